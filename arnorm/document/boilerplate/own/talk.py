"""Questions and answers, quotations, names in a list: lines that say what a button says, and are said by someone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import ITEM, Setting
from arnorm.document.boilerplate.own.table import LABELS, has_number
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.rules import word_keys, words
from arnorm.document.copies.absence import no_line_twice
from arnorm.document.page import Page
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = [
    "beside_refrains",
    "is_among_names",
    "is_answer",
    "is_asked_by_us",
    "is_inside_a_quotation",
    "is_issued",
    "is_question",
    "is_quotation",
    "is_said_in_answer",
    "may_be_a_verse",
    "tells_when",
]

_QUESTIONS: Final = 2  # short ones of the article; a poll has one, the last line of an article may be one
_SAID: Final = 3  # spaces of a sentence that says what was asked
_WE: Final = "\u0646\u0627"  # noon, alef: "we" of the perfect
_NEAR: Final = 4  # lines: two questions, each with its answer
_BESIDE: Final = 3  # names beside one that reads as a label
_REACH: Final = 4  # lines, up and down, in which they are counted
_ITEM: Final = 4  # words of an item behind a bullet
_LABEL: Final = 3.0  # what a word weighs that is surely a button's; names of cities weigh up to 2.5
_VERBS: Final = ("\u064a", "\u062a")  # ya, ta, which verbs of the present begin with
_SHE: Final = "\u062a"  # ta, which verbs of the perfect end with, and plurals: a time of day tells them apart
_CLOCK: Final = "[0-9] : [0-9]"
_INVITES: Final = "promo"  # a page does so too, in quotation marks even, beside its other lines
_NAMES: Final = LABELS | {"contact"}
_QUOTED: Final = '[\\p{Z}\\p{C}]*(?:\u00ab[^\u00bb|]*\u00bb|\u201c[^\u201d|]*\u201d|"[^"|]*")[\\p{Z}\\p{C}.]*'
_PAIRS: Final = (("«", "»"), ("“", "”"))
_SPAN: Final = 6  # lines of a quotation up and down
_SIGN: Final = r"[\p{Z}\p{C}]*([^\p{L}\p{N}\p{Z}\p{C}])[\p{Z}]"


def is_quotation(lines: Setting, index: int) -> bool:
    """Return whether a line stands in quotation marks and says what a button says: nobody quotes his own."""
    rule = lines.found.get(index)
    if rule is None or not lines.is_short(index) or pattern(_QUOTED).fullmatch(lines.page.raw(index)) is None:
        return False
    return rule.kind in LABELS or (rule.kind == _INVITES and not _stands_beside_residue(lines, index))


def _stands_beside_residue(lines: Setting, index: int) -> bool:
    content = lines.page.content
    at = bisect_left(content, index)
    return any(line in lines.found for line in (*content[at - 1 : at], *content[at + 1 : at + 2]))


def is_question(lines: Setting, index: int) -> bool:
    """Return whether a line reads as one that a page asks, and stands among short questions that none asks."""
    asked = index in lines.found and lines.is_short(index) and lines.page.end(index) == "?"
    return asked and _is_in_talk(lines, index)


def is_answer(lines: Setting, index: int) -> bool:
    """Return whether a line that reads as a label stands below a question, one of several."""
    content, rule = lines.page.content, lines.found.get(index)
    if rule is None or rule.kind not in LABELS or not lines.is_short(index):
        return False
    above = content[bisect_left(content, index) - 1]
    return _asks(lines, above) and _is_in_talk(lines, above)


def is_said_in_answer(lines: Setting, index: int) -> bool:
    """Return whether a line that no rule knows stands below a question, and others near it have such answers too."""
    content = lines.page.content
    at = bisect_left(content, index)
    if index in lines.found or not lines.is_short(index) or not _asks(lines, content[at - 1]):
        return False
    asked = [place for place in range(max(1, at - 1 - _NEAR), at - 1) if _asks(lines, content[place])]
    return any(not _asks(lines, content[place + 1]) and content[place + 1] not in lines.found for place in asked)


def is_inside_a_quotation(lines: Setting, index: int) -> bool:
    """Return whether quotation marks are opened in a line above and closed in this one or below: a letter, a post."""
    page, content = lines.page, lines.page.content
    at = bisect_left(content, index)
    opened = next((place for place in range(at - 1, max(0, at - _SPAN), -1) if _opens(page, content[place])), 0)
    if not opened or any(content[place] in lines.found or _closes(page, content[place]) for place in range(opened, at)):
        return False
    below = content[at : at + _SPAN]
    closed = next((line for line in below if _closes(page, line) or _opens(page, line)), None)
    return closed is not None and _closes(page, closed)


def _opens(page: Page, index: int) -> bool:
    raw = page.raw(index)
    return any(raw.count(one) > raw.count(other) for one, other in _PAIRS)


def _closes(page: Page, index: int) -> bool:
    raw = page.raw(index)
    return any(raw.count(one) < raw.count(other) for one, other in _PAIRS)


def _is_in_talk(lines: Setting, index: int) -> bool:
    """Return whether other questions stand near a line, each with an answer between at most."""
    content = lines.page.content
    at = bisect_left(content, index)
    near = [*content[max(1, at - _NEAR) : at], *content[at + 1 : at + 1 + _NEAR]]
    return sum(_asks(lines, other) for other in near) >= _QUESTIONS - (index not in lines.found)


def _asks(lines: Setting, index: int) -> bool:
    if index in lines.found or not lines.is_short(index):
        return False
    folded = lines.page.folded(index)
    return folded.endswith("?") and reading(folded).weight <= 0


def is_issued(lines: Setting, index: int) -> bool:
    """Return whether a line says where and when a document was drawn up, or that a decree comes into force.

    "Issued in Jeddah on the 19th of May", "this decree is published, and those concerned are told".
    """
    page = lines.page
    if not lines.is_item(index):
        return False
    if pattern(_enacted()).search(page.key(index)) is not None:
        return True
    if pattern(_issued()).match(page.key(index)) is None:
        return False
    return has_number(page, index) or page.key(index).endswith(_months())


@lru_cache(maxsize=1)
def _months() -> tuple[str, ...]:
    return tuple(" " + fold.key(month) for month in words()["month"])


@lru_cache(maxsize=1)
def _issued() -> str:
    return f"{either(words()['issued'])}(?= )(?! {either(words()['issue'])})"


@lru_cache(maxsize=1)
def _enacted() -> str:
    """Return a pattern for the last article of a decree: a verb of the present and what the document is."""
    this = f"(?:\u0628|\u0644)?(?:{either(words()['this_document'])} )?"
    return f"(?:^|(?<= )){either(words()['enacted'])} {this}{either(words()['decree'])}(?= |$)"


def tells_when(lines: Setting, index: int) -> bool:
    """Return whether an open line is a sentence, a verb and its subject, with a time or a number, and none of a page.

    "The gallery opens its doors at 10 in the morning": no stamp. The verb begins with ya or ta, as nouns
    of a list do ("date of", "update of"), which stand before a noun too, or ends in ta ("the session began at 10").
    """
    page = lines.page
    if index in lines.found or not lines.is_item(index) or not has_number(page, index):
        return False
    first = page.first_word(index)
    if not first.startswith(_VERBS) and not first.endswith(_SHE):
        return False
    return pattern(_told()).match(page.folded(index)) is not None


@lru_cache(maxsize=1)
def _told() -> str:
    page = either([*words()["publisher"], *words()["outlet"], *words()["story"]])
    return (
        f"(?!{either(words()['please'])} )(?:[\u064a\u062a][^ :|.…?@#©]{{3,}}|(?=.*{_CLOCK})[^ :|.…?@#©]{{3,}}\u062a) "
        f"(?!{page} )\u0627\u0644[^ :|.…?@#©]{{3,}} "
    )


def is_asked_by_us(lines: Setting, index: int) -> bool:
    """Return whether a sentence says what was asked, and a question ends it: "we put to our readers: do you ...?"."""
    page = lines.page
    if page.longer_than(index, 2 * ITEM) or not page.folded(index).endswith("?"):
        return False
    said, colon, _ = page.folded(index).partition(" : ")
    first = said.partition(" ")[0]
    return bool(colon) and said.count(" ") >= _SAID and first.endswith(_WE) and len(first) > _NEAR


def may_be_a_verse(lines: Setting, index: int) -> bool:
    """Return whether a line that no rule knows has two words or more, and the length of a verse."""
    return lines.is_item(index) and index not in lines.found and " " in lines.page.key(index)


def beside_refrains(lines: Setting) -> Iterator[int]:
    """Yield the short open lines below one that stands twice, each time below text: verses of a song, no menu."""
    page, content = lines.page, lines.page.content
    if no_line_twice(page):
        return
    places: dict[str, list[int]] = {}
    for at in range(1, len(content)):
        below_text = page.longer_than(content[at - 1], ITEM) and page.folded(content[at - 1]).endswith(".")
        if below_text and may_be_a_verse(lines, content[at]) and not has_number(page, content[at]):
            places.setdefault(page.key(content[at]), []).append(at)
    for at in range(2, len(content)):
        key = page.key(content[at - 1])
        found = places.get(key, [])
        again = len(found) > 1 and at - 1 in (found[0], found[-1])
        if again and key != page.key(content[at]) and reading(key).weight <= 0:
            yield content[at]


def is_among_names(lines: Setting, index: int) -> bool:
    """Return whether a word that is a label too stands in a list of words, all others of which are none."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None or not lines.is_item(index) or page.key(index).count(" ") or has_number(page, index):
        return False
    content, sign = page.content, pattern(_SIGN).match(page.raw(index))
    if sign is None and rule.kind not in _NAMES:
        return False
    at = bisect_left(content, index)
    above = _names_from(lines, content[max(1, at - _REACH) : at][::-1], sign and sign.group(1))
    below = _names_from(lines, content[at + 1 : at + 1 + _REACH], sign and sign.group(1))
    inside = sign is not None or bool(above and below)  # the first and the last of a list with bullets are told too
    return inside and above + below >= _BESIDE


def _names_from(lines: Setting, beside: list[int], sign: str | None) -> int:
    """Return how many of some lines are names, from the first on; 0 where one of them follows a rule."""
    page, count = lines.page, 0
    for index in beside:
        if index in lines.found:
            return 0
        begun = pattern(_SIGN).match(page.raw(index))
        alike = (begun and begun.group(1)) == sign
        if not alike or not lines.is_item(index) or not _is_name(page.key(index), _ITEM if sign else 1):
            break
        count += 1
    return count


def _is_name(key: str, most: int) -> bool:
    """Return whether a line is a name of so many words at most, and of no section."""
    short = key.count(" ") < most and not key.isascii()
    return short and key not in word_keys("section") and reading(key).weight <= _LABEL
