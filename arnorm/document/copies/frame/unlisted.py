"""A label before a headline that no list of words has in full, told by what it speaks of: the text itself.

>>> speaks_of_the_text(("أرسل", "لك", "هذا", "الخبر")), speaks_of_the_text(("كاتب", "المقال"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.copies.frame.words import entries, without_particles

__all__ = ["ends_in_the_text", "speaks_of_the_text"]

_WORDS: Final = 5  # of such a label; a sentence has more


def speaks_of_the_text(words: Sequence[str]) -> bool:
    """Return whether a few words name the text, "this story", and nobody who speaks, nor whether it is true."""
    bare = {form for word in words for form in without_particles(word)}
    few = 0 < len(words) <= _WORDS
    return few and not entries("of_text").isdisjoint(bare) and entries("speaks").isdisjoint(bare)


def ends_in_the_text(words: Sequence[str]) -> bool:
    """Return whether the last of some words is the noun for the text, whose the headline behind it is."""
    return not entries("of_text").isdisjoint(without_particles(words[-1]))
