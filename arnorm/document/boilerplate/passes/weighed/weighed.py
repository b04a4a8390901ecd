"""Lines that no rule knows, and a forest of trees tells to be the page's by all that is known of them together.

A section of one word, a caption, a name, another article's headline: each looks like a line of some article. What
tells is how many weak signs agree: it shares no word with the text, lines above it go, one below it takes up the
headline, no sentence announces it. So the trees were fitted on labelled pages (``tools/fit_forest.py``), and only what
they are sure of goes; what is taken so speaks against the lines beside it, until no more goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.passes.weighed.features import features
from arnorm.document.boilerplate.passes.weighed.forest import weight
from arnorm.document.boilerplate.passes.weighed.seen import Seen
from arnorm.document.boilerplate.rules import bare
from arnorm.document.meta.find import is_meta

__all__ = ["weighed"]

_SURE: Final = 2.2  # see tools/fit_forest.py: on lists left out one by one, one line in fifty so taken is an article's
_LONGEST: Final = 200  # folded characters
_EDGE: Final = 80  # lines of a page that are asked at either end
_ROUNDS: Final = 6
_MOST: Final = 0.45  # of the words of a page; from a half on nothing is deleted at all (core/block.py)
_ABOVE, _BELOW = "nav", "related"  # what goes by its place alone


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


def _taken(judged: Judged, taken: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    page = judged.page
    gone = judged.gone.keys() | taken.keys()
    stand = [index for index in judged.content if index not in gone]
    asked = [at for at in _edges(len(stand)) if _may_go(judged, stand[at])]
    if not asked:
        return
    seen = Seen(judged, stand, gone)
    for at in asked:
        index = stand[at]
        if weight(features(seen, at)) > _SURE and not is_meta(page, seen.places[index]):
            yield index, _kind(judged, index, above=at < seen.first)


def _edges(size: int) -> list[int]:
    """Return the places of the lines of a page that are asked."""
    return list(range(size)) if size <= 2 * _EDGE else [*range(_EDGE), *range(size - _EDGE, size)]


def _may_go(judged: Judged, index: int) -> bool:
    return not judged.page.longer_than(index, _LONGEST) and not judged.is_own(index)


def _kind(judged: Judged, index: int, *, above: bool) -> str:
    """Return the reason: what a rule or the words of the line speak for, else what stands in its place."""
    rule = judged.found.get(index)
    kind = rule.kind if rule else reading(bare(judged.page.folded(index))).kind
    return kind if kind in judged.rules.kinds else _ABOVE if above else _BELOW
