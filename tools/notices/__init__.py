"""Lines that the weights of notices are fitted to, written by hand; see README.md."""
