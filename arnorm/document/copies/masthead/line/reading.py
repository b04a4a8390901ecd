"""What a line of a page's head says it is: it is read as pieces, without remainder, in whatever order they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.line.pieces import DAY, FIGURE, MONTH, kinds_of, words_of
from arnorm.document.copies.masthead.line.says import (
    BOX,
    BUTTON,
    COUNT,
    DATE,
    FORM,
    MAYBE,
    NOUN,
    NUMBER,
    PART,
    REGION,
    SECTION,
    STAMP,
    SURE,
)
from arnorm.document.copies.masthead.line.whole import whole_line
from arnorm.document.copies.masthead.names import NEWS
from arnorm.document.copies.masthead.stamps import AGO, is_of_places
from arnorm.unicode import pattern

__all__ = ["read"]

_OF: Final = "[0-9]{1,3} \u0645\u0646 [0-9]{1,3}"  # min: the place in a row of pictures
_HOUR: Final = "[0-9] : [0-9]"
_GLUED: Final = "[0-9][\u0621-\u064a]{3}"  # a label written to the date before it
_YEAR: Final = "(?:19|20|14)[0-9]{2}"
_NUMBERS: Final = 3  # of a date without the name of a month: day, month, year
_COUNTS: Final = 2  # numbers before how long the reading takes: of comments, of readers
_LONGEST: Final = 160  # folded characters; the longest bar of a forum seen has 131
_BESIDE: Final = frozenset(("count", "member", "issue", "staff", "button"))  # of which one stands beside a date
_OF_DATES: Final = frozenset(("section", "when", DAY, MONTH, FIGURE))
_MANY: Final = 3  # buttons in one line: no kicker seen has so many
_MENU: Final = 4  # sections in one line: three such nouns may be a headline
_LETTERS: Final = 9  # of sections written together; of 110,472 words three are two names, and have eight at most
_WAW: Final = "\u0648"
_CLOCKS: Final = ("\u0628\u062a\u0648\u0642\u064a\u062a", "\u062a\u0648\u0642\u064a\u062a")  # (bi-)tawqit
_ONE_KIND: Final = {"label": MAYBE, "region": REGION, "count": NOUN}
_APART: Final = ("|", ":", ".", f" {_WAW}")  # between two sections: "stock exchange of the book" is a title
_NAME: Final = 2  # words of the name of a paper, before its date
# Words of the name of a member of a forum (three at most seen), of what a page lists (the path of a forum has 12), of
# the name of a part of a country.
_FOLLOWING: Final = {"member": 3, "archive": 12, "region": 2}
_TODAY: Final = "\u0627\u0644\u064a\u0648\u0645"  # al-yawm


def read(folded: str) -> str:
    """Return what a folded line says it is, nothing where some of it says nothing.

    >>> read(fold.folded("محليات وبرلمانأغسطس 21, 2017, 10:03 ص 1893 مشاهدات 0")), read(fold.folded("برلمان 2017"))
    ('sure', '')
    """
    if not folded or len(folded) > _LONGEST:
        return ""
    return whole_line(folded) or _of_pieces(folded)


def _of_pieces(folded: str) -> str:
    """Return what the pieces of a line tell together, names apart."""
    words = words_of(folded)
    kinds = kinds_of(words)
    if kinds and kinds[0] == "section" and words[0] in NEWS and "" in kinds:
        kinds = ["region", *kinds[1:]]  # "news of the coast"
    unnamed = [_alone(kind) for kind in kinds]
    kinds = _less_names(kinds, words) if "" in kinds else unnamed
    if not kinds:
        return ""
    if words[0] in AGO and len(words) > 1 and set(kinds) <= {"when", "count", "plain", "duration", FIGURE}:
        return PART if _reading().isdisjoint(words) else SURE
    return _told(kinds, folded, words)


def _alone(kind: str) -> str:
    """Return the kind of a piece without the name that belongs to it: what a page lists, a part of a country."""
    return {"archive": "maybe", "region": ""}.get(kind, kind)


def _less_names(kinds: list[str], words: list[str]) -> list[str]:
    """Return the kinds of a line without the names in it, nothing where these may be words of a writer.

    A section's name goes on; a paper's name stands before its date and the number of its issue; a member's before both.
    """
    rest = [kind for kind in kinds if kind]
    names = len(kinds) - len(rest)
    zone = next((at for at, kind in enumerate(kinds) if not kind), 0)
    if zone and not any(kinds[zone:]) and names <= _NAME and words[zone - len(kinds) - 1] in _CLOCKS:
        return [*rest, "issue"]  # whose clock it is, which no list knows
    if kinds[:2] == ["label", "section"]:
        return rest
    of_a_paper = names <= _NAME and not any(kinds[:names]) and "issue" in rest
    first = kinds[1] if kinds[0] == FIGURE else kinds[0]  # an item of a numbered list
    return rest if of_a_paper or names <= _FOLLOWING.get(first, 0) else []


def _told(kinds: list[str], folded: str, words: list[str]) -> str:
    """Return what pieces tell together."""
    if kinds[:2] == ["maybe", DAY] and words[0] == _TODAY:
        kinds = ["when", *kinds[1:]]  # "today, Thursday"
    if kinds[-1] == "duration" and set(kinds[:-1]) == {FIGURE} and len(kinds) > _COUNTS:
        return COUNT
    kinds = ["plain" if kind == "duration" else kind for kind in kinds]
    held = set(kinds)
    year = any(pattern(_YEAR).fullmatch(word) for word in words) and not _counts(kinds, folded)
    dated = year and (MONTH in held or kinds.count(FIGURE) >= _NUMBERS)
    if kinds.count("network") >= _MANY and held <= {"network", "maybe", "button", "label", "when"}:
        return SURE
    kinds = ["maybe" if kind == "network" else kind for kind in kinds]
    held = set(kinds)
    if _is_sure(kinds, words, glued=len(words) > len(fold.words_of(folded))):
        return SURE
    told = (
        _of_a_date(held, folded, words, kinds.count("label")) if dated else _of_a_count(held, words) if not year else ""
    )
    return told or _of_the_rest(kinds, folded, dated=dated, year=year)


def _of_a_date(held: set[str], folded: str, words: list[str], labels: int) -> str:
    """Return what a day, its month and its year tell, with what stands beside them; nothing for these alone."""
    if not held.isdisjoint(_BESIDE):
        return SURE
    if "label" in held or pattern(_HOUR).search(folded):
        return SURE if "section" in held or labels > 1 or pattern(_GLUED).search(folded) else STAMP
    return SURE if "section" in held and held <= _OF_DATES and not _names_a_place(words) else ""


def _of_a_count(held: set[str], words: list[str]) -> str:
    """Return what a number tells and what it counts, or labels."""
    if FIGURE not in held or held.isdisjoint({"count", "label", "issue"}) or "button" in held:
        return ""
    if "count" in held and not _of_reading().isdisjoint(words):
        return SURE
    return COUNT if MONTH not in held or "count" in held else PART


def _of_the_rest(kinds: list[str], folded: str, *, dated: bool, year: bool) -> str:
    """Return what numbers tell, with words of calendars or without, and what words tell without them."""
    held = set(kinds)
    if pattern(_OF).fullmatch(folded):
        return NUMBER
    if held == {FIGURE} and not folded.strip("0 "):
        return COUNT  # no rank
    if held.isdisjoint({"form", "maybe", "label", "section", "region", "button", "plain", "box", *_BESIDE}):
        return _of_numbers(held, dated=dated, hour=pattern(_HOUR).search(folded) is not None)
    if kinds[:2] == ["label", "section"] and " : " in folded:
        return SURE
    apart = folded.split(" ", maxsplit=1)[0] in NEWS or any(sign in folded for sign in _APART)
    return "" if year else _of_words(kinds, apart=apart)


def _counts(kinds: list[str], folded: str) -> bool:
    """Return whether a number is of what is counted, be it like a year: before the noun, or behind that and a colon.

    >>> [read(fold.folded(it)) for it in ("المشاهدات : 2048", "2019 مشاهدة", "مشاركات 2019")]
    ['count', 'count', '']
    """
    return kinds == [FIGURE, "count"] or (kinds == ["count", FIGURE] and " : " in folded)


def _is_sure(kinds: list[str], words: list[str], *, glued: bool) -> bool:
    """Return whether one piece says that a line is no writer's, or all of them do."""
    held = set(kinds)
    return not held.isdisjoint({"machine", "archive"}) or held == {"staff"} or _is_menu(kinds, words, glued=glued)


def _names_a_place(words: list[str]) -> bool:
    """Return whether a word may be the place of a dateline: "Sudan 12 March 2020"."""
    return any(is_of_places(word) for word in words)


def _is_menu(kinds: list[str], words: list[str], *, glued: bool) -> bool:
    """Return whether names of sections are written together, or stand side by side, none joined to the one before."""
    several = glued and len(words) > 1 and sum(map(len, words)) >= _LETTERS
    if several and kinds[0] == "section" and {*kinds} <= {"section", "when"}:
        return len(kinds) > 1 or len(words) > _NAME  # "general" is a word of dates, too: "year"
    if kinds.count("section") != len(kinds):
        return False
    return len(kinds) >= _MENU and not any(word.startswith(_WAW) for word in words)


def _of_numbers(held: set[str], *, dated: bool, hour: bool) -> str:
    """Return what numbers tell, with words of calendars and clocks or without."""
    if dated:
        return DATE
    if FIGURE in held and (hour or DAY in held):
        return PART
    return MAYBE if DAY in held else NUMBER if held == {FIGURE} else ""


def _of_words(kinds: list[str], *, apart: bool) -> str:
    """Return what pieces tell that are no date, a sign between them or not."""
    held = set(kinds)
    if "button" in held:
        return BUTTON if len(kinds) < _MANY else SURE
    if "form" in held:
        return FORM
    if not held.isdisjoint({"box", "plain"}):
        return BOX if FIGURE in held or held == {"box"} else ""
    if held.isdisjoint({"maybe", "section"}):
        return _ONE_KIND.get(next(iter(held)), "") if len(held) == 1 else ""
    sections = "section" in held and held <= {"section", "region", "label", "when"}
    return SECTION if sections and (apart or kinds.count("section") == 1) else MAYBE


@lru_cache(maxsize=1)
def _of_reading() -> frozenset[str]:
    """Return the words of how long the reading takes."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["duration"]))


@lru_cache(maxsize=1)
def _reading() -> frozenset[str]:
    """Return the words of what is counted of readers, which no text says beside how long ago."""
    return frozenset(
        word for entry in load.read_toml("copies/masthead.toml")["readers"] for word in fold.key(entry).split(" ")
    )
