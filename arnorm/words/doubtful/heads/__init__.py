"""The hamza at the head of a word: whether it is written, and where, as lexicon and morphology know it."""
