"""Counting articles one by one: numbers of a while in a dictionary, then added to the sorted tables."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from arnorm.core.step import Context
from arnorm.counts.rows import Rows
from arnorm.document.profile.article import Article, line_id, title_id
from arnorm.document.profile.file import EMPTY, Content, read, write
from arnorm.errors import InputTypeError, OptionError

__all__ = ["added", "count_pairs"]

_AT_ONCE: Final = 50_000  # rows in the dictionary, which are larger than those of the tables
_CURE: Final = "give pairs of a text and its context, such as [(text, arnorm.Context(title=..., outlet=...))]"


def count_pairs(pairs: Iterable[tuple[str, Context]], checkpoint: Path | None, every: int) -> Content:
    """Return the counts of ``pairs``, saved to ``checkpoint`` after each ``every`` of them, and taken up from there."""
    if isinstance(pairs, str) or not isinstance(pairs, Iterable):
        raise InputTypeError("pairs", pairs, _CURE)
    content = read(checkpoint) if checkpoint is not None and checkpoint.exists() else EMPTY
    if content.final:
        raise OptionError("checkpoint", str(checkpoint), "a pruned profile has lost counts: give another file")
    done = sum(count for _, count in content.documents)
    counted = _Counted()
    index = done - 1
    for index, (text, context) in enumerate(_shown(_checked(pairs))):
        if index < done:
            continue
        counted.add(text, context)
        if counted.full() or (checkpoint is not None and (index + 1) % every == 0):
            content, counted = added(content, counted.content()), _Counted()
            if checkpoint is not None and (index + 1) % every == 0:
                write(checkpoint, content)
    content = added(content, counted.content())
    if checkpoint is not None:
        write(checkpoint, content)
    return content


def added(one: Content, two: Content) -> Content:
    """Return the sums of two contents."""
    documents = Counter(dict(one.documents)) + Counter(dict(two.documents))
    return Content(
        tuple(sorted(documents.items())), one.titles.plus(two.titles), one.lines.plus(two.lines), final=False
    )


class _Counted:
    """The numbers of some articles, not yet in tables."""

    def __init__(self) -> None:
        self.documents: Counter[str] = Counter()
        self.titles: Counter[int] = Counter()
        self.lines: dict[int, list[int]] = {}

    def full(self) -> bool:
        return len(self.lines) >= _AT_ONCE

    def add(self, text: str, context: Context) -> None:
        article = Article.of(text, context)
        self.documents[context.outlet or ""] += 1
        self.titles.update(map(title_id, article.titles))
        for zone, lines in (("head", article.head), ("tail", article.tail), ("end", (article.end,))):
            for key in filter(None, lines):
                self._count(line_id(context.outlet, zone, key), article.coins)

    def _count(self, key: int, coins: tuple[int, ...]) -> None:
        row = self.lines.get(key)
        self.lines[key] = [1, *coins] if row is None else [row[0] + 1, *map(int.__add__, row[1:], coins)]

    def content(self) -> Content:
        return Content(
            tuple(sorted(self.documents.items())),
            Rows.of({key: [count] for key, count in self.titles.items()}, EMPTY.titles.width),
            Rows.of(self.lines, EMPTY.lines.width),
            final=False,
        )


def _checked(pairs: Iterable[tuple[str, Context]]) -> Iterator[tuple[str, Context]]:
    for index, pair in enumerate(pairs):
        if not (isinstance(pair, tuple | list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise InputTypeError(f"pairs[{index}]", pair, _CURE)
        if not isinstance(pair[1], Context):
            raise InputTypeError(f"pairs[{index}]", pair[1], _CURE)
        yield pair[0], pair[1]


def _shown(pairs: Iterator[tuple[str, Context]]) -> Iterator[tuple[str, Context]]:
    """Show progress where somebody can see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        return pairs
    try:
        from tqdm import tqdm  # type: ignore[import-untyped,unused-ignore] # noqa: PLC0415
    except ImportError:
        return pairs
    return iter(tqdm(pairs, unit=" articles", mininterval=1.0, delay=2.0))
