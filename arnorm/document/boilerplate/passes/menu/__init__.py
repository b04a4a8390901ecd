"""Runs of a page's sections, and what stands beside the buttons of its share bar."""
