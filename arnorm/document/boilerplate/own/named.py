"""Lines that a page may say too, told by what the article is: an appeal, an account to give to, a letter, advice."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import ITEM, Setting
from arnorm.document.boilerplate.own.table import has_number
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["is_account", "is_advice", "is_dated_letter", "is_of_an_appeal"]

_ACCOUNT: Final = r"[0-9| ]{6,}"
_LETTERS: Final = 4  # of a stem that says something
_SIGNED: Final = 3  # words of the name below a letter
_REACHED: Final = frozenset(("contact", "nav"))
_ADVISED: Final = frozenset(("promo", "share"))
_NOT: Final = "\u0644\u0627"  # "la", before a verb that begins with ta: "do not"
_YOU: Final = "\u062a"
_TEXT: Final = "\u0646\u0635"  # "nass": "the text of the letter"


def is_account(lines: Setting, index: int) -> bool:
    """Return whether a line is the number of an account to give to, or what stands below one."""
    content = lines.page.content
    above = content[bisect_left(content, index) - 1]
    return _names_an_account(lines, index) or (
        lines.is_item(index) and index > above and _names_an_account(lines, above)
    )


def _names_an_account(lines: Setting, index: int) -> bool:
    page = lines.page
    if page.longer_than(index, ITEM):
        return False
    label, colon, number = page.folded(index).partition(" : ")
    return bool(colon) and label in _accounts() and pattern(_ACCOUNT).fullmatch(number) is not None


@lru_cache(maxsize=1)
def _accounts() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["account"]))


def is_of_an_appeal(lines: Setting, index: int) -> bool:
    """Return whether a field with a number or an address stands in an article that asks to give, apply or come."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _REACHED or not lines.is_item(index) or not has_number(lines.page, index):
        return False
    return ":" in lines.page.folded(index) and not _appeals().isdisjoint(_headline(lines))


def is_dated_letter(lines: Setting, index: int) -> bool:
    """Return whether a day stands below the name that signs a letter, which the article says it prints."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None or rule.kind != "timestamp":
        return False
    at = bisect_left(page.content, index)
    above = page.content[at - 1]
    if above in lines.found or not lines.is_item(above) or has_number(page, above):
        return False
    return page.key(above).count(" ") < _SIGNED and _prints_a_document(lines, index)


def _prints_a_document(lines: Setting, index: int) -> bool:
    """Return whether a line announces "the text of ...", or names a document that ends with this line."""
    page = lines.page
    firsts = {page.first_word(line): line for line in reversed(page.content) if line < index}
    if _TEXT in firsts:
        return True
    return index == page.content[-1] and any(word in firsts and not page.prose(firsts[word]) for word in _documents())


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


@lru_cache(maxsize=1)
def _documents() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["document"]))
