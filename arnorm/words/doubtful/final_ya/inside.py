"""Alef maksura inside a word, where only ya can stand: unless two words are glued there, or a hamza wants a seat."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.letters import HAMZA_MARKS, LETTERS
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, final_ya
from arnorm.words.doubtful.final_ya.word import letters_of
from arnorm.words.doubtful.heads.choose import usual_head
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.lexicon import default_lexicon

__all__ = ["Inside", "inside"]

_HAMZA: Final = "\u0621"
_SEATED: Final = "\u0626"  # ya with hamza
_RARE: Final = 100  # 1e-6: a rarer word is a name mostly (إليما)
_THE: Final = "\u0627\u0644"  # alef lam
# على and إلى with teh marbuta behind: a key struck beside the one that was meant, which no ya puts right.
_TO_AND_TA: Final = ("\u0639\u0644\u0649\u0629", "\u0625\u0644\u0649\u0629", "\u0627\u0644\u0649\u0629")
# A recited word keeps its alef maksura before a pronoun, with a dagger alef on it.
_OWN_MARKS: Final = HAMZA_MARKS | {"\u0670"}


class Inside(NamedTuple):
    """The places that become ya; whether only their place says so; what the word may be where it was left alone."""

    places: tuple[int, ...] = ()
    by_place_alone: bool = False
    note: str = ""


def inside(word: str) -> Inside:
    """Return what becomes of each ى of ``word`` between letters; ``word`` is of Arabic letters.

    Where no list knows a word with ya and hamza at its end it stays: most such words want one letter, ya with hamza.
    So does one that is known with ya with hamza alone.

    >>> inside("رئىس").places, inside("إلىالبيت").places, inside("مبادىء").note
    ((2,), (), 'مبادئ')
    >>> inside("إلىما").places, inside("مستوىات").places
    ((), (4,))
    >>> inside("بطىء").places, inside("اللامتكافىء").note
    ((2,), 'اللامتكافئ')
    >>> inside("جراىم").note
    'جرائم'
    """
    at = [place for place, char in enumerate(word) if char in LETTERS]
    letters = letters_of(word)
    sought = [
        index
        for index, (place, after) in enumerate(pairwise(at))
        if index and word[place] == MAKSURA and _OWN_MARKS.isdisjoint(word[place + 1 : after])
    ]
    if letters.endswith(_TO_AND_TA):
        return Inside()
    if not sought or len(letters) != len(at):
        return Inside()
    whole = letters[:-1].replace(MAKSURA, YA) + letters[-1]
    if whole.endswith(YA + _HAMZA) and (_wants_seat(whole[:-2]) or not _is_word(whole)):
        return Inside(note=whole[:-2] + _SEATED)
    places = tuple(at[index] for index in sought)
    if _is_word(whole) and not (_is_rare(whole) and any(_is_to_and_another(letters, index) for index in sought)):
        return Inside(places)
    if _is_seated(seated := letters[:-1].replace(MAKSURA, _SEATED) + letters[-1]):
        return Inside(note=seated)
    sure = {i: final_ya(bared(letters[:i].replace(MAKSURA, YA))).sure for i in sought if _is_glued(letters, i)}
    unsure = [i for i, letter in sure.items() if not letter]
    note = f"{letters[: unsure[0] + 1]} {letters[unsure[0] + 1 :]}" if unsure else ""
    places = tuple(at[i] for i in sought if sure.get(i, YA) == YA)
    return Inside(places, by_place_alone=len(sure) < len(sought), note=note)


def _is_rare(word: str) -> bool:
    return default_lexicon().count(word) < _RARE


def _is_to_and_another(letters: str, index: int) -> bool:
    """Return whether a word is one that ends in alef maksura in any text, and another glued to it: إلىما."""
    return _is_glued(letters, index) and final_ya(bared(letters[:index].replace(MAKSURA, YA))).sure == MAKSURA


def _wants_seat(stem: str) -> bool:
    lexicon, stem = default_lexicon(), usual_head(stem + _SEATED)[:-1]
    seated = stem + _SEATED
    return lexicon.is_word(seated) and lexicon.count(seated) >= lexicon.count(stem + YA + _HAMZA)


def _is_seated(word: str) -> bool:
    """Return whether a word that is unknown with ya is known with a hamza on it (الجزائر), which no ya puts right."""
    found = default_lexicon().lookup(usual_head(word))
    return found.accepted and found.seen >= _RARE


def _is_word(word: str) -> bool:
    """Return whether the lexicon knows a word, its last letter ya or alef maksura alike, its head whatever it is."""
    word = usual_head(word)
    last = (YA, MAKSURA) if word[-1] in (YA, MAKSURA) else (word[-1],)
    return any(default_lexicon().is_word(word[:-1] + letter) for letter in last)


def _is_glued(letters: str, index: int) -> bool:
    """Return whether the word may be two, the first ending in the ى at ``index``."""
    tail = letters[index + 1 :].replace(MAKSURA, YA)
    if index < 1 or len(tail) < 2 or not final_ya(bared(letters[:index].replace(MAKSURA, YA))).known:
        return False
    return (tail.startswith(_THE) and len(tail) > len(_THE) + 1) or _is_word(tail)
