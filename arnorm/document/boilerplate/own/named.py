"""Lines that say what a page says, in an article whose headline names just that: cookies, departments, a collection."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, Setting
from arnorm.document.boilerplate.own.table import has_number
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["is_advice", "is_dated_letter", "is_named_in_the_headline", "is_of_an_appeal", "is_tags_told"]

_SHARED: Final = 2  # stems of a sentence about cookies that the headline has, too
_LETTERS: Final = 4  # of a stem that says something
_SIGNED: Final = 3  # words of the name below a letter
_REACHED: Final = frozenset(("contact", "nav"))
_OFFERS: Final = frozenset(("promo", "comment"))
_ADVISED: Final = frozenset(("promo", "share"))
_NOT: Final = "\u0644\u0627"  # "la", before a verb that begins with ta: "do not"
_YOU: Final = "\u062a"
_SENTENCE: Final = 4  # words before the first tag
_PLACED: Final = r"[^0-9:|.…?@#©]+ \u0641\u064a [0-9]{1,2} (?:[|.] )?[^:?@#©]{1,16}[0-9]{4}"  # "Beirut, on 3/5/2021"


def is_named_in_the_headline(lines: Setting, index: int) -> bool:
    """Return whether the headline speaks of what a line names: cookies, a list of departments, adverts."""
    rule = lines.found.get(index)
    if rule is None or (rule.kind in _OFFERS and " " in lines.page.key(index)):
        folded = lines.page.folded(index)
        return any(product in folded and stem(product) in _headline(lines) for product in _products())
    if rule.kind not in ("cookie", "tags", "promo"):
        return False
    said = [one for one in map(stem, fold.words_of(lines.page.folded(index))) if len(one) >= _LETTERS]
    headline = _headline(lines)
    if rule.kind == "cookie":
        return len(headline.intersection(said)) >= _SHARED
    return bool(said) and said[0] == stem(lines.page.first_word(index)) and said[0] in headline


def is_of_an_appeal(lines: Setting, index: int) -> bool:
    """Return whether a field with a number or an address stands in an article that asks to give, apply or come."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _REACHED or not lines.is_item(index) or not has_number(lines.page, index):
        return False
    return ":" in lines.page.folded(index) and not _appeals().isdisjoint(_headline(lines))


def is_tags_told(lines: Setting, index: int) -> bool:
    """Return whether tags stand behind a sentence that leads up to them; the name of a field is shorter."""
    rule = lines.found.get(index)
    if rule is None or rule.kind != "tags" or not lines.is_short(index):
        return False
    said, tag, _ = lines.page.folded(index).partition(" #")
    return bool(tag) and said.count(" ") >= _SENTENCE - 1


def is_dated_letter(lines: Setting, index: int) -> bool:
    """Return whether a day stands below the name that signs a letter or a statement, which the article prints."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None and (page.sketch.letters[index][-1:] not in DIGITS or not lines.is_item(index)):
        return False
    if (rule is None or rule.kind != "timestamp") and pattern(_PLACED).fullmatch(page.folded(index)) is None:
        return False
    at = bisect_left(page.content, index)
    above = page.content[at - 1]
    if above in lines.found or not lines.is_item(above) or has_number(page, above):
        return False
    signed = page.key(above).count(" ") < _SIGNED
    return signed and any(page.first_word(line) in _documents() for line in page.content[:at])


@lru_cache(maxsize=1)
def _documents() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["document"]))


@lru_cache(maxsize=1)
def _products() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["product"]))


def is_advice(lines: Setting, index: int) -> bool:
    """Return whether a line that invites stands beside one that forbids something: both are advice."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _ADVISED or not lines.is_item(index):
        return False
    at = bisect_left(lines.page.content, index)
    return any(_forbids(lines, line) for line in lines.page.content[at - 1 : at + 2 : 2])


def _forbids(lines: Setting, index: int) -> bool:
    if index in lines.found or not lines.is_item(index) or lines.page.first_word(index) != _NOT:
        return False
    verb = fold.words_of(lines.page.folded(index))[1:2]
    return bool(verb) and verb[0].startswith(_YOU) and len(verb[0]) >= _LETTERS and verb[0] not in _missed()


@lru_cache(maxsize=1)
def _missed() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["missed"]))


@lru_cache(maxsize=1)
def _appeals() -> frozenset[str]:
    return frozenset(stem(fold.folded(word)) for word in words()["appeal"])


def _headline(lines: Setting) -> frozenset[str]:
    page = lines.page
    return frozenset(map(stem, fold.words_of(page.folded(page.content[0]))))
