"""A run of stops with the marks that close after it: where it ends, what kind it is, what stands on both sides.

>>> stop = stops("قال: «هل نعود؟» ثم خرج", 0, 23)[0]
>>> stop.kind.name, stop.inside, stop.next_word, stop.speech
('ASKS', True, 'ثم', True)
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from arnorm.document.sentence_lines import WHITE
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

_RUN: Final = f"[{STOPS}](?:[{STOPS}{UNSEEN}]|[{WHITE}]++(?=[{STOPS}]))*+"
_SPACE: Final = f"[{WHITE}{UNSEEN}]*+"
_WORD: Final = r"[\p{L}\p{M}]++"
_NOTE: Final = r"\[\p{Nd}{1,3}\]"
_SOLID: Final = r"[\p{L}\p{M}\p{Nd}]"


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


def stops(text: str, start: int, limit: int) -> list[Stop]:
    """Return the runs of stops of a piece of text."""
    return [_read(text, start, match.start(), match.end(), limit) for match in pattern(_RUN).finditer(text, start, limit)]


def _read(text: str, first: int, start: int, stop: int, limit: int) -> Stop:
    end, opened = stop, -1
    while (closed := _closed(text, first, start, end, limit)) is not None:
        end, opened = closed
    last = text[end - 1]
    note = pattern(_NOTE).match(text, end, limit)
    end = note.end() if note else end
    space = pattern(_SPACE).match(text, end, limit)
    after = space.end() if space else end
    word = pattern(_WORD).match(text, after, limit)
    inside = opened >= 0 or last in CLOSERS
    speech = opened > 0 and _colon_before(text, first, opened)
    kind = _kind(text[start:stop])
    return Stop(
        start, stop, end, after, limit, kind, inside, inside and last in _BRACKETS, speech, opened, word[0] if word else ""
    )


def _kind(run: str) -> Kind:
    if pattern(f"[{_ASKS}]").search(run):
        return Kind.ASKS
    if _DOTS in run or pattern(f"[{_FULL}]{{2}}").search(run) or run.count(".") > 2:
        return Kind.DOTS
    return Kind.FULL


def _closed(text: str, first: int, start: int, end: int, limit: int) -> tuple[int, int] | None:
    """Return the end of the mark that closes after ``end``, and where it was opened (-1 if that is not known)."""
    space = pattern(_SPACE).match(text, end, limit)
    at = space.end() if space else end
    if at == limit or text[at] not in _OPENED:
        return None
    mark = text[at]
    spaced = pattern(f"[{WHITE}]").search(text, end, at) is not None
    opened = _opened(text, max(first, start - _NEAR), start, _OPENED[mark])
    if mark in _EITHER:
        solid_after = pattern(_SOLID).match(text, at + 1, limit) is not None
        if solid_after and (spaced or not _is_odd(text, first, at, mark)):
            return None
        if spaced and at + 1 < limit and not _is_odd(text, first, at, mark):
            return None
    elif spaced and opened < 0:
        return None
    return at + 1, opened


def _opened(text: str, low: int, high: int, marks: str) -> int:
    return max(text.rfind(mark, low, high) for mark in marks)


def _is_odd(text: str, first: int, at: int, mark: str) -> bool:
    """Return whether a mark that opens or closes is open before ``at``."""
    low = max(first, at - _NEAR)
    if mark in "\"'":
        return text.count(mark, low, at) % 2 == 1
    others = _OPENED[mark].replace(mark, "")
    return _opened(text, low, at, others) > text.rfind(mark, low, at)


def _colon_before(text: str, first: int, opened: int) -> bool:
    return text[max(first, opened - 4) : opened].rstrip(" \xa0\u200f\u200e").endswith(":")
