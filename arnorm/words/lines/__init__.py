"""The lines of a text, and of which language one is."""
