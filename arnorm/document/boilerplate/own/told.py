"""Lines that the sentence beside them, or the rest of their own, proves to be said: subheads taken up, quoted notices."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.passes.reading import reading, stem
from arnorm.document.boilerplate.rules import words
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["is_attributed", "is_taken_up"]

_LABEL: Final = 4  # words of a subhead at most
_STEM: Final = 3  # letters; shorter words are particles
_SOON: Final = 12  # words in which a sentence takes up its subhead
_AT_ONCE: Final = 6  # ... of one word, which it may have by chance
_SENTENCE: Final = 5  # words of it at least
_COMMA: Final = r"[\u060c,]"


def is_taken_up(lines: Setting, index: int) -> bool:
    """Return whether a label stands above a sentence that has all its words: "related" above "a related case is ..."."""
    page, content = lines.page, lines.page.content
    at = bisect_left(content, index)
    if index not in lines.found or at + 1 == len(content) or page.key(index).count(" ") >= _LABEL:
        return False
    below = content[at + 1]
    if below in lines.found or page.end(below) != "." or (at > 1 and page.end(content[at - 1]) != "."):
        return False
    label = fold.words_of(page.folded(index))
    stems = {one for one in map(stem, label) if len(one) >= _STEM}
    said = fold.words_of(page.folded(below))
    if not stems or len(said) < _SENTENCE or _shown().issuperset(label) or reading(page.folded(below)).weight > 0:
        return False
    return stems <= {stem(word) for word in said[: _SOON if len(label) > 1 else _AT_ONCE]}


@lru_cache(maxsize=1)
def _shown() -> frozenset[str]:
    """Return the words that a page prints over what it shows, or sells: by chance the sentence below has them too."""
    return frozenset(map(fold.folded, (*words()["media"], *words()["advert"])))


def is_attributed(lines: Setting, index: int) -> bool:
    """Return whether a line goes on with who said it, or calls itself a phrase: "share the news, he cried"."""
    if index not in lines.found:
        return False
    quoted, *rest = pattern(_COMMA).split(lines.page.raw(index))
    return bool(quoted) and any(pattern(_attribution()).match(fold.folded(piece)) is not None for piece in rest)


@lru_cache(maxsize=1)
def _attribution() -> str:
    said = f"(?:{either(words()['thus'])} )?{either(words()['said'])}"
    return f"(?:{said}|{either(words()['this'])} {either(words()['wording'])}) "
