"""Lines stored in the order in which they look."""
