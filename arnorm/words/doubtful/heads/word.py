"""One word as a text writes it: its letters, what is known of its head, and whether anything about it is open."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.bare import bare
from arnorm.words.doubtful.final_ya.final_ya import YA
from arnorm.words.doubtful.heads.choose import may_be_name
from arnorm.words.doubtful.heads.head import Head, head
from arnorm.words.doubtful.heads.part_of_name import PIECES
from arnorm.words.doubtful.heads.particle import is_particle
from arnorm.words.doubtful.heads.phrases import may_be_phrase
from arnorm.words.doubtful.heads.places import ABOVE, ALEF, ALEFS, BELOW, MADDA, WAVY, bared
from arnorm.words.doubtful.settled import HEADS, is_settled, whole
from arnorm.words.doubtful.slips import with_a_letter
from arnorm.words.lexicon import default_lexicon
from arnorm.words.listed import listed

__all__ = ["SETTLED", "Look", "first_person", "is_told", "judged", "look", "may_be_the", "may_be_told"]

_LONGEST: Final = 80  # a memo holds no longer word
_HEAD: Final = 4
_IMPERFECT: Final = 3
_OF_ITS_OWN: Final = 100  # 1e-6
# Or so often for each time that its usual spelling is: of the 58 that are seen 9 to 99 times eight of nine above that
# share are words (الآسر, لآخذ), nearly all below it are slips (للآسف .0094, لآنه .002).
_OF_ITS_OWN_BESIDE: Final = 0.01
_SEEN: Final = 9
_THE: Final = "\u0627\u0644"  # alef lam
# الحق (right) is thirty times as frequent as ألحق (I join); of the verbs that begin so none is ten times.
_FAR_COMMONER: Final = 20
_AND: Final = ("\u0648", "\u0641")  # waw, feh
_JOINED: Final = (*_AND, "\u0628")  # and beh


class Look(NamedTuple):
    """A word's bare letters, the same with plain heads, what is known, and whether it is one of أن and إن.

    ``always`` is the spelling that is right wherever the word stands but before a vocative, ``""`` for none; ``drops``
    says that the word was left without a hamza that it wants in any text.
    """

    letters: str
    plain: str
    known: Head
    particle: bool
    always: str = ""
    drops: bool = False

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
    if ALEFS.isdisjoint(letters) or is_settled(letters, HEADS):
        return SETTLED
    if sure := whole(letters):
        return Look(letters, letters, Head(((sure, 1.0),)), particle=False, always=sure, drops=True)
    return judged(letters)


def judged(letters: str) -> Look:
    """Return what is to be known of a bare word; ``SETTLED`` where it stays in any text."""
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
    hangs = may_be_name(plain) or plain in PIECES or plain in listed("heads", "told") or may_be_phrase(plain)
    hangs = hangs or (letters != plain and bool(with_a_letter(letters, known.readings[0][0])))
    hangs = hangs or _may_be_spelled(letters, known.readings[0][0]) or may_be_the(plain, known.readings[0][0])
    drops = letters == plain and bool(known.sure)
    return Look(letters, plain, known, particle=False, always="" if hangs else known.sure, drops=drops)


def first_person(said: Look) -> str:
    """Return the imperfect of the first person (ألتزم) that a word may be, ``""`` where it may be none.

    >>> first_person(look("التزم")), first_person(look("اثر"))
    ('ألتزم', '')
    """
    first = ABOVE + said.plain[1:]
    if said.plain[0] != ALEF or len(first) <= _IMPERFECT or not _is_reading(first, said.known):
        return ""
    if said.plain.startswith(_THE) and _count(said.plain) > _FAR_COMMONER * _count(first):
        return ""  # behind "nor" as well: لا الدين ولا الحق
    return first if default_lexicon().accepted(YA + first[1:]) else ""


def may_be_told(plain: str) -> bool:
    """Return whether a word may be an imperative where ``is_told`` says so."""
    return plain in listed("heads", "told")


def is_told(plain: str, after: str, *, opening: bool) -> bool:
    """Return whether a word is an imperative: a sentence or quotation opens with it, or "us" and "me" follow.

    >>> is_told("اخرج", "منها", opening=True), is_told("اخرج", "هاتفه", opening=False)
    (True, False)
    """
    return plain in listed("heads", "told") and (opening or after in listed("heads", "me"))


def _may_be_spelled(letters: str, right: str) -> bool:
    """Return whether a hamza that is written may be right beside some word: a madda, or that of a first person."""
    return MADDA in letters[:_HEAD] or (letters[0] == ABOVE and right[0] == ALEF)


def may_be_the(plain: str, right: str) -> bool:
    """Return whether a word that mostly wants a hamza is another with the article: اليم is painful, and the sea.

    >>> may_be_the("اليم", "أليم"), may_be_the("العاب", "ألعاب")
    (True, False)
    """
    if not plain.startswith(_THE) or right[0] == ALEF or len(plain) <= _IMPERFECT:
        return False
    return default_lexicon().accepted(plain)


def _is_error(letters: str, plain: str, known: Head) -> bool:
    """Return whether a hamza that is written cannot be right: the word is well known, or its shape wants none."""
    if (
        letters in known.also
        or letters in listed("heads", "own")
        or _is_reading(letters, known)
        or _stands_without_and(letters)
    ):
        return False
    usual = known.readings[0][0]
    if MADDA in letters[:_HEAD] and (_is_of_its_own(letters, usual) or _drops_madda(letters, usual)):
        return False
    if usual == plain:
        return BELOW in letters[:_HEAD] or (bool(known.sure) and not _is_first_person(letters, plain))
    return known.firm and _may_move(letters, usual, plain)


def _is_reading(letters: str, known: Head) -> bool:
    return any(letters == spelling for spelling, _ in known.readings)


def _is_of_its_own(letters: str, usual: str) -> bool:
    """Return whether a word with madda is known so well that it is meant: الآمر, بآمر, but not للآسف."""
    ways = (letters, letters[1:]) if letters[0] in _JOINED else (letters,)
    found = map(default_lexicon().lookup, ways)
    if any(one.accepted and one.seen >= _OF_ITS_OWN for one in found):
        return True
    own = default_lexicon().lookup(letters)
    return own.accepted and own.seen >= max(_SEEN, _OF_ITS_OWN_BESIDE * _count(usual))


def _drops_madda(letters: str, usual: str) -> bool:
    """Return whether a madda, which nobody writes by mistake, would be a plain alef: آلتهم is no التهم."""
    return any(one == MADDA and other == ALEF for one, other in zip(letters, usual, strict=True))


def _stands_without_and(letters: str) -> bool:
    """Return whether a first person bears its hamza behind و or ف, where only the word without them is known."""
    if letters[0] not in _AND or ABOVE not in letters[:_HEAD]:
        return False
    return _is_reading(letters[1:], head(bared(letters[1:])))


def _is_first_person(letters: str, plain: str) -> bool:
    """Return whether a hamza above alef makes the first person (أعتني) of a verb that is mostly in the imperfect."""
    at = letters.find(ABOVE)
    return _count(YA + plain[at + 1 :]) > _IMPERFECT * _count(plain[at:])


def _may_move(letters: str, usual: str, plain: str) -> bool:
    """Return whether a hamza may stand for that of the usual spelling: at the same place, and no word of its own."""
    if [one == other for one, other in zip(letters, plain, strict=True)] != [
        one == other for one, other in zip(usual, plain, strict=True)
    ]:
        return False
    if MADDA in letters[:_HEAD] and BELOW in usual[:_HEAD]:
        return False
    return BELOW not in letters[:_HEAD] or not default_lexicon().accepted(letters)


def _count(word: str) -> int:
    return default_lexicon().count(word)
