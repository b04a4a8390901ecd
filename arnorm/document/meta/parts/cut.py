"""Cuts a marked line into parts at its signs: dashes, bars, colons, commas, brackets, quotes.

>>> from arnorm.document.meta.marked import marked
>>> [part.text for part in parts_of(marked("Tell / M. Saeed (AFP) - special", 0, 31).text)]
['tell', 'm . saeed', 'afp', 'special']
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["Part", "parts_of"]

_SIGNS: Final = frozenset('|:\u060c()"*?\u2026')  # an Arabic comma, dots


class Part(NamedTuple):
    """What stands between two signs of a marked line, and the signs before it."""

    text: str
    start: int
    stop: int
    before: str


def parts_of(text: str) -> list[Part]:
    """Return the parts of a marked line, in order."""
    found: list[Part] = []
    before, words, at = "", list[str](), 0
    pieces = [*text.split(" "), "|"]
    for place, piece in enumerate(pieces):
        if piece not in _SIGNS and not _is_of_dots(pieces, place):
            words += [piece] if piece else []
        else:
            if words:
                found += _without_stops(words, at - 1 - sum(len(word) + 1 for word in words) + 1, before)
                before, words = "", []
            before += piece
        at += len(piece) + 1 if piece else 0
    return found


def _is_of_dots(pieces: list[str], at: int) -> bool:
    """Return whether a full stop is one of several: "Sami Haddad .. The Harbour"."""
    return pieces[at] == "." and "." in (pieces[at - 1] if at else "", pieces[at + 1])


def _without_stops(words: list[str], start: int, before: str) -> list[Part]:
    """Return the part of some words but for the full stops at its edges, if anything is left."""
    first = next((at for at, word in enumerate(words) if word != "."), len(words))
    last = next((at for at in range(len(words), 0, -1) if words[at - 1] != "."), 0)
    text = " ".join(words[first:last])
    start += 2 * first
    return [Part(text, start, start + len(text), before)] if text else []
