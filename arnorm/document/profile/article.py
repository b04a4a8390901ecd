"""What is counted of one article: its title, and the lines at its edges with the words of its title.

Whether the articles that share a line are about one thing is told from sums alone. Each title word throws six coins,
the same for every article; a line adds up the coins of all titles it stood under. The mean square of the six sums
estimates how many words the titles have in common (Alon, Matias and Szegedy 1996), and sums can be added.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["HEAD", "SUMS", "TAIL", "Article", "edge_key", "line_id", "piece", "spread", "title_id"]

HEAD: Final = 4  # lines below the first one
TAIL: Final = 6
SUMS: Final = 6  # coins, and so the sums of them in a row
_FOLDED: Final = 70  # a longer line with other digits is another line: weather, markets
_DIGITS: Final = r"[0-9]+"
_WORD_LETTERS: Final = 3
_END_MARK: Final = r"[.!?\u061f\u06d4\u2026»”\"\)\]][\p{Zs}\t]*(?=[^.!?\u061f\u06d4\u2026»”\"\)\]]*$)"


class Article(NamedTuple):
    """One article as it is counted."""

    titles: frozenset[str]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    end: str
    coins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, context: Context) -> Article:
        """Return what a text and the title beside it count for."""
        page = Page(text)
        solid = page.solid
        title = fold.key(context.title) if context.title else ""
        first = page.key(solid[0]) if solid else ""
        titles = frozenset(name for name in (title, first) if name)
        below = solid[1:]
        return cls(
            titles,
            tuple(_distinct(page, below[:HEAD], titles)),
            tuple(_distinct(page, below[-TAIL:], titles)),
            edge_key(fold.key(piece(page.raw(below[-1])))) if below else "",
            _coins(title or first),
        )


def edge_key(key: str) -> str:
    """Return the words of a line with digits folded where the line is short: a date stamp is one line every day."""
    return pattern(_DIGITS).sub("0", key) if len(key) < _FOLDED else key


def piece(line: str) -> str:
    """Return what stands behind the last end mark of a line, or nothing.

    >>> piece("The pier opens in May. tags: port"), piece("The pier opens in May.")
    ('tags: port', '')
    """
    found = pattern(_END_MARK).search(line)
    return line[found.end() :] if found else ""


def line_id(outlet: str | None, zone: str, key: str) -> int:
    """Return the key under which a line of an outlet is counted; ``zone`` is ``head``, ``tail`` or ``end``."""
    return hashed(zone, outlet or "", key)


def title_id(key: str) -> int:
    """Return the key under which a title is counted."""
    return hashed("title", key)


def spread(row: tuple[int, ...]) -> float:
    """Return how alike the titles are of the articles that a row counts: about their mean pairwise Jaccard index."""
    articles, words, *sums = row
    if articles < 2 or not words:
        return 1.0
    shared = max(0.0, sum(value * value for value in sums) / len(sums) - words) / (articles * (articles - 1))
    mean = words / articles
    return min(1.0, shared / max(mean, 2 * mean - shared))


def _distinct(page: Page, indices: list[int], titles: frozenset[str]) -> Iterator[str]:
    found = dict.fromkeys(page.key(index) for index in indices)
    return (edge_key(key) for key in found if key and key not in titles)


def _coins(title: str) -> tuple[int, ...]:
    words = {word for word in title.split(" ") if len(word) >= _WORD_LETTERS}
    sums = [sum(column) for column in zip(*map(_throws, words), strict=True)] or [0] * SUMS
    return (len(words), *sums)


@lru_cache(maxsize=1 << 16)
def _throws(word: str) -> tuple[int, ...]:
    bits = hashed("coin", word)
    return tuple(1 if bits >> coin & 1 else -1 for coin in range(SUMS))
