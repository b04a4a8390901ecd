r"""Lines of a text with their ends, and the edits that take lines or pieces of lines away.

A deleted line takes its line end. Where lines went, at most one blank line remains; at the head and the tail of the
text none. When the last line of a text that has no final line end goes, the line end before it goes instead.

>>> text = "a\n\nb\n\nc"
>>> lines = split_lines(text)
>>> splice(text, deletions(text, lines, {2: ("x",)}, []))
'a\n\nc'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import eq
from typing import Final, NamedTuple

from arnorm.edits import Edit, splice
from arnorm.unicode import pattern

__all__ = [
    "Because",
    "By",
    "Cut",
    "Line",
    "deletions",
    "is_blank",
    "kept_lines",
    "splice",
    "split_lines",
    "trimmed_cut",
]

By = tuple[str, ...]
Because = Callable[[str], By]  # the reason of a deletion, by its kind

# The five line ends of the contract: CR LF, LF, CR, LINE SEPARATOR, PARAGRAPH SEPARATOR.
_OTHER_ENDS: Final = ("\r", "\u2028", "\u2029")
_LINE_END: Final = r"\r\n|[\n\r\u2028\u2029]"
# White space of any kind, controls and format characters: what a reader does not see.
_UNSEEN: Final = r"[\p{Z}\p{Cc}\p{Cf}]*"
_SPACES: Final = r"[\p{Zs}\t]*"
_NEW: Final = 3  # lines of which a piece has gone: each is looked for among all lines, which takes linear time once


class Line(NamedTuple):
    """``text[start:end]`` is the line, ``text[end:stop]`` its line end (empty on a last line without one)."""

    start: int
    end: int
    stop: int


class Cut(NamedTuple):
    """A piece of one line that goes, and why."""

    start: int
    end: int
    by: By


def split_lines(text: str, *, feeds: bool = False) -> list[Line]:
    r"""Return the lines of ``text``; a final line end starts no further line.

    ``feeds``: whether it is known that all line ends are line feeds.

    >>> split_lines("a\r\nb")
    [Line(start=0, end=1, stop=3), Line(start=3, end=4, stop=4)]
    """
    if not feeds and any(end in text for end in _OTHER_ENDS):
        return _split_at_any(text)
    new = tuple.__new__  # half the time of Line(...), and this runs for every line
    lines: list[Line] = []
    at = 0
    for part in text.split("\n"):
        end = at + len(part)
        lines.append(new(Line, (at, end, end + 1)))
        at = end + 1
    last = lines.pop()  # what follows the last line feed: a line without a line end, or nothing
    return [*lines, last._replace(stop=last.end)] if last.end > last.start else lines


def _split_at_any(text: str) -> list[Line]:
    lines = []
    at = 0
    for found in pattern(_LINE_END).finditer(text):
        lines.append(Line(at, found.start(), found.end()))
        at = found.end()
    if at < len(text):
        lines.append(Line(at, len(text), len(text)))
    return lines


def kept_lines(text: str, rest: list[str], *, feeds: bool = False) -> list[int | None] | None:
    r"""Return which line of ``text`` each line of ``rest`` is; a few may be new (``None``), where a piece of one went.

    ``None`` where more are, or where one ends in more than a line feed; ``feeds``: whether it is known that none does.

    >>> kept_lines("a\nb\nc", ["a", "c"]), kept_lines("a\nb", ["a", "d"]), kept_lines("a", ["b", "c", "d", "e"])
    ([0, 2], [0, None], None)
    """
    if not feeds and any(end in text for end in _OTHER_ENDS):
        return None
    lines = [*text.split("\n"), None]
    alike = [*map(eq, lines, rest)]
    same = alike.index(False) if False in alike else len(alike)
    kept: list[int | None] = list(range(same))
    at, new = same, 0
    for line in rest[same:]:
        try:
            at = at + 1 if lines[at] == line else lines.index(line, at) + 1
            kept.append(at - 1)
        except ValueError:
            new += 1
            if new > _NEW:
                return None
            kept.append(None)
    return kept


def is_blank(text: str, line: Line) -> bool:
    """Return whether a reader sees nothing on the line."""
    return pattern(_UNSEEN).fullmatch(text, line.start, line.end) is not None


def trimmed_cut(text: str, line: Line, start: int, end: int, by: By) -> Cut:
    """Return the cut of ``text[start:end]`` with the spaces beside it, so that none is left over.

    At the start of a line the spaces after it go too, at its end those before it; inside a line those after it.

    >>> trimmed_cut("a  b c", Line(0, 6, 6), 3, 4, ("x",))
    Cut(start=3, end=5, by=('x',))
    """
    spaces = pattern(_SPACES)
    after = spaces.match(text, end, line.end)
    right = after.end() if after else end
    left = start
    while left > line.start and spaces.fullmatch(text, left - 1, left):
        left -= 1
    if right == line.end or left == line.start:
        return Cut(left, right, by)
    # A space stays on the left where there is one; else the one on the right must stay.
    return Cut(start, right if left < start else end, by)


def deletions(text: str, lines: Sequence[Line], doomed: Mapping[int, By], cuts: Iterable[Cut]) -> list[Edit]:
    """Return sorted, disjoint edits that take the doomed lines (by index) and the cuts out of ``text``.

    A cut inside a doomed line is part of it; cuts must not overlap one another.
    """
    spans = [Edit(cut.start, cut.end, "", cut.by) for cut in cuts if _line_at(lines, cut.start) not in doomed]
    spans.extend(_line_edits(text, lines, doomed))
    spans.sort()
    merged: list[Edit] = []
    for edit in spans:
        if merged and merged[-1].end == edit.start and merged[-1].by == edit.by:
            merged[-1] = merged[-1]._replace(end=edit.end)
        else:
            merged.append(edit)
    return merged


def _line_at(lines: Sequence[Line], offset: int) -> int:
    low, high = 0, len(lines)
    while high - low > 1:
        middle = (low + high) // 2
        if lines[middle].start <= offset:
            low = middle
        else:
            high = middle
    return low


def _line_edits(text: str, lines: Sequence[Line], doomed: Mapping[int, By]) -> Iterator[Edit]:
    for first, stop in _gaps(text, lines, doomed):
        going = _with_blanks(first, stop, len(lines), doomed)
        # At the tail of a text without final line end, each line goes with the line end before it.
        backward = stop == len(lines) and lines[-1].end == lines[-1].stop and first > 0
        for index, by in going:
            line = lines[index]
            if backward:
                yield Edit(lines[index - 1].end, line.end, "", by)
            else:
                yield Edit(line.start, line.stop, "", by)


def _gaps(text: str, lines: Sequence[Line], doomed: Mapping[int, By]) -> Iterator[tuple[int, int]]:
    """Yield the maximal runs of doomed and blank lines that hold a doomed one."""
    done = -1
    for index in sorted(doomed):
        if index < done:
            continue
        first = index
        while first > max(done, 0) and is_blank(text, lines[first - 1]):
            first -= 1
        stop = index + 1
        while stop < len(lines) and (stop in doomed or is_blank(text, lines[stop])):
            stop += 1
        yield first, stop
        done = stop


def _with_blanks(first: int, stop: int, count: int, doomed: Mapping[int, By]) -> list[tuple[int, By]]:
    """Return the lines of a gap that go: the doomed, and all blank ones but one, or all at an edge of the text."""
    spare = 0 if first == 0 or stop == count else 1
    going: list[tuple[int, By]] = []
    reason = next(doomed[index] for index in range(first, stop) if index in doomed)
    for index in range(first, stop):
        if index in doomed:
            reason = doomed[index]
        elif spare:
            spare -= 1
            continue
        going.append((index, reason))
    return going
