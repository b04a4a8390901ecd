"""A label before a headline that no list of words has in full, told by what it speaks of: the text itself.

>>> speaks_of_the_text(("أرسل", "لك", "هذا", "الخبر")), speaks_of_the_text(("كاتب", "المقال"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.copies.frame.words import entries, without_particles
from arnorm.document.page import Page

__all__ = ["FOOT", "ends_in_the_text", "is_label", "place_of", "speaks_of_the_text"]

# Where a line stands: below the text; right below the headline; above it; above it, and the title tells that it is it.
FOOT, _UNDER, _OVER, _NAMED = "foot", "under", "over", "named"

_THE: Final = "\u0627\u0644"
_PARTICLE: Final = 3  # letters of the article, and of a particle before it
_CAPTION: Final = 3  # words of a caption before a colon; by hand, on 2026-11-27
_WORDS: Final = 5  # of such a label; a sentence has more; by hand, on 2026-11-27


def speaks_of_the_text(words: Sequence[str], *, this: bool = False) -> bool:
    """Return whether a few words name the text, "this story", and nobody who speaks, nor whether it is true.

    With ``this`` it is this text, with the article: "an article of the Beacon" may be who says what follows.
    """
    bare = {form for word in words for form in without_particles(word)}
    named = (word for word in words if not this or _THE in word[:_PARTICLE])
    told = any(not entries("of_text").isdisjoint(without_particles(word)) for word in named)
    return 0 < len(words) <= _WORDS and told and entries("speaks").isdisjoint(bare)


def _is_of_a_picture(words: Sequence[str]) -> bool:
    """Return whether a few words begin with what a picture shows, and do not judge it.

    >>> from arnorm.document import fold
    >>> _is_of_a_picture((fold.key("صورة"), "متداوله")), _is_of_a_picture((fold.key("صورة"), "قديمه"))
    (True, False)
    """
    bare = {form for word in words for form in without_particles(word)}
    return 0 < len(words) <= _CAPTION and words[0] in entries("scene") and entries("speaks").isdisjoint(bare)


def ends_in_the_text(words: Sequence[str]) -> bool:
    """Return whether the last of some words is the noun for the text, whose the headline behind it is."""
    return not entries("of_text").isdisjoint(without_particles(words[-1]))


def is_label(words: Sequence[str], place: str) -> bool:
    """Return whether words before a colon are a label above the headline or right below it.

    >>> is_label(("x", "y"), "over"), is_label(("x", "y"), "named")
    (False, True)
    """
    if place == _NAMED:
        return len(words) <= _CAPTION and entries("speaks").isdisjoint(words)
    return _is_of_a_picture(words) if place == _UNDER else place == _OVER and speaks_of_the_text(words, this=True)


def place_of(page: Page, index: int, clean: int, *, given: bool) -> str:
    r"""Return where a line stands beside that of the headline alone, which the title beside the text is, if ``given``.

    >>> page = Page("Story: T\nT\n" + "Work starts. " * 9 + "\nStory: T")
    >>> place_of(page, 0, 1, given=False), place_of(page, 3, 1, given=False)
    ('over', 'foot')
    """
    if clean >= index:
        return "" if clean == index else _NAMED if given else _OVER
    return FOOT if any(page.prose(it) for it in page.content if clean < it < index) else _UNDER
