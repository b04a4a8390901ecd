"""What is said of words, remembered: a plain table, as most of any text has been asked about before.

Forgetting the least recent word (as ``functools.lru_cache`` does) means to write in four places at each question; a
table that is let go whole when it is full answers three times as fast where many words are asked about.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from arnorm.words.tokens import LONGEST_WORD

__all__ = ["Memo"]

Said = TypeVar("Said")

_MOST: Final = 1 << 16


class Memo(dict[str, Said]):
    """Answers by word: ``memo[word]``; what is longer than any word is answered and not kept.

    >>> memo = Memo(len)
    >>> memo["قلم"], dict(memo)
    (3, {'قلم': 3})
    """

    def __init__(self, answer: Callable[[str], Said], longest: int = LONGEST_WORD) -> None:
        super().__init__()
        self._answer = answer
        self._longest = longest

    def __missing__(self, word: str) -> Said:
        said = self._answer(word)
        if len(word) <= self._longest:
            if len(self) >= _MOST:
                self.clear()
            self[word] = said
        return said
