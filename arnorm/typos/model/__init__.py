"""Counts of a user's own press."""
