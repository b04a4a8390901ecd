"""Words of the lexicon drawn by their numbers: to read out all 800,000 takes as long as forty tests."""

from __future__ import annotations

from arnorm.words import spelling
from arnorm.words.lexicon import default_lexicon


def size() -> int:
    """Return how many words the lexicon has."""
    return len(default_lexicon()._trie)


def word(number: int) -> str:
    """Return the word of a number, which is below ``size()``."""
    return spelling.decode(default_lexicon()._trie.restore_key(number))
