"""Counts that add up exactly, of very many strings in little memory, and the one file that keeps them."""
