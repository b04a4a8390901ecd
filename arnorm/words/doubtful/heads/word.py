"""One word as a text writes it: its letters, what is known of its head, and whether anything about it is open."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.bare import bare
from arnorm.words.doubtful.heads.head import Head, head
from arnorm.words.doubtful.heads.particle import is_particle
from arnorm.words.doubtful.heads.places import ABOVE, ALEFS, BELOW, WAVY, bared

__all__ = ["SETTLED", "Look", "look"]

_LONGEST: Final = 80
_HEAD: Final = 4
_AND: Final = ("\u0648", "\u0641")  # waw, feh


class Look(NamedTuple):
    """A word's bare letters, the same with plain heads, what is known, and whether it is one of أن and إن."""

    letters: str
    plain: str
    known: Head
    particle: bool

    @property
    def drops(self) -> bool:
        """Whether the word was left without a hamza that it wants in any text."""
        return self.letters == self.plain and bool(self.known.sure) and self.known.sure != self.plain

    @property
    def is_usual(self) -> bool:
        """Whether the word is written as it mostly is; only in a text that drops hamzas it may be another."""
        return not self.particle and bool(self.known.readings) and self.known.readings[0][0] == self.letters


# Said of a word that stays in any text.
SETTLED: Final = Look("", "", Head(), particle=False)


def look(token: str) -> Look:
    """Return what is to be known of a token of a text; ``SETTLED`` where it stays in any text.

    >>> look("الاسلحة").known.sure, look("الأسلحة") is SETTLED, look("كتاب") is SETTLED
    ('الأسلحة', True, True)
    """
    return _remembered(token) if len(token) <= _LONGEST else SETTLED


@lru_cache(maxsize=1 << 16)
def _remembered(token: str) -> Look:
    letters = bare(token)
    if ALEFS.isdisjoint(letters):
        return SETTLED
    plain = bared(letters)
    if is_particle(plain):
        return Look(letters, plain, head(plain), particle=True)
    known = head(plain)
    if not WAVY.isdisjoint(letters):
        return Look(letters, plain, known, particle=False)
    if not known.readings or letters == known.sure:
        return SETTLED
    if letters != plain and not _is_error(letters, plain, known):
        return SETTLED
    return Look(letters, plain, known, particle=False)


def _is_error(letters: str, plain: str, known: Head) -> bool:
    """Return whether a hamza that is written cannot be right: the word is well known, or its shape wants none."""
    if (
        letters[0] in _AND
        and ABOVE in letters[:_HEAD]
        and any(letters[1:] == spelling for spelling, _ in head(plain[1:]).readings)
    ):
        return False
    if letters in known.also or any(letters == spelling for spelling, _ in known.readings):
        return False
    return known.firm or known.sure == plain or (BELOW in letters[:_HEAD] and known.readings[0][0] == plain)
