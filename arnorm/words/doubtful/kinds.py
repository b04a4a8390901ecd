"""What kind of word a neighbour is, and what each kind says of a doubtful letter beside it.

Pairs of words are too rare to say much of most words; kinds of words are not. The tables are data, counted in articles
by ``tools/fit_beside.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, final_ta
from arnorm.words.doubtful.settled import EITHER, bit

__all__ = ["is_either_beside", "kind_of", "said_by_kinds"]

_AND: Final = "\u0648"
_THE: Final = ("\u0627\u0644", "\u0644\u0644", *(before + "\u0627\u0644" for before in "\u0648\u0628\u0641\u0643"))
_THE_AND_TO: Final = "\u0648\u0644\u0644"
_TO: Final = "\u0628\u0644"
_IMPERFECT: Final = "\u064a\u062a"
_LEAST: Final = 3  # of a word with no more letters nothing is taken off
_EITHER: Final = 30
_HERS: Final = ("\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0646\u0627")
# Endings and what they say, the first that fits: ta marbuta, its plural, the sound masculine plural, the pronouns, ya
# and nisba, tanwin of fatha.
_ENDINGS: Final = (
    (("\u0629",), 1, "ta"),
    (("\u0627\u062a",), 2, "at"),
    (("\u064a\u0646", "\u0648\u0646"), 4, "plural"),
    ((*_HERS, "\u0647"), _LEAST, "pronoun"),
    (("\u064a",), _LEAST, "ya"),
    (("\u0627",), _LEAST, "alef"),
)


@lru_cache(maxsize=8)
def _table(name: str) -> Mapping[str, Mapping[str, float]]:
    table = read_toml(name)
    return {side: table[side] for side in ("before", "after")}


def said_by_kinds(name: str, before: str, after: str, own: str = "") -> float:
    """Return what the table ``name`` says of the two neighbours, in powers of ten; a particle is a kind of its own.

    ``before`` and ``after`` are bare words in their usual spelling, ``""`` for none; ``own`` is put before the kind of
    the first.

    >>> said_by_kinds("words/ta_beside.toml", "الذي", "") < -0.5
    True
    """
    table = _table(name)
    beside = f"{own} {kind_of(before)}" if own else kind_of(before)
    first = table["before"].get(before, table["before"].get(beside, 0.0))
    return first + table["after"].get(after, table["after"].get(kind_of(after), 0.0))


@lru_cache(maxsize=1 << 14)
def kind_of(word: str) -> str:
    """Return the kind of a neighbour.

    >>> [kind_of(w) for w in ("", "الحكومة", "ومنازله", "يعمل")]
    ['none', 'the ta', 'and pronoun', 'imperfect']
    """
    if not word:
        return "none"
    joined = "and " if word[0] == _AND and len(word) > _LEAST else ""
    ending = next((kind for ends, more, kind in _ENDINGS if word.endswith(ends) and len(word) > more), "")
    if word[-1] in (HEH, MARBUTA) and _is_either(word):
        return f"{joined}either"
    if word.startswith((*_THE, _THE_AND_TO)):
        return f"{joined}the {ending or 'other'}"
    stem = word[1:] if joined else word
    if not ending and stem[0] in _IMPERFECT and len(stem) > _LEAST:
        return f"{joined}imperfect"
    to = "to " if word[0] in _TO and len(word) > _LEAST and ending in ("", "ta", "pronoun") else ""
    return f"{joined}{to}{ending or 'other'}"


def _is_either(word: str) -> bool:
    known = bit(word, EITHER)
    return is_either_beside(word) if known is None else known


def is_either_beside(word: str) -> bool:
    """Return whether a neighbour may well end in the other letter: this step itself may change it."""
    known = final_ta(word[:-1]).readings
    return len(known) > 1 and known[0][1] < _EITHER * known[1][1]
