"""What the weights of the typo detector are fitted to: labels, articles, injected errors, rows."""
