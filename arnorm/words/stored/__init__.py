"""How words and counts lie in files: packed, in Bloom filters, under hashes."""
