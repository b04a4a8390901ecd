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
from arnorm.document.boilerplate.passes.asked import read
from arnorm.document.boilerplate.passes.below.foot import LINES
from arnorm.document.boilerplate.passes.reading import SURE, may_reach, may_read_so, reading
from arnorm.document.boilerplate.rule import RELATED, Rule
from arnorm.document.boilerplate.rules import bare, words
from arnorm.document.copies.readings import is_date
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["closed"]

_COMMENT: Final = "comment"
_KINDS: Final = frozenset((_COMMENT, "copyright", "endmark"))
_SURE_KINDS: Final = frozenset(("promo", "share", "cms", "disclaimer", "copyright", "comment", "readmore"))
# Each was varied on 236 pages of as many sites (1,593 lines of residue), and on articles, which never differed. What is
# called a bound decides no line of these pages, nor does any number near it.
_CLAUSE: Final = 4  # words of a line that surely reads as a notice: a bound
_COUNTED: Final = r"[1-9]"
_LIST: Final = 8  # titles below it at most: a site's list; what an article names as its own has fewer (rules)
_PARAGRAPHS: Final = 2  # above it; a page has them, a box in a list not; with four, ten lines of these pages more stay
_TITLE: Final = 160  # folded characters of a title, or of the beginning of another article that dots cut short
_ROWS: Final = 3  # lines below the label of a box, one of them with a number; with two, six lines more stay
_DIGIT: Final = r"[0-9]"
# What a line weighs that is a page's, below one that closes it: with a half, eight lines of these pages more go, and no
# line of an article; it stays at what one word of notices weighs, for articles that no page of these is.
_READS: Final = 1.0
_SHORT: Final = 8  # words of a sentence; what reads as a notice at all is one, where a page is closed above it: a bound
_BOXES: Final = ("prayer", "price", "weather")
_TWICE: Final = 2  # lines of an article that are about what a box holds; one may name it in passing: a bound
_TITLE_WORDS: Final = 3  # spaces; the value of a field has fewer; with one, three lines of these pages more go
_SO: Final = "\u0647\u0643\u0630\u0627"  # "hakadha", so
_MARKED: Final = r"[\p{Z}\p{C}]*(?:[•●◉*–—-]|[0-9]+ ?[.)-])"  # an item


def closed(judged: Judged) -> frozenset[Gone]:
    """Return the line that closes the page, and all below it but what says who made the article."""
    if not judged.likely:
        return frozenset()
    at = _first(judged)
    return frozenset(_below(judged, at)) if at else frozenset()


def _may_close(judged: Judged, index: int, rule: Rule) -> bool:
    if _heads_comments(judged, index):
        return True
    if rule.kind in _KINDS:
        return "menu" not in rule.zones  # the name of a field may be an article's, too
    return "end" in rule.zones and (rule.follow >= _LIST or bool(_box(judged, index)))


def _reads_so(judged: Judged, at: int) -> bool:
    """Return whether a line and the one below it both surely read as notices, or follow rules for the foot."""
    return at + 1 < len(judged.content) and _is_sure(judged, at) and _is_sure(judged, at + 1)


def _is_sure(judged: Judged, at: int) -> bool:
    page, index = judged.page, judged.content[at]
    if page.longer_than(index, _TITLE) or not may_read_so(page.sketch, index):
        return False
    told = read(judged, at, label=True)
    sure = told is not None and told.weight > SURE and told.words >= _CLAUSE and told.kind in _SURE_KINDS
    return sure and not judged.is_own(index)


def _kind(judged: Judged, index: int) -> str:
    rule = judged.likely.get(index)
    return reading(bare(judged.page.folded(index))).kind if rule is None else rule.kind


def _box(judged: Judged, index: int) -> str:
    """Return the name of a box that a site fills by itself where a line is its label; nothing for another line."""
    return _boxes().get(bare(judged.page.folded(index)), "")


@lru_cache(maxsize=1)
def _boxes() -> dict[str, str]:
    return {fold.folded(label): name for name in _BOXES for label in words()[name]}


def _first(judged: Judged) -> int:
    """Return the place of the first line that closes the page; 0 where none does."""
    page, content = judged.page, judged.content
    told = sum(len(page.raw(index)) for index in content if page.prose(index))
    first = below = 0
    visitors = False  # running text stands below that can only be what visitors wrote
    for at in range(len(content) - 1, max(1, len(content) - LINES), -1):
        index = content[at]
        rule = judged.likely.get(index)
        closes = rule is not None and _may_close(judged, index, rule) and _closes(judged, at, rule)
        closes = closes and not judged.is_own(index)
        closes = closes or _reads_so(judged, at)
        if closes and (not visitors or _heads_visitors(judged, at, first)):
            first, visitors = at, False
        if rule is None and index not in judged.gone and _is_the_article(judged, index):
            visitors = bool(first) and _is_of_comments(judged, content[first])
            if not visitors:
                break
        below += len(page.raw(index))
        if 2 * below > told:
            break
    above = [index for index in content[:first] if page.prose(index)]
    return first if len(above) >= _PARAGRAPHS else 0


def _is_of_comments(judged: Judged, index: int) -> bool:
    return _kind(judged, index) == _COMMENT or _heads_comments(judged, index)


def _heads_comments(judged: Judged, index: int) -> bool:
    """Return whether a line that follows a rule stands over visitors' comments: it counts them."""
    folded = judged.page.folded(index)
    return pattern(_COUNTED).search(folded) is not None and not _told("remarks").isdisjoint(fold.words_of(folded))


def _heads_visitors(judged: Judged, at: int, form: int) -> bool:
    """Return whether a line counts comments, and below it stand names with what they wrote, down to the form."""
    between = [judged.page.prose(index) for index in judged.content[at + 1 : form]]
    return _heads_comments(judged, judged.content[at]) and not between[0] and 2 * sum(between) <= len(between)


def _is_the_article(judged: Judged, index: int) -> bool:
    """Return whether a line that no rule knows may be running text of the article."""
    page = judged.page
    end = page.end(index)
    if end != "." and not page.longer_than(index, _TITLE):
        return False
    if not _may_be_a_notice(page, index):
        return not judged.echoes(page.folded(index))
    told = reading(bare(page.folded(index)))
    return told.weight <= (0.0 if told.words <= _SHORT else SURE) and not judged.echoes(page.folded(index))


@of_a_line
def _may_be_a_notice(page: Page, index: int) -> bool:
    """Return whether a line of any length may weigh what a notice does; cheap."""
    return may_reach(page.sketch, index, 0.0)


def _closes(judged: Judged, at: int, rule: Rule) -> bool:
    """Return whether a line is no part of the article itself: not its subhead, nor the label of its own box or list."""
    page, index = judged.page, judged.content[at]
    below = judged.content[at + 1 :]
    box = _box(judged, index)
    if rule.kind != RELATED and not box:
        others = any(line in judged.found or line in judged.gone or _reads(page.folded(line)) for line in below)
        return (others or not below) and not (below and page.first_word(below[0]) in _pointing())
    if box:
        numbered = any(pattern(_DIGIT).search(page.folded(line)) for line in below[:_ROWS])
        return numbered and _has_a_foot(judged, at) and not _is_told_of(judged, at, box)
    titles = [line for line in below[: _ROWS - 1] if page.folded(line).count(" ") >= _TITLE_WORDS]
    return bool(titles) and pattern(_MARKED).match(page.raw(below[0])) is None


@lru_cache(maxsize=1)
def _pointing() -> frozenset[str]:
    """Return the words with which a sentence points at the line above it: "these", "so"."""
    return _told("pointing") | {fold.folded(_SO)}


def _reads(folded: str) -> bool:
    return reading(bare(folded)).weight > _READS


def _has_a_foot(judged: Judged, at: int) -> bool:
    """Return whether more of the foot is known to be the page's: two lines, or one that closes it, or another box."""
    content = judged.content
    above = next((place for place in range(at - 1, 0, -1) if judged.page.prose(content[place])), 0)
    beside = (line for line in (*content[above + 1 : at], *content[at + 1 :]) if not is_date(judged.page.folded(line)))
    known = [line for line in beside if line in judged.gone or line in judged.likely]
    return len(known) > 1 or any(_kind(judged, line) in _KINDS or _box(judged, line) for line in known)


def _is_told_of(judged: Judged, at: int, box: str) -> bool:
    """Return whether the article is about what a box holds: its headline says so, or two of its lines."""
    page, told = judged.page, _told(f"{box}_told")
    headline = f"{page.folded(judged.content[0])} {fold.folded(judged.title or '')}"
    if not told.isdisjoint(fold.words_of(headline)):
        return True
    above = [index for index in judged.content[1:at] if index not in judged.gone and index not in judged.likely]
    return sum(not told.isdisjoint(fold.words_of(page.folded(index))) for index in above) >= _TWICE


@lru_cache(maxsize=8)
def _told(name: str) -> frozenset[str]:
    return frozenset(map(fold.folded, words()[name]))


def _below(judged: Judged, first: int) -> Iterator[Gone]:
    content = judged.content
    kind = _kind(judged, content[first])
    by_words = content[first] not in judged.likely
    everything = not by_words and kind in _KINDS  # nobody signs below the rights or a form
    for at in range(first, len(content)):
        rule = judged.likely.get(content[at])
        kind = kind if rule is None else rule.kind
        if content[at] in judged.gone or (by_words and judged.is_own(content[at])):
            continue
        if everything or rule is not None or not is_meta(judged.page, at):
            yield Gone(content[at], kind)
