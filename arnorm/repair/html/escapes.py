r"""Escapes of JSON and JavaScript that nobody undid: a backslash and n for a line end, ``\u0627`` for a letter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.edits import Edit
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["escapes"]

_BECOMES: Final = {"n": "\n", "r": "", "t": "\t", '"': '"', "/": "/"}


def escapes(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    r"""Yield an edit for each escape; those of code points only where they give Arabic letters or a pair of surrogates.

    A path stays (``C:\new``, ``\\server\news``): before the backslash stands no Latin letter, digit, colon or further
    backslash, and behind the escape no Latin letter.

    >>> [edit[:3] for edit in escapes(r"نعم.\nقال \u0627\u0644 في C:\news", ("x",))]
    [(4, 6, '\n'), (10, 22, 'ال')]
    """
    if "\\" not in text:
        return
    for found in _escape().finditer(text):
        new = _letters(found) if found["points"] else _line_ends(found[0])
        yield Edit(found.start(), found.end(), new, by)


def _letters(found: Match) -> str:
    points = [int(number, 16) for number in found["points"][2:].split("\\u")]
    return b"".join(point.to_bytes(2, "big") for point in points).decode("utf-16-be", "surrogatepass")


def _line_ends(run: str) -> str:
    return "".join(_BECOMES[char] for char in run[1::2]) or "\n"


@lru_cache(maxsize=1)
def _escape() -> Pattern:
    arabic = "\\\\u06[0-9a-fA-F]{2}"
    pair = "\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    ends = '(?:\\\\[nrt"/])++(?![A-Za-z])'
    return pattern(f"(?<![A-Za-z0-9:\\\\])(?:(?P<points>(?:{arabic}|{pair})++)|{ends})")
