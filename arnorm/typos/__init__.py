"""Finds what a proof-reader would mark. Findings only: nothing here edits a text."""
