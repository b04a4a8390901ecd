"""What stands between two spaces, as its neighbours see it: first and last word, and the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from arnorm.words.doubtful.around import BREAKS, REACH, STOPS, sentence_before
from arnorm.words.doubtful.clause import CLOSE
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.memo import Memo
from arnorm.words.tokens import is_plain_word, words

__all__ = ["EDGES", "NOTHING", "Edge", "edge_of", "sentence_of", "sides_of"]

_FAR: Final = 24  # words of a sentence that anybody asks for


class Edge(NamedTuple):
    """The first word and the last, bare and usual, with what stands before and behind them; ``""`` for no word.

    ``words`` are the usual words, the last first, behind the last mark that ends a sentence, and ``stops`` says whether
    there is one; ``breaks`` that a stretch without a word parts its neighbours.
    """

    first: str
    last: str
    usual_first: str
    usual_last: str
    lead: str
    trail: str
    words: tuple[str, ...]
    stops: bool
    breaks: bool
    size: int


NOTHING: Final = Edge("", "", "", "", "", "", (), stops=True, breaks=True, size=0)


def edge_of(part: str) -> Edge:
    """Return the edge of a stretch without a space.

    >>> edge_of("قال،").last, edge_of("قال،").trail, edge_of("2012").first
    ('قال', '،', '')
    """
    if is_plain_word(part):
        same = usual(part)
        return Edge(part, part, same, same, "", "", (same,), stops=False, breaks=False, size=len(part))
    found = list(words(part))
    stop = max((part.rfind(mark) for mark in STOPS), default=-1)
    if not found:
        return NOTHING._replace(stops=stop >= 0, breaks=not BREAKS.isdisjoint(part), size=len(part))
    first, last = found[0], found[-1]
    said = tuple(usual(word.bare) for word in reversed(found) if word.start > stop)
    ends = first.bare, last.bare, usual(first.bare), usual(last.bare), part[: first.start], part[last.end :]
    return Edge(*ends, said, stops=stop >= 0, breaks=False, size=len(part))


# No longer stretch is looked up.
_LONGEST: Final = 80
EDGES: Final = Memo(edge_of, longest=_LONGEST)


def sides_of(before: Edge, lead: str, trail: str, after: Edge) -> tuple[str, str, str, str] | None:
    """Return both neighbours of a word with ``lead`` before and ``trail`` behind it, as ``Sides`` has them.

    ``None`` where a stretch without a word, and without a mark that parts, stands beside it.
    """
    one = other = one_usual = other_usual = ""
    if before.last:
        if not (before.trail or lead) or _is_near(before.trail + lead):
            one, one_usual = before.last, before.usual_last
    elif not before.breaks:
        return None
    if after.first:
        if not (after.lead or trail) or _is_near(trail + after.lead):
            other, other_usual = after.first, after.usual_first
    elif not after.breaks:
        return None
    return one, other, one_usual, other_usual


def _is_near(gap: str) -> bool:
    """Return whether a word is the neighbour over so much and a space."""
    return len(gap) < CLOSE and BREAKS.isdisjoint(gap)


def sentence_of(text: str, start: int, lead: str, before: Iterable[Edge]) -> list[str]:
    """Return the usual words of the sentence before ``start``, the nearest first, from the stretches before it."""
    said: list[str] = []
    if not STOPS.isdisjoint(lead):
        return said
    left = REACH - len(lead)
    for edge in before:
        left -= edge.size + 1
        if left < 0:
            return [usual(word) for word in sentence_before(text, start)]
        said += edge.words
        if edge.stops or len(said) >= _FAR:
            break
    return said
