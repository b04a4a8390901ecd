"""A run of stops with the marks that close after it: where it ends, what kind it is, what stands on both sides.

>>> stop = next(stops("قال: «هل نعود؟» ثم خرج", 0, 23))
>>> stop.kind.name, stop.inside, stop.next_word, stop.speech
('ASKS', True, 'ثم', True)
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from arnorm.edits import Span
from arnorm.letters import ISSPACE
from arnorm.sentence.straight import STRAIGHT, Straight
from arnorm.unicode import pattern

__all__ = ["CLOSERS", "STOPS", "UNSEEN", "Kind", "Stop", "stops"]

# Question and exclamation marks of all shapes; full stops: . ۔ 。 ｡ ．; the ellipsis.
_ASKS: Final = "!?\u061f\u203c\u2047-\u2049\u2e2e\uff01\uff1f"
_FULL: Final = ".\u06d4\u3002\uff61\uff0e"
_DOTS: Final = "\u2026"
STOPS: Final = _ASKS + _FULL + _DOTS
# Format characters: seen by no reader, wherever they stand.
UNSEEN: Final = "\\xad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff"
_OPENED: Final = {
    ")": "(",
    "]": "[",
    "}": "{",
    "\xbb": "\xab",
    '"': '"',
    "'": "'",
    "\u201d": "\u201c\u201d\u201e",
    "\u201c": "\u201d\u201c\u201e",
    "\u2019": "\u2018",
    "\u203a": "\u2039",
    "\ufd3e": "\ufd3f",
}
CLOSERS: Final = "".join(_OPENED)
_BRACKETS: Final = ")]}"
# Marks that open as readily as they close, so that what stands beside them decides.
_EITHER: Final = "\"'\u201c"
_NEAR: Final = 1000  # how far back the mark that opens is sought

_RUN: Final = pattern(f"[{STOPS}](?:[{STOPS}{UNSEEN}]|[{ISSPACE}]++(?=[{STOPS}]))*+")
_SPACE: Final = pattern(f"[{ISSPACE}{UNSEEN}]*+")
_WHITE: Final = pattern(f"[{ISSPACE}]")
_WORD: Final = pattern(r"[\p{L}\p{M}]++")
_NOTE: Final = pattern(r"\[\p{Nd}{1,3}\]")
_SOLID: Final = pattern(r"[\p{L}\p{M}\p{Nd}]")
# What may stand behind a mark that opens; a stop, a comma and another mark that closes may not.
_OPENS: Final = pattern(f"[{ISSPACE}]*+[^{STOPS},;\u060c\u061b)\\]\xbb]")
_ASKING: Final = pattern(f"[{_ASKS}]")
_DOTTED: Final = pattern(f"[{_FULL}]{{2}}|\\.[{ISSPACE}]++\\.[{ISSPACE}]++\\.|{_DOTS}")


class Kind(Enum):
    """What a run of stops is: a full stop, a question or an exclamation, an ellipsis."""

    FULL = "."
    ASKS = "?"
    DOTS = "…"


class Stop(NamedTuple):
    """A run of stops ``text[start:stop]`` that with what closes after it reaches to ``end``.

    ``next`` is where what follows begins, ``limit`` the end of the piece; ``inside`` says that a mark closes after the
    stop, ``bracket`` that it is a bracket, ``speech`` that a colon stands before the mark that opened.
    """

    start: int
    stop: int
    end: int
    next: int
    limit: int
    kind: Kind
    inside: bool
    bracket: bool
    speech: bool
    opened: int
    next_word: str

    @property
    def glued(self) -> bool:
        """Return whether no space stands after the stop."""
        return self.next == self.end


def stops(text: str, start: int, limit: int) -> Iterator[Stop]:
    """Yield the runs of stops of a piece of text."""
    straight = Straight(text, start, limit)
    for match in _RUN.finditer(text, start, limit):
        yield _read(text, straight, match.start(), match.end(), limit)


def _read(text: str, straight: Straight, start: int, stop: int, limit: int) -> Stop:
    first, end, opened, bracket = straight.first, stop, -1, False
    after = _skipped(text, stop, limit)
    while after < limit and text[after] in _OPENED:
        closes, opened_here = _closes(text, straight, start, (end, after), limit)
        if not closes:
            break
        opened, bracket = opened_here, text[after] in _BRACKETS
        end = after + 1
        after = _skipped(text, end, limit)
    inside = end > stop
    if after < limit and text[after] == "[" and (note := _NOTE.match(text, after, limit)):
        end = note.end()
        after = _skipped(text, end, limit)
    word = _WORD.match(text, after, limit)
    speech = opened > 0 and _colon_before(text, first, opened)
    kind = _kind(text[start:stop])
    return Stop(start, stop, end, after, limit, kind, inside, bracket, speech, opened, word[0] if word else "")


def _skipped(text: str, at: int, limit: int) -> int:
    space = _SPACE.match(text, at, limit)
    return space.end() if space else at


def _kind(run: str) -> Kind:
    if run == ".":
        return Kind.FULL
    if _ASKING.search(run):
        return Kind.ASKS
    return Kind.DOTS if _DOTTED.search(run) else Kind.FULL


def _closes(text: str, straight: Straight, start: int, gap: Span, limit: int) -> tuple[bool, int]:
    """Return whether the mark after ``gap`` closes what is before the stop, and where that opened (-1: unknown)."""
    end, at = gap
    mark = text[at]
    spaced = at > end and _WHITE.search(text, end, at) is not None
    opened = _opened(text, max(straight.first, start - _NEAR), start, _OPENED[mark])
    if mark not in _EITHER:
        return opened >= 0 or not spaced, opened
    word_after = _SOLID.match(text, at + 1, limit) is not None
    if word_after and spaced:
        return False, opened
    if word_after or (spaced and _OPENS.match(text, at + 1, limit) is not None):
        return straight.is_open(mark, at) if mark in STRAIGHT else _is_open(text, straight.first, at, mark), opened
    return True, opened


def _opened(text: str, low: int, high: int, marks: str) -> int:
    return max(text.rfind(mark, low, high) for mark in marks)


def _is_open(text: str, first: int, at: int, mark: str) -> bool:
    """Return whether a turned mark that opens as readily as it closes is open before ``at``."""
    low = max(first, at - _NEAR)
    others = _OPENED[mark].replace(mark, "")
    return _opened(text, low, at, others) > text.rfind(mark, low, at)


def _colon_before(text: str, first: int, opened: int) -> bool:
    return text[max(first, opened - 4) : opened].rstrip(" \xa0\u200f\u200e").endswith(":")
