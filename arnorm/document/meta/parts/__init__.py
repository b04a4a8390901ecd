"""Signatures read by their parts: what stands between the signs of a line, and what it is together."""
