"""A change as it is shown: the words around it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from arnorm.edits import Edit

__all__ = ["Example", "Where", "example_of", "excerpt"]

# Code points on each side of what is shown: some ten words, two lines on a telephone.
_AROUND: Final = 60
# Of a longer deletion its beginning and its end are shown.
_LONG: Final = 200
_HEAD: Final = 120
_CUT: Final = " … "


class Example(NamedTuple):
    """``text`` with changes at offsets of its own; ``before`` and ``behind`` say whether it was cut there."""

    place: str
    outlet: str
    text: str
    changes: tuple[tuple[int, int, str, tuple[str, ...]], ...]
    before: bool
    behind: bool

    @property
    def edits(self) -> list[Edit]:
        """The changes as edits of ``text``."""
        return [Edit(*change) for change in self.changes]


def excerpt(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of whole words around a span of ``text``, within its paragraph.

    >>> text = "a b" + chr(10) + "word " * 40
    >>> begin, stop = excerpt(text, 104, 108)
    >>> text[begin:stop].startswith("word "), stop - begin < 130
    (True, True)
    """
    begin = max(start - _AROUND, text.rfind("\n", 0, start) + 1, 0)
    if begin and text[begin - 1] not in "\n ":
        begin = text.find(" ", begin, start) + 1 or start
    line = text.find("\n", end)
    stop = min(end + _AROUND, len(text) if line < 0 else line)
    if stop < len(text) and text[stop] not in "\n ":
        stop = max(text.rfind(" ", end, stop), end)
    return min(begin, start), max(stop, end)


class Where(NamedTuple):
    """A document: where it stands, whose it is, and what it says."""

    place: str
    outlet: str
    source: str


def example_of(where: Where, edits: Sequence[Edit], focus: int, step: str | None = None) -> Example:
    """Return edit ``focus`` with the words around it, and the other edits of ``step`` among these."""
    place, outlet, source = where
    focused = edits[focus]
    if focused.end - focused.start > _LONG:
        old = _shortened(source[focused.start : focused.end])
        return Example(place, outlet, old, ((0, len(old), focused.text, focused.by),), before=True, behind=True)
    start, end = excerpt(source, focused.start, focused.end)
    changes = [
        (edit.start - start, edit.end - start, edit.text, edit.by)
        for edit in _near(edits, focus, start, end)
        if edit is focused or any(by.partition(":")[0] == step for by in edit.by)
    ]
    text = source[start:end]
    return Example(place, outlet, text, tuple(changes), start > 0, end < len(source))


def _near(edits: Sequence[Edit], focus: int, start: int, end: int) -> Iterator[Edit]:
    first = focus
    while first and edits[first - 1].start >= start:
        first -= 1
    for edit in edits[first:]:
        if edit.end > end:
            return
        yield edit


def _shortened(text: str) -> str:
    """Return a long text with its middle left out.

    >>> len(_shortened("a" * 500)) < 220
    True
    """
    return text if len(text) <= _LONG else text[:_HEAD] + _CUT + text[-(_LONG - _HEAD) :]
