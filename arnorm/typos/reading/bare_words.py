"""The bare words of a whole text in a handful of passes of compiled code, where no place of any is asked for.

A text of news is letters and marks of one page of 256 characters (``arnorm.engine.table``): there words are told apart
byte by byte. Any other text, and one with a hamza apart from its letter, is read word by word.
"""

from __future__ import annotations

import codecs
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.engine.table import CODEPAGE, encode, has_outsiders, outsiders
from arnorm.letters import TATWEEL
from arnorm.words.bare import bare
from arnorm.words.tokens import is_of_word, token_pattern, words

__all__ = ["bare_words"]

_SPACE: Final = ord(" ")
_ALEF: Final = "\u0627"  # which takes madda and hamza


class _Page(NamedTuple):
    """What becomes of each byte: a letter stays, a mark goes, all else is a space; ``parts`` are of a letter before."""

    kept: bytes
    dropped: bytes
    parts: bytes


def bare_words(text: str) -> list[str]:
    """Return the bare form of each word of ``text``, in order.

    >>> bare_words("قالَ: محمّـد") == [token.bare for token in words("قالَ: محمّـد")] == ["قال", "محمد"]
    True
    """
    row, page = encode(text), _page()
    apart = any(part in row for part in page.parts)
    if apart or (has_outsiders(row, text) and any(map(is_of_word, outsiders(row, text)))):
        return [token.bare for token in words(text)]
    letters = row.translate(page.kept, page.dropped)
    return [*filter(None, codecs.charmap_decode(letters, "strict", CODEPAGE)[0].split(" "))]


@lru_cache(maxsize=1)
def _page() -> _Page:
    kept, dropped, parts = bytearray(), bytearray(), bytearray()
    for slot in range(256):
        char = CODEPAGE[slot : slot + 1]
        kept.append(slot if char and token_pattern().fullmatch(char) else _SPACE)
        if char == TATWEEL or (kept[slot] == _SPACE and is_of_word(char)):
            (dropped if char == TATWEEL or bare(_ALEF + char) == _ALEF else parts).append(slot)
    return _Page(bytes(kept), bytes(dropped), bytes(parts))
