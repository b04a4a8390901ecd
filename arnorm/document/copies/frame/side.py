"""What stands before or behind a headline on its line, and whether it is the page's own.

>>> Side.of("Daily Harbour | ", last=True).fits(), Side.of("The mayor, in May ", last=True).fits()
(True, False)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.copies.frame.machine import before_an_address, is_of_machines, is_stamp, without_addresses
from arnorm.document.copies.frame.outlets import (
    NAME_WORDS,
    is_english,
    is_of_pages,
    is_via,
    names_alone,
    without_outlet,
)
from arnorm.document.copies.frame.words import (
    are_words_of_buttons,
    are_words_of_pages,
    begins_a_button,
    entries,
    is_a_byline,
    is_known,
    is_number,
    says_how_long_ago,
)
from arnorm.document.copies.masthead.line.compounds import is_named_by_subjects, says_whose
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import COUNT, DATE, PART, SECTION, STAMP, SURE
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.named import is_motto, is_outlet, names_itself
from arnorm.document.copies.readings import is_home
from arnorm.unicode import pattern

__all__ = ["IsSaid", "Side"]

IsSaid = Callable[[str], bool]  # whether other lines say what a text says

_KICKER_WORDS: Final = 3  # before or behind dots
_PIECE_WORDS: Final = 9  # of a motto: "news without delay and views from all parts of the world"
_PATH: Final = 3  # names of sections before the home page's
_PARTS: Final = r"[^\p{L}\p{N}\p{M}\p{Cf}\p{Zs}.,:\u060c\u061b'\"]+|[.:\u2026](?=[\p{Zs}])|[.]{2,}|:|(?<=[\p{Zs}])[.]"
_WEAK: Final = ",\u060c\u061b;!?\u061f"
_DOTS: Final = ".\u2026"
_COMMAS: Final = ",\u060c"
_WRITES: Final = ("\u064a\u0643\u062a\u0628", "\u062a\u0643\u062a\u0628")  # yaktub, taktub: he writes, she writes
_BAIT: Final = 6  # words that make curious: "get to know all the details"
# What a side says, read as a line of a page's head, that it may say alone, and behind a sign.
_ALONE: Final = frozenset((SURE, STAMP, COUNT))
_PARTED: Final = frozenset((SURE, STAMP, COUNT, DATE, PART))
_GLUED: Final = 5  # letters of a word of pages that is written to a headline; by hand, on 2026-11-27
_BYLINE: Final = 2  # pieces behind "by": the writer's name, the outlet's
_FIELD: Final = 8  # words of a field and what it holds: two names of sections, a date and an hour
_FOR: Final = "\u0644"  # li-: for
_AGO: Final = "\u0645\u0646\u0630"  # mundhu
_HELD: Final = "\u0645\u062d\u0641\u0648\u0638\u0647"  # mahfuza, "reserved"
_SPACES: Final = " \t\u00a0"


class Side(NamedTuple):
    """What stands before or behind a headline on its line, with the sign that parts it, and what touches it."""

    text: str
    pieces: tuple[str, ...]
    words: tuple[str, ...]
    sign: str
    glued: bool
    is_behind: bool

    @classmethod
    def of(cls, text: str, *, last: bool) -> Side:
        """Return the side of a headline that a text is: what stands before it where the text is to end there."""
        stripped = text.strip(_SPACES)
        sign = stripped[-1:] if last else stripped[:1]
        touching = text[-1:] if last else text[:1]
        is_word = bool(sign) and fold.fold_chars(sign) not in f"{fold.NO_WORD}\0"
        pieces = tuple(filter(None, (fold.key(piece) for piece in pattern(_PARTS).split(text))))
        words = tuple(word for piece in pieces for word in piece.split(" "))
        return cls(text, pieces, words, "" if is_word else sign, is_word and touching == sign, not last)

    @property
    def counts(self) -> bool:
        """Return whether words beside numbers have a number, or say that time has gone by."""
        if _AGO in self.words or not all(word in entries("counted") - entries("button") for word in self.words):
            return True
        return any(map(is_number, self.words))

    @property
    def is_kicker(self) -> bool:
        """Return whether dots part words from a headline that are no words of pages, no writer's and no outlet's."""
        parted = self.sign != "" and self.sign in _DOTS and bool(self.words)
        return parted and not (self.is_known or self._is_posted or names_itself(" ".join(self.words)))

    @property
    def is_known(self) -> bool:
        """Return whether all of it is words of pages."""
        return are_words_of_pages(self.words)

    @property
    def is_glued_time(self) -> bool:
        """Return whether how long ago, words of pages or a count of nothing are written to the last word of a headline.

        Of words of pages there are two, or one in other letters: a headline cut within its last word ends so by chance.
        """
        several = self.is_known and (len(self.words) > 1 or self.words == ("0",) or len(self.words[0]) >= _GLUED)
        return self.is_behind and self.glued and (several or says_how_long_ago(self.words))

    def fits(self) -> bool:
        """Return whether it may stand around a headline: the page's own, not written to it but for a date, a name."""
        outlet = self.glued and len(self.words) > 1 and is_outlet(" ".join(self.words))
        if self.is_glued_time or outlet or ((not self.glued or self._is_stamp) and self.is_of_the_page):
            return True
        return self._without_addresses is not self and self._without_addresses.fits()

    def stands_again(self, is_said: IsSaid) -> bool:
        """Return whether other lines of the page say all of it, in one piece or piece by piece."""
        if self.glued or self.is_part:
            return False
        if is_said(self.text):
            return True
        return len(self.pieces) > 1 and all(is_of_pages(piece) or is_said(piece) for piece in self.pieces)

    def is_a_button(self, *, quoted: bool) -> bool:
        """Return whether it says what a button does with the headline, which quotes, a sign or its words part off."""
        if self.glued or self.is_part or self.pieces[:1] == () or self.pieces[0] in entries("series"):
            return False
        parted = quoted or (self.sign != "" and self.sign not in _WEAK) or begins_a_button(self.words)
        parted = parted or self.words[-1] in entries("titled")
        return parted and are_words_of_buttons(without_outlet(self._without_addresses.words))

    @property
    def _without_addresses(self) -> Side:
        """It without the hosts and handles in it, or itself where it has none, or nothing else."""
        rest = without_addresses(self.text)
        side = Side.of(rest, last=not self.is_behind) if rest != self.text else self
        return side if side.words else self

    @property
    def is_of_the_page(self) -> bool:
        """Return whether all of it is the page's own, by its words or by the sign that parts it."""
        if self.is_part:
            return False
        machine = is_of_machines(self.text, last=not self.is_behind) or self._leads_to_an_address
        if not self.words or machine or self._says_so:
            return True
        if not self.sign:
            named = (self.touches_outlet or names_alone(self.words)) and len(self.words) <= NAME_WORDS
            return (
                named
                or self.is_menu
                or (self.is_behind and is_via(self.words))
                or is_english(self.words, behind=self.is_behind)
                or self._is_a_whole_section
                or self._is_a_field
            )
        if self.sign in _COMMAS and self.is_behind and len(self.pieces) == 1:
            return " " in self.pieces[0] and names_itself(self.pieces[0])
        return self.sign not in _WEAK and not self._is_of_a_series and self._is_short_or_named

    @property
    def _is_stamp(self) -> bool:
        """Return whether a date or a time in numbers stands right beside the headline."""
        return is_stamp(self.text, last=not self.is_behind)

    @property
    def _says_so(self) -> bool:
        """Return whether its words say that it is no text: a label, who wrote it and when, what a page counts."""
        if (
            (self.is_known and (self.sign or self.counts))
            or entries("unparted").issuperset(self.words)
            or self._holds_rights
            or self._is_posted
            or self._writes
            or self._says_nothing
        ):
            return True
        return read(fold.folded(self.text)) in (_PARTED if self.sign else _ALONE)

    @property
    def _holds_rights(self) -> bool:
        """Return whether it says behind a headline who holds the rights of the picture or the text."""
        return self.is_behind and self.words[0] in entries("owner") and _HELD in self.words

    @property
    def _writes(self) -> bool:
        """Return whether a name and "writes", or "writes for" whom, with a sign, stand before a headline."""
        if self.is_behind or self.sign not in (":", *_DOTS) or not 1 < len(self.words) <= NAME_WORDS:
            return False
        at = next((at for at, word in enumerate(self.words) if at and word in _WRITES), len(self.words))
        for_whom = self.words[at + 1 :]
        return at < len(self.words) and (not for_whom or for_whom[0].startswith(_FOR))

    @property
    def _says_nothing(self) -> bool:
        """Return whether a sign parts words from a headline that make curious and say nothing."""
        parted = self.sign != "" and self.sign not in (":" if self.is_behind else "", *_COMMAS)
        return parted and 1 < len(self.words) <= _BAIT and entries("bait").issuperset(self.words)

    @property
    def _is_of_a_series(self) -> bool:
        """Return whether it names a series or a programme, whose topic the headline is."""
        first = self.pieces[0]
        if len(self.words) == 1 and is_genre(first):
            return False  # "report | …"; a colon behind it may say whose words these are
        return first in entries("series") or (not self.is_behind and self.words[0] in entries("programme"))

    @property
    def _is_posted(self) -> bool:
        """Return whether it says by whom the text is, or behind a headline and a sign how long ago it was posted."""
        parted = self.sign != "" and self.sign not in _WEAK
        named = self.pieces[0] in entries("wrote") and len(self.pieces) > 1  # "photo: …"
        if self._is_taken or is_a_byline(self._byline, parted=parted or named):
            return self._is_taken or self.is_behind or names_a_person(" ".join(self.words[1:]))
        return self.is_behind and parted and says_how_long_ago(self.words)

    @property
    def _byline(self) -> tuple[str, ...]:
        """Return "by" and the name behind it: all of it, or what stands before the name of an outlet."""
        by, *name = self.pieces
        if not self.is_behind or len(name) != _BYLINE or by not in entries("by"):
            return self.words
        return (by, *name[0].split(" ")) if name[1].count(" ") < NAME_WORDS else self.words

    @property
    def _is_taken(self) -> bool:
        """Return whether it says before a headline and a colon from whom that is taken."""
        first = " ".join(self.words[:2])
        return not self.is_behind and self.sign == ":" and len(self.words) <= NAME_WORDS and first in entries("taken")

    @property
    def _is_short_or_named(self) -> bool:
        """Return whether it has few words, or more and an outlet's name among them, as its sign asks for."""
        count = len(self.words)
        if self.sign == ":" and not self.is_behind and self.words[0] in entries("label") and count <= _KICKER_WORDS:
            return entries("speaks").isdisjoint(self.words)  # "urgent from the harbour: …", no "false news: …"
        if self.sign == ":":
            return count <= NAME_WORDS and all(map(is_of_pages, self.pieces))
        if self.sign in _DOTS:
            return count <= _KICKER_WORDS
        if count <= NAME_WORDS or is_home(self.pieces[0]):
            return True
        long = any(piece.count(" ") >= _PIECE_WORDS for piece in self.pieces)
        return not long and any(is_outlet(it) or is_motto(it) for it in self.pieces)

    @property
    def is_part(self) -> bool:
        """Return whether it is the number of a part, which belongs to the headline: a small one alone, or named so."""
        if not (self.is_behind and self.words and is_number(self.words[-1])):
            return False
        alone = len(self.words) == 1 and len(self.words[0]) == 1 and self.words[0] != "0"
        return alone or self.words[0] in entries("part")

    @property
    def touches_outlet(self) -> bool:
        """Return whether the name of an outlet stands right behind a headline, and more behind it: "T Paper - news"."""
        return self.is_behind and len(self.pieces) > 1 and is_outlet(self.pieces[0])

    @property
    def _leads_to_an_address(self) -> bool:
        """Return whether words of a button and an address stand behind a headline: "for details: https://…"."""
        said = fold.words_of(fold.key(before_an_address(self.text))) if self.is_behind else []
        return said != [] and are_words_of_buttons(tuple(said))

    @property
    def _is_a_field(self) -> bool:
        """Return whether a field of the page and what it holds stand behind a headline: "source: the paper"."""
        parted = self.is_behind and len(self.pieces) > 1 and ":" in self.text and len(self.words) <= _FIELD
        return parted and self.pieces[0] in entries("filed")

    @property
    def _is_a_whole_section(self) -> bool:
        """Return whether a field and whose it is, or two fields joined by "and", stand before a headline.

        A field alone may be said of what follows: "the policy of …".
        """
        if self.is_behind or len(self.words) < 2:
            return False
        whose = says_whose(*self.words[:-3:-1]) and read(fold.folded(self.text)) == SECTION
        return whose or is_named_by_subjects(" ".join(self.words))

    @property
    def is_menu(self) -> bool:
        """Return whether names of sections, one of them of a place, stand before a headline, the home page's last."""
        *above, last = self.words
        return 1 < len(above) <= _PATH and last in entries("home") and is_known(above[0])
