"""What a profile counts of one article, and how its counts are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.core.step import Context
from arnorm.counts.builder import Builder
from arnorm.counts.counts import Counts, Schema
from arnorm.counts.fit import Checkpoint, fit
from arnorm.counts.progress import watched
from arnorm.counts.table import Shape
from arnorm.document.profile.alike import SUMS
from arnorm.document.profile.article import Article
from arnorm.document.profile.between import HABIT, LISTED, between_id, listed_id
from arnorm.document.profile.cued import CUE, cued_id
from arnorm.document.profile.edge_words import CLOSES, OPENS
from arnorm.document.profile.enough import FOOT, FRAME
from arnorm.document.profile.ids import lead_id, line_id, place_id, title_id
from arnorm.document.profile.leads import TEASED, cut_title, teased_id, versions
from arnorm.document.profile.pieces import BELOW
from arnorm.errors import InputTypeError

__all__ = ["LINES", "SCHEMA", "TITLES", "count_pairs"]

TITLES: Final = "titles"
LINES: Final = "lines"
_ALL: Final = "all"  # the zone under which each article is counted
# 12 bytes a title, or a line that may be another's; 40 a line, or the first or last words of one: articles, title
# words, sums of coins. No line stands in more articles than there are.
SCHEMA: Final = Schema(
    kind="boilerplate profile 4",  # the number rises when lines are counted under other keys: an older file says so
    owner="arnorm.BoilerplateProfile",
    tables={TITLES: Shape(), LINES: Shape(counts=2, sums=SUMS)},
    totals=None,
    most=lambda documents: sum(documents.values()),
)
_CURE: Final = "give pairs of a text and its context, such as [(text, arnorm.Context(title=..., outlet=...))]"

Pair = tuple[str, Context]


def count_pairs(pairs: Iterable[Pair], checkpoint: Checkpoint) -> Counts:
    """Return the counts of ``pairs``."""
    if isinstance(pairs, str) or not isinstance(pairs, Iterable):
        raise InputTypeError("pairs", pairs, _CURE)
    articles = _checked(watched(pairs, "BoilerplateProfile.fit", "articles"))
    return fit(articles, _count, _strings, SCHEMA, checkpoint)


def _count(builder: Builder, pair: Pair) -> None:
    text, context = pair
    article = Article.of(text, context)
    builder.totals[context.outlet or ""] += 1
    outlet = context.outlet
    between = [between_id(outlet, title_id(key)) for key in article.between]
    between += [listed_id(outlet, title_id(key)) for key in article.listed]
    between += [teased_id(outlet, lead_id(key)) for key in article.teased]
    behind = [cued_id(outlet, cue, title_id(title)) for _, cue, title in article.cued]
    titles = [*article.titles, *{cut for cut in map(cut_title, article.titles) if cut}]
    leads = [*article.leads, *versions(article.titles, article.leads)]
    builder.tables[TITLES].count([*map(title_id, titles), *map(lead_id, leads), *between, *behind])
    lines, row = builder.tables[LINES], (1, *article.coins)
    for zone, key in _places(article):
        lines.add(line_id(outlet, zone, key) if key else place_id(outlet, zone), row)


def _places(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what an article is counted under: a zone and the words there."""
    yield _ALL, ""
    if article.between:
        yield HABIT, ""
    if article.teased:
        yield TEASED, ""
    if article.listed:
        yield LISTED, ""
    for cue in dict.fromkeys(each.cue for each in article.cued):
        yield CUE, cue
    yield from ((FRAME, key) for key in article.frame)
    yield from ((FOOT, key) for key in article.foot)
    yield from ((zone, key) for zone, keys in _zones(article).items() for key in keys if key)


def _zones(article: Article) -> dict[str, tuple[str, ...]]:
    ends = {"end": article.end, "begun": article.begun, "closing": article.closing}
    glued = {OPENS: article.opens, CLOSES: article.closes}
    return {"head": article.head, "tail": article.tail, BELOW: article.below, **ends, **glued}


def _strings(pair: Pair) -> tuple[str | None, ...]:
    text, context = pair
    return text, context.title, context.outlet


def _checked(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for index, pair in enumerate(pairs):
        if not (isinstance(pair, tuple | list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise InputTypeError(f"pairs[{index}]", pair, _CURE)
        if not isinstance(pair[1], Context):
            raise InputTypeError(f"pairs[{index}]", pair[1], _CURE)
        yield pair[0], pair[1]
