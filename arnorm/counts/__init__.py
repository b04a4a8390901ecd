"""Counts that add up exactly, of very many strings in little memory."""
