"""Whether a pattern can match a text, told without compiling it: all positions that its parts reach, at once.

A letter of a pattern takes some 3 to 8 microseconds to compile, and most patterns that a line is asked for do not match
it. So a pattern is asked which positions it reaches (``reached``), in the time in which a dozen letters of it are
compiled. It may say that a pattern can match where it cannot, never the other way.
A class may stand for a long list of words; who asks says then which of its words the text holds. Time grows as the
square of the text, by 64 characters at once: who asks gives a line no longer than the rule may be, or, of a signature,
than ``meta.find`` looks at.

>>> told = Positions("(?:read|see) [a-z]{2,9}(?: now)?")
>>> [told.may_fill(text) for text in ("read more now", "see it", "see 3")]
[True, True, False]
>>> Positions("b+c").may_stand_in("aabbbcd"), Positions("b+c").may_stand_in("aabbbd")
(True, False)
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.document.requirements.parts import read
from arnorm.document.requirements.reached import Held, Text, either

__all__ = ["Positions"]

_ASKED: Final = 12  # letters that are compiled in the time of one question
_KEPT: Final = 1_000  # characters of a text that is kept: all but two rules are for shorter lines
_NONE: Final[Held] = MappingProxyType({})


class Positions:
    """One pattern, and how much it may yet be asked before that costs more than to compile it."""

    __slots__ = ("_left", "_step")

    def __init__(self, source: str) -> None:
        atoms = read(source)
        self._step = either(atoms)
        self._left = len(source) if atoms else 0

    @property
    def tell(self) -> bool:
        """Whether the pattern is read here, and still sooner asked than compiled."""
        return self._left > 0

    def may_fill(self, text: str) -> bool:
        """Return whether the pattern may match all of a text."""
        self._left -= _ASKED
        asked = _text(text)
        return self._step(asked, 1) & asked.end != 0

    def may_begin(self, text: str, held: Held = _NONE) -> bool:
        """Return whether the pattern may match the beginning of a text, in which words of its lists stand."""
        self._left -= _ASKED
        return self._step(_text(text)._replace(held=held), 1) != 0

    def may_stand_in(self, text: str, held: Held = _NONE) -> bool:
        """Return whether the pattern may match somewhere in a text."""
        self._left -= _ASKED
        asked = _text(text)._replace(held=held)
        return self._step(asked, asked.all | asked.end) != 0


def _text(text: str) -> Text:
    return _kept(text) if len(text) <= _KEPT else _read(text)


@lru_cache(maxsize=8)  # a line is asked for one rule after the other
def _kept(text: str) -> Text:
    return _read(text)


def _read(text: str) -> Text:
    places: dict[str, int] = {}
    end = 1
    for char in text:
        places[char] = places.get(char, 0) | end
        end <<= 1
    return Text(places, end - 1, end, _NONE)
