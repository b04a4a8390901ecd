"""The lines of a page by place, and what each says by its words: a cue, a notice, a title behind a label, an item."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.limits import limits, saying
from arnorm.document.boilerplate.main_block.lines.standing import Standing
from arnorm.document.boilerplate.own.announced import Announced
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.named import forbids
from arnorm.document.boilerplate.own.orders import is_order
from arnorm.document.boilerplate.own.own import Own
from arnorm.document.boilerplate.own.proved import Proved
from arnorm.document.boilerplate.own.runs import is_below_a_division
from arnorm.document.boilerplate.own.subject import is_of_the_subject
from arnorm.document.boilerplate.own.table import names_no_page
from arnorm.document.boilerplate.own.told import is_said_to_be, is_taken_up
from arnorm.document.boilerplate.passes.reading import SURE, Reading, reading, stem
from arnorm.document.boilerplate.rule import KINDS, Rule
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.meta.find import MetaLines
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["FOOT", "INVITES", "SHAPES", "Facts"]

INVITES: Final = frozenset(("related", "readmore", "promo"))
SHAPES: Final = frozenset(("separator", "timestamp", "endmark", "embed"))  # articles have such lines too
_AND: Final = "\u0648"  # waw
_SHORT: Final = 3  # letters; of shorter words waw is a letter
# ... but for "and not", "and was done", "and what", "and with", "and all", "and for him"; some print waw by itself.
_WITH_AND: Final = ("ولا", "وتم", "وما", "ومع", "وكل", "وله")
FOOT: Final = frozenset(("comment", "copyright"))  # kinds that stand below an article, never above it
PARTS: Final = FOOT | {"related"}  # kinds that part an article from what stands below
_NAME: Final = 3  # words of the name of a field
_STEM: Final = 3  # letters; shorter words are particles
_BULLET: Final = r"[\p{Z}\p{C}]*([^\p{L}\p{N}\p{Z}\p{C}«“\"'(\[#@]+)"
_NUMBERED: Final = r"([0-9]{1,2}) ?[|:.)] ?[^0-9]"
_LABEL: Final = r"([^:|…]{3,40}?) ?[:|…] ?(.+)"
_ARABIC: Final = r"[\u0621-\u064a]"  # hamza to ya
_TIME: Final = (
    r"[0-9]{1,2} ?: ?[0-9]{2}(?: ?(?:am|pm|\u0635|\u0645))?"  # the letters of before and after noon: sad, meem
)
_LABEL_WORDS: Final = 4  # "to watch more press here"
_COMMAS: Final = (",", "\u060c")  # the second Arabic
_LABELLED: Final = 3  # spaces in a title behind its label
_LINK: Final = 4  # spaces in a cue with its title


@lru_cache(maxsize=1)
def _rooted() -> tuple[str, ...]:
    """Return the beginnings of words whose first letter, waw, is not "and"."""
    return tuple(fold.folded(word) + " " * word.endswith(" ") for word in limits().words["rooted"])


@lru_cache(maxsize=1)
def _going_on() -> tuple[str, ...]:
    """Return the beginnings of paragraphs that go on, but for those that begin with "and"."""
    return tuple(f"{fold.folded(words)} " for words in limits().words["going_on"])


class Facts:
    """The lines with words of one page, by place."""

    def __init__(self, page: Page, title: str = "") -> None:
        self.page = page
        self.title = title  # the headline beside the text, folded
        self.size = len(page.content)
        self._stems: dict[int, frozenset[str]] = {}

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
        """The rule that each line follows; none for a subhead beside text that the article's own words prove to be one.

        A foot or a list parts an article in two: "comments" above "the comments were divided ..." is neither.
        """
        matched = [self._found.get(index) for index in self.page.content]
        return [None if rule and rule.kind in PARTS and self._is_told(at) else rule for at, rule in enumerate(matched)]

    def _is_told(self, at: int) -> bool:
        """Return whether a line is announced, or the sentence below or the headline says that it is the article's."""
        index = self.index(at)
        told = (is_taken_up, is_said_to_be, is_of_the_subject, is_below_a_division)
        return at in self.announced or any(tells(self._setting, index) for tells in told)

    @cached_property
    def announced(self) -> frozenset[int]:
        """The places of the lines that a sentence of the page announces, and of the articles of a law."""
        own = Announced(self.page, self._found)
        return frozenset(at for at in range(self.size) if self.index(at) in own)

    @cached_property
    def _found(self) -> dict[int, Rule]:
        known = book(KINDS)
        possible = known.possible(self.page)
        matched = ((index, known.first_match(self.page, index, possible)) for index in self.page.content)
        return {index: rule for index, rule in matched if rule is not None}

    @cached_property
    def _proved(self) -> Proved:
        return Proved(self.page, self._found, self.title)

    def is_own(self, at: int) -> bool:
        """Return whether its own words or the sentence beside it prove that a line is the article's."""
        return self.index(at) in self._proved

    def is_set_as_own(self, at: int) -> bool:
        """Return whether the article sets a line as it sets others beside it, so that no rule takes it."""
        return self.index(at) in self._own

    @cached_property
    def _own(self) -> Own:
        return Own(self.page, self._found)

    def has_meta(self, at: int) -> bool:
        """Return whether a byline, a source or a dateline stands on a line."""
        return bool(self._meta.on(at))

    @cached_property
    def _meta(self) -> MetaLines:
        return MetaLines(self.page)

    def cue(self, at: int) -> str:
        """Return the kind of a line that says by its words that this is a page; nothing for others."""
        rule = self.rules[at]
        return "" if rule is None or rule.kind in SHAPES else rule.kind

    def share_beside(self, at: int, others: range) -> float:
        """Return the share of a line's stems that other lines have, where it is one of those."""
        own = self.stems(at)
        said = sum(self._standing.count(one, others) > 1 for one in own)
        return said / max(1, len(own))

    def shows_a_page(self, at: int) -> str:
        """Return the kind of a line that says that this is a page: as its cue, or one without an Arabic letter."""
        if self.is_foreign(at):
            return self.cue(at) or "foreign"
        return self.cue(at) or ("notice" if self.is_sure_notice(at) else "")

    def is_residue(self, at: int) -> bool:
        """Return whether a line is the page's own by a rule or beyond doubt, and no sentence announces it."""
        return at not in self.announced and bool(self.cue(at) or self.is_sure_notice(at))

    def is_told(self, at: int) -> bool:
        """Return whether a line as long as a paragraph has the words of articles, whether it is closed or not."""
        told = self.reads(at)
        return self.rules[at] is None and self.is_long(at) and told.weight <= limits().block["prose"] * told.words

    def is_foreign(self, at: int) -> bool:
        """Return whether a line has no Arabic letter and is no date."""
        return pattern(_ARABIC).search(self.folded(at)) is None and not self.is_stamp(at)

    def heads_titles(self, at: int) -> bool:
        """Return whether a line is a cue below which titles of other articles stand."""
        rule = self.rules[at]
        return self.cue(at) == "related" and rule is not None and rule.follow > 0

    def is_link(self, at: int) -> bool:
        """Return whether a cue has the title of another article behind it: "read also: the title", a box by itself."""
        return self.cue(at) in INVITES and self.key(at).count(" ") >= _LINK

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

    def is_sure_notice(self, at: int) -> bool:
        """Return whether a short line that no rule knows reads as the page's own beyond doubt."""
        return self.rules[at] is None and self.is_notice(at) and self.reads(at).weight > SURE

    def invites(self, at: int) -> bool:
        """Return whether a line reads as a notice however long it is."""
        told = self.reads(at)
        return told.words > limits().notice["words"] and told.weight > limits().notice["alone"]

    def is_labelled(self, at: int) -> bool:
        """Return whether a label that invites stands before a title: "watch more: ...", "video.. ..."."""
        found = pattern(_LABEL).match(self.folded(at))
        if found is None:
            return False
        told = reading(found.group(1))
        if told.words > _LABEL_WORDS:  # a clause before an ellipsis
            return False
        return found.group(2).count(" ") >= _LABELLED and told.kind in INVITES and told.weight > 0

    def is_named_field(self, at: int) -> bool:
        """Return whether a line says something under a name that no page says of itself: "Cancer: ..."."""
        label, colon, said = self.folded(at).partition(" : ")
        first, _, of = label.partition(" ")
        named = bool(colon and said) and pattern(_ARABIC).search(label) is not None
        return named and label.count(" ") < _NAME and names_no_page(of or first)

    def is_order(self, at: int) -> bool:
        """Return whether a line tells what to do or not to do: "update the system", "do not open links"."""
        return is_order(self._setting, self.index(at)) or forbids(self._setting, self.index(at))

    @property
    def _setting(self) -> Setting:
        return self._proved.setting

    def bullet(self, at: int) -> str:
        """Return the sign that a line begins with as those of a list do, as it is printed; nothing for a quote."""
        found = pattern(_BULLET).match(self.page.raw(self.index(at)))
        return "" if found is None else found.group(1)

    def number(self, at: int) -> int:
        """Return the number that a line of a list begins with, 0 for none: "3- the title", "3. the title"."""
        found = pattern(_NUMBERED).match(self.folded(at))
        return 0 if found is None else int(found.group(1))

    def stems(self, at: int) -> frozenset[str]:
        """Return the stems of a line, those of three letters and more."""
        found = self._stems.get(at)
        if found is None:
            found = frozenset(one for one in map(stem, fold.words_of(self.folded(at))) if len(one) >= _STEM)
            self._stems[at] = found
        return found

    @cached_property
    def _standing(self) -> Standing:
        return Standing((at, self.stems(at)) for at in range(self.size))

    def said(self, one: str, others: range) -> bool:
        """Return whether some lines have a stem."""
        return self._standing.count(one, others) > 0

    def share(self, at: int, others: range) -> float:
        """Return the share of a line's stems that other lines have."""
        return self._standing.share(self.stems(at), others)

    def is_stamp(self, at: int) -> bool:
        """Return whether a line is a date or a time alone, or a section with how long ago."""
        rule = self.rules[at]
        return (rule is not None and rule.kind == "timestamp") or saying("ago").fullmatch(self.folded(at)) is not None

    def is_clock(self, at: int) -> bool:
        """Return whether a line is a time of day alone, as those of a chronology are."""
        return pattern(_TIME).fullmatch(self.folded(at)) is not None

    def is_foot(self, at: int) -> bool:
        """Return whether a line stands only below articles: the form for comments, the notice of rights."""
        return self.cue(at) in FOOT

    def is_long(self, at: int) -> bool:
        """Return whether a line is as long as a paragraph."""
        return len(self.folded(at)) > limits().paragraph["least"]

    def is_closed(self, at: int) -> bool:
        """Return whether a line ends as sentences do, or is so long that it needs no end mark."""
        folded = self.folded(at)
        return folded.endswith((".", "…", "?", ":")) or len(folded) > limits().paragraph["closed"]

    def breaks_off(self, at: int) -> bool:
        """Return whether a line ends in a comma: its sentence goes on below, or below a post that was shown there."""
        return self.page.raw(self.index(at)).rstrip(" ").endswith(_COMMAS)

    def joins(self, at: int) -> bool:
        """Return whether a line begins as paragraphs do that go on: "and he said", "it is to be recalled"."""
        word = self.page.first_word(self.index(at))
        begins = self.folded(at).lstrip(fold.EDGE_SIGNS).startswith(_going_on())
        return begins or (self.is_joined(at) and (len(word) > _SHORT or word in (_AND, *_WITH_AND)))

    def is_joined(self, at: int) -> bool:
        """Return whether the first word of a line begins with "and"."""
        word = self.page.first_word(self.index(at))
        return word.startswith(_AND) and not f"{word} ".startswith(_rooted())
