"""Lines of which the headline speaks: "comments" in a review of comments, "the wards: ..." below new wards."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import ITEM, Setting
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rules import folded_words
from arnorm.document.page import Page, of_a_line

__all__ = ["is_of_the_headline"]

_WORDS: Final = 2  # of a subhead, of a label
_STEM: Final = 3  # letters; shorter words are particles
_SUBJECT: Final = frozenset(("cookie",))  # kinds whose sentence an article says of its subject
_SHARED: Final = 2  # long stems that it shares with the headline


def is_of_the_headline(lines: Setting, index: int) -> bool:
    """Return whether a line has the headline's words: a subhead below a sentence, the label of a list, its subject."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None or index == page.content[0] or page.longer_than(index, 2 * ITEM):
        return False
    if rule.kind in _SUBJECT:
        return sum(len(one) > _STEM for one in lines.headline & _stems(page.folded(index))) >= _SHARED
    stems, colon = _label(page, index)
    return bool(stems) and stems <= lines.headline and (colon or _heads_a_part(lines, index))


@of_a_line
def _label(page: Page, index: int) -> tuple[frozenset[str], bool]:
    """Return the stems of what stands before a colon, or of the whole line, and whether one stands there.

    None of what is longer than a label, nor of one that says how something is printed: "video".
    """
    label, colon, _ = page.folded(index).partition(" : ")
    if label.count(" ") >= _WORDS or folded_words("media") & set(fold.words_of(label)):
        return frozenset(), False
    return _stems(label), bool(colon)


def _heads_a_part(lines: Setting, index: int) -> bool:
    """Return whether a line stands below a sentence, and running text below it, or below one line more."""
    page, content = lines.page, lines.page.content
    at = bisect_left(content, index)
    below = content[at + 1 : at + 1 + _WORDS]
    free = not any(line in lines.found for line in below)
    return free and page.end(content[at - 1]) == "." and any(page.prose(line) for line in below)


def _stems(folded: str) -> frozenset[str]:
    return frozenset(one for one in map(stem, fold.words_of(folded)) if len(one) >= _STEM)
