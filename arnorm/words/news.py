"""What stands beside what in news: counts of words and of neighbouring pairs of the ANT corpus.

A word or pair that was seen but once is not counted. Frequent is not right: the counts hold the errors that newsrooms
make often (وزراة stands in four outlets), so a count is evidence to be weighed, never a proof.
Built by ``tools/build/news_lexicon.py``; the table is described in ``arnorm.words.stored.hashed``.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from arnorm.data import load
from arnorm.words.memo import Memo
from arnorm.words.stored.hashed import HashedCounts
from arnorm.words.stored.lexicon_file import unpack
from arnorm.words.tokens import LONGEST_WORD

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["News", "default_news"]

_FILE: Final = "lexicon/news.bin"
# Two words and the space between them.
_LONGEST: Final = 2 * LONGEST_WORD + 1


class News:
    """Answers how often words and pairs stand in news; bare words only. Read-only; safe to share between threads."""

    def __init__(self, data: bytes) -> None:
        sections = unpack(data)
        self._counts = HashedCounts(sections["starts"], sections["tails"], sections["counts"])
        self._words = int.from_bytes(sections["words"], "little")
        self._count: Callable[[str], int] = Memo(self._counts.count, longest=_LONGEST).__getitem__

    def word(self, word: str) -> int:
        """Return how often a word was seen, within 4 %; 0 where less than twice.

        >>> default_news().word("الأسلحة") > 100 > default_news().word("الأسحلة")
        True
        """
        return self._count(word)

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` was seen right after ``first``, within 4 %; 0 where less than twice.

        >>> default_news().pair("الولايات", "المتحدة") > 5000
        True
        """
        return self._count(f"{first} {second}")

    def written(self, first: str, second: str) -> int:
        """Return what ``pair`` returns: news is asked alike for what is written and for what may have been meant."""
        return self.pair(first, second)

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance a pair was seen, in powers of ten; 0.0 for an unseen pair.

        >>> default_news().lift("الولايات", "المتحدة") > 2
        True
        """
        seen = self.pair(first, second)
        if not seen:
            return 0.0
        alone = max(seen, self.word(first)) * max(seen, self.word(second))
        return math.log10(seen * self._words / alone)


@lru_cache(maxsize=1)
def default_news() -> News:
    """Return the counts that ship with arnorm; read from disk once."""
    return News(load.read_bytes(_FILE))
