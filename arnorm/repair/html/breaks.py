"""What markup becomes: nothing inside a line, a line break at the border of a block, a tab between cells.

Between two words may stand any number of tags and white spaces; together they are one gap. A gap gets as many line
breaks as it has ``<br>``, one if it borders a block, and none beyond those that the source itself has there, for page
templates end their lines after a tag. At the ends of a text a gap divides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from arnorm.edits import Edit
from arnorm.letters import LINE_ENDS, WHITE
from arnorm.repair.html.tags import Markup
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["broken"]

_BREAK: Final = "\n"
_CELL: Final = "\t"


def broken(text: str, pieces: Iterable[Markup], by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each piece of markup."""
    gap: list[Markup] = []
    for piece in pieces:
        if gap and not _only_white(text, gap[-1].end, piece.start):
            yield from _gap(text, gap, by)
            gap = []
        gap.append(piece)
    if gap:
        yield from _gap(text, gap, by)


def _gap(text: str, gap: Sequence[Markup], by: tuple[str, ...]) -> Iterator[Edit]:
    kinds = {piece.kind for piece in gap}
    if kinds <= {"inline", "hidden"}:
        yield from (Edit(piece.start, piece.end, "", by) for piece in gap)
        return
    before, after = _white_around(text, gap)
    edge = before == 0 or after == len(text)
    white = _white_in(text, gap, before, after)
    wanted = 0 if edge else max(sum(piece.kind == "line" for piece in gap), int("block" in kinds))
    missing = wanted - _line_ends(white)
    tab = _CELL if not (edge or wanted or white) else ""
    for piece in gap:
        new = ""
        if missing > 0 and piece.kind in {"line", "block"}:
            new, missing = _BREAK, missing - 1
        elif tab and piece.kind == "cell":
            new, tab = tab, ""
        yield Edit(piece.start, piece.end, new, by)


def _only_white(text: str, start: int, end: int) -> bool:
    return start == end or _white().fullmatch(text, start, end) is not None


def _white_around(text: str, gap: Sequence[Markup]) -> tuple[int, int]:
    """Return the gap's ends with the white space that touches it."""
    before = gap[0].start
    while before and text[before - 1] in _WHITE:
        before -= 1
    found = _white().match(text, gap[-1].end)
    return before, found.end() if found else gap[-1].end


def _white_in(text: str, gap: Sequence[Markup], before: int, after: int) -> str:
    edges = [before, *(edge for piece in gap for edge in (piece.start, piece.end)), after]
    return "".join(text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2))


def _line_ends(white: str) -> int:
    return len(pattern(f"\\r\\n|{char_class(LINE_ENDS)}").findall(white)) if white else 0


# A no-break space is text to HTML.
_WHITE: Final = WHITE - {"\u00a0", "\u202f"}


@lru_cache(maxsize=1)
def _white() -> Pattern:
    return pattern(f"{char_class(_WHITE)}++")
