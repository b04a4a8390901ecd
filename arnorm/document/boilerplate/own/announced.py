"""Lines that a sentence announces: all below a colon, up to the next paragraph, is the article's.

A list of telephones that a ministry gives out, the staff of a film, the slogans on banners, an inscription: each looks
as the page's own lines do. The line right below a colon stays; those below it stay where no rule knows them, or where
they are fields as the first one is: telephones, offices. Articles of a law, numbered, stay without a colon.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import FAR
from arnorm.document.boilerplate.passes.reading import SURE, is_signed, reading
from arnorm.document.boilerplate.rule import CONTACT, TIMESTAMP, Rule
from arnorm.document.boilerplate.rules import bare, folded_words, sketched_words, word_keys, words
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.under.chant import are_of_a_chant
from arnorm.document.meta.find import is_meta
from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.document.patterns import either
from arnorm.document.row import WHITE
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["Announced"]

_WORDS: Final = 3  # of a sentence that announces; what has fewer is the name of a field
_COLON: Final = r"(?r)[:\uff1a\ufe55][^\p{L}\p{N}:\uff1a\ufe55]{0,3}+$"  # signs may stand behind it, no time of day
_TAIL: Final = 4  # signs at the end of a line among which such a colon stands
_ENDS: Final = (".", "?", "…")
# Kinds of lists that an article has too; every other kind ends what is announced.
_LISTED: Final = frozenset(("contact", "nav"))
# Kinds that no article announces: what stands so below a colon is the page's, whose line above has lost its object.
_NEVER: Final = frozenset(("related", "readmore", "promo", "share", "linkback", "separator"))
_ON_SCREENS: Final = frozenset(("share", "nav", "cms", "promo"))  # kinds of single words
_OF_STEPS: Final = _ON_SCREENS | {"comment"}
_FREE: Final = 2  # items of a list in the text that no rule knows
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"][^«»“”\"]++[»”\"][\p{Z}\p{C}.\u060c,]*"
_MOTTO: Final = 6  # words of a slogan or a motto, which an article quotes as it stands
_LEAST: Final = 3  # ... that reads as a button
_LAST: Final = 4  # words of a sentence that say what it announces
_LEGAL: Final = frozenset(("copyright", "disclaimer"))  # of a notice that the article quotes
_ARTICLES: Final = 2  # numbered parts of a law; one alone says nothing


class Announced:
    """The lines that the article announces, and the articles of a law, given the rules that lines follow.

    The page is read for them when a line is asked for: on most pages nothing that goes has to be.
    """

    __slots__ = ("_found", "_lines", "_page")

    def __init__(self, page: Page, found: Mapping[int, Rule]) -> None:
        self._page = page
        self._found = found
        self._lines: frozenset[int] | None = None

    def __contains__(self, index: object) -> bool:
        """Return whether a line is one of them."""
        if self._lines is None and not (isinstance(index, int) and self._may_be(index)):
            return False
        return index in self._told()

    def _told(self) -> frozenset[int]:
        if self._lines is None:
            announced = self._page.end(self._page.content[0]) == ":"
            chant = _sung(self._page, self._found, self._page.content[1:FAR], 1 if announced else _FREE)
            sung = (line for line in chant if _may_be_sung(self._page, line))
            self._lines = frozenset((*_below_colons(self._page, self._found), *_articles(self._page), *sung))
        return self._lines

    def _may_be(self, index: int) -> bool:
        """Return whether a line may be announced, by those above it up to running text, or be the article of a law."""
        page, content, found = self._page, self._page.content, self._found
        if page.sketch.first_token(index).startswith(sketched_words("division")):
            return True
        below = bisect_left(content, index)
        for at in range(below - 1, 0, -1):
            if at <= below - FAR or (content[at] not in found and _announces(page, content[at])):
                return True
            if page.prose(content[at]):
                return False
        return _may_be_sung(page, index)


def _may_be_sung(page: Page, index: int) -> bool:
    """Return whether a line among the first is one word, as a call in a chant is."""
    return 0 < bisect_left(page.content, index) < FAR and " " not in page.key(index)


def _below_colons(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    content = page.content
    announcing = [at for at in _may_announce(page) if content[at] not in found and _announces(page, content[at])]
    for at, end in pairwise([*announcing, len(content)]):
        first = content[at + 1]
        rule = found.get(first)
        if rule is not None and rule.kind in _NEVER and not _may_be_quoted(page, rule, first, content[at]):
            yield from _sung(page, found, content[at + 1 : end + 1])
            continue
        if rule is not None and is_meta(page, at):  # "Tyre - the writer:" above a button
            continue
        yield first
        if not page.prose(first):
            # What announces in its turn begins anew.
            yield from _list_below(page, found, content[at], content[at + 1 : end + 1])


def _list_below(page: Page, found: Mapping[int, Rule], above: int, lines: list[int]) -> Iterator[int]:
    """Yield the lines that belong to a list, of which the first is announced by the line above."""
    yield from _inside_the_text(page, found, lines)
    first, worded = lines[0], _names_wording(page, above)
    gap, fields = first - above, ":" in page.folded(first)
    for before, index in pairwise(lines):
        rule = found.get(index)
        if index - before > gap or page.prose(index):
            break
        named = worded and (_is_a_button(page, rule, index) or _is_like_the_first(found, first, rule))
        if rule is not None and not (named or _is_next_day(page, rule, first)):
            if _is_of_the_list(page, found, first, index, gap) or _is_where_to(page, rule, above):
                yield index
                continue
            slogan = rule.kind == "nav" and _LEAST <= page.key(index).count(" ") + 1 < _MOTTO
            field = fields and rule.kind in _LISTED and ":" in page.folded(index)
            if not field and not (slogan and before not in found and before != first):
                break
        if rule is None and reading(page.folded(index)).weight > SURE:
            break
        yield index


def _sung(page: Page, found: Mapping[int, Rule], lines: list[int], least: int = _FREE) -> list[int]:
    """Return the lines of a chant, of which one reads as a button: the others are no buttons, and text goes on."""
    items = list(takewhile(lambda line: not page.prose(line), lines))
    ruled = [line for line in items if line in found]
    goes_on = lines[len(items) : len(items) + 1]
    if not ruled or not goes_on or goes_on[0] in found or not are_of_a_chant(page, items, calls=ruled):
        return []
    calls = all(found[line].kind in _ON_SCREENS and not found[line].follow for line in ruled)
    calls = calls and word_keys("net").isdisjoint(map(page.key, ruled))
    free = sum(line not in found and not names_a_person(page.folded(line)) for line in items)
    return items if calls and free >= least else []


def _inside_the_text(page: Page, found: Mapping[int, Rule], lines: list[int]) -> list[int]:
    """Return the items of a list below which the text goes on: steps on a screen, the rules of a group."""
    items = list(takewhile(lambda line: not page.prose(line), lines))
    ruled = [found[line] for line in items if line in found]
    below = lines[len(items) :][:1]
    if not ruled or not below or lines[0] in found or len(items) - len(ruled) < _FREE or below[0] in found:
        return []
    told = all(rule.kind in _OF_STEPS and not rule.follow and "any" not in rule.zones for rule in ruled)
    together = all(line - before == 1 for before, line in pairwise(items))
    return items if told and together and reading(page.folded(below[0])).weight <= 0 else []


def _is_of_the_list(page: Page, found: Mapping[int, Rule], first: int, index: int, gap: int) -> bool:
    """Return whether a line that a rule knows is of the list all the same: a Latin word, a notice, a step."""
    rule = found[index]
    if _is_of_latin_words(page, first, index) or (rule.kind in _LEGAL and _goes_on_below(page, index)):
        return True
    if _is_quoted(page, first) and _is_quoted(page, index):
        return True
    return rule.kind == "nav" and _goes_on(page, found, index, gap)


def _is_where_to(page: Page, rule: Rule, above: int) -> bool:
    """Return whether a line says how to reach someone, and the sentence above that it will: "they are sent to:"."""
    return rule.kind == CONTACT and not folded_words("sent_to").isdisjoint(fold.words_of(page.folded(above))[-_LAST:])


def _may_be_quoted(page: Page, rule: Rule, first: int, above: int) -> bool:
    """Return whether the line right below a colon, which a rule knows, is words of a screen, a wall, a slogan."""
    quoted = rule.kind == "promo" or _names_wording(page, above) or _is_written(page, above)
    return quoted and page.key(first).count(" ") < _MOTTO


def _goes_on(page: Page, found: Mapping[int, Rule], index: int, gap: int) -> bool:
    """Return whether what is announced goes on below a line that reads as a button: the steps of a form name it."""
    below = page.content[bisect_left(page.content, index) + 1 :][:1]
    return bool(below) and below[0] not in found and below[0] - index <= gap and not page.prose(below[0])


def _is_of_latin_words(page: Page, first: int, index: int) -> bool:
    """Return whether a word in Latin letters stands in a list of such: of passwords, of addresses that are blocked."""
    return all(_is_latin_word(page.raw(line).strip(" ")) for line in (first, index))


def _is_latin_word(raw: str) -> bool:
    return raw.isascii() and " " not in raw


def _goes_on_below(page: Page, index: int) -> bool:
    """Return whether running text stands right below a notice of rights, or below one line more of it."""
    at = bisect_left(page.content, index)
    return any(page.prose(line) and page.longer_than(line, PROSE) for line in page.content[at + 1 : at + 3])


def _is_next_day(page: Page, rule: Rule, first: int) -> bool:
    """Return whether a day stands below the first line of a list that has numbers: of dates, of hours."""
    return rule.kind == TIMESTAMP and pattern("[0-9]").search(page.folded(first)) is not None


def _is_like_the_first(found: Mapping[int, Rule], first: int, rule: Rule | None) -> bool:
    """Return whether a line names a part of a page as the first of a list does: the list of a site's sections."""
    return rule is not None and rule.kind == "nav" and first in found and found[first].kind == rule.kind


@of_a_line
def _is_quoted(page: Page, index: int) -> bool:
    """Return whether a whole line stands in marks of quotation: the words of an account, of a banner, of a chat."""
    return pattern(_QUOTED).fullmatch(page.raw(index)) is not None


def _is_a_button(page: Page, rule: Rule | None, index: int) -> bool:
    if rule is None:
        return False
    key = page.key(index)
    return rule.kind in _ON_SCREENS and not rule.follow and " " not in key and key not in word_keys("net")


@of_a_line
def _names_wording(page: Page, index: int) -> bool:
    """Return whether the end of a sentence says that words follow as they stand: "three buttons:", "one phrase:"."""
    return not folded_words("button").isdisjoint(fold.words_of(page.folded(index))[-_LAST:])


@of_a_line
def _is_written(page: Page, index: int) -> bool:
    """Return whether the end of a sentence says how or on what the words below it are written."""
    return not folded_words("written").isdisjoint(fold.words_of(page.folded(index))[-_LAST:])


def _may_announce(page: Page) -> list[int]:
    """Return the places of the lines, but for the first and last, that may announce; cheap."""
    return [at for at, index in enumerate(page.content[1:-1], 1) if _may_lead(page.sketch, index)]


def _may_lead(sketch: Sketch, index: int) -> bool:
    """Return whether a colon may stand at the end of a line, or a word that leads up to what follows; cheap."""
    row = sketch.rows[index].rstrip(WHITE)
    return row.find(b":", max(0, len(row) - _TAIL)) >= 0 or sketch.letters[index].endswith(sketched_words("follows"))


@of_a_line
def _announces(page: Page, index: int) -> bool:
    """Return whether a line is a sentence that leads up to what stands below it."""
    if not _may_lead(page.sketch, index):
        return False
    ends = pattern(_COLON).search(page.raw(index)) is not None
    if not ends and page.folded(index).rpartition(" ")[2] not in folded_words("follows"):
        return False
    folded = page.folded(index)
    if folded.endswith(_ENDS) or folded.count(" ") < _WORDS or is_signed(folded):
        return False
    return reading(bare(folded)).weight <= 0


def _articles(page: Page) -> Iterator[int]:
    """Yield the lines that begin with "article 3", where there are several."""
    begun = zip(page.content[1:], page.sketch.first_tokens[1:], strict=True)
    likely = [index for index, token in begun if token.startswith(sketched_words("division"))]
    if len(likely) < _ARTICLES:
        return
    likely = [index for index in likely if page.first_word(index) in folded_words("division")]
    numbered = [index for index in likely if pattern(_numbered()).match(page.folded(index)) is not None]
    if len(numbered) >= _ARTICLES:
        yield from numbered


@lru_cache(maxsize=1)
def _numbered() -> str:
    """Return a pattern for "article 3", "the third article"."""
    return f"[^ ]+ (?:[(]? ?[0-9]{{1,4}}|{either(words()['nth'])})(?= |$)"
