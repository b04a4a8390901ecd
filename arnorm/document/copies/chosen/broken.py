"""A headline that a page prints on one line, and broken over two or three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.document.copies.apart import begin_apart
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.frame.words import are_words_of_pages, is_a_byline
from arnorm.document.copies.readings import FoldedLine

__all__ = ["ends_in_parts", "parts"]

_FOOT_WORDS: Final = 5  # of a headline whose parts end a page; 643 of 6,998 have fewer


def parts(edges: Edges, at: int, clean: int, count: int = 2) -> bool:
    """Return whether the lines at a place and behind it together are the headline, which stands on one line."""
    lines = edges.order[at : at + count]
    if len(lines) < count:
        return False
    near = edges.beside(lines[0], clean) or edges.beside(lines[-1], clean)
    if clean in lines or not near or begin_apart(edges.page, clean, lines[0]):
        return False
    if not _make_up(edges, clean, lines):
        return False
    if any(are_words_of_pages(edges.line(it).words) or is_a_byline(edges.line(it).words, parted=True) for it in lines):
        return False  # a section, below the headline or above it; its writer
    return not edges.joins(clean, lines)


def ends_in_parts(edges: Edges, clean: int, count: int) -> bool:
    """Return whether the last lines of a page are the headline, broken."""
    lines = edges.order[-count:]
    if len(edges.order) <= count or clean in lines or begin_apart(edges.page, clean, lines[0]):
        return False
    return len(edges.line(clean).words) >= _FOOT_WORDS and _make_up(edges, clean, lines)


def _make_up(edges: Edges, clean: int, lines: Sequence[int]) -> bool:
    """Return whether some lines have the letters of one, the last of them the name of a site behind it, too."""
    whole, first = edges.line(clean).letters, "".join(edges.line(index).letters for index in lines[:-1])
    return whole.startswith(first) and whole in {first + rest for rest in _ends(edges.line(lines[-1]))}


def _ends(line: FoldedLine) -> Iterator[str]:
    """Yield the letters of the last line of a broken headline, with the name of a site behind it and without."""
    yield line.letters
    yield from (it.line.letters for it in line.readings if it.kind == "site" and not are_words_of_pages(it.line.words))
