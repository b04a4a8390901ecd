r"""How users rate a text, between headline and text: "user rating: 0 / 5", and the steps of a scale below it.

What a writer gives a film has one figure, and no users. So it is the page's with users, with votes, where it is nought
or nothing, and where the steps of a scale stand below it.

>>> page = Page("Plan\nالتقييم: 0/5\nضعيف\nممتاز\nبدأ العمل")
>>> ratings(page, page.content[1:])
[1, 2, 3]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.words import is_number
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch

__all__ = ["ratings"]

_LONGEST: Final = 48  # letters of such a line
_STEPS: Final = 2  # of a scale; one word may be a subhead
_VOTES: Final = ("\u0635\u0648\u062a", "\u0627\u0635\u0648\u0627\u062a", "vote", "votes")  # sawt, aswat
_ZERO: Final = "0"


def ratings(page: Page, lines: Sequence[int]) -> list[int]:
    """Return the lines, of some above the text, that say how users rate it."""
    for at, index in enumerate(lines):
        letters = page.sketch.letters[index]
        if len(letters) <= _LONGEST and any(letters.find(word) >= 0 for word in _sketched()):
            words = page.key(index).split(" ")
            if _is_rating(words):
                steps = list(takewhile(lambda below: page.key(below) in _words("scale"), lines[at + 1 :]))
                scaled = len(steps) >= _STEPS
                return [index, *(steps if scaled else ())] if scaled or _is_of_users(words) else []
    return []


def _is_rating(words: list[str]) -> bool:
    known = _words("rated") | _words("raters") | _words("beside_rated")
    return not _words("rated").isdisjoint(words) and all(is_number(word) or word in known for word in words)


def _is_of_users(words: list[str]) -> bool:
    """Return whether a rating is no writer's: of users, of votes, or with nothing but noughts."""
    figures = [word for word in words if is_number(word)]
    if not _words("raters").isdisjoint(words) or (figures and not set(_VOTES).isdisjoint(words)):
        return True
    return bool(figures) and not figures[0].strip(_ZERO)


@lru_cache(maxsize=4)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")[name]))


@lru_cache(maxsize=1)
def _sketched() -> tuple[bytes, ...]:
    """Return the words for a rating, as a sketch has them."""
    words: list[str] = load.read_toml("copies/masthead.toml")["rated"]
    return tuple(Sketch(word).letters[0] for word in words)
