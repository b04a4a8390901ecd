"""What stands between two spaces, as its neighbours see it: first and last word, and the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from arnorm.unicode import pattern
from arnorm.words.doubtful.around import BREAKS, REACH, STOPS, sentence_before
from arnorm.words.doubtful.clause import CLOSE
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.memo import Memo
from arnorm.words.tokens import is_plain_word, words

__all__ = ["EDGES", "MARKED", "NEAR", "NOTHING", "Edge", "sentence_of", "sides_of"]

# A word of letters of Arabic proper between marks that part words and do nothing to them.
MARKED: Final = pattern(
    "([\"'(),.:\\[\\]!\u00ab\u00bb\u060c\u061b\u061f\u201c\u201d]*+)([\u0621-\u063a\u0641-\u064a]{1,40}+)"
    "([\"'(),.:\\[\\]!\u00ab\u00bb\u060c\u061b\u061f\u201c\u201d]*+)"
)
_FAR: Final = 24  # words of a sentence that anybody asks for
_SPACES: Final = 2  # about a stretch


class Edge(NamedTuple):
    """The first word and the last, bare and usual, with what stands before and behind them; ``""`` for no word.

    ``words`` are the usual words, the last first, behind the last mark that ends a sentence, and ``stops`` says whether
    there is one; ``breaks`` that a stretch without a word has a mark that parts its neighbours, ``wide`` that it is so
    long that they do not see each other over it.
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
    wide: bool = False


NOTHING: Final = Edge("", "", "", "", "", "", (), stops=True, breaks=True)


def _edge_of(part: str) -> Edge:
    """Return the edge of a stretch without a space.

    >>> _edge_of("قال،").last, _edge_of("قال،").trail, _edge_of("2012").first
    ('قال', '،', '')
    """
    if is_plain_word(part):
        same = usual(part)
        return Edge(part, part, same, same, "", "", (same,), stops=False, breaks=False)
    if marked := MARKED.fullmatch(part):
        lead, word, trail = marked[1], marked[2], marked[3]
        same = usual(word)
        said: tuple[str, ...] = () if not STOPS.isdisjoint(trail) else (same,)
        stops = not said or not STOPS.isdisjoint(lead)
        return Edge(word, word, same, same, lead, trail, said, stops=stops, breaks=False)
    found = list(words(part))
    stop = max((part.rfind(mark) for mark in STOPS), default=-1)
    if not found:
        return NOTHING._replace(stops=stop >= 0, breaks=not BREAKS.isdisjoint(part), wide=len(part) + _SPACES > CLOSE)
    first, last = found[0], found[-1]
    said = tuple(usual(word.bare) for word in reversed(found) if word.start > stop)
    ends = first.bare, last.bare, usual(first.bare), usual(last.bare), part[: first.start], part[last.end :]
    return Edge(*ends, said, stops=stop >= 0, breaks=False)


# No longer stretch is looked up.
_LONGEST: Final = 80
EDGES: Final = Memo(_edge_of, longest=_LONGEST)


def near(part: str) -> str:
    """Return the usual spelling of a stretch that is one plain word, as nearly every neighbour is; ``""`` else."""
    return usual(part) if is_plain_word(part) else ""


NEAR: Final = Memo(near)


def sides_of(before: Edge, lead: str, trail: str, after: Edge) -> tuple[str, str, str, str] | None:
    """Return both neighbours of a word with ``lead`` before and ``trail`` behind it, as ``Sides`` has them.

    ``None`` where a stretch without a word stands beside it over which another may be its neighbour.
    """
    one = other = one_usual = other_usual = ""
    if before.last:
        if not (before.trail or lead) or _is_near(before.trail + lead):
            one, one_usual = before.last, before.usual_last
    elif not (before.breaks or before.wide):
        return None
    if after.first:
        if not (after.lead or trail) or _is_near(trail + after.lead):
            other, other_usual = after.first, after.usual_first
    elif not (after.breaks or after.wide):
        return None
    return one, other, one_usual, other_usual


def _is_near(gap: str) -> bool:
    """Return whether a word is the neighbour over so much and a space."""
    return len(gap) < CLOSE and BREAKS.isdisjoint(gap)


def sentence_of(text: str, start: int, lead: str, before: Iterable[str]) -> list[str]:
    """Return the usual words of the sentence before ``start``, the nearest first, from the stretches before it."""
    said: list[str] = []
    if not STOPS.isdisjoint(lead):
        return said
    left = REACH - len(lead)
    for part in before:
        left -= len(part) + 1
        if left < 0:
            return [usual(word) for word in sentence_before(text, start)]
        if word := NEAR[part]:
            said.append(word)
        else:
            edge = EDGES[part]
            said += edge.words
            if edge.stops:
                break
        if len(said) >= _FAR:
            break
    return said
