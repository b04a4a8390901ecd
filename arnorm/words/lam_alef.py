"""Lam-alef turned round: a PDF tool wrote the ligature as two letters in the order in which they look.

``الإعلام`` becomes ``اإلعالم``: a shape that no word has, or a word that only so exists. The lexicon tells which word
was there.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final

from arnorm.unicode import pattern
from arnorm.words.lexicon import default_lexicon

__all__ = ["turned_lam_alef"]

# alef, or alef with a hamza or madda, before a lam
_ALEF_LAM: Final = "[\u0627\u0623\u0625\u0622]\u0644"
_SEATED_LAM: Final = "[\u0623\u0625\u0622]\u0644"
# Every way to turn some of the pairs of a word is tried, so it may not have many.
_MOST: Final = 3
# The right word is frequent, 2e-7 or more, and so many times more frequent than what is written.
_LEAST: Final = 20
_CLEARLY: Final = 20


@lru_cache(maxsize=1 << 12)
def turned_lam_alef(word: str) -> str:
    """Return the word that has its lam-alefs the right way round, ``""`` where ``word`` is nothing of the kind.

    Looked at are refused words with a hamza on the alef: without one, an exchanged pair is as often a slip.

    >>> [turned_lam_alef(w) for w in ("اإلعالم", "إلعادة", "األعالم", "ألمانيا", "السلام")]
    ['الإعلام', 'لإعادة', 'الأعلام', '', '']
    """
    if not pattern(_SEATED_LAM).search(word):
        return ""
    lexicon = default_lexicon()
    observed = lexicon.lookup(word)
    if observed.accepted or lexicon.reads_with_clitics(word):
        return ""
    best, most = "", max(_LEAST, _CLEARLY * observed.seen)
    for other in _turned(word):
        found = lexicon.lookup(other)
        if found.accepted and found.seen >= most:
            best, most = other, found.seen
    return best


def _turned(word: str) -> list[str]:
    parts, pairs = pattern(_ALEF_LAM).split(word), pattern(_ALEF_LAM).findall(word)
    if len(pairs) > _MOST:
        return []
    found = []
    for chosen in product((False, True), repeat=len(pairs)):
        swapped = [pair[::-1] if swap else pair for swap, pair in zip(chosen, pairs, strict=True)]
        if any(swap and pair[0] != "\u0627" for swap, pair in zip(chosen, pairs, strict=True)):
            found.append(parts[0] + "".join(pair + part for pair, part in zip(swapped, parts[1:], strict=True)))
    return found
