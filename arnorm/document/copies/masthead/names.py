"""Names on lines of their own at the head of a page: of sections, of the page, of a writer."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold

__all__ = ["headings", "may_name"]

_WORDS: Final = 4  # of the name of a page or a section
_SERVANT: Final = "\u0639\u0628\u062f"  # `abd, which begins names
_ENDS: Final = (".", "?", ":")


def may_name(folded: str) -> bool:
    """Return whether a folded line, with what is the page's below it, may name the page or a section, and no writer.

    >>> may_name(fold.folded("ناس المدينة")), may_name(fold.folded("سامي الجندي"))
    (True, False)
    """
    words = fold.words_of(folded)
    if not 0 < len(words) <= _WORDS or folded.endswith(_ENDS):
        return False
    return words[0] not in _persons() and not words[0].startswith(_SERVANT)


@lru_cache(maxsize=1)
def headings() -> frozenset[str]:
    """Return the sections and marks that stand on lines of their own at the head of pages, folded."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["heading"]))


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    """Return the words that a writer's name begins with, or stands behind: given names, titles, "by"."""
    given: list[str] = load.read_toml("meta/_words.toml")["given"]
    return frozenset(map(fold.key, [*given, *load.read_toml("copies/masthead.toml")["by"]]))
