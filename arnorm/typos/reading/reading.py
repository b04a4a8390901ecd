"""A text as the detector reads it: taken apart at its spaces, and looked at only where something may be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, count

from arnorm.edits import Edit, Span, splice
from arnorm.typos.reading.bare_words import bare_words
from arnorm.typos.reading.closed import closed_spans
from arnorm.typos.reading.stretches import Suspect, loud
from arnorm.words.tokens import Token

__all__ = ["Reading", "read"]


class Reading:
    """The words of a text, those of them that may be findings, and the spans that no detector enters."""

    def __init__(self, text: str, closed: Callable[[], list[Span]]) -> None:
        self.text = text
        self._closed = closed

    @cached_property
    def closed(self) -> list[Span]:
        """The spans that no detector enters; looked for when a finding may lie in one."""
        return self._closed()

    @cached_property
    def bare(self) -> list[str]:
        """The bare words of the text."""
        return bare_words(self.text)

    def suspects(self, wanted: frozenset[str]) -> list[Suspect]:
        """Return the words that some surroundings could make a finding of a wanted kind, in order."""
        parts = self.text.replace("\n", " ").split(" ")  # no word reaches over a space or a line feed
        found = loud(parts, wanted)
        if not found:
            return []
        ends = list(accumulate(map(len, parts)))
        places = compress(count(), map(found.__contains__, parts))
        return [_moved(one, ends[at] - len(parts[at]) + at) for at in places for one in found[parts[at]]]

    def mended(self, edits: Sequence[Edit]) -> Reading:
        """Return the reading of the text with sorted, disjoint ``edits`` made, none of which touches a closed span."""
        return Reading(splice(self.text, edits), lambda: list(_shifted(self.closed, edits)))


def read(text: str) -> Reading:
    """Return the reading of a text."""
    return Reading(text, lambda: closed_spans(text))


def _moved(suspect: Suspect, by: int) -> Suspect:
    (start, end, bare), judged = suspect
    return Suspect(Token(start + by, end + by, bare), judged)


def _shifted(spans: Sequence[Span], edits: Sequence[Edit]) -> Iterator[Span]:
    """Yield spans that no edit touches where they stand in the new text."""
    at = shift = 0
    for start, end in spans:
        while at < len(edits) and edits[at].end <= start:
            shift += len(edits[at].text) - (edits[at].end - edits[at].start)
            at += 1
        yield start + shift, end + shift
