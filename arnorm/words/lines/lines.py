r"""Where the lines of a text are, by the five line ends of the contract: CR LF, LF, CR, U+2028, U+2029.

>>> list(lines("a\r\n\nb"))
[Line(start=0, text='a'), Line(start=4, text='b')]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.letters import LINE_ENDS
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["Line", "lines"]

_RARE_ENDS: Final = LINE_ENDS - {"\n"}


class Line(NamedTuple):
    """A line without its end, and where it starts."""

    start: int
    text: str


def lines(text: str) -> Iterator[Line]:
    """Yield each line of ``text`` that holds anything, in order."""
    if any(end in text for end in _RARE_ENDS):
        yield from (Line(line.start(), line[0]) for line in _line().finditer(text))
        return
    at = 0
    for line in text.split("\n"):
        if line:
            yield Line(at, line)
        at += len(line) + 1


@lru_cache(maxsize=1)
def _line() -> Pattern:
    return pattern(f"[^{char_class(LINE_ENDS)[1:-1]}]++")
