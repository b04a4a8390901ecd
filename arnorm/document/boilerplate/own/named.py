"""Lines that a page may say too, told by what the article is: an appeal, an account to give to, a letter, advice."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.own.table import has_number
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rules import folded_words, words
from arnorm.unicode import pattern

__all__ = [
    "forbids",
    "is_about_a_writer",
    "is_account",
    "is_advice",
    "is_dated_letter",
    "is_of_an_appeal",
    "is_of_the_product",
    "is_placed_and_dated",
    "is_tags_told",
]

_ACCOUNT: Final = r"[0-9| ]{6,}"  # digits of a telephone and of an account begin there
_LETTERS: Final = 4  # of a stem that says something
_SIGNED: Final = 3  # words of the name below a letter
_BODY: Final = 6  # ... of a body that the headline names; by hand
_HALF: Final = 2
_BELOW: Final = 2  # lines below a document; by hand
_REACHED: Final = frozenset(("contact", "nav"))
_ADVISED: Final = frozenset(("promo", "share"))
_NOT: Final = "\u0644\u0627"  # "la", before a verb that begins with ta: "do not"
_YOU: Final = "\u062a"
_OFFERS: Final = frozenset(("promo", "comment"))
_RIGHTS: Final = "copyright"
_NEAR: Final = 3  # lines below a telephone in which a paper's own foot ends
_HASH: Final = "#"
_SENTENCE: Final = 4  # words before the first tag
_LEAD: Final = 4  # lines that say what the article is about: headline, deck, first paragraphs
_PLACED: Final = r"[^0-9:|.…?@#©]+ \u0641\u064a [0-9]{1,2} (?:[|.] )?[^:?@#©]{1,16}[0-9]{4}"  # "Beirut, on 3/5/2021"
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
    return bool(colon) and label in folded_words("account") and pattern(_ACCOUNT).fullmatch(number) is not None


def is_of_an_appeal(lines: Setting, index: int) -> bool:
    """Return whether a field with a number or an address stands in an article that asks to give, apply or come."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _REACHED or not lines.is_item(index) or not has_number(lines.page, index):
        return False
    if ":" not in lines.page.folded(index) or _appeals().isdisjoint(lines.headline):
        return False
    content = lines.page.content
    at = bisect_left(content, index) + 1  # what stands above the page's own rights is how to reach the paper
    return not any(lines.found[line].kind == _RIGHTS for line in content[at : at + _NEAR] if line in lines.found)


def is_of_the_product(lines: Setting, index: int) -> bool:
    """Return whether a line offers what the article is about, by the headline: the application, the game."""
    rule = lines.found.get(index)
    if index == lines.page.content[0] or (
        rule is not None and (rule.kind not in _OFFERS or " " not in lines.page.key(index))
    ):
        return False
    folded = lines.page.folded(index)
    return any(product in folded and stem(product) in lines.headline for product in folded_words("product"))


def is_about_a_writer(lines: Setting, index: int) -> bool:
    """Return whether "about the writer" stands in an article that speaks of one from its beginning: an obituary."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None or rule.kind not in _REACHED or not _holds_a_writer(page.folded(index)):
        return False
    return any(_holds_a_writer(page.folded(line)) for line in page.content[:_LEAD] if line != index)


def _holds_a_writer(folded: str) -> bool:
    return not _writers().isdisjoint(map(stem, fold.words_of(folded)))


@lru_cache(maxsize=1)
def _writers() -> frozenset[str]:
    return frozenset(stem(fold.folded(word)) for word in words()["literary"])


def is_tags_told(lines: Setting, index: int) -> bool:
    """Return whether tags stand behind a sentence that leads up to them; the name of a field is shorter."""
    rule = lines.found.get(index)
    if rule is None or rule.kind != "tags" or not lines.is_short(index):
        return False
    said, tag, _ = lines.page.folded(index).partition(" #")
    return bool(tag) and not said.startswith(_HASH) and said.count(" ") >= _SENTENCE - 1


def is_dated_letter(lines: Setting, index: int) -> bool:
    """Return whether a day stands below the name that signs a letter, which the article says it prints."""
    rule = lines.found.get(index)
    if rule is None or rule.kind != "timestamp":
        return False
    return _is_below_a_signature(lines, index)


def is_placed_and_dated(lines: Setting, index: int) -> bool:
    """Return whether a line is the place and the day of a document, below the name that signs it."""
    page = lines.page
    if page.sketch.letters[index][-1:] not in DIGITS or pattern(_PLACED).fullmatch(page.folded(index)) is None:
        return False
    return _is_below_a_signature(lines, index)


def _is_below_a_signature(lines: Setting, index: int) -> bool:
    page = lines.page
    above = page.content[bisect_left(page.content, index) - 1]
    if above in lines.found or not lines.is_item(above) or has_number(page, above):
        return False
    words = page.key(above).split(" ")
    named = sum(stem(word) in lines.headline for word in words) * _HALF > len(words)
    return len(words) <= (_BODY if named else _SIGNED) and _prints_a_document(lines, index)


def _prints_a_document(lines: Setting, index: int) -> bool:
    """Return whether a line above leads up to a document, "the text of ...", or one that ends with this line is named.

    Below it stands nothing, or no running text.
    """
    page = lines.page
    if lines.begun.get(_TEXT, index) < index:
        return True
    at = bisect_left(page.content, index)
    below = page.content[at + 1 : at + 1 + _BELOW]
    if any(map(page.prose, below)):
        return False
    return lines.document < index


def is_advice(lines: Setting, index: int) -> bool:
    """Return whether a line that invites stands beside one that forbids something: both are advice."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _ADVISED or not lines.is_item(index):
        return False
    at = bisect_left(lines.page.content, index)
    return any(forbids(lines, line) for line in lines.page.content[at - 1 : at + 2 : 2])


def forbids(lines: Setting, index: int) -> bool:
    """Return whether an item that no rule knows says "do not", and a verb that is no invitation of a page."""
    if index in lines.found or not lines.is_item(index) or lines.page.first_word(index) != _NOT:
        return False
    verb = fold.words_of(lines.page.folded(index))[1:2]
    return (
        bool(verb) and verb[0].startswith(_YOU) and len(verb[0]) >= _LETTERS and verb[0] not in folded_words("missed")
    )


@lru_cache(maxsize=1)
def _appeals() -> frozenset[str]:
    return frozenset(stem(fold.folded(word)) for word in words()["appeal"])
