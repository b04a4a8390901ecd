"""A text with one question about its words settled, and nothing recorded: what the plain call wants."""
