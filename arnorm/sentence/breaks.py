"""The lines of a text, and what the two sides of a line break say about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.unicode import Pattern, pattern
from arnorm.words.news import default_news
from arnorm.words.tokens import words

__all__ = ["Break", "Line", "breaks"]

_WHITE: Final = " \t\u00a0"
_CLOSING: Final = "\u00bb\u201d\u201c\"')]"
_OPENING: Final = "\u00ab\u201c\u201d\"'(["
# No word is longer.
_FAR: Final = 40


class Line(NamedTuple):
    """A line: ``text[start:end]``, white space at its ends left out."""

    start: int
    end: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends with a mark behind which a new line is nothing unusual."""
        return _stopped().search(self.text) is not None

    @property
    def is_item(self) -> bool:
        """Whether the line begins as an item of a list does."""
        return _item().match(self.text) is not None

    @property
    def is_table(self) -> bool:
        """Whether the line has columns."""
        return "\t" in self.text or "|" in self.text or "   " in self.text

    @property
    def is_stop(self) -> bool:
        """Whether the line is a stop and no more: the end of a sentence, or a line drawn."""
        return self.text in {".", "!", "?", "\u061f"}

    @property
    def is_dateline(self) -> bool:
        """Whether the line is a place, an agency or a name with a dash or brackets, and no more."""
        return _dateline().fullmatch(self.text) is not None


class Break:
    """A line break between two lines that no blank line divides."""

    def __init__(self, before: Line, after: Line, *, first: bool) -> None:
        self.before = before
        self.after = after
        self.first = first

    @cached_property
    def proven(self) -> bool:
        """Whether one of the two sides shows that a sentence goes on."""
        if (
            self.barred
            or self.after.is_stop
            or (self.before.ends_sentence and _stop().match(self.after.text) is not None)
        ):
            return False
        if _goes_on().match(self.after.text) is not None:
            return True
        return not self.before.ends_sentence and (
            _open_end().search(self.before.text) is not None
            or self._last in _words("prepositions", "conjunctions", "relatives", "nouns")
            or self._next in _words("relatives", "continued")
        )

    @cached_property
    def likely(self) -> bool:
        """Whether the sentence goes on, or the line before has no end mark and news writes these words side by side."""
        return self.proven or (self.open and default_news().pair(self._last, self._next) > 0)

    @cached_property
    def barred(self) -> bool:
        """Whether one of the two lines is of a kind that stands by itself: a list item, a table, no Arabic."""
        if self.after.is_item or self.before.is_table or self.after.is_table or self.before.is_dateline:
            return True
        return _arabic().search(self.before.text) is None and _arabic().search(self.after.text) is None

    @cached_property
    def open(self) -> bool:
        """Whether the line before may be a piece of a sentence: no end mark, and no kind of its own."""
        return not self.barred and not self.before.ends_sentence

    @cached_property
    def _last(self) -> str:
        """The last word of the line before, where nothing but closing marks stands behind it."""
        tail = self.before.text[-_FAR:].rstrip(_CLOSING)
        found = list(words(tail))
        return found[-1].bare if found and found[-1].end == len(tail) else ""

    @cached_property
    def _next(self) -> str:
        """The first word of the line after, where nothing but opening marks stands before it."""
        head = self.after.text[:_FAR].lstrip(_OPENING)
        found = next(words(head), None)
        return found.bare if found is not None and found.start == 0 else ""

    @property
    def span(self) -> tuple[int, int]:
        """The line end with the white space around it."""
        return self.before.end, self.after.start

    @property
    def joint(self) -> str:
        """What belongs between the two lines: a space, or nothing before a closing mark and behind an opening one."""
        if _goes_on().match(self.after.text) is not None or _opens().search(self.before.text) is not None:
            return ""
        if self.after.text[:1] == '"' and self.before.text.count('"') % 2:
            return ""
        return "" if self.before.text[-1:] == '"' and self.before.text.count('"') % 2 else " "


def breaks(text: str) -> list[list[Break]]:
    r"""Return the line breaks of each block of ``text``: lines that no blank line divides.

    >>> [[b.span for b in block] for block in breaks("قال\nالوزير\n\nنعم\nلا")]
    [[(3, 4)], [(15, 16)]]
    """
    found: list[list[Break]] = []
    lines = list(_lines(text))
    for at, (one, two) in enumerate(pairwise(lines)):
        if pattern("\\r\\n?|[\\n\u2028\u2029]").fullmatch(text[one.end : two.start].strip(_WHITE)) is None:
            found.append([])
            continue
        if not found or not at:
            found.append([])
        found[-1].append(Break(one, two, first=at == 0))
    return [block for block in found if block]


def _lines(text: str) -> Iterator[Line]:
    for match in pattern("[^\\r\\n\u2028\u2029]++").finditer(text):
        whole = match[0]
        bare = whole.strip(_WHITE)
        if bare:
            start = match.start() + len(whole) - len(whole.lstrip(_WHITE))
            yield Line(start, start + len(bare), bare)


@lru_cache(maxsize=4)
def _words(*groups: str) -> frozenset[str]:
    lists: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    return frozenset(word for group in groups for word in lists[group])


@lru_cache(maxsize=1)
def _stopped() -> Pattern:
    # An end mark or colon, and quotes and brackets that close behind it; several commas, as letters close with.
    return pattern("(?:[.!?:\u061f\u06d4\u2026]|[,\u060c]{2})[\u00bb\u201d\u201c\"')\\] ]*+\\Z")


@lru_cache(maxsize=1)
def _stop() -> Pattern:
    return pattern("[.!?\u061f]")


@lru_cache(maxsize=1)
def _goes_on() -> Pattern:
    # A comma, semicolon, stop or closing bracket begins no line.
    return pattern("[,;:\u060c\u061b\u00bb\u201d)\\]](?!-)|[.!?\u061f](?![.!?\u061f0-9\u0660-\u0669])")


@lru_cache(maxsize=1)
def _opens() -> Pattern:
    return pattern("[\u00ab\u201c(\\[]\\Z")


@lru_cache(maxsize=1)
def _open_end() -> Pattern:
    return pattern("[,\u060c\u061b\u00ab(\\[]\\Z")


@lru_cache(maxsize=1)
def _item() -> Pattern:
    return pattern("[-*\u2022\u2013\u2014\u25cf\u25aa\u00b7\u25a0\u2023>]|(?:\\p{Nd}{1,3}|\\p{L})[.)/-]")


@lru_cache(maxsize=1)
def _dateline() -> Pattern:
    word = "[^ \\-\u2013\u2014():.,\u060c]++"
    few = f"{word}(?: {word}){{0,3}}"
    return pattern(f"{few} ?[-\u2013\u2014(:] ?{few}[)\u2026. \\-]*+")


@lru_cache(maxsize=1)
def _arabic() -> Pattern:
    return pattern("[\u0621-\u064a]")
