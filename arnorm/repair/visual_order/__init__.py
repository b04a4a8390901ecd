"""Lines stored in the order in which they look, letter by letter or word by word, and what PDF tools do to words."""
