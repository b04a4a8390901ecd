"""Lines that are titles or first paragraphs of other articles, as a profile knows them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.learnt.asked import Asked, is_formula, is_joined
from arnorm.document.page import Page
from arnorm.document.profile.article import foot
from arnorm.document.profile.between import reads_as_title, titles_between
from arnorm.document.profile.cued import cued
from arnorm.document.profile.ids import content_id
from arnorm.document.profile.leads import LEAD_LETTERS, cut_title, lead_of, may_be_told_otherwise, teasers, versions
from arnorm.document.profile.template import SHORT
from arnorm.unicode import pattern

__all__ = [
    "LEAD_REACH",
    "among",
    "behind_cues",
    "between",
    "is_teaser",
    "leads_below",
    "others_leads",
    "short_titles",
    "titles_below",
]

_TEASER_WORDS: Final = 4  # 96 of 100 titles of 6,998 have so many words
_TEASER_LETTERS: Final = 16  # 98 of 100 have so many letters
_TEASER: Final = 160  # the longest has 113; the name of a site may stand with it
# A title of two words is often a phrase of the language too: only among last lines, beside one that goes. Of the lines
# put below 278 articles of alwatan .94 were found with it, .90 without, none wrong in either.
_SHORT_WORDS: Final = 2  # of 280 titles of two or three words one is a line of another article too
_SHORT_LETTERS: Final = 8
_FIGURES: Final = "0123456789"
_NAME: Final = 4  # words of a site's name behind a title
_MOST: Final = 3  # a title of more articles is the name of a column or a report, and heads its parts
LEAD_REACH: Final = 6  # leads of other articles stand among the last lines: 2,974 lines in 903 documents of one outlet
_LEAD_MOST: Final = 3  # a lead of more articles is a formula: weather, markets, court reports
_BULLET: Final = r"[\p{Zs}\t]*[*\u2022\u00b7\u25aa\u25cf\u2013\u2014-]"


def is_teaser(asked: Asked, index: int) -> bool:
    """Return whether a line is the title of another article, and no item of a list of this one."""
    if not _is_title(asked, index, _TEASER_WORDS, _TEASER_LETTERS):
        return False
    return pattern(_BULLET).match(asked.page.raw(index)) is None or _is_listed(asked, index)


def _is_listed(asked: Asked, index: int) -> bool:
    """Return whether a title of another article stands right above or below too: items of a list of the site."""
    content = asked.page.content
    at = content.index(index)
    beside = [content[other] for other in (at - 1, at + 1) if 0 < other < len(content)]
    return any(_is_title(asked, other, _TEASER_WORDS, _TEASER_LETTERS) for other in beside)


def _is_title(asked: Asked, index: int, words: int, letters: int) -> bool:
    page = asked.page
    if len(page.sketch.letters[index]) > _TEASER or page.end(index) in (".", ":"):
        return False
    key = page.key(index)
    if len(key) < letters or key.count(" ") + 1 < words:
        return False
    if not (_is_anothers(asked, key) or _is_anothers(asked, _as_printed(page, index, key, words))):  # of most lines
        return False
    return not (page.longer_than(index, _TEASER) or is_formula(key) or asked.goes_on(index) or asked.is_signed(index))


def _is_anothers(asked: Asked, key: str) -> bool:
    return bool(key) and 0 < asked.profile._titles(key) <= _MOST and key not in asked.own


def _as_printed(page: Page, index: int, key: str, words: int) -> str:
    """Return the title in a line that cuts it short, or puts a name of few words behind it; nothing where none is."""
    if page.end(index) == "…":
        return cut_title(f"{key} …")
    if key[-1] in _FIGURES:
        return key.rstrip(_FIGURES + " ")  # a date or a time behind a title
    if page.sketch.rows[index].find(b"|") < 0:
        return ""
    title, _, name = page.folded(index).rpartition(" | ")
    found = fold.key_of(title)
    return found if found.count(" ") + 1 >= words and name.count(" ") < _NAME else ""


def behind_cues(asked: Asked) -> Iterator[int]:
    """Yield the lines of a cue and a title: of another article, or any title behind a cue that the outlet uses so."""
    for index, cue, title in cued(asked.page):
        if title in asked.own or is_formula(title) or asked.goes_on(index):
            continue
        if 0 < asked.profile._titles(title) <= _MOST or asked.profile._puts_titles_behind(cue, asked.outlet):
            yield index


def others_leads(asked: Asked, left: Sequence[int]) -> Iterator[int]:
    """Yield the last lines that are first paragraphs of other articles."""
    page = asked.page
    for index in left[-LEAD_REACH:]:
        letters = len(page.sketch.letters[index])
        if letters < LEAD_LETTERS // 2:
            continue
        whole = letters >= SHORT and not may_be_told_otherwise(page, index)
        if whole and not asked.profile._leads(asked.content(index)):
            continue  # most lines
        key = lead_of(page, index)
        if not key or key in asked.own or not 0 < asked.profile._leads(content_id(key)) <= _LEAD_MOST:
            continue
        if any(asked.profile._leads(content_id(other)) for other in versions(asked.titles, [key])):
            continue  # another version of this article
        if not (asked.goes_on(index) or is_joined(key)):
            yield index


def leads_below(asked: Asked, going: Mapping[int, str]) -> Iterator[int]:
    """Yield the last lines that read as first paragraphs or titles below one of another, where the outlet puts such."""
    last = teasers(asked.page)
    if "related" not in map(going.get, last) or not asked.profile._puts_leads_below(asked.outlet):
        return
    listed = False
    for index in last:
        if index in going:
            listed = listed or _is_a_lead(asked, index)
        elif listed and not asked.is_of_the_text(index) and _is_teased(asked, index):
            yield index
        else:
            listed = False


def _is_a_lead(asked: Asked, index: int) -> bool:
    key = lead_of(asked.page, index)
    return bool(key) and key not in asked.own and 0 < asked.profile._leads(content_id(key)) <= _LEAD_MOST


def _is_teased(asked: Asked, index: int) -> bool:
    key = lead_of(asked.page, index)
    return key not in asked.own if key else reads_as_title(asked.page, index)


def between(asked: Asked, taken: Container[int]) -> Iterator[int]:
    """Yield the lines between two paragraphs that read as titles, where the outlet puts those of others there."""
    if not asked.profile._puts_titles_between(asked.outlet):
        return
    for index in titles_between(asked.page, asked.place):
        key = asked.page.key(index)
        if index in taken or key in asked.own or is_formula(key) or is_joined(key):
            continue
        if not asked.goes_on(index):
            yield index


def short_titles(asked: Asked, last: Sequence[int], taken: set[int]) -> Iterator[int]:
    """Yield last lines that are titles of two or three words, each beside a line that goes: one of a list."""
    if not taken:
        return
    content = asked.page.content
    places = {index: at for at, index in enumerate(content)}
    for index in reversed(last):
        at = places[index]
        beside = {content[other] for other in (at - 1, at + 1) if other < len(content)}
        if index not in taken and beside & taken and _is_title(asked, index, _SHORT_WORDS, _SHORT_LETTERS):
            taken.add(index)
            yield index


def titles_below(asked: Asked, going: Mapping[int, str]) -> Iterator[int]:
    """Yield the lines at the foot that read as titles: below the title of another, or where the outlet lists such.

    In the second case the text above must be closed: a last sentence without its mark reads as a title too.
    """
    page = asked.page
    last = foot(page, going)
    if not last or len(last) == len(page.content):
        return
    text = page.content[len(page.content) - len(last) - 1]
    listed = page.end(text) in (".", "…", "?") and asked.profile._puts_titles_below(asked.outlet)
    for index in last:
        if index in going:
            listed = listed or going[index] == "related"
        elif not (listed and reads_as_title(page, index)) or asked.is_of_the_text(index):
            listed = False
        else:
            yield index


def among(asked: Asked, going: Mapping[int, str]) -> Iterator[int]:
    """Yield the lines that read as titles with a title of another article that goes right above and one right below."""
    content = asked.page.content
    for above, index, below in zip(content, content[1:], content[2:], strict=False):
        if index in going or not going.get(above) == going.get(below) == "related":
            continue
        if reads_as_title(asked.page, index) and asked.page.key(index) not in asked.own:
            yield index
