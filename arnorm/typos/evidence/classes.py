"""Which shapes of words follow which in news: a word's class is itself if it is common, else how it begins and ends.

So much grammar is in counts: a noun with the article behind a feminine one ends in ة, a verb stands behind لم. Made of
the pairs of the ANT corpus by ``tools/build/classes.py``: one byte for each two classes, 32 steps to a power of ten.
"""

from __future__ import annotations

import math
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from arnorm.data.load import read_bytes
from arnorm.words.stored.lexicon_file import unpack, unpack_counts

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Classes", "class_name", "default_classes"]

_FILE: Final = "lexicon/classes.bin"
_MEMO: Final = 1 << 15
# What a word begins with, the longest first: proclitics, the article, the prefixes of the imperfect.
_BEGINNINGS: Final = (
    "وبال فبال وكال وال فال بال كال ولل لل ال وسي وست سي ست وي وت ون في فت لي لت ول فل ي ت ن أ م و ف ب ل ك"
)
_BEFORE: Final = tuple(_BEGINNINGS.split(" "))
# What it ends with.
_ENDINGS: Final = "هما تها ته اته اتها هم ها نا ات ون ين ان تا وا ية ة ه اء ا ى ي ت ن ك"
_BEHIND: Final = tuple(_ENDINGS.split(" "))
_STEM: Final = 2
# As if so much of every class had been seen behind each, by how frequent the class is anywhere.
_PRIOR: Final = 20.0


def class_name(word: str) -> str:
    """Return the beginning and the ending of a word, two letters at least between them.

    >>> class_name("والحكومة"), class_name("يكتبون"), class_name("عدد")
    ('وال+ة', 'ي+ون', '+')
    """
    before = next((b for b in _BEFORE if word.startswith(b) and len(word) >= len(b) + _STEM), "")
    rest = len(word) - len(before)
    behind = next((e for e in _BEHIND if word.endswith(e) and rest >= len(e) + _STEM), "")
    return f"{before}+{behind}"


class Classes:
    """Answers how likely a class of words is behind another. Read-only; safe to share between threads."""

    def __init__(self, data: bytes) -> None:
        sections = unpack(data)
        names = bytes(sections["names"]).decode("utf-8").split("\n")
        self._ids = {name: at for at, name in enumerate(names)}
        self._size = len(names)
        self._cells = zlib.decompress(sections["cells"])
        self._amounts = unpack_counts()
        self._before = [self._amounts[byte] for byte in sections["before"]]
        self._after = [self._amounts[byte] for byte in sections["after"]]
        self._total = sum(self._before)
        self.of: Callable[[str], int] = lru_cache(maxsize=_MEMO)(self._of)

    def _of(self, word: str) -> int:
        found = self._ids.get(word)
        return self._ids.get(class_name(word), -1) if found is None else found

    def chance(self, first: str, second: str) -> float:
        """Return how much oftener than by chance the class of ``second`` follows that of ``first``, a power of ten."""
        one, other = self.of(first), self.of(second)
        if one < 0 or other < 0:
            return 0.0
        anywhere = (self._after[other] + 1) / self._total
        seen = self._amounts[self._cells[one * self._size + other]]
        return math.log10((seen + _PRIOR * anywhere) / (self._before[one] + _PRIOR) / anywhere)


@lru_cache(maxsize=1)
def default_classes() -> Classes:
    """Return the classes that ship with arnorm; read from disk once."""
    return Classes(read_bytes(_FILE))
