"""What stands below a line that closes the page: a form for comments, the rights, a list of titles, a box of prices.

Such a line has nothing of the article below it, so what follows goes whole, whatever each line is: names of fields,
visitors' names, titles, hours of prayer, words of other languages. It closes nothing where running text follows that is
not known to be the page's, where more stands below than above, and a box not where the article speaks of what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.reading import SURE, reading
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import bare, words
from arnorm.document.meta.find import is_meta
from arnorm.unicode import pattern

__all__ = ["closed"]

_KINDS: Final = frozenset(("comment", "copyright"))
_LIST: Final = 8  # titles below it at most: a site's list; what an article names as its own has fewer (rules)
_LINES: Final = 60  # of a foot; the longest comment forms with two lists have forty (foot)
_PARAGRAPHS: Final = 2  # above it; a page has them, a box in the midst of a list not
_TITLE: Final = 160  # folded characters of a title, or of the beginning of another article that dots cut short
_DOTS: Final = "…"
_ROWS: Final = 3  # lines below the label of a box, one of them with a number
_DIGIT: Final = r"[0-9]"
_MARKED: Final = r"[\p{Z}\p{C}]*(?:[•●◉*–—-]|[0-9]+ ?[.)-])"  # an item


def closed(judged: Judged) -> frozenset[Gone]:
    """Return the line that closes the page, and all below it but what says who made the article."""
    if not any(_may_close(judged, index, rule) for index, rule in judged.likely.items()):
        return frozenset()
    at = _first(judged)
    return frozenset(_below(judged, at)) if at else frozenset()


def _may_close(judged: Judged, index: int, rule: Rule) -> bool:
    if rule.kind in _KINDS:
        return "menu" not in rule.zones  # the name of a field may be an article's, too
    return "end" in rule.zones and (rule.follow >= _LIST or _is_box(judged, index))


def _is_box(judged: Judged, index: int) -> bool:
    """Return whether a line is the label of a box that a site fills by itself: prices, hours of prayer, weather."""
    return bare(judged.page.folded(index)) in _listed("box")


def _first(judged: Judged) -> int:
    """Return the place of the first line that closes the page; 0 where none does."""
    page, content = judged.page, judged.content
    told = sum(len(page.raw(index)) for index in content if page.prose(index))
    first = below = 0
    for at in range(len(content) - 1, max(1, len(content) - _LINES), -1):
        index = content[at]
        rule = judged.likely.get(index)
        if rule is not None and _may_close(judged, index, rule) and _closes(judged, at, rule):
            first = at
        if rule is None and index not in judged.gone and _is_the_article(judged, index):
            break
        below += len(page.raw(index))
        if 2 * below > told:
            break
    above = [index for index in content[:first] if page.prose(index)]
    return first if len(above) >= _PARAGRAPHS else 0


def _is_the_article(judged: Judged, index: int) -> bool:
    """Return whether a line that no rule knows may be running text of the article."""
    page = judged.page
    end = page.end(index)
    if end != "." and not page.longer_than(index, _TITLE):
        return False
    told = reading(page.folded(index))
    return told.weight <= SURE and not judged.echoes(page.folded(index))


def _closes(judged: Judged, at: int, rule: Rule) -> bool:
    """Return whether a line is no part of the article itself: the label of its own box, or of its own list."""
    below = judged.content[at + 1 : at + 1 + _ROWS]
    if _is_box(judged, judged.content[at]):
        numbered = any(pattern(_DIGIT).search(judged.page.folded(index)) for index in below)
        return numbered and not _is_spoken_of(judged, judged.content[at])
    if rule.kind in _KINDS:
        return True
    marked = bool(below) and pattern(_MARKED).match(judged.page.raw(below[0])) is not None
    return judged.content[at] in judged.found and not marked


def _is_spoken_of(judged: Judged, index: int) -> bool:
    """Return whether headline or first paragraph say what a box holds."""
    page, content = judged.page, judged.content
    first = next((line for line in content[1:] if page.prose(line)), content[0])
    said = f"{page.folded(content[0])} {page.folded(first)} {fold.folded(judged.title or '')}"
    told = [word for word in fold.words_of(bare(page.folded(index))) if word not in _listed("boxed")]
    return any(word.removeprefix("\u0627\u0644") in said for word in told)  # al-, the article


@lru_cache(maxsize=2)
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(fold.folded, words()[name]))


def _below(judged: Judged, first: int) -> Iterator[Gone]:
    content = judged.content
    kind = judged.likely[content[first]].kind
    for at in range(first, len(content)):
        rule = judged.likely.get(content[at])
        kind = kind if rule is None else rule.kind
        if content[at] not in judged.gone and (rule is not None or not is_meta(judged.page, at)):
            yield Gone(content[at], kind)
