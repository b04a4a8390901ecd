"""The first lines of a page that are its own, above a headline that nothing names.

Each must say what it is, be it by the lines beside it, and together they must be no article's: ``proof`` tells.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.kinds import ITEM, MANY, OUTLET, PAPER, SITE, Kinds
from arnorm.document.copies.masthead.line.gate import LONGEST
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import (
    COUNT,
    DATE,
    FORM,
    MAYBE,
    NUMBER,
    PART,
    REGION,
    SECTION,
    STAMP,
    SURE,
)
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.over.proof import BESIDE, are_sure
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.masthead.told import is_heading_of_others, is_heading_of_tickers
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["above", "names_more", "near"]

_WORDS: Final = 4  # of a headline; 643 of 6,998 headlines have fewer than five
_LATIN_WORDS: Final = 6  # of a name in Latin letters: "Harbour News on the App Store"
_LATIN: Final = "[0-9a-z |.:]+"
_ARABIC: Final = "[\u0621-\u064a]"
_NAME_WORDS: Final = 3  # of the name of a page among its lines; 302 of 6,998 headlines have fewer than four
_MOTTO_WORDS: Final = 8  # of what an outlet says of itself, below its name
_NEAR: Final = 2  # lines above it, of which one is the outlet's name
_SOON: Final = 4  # lines right below the headline, that may say that it is a page's
_TEXT: Final = 14  # lines below the headline in which text begins; a forum has 11 of a member there
_LETTERS: Final = 4  # of a word that two texts do not share by chance
_WAW, _THE = "\u0648", "\u0627\u0644"  # wa-, al-
_MARK: Final = r"[\p{Zs}]*[-\u2013\u2014*\u2022\u25cf\u25aa\u25a0\u25ba\u25c4][\p{Zs}]*\p{L}"
_ENTRIES: Final = 2  # headlines of others below "latest news"
_COUNT: Final = "(?!(?:19|20|14)[0-9]{2}$)[0-9]{3,7}"
_DAY: Final = 40  # letters of a line that is a day, with all that may stand beside it
_FIGURES: Final = "0123456789"
# Ya and ta: a verb of the present, whose subject may stand above it, "Governorate of the coast / closes its schools".
_VERBS: Final = ("\u064a", "\u062a")
_ENDS: Final = (".", "?", ":", "\u2026")


def above(page: Page, kinds: Kinds, content: list[int]) -> int:
    """Return how many of the first lines are the page's, above a headline that nothing names."""
    content = list(takewhile(lambda index: _is_short(page, index) or kinds(index) == SURE, content))
    told = _told(page, kinds, content)
    listed = _listed(page, kinds, content) if content else 0
    if listed or not told or told[0] in ("", ITEM):
        return listed
    count = _run(page, told, content)
    short = len(list(takewhile(lambda index: not page.prose(index), content)))
    if count > MANY:  # no running text is a menu's: above it stands the headline, be it a short one
        count = next((at for at in range(count, short) if _is_headline(page, page.content[at:])), count)
    count = _without_genre(page, told, content, count)
    headline = _headline(page, count)
    if headline is None and count > MANY and count < short < len(content):
        headline = short - 1
    if not count or headline is None:
        return 0
    said = _said(told[:count])
    if told[count - 1] == REGION and page.first_word(page.content[headline]).startswith(_VERBS):
        return 0
    sure = (
        are_sure(said, near(page, kinds, headline))
        or _is_day_alone(page, kinds, said, headline)
        or _says_again(page, count, headline)
    )
    return count if sure else 0


def _says_again(page: Page, count: int, headline: int) -> bool:
    """Return whether a line right above the headline stands again right below it: "advertisement"."""
    letters = page.sketch.letters
    return letters[page.content[count - 1]] == letters[page.content[headline + 1]]


def _headline(page: Page, count: int) -> int | None:
    """Return the place of the headline: the first line behind those of the page, or the second, below a kicker."""
    if _is_headline(page, page.content[count:]):
        return count
    kicker = page.content[count : count + 1]
    short = kicker and not names_a_person(page.folded(kicker[0])) and page.end(kicker[0]) not in _ENDS
    return count + 1 if short and _is_headline(page, page.content[count + 1 :]) else None


def _is_short(page: Page, index: int) -> bool:
    """Return whether a line may be of pieces, or hold headlines, which end in no mark."""
    return len(page.sketch.letters[index]) <= LONGEST or page.end(index) not in _ENDS


def _told(page: Page, kinds: Kinds, content: list[int]) -> list[str]:
    """Return what the first lines say they are; an item of as many words as a headline may be one."""
    told = [
        kind if kind != ITEM or page.key(index).count(" ") + 1 < _WORDS else ""
        for kind, index in zip(kinds.of_the_page(content), content, strict=True)
    ]
    first = next((at for at, kind in enumerate(told[:_NAME_WORDS]) if kind), 0)
    if told[first:] and told[first] in (FORM, PAPER) and all(_may_name(page, index) for index in content[:first]):
        told[:first] = [MAYBE] * first  # the name of the page above its form, its offices
    return told


def _run(page: Page, told: list[str], content: list[int]) -> int:
    """Return how many lines there are up to the last that says what it is, names of the page among them."""
    count = 0
    for kind, below, index in zip(told, [*told[1:], ""], content, strict=True):
        outlet = not {OUTLET, SITE}.isdisjoint(told[:count][-_NEAR:])
        named = _may_name(page, index) or (outlet and _may_be_motto(page, index))
        if not kind and not named:
            break
        if not kind and below in BESIDE and not (count and _is_latin(page, index)):
            break
        count += 1
    while count and not told[count - 1]:
        count -= 1
    more = count and count < len(content) and names_more(page, told[count - 1], content[count])
    return count + 1 if more else count


def names_more(page: Page, kind: str, index: int) -> bool:
    """Return whether a line is one word more of a path or a menu, right below a line of it."""
    key = page.key(index)
    of_a_path = kind in (SECTION, REGION, FORM, SURE)
    return of_a_path and " " not in key and not (is_genre(key) or read(page.folded(index)) or page.end(index) in _ENDS)


def _listed(page: Page, kinds: Kinds, content: list[int]) -> int:
    """Return how many lines stand above the headline that are headlines of others, below "latest news".

    The headline is the last of them, and right below it stands what a page tells of its own text.
    """
    first = page.key(content[0])
    if not (is_heading_of_tickers(first) or is_heading_of_others(first)):
        return 0
    marked = len(list(takewhile(lambda index: _is_marked(page, index), content[1:]))) + 1
    if marked > _ENTRIES and _is_headline(page, page.content[marked:]):
        return marked
    least = 1 if is_heading_of_others(first) else _ENTRIES
    for at, index in enumerate(content[1:], 1):
        if kinds(index) in (STAMP, DATE, PART, COUNT, SURE):
            last = at - 1
            if last <= least or not _is_headline(page, page.content[last:]):
                return 0
            return last if last > _ENTRIES or _is_of_another(page, content[1], page.content[last:]) else 0
        if kinds(index) or page.prose(index) or page.key(index).count(" ") + 1 < _WORDS:
            return 0
    return 0


def _is_of_another(page: Page, entry: int, lines: list[int]) -> bool:
    """Return whether the text takes up the headline, the first of some lines, and none of the one entry above it.

    Where it takes up both, the entry may be the headline, and the line below it its deck.
    """
    text = {word for index in lines[1 : 1 + _TEXT] for word in _words_of(page, index)}
    return text.isdisjoint(_words_of(page, entry)) and not text.isdisjoint(_words_of(page, lines[0]))


def _words_of(page: Page, index: int) -> list[str]:
    """Return how the words of a line begin behind "and" and the article, but for particles."""
    words = (word.removeprefix(_WAW).removeprefix(_THE) for word in page.key(index).split(" "))
    return [word[:_LETTERS] for word in words if len(word) >= _LETTERS]


def _is_marked(page: Page, index: int) -> bool:
    """Return whether a line begins as an item of a list does, with a dash, a star or a bullet."""
    return pattern(_MARK).match(page.raw(index)) is not None


def near(page: Page, kinds: Kinds, headline: int) -> list[str]:
    """Return what the lines say between a headline and the text."""
    below = page.content[headline + 1 : headline + 1 + _SOON]
    told = [(index, kinds(index)) for index in takewhile(lambda index: kinds(index) or not page.prose(index), below)]
    return [COUNT if kind == NUMBER and _counts(page.key(index)) else kind for index, kind in told]


def _counts(key: str) -> bool:
    """Return whether a number alone may be of readers: neither the rank of an item nor a year."""
    return pattern(_COUNT).fullmatch(key) is not None


def _is_day_alone(page: Page, kinds: Kinds, said: list[str], headline: int) -> bool:
    """Return whether a day alone stands above the headline, and no other below it, as in a diary, nor a letter."""
    if set(said) != {DATE} or page.first_word(page.content[headline]) in _openings():
        return False
    short = (index for index in page.content[headline + 1 :] if len(page.sketch.letters[index]) <= _DAY)
    return not any(kinds(index) in (DATE, PART, STAMP) for index in short)


def _without_genre(page: Page, told: list[str], content: list[int], count: int) -> int:
    """Return the same without a genre right above the headline, its kicker, where the lines above are not sure."""
    while count and is_genre(page.key(content[count - 1])):
        above = _said(told[: count - 1])
        if above and are_sure(above):
            break
        count -= 1
    return count


def _said(told: list[str]) -> list[str]:
    return [kind for kind in told if kind]


def _may_name(page: Page, index: int) -> bool:
    """Return whether a line may be the name of a page among its lines, and no headline or writer."""
    folded = page.folded(index)
    words = page.key(index).count(" ") + 1
    if _is_latin(page, index):
        return True
    return words <= _NAME_WORDS and not folded.endswith(_ENDS) and not names_a_person(folded)


def _is_latin(page: Page, index: int) -> bool:
    """Return whether a line is a name in Latin letters on a page in Arabic."""
    if page.key(index).count(" ") >= _LATIN_WORDS or pattern(_LATIN).fullmatch(page.folded(index)) is None:
        return False
    return pattern(_ARABIC).search(page.text) is not None


def _may_be_motto(page: Page, index: int) -> bool:
    """Return whether a line may be what an outlet says of itself, below its name."""
    folded = page.folded(index)
    return page.key(index).count(" ") < _MOTTO_WORDS and not folded.endswith(_ENDS) and not names_a_person(folded)


def _is_headline(page: Page, lines: list[int]) -> bool:
    """Return whether the first line has the look of a headline, and running text soon below."""
    if not lines or page.prose(lines[0]) or names_a_person(page.folded(lines[0])):
        return False
    if sum(word[0] not in _FIGURES for word in page.key(lines[0]).split(" ")) < _WORDS:
        return False
    return any(page.longer_than(index, PROSE) for index in lines[1 : 1 + _TEXT])


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Return the words that a letter, a decree or a telegram begins with, below its day."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["opening"]))
