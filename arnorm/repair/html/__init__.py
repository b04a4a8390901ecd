"""Markup that was left in a text."""
