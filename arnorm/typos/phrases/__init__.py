"""What stands in two words: a word written twice, a waw apart from its word, a word torn in two by a space."""
