"""Lines that no rule knows, and a forest of trees tells to be the page's by all that is known of them together.

A section of one word, a caption, a name, another article's headline: each looks like a line of some article. What
tells is how many weak signs agree: it shares no word with the text, lines above it go, one below it takes up the
headline, no sentence announces it. So the trees were fitted on labelled pages (``tools/fit_forest.py``), and only what
they are sure of goes; what is taken so speaks against the lines beside it, until no more goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.passes.weighed.features import features
from arnorm.document.boilerplate.passes.weighed.forest import weight
from arnorm.document.boilerplate.passes.weighed.seen import Seen
from arnorm.document.boilerplate.rules import bare
from arnorm.document.meta.find import is_meta

__all__ = ["Asked", "lines_to_ask", "weighed"]

_SURE: Final = 2.0  # left out one by one, of five lists 247 lines of the page are above it and 3 of articles
_LONGEST: Final = 200  # folded characters
_EDGE: Final = 80  # lines of a page that are asked at either end
_ROUNDS: Final = 6
_MOST: Final = 0.45  # of the words of a page; from a half on nothing is deleted at all (core/block.py)
_ABOVE, _BELOW = "nav", "related"  # what goes by its place alone


class Asked(NamedTuple):
    """The standing lines of a page, and the places of those that may go."""

    seen: Seen
    places: Sequence[int]


def weighed(judged: Judged) -> frozenset[Gone]:
    """Return the lines that the trees are sure of."""
    if not {_ABOVE, _BELOW} <= set(judged.rules.kinds):
        return frozenset()
    taken: dict[int, str] = {}
    for _ in range(_ROUNDS):
        more = dict(_taken(judged, taken))
        if not more:
            break
        taken |= more
    if not taken or _is_most(judged, judged.gone.keys() | taken.keys()):
        return frozenset()
    return frozenset(Gone(index, kind) for index, kind in taken.items())


def _is_most(judged: Judged, gone: Collection[int]) -> bool:
    """Return whether so many words would go that the guard of the block, which sees them all, may keep every line."""
    words = judged.page.sketch.words
    counts = {index: len(words(index)) for index in judged.content}
    return sum(counts[index] for index in gone if index in counts) > _MOST * sum(counts.values())


def lines_to_ask(judged: Judged, gone: Collection[int]) -> Asked | None:
    """Return the lines of a page that may go, where some may; ``gone``: those that go already."""
    stand = [index for index in judged.content if index not in gone]
    size = len(stand)
    edges = range(size) if size <= 2 * _EDGE else chain(range(_EDGE), range(size - _EDGE, size))
    places = [at for at in edges if not judged.page.longer_than(stand[at], _LONGEST) and not judged.is_own(stand[at])]
    return Asked(Seen(judged, stand, gone), places) if places else None


def _taken(judged: Judged, taken: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    asked = lines_to_ask(judged, judged.gone.keys() | taken.keys())
    if asked is None:
        return
    seen = asked.seen
    for at in asked.places:
        index = seen.stand[at]
        if weight(features(seen, at)) > _SURE and not is_meta(judged.page, seen.places[index]):
            yield index, _kind(judged, index, above=at < seen.first)


def _kind(judged: Judged, index: int, *, above: bool) -> str:
    """Return the reason: what a rule or the words of the line speak for, else what stands in its place."""
    rule = judged.found.get(index)
    kind = rule.kind if rule else reading(bare(judged.page.folded(index))).kind
    return kind if kind in judged.rules.kinds else _ABOVE if above else _BELOW
