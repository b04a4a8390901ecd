"""One word as a text writes it: its ending, what is known of that, and whether anything about it is open."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.edits import Span
from arnorm.letters import ARABIC, TATWEEL
from arnorm.unicode import Pattern, pattern
from arnorm.words.doubtful.around import is_starred
from arnorm.words.doubtful.final_ya.beside import is_rarer
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, FinalYa, final_ya
from arnorm.words.doubtful.final_ya.inside import Inside, inside
from arnorm.words.doubtful.final_ya.name import STEM
from arnorm.words.doubtful.final_ya.phrase import may_be_in_phrase, may_be_kept
from arnorm.words.doubtful.final_ya.word import Ending, ending, letters_of, marked
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.slips import with_a_letter
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import LONGEST_WORD, runs_with

__all__ = ["ALI", "OTHER", "PARTICLES", "TO", "Look", "certain_look", "is_certain", "look_at", "looks_of", "may_lack"]

_SPACES: Final = frozenset(" \u00a0\n\r\t")
OTHER: Final = {MAKSURA: YA, YA: MAKSURA}
ALI: Final = frozenset(before + STEM for before in ("", "\u0648", "\u0641"))
TO: Final = frozenset(before + "\u0625\u0644" for before in ("", "\u0648", "\u0641"))
PARTICLES: Final = ALI | TO
_WITH_HAMZA: Final = {stem.replace("\u0625", "\u0627"): stem for stem in TO}
_PLAIN: Final = "[\u0621-\u064a]"


class Look(NamedTuple):
    """One word: its ending, what is known of that, the letter that is certain, and what stands inside it."""

    ending: Ending | None
    known: FinalYa
    certain: str
    by_marks: bool
    inside: Inside
    rarer: bool = False  # whether the letter that is written is the rarer of two that may be right
    in_phrase: bool = False
    kept: bool = False  # whether it may stay for the word beside it, whatever is certain elsewhere
    lacks: bool = False  # whether it may be another word that lacks a letter, as likely as the one that is certain

    @property
    def counts(self) -> str:
        """The letter that is right for certain, by the word and not its marks: what a house is judged by."""
        if self.ending is None or self.by_marks:
            return ""
        return self.certain or (MAKSURA if self.ending.stem in PARTICLES and self.ending.letter == MAKSURA else "")

    @property
    def may_change(self) -> bool:
        """Whether the letter that the word ends in is another in some texts."""
        return self.is_open or (not self.certain and self.is_by_house)

    @property
    def is_open(self) -> bool:
        """Whether the letter is another whatever the house, or may be for what stands beside the word."""
        if self.ending is None:
            return False
        if self.certain:
            return self.certain != self.ending.letter
        return self.rarer or self.in_phrase or (self.ending.letter == YA and self.ending.stem in PARTICLES)

    @property
    def is_by_house(self) -> bool:
        """Whether the word may be another where the text writes one letter for the other throughout."""
        if self.ending is None or self.ending.stem in PARTICLES:
            return False
        if self.ending.letter == MAKSURA:
            return self.known.lean == YA or not (self.known.known or self.known.lean)
        return self.known.known and self.known.lean == MAKSURA


_NOTHING: Final = Look(None, FinalYa("", "", known=False), "", by_marks=False, inside=Inside())


def is_certain(word: str) -> bool:
    """Return whether a bare word ends in the ya that it ends in in any text; every word is judged.

    >>> is_certain("المصري"), is_certain("المصرى"), is_certain("علي")
    (True, False, False)
    """
    look = look_at(word)
    return look.ending is not None and look.certain == look.ending.letter and look.inside == _NOTHING.inside


def certain_look(stem: str, letter: str, right: str) -> Look:
    """Return what is to be known of a bare word that ends in ``letter`` and, as is known, in ``right`` in any text."""
    found = Ending(stem, letter, len(stem), "", "")
    return Look(found, FinalYa(right, right, known=True), right, by_marks=False, inside=_NOTHING.inside)


def looks_of(text: str, start: int, end: int) -> list[tuple[Span, Look]]:
    """Return the words of a text that hold a final ya or an alef maksura, with their spans; no pieces of others."""
    looks = ((word.span(), look_at(word[0])) for word in runs_with(_gate(), text, start, end))
    return [(word, look) for word, look in looks if look is not _NOTHING and not _is_piece(text, word)]


def _is_piece(text: str, word: Span) -> bool:
    """Return whether a word is but a piece of one: behind an asterisk or a tatweel that other marks part from it."""
    at = word[0]
    if text[at] == TATWEEL and at and text[at - 1] not in _SPACES:
        return True
    return is_starred(text, *word)


@lru_cache(maxsize=1)
def _gate() -> Pattern:
    return pattern(f"{MAKSURA}|{YA}(?!{_PLAIN})|{YA}(?=\u0640)")


def look_at(word: str) -> Look:
    """Return what is to be known of a word of a text, marks and all."""
    return _remembered(word) if len(word) <= 2 * LONGEST_WORD else _NOTHING


@lru_cache(maxsize=1 << 15)
def _remembered(word: str) -> Look:
    letters = letters_of(word)
    if not ARABIC.issuperset(letters) or len(letters) > LONGEST_WORD:
        return _NOTHING
    within = inside(word) if MAKSURA in letters[:-1] else Inside()
    found = ending(word)
    if found is None:
        return Look(None, _NOTHING.known, "", by_marks=False, inside=within) if within != Inside() else _NOTHING
    found = found._replace(stem=found.stem.replace(MAKSURA, YA))
    known = final_ya(found.stem)
    # The particle without its hamza is no other word: what its marks say is asked of it as it is restored.
    by_marks = marked(found, final_ya(_WITH_HAMZA.get(found.stem, found.stem))) or _meant(word, found)
    certain = by_marks or known.sure
    rarer = not certain and known.known and found.stem not in PARTICLES and is_rarer(found.stem, found.letter)
    in_phrase = not certain and may_be_in_phrase(found.stem)
    kept = may_be_kept(found.stem + found.letter)
    lacks = not by_marks and _may_lack(found.stem, found.letter, certain)
    return Look(found, known, certain, bool(by_marks), within, rarer, in_phrase, kept, lacks)


def _may_lack(stem: str, letter: str, certain: str) -> bool:
    return bool(certain) and certain != letter and may_lack(stem + letter)


def may_lack(word: str) -> bool:
    """Return whether a bare word whose last letter is wrong for certain may rather lack a letter beside some word.

    >>> may_lack("وحى"), may_lack("المصرى")
    (True, False)
    """
    return bool(with_a_letter(word, usual(word[:-1] + OTHER[word[-1]])))


def _meant(word: str, found: Ending) -> str:
    """Return the alef maksura of a word with vowels that is one by the list: who writes those means the letters."""
    if found.letter != MAKSURA or _vowels().search(word) is None:
        return ""
    return MAKSURA if default_lexicon().accepted(found.stem + MAKSURA) else ""


@lru_cache(maxsize=1)
def _vowels() -> Pattern:
    return pattern("[\u064e-\u0650\u0652]")  # fatha, damma, kasra, sukun; not shadda, not tanwin
