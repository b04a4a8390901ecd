"""Lines that no rule knows, and a forest of trees tells to be the page's by all that is known of them together.

A section of one word, a caption, a name, another article's headline: each looks like a line of some article. What
tells is how many weak signs agree: it shares no word with the text, lines above it go, one below it takes up the
headline, no sentence announces it. So the trees were fitted on labelled pages (``tools/fit_forest.py``), and only what
they are sure of goes; what is taken so speaks against the lines beside it, until no more goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from math import inf
from typing import Final, NamedTuple

from arnorm.document.boilerplate.glued import glued_cuts
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.reading import may_weigh
from arnorm.document.boilerplate.passes.weighed.features import features, first_features
from arnorm.document.boilerplate.passes.weighed.forest import weight
from arnorm.document.boilerplate.passes.weighed.look import reads
from arnorm.document.boilerplate.passes.weighed.seen import Seen
from arnorm.document.boilerplate.passes.weighed.spared import needed
from arnorm.document.copies.masthead.headline.taken_up import shares_more, text_of
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["Asked", "lines_to_ask", "weighed"]

_LONGEST: Final = 130  # folded characters; of 581 lines taken on labelled pages one is longer
_SHARED: Final = 1  # words that the text has, too, in as many of them at most
_EDGE: Final = 80  # lines of a page that are asked at either end: a bound, not a measure
_LATIN: Final = "[A-Za-z]"
_LATIN_KIND: Final = b"a"  # as a sketch says that a page has such letters
_SEVERAL: Final = 3  # lines: of 9,075 articles of which no rule knows a line none has as many
_ROUNDS: Final = 6  # the same; two are seen
_MOST: Final = 0.42  # of the words of a text; from a half on only a page whose article stays loses more (core/cap.py)
_ABOVE, _BELOW = "nav", "related"  # what goes by its place alone


class Asked(NamedTuple):
    """The standing lines of a page, and the places of those that may go."""

    seen: Seen
    places: Sequence[int]


def weighed(judged: Judged) -> frozenset[Gone]:
    """Return the lines that the trees are sure of; where no rule knows a line of the page, several or none."""
    if not {_ABOVE, _BELOW} <= set(judged.rules.kinds):
        return frozenset()
    taken: dict[int, str] = {}
    for _ in range(_ROUNDS):
        more = _taken(judged, taken)
        if not more:
            break
        taken |= more
    for index in (*_cut(judged), *_labels(judged, taken)) if taken else ():
        taken.pop(index, None)
    if not taken or _are_most(judged, {**judged.gone, **taken}):
        return frozenset()
    return frozenset(Gone(index, kind) for index, kind in taken.items())


def _cut(judged: Judged) -> Iterator[int]:
    """Yield the lines of which a rule takes the head or the end alone: the rest is the article's."""
    starts = [line.start for line in judged.page.lines]
    for cut in glued_cuts(judged, lambda kind: (kind,)):
        yield bisect_right(starts, cut.start) - 1


def _labels(judged: Judged, taken: Collection[int]) -> Iterator[int]:
    """Yield the lines taken that end in a colon and head what stays: a label goes with what it heads."""
    for index, below in pairwise(judged.content):
        if index in taken and judged.page.end(index) == ":" and below not in judged.gone and below not in taken:
            yield index


def _are_most(judged: Judged, gone: Mapping[int, str]) -> bool:
    """Return whether so many words would go that the guard of the block, which counts them, may keep every line."""
    words = {index: len(judged.page.sketch.words(index)) for index in judged.content}
    many = sum(words[index] for index in gone) > _MOST * sum(words.values())
    return many and not judged.leaves_an_article(gone)


def lines_to_ask(judged: Judged, gone: Collection[int]) -> Asked | None:
    """Return the lines of a page that may go, where some may; ``gone``: those that go already."""
    stand = [index for index in judged.content if index not in gone]
    size = len(stand)
    edges = range(size) if size <= 2 * _EDGE else chain(range(_EDGE), range(size - _EDGE, size))
    places = [at for at in edges if _may_go(judged.page, stand[at])]
    only_the_first = not places or places[-1] == 0  # which goes above another alone
    return None if only_the_first else Asked(Seen(judged, stand, gone), places)


def _may_go(page: Page, index: int) -> bool:
    """Return whether a line is short, and the first paragraphs hold few of its words as parts of theirs; cheap."""
    return not page.longer_than(index, _LONGEST) and not shares_more(page, index, text_of(page), 2 * _SHARED)


def _taken(judged: Judged, taken: Mapping[int, str]) -> dict[int, str]:
    """Return the lines that go besides, each with its reason."""
    gone = judged.gone.keys() | taken.keys()
    if not gone and not _has_several(judged):
        return {}
    asked = lines_to_ask(judged, gone)
    if asked is None:
        return {}
    seen = asked.seen
    places = asked.places if seen.gone else [at for at in asked.places if _may_be_a_notice(seen.page, seen.stand[at])]
    bars = ((at, needed(seen, at)) for at in places)
    likely = [(at, bar) for at, bar in bars if bar < inf and seen.shared(at) <= _SHARED]
    sure = [at for at, bar in likely if _weighs_more(seen, at, bar)]
    if not seen.gone and len(sure) < _SEVERAL:
        return {}
    return {seen.stand[at]: _kind(seen, at) for at in sure if not _is_of_the_article(seen, at)}


def _has_several(judged: Judged) -> bool:
    """Return whether several lines of a page may be its own by their words; cheap."""
    page = judged.page
    likely = (_may_be_a_notice(page, index) for index in judged.content if not page.longer_than(index, _LONGEST))
    return next(islice(filter(None, likely), _SEVERAL - 1, None), False)


def _may_be_a_notice(page: Page, index: int) -> bool:
    """Return whether the words of a line may weigh as those of a notice, or some are in Latin letters; cheap."""
    sketch = page.sketch
    if may_weigh(sketch, index, 0.0):
        return True
    return sketch.kinds.find(_LATIN_KIND) >= 0 and pattern(_LATIN).search(page.raw(index)) is not None


def _weighs_more(seen: Seen, at: int, bar: float) -> bool:
    """Return whether a line weighs more than a bar; most weigh too little by the first features alone."""
    return weight(first_features(seen, at)) > bar and weight(features(seen, at)) > bar


def _is_of_the_article(seen: Seen, at: int) -> bool:
    index = seen.stand[at]
    return seen.judged.is_own(index) or is_meta(seen.page, seen.places[index])


def _kind(seen: Seen, at: int) -> str:
    """Return the reason: what a rule or the words of the line speak for, else what stands in its place."""
    index, kinds = seen.stand[at], seen.judged.rules.kinds
    rule = seen.judged.found.get(index)
    kind = rule.kind if rule else reads(seen.page, index).kind
    return kind if kind in kinds else _ABOVE if at < seen.first else _BELOW
