"""The words of a text with their proclitics off: which are said, and which are said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from arnorm.engine.table import CODEPAGE, OUTSIDE, encode
from arnorm.words.clitics import proclitic
from arnorm.words.memo import Memo
from arnorm.words.skeleton import HAMZA, skeleton

__all__ = ["Stems", "base_form"]

# Letters that a skeleton makes one (U+0649 and U+064A, and the seats of hamza with waw and ya) are one here, and no hamza
# is left: what a skeleton ends in, the word itself ends in.
_ALIKE: Final = {"\u0627": "\u0623\u0625\u0622\u0671", "\u0647": "\u0629", "\u0648": "\u0624\u064a\u0649\u0626"}
_MERGED: Final = str.maketrans({other: letter for letter, others in _ALIKE.items() for other in others})
_SLOTS: Final = encode(CODEPAGE.translate(_MERGED)).ljust(256, bytes([OUTSIDE]))
_GONE: Final = encode(HAMZA)
# But for a hamza before a waw, which becomes a second waw.
_TWO_WAWS: Final = encode("\u0648\u0648")
# A longer text is counted at once: to look through it for each word would cost its square.
_LONGEST: Final = 1 << 14


class Stems:
    """The words of a text by their base form.

    >>> stems = Stems(["\u0644\u0644\u0623\u0633\u0644\u062d\u0629", "\u0627\u0644\u0627\u0633\u0644\u062d\u0647"])
    >>> [stems.has("\u0623\u0633\u0644\u062d\u0629", times) for times in (1, 2, 3)]
    [True, True, False]
    """

    def __init__(self, bare: Sequence[str]) -> None:
        self._bare = bare

    def has(self, word: str, times: int = 1) -> bool:
        """Return whether so many words of the text have the base form of ``word``."""
        base, row = base_form(word), self._row
        if row:
            key = _folded(base)
            if key and _TWO_WAWS not in key and row.count(key) < times:
                return False  # nearly always, and quickly said
        return self._counts[base] >= times

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(map(_STEMS.__getitem__, self._bare))

    @cached_property
    def _row(self) -> bytes:
        """All words in one byte a letter, ``b""`` where that would not tell or be too long."""
        row = _folded(" ".join(self._bare))
        return b"" if OUTSIDE in row or len(row) > _LONGEST else row


def base_form(word: str) -> str:
    """Return the skeleton of a word less its proclitics: one key for a word however it is joined to its sentence.

    >>> base_form("وللأسلحة") == base_form("أسلحه")
    True
    """
    return _STEMS[word]


def _stem(word: str) -> str:
    key = skeleton(word)
    return key[len(proclitic(key)) :]


def _folded(words: str) -> bytes:
    return encode(words).translate(_SLOTS, _GONE)


_STEMS: Final = Memo(_stem)
