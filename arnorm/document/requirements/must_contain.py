"""Reads out of a pattern the words without which it cannot match.

It knows the part of the language of regular expressions that rules are written in, and finds nothing in all else, so
that a pattern that it does not understand is simply tried on every line.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["opening", "required", "telling"]

_LEAST: Final = 2  # a shorter piece of a word stands in half of all lines, and proves nothing
_RARE: Final = 6  # letters of a piece that is as rare as a whole word
_DIGITS: Final = "0123456789"
_SIGNS: Final = frozenset(
    fold.SIGNS + '()"\u060c*'
)  # of folded lines, and of those that are marked (document/meta/marked.py)
_CLASSES: Final = {"0-9": frozenset(_DIGITS), **{sign: frozenset((sign,)) for sign in _SIGNS}}
_QUANTIFIERS: Final = "?*+{"
_BREAKS: Final = fold.NO_WORD
_GROUPS: Final = ("?:", "?>", "?P<")
_AHEAD: Final = "?="  # what must follow is in the line as well
_AROUND: Final = ("?<=", "?<!", "?!")
_NAMED: Final = ("?P<", "?<")
_FLAT: Final = r"([^()\[\]\\?*+{}.^$]*)\)"  # the rest of a group of words and nothing else
_BREAK: Final = "[" + _BREAKS + "]"

Words = frozenset[str]


class _Unknown(Exception):  # noqa: N818
    """A part of the language that is not read here."""


def required(source: str, *, signs: bool = False) -> tuple[Words, ...]:
    """Return sets of pieces of words: every match of a pattern holds one of each set; the one that says most first.

    >>> [sorted(pieces) for pieces in required("read (?:more|all)(?: now)?")]
    [['read'], ['all', 'more']]
    """
    try:
        reader = _Reader(source, signs=signs)
        found = reader.alternatives()
    except _Unknown:
        return ()
    return found if reader.at == len(source) else ()


def opening(source: str) -> str:
    """Return a pattern without what it looks ahead for at its beginning: it matches all that the whole one does.

    A partial match of the whole one says nothing, for what is to come may always hold the rest.

    >>> opening("(?!.* said)(?=.*[0-9])read (?=more)")
    'read (?=more)'
    """
    reader = _Reader(source)
    at = 0
    while source.startswith(("(?!", "(?="), at):
        reader.at = at + 1
        try:
            reader.group()
        except _Unknown:
            break
        at = reader.at
    return source[at:]


def telling(words: Words) -> tuple[float, int]:
    """Return how much a set of pieces tells: a long piece is rare, and many are many times as frequent."""
    return min(_RARE, *map(len, words)) - len(words) / 2, -len(words)


@lru_cache(maxsize=1024)  # a list of words stands in many patterns: 400 groups in those of ours
def _of_words(group: str) -> tuple[Words, ...]:
    """Return what a match of a group holds in which nothing but words stands."""
    told = [_known(frozenset((piece,)) for piece in pattern(_BREAK).split(word)) for word in group.split("|")]
    return _of_each(told)


def _of_each(found: list[tuple[Words, ...]]) -> tuple[Words, ...]:
    """Return what a match of one of some alternatives holds."""
    if len(found) == 1:
        return found[0]
    return (frozenset().union(*(words[0] for words in found)),) if all(found) else ()


def _known(found: Iterable[Words]) -> tuple[Words, ...]:
    """Return the sets that say anything, the one that says most first."""
    known = (words for words in found if words == _CLASSES["0-9"] or all(map(_tells, words)))
    return tuple(sorted(known, key=telling, reverse=True))


def _tells(piece: str) -> bool:
    return len(piece) >= _LEAST or piece in _SIGNS


class _Reader:
    """One pass over a pattern."""

    def __init__(self, source: str, *, signs: bool = False) -> None:
        self.source = source
        self.signs = signs
        self.at = 0

    def alternatives(self) -> tuple[Words, ...]:
        """Read up to the end of a group, and return what a match of it holds."""
        found = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            found.append(self._sequence())
        return _of_each(found)

    def _next(self) -> str:
        return self.source[self.at : self.at + 1]

    def _sequence(self) -> tuple[Words, ...]:
        """Return what every match of a sequence holds."""
        found: list[Words] = []
        piece = ""
        while self._next() not in ("", "|", ")"):
            letter, words = self._atom()
            least = self._least()
            piece += letter if least != 0 else ""
            if letter and least is None:
                continue
            found.append(frozenset((piece,)))
            piece = ""
            found += words if least != 0 else ()
        found.append(frozenset((piece,)))
        return _known(found)

    def _atom(self) -> tuple[str, tuple[Words, ...]]:
        """Read one thing: a letter, or what else may stand there, with the pieces of a group."""
        char = self._next()
        self.at += 1
        if char == "(":
            return "", self.group()
        if char == "[":
            found = self._class()
            chars = _CLASSES.get(found)
            if chars is None and self.signs and _SIGNS.issuperset(found):
                chars = frozenset(found)
            return "", () if chars is None else (chars,)
        if char == "\\":
            char = self._next()
            self.at += 1
            if not char or char in _DIGITS or "a" <= char <= "z" or "A" <= char <= "Z":
                raise _Unknown
            return "", ()
        if char in _QUANTIFIERS or char in "}]":
            raise _Unknown
        return ("", ()) if char in ".^$" or char in _BREAKS else (char, ())

    def group(self) -> tuple[Words, ...]:
        """Read a group whose bracket is read, and return what a match of it holds."""
        head = next((head for head in (*_GROUPS, _AHEAD, *_AROUND, "?<") if self.source.startswith(head, self.at)), "")
        if self._next() == "?" and not head:
            raise _Unknown
        self.at += len(head)
        if head in _NAMED:
            self.at = self.source.index(">", self.at) + 1
        flat = pattern(_FLAT).match(self.source, self.at)
        if flat is not None:
            self.at = flat.end()
            return () if head in _AROUND else _of_words(flat.group(1))
        words = self.alternatives()
        if self._next() != ")":
            raise _Unknown
        self.at += 1
        return () if head in _AROUND else words

    def _class(self) -> str:
        """Read a class and return what is written in it."""
        start = self.at
        stop = self.source.find("]", self.at + 1 + (self._next() == "^"))
        if stop < 0 or "[" in self.source[self.at : stop] or "\\" in self.source[self.at : stop]:
            raise _Unknown
        self.at = stop + 1
        return self.source[start:stop]

    def _least(self) -> int | None:
        """Read a quantifier, and return how often at least what stands before it comes; ``None`` where none stands."""
        char = self._next()
        if not char or char not in _QUANTIFIERS:
            return None
        self.at += 1
        least = 1 if char == "+" else 0
        if char == "{":
            stop = self.source.find("}", self.at)
            number = self.source[self.at : stop].partition(",")[0]
            if stop < 0 or not number.isascii() or not set(number) <= set(_DIGITS):
                raise _Unknown
            least = int(number or 0)
            self.at = stop + 1
        if self._next() and self._next() in "?+":
            self.at += 1
        return min(least, 1)
