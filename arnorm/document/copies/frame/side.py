"""What stands before or behind a headline on its line, and whether it is the page's own.

>>> Side.of("Daily Harbour | ", last=True).fits(), Side.of("The mayor, in May ", last=True).fits()
(True, False)
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document import fold
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
from arnorm.document.copies.masthead.line.compounds import are_a_section
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import COUNT, DATE, PART, STAMP, SURE
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.named import is_motto, is_outlet, names_itself
from arnorm.document.copies.readings import is_home
from arnorm.unicode import pattern

__all__ = ["NAME_WORDS", "Side"]

NAME_WORDS: Final = 5  # of the name of a site: of 28 outlets none has more
_KICKER_WORDS: Final = 3  # before or behind dots
_PIECE_WORDS: Final = 9  # of a motto: "news without delay and views from all parts of the world"
_PATH: Final = 3  # names of sections before the home page's
_SIGNED: Final = 4  # words beside a whole date: a writer's name of three, a weekday
_PARTS: Final = r"[^\p{L}\p{N}\p{M}\p{Cf}\p{Zs}.,:\u060c\u061b'\"]+|[.:\u2026](?=[\p{Zs}])|[.]{2,}|:|(?<=[\p{Zs}])[.]"
_WEAK: Final = ",\u060c\u061b;!?\u061f"
_DOTS: Final = ".\u2026"
_STAMP: Final = r"(?:[0-9\u0660-\u0669]{1,4}[:/.-]){1,2}[0-9\u0660-\u0669]{1,4}$"
_DATE: Final = (
    r"(?<![0-9\u0660-\u0669])(?:[0-9\u0660-\u0669]{1,4}[/.-]){2}[0-9\u0660-\u0669]{1,4}(?![0-9\u0660-\u0669])"
)
_ADDRESS: Final = (
    r"(?:https?://|pic[.](?:twitter|x)[.]com/|t[.]co/)[^\p{Zs}]+(?:[\"\u201d\u00bb]?[\p{Zs}]/[\p{Zs}](?:X|Twitter))?"
)
_SIZE: Final = r"[0-9]{2,4}[xX][0-9]{2,4}"
# The name of a file: letters and figures, two signs between them and more, or four figures, or what kind of file it is.
_FILE: Final = r"(?=[^\p{Zs}]*[A-Za-z])[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)+"
_OF_A_FILE: Final = r"[0-9]{4}|^[^-_.]+[-_.][^-_.]+[-_.].*[0-9]|[.](?:jpe?g|png|gif|webp)$"
_COMMAS: Final = ",\u060c"
_WRITES: Final = ("\u064a\u0643\u062a\u0628", "\u062a\u0643\u062a\u0628")  # yaktub, taktub: he writes, she writes
_BAIT: Final = 6  # words that make curious: "get to know all the details"
# What a side says, read as a line of a page's head, that it may say alone, and behind a sign.
_ALONE: Final = frozenset((SURE, STAMP, COUNT))
_PARTED: Final = frozenset((SURE, STAMP, COUNT, DATE, PART))
_VIA, _AGO = "\u0639\u0628\u0631", "\u0645\u0646\u0630"  # `abr, mundhu
_BRACKETS: Final = "()[]"


class Side(NamedTuple):
    """What stands before or behind a headline on its line, with the sign that parts it, and what touches it."""

    pieces: tuple[str, ...]
    words: tuple[str, ...]
    sign: str
    glued: bool
    is_stamp: bool
    is_dated: bool
    is_handle: bool
    is_address: bool
    is_file: bool
    text: str
    is_behind: bool

    @classmethod
    def of(cls, text: str, *, last: bool) -> Side:
        """Return the side of a headline that a text is: what stands before it where the text is to end there."""
        stripped = text.strip(" \t\u00a0")
        sign = stripped[-1:] if last else stripped[:1]
        touching = text[-1:] if last else text[:1]
        is_word = bool(sign) and fold.fold_chars(sign) not in f"{fold.NO_WORD}\0"
        pieces = tuple(filter(None, (fold.key(piece) for piece in pattern(_PARTS).split(text))))
        words = tuple(word for piece in pieces for word in piece.split(" "))
        return cls(
            pieces,
            words,
            "" if is_word else sign,
            is_word and touching == sign,
            _is_stamp(text, last=last),
            _is_signed(text, last=last),
            last and stripped.startswith("@") and len(pieces) == 1 and " " not in stripped,
            not last and pattern(_ADDRESS).fullmatch(stripped) is not None,
            _is_file(stripped),
            stripped,
            not last,
        )

    @property
    def counts(self) -> bool:
        """Return whether words beside numbers have a number, or say that time has gone by."""
        if _AGO in self.words or not all(word in entries("counted") - entries("button") for word in self.words):
            return True
        return any(map(is_number, self.words))

    @property
    def is_kicker(self) -> bool:
        """Return whether dots part words from a headline that are no words of pages."""
        return self.sign != "" and self.sign in _DOTS and bool(self.words) and not self.is_known

    @property
    def is_known(self) -> bool:
        """Return whether all of it is words of pages."""
        return are_words_of_pages(self.words)

    @property
    def is_glued_time(self) -> bool:
        """Return whether how long ago, or a number of comments, is written to the last word of a headline."""
        numbered = self.is_known and any(map(is_number, self.words)) and len(self.words) > 1
        return self.is_behind and self.glued and (numbered or says_how_long_ago(self.words))

    def fits(self) -> bool:
        """Return whether it may stand around a headline: not written to it, but for a date, and the page's own."""
        return self.is_glued_time or ((not self.glued or self.is_stamp) and self.is_of_the_page)

    def is_a_button(self, *, quoted: bool) -> bool:
        """Return whether it says what a button does with the headline, which quotes, a sign or its words part off."""
        if self.glued or self.is_part or self.pieces[:1] == () or self.pieces[0] in entries("series"):
            return False
        parted = quoted or (self.sign != "" and self.sign not in _WEAK) or begins_a_button(self.words)
        return parted and are_words_of_buttons(self.words)

    @property
    def is_of_the_page(self) -> bool:
        """Return whether all of it is the page's own, by its words or by the sign that parts it."""
        if self.is_part:
            return False
        if not self.words or self._is_of_machines or self._says_so:
            return True
        if not self.sign:
            return self.is_menu or self.is_via or (self.touches_outlet and len(self.words) <= NAME_WORDS)
        if self.sign in _COMMAS and self.is_behind and len(self.pieces) == 1:
            return " " in self.pieces[0] and names_itself(self.pieces[0])
        return self.sign not in _WEAK and not self._is_of_a_series and self._is_short_or_named

    @property
    def _is_of_machines(self) -> bool:
        """Return whether it is a date or a time, a handle, an address, the name of a file."""
        return self.is_stamp or self.is_dated or self.is_handle or self.is_address or self.is_file

    @property
    def _says_so(self) -> bool:
        """Return whether its words say that it is no text: a label, who wrote it and when, what a page counts."""
        if (self.is_known and (self.sign or self.counts)) or self._is_posted or self._writes or self._says_nothing:
            return True
        return read(fold.folded(self.text)) in (_PARTED if self.sign else _ALONE)

    @property
    def _writes(self) -> bool:
        """Return whether a name and "writes", with a sign, stand before a headline."""
        parted = self.sign in (":", *_DOTS)
        return not self.is_behind and parted and self.words[-1] in _WRITES and 1 < len(self.words) <= NAME_WORDS

    @property
    def _says_nothing(self) -> bool:
        """Return whether a sign parts words from a headline that make curious and say nothing."""
        parted = self.sign != "" and self.sign not in (":", *_COMMAS)
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
        if is_a_byline(self.words, parted=parted or named):
            return self.is_behind or names_a_person(" ".join(self.words[1:]))
        return self.is_behind and parted and says_how_long_ago(self.words)

    @property
    def _is_short_or_named(self) -> bool:
        """Return whether it has few words, or more and an outlet's name among them, as its sign asks for."""
        count = len(self.words)
        if self.sign == ":" and not self.is_behind and self.words[0] in entries("label") and count <= _KICKER_WORDS:
            return True  # "urgent from the harbour: …"
        if self.sign == ":":
            return count <= NAME_WORDS and all(map(_is_of_pages, self.pieces))
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
        return (len(self.words) == 1 and len(self.words[0]) == 1) or self.words[0] in entries("part")

    @property
    def touches_outlet(self) -> bool:
        """Return whether the name of an outlet stands right behind a headline, and more behind it: "T Paper - news"."""
        return self.is_behind and len(self.pieces) > 1 and is_outlet(self.pieces[0])

    @property
    def is_via(self) -> bool:
        """Return whether "via" and the name of an outlet stand behind a headline."""
        return self.is_behind and self.words[0] == _VIA and is_outlet(" ".join(self.words[1:]))

    @property
    def is_menu(self) -> bool:
        """Return whether names of sections, one of them of a place, stand before a headline, the home page's last."""
        *above, last = self.words
        return 1 < len(above) <= _PATH and last in entries("home") and is_known(above[0])


def _is_of_pages(piece: str) -> bool:
    """Return whether a piece is an outlet, a word of pages or a section of two fields: no speaker."""
    return is_outlet(piece) or is_known(piece) or are_a_section(piece.split(" "))


def _is_file(text: str) -> bool:
    """Return whether a text is the name of a file: "IMG-20230508-WA0012", "harbour.jpg"; "COVID-19" is none."""
    if pattern(_FILE).fullmatch(text) is not None and pattern(_OF_A_FILE).search(text) is not None:
        return True
    words = fold.words_of(fold.folded(text)) if text.isascii() else []
    return pattern(_SIZE).fullmatch(text) is not None or (
        any(map(is_number, words)) and not entries("picture").isdisjoint(words)
    )


def _is_stamp(text: str, *, last: bool) -> bool:
    """Return whether a date or a time in numbers ends what stands before a headline, or is all that stands behind."""
    if last:
        return pattern(_STAMP).search(text) is not None
    words = fold.words_of(fold.folded(text))
    numbers = sum(map(is_number, words))
    return numbers > 1 and numbers >= len(words) - 1 and not any(sign in text for sign in _BRACKETS)


def _is_signed(text: str, *, last: bool) -> bool:
    """Return whether a name or a weekday and a whole date in numbers are all that stands behind a headline."""
    if last or pattern(_DATE).search(text) is None:
        return False
    return sum(not is_number(word) for word in fold.words_of(fold.folded(text))) <= _SIGNED
