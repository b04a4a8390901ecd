"""Kinds of files that hold a corpus: how each is read in chunks, and what a worker makes of a chunk."""
