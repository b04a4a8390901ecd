"""Which pages and lines the rules need not be asked about."""
