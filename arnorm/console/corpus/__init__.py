"""``arnorm corpus``: its arguments, what they ask for, and what is said at the end."""
