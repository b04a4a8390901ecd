"""The line breaks of a text, and what the two sides of each say about it."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml
from arnorm.sentence.breaks import signs
from arnorm.sentence.breaks.line import Line, lines
from arnorm.sentence.breaks.weight import CLOSING, is_cut, weighed
from arnorm.sentence.words import says
from arnorm.unicode import pattern
from arnorm.words.tokens import words

__all__ = ["Break", "breaks"]

_WHITE: Final = " \t\u00a0"
_OPENING: Final = "\u00ab\u201c\u201d\"'(["
_TURNED: Final = "\u201c\u201d"
_COMMAS: Final = ",\u060c\u061b"
_BRACKETS: Final = MappingProxyType({")": "(", "]": "[", "}": "{"})
_QUOTE: Final = '"'
_GUILLEMET: Final = "\u00ab"
_TURNED_ROUND: Final = "\u00bb"
# No word is longer.
_FAR: Final = 40
_STRONG: Final = 3.0  # the weight with which the words alone show that a sentence goes on


class Break:
    """A line break between two lines that no blank line divides."""

    def __init__(self, before: Line, after: Line, *, first: bool) -> None:
        self.before = before
        self.after = after
        self.first = first

    @cached_property
    def proven(self) -> bool:
        """Whether one of the two sides shows that a sentence goes on."""
        if self.barred or self.after.is_stop:
            return False
        if self.before.ends_sentence and signs.stop().match(self.after.text) is not None:
            return signs.dots().match(self.before.text[-1] + self.after.text) is not None
        if self._in_dashes:
            return True
        if self.torn:
            return True
        if self.before.text == ":" or signs.colon_and_quote().search(self.before.text) is not None:
            return True
        return not self.before.ends_sentence and (
            (signs.open_end().search(self.before.text) is not None and not self._closes_turned)
            or (
                signs.unclosed().search(self.before.text) is not None
                and signs.closed().match(self.after.text) is not None
            )
            or self.last_word in _words("prepositions", "conjunctions", "relatives", "nouns")
            or (self.next_word in _words("relatives", "continued") and not self.is_dated)
            or (self.next_word in _words("named") and bool(self.last_word))
            or self._counts
        )

    @property
    def _closes_turned(self) -> bool:
        """Whether a guillemet that opens closes the line before, as in text whose quotes were turned round."""
        line = self.before.text
        return line[-1] == _GUILLEMET and line.count(_TURNED_ROUND) >= line.count(_GUILLEMET)

    @property
    def _counts(self) -> bool:
        """Whether a number and what it counts stand on the two sides, or a word that needs a number and one."""
        if signs.number_at_end().search(self.before.text) is not None:
            return self.next_word in _words("counted")
        return self.last_word in _words("counting") and signs.number().match(self.after.text) is not None

    @property
    def torn(self) -> bool:
        """Whether the line after begins with a mark that begins no line."""
        return not self.barred and signs.goes_on().match(self.after.text) is not None and not self._quotes

    @property
    def _quotes(self) -> bool:
        """Whether a mark that may close a quotation opens one in the line after."""
        after = self.after.text
        return self.before.ends_sentence and after[0] in _TURNED and any(mark in after[1:] for mark in _TURNED)

    @property
    def _opens_wrongly(self) -> bool:
        """Whether a bracket that closes opens the line after, as in text that was turned round."""
        opened = _BRACKETS.get(self.after.text[0])
        if opened is None or self.after.text[1:2] not in {" ", ""}:
            return False
        return self.before.text.count(opened) <= self.before.text.count(self.after.text[0])

    @property
    def shows(self) -> bool:
        """Whether the break is proven, and not by a comma at the end of the line: verse has that too."""
        return self.proven and self.before.text[-1] not in _COMMAS

    @cached_property
    def barred(self) -> bool:
        """Whether one of the two lines is of a kind that stands by itself: a list item, a table, no Arabic."""
        if self.before.is_rule or self.after.is_rule or self._opens_wrongly:
            return True
        if (self.after.is_item and not self._in_dashes) or self.before.is_table or self.after.is_table:
            return True
        return signs.arabic().search(self.before.text) is None and signs.arabic().search(self.after.text) is None

    @cached_property
    def _in_dashes(self) -> bool:
        """Whether the line after begins with one of two dashes around some words, no item of a list."""
        if self.after.text[0] not in signs.DASHES or self.before.ends_sentence or self.is_dated or self.before.is_item:
            return False
        return (
            signs.dashed().match(self.after.text) is not None
            or signs.dash_opened().search(self.before.text) is not None
        )

    @cached_property
    def is_dated(self) -> bool:
        """Whether the line before is a dateline: a place and an agency; not the beginning of what somebody says."""
        return self.before.is_dateline and not self._reports

    @cached_property
    def _reports(self) -> bool:
        head, colon, _ = self.before.text.partition(":")
        return bool(colon) and any(says(word.bare) or says(word.bare[1:]) for word in words(head))

    @property
    def runs_on(self) -> bool:
        """Whether the line before ends with a colon, or the colon and quotation mark of what is said: no sentence."""
        return pattern(':["\u00ab\u201c]?\\Z').search(self.before.text) is not None and not self.after.is_item

    @cached_property
    def weight(self) -> float:
        """How much the words beside an open break speak for a sentence that goes on: the logarithm of odds."""
        return weighed(self.before.text, self.last_word, self.next_word, self.after.text)

    @property
    def is_cut(self) -> bool:
        """Whether a sentence ends inside the line before, which is long, and none at its end."""
        return is_cut(self.before.text, self.last_word)

    @cached_property
    def strong(self) -> bool:
        """Whether the words beside an open break alone show that the sentence goes on."""
        return self.open and self.weight >= _STRONG

    @cached_property
    def open(self) -> bool:
        """Whether the line before may be a piece of a sentence: no end mark, and no kind of its own."""
        return not self.barred and not self.before.ends_sentence

    @cached_property
    def last_word(self) -> str:
        """The last word of the line before, where nothing but closing marks stands behind it."""
        tail = self.before.text[-_FAR:].rstrip(CLOSING)
        found = list(words(tail))
        return found[-1].bare if found and found[-1].end == len(tail) else ""

    @cached_property
    def next_word(self) -> str:
        """The first word of the line after, where nothing but opening marks stands before it."""
        return _first_word(self.after.text)

    @cached_property
    def first_word(self) -> str:
        """The first word of the line before, where nothing but opening marks stands before it."""
        return _first_word(self.before.text)

    @property
    def span(self) -> tuple[int, int]:
        """The line end with the white space around it."""
        return self.before.end, self.after.start

    @property
    def joint(self) -> str:
        """What belongs between the two lines: a space, or nothing before a closing mark and behind an opening one."""
        if signs.goes_on().match(self.after.text) is not None:
            return ""
        if signs.opens().search(self.before.text) is not None and not self._closes_turned:
            return ""
        quoted = self.before.text.count(_QUOTE) % 2
        closes = self.after.text[0] == _QUOTE and signs.closing_quote().match(self.after.text) is not None
        opens = self.before.text[-1] == _QUOTE and signs.opening_quote().search(self.before.text) is not None
        return "" if quoted and (closes or opens) else " "


def _first_word(line: str) -> str:
    head = line[:_FAR].lstrip(_OPENING)
    found = next(words(head), None)
    return found.bare if found is not None and found.start == 0 else ""


def breaks(text: str) -> list[list[Break]]:
    r"""Return the line breaks of each block of ``text``: lines that no blank line divides; a block may be one line.

    >>> [[b.span for b in block] for block in breaks("قال\nالوزير\n\nنعم\nلا")]
    [[(3, 4)], [(15, 16)]]
    """
    found: list[list[Break]] = []
    for at, (one, two) in enumerate(pairwise(lines(text))):
        if pattern("\\r\\n?|[\\n\u2028\u2029]").fullmatch(text[one.end : two.start].strip(_WHITE)) is None:
            found.append([])
            continue
        if not found or not at:
            found.append([])
        found[-1].append(Break(one, two, first=at == 0))
    return found


@lru_cache(maxsize=8)
def _words(*groups: str) -> frozenset[str]:
    lists: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    return frozenset(word for group in groups for word in lists[group])
