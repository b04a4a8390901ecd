"""Character references: ``&quot;``, ``&#1575;``, ``&#x627;``, those escaped once more, ``&amp;quot;``, and half ones.

Half ones have lost their ampersand (``#1575;``). A number alone might be a place in a list, so they count only where
two of them touch and both are Arabic. Old systems also wrote a character beyond U+FFFF as two surrogates; a browser
shows two replacement signs, but the pair is unambiguous.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_text
from arnorm.edits import Edit
from arnorm.unicode import Match, Pattern, category, pattern

__all__ = ["references"]

# Without a semicolon only these are taken: the others are words of addresses and of code (&sect=, &copy=).
_OPEN: Final = "amp|lt|gt|quot|nbsp|laquo|raquo"
_LAST: Final = 0x10FFFF
_HIGH_SURROGATES: Final = range(0xD800, 0xDC00)
_LOW_SURROGATES: Final = range(0xDC00, 0xE000)
_C1: Final = range(0x80, 0xA0)


def references(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each character reference that names a character.

    >>> [edit.text for edit in references("&quot; &amp;quot; &#1575; &#x0; &none; AT&T", ("x",))]
    ['"', '"', 'ا']
    >>> [edit.text for edit in references("&#xD83D;&#xDE00; #1575;#1604;", ("x",))]
    ['\U0001f600', 'ال']
    """
    return iter(sorted([*_whole(text, by), *_pairs(text, by), *_halves(text, by)]))


def _pairs(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    for found in _pair().finditer(text):
        high, low = (int(number[1:], 16) if number[0] in "xX" else int(number) for number in found.groups())
        if high in _HIGH_SURROGATES and low in _LOW_SURROGATES:
            point = 0x10000 + ((high - _HIGH_SURROGATES.start) << 10) + low - _LOW_SURROGATES.start
            yield Edit(found.start(), found.end(), chr(point), by)


def _halves(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    if ";#" in text:
        for found in _half().finditer(text):
            new = "".join(chr(int(number)) for number in pattern("[0-9]+").findall(found[0]))
            yield Edit(found.start(), found.end(), new, by)


def _whole(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    for found in _reference().finditer(text):
        new = _decoded(found)
        if new is not None:
            yield Edit(found.start(), found.end(), new, by)
        elif found["again"]:
            yield Edit(found.start(), found.end("again"), "&", by)


def _decoded(found: Match) -> str | None:
    if found["decimal"]:
        return _character(int(found["decimal"]))
    if found["hex"]:
        return _character(int(found["hex"], 16))
    name = found["name"] or found["open"]
    return _named().get(name) if name else None


def _character(point: int) -> str | None:
    """Return the character of a number; ``None`` where there is none, so that the reference stays to be seen."""
    if point in _C1:
        # The standard reads these as windows-1252, as all browsers do.
        return bytes((point,)).decode("cp1252", "replace").replace("\ufffd", "") or None
    if point > _LAST or (category(chr(point)) in {"Cc", "Cs"} and point not in {0x9, 0xA, 0xD}):
        return None
    return chr(point)


@lru_cache(maxsize=1)
def _pair() -> Pattern:
    # Surrogates are D800..DFFF, in decimal 55296..57343.
    one = "&#([xX]0{0,4}[dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7][0-9]{3});"
    return pattern(one * 2)


@lru_cache(maxsize=1)
def _half() -> Pattern:
    # Two or more letters of U+0600..06FF (1536..1791 in decimal), with single spaces or Arabic marks between words.
    one = "#1(?:5[3-9]|6[0-9]|7[0-8])[0-9];"
    return pattern(f"(?<![&0-9A-Za-z;]){one}(?:{one})++")


@lru_cache(maxsize=1)
def _reference() -> Pattern:
    numeric = "#(?:[xX](?P<hex>[0-9A-Fa-f]{1,8}+)|(?P<decimal>[0-9]{1,9}+))(?:;|(?![0-9A-Za-z]))"
    named = f"(?P<name>[A-Za-z][A-Za-z0-9]{{1,31}}+);|(?P<open>{_OPEN})(?![A-Za-z0-9=;])"
    once_more = "(?P<again>(?:(?:amp|#0*38|#[xX]0*26);)++)"
    return pattern(f"&{once_more}?+(?:{numeric}|{named})|&{once_more}")


@lru_cache(maxsize=1)
def _named() -> Mapping[str, str]:
    table = {}
    for line in read_text("html/entities.txt").splitlines():
        name, _, rest = line.partition(" ; ")
        if rest and not line.startswith("#"):
            points = rest.partition(" ;")[0]
            table[name] = "".join(chr(int(point, 16)) for point in points.split(" "))
    return table
