"""What each line at the head of a page says it is: read as pieces, where a cheap look does not tell that it is none."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.data import load
from arnorm.document.copies.masthead.line.long import is_consent, is_menu
from arnorm.document.copies.masthead.line.path import ends_in_the_headline, is_path_alone
from arnorm.document.copies.masthead.line.pieces import (
    DAY,
    FIGURE,
    MONTH,
    begins_glued,
    kinds_of,
    pieces,
    words_before_names,
)
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import FORM, MAYBE, NOUN, SECTION, SURE
from arnorm.document.copies.masthead.line.whole import ENDS_OF_DOMAINS, words_of_pictures
from arnorm.document.copies.masthead.names import is_of_a_place
from arnorm.document.copies.masthead.offices import is_office, is_office_alone
from arnorm.document.copies.masthead.stamps import AGO
from arnorm.document.copies.masthead.told import is_heading_of_tickers, is_ticker, says_what_it_is
from arnorm.document.copies.named import is_outlet, names_itself
from arnorm.document.page import Page
from arnorm.document.row import COPYRIGHT
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = [
    "ITEM",
    "ITEM_WORDS",
    "LONGEST",
    "MANY",
    "OUTLET",
    "PAPER",
    "SITE",
    "TICKER",
    "URGENT",
    "Kinds",
    "is_long",
    "is_path",
    "may_be_of_pieces",
]

MANY: Final = 5  # lines of a page above its headline; with more, kickers were not seen above one
ITEM_WORDS: Final = 5  # of an entry of a menu; 643 of 6,998 headlines have fewer
_UNKNOWN: Final = 2  # words of a line of pieces that are no piece: glued ones, the name of a paper; by hand
_SPACES: Final = " \t\u00a0"
_LONG: Final = 12  # letters of a line of one word that is several pieces; three short names have so many
_GLUED: Final = (8, 4)  # letters of the first word, and words, of a line that begins with two sections glued
_DEGREES: Final = (
    r"[+-]?[0-9\u0660-\u0669]{1,2}(?:[.,][0-9\u0660-\u0669])?[\p{Zs}]?(?:[\u00b0\u00ba][\p{Zs}]?[CcFf\u0645]?|[CF])"
)
_DEGREE: Final = ("\u00b0", "\u00ba", "C", "F")
_WHITE: Final = b" "
_LOGO: Final = b"logo"
_MORE: Final = "\u0627\u0644\u0645\u0632\u064a\u062f"  # al-mazid, "more"
_SCHEMES: Final = ("http", "https", "www")
_BULLET: Final = "\u2022"
LONGEST: Final = 120  # letters of a line of pieces; the longest bar of a forum seen has 88
_DIGITS: Final = b"0123456789"
_TAG: Final = b"#"
_OWNED: Final = bytes([COPYRIGHT])
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
_OF_DAYS: Final = frozenset((DAY, MONTH, FIGURE, "when"))
URGENT: Final = "\u0639\u0627\u062c\u0644"  # `ajil, above headlines of others
_ASIDE: Final = ("", SECTION, MAYBE)  # what a path may be read as
_FOREIGN: Final = (SECTION, MAYBE, NOUN, FORM)
_FOREIGNERS: Final = 2  # lines in another language above the first that is not
_ENGLISH: Final = 3  # letters of a word; shorter ones are marks of other things


class Kinds:
    """What each line says it is, read once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[int, str] = {}

    def __call__(self, index: int) -> str:
        """Return what a line says it is; nothing for one that cannot be of pieces, cheaply."""
        if index not in self._known:
            fits = may_be_of_pieces(self._page, index)
            kind = read(self._page.folded(index)) if fits else ""
            if kind in _ASIDE and (is_path(self._page, index) or is_long(self._page, index)):
                kind = SURE
            elif kind in _FOREIGN and self._is_foreign(index):
                kind = SURE  # in another language than the page
            self._known[index] = kind
        return self._known[index]

    def _is_foreign(self, index: int) -> bool:
        """Return whether a line of a page in Arabic is words of pages in English, and no name that a text is about."""
        key = self._page.key(index)
        if not key.isascii() or key in _names() or any(len(word) < _ENGLISH for word in key.split(" ")):
            return False
        return pattern(_ARABIC).search(self._page.text) is not None

    def of_the_page(self, lines: list[int]) -> list[str]:
        """Return what each of the lines above a headline says it is, offices and names of outlets among them."""
        told: list[str] = []
        held = listed = headed = False
        letters = Counter(self._page.sketch.letters[index] for index in lines)
        for index in lines:
            key = self._page.key(index)
            kind = self(index) or self._of_an_outlet(key, self._page.folded(index))
            twice = letters[self._page.sketch.letters[index]] > 1
            if not kind and told and told[-1] and self._is_ticker(index, headed=headed, twice=twice):
                kind = TICKER
            bulleted = listed and self._is_bulleted(index)
            if not kind and (held or bulleted or is_office(key) or self._is_item(index, letters)):
                kind = ITEM
            headed = is_heading_of_tickers(key) or (key == URGENT and any(told))
            listed = bulleted or headed
            told.append(kind)
            held = is_office_alone(self._page.folded(index))
        self._tell_weather(lines, told)
        self._tell_foreign(lines, told)
        return told

    def _tell_foreign(self, lines: list[int], told: list[str]) -> None:
        """Tell of the first lines, of which one is words of pages in another language than the page, what they are."""
        foreign = list(takewhile(lambda index: self._page.folded(index).isascii(), lines))
        if len(foreign) < _FOREIGNERS or SURE not in told[: len(foreign)]:
            return
        if pattern(_ARABIC).search(self._page.text) is not None:
            told[: len(foreign)] = [SURE] * len(foreign)

    def _tell_weather(self, lines: list[int], told: list[str]) -> None:
        """Tell of degrees and the place beside them, each on a line, what they are."""
        if not any(sign in self._page.text for sign in _DEGREE):
            return
        for at, index in enumerate(lines):
            if pattern(_DEGREES).fullmatch(self._page.raw(index).strip(_SPACES)) is None:
                continue
            for near in (at - 1, at + 1):
                if 0 <= near < len(lines) and is_of_a_place(self._page.key(lines[near])):
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
        if not is_ticker(self._page, index):
            return False
        if twice:
            return True
        folded = self._page.folded(index)
        commas = self._page.raw(index).count(_COMMA)
        if not (headed or len(folded) > _HEADLINES) or commas * _COMMAS > len(folded):
            return False
        return pattern(_STOP).search(folded) is None

    def _is_item(self, index: int, letters: Counter[bytes]) -> bool:
        """Return whether a line is a short one that comes twice, or an entry of a menu."""
        if self._page.key(index).count(" ") >= ITEM_WORDS or self._page.folded(index).endswith(_ENDS):
            return False
        return letters[self._page.sketch.letters[index]] > 1 or self._is_bulleted(index)

    def _is_bulleted(self, index: int) -> bool:
        return self._page.raw(index).lstrip(_SPACES).startswith(_BULLET)


def is_long(page: Page, index: int) -> bool:
    """Return whether a line is a long one that no writer writes: a menu, what a page says of its cookies."""
    return is_menu(page, index) or is_consent(page, index)


def _holds_an_office(key: str) -> bool:
    """Return whether a line is a day, or the name of an outlet, and behind it an office and who holds it."""
    words = key.split(" ")
    for at in range(1, min(len(words), _BEFORE + 1)):
        if is_office(" ".join(words[at:])):
            before = words[:at]
            return is_outlet(" ".join(before)) or {*kinds_of(before)} <= _OF_DAYS
    return False


def is_path(page: Page, index: int) -> bool:
    """Return whether a line is the path to the article, or that and the headline, which stands below."""
    if is_path_alone(page, index):
        return True
    at = bisect_left(page.content, index) + 1
    if at >= len(page.content) or not page.sketch.letters[index].endswith(page.sketch.letters[page.content[at]]):
        return False
    return ends_in_the_headline(page, index, page.content[at])


def may_be_of_pieces(page: Page, index: int) -> bool:
    """Return whether a line begins with a word of pieces, and all but a few are; cheap."""
    sketch = page.sketch
    if len(sketch.letters[index]) > LONGEST:
        return False
    words = sketch.words(index)
    known = _known()
    if words[0] not in known and words[0].strip(_DIGITS) not in known and not _is_paper(words, known):
        return _may_be_glued(page, index, words) or _may_be_marked(sketch, index, words) or words[-1] == _LOGO
    if words[-1] in (_more(), _LOGO):
        return True
    unknown = [word for word in {*words}.difference(known) if word.strip(_DIGITS) not in known]
    return len(unknown) <= _UNKNOWN or words[0] in _naming()


def _may_be_glued(page: Page, index: int, words: list[bytes]) -> bool:
    """Return whether a line may be one long word of pieces, or begin with the names of two sections glued."""
    if len(words) == 1 and len(words[0]) >= _LONG:
        return True
    return len(words[0]) >= _GLUED[0] and len(words) <= _GLUED[1] and begins_glued(page.first_word(index))


def _may_be_marked(sketch: Sketch, index: int, words: list[bytes]) -> bool:
    """Return whether a line whose first word is no piece may be hashtags, an address, a copyright, a name and its age.

    How long ago is glued to that name.
    """
    row = sketch.rows[index]
    if words[-1] in _ends_of_domains() and _WHITE not in row.strip(_WHITE):
        return True
    if sketch.letters[index].find(_ago()) <= 0 and row.find(_TAG) < 0 and row.find(_OWNED, 0, 2) < 0:
        return False
    return (
        row.count(_TAG) > 1
        or row.find(_OWNED, 0, 2) >= 0
        or any(word.endswith(_ago()) and len(word) > len(_ago()) for word in words[:-1])
    )


def _is_paper(words: list[bytes], known: frozenset[bytes]) -> bool:
    """Return whether a line may be a paper's name, or a section and a day, its date and the number of its issue."""
    second = len(words) > 1 and (words[1] in known or not words[1].strip(_DIGITS))
    return second and any(not word.strip(_DIGITS) for word in words)


@lru_cache(maxsize=1)
def _known() -> frozenset[bytes]:
    """Return the words of pieces, as a sketch has them, and the empty one, which a number is without its digits."""
    words = (word for piece in (*pieces(), *words_of_pictures(), *_SCHEMES) for word in Sketch(piece).words(0))
    return frozenset((b"", *words))


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Return the names of companies among the words of pages."""
    return frozenset(load.read_toml("copies/masthead.toml")["company"])


@lru_cache(maxsize=1)
def _naming() -> frozenset[bytes]:
    """Return the words that begin lines with names in them."""
    return frozenset(Sketch(word).letters[0] for word in (*words_before_names(), *_firsts(), *_SCHEMES))


def _firsts() -> Iterator[str]:
    return (entry.split(" ")[0] for entry in words_of_pictures())


@lru_cache(maxsize=1)
def _ends_of_domains() -> frozenset[bytes]:
    return frozenset(map(str.encode, ENDS_OF_DOMAINS))


@lru_cache(maxsize=1)
def _more() -> bytes:
    return Sketch(_MORE).letters[0]


@lru_cache(maxsize=1)
def _ago() -> bytes:
    """Return the word before how long ago, as a sketch has it."""
    return Sketch(AGO[0]).letters[0]
