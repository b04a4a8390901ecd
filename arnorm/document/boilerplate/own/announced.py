"""Lines that a sentence announces: all below a colon, up to the next paragraph, is the article's.

A list of telephones that a ministry gives out, the staff of a film, the slogans on banners, an inscription: each looks
as the page's own lines do. The line right below a colon stays; those below it stay where no rule knows them, or where
they are fields as the first one is: telephones, offices. Articles of a law, numbered, stay without a colon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import SURE, is_signed, reading
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import bare, words
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["announced"]

_WORDS: Final = 3  # of a sentence that announces; what has fewer is the name of a field
_COLON: Final = r"(?r)[:\uff1a\ufe55][^\p{L}\p{N}:\uff1a\ufe55]{0,3}+$"  # signs may stand behind it, no time of day
_ENDS: Final = (".", "?", "…")
# Kinds of lists that an article has too; every other kind ends what is announced.
_LISTED: Final = frozenset(("contact", "nav"))
# Kinds that no article announces: what stands so below a colon is the page's, whose line above has lost its object.
_NEVER: Final = frozenset(("related", "readmore", "promo", "share", "linkback", "separator"))
_NUMBERED: Final = r"[^ ]+ [(]? ?[0-9]{1,4}(?= |$)"
_MOTTO: Final = 6  # words of a slogan or a motto, which an article quotes as it stands
_LEAST: Final = 3  # ... that reads as a button
_ARTICLES: Final = 2  # numbered parts of a law; one alone says nothing


def announced(page: Page, found: Mapping[int, Rule]) -> frozenset[int]:
    """Return the lines that the article announces, and the articles of a law."""
    return frozenset((*_below_colons(page, found), *_articles(page)))


def _below_colons(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    content = page.content
    for at in range(1, len(content) - 1):
        if not _announces(page, content[at]) or content[at] in found:
            continue
        first = content[at + 1]
        short = page.key(first).count(" ") < _MOTTO
        if first in found and found[first].kind in _NEVER and not (short and found[first].kind == "promo"):
            continue
        yield first
        if page.prose(first):
            continue
        gap, fields = first - content[at], ":" in page.folded(first)
        for before, index in zip(content[at + 1 :], content[at + 2 :], strict=False):
            rule = found.get(index)
            if index - before > gap or page.prose(index):
                break
            slogan = rule is not None and rule.kind == "nav" and _LEAST <= page.key(index).count(" ") + 1 < _MOTTO
            field = fields and rule is not None and rule.kind in _LISTED and ":" in page.folded(index)
            if rule is not None and not field and not (slogan and before not in found and before != first):
                break
            if rule is None and reading(page.folded(index)).weight > SURE:
                break
            yield index


def _announces(page: Page, index: int) -> bool:
    """Return whether a line is a sentence that leads up to what stands below it."""
    ends = pattern(_COLON).search(page.raw(index)) is not None
    if not ends and page.folded(index).rpartition(" ")[2] not in _follows():
        return False
    folded = page.folded(index)
    if folded.endswith(_ENDS) or folded.count(" ") < _WORDS or is_signed(folded):
        return False
    return reading(bare(folded)).weight <= 0


@lru_cache(maxsize=1)
def _follows() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["follows"]))


def _articles(page: Page) -> Iterator[int]:
    """Yield the lines that begin with "article 3", where there are several."""
    likely = [index for index in page.content[1:] if page.first_word(index) in _divisions()]
    numbered = [index for index in likely if pattern(_NUMBERED).match(page.folded(index)) is not None]
    if len(numbered) >= _ARTICLES:
        yield from numbered


@lru_cache(maxsize=1)
def _divisions() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["division"]))
