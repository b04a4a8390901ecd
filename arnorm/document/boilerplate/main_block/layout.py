"""What each line of a whole page is, and how much it speaks for the block it is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import Enum
from functools import cached_property, lru_cache
from typing import Any, Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import Reading, reading, stem
from arnorm.document.boilerplate.rule import KINDS, Rule
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.page import Page
from arnorm.document.patterns import folded_pattern
from arnorm.unicode import Pattern, pattern

__all__ = ["INVITES", "Layout", "Limits", "Role", "limits"]

_SHAPES: Final = frozenset(("separator", "timestamp", "endmark", "embed"))  # articles have such lines too
_JOINED: Final = ("و", "ف")  # waw, fa: "and he said", "then" begin many paragraphs of one article
_AND: Final = "\u0648"  # waw
_SHORT: Final = 3  # letters; of shorter words waw is a letter
_SAID: Final = frozenset(("كما", "قال", "اكد", "من", "في", "كذلك", "ثم", "ايضا"))  # so do "also", "said", "from", "in"
_FOOT: Final = frozenset(("comment", "copyright"))  # kinds that stand below an article, never above it
_LISTED: Final = 12  # lines of a list that a sentence announces: the results of a round, the steps of a recipe
# Agencies and mobile pages leave end marks out: a run of lines is text where so many stand in a row, each longer than
# most titles (50 letters; of the titles in 32 pages no five in a row are), and a third of them as long as paragraphs.
_UNCLOSED: Final = 5
_LONG_TITLE: Final = 50
_A_THIRD: Final = 3
_STEM: Final = 3  # letters; shorter words are particles
_NUMBERED: Final = r"([0-9]{1,2}) ?[|:.)] ?[^0-9]"
_LABEL: Final = r"([^:|…]{3,40}?) ?[:|…] ?(.+)"
_LABELLED: Final = 3  # spaces in a title behind its label
INVITES: Final = frozenset(("related", "readmore", "promo"))
_BOXED: Final = 12  # lines of a box of other articles that says where it ends


class Role(Enum):
    """What a line is to the block around it; the values name its gain in the data."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    OPEN = "open"
    RESIDUE = "residue"
    LIST = "list"
    FOOT = "foot"
    LISTED = "listed"
    BOXED = "boxed"


_TEXT: Final = frozenset((Role.PARAGRAPH, Role.SENTENCE))


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The numbers of ``_main_block.toml``, a table a field."""

    gain: dict[str, float]
    paragraph: dict[str, float]
    page: dict[str, float]
    block: dict[str, float]
    headline: dict[str, float]
    kicker: dict[str, float]
    notice: dict[str, float]
    words: dict[str, list[str]]
    patterns: dict[str, str]


@lru_cache(maxsize=1)
def limits() -> Limits:
    """Return the numbers that ``KeepMainBlock`` decides by."""
    read: dict[str, Any] = load.read_toml("boilerplate/_main_block.toml")
    return Limits(**{each.name: read[each.name] for each in fields(Limits)})


@lru_cache(maxsize=1)
def _rooted() -> tuple[str, ...]:
    """Return the beginnings of words whose first letter, waw, is not "and"."""
    return tuple(fold.folded(word) for word in limits().words["rooted"])


@lru_cache(maxsize=1)
def _going_on() -> frozenset[str]:
    """Return the first words of paragraphs that go on, but for those that begin with "and"."""
    return frozenset(fold.folded(word) for word in limits().words["going_on"])


@lru_cache(maxsize=8)
def _saying(name: str) -> Pattern:
    """Return a pattern of the data, over folded lines."""
    return pattern(folded_pattern(limits().patterns[name], {}))


class Layout:
    """The lines with words of one page, by place."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.size = len(page.content)

    def index(self, at: int) -> int:
        """Return the index of the line at a place."""
        return self.page.content[at]

    def folded(self, at: int) -> str:
        """Return the folded line at a place."""
        return self.page.folded(self.page.content[at])

    def key(self, at: int) -> str:
        """Return the words of the line at a place."""
        return self.page.key(self.page.content[at])

    @cached_property
    def rules(self) -> list[Rule | None]:
        """The rule that each line follows."""
        known = book(KINDS)
        possible = known.possible(self.page)
        return [known.first_match(self.page, index, possible) for index in self.page.content]

    @cached_property
    def roles(self) -> list[Role]:
        """What each line is."""
        found = [self._role(at) for at in range(self.size)]
        for run in self._unclosed(found):
            found[run.start : run.stop] = [Role.PARAGRAPH] * len(run)
        for at in self._more(found):
            found[at] = Role.LIST
        for run in self._rules_of_the_site(found):
            found[run.start : run.stop] = [Role.RESIDUE] * len(run)
        for run in self._announced(found):
            found[run.start : run.stop] = [Role.LISTED] * len(run)
        for run in self._boxes(found):
            found[run.start : run.stop] = [Role.BOXED] * len(run)
        return found

    def _unclosed(self, roles: list[Role]) -> Iterator[range]:
        """Yield the runs of lines that are paragraphs by their lengths, whether they are closed or not."""
        first = 0
        for at in range(self.size + 1):
            open_or_text = at < self.size and (roles[at] is Role.OPEN or roles[at] in _TEXT) and self.rules[at] is None
            if open_or_text and len(self.folded(at)) > _LONG_TITLE and not self._invites(at):
                continue
            long = sum(self.is_long(each) for each in range(first, at))
            if at - first >= _UNCLOSED and _A_THIRD * long >= at - first:
                yield range(first, at)
            first = at + 1

    def _more(self, roles: list[Role]) -> Iterator[int]:
        for at in range(self.size - 1):
            if roles[at] is Role.OPEN is roles[at + 1] and _saying("more").fullmatch(self.folded(at)):
                yield at

    def _announced(self, roles: list[Role]) -> Iterator[range]:
        """Yield the open lines below one of running text that ends in a colon: "results so far:"."""
        for at in range(1, self.size - 1):
            opens = roles[at] is Role.OPEN and roles[at - 1] in _TEXT
            if (opens or roles[at] in _TEXT) and self.folded(at).endswith(":"):
                stop = at + 1
                while stop < min(self.size, at + 1 + _LISTED) and roles[stop] is Role.OPEN and not self.is_stamp(stop):
                    stop += 1
                yield range(at + (not opens), stop)

    def _boxes(self, roles: list[Role]) -> Iterator[range]:
        """Yield the boxes inside an article whose last line says so: "read also", titles, "end of read also"."""
        for at in range(self.size):
            found = _saying("ends").fullmatch(self.folded(at))
            if found is None:
                continue
            name = found["opens"] or found["before"]
            likely = [over for over in range(max(0, at - _BOXED), at) if roles[over] not in _TEXT]
            first = next((over for over in likely if (self.folded(over) + " ").startswith(name + " ")), None)
            if first is not None:
                yield range(first - (first > 0 and self.cue(first - 1) == "related"), at + 1)

    def _rules_of_the_site(self, roles: list[Role]) -> Iterator[range]:
        """Yield the runs of paragraphs that begin with one word: "no advertising", "no insults": rules for comments."""
        first = 0
        for at in range(1, self.size + 1):
            word = self.page.first_word(self.index(first))
            if at < self.size and roles[at] is roles[first] and self.page.first_word(self.index(at)) == word:
                continue
            same = at - first >= limits().block["rules"] and roles[first] is Role.PARAGRAPH
            if same and not (word.startswith(_JOINED) or word in _SAID):
                yield range(first, at)
            first = at

    @cached_property
    def gains(self) -> list[float]:
        """How much each line speaks for its block."""
        return [self._gain(at) for at in range(self.size)]

    def cue(self, at: int) -> str:
        """Return the kind of a line that says by its words that this is a page; nothing for others."""
        rule = self.rules[at]
        return "" if rule is None or rule.kind in _SHAPES else rule.kind

    def heads_titles(self, at: int) -> bool:
        """Return whether a line is a cue below which titles of other articles stand."""
        rule = self.rules[at]
        return self.cue(at) == "related" and rule is not None and rule.follow > 0

    def goes_on(self, at: int) -> bool:
        """Return whether a line of running text begins with "and", joined to its first word."""
        return self.is_text(at) and self.joins(at) and self._closed(at)

    def is_buttons(self, at: int) -> bool:
        """Return whether every word of a line is a button by itself, or a single letter: "A+ A- print send"."""
        phrases = book(KINDS).phrases
        return all(len(word) == 1 or word in phrases for word in self.key(at).split(" "))

    def reads(self, at: int) -> Reading:
        """Return how a line reads by its words."""
        return reading(self.folded(at))

    def is_notice(self, at: int, *, beside: str = "") -> bool:
        """Return whether a short line reads as the page's own; beside lines that go it may weigh less."""
        if self.is_long(at) or self.is_stamp(at) or self.folded(at).endswith((":", "?")):
            return False
        told, size = self.reads(at), limits().notice
        if told.words < size["words"]:
            return False
        return told.weight > size[beside or ("two" if told.words == size["words"] else "alone")]

    def _invites(self, at: int) -> bool:
        told = self.reads(at)
        return told.words > limits().notice["words"] and told.weight > limits().notice["alone"]

    def is_labelled(self, at: int) -> bool:
        """Return whether a label that invites stands before a title: "watch more: ...", "video.. ..."."""
        found = pattern(_LABEL).match(self.folded(at))
        if found is None:
            return False
        told = reading(found.group(1))
        return found.group(2).count(" ") >= _LABELLED and told.kind in INVITES and told.weight > 0

    def number(self, at: int) -> int:
        """Return the number that a line of a list begins with, 0 for none: "3- the title", "3. the title"."""
        found = pattern(_NUMBERED).match(self.folded(at))
        return 0 if found is None else int(found.group(1))

    def stems(self, at: int) -> frozenset[str]:
        """Return the stems of a line, those of three letters and more."""
        return frozenset(one for one in map(stem, fold.words_of(self.folded(at))) if len(one) >= _STEM)

    def share(self, at: int, others: Iterable[int]) -> float:
        """Return the share of a line's stems that other lines have."""
        own = self.stems(at)
        return len(own & {one for other in others for one in self.stems(other)}) / max(1, len(own))

    def is_stamp(self, at: int) -> bool:
        """Return whether a line is a date or a time alone, or a section with how long ago."""
        rule = self.rules[at]
        return (rule is not None and rule.kind == "timestamp") or _saying("ago").fullmatch(self.folded(at)) is not None

    def is_text(self, at: int) -> bool:
        """Return whether a line is running text."""
        return self.roles[at] in _TEXT

    def is_foot(self, at: int) -> bool:
        """Return whether a line stands only below articles: the form for comments, the notice of rights."""
        return self.cue(at) in _FOOT

    def is_long(self, at: int) -> bool:
        """Return whether a line is as long as a paragraph."""
        return len(self.folded(at)) > limits().paragraph["least"]

    def _closed(self, at: int) -> bool:
        """Return whether a line ends as sentences do, or is so long that it needs no end mark."""
        folded = self.folded(at)
        return folded.endswith((".", "…", "?", ":")) or len(folded) > limits().paragraph["closed"]

    def joins(self, at: int) -> bool:
        """Return whether a line begins as paragraphs do that go on: "and he said", "it is to be recalled"."""
        word = self.page.first_word(self.index(at))
        return (word.startswith(_AND) and len(word) > _SHORT and not word.startswith(_rooted())) or word in _going_on()

    def _role(self, at: int) -> Role:
        rule = self.rules[at]
        if rule is not None and rule.kind not in _SHAPES:
            if rule.kind in _FOOT:
                return Role.FOOT
            return Role.LIST if rule.follow and "end" in rule.zones else Role.RESIDUE
        folded, size = self.folded(at), limits().paragraph
        if self.is_long(at) and self._closed(at):
            return Role.PARAGRAPH
        if len(folded) >= size["joined"] and self.joins(at) and not folded.endswith("?"):
            return Role.PARAGRAPH if self.is_long(at) else Role.SENTENCE
        return Role.SENTENCE if folded.endswith(".") and len(folded) >= size["short"] else Role.OPEN

    def _gain(self, at: int) -> float:
        role, size = self.roles[at], limits().paragraph
        more = min(len(self.folded(at)) / size["letters"], size["most"]) if role is Role.PARAGRAPH else 0.0
        return limits().gain[role.value] + more
