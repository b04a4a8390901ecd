"""The hamza at the head of a word: whether it is written, above or below its alef, as lexicon and morphology know it."""
