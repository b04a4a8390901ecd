"""Digits: numbers as units, in one of three families of digits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath, always
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.engine.rows import is_in, places
from arnorm.engine.table import slots
from arnorm.letters import ARABIC, DIGITS, DIGITS_ARABIC, DIGITS_ASCII, DIGITS_PERSIAN, SPACES
from arnorm.options import require_choice
from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = ["MapDigits"]

_TARGETS: Final = {"ascii": DIGITS_ASCII, "arabic": DIGITS_ARABIC, "persian": DIGITS_PERSIAN}
# U+066B decimal separator, U+066C thousands separator, U+066A percent sign.
_POINT, _GROUP, _PERCENT = "\u066b", "\u066c", "\u066a"
_SEEN: Final = MappingProxyType({_POINT: ".", _GROUP: ",", _PERCENT: "%"})
_SEEN_SLOTS: Final = slots(frozenset(_SEEN))
_WRITTEN: Final = MappingProxyType({seen: sign for sign, seen in _SEEN.items()})
_SHAPE: Final = "[0-9]++\\.[0-9]++|[0-9]{1,3}+(?:,[0-9]{3})++(?:\\.[0-9]++)?"
# A clock, a score, a date: their signs divide numbers, and a point between their numbers is no decimal point.
_DIVIDERS: Final = ":/"
# A point or comma between two of these is in no number.
_IS_CALM: Final = is_in(ARABIC | {" ", "\n"}, edge=True)


@dataclass(frozen=True, kw_only=True)
class MapDigits(Rewrite):
    """Write numbers with one family of digits; their separators change only where the number has exactly that shape.

    ``to``: ``"ascii"`` (0-9), ``"arabic"`` (U+0660..0669) or ``"persian"`` (U+06F0..06F9); ``OptionError`` otherwise.

    Every digit of the other two families is mapped. ٫ ٬ ٪ and ``. , %`` are mapped with them where the number is a
    decimal (``٣٫٥``, ``٫٥``), grouped by threes (``١٬٢٣٤``, ``١٬٢٣٤٫٥``), or touches its percent sign on either side,
    one space between allowed (``٣٫٥٪``, ``٥٠ ٪``, ``٪٥٠``; the order stays). Everything else is digits only: times,
    scores, dates, versions, phone numbers, IP addresses, an Arabic comma between digits (``٣،٥``: a list, or a
    decimal?).

    Left alone: codes of Latin letters and digits, URLs, digits in hashtags (protected by the pipeline); digits of other
    scripts; superscripts and fractions (``م²``, ``½``).

    >>> from arnorm.steps import MapDigits
    >>> MapDigits()("٣٫٥٪ من ١٬٢٣٤ في ١٢/٣/٢٠٢٣"), MapDigits(to="arabic")("3.5% من F-16")
    ('3.5% من 1,234 في 12/3/2023', '٣٫٥٪ من F-16')
    """

    id: ClassVar[str] = "digits.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)
    to: str = "ascii"

    def __post_init__(self) -> None:
        require_choice("to", self.to, tuple(_TARGETS))

    def fast_path(self) -> FastPath:
        """Return the map of the digits, with the signs that may be part of a number to be looked at."""
        digits = _digit_map(self.to)
        if self.to == "ascii":
            return FastPath(
                triggers=frozenset((*digits, *_SEEN)), local=True, base=digits, suspects=_seen, by_line=always
            )
        signs = frozenset(_WRITTEN)
        return FastPath(triggers=signs | set(digits), local=True, base=digits, suspects=_joined, exact=signs)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each number that changes."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        by = (self.id,)
        for number in _numbers().finditer(text):
            # Character by character: a part of the number may be protected, as in G2 before a digit of Arabic.
            new = _rewritten(text, number, self.to)
            for at, (before, after) in enumerate(zip(number[0], new, strict=True), number.start()):
                if before != after:
                    yield Edit(at, at + 1, after, by)


def _seen(row: bytes, absent: bytes) -> list[int]:
    return places(row, absent, _SEEN_SLOTS)


def _joined(row: bytes, absent: bytes) -> list[int]:
    calm = _IS_CALM
    points = [at for at in places(row, absent, b",.") if not (calm[row[at - 1]] and calm[row[at + 1]])]
    return points + places(row, absent, b"%")


def _rewritten(text: str, number: Match, to: str) -> str:
    digits = _digit_map(to)
    signs = _SEEN if to == "ascii" else _WRITTEN
    body = number["body"]
    if to == "ascii" or not _divided(text, number):
        body = _with_separators(body, signs)
    before = "".join(signs.get(char, char) for char in number["before"] or "")
    after = "".join(signs.get(char, char) for char in number["after"] or "")
    return before + "".join(digits.get(char, char) for char in body) + after


def _with_separators(body: str, signs: Mapping[str, str]) -> str:
    """Return a number's digits as they are, its separators mapped where the shape allows."""
    if _is_shape(body):
        return "".join(signs.get(char, char) for char in body)
    if signs is not _SEEN:
        return body
    # A list of numbers, each with the separators of Arabic: 1٫5,2٫5. A point beside one makes it no number.
    parts = body.split(",")
    return ",".join("".join(signs.get(char, char) for char in part) if _is_shape(part) else part for part in parts)


def _is_shape(body: str) -> bool:
    seen = "".join(_SEEN.get(char, char) for char in body)
    ascii_digits = _digit_map("ascii")
    if body.startswith(_POINT):
        seen = f"0{seen}"  # half: \u066b\u0665 is 0.5
    return _shape().fullmatch("".join(ascii_digits.get(char, char) for char in seen)) is not None


def _divided(text: str, number: Match) -> bool:
    """Return whether the number stands beside another, divided from it by a sign of times and dates."""
    start, end = number.span("body")
    left = text[max(0, start - 2) : start]
    right = text[end : end + 2]
    return any(pair and pair[0] in DIGITS and pair[-1] in _DIVIDERS for pair in (left, right[::-1]))


@lru_cache(maxsize=3)
def _digit_map(to: str) -> Mapping[str, str]:
    target = _TARGETS[to]
    others = (digits for name, digits in _TARGETS.items() if name != to)
    return MappingProxyType({char: new for digits in others for char, new in zip(digits, target, strict=True)})


@lru_cache(maxsize=1)
def _shape() -> Pattern:
    return pattern(_SHAPE)


@lru_cache(maxsize=1)
def _numbers() -> Pattern:
    digit = char_class(DIGITS)
    percent = f"[%{_PERCENT}]"
    body = f"(?<body>(?:(?<!{digit}){_POINT}(?={digit}))?+{digit}++(?:[.,{_POINT}{_GROUP}]{digit}++)*+)"
    return pattern(f"(?<before>{percent})?{body}(?<after>{char_class(SPACES)}?{percent})?")
