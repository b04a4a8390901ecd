r"""White space as passes: CollapseSpaces, and what StripDiacritics does where a mark stood on white space.

A run of white space with line ends keeps the first two of them (at the start of a text one) and nothing else; a ``\r``
and a ``\n`` that only white space or dropped line ends part become ``\r\n``. A run without goes at the ends of a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.adapters.export.passes import Pass, Replace, none_of, one_of
from arnorm.letters import LINE_ENDS, SPACES, WHITE

__all__ = ["collapse_spaces", "tidy_around"]

_END: Final = one_of(LINE_ENDS)


def collapse_spaces(*, plain: bool) -> Iterator[Pass]:
    """Yield the passes of ``CollapseSpaces``."""
    space = one_of(SPACES)
    yield from _line_ends("\\A", f"(?<={none_of(WHITE)})")
    yield Replace(f"\\A{space}++")
    yield Replace(f"(?<!{space}){space}++\\z")
    yield Replace(f"{space}{space}++", " ")
    if plain:
        yield Replace(one_of(SPACES - {" "}), " ")


def tidy_around(sign: str) -> Iterator[Pass]:
    """Yield the passes that tidy each run of white space in which ``sign`` stands, and no other; the sign goes."""
    mark, space, white = one_of(sign), one_of(SPACES), one_of(WHITE)
    here = f"(?={white}*+{mark})"
    # One sign a run, at its first place.
    first = f"(?<!{one_of(WHITE | {sign})}){white}*+{mark}"
    yield Replace(f"{mark}++", keep=f"(?:{first}|\\G(?<={mark})){white}*+")
    yield from _line_ends(f"\\A{here}", f"(?<={none_of(WHITE | {sign})}){here}", sign)
    start = f"(?<!{one_of(WHITE | {sign})})"
    yield Replace(f"\\A{space}*+{mark}{space}*+")
    yield Replace(f"{start}{space}*+{mark}{space}*+\\z")
    several = f"{space}{space}++{mark}{space}*+|{space}{mark}{space}++|{mark}{space}{space}++"
    yield Replace(f"{start}(?:{several})", " ")
    yield Replace(mark)


def _line_ends(first: str, inner: str, sign: str = "") -> Iterator[Pass]:
    """Yield the passes for runs with line ends: ``first`` and ``inner`` find the start of one.

    ``sign`` counts as a space until a run is done, but for a carriage return and a line feed that it parts: those are
    one line end.
    """
    space, white = one_of(SPACES | {*sign}), one_of(WHITE | {*sign})
    an_end = f"{space}*+(?>\\r{space}*+\\n|{_END})"
    # A carriage return whose line feed comes later in its run: all between them goes.
    half_end = f"{space}*+\\r(?!{space}*+\\n)"
    parted = f"(?<!\\r{one_of(sign)})" if sign else ""
    to_its_feed = f"{white}+?(?=(?<!\\r){parted}\\n)"
    for begin, before in ((first, ""), (inner, an_end)):
        yield Replace(to_its_feed, sign, keep=f"{begin}{before}{half_end}")
        yield Replace(f"{white}++", sign, keep=f"{begin}{before}{an_end}")
    begin = f"(?:(?:{first}|{inner})(?={space}*+{_END})|\\G(?<={space}))"
    yield Replace(f"{space}++", keep=f"{begin}{_END}*+")
