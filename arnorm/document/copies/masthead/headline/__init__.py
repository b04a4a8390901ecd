"""The headline of a page that begins with something else: which line it is."""
