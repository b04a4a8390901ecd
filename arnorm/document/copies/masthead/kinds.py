"""What each line at the head of a page says it is: read as pieces, where a cheap look does not tell that it is none."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.data import load
from arnorm.document.copies.masthead.line.gate import LONGEST, may_be_of_pieces
from arnorm.document.copies.masthead.line.long import is_bar, is_consent, is_menu, is_strip
from arnorm.document.copies.masthead.line.path import ends_in_the_headline, is_glued, is_path_alone
from arnorm.document.copies.masthead.line.pieces import (
    DAY,
    FIGURE,
    MONTH,
    kinds_of,
)
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import BUTTON, FORM, MAYBE, NOUN, SECTION, SURE
from arnorm.document.copies.masthead.line.services import is_of_a_service
from arnorm.document.copies.masthead.names import is_of_a_place
from arnorm.document.copies.masthead.offices import first_words_of_offices, is_office, is_office_alone
from arnorm.document.copies.masthead.told import is_heading_of_tickers, is_ticker, says_what_it_is
from arnorm.document.copies.named import is_outlet, names_itself
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = [
    "ITEM",
    "MANY",
    "OUTLET",
    "PAPER",
    "SITE",
    "TICKER",
    "URGENT",
    "Kinds",
    "is_long",
]

MANY: Final = 5  # lines of a page above its headline; with more, kickers were not seen above one
_ITEM_WORDS: Final = 5  # of an entry of a menu; 643 of 6,998 headlines have fewer
_SPACES: Final = " \t\u00a0"
_DEGREES: Final = (
    r"[+-]?[0-9\u0660-\u0669]{1,2}(?:[.,][0-9\u0660-\u0669])?[\p{Zs}]?(?:[\u00b0\u00ba][\p{Zs}]?[CcFf\u0645]?|[CF])"
)
_DEGREES_LETTERS: Final = 4
_DEGREE: Final = ("\u00b0", "\u00ba", "C", "F")
_BULLET: Final = "\u2022"
_ARABIC: Final = "[\u0621-\u064a]"
_ENDS: Final = (".", "?", ":", "\u2026")
_HEADLINES: Final = 300  # characters of headlines in one line without a heading; two have at most 226
_COMMAS: Final = 300  # characters of such a line for each comma; a paragraph has one in each 100
_COMMA: Final = "\u060c"
_STOP: Final = r"(?<![0-9] )[.] [^0-9]|[.] (?:\u0648[^ ])"
ITEM: Final = "item"  # which proves nothing
OUTLET: Final = "outlet"  # a noun for one and a name
SITE: Final = "site"  # a name that only outlets have
PAPER: Final = "paper"  # what only a paper says of itself: an office alone or with who holds it, of what kind it is
TICKER: Final = "ticker"  # headlines in one line, below something that is the page's


_BEFORE: Final = 6  # words before an office: a day in two calendars has more, and an hour
_YEAR: Final = "20[0-9]{2}"
_OF_DAYS: Final = frozenset((DAY, MONTH, FIGURE, "when"))
URGENT: Final = "\u0639\u0627\u062c\u0644"  # `ajil, above headlines of others
_ASIDE: Final = ("", SECTION, MAYBE)  # what a path may be read as
_FOREIGN: Final = (SECTION, MAYBE, NOUN, FORM, BUTTON)
_HOUR_GLUED: Final = r"[\p{Zs}]*(?:[-\u2013\u2022*][\p{Zs}]*)?[0-9]{1,2}:[0-9]{2}(?=[\p{L}])"
_FIGURES: Final = tuple(bytes([digit]) for digit in b"0123456789")
_TIMED: Final = 3  # of such lines
_FOREIGNERS: Final = 2  # lines in another language above the first that is not
_ENGLISH: Final = 3  # letters of a word; shorter ones are marks of other things


class Kinds:
    """What each line says it is, read once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._known: dict[int, str] = {}

    def __call__(self, index: int) -> str:
        """Return what a line says it is; nothing for one that cannot be of pieces, cheaply."""
        if index not in self._known:
            kind = _read(self.page, index)
            if kind in _ASIDE and (self._is_path(index) or is_long(self.page, index) or is_bar(self.page, index)):
                kind = SURE
            elif kind in _FOREIGN and self._is_foreign(index, alone=kind == MAYBE):
                kind = SURE  # in another language than the page
            self._known[index] = kind
        return self._known[index]

    def _is_path(self, index: int) -> bool:
        """Return whether a line is the path to the article, or that and the headline, which stands below."""
        page = self.page
        if is_path_alone(page, index) or is_glued(page, index):
            return True
        below = page.content[bisect_left(page.content, index) + 1 :][:1]
        return below != [] and ends_in_the_headline(page, index, below[0])

    def _is_foreign(self, index: int, *, alone: bool) -> bool:
        """Return whether a line of a page in Arabic is words of pages in English, and no name that a text is about.

        One word alone may be the name of a film: "Home".
        """
        key = self.page.key(index)
        if alone and " " not in key:
            return False
        if not key.isascii() or key in _names() or any(len(word) < _ENGLISH for word in key.split(" ")):
            return False
        return pattern(_ARABIC).search(self.page.text) is not None

    def of_the_page(self, lines: list[int]) -> list[str]:
        """Return what each of the lines above a headline says it is, offices and names of outlets among them."""
        told: list[str] = []
        held = listed = headed = False
        letters = Counter(self.page.sketch.letters[index] for index in lines)
        for index in lines:
            key = self.page.key(index)
            kind = self(index) or self._of_an_outlet(key, self.page.folded(index))
            twice = letters[self.page.sketch.letters[index]] > 1
            if not kind and told and told[-1] and self._is_ticker(index, headed=headed, twice=twice):
                kind = TICKER
            bulleted = listed and self._is_bulleted(index)
            if not kind and (held or bulleted or is_office(key) or self._is_item(index, letters)):
                kind = ITEM
            headed = is_heading_of_tickers(key) or (key == URGENT and any(told))
            listed = bulleted or headed
            told.append(kind)
            held = is_office_alone(self.page.folded(index))
        self._tell_weather(lines, told)
        self._tell_foreign(lines, told)
        self._tell_hours(lines, told)
        return told

    def _tell_hours(self, lines: list[int], told: list[str]) -> None:
        """Tell of headlines of others, each with its hour glued before it, what they are: a live one has a space."""
        if ":" not in self.page.text:
            return
        letters = self.page.sketch.letters
        timed = [at for at, index in enumerate(lines) if letters[index][:1] in _FIGURES]
        timed = [at for at in timed if pattern(_HOUR_GLUED).match(self.page.raw(lines[at])) is not None]
        if len(timed) >= _TIMED:
            for at in timed:
                told[at] = SURE

    def _tell_foreign(self, lines: list[int], told: list[str]) -> None:
        """Tell of the first lines, of which one is words of pages in another language than the page, what they are."""
        foreign = list(takewhile(lambda index: self.page.folded(index).isascii(), lines))
        known = told[: len(foreign)]
        if len(foreign) < _FOREIGNERS or not (SURE in known or len(list(filter(None, known))) >= _FOREIGNERS):
            return
        if pattern(_ARABIC).search(self.page.text) is not None:
            told[: len(foreign)] = [SURE] * len(foreign)

    def _tell_weather(self, lines: list[int], told: list[str]) -> None:
        """Tell of degrees and the place beside them, each on a line, what they are."""
        if not any(sign in self.page.text for sign in _DEGREE):
            return
        for at, index in enumerate(lines):
            if len(self.page.sketch.letters[index]) > _DEGREES_LETTERS:
                continue
            if pattern(_DEGREES).fullmatch(self.page.raw(index).strip(_SPACES)) is None:
                continue
            for near in (at - 1, at + 1):
                if 0 <= near < len(lines) and is_of_a_place(self.page.key(lines[near])):
                    told[at] = told[near] = SURE

    def _of_an_outlet(self, key: str, folded: str) -> str:
        """Return whether words name an outlet, say what it is, or who answers for it."""
        if is_office_alone(folded) or says_what_it_is(key) or _holds_an_office(key):
            return PAPER
        if " " not in key or not is_outlet(key):
            return ""
        return SITE if names_itself(key) else OUTLET

    def _is_ticker(self, index: int, *, headed: bool, twice: bool) -> bool:
        """Return whether headlines stand in one line: no paragraph, which has commas, nor comes twice above all."""
        if not is_ticker(self.page, index):
            return False
        if twice:
            return True
        folded = self.page.folded(index)
        commas = self.page.raw(index).count(_COMMA)
        if not (headed or len(folded) > _HEADLINES) or commas * _COMMAS > len(folded):
            return False
        return pattern(_STOP).search(folded) is None

    def _is_item(self, index: int, letters: Counter[bytes]) -> bool:
        """Return whether a line is a short one that comes twice, or an entry of a menu."""
        if self.page.key(index).count(" ") >= _ITEM_WORDS or self.page.folded(index).endswith(_ENDS):
            return False
        return letters[self.page.sketch.letters[index]] > 1 or self._is_bulleted(index)

    def _is_bulleted(self, index: int) -> bool:
        return self.page.raw(index).lstrip(_SPACES).startswith(_BULLET)


@of_a_line
def _read(page: Page, index: int) -> str:
    return read(page.folded(index)) if may_be_of_pieces(page, index) else ""


def is_long(page: Page, index: int) -> bool:
    """Return whether a line is a long one that no writer writes: a menu, of cookies, of a service that has the page."""
    long = len(page.sketch.letters[index]) > LONGEST
    told = is_menu(page, index) or is_consent(page, index) or is_of_a_service(page, index)
    return told or (long and is_strip(page, index))


def _holds_an_office(key: str) -> bool:
    """Return whether a line is a day, or the name of an outlet, and behind it an office and who holds it."""
    words = key.split(" ")
    if first_words_of_offices().isdisjoint(words[1:]):
        return False
    for at in range(1, min(len(words), _BEFORE + 1)):
        if words[at] in first_words_of_offices() and is_office(" ".join(words[at:])):
            before = words[:at]
            day = {*kinds_of(before)} <= _OF_DAYS and any(pattern(_YEAR).fullmatch(word) for word in before)
            return day or is_outlet(" ".join(before))
    return False


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Return the names of companies among the words of pages."""
    return frozenset(load.read_toml("copies/masthead.toml")["company"])
