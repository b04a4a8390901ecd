"""The algebra of edits, on which everything rests: apply, canonical form, composition, and mapping of spans.

An edit says that ``source[start:end]`` became ``text``, and why. Offsets are code points, half-open. A list of edits
is sorted and disjoint; two edits may touch, and where they do the one that deletes or inserts at the border comes in
list order.

>>> edits = [Edit(0, 1, "", ("tatweel.v1",)), Edit(2, 3, "xy", ("alef.v1",))]
>>> apply("abcd", edits)
'bxyd'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arnorm.errors import InputTypeError, SpanError, require_text

__all__ = ["Alignment", "Edit", "Replacement", "Span", "apply", "canonical", "compose", "splice", "trimmed"]

Span = tuple[int, int]
Replacement = tuple[int, int, str]  # an edit without its reason: start, end, text


class Edit(NamedTuple):
    """``source[start:end]`` became ``text``; ``by`` holds the ids of all steps that changed it, in order.

    An id of a document step carries its reason after a colon: ``boilerplate.v1:share``.

    >>> Edit(0, 1, "ا", ("alef.v1",)).by
    ('alef.v1',)
    """

    start: int
    end: int
    text: str
    by: tuple[str, ...]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` made; sorted, disjoint edits within the text, or ``SpanError``.

    >>> apply("سـلام", [Edit(1, 2, "", ("tatweel.v1",))])
    'سلام'
    """
    text = require_text(text)
    if isinstance(edits, str) or not isinstance(edits, Iterable):
        raise InputTypeError("edits", edits, "give an iterable of arnorm.Edit values")
    listed = list(edits)
    end = 0
    for edit in listed:
        if not isinstance(edit, tuple) or len(edit) != len(Edit._fields):
            raise InputTypeError("edits", edit, "give arnorm.Edit(start, end, text, by) values")
        if not end <= edit[0] <= edit[1] <= len(text):
            cure = f"give sorted, disjoint edits inside the text's {len(text)} code points, the next from {end} on"
            raise SpanError("edits", edit, cure)
        end = edit[1]
    return splice(text, [Edit(*edit) for edit in listed])


def splice(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` made, trusting that they are sorted, disjoint and inside the text."""
    if not edits:
        return text
    parts: list[str] = []
    add = parts.append
    at = 0
    for start, end, new, _ in edits:
        add(text[at:start])
        add(new)
        at = end
    add(text[at:])
    return "".join(parts)


def trimmed(start: int, old: str, new: str, by: tuple[str, ...]) -> Edit | None:
    """Return the edit that makes ``new`` of ``old``, without the ends they share; ``None`` where they are equal.

    >>> trimmed(10, "abcd", "abxd", ("id",))
    Edit(start=12, end=13, text='x', by=('id',))
    """
    if old == new:
        return None
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail], by)


def canonical(source: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the canonical form: no edit equal to its source, adjacent ones with equal ``by`` merged.

    >>> canonical("abc", [Edit(0, 1, "", ("x",)), Edit(1, 2, "", ("x",)), Edit(2, 3, "c", ("x",))])
    (Edit(start=0, end=2, text='', by=('x',)),)
    """
    listed = edits if isinstance(edits, list) else list(edits)
    end = -1
    last: tuple[str, ...] = ()
    for start, stop, new, by in listed:
        if (start == end and by == last) or source[start:stop] == new:
            return _merged(source, listed)
        end, last = stop, by
    return tuple(listed)


def _merged(source: str, edits: list[Edit]) -> tuple[Edit, ...]:
    """Return the canonical form of edits some of which are to be merged or dropped."""
    groups: list[list[Edit]] = []
    for edit in edits:
        if source[edit[0] : edit[1]] == edit[2]:
            continue
        if groups and groups[-1][-1][1] == edit[0] and groups[-1][-1][3] == edit[3]:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    merged = [_joined(group) for group in groups]
    return tuple([edit for edit in merged if source[edit[0] : edit[1]] != edit[2]])


def _joined(group: list[Edit]) -> Edit:
    if len(group) == 1:
        return group[0]
    return Edit(group[0].start, group[-1].end, "".join(e.text for e in group), group[0].by)


def compose(first: Sequence[Edit], second: Sequence[Edit], middle: str) -> list[Edit]:
    """Return the edits source → text from ``first`` (source → middle) and ``second`` (middle → text), in linear time.

    Edits that meet become one, which carries the ids of all of them; the rest are moved, not changed.

    >>> compose([Edit(1, 2, "", ("a",))], [Edit(0, 2, "Z", ("b",))], "xy")
    [Edit(start=0, end=3, text='Z', by=('a', 'b'))]
    """
    if not first:
        return list(second)
    if not second:
        return list(first)
    new = tuple.__new__  # half the time of Edit(...), and this runs for every edit of a text
    out: list[Edit] = []
    i = j = 0
    shift = 0  # offset in the source less offset in the middle text, for unedited text here
    while i < len(first) or j < len(second):
        if j == len(second):
            out.extend(first[i:])
            break
        later = second[j]
        if i < len(first):
            earlier = first[i]
            start = earlier.start - shift
            if start + len(earlier.text) <= later.start:
                out.append(earlier)
                shift += earlier.end - earlier.start - len(earlier.text)
                i += 1
                continue
            if later.end > start:
                edit, i, j, shift = _meet(first, second, middle, (i, j, shift))
                out.append(edit)
                continue
        out.append(new(Edit, (later[0] + shift, later[1] + shift, later[2], later[3])) if shift else later)
        j += 1
    return out


def _meet(
    first: Sequence[Edit], second: Sequence[Edit], middle: str, state: tuple[int, int, int]
) -> tuple[Edit, int, int, int]:
    """Join all edits of both lists that overlap, starting with the next of each."""
    i, j, shift = state
    i0, j0 = i, j
    begin = min(first[i].start - shift, second[j].start)
    source_start = begin + shift
    end = begin
    grew = True
    while grew:
        grew = False
        if i < len(first):
            start = first[i].start - shift
            if i == i0 or start < end:
                end = max(end, start + len(first[i].text))
                shift += first[i].end - first[i].start - len(first[i].text)
                i += 1
                grew = True
        if j < len(second) and (j == j0 or second[j].start < end):
            end = max(end, second[j].end)
            j += 1
            grew = True
    text = splice(middle[begin:end], [Edit(e.start - begin, e.end - begin, e.text, e.by) for e in second[j0:j]])
    by = dict.fromkeys(name for edit in (*first[i0:i], *second[j0:j]) for name in edit.by)
    return Edit(source_start, end + shift, text, tuple(by)), i, j, shift


class Alignment:
    """Maps spans between a source and the text that sorted edits made of it; O(log n) a question.

    A span grows to whole edits where it cuts one; an edit at its border stays outside. An empty span stays empty, at
    the left edge.

    >>> map_ = Alignment([Edit(1, 3, "", ("x",)), Edit(4, 5, "yy", ("x",))])
    >>> map_.to_source(1, 3), map_.to_text(1, 3)
    ((3, 5), (1, 1))
    """

    __slots__ = ("_source", "_text")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._source: list[Span] = [(e.start, e.end) for e in edits]
        self._text: list[Span] = []
        shift = 0
        for edit in edits:
            start = edit.start + shift
            self._text.append((start, start + len(edit.text)))
            shift += len(edit.text) - (edit.end - edit.start)

    def to_source(self, start: int, end: int) -> Span:
        """Return the span of the source that became ``text[start:end]``."""
        return _map_span(self._text, self._source, start, end)

    def to_text(self, start: int, end: int) -> Span:
        """Return the span of the text that ``source[start:end]`` became."""
        return _map_span(self._source, self._text, start, end)


def _map_span(here: list[Span], there: list[Span], start: int, end: int) -> Span:
    if start == end:
        point = _map_left(here, there, start)
        return point, point
    i = bisect_right(here, (start, _FAR)) - 1
    if i < 0:
        left = start
    elif start < here[i][1]:
        left = there[i][0]
    else:
        left = start + there[i][1] - here[i][1]
    j = bisect_left(here, (end, -1)) - 1
    if j < 0:
        return left, end
    right = there[j][1] if end <= here[j][1] else end + there[j][1] - here[j][1]
    return left, max(left, right)


def _map_left(here: list[Span], there: list[Span], point: int) -> int:
    i = bisect_left(here, (point, -1)) - 1
    if i < 0:
        return point
    if point < here[i][1]:
        return there[i][0]
    return point + there[i][1] - here[i][1]


_FAR = 1 << 62
