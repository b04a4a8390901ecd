"""Evidence from grammar: forms that are right though another is commoner, and words that go with names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.typos.candidates.kinds import varies_case, varies_name
from arnorm.typos.candidates.names import is_foreign
from arnorm.typos.document import headed
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.tables import word_sets
from arnorm.words.clitics import proclitic

__all__ = ["GRAMMAR_PAIRS", "GRAMMAR_PLACES"]

_NUN: Final = "\u0646"
_IMPERFECT: Final = frozenset("\u064a\u062a\u0646\u0623")
_WAW_HAMZA: Final = "\u0624"
_ALEF_HAMZA: Final = "\u0623"
_LONG_VOWELS: Final = frozenset("\u0627\u0648\u064a")
# waw and ya and alef: the endings of a plural and a dual in construct, whose nun is dropped.
_CONSTRUCT: Final = frozenset("\u0648\u064a\u0627")
# lam meem, alone and behind waw, feh and alef with hamza: the verb behind it loses its long vowel.
_NOT: Final = frozenset(("\u0644\u0645", "\u0648\u0644\u0645", "\u0641\u0644\u0645", "\u0623\u0644\u0645"))
# Plurals, duals and pronouns: no foreign name ends so.
_ENDINGS: Final = "وا ون ين ات ان ها هم ه نا"
_INFLECTED: Final = tuple(_ENDINGS.split(" "))
_LEAST: Final = 2
# What no name ends in: plurals and pronouns.
_CLOSED: Final = ("\u0627\u062a", "\u0647\u0627", "\u0647\u0645", "\u064a\u0646", "\u0648\u0646", "\u064a\u0629")
# beh, lam, kaf: prepositions that are written with their noun.
_PREPOSITIONS: Final = frozenset("\u0628\u0644\u0643")


def foreign_vowel(pair: Pair) -> float:
    """Return whether a long vowel or a letter of one sound differs in a word that is never inflected, as names are."""
    if (
        pair.group != "edit"
        or pair.observed.accepted
        or not varies_name(pair.observed.word, pair.candidate.word, pair.kind)
    ):
        return 0.0
    word = pair.candidate.word[len(proclitic(pair.candidate.word)) :]
    return float(not word.endswith(_INFLECTED) and is_foreign(word))


def construct(pair: Pair) -> float:
    """Return whether the word is a plural or dual that lost its nun before what it governs: عارضو of عارضون."""
    word = pair.observed.word
    if word[-1] not in _CONSTRUCT or pair.group in {"glued", "ya"}:
        return 0.0
    whole = pair.lexicon.lookup(word + _NUN)
    return float(whole.accepted and whole.seen >= _LEAST)


def passive_seat(pair: Pair) -> float:
    """Return whether the word may be a passive by the seat of its hamza: تؤكل beside تأكل."""
    written, right = pair.observed.word, pair.candidate.word
    if pair.kind != "hamza" or len(written) != len(right):
        return 0.0
    return float(
        any(
            a == _WAW_HAMZA and b == _ALEF_HAMZA and written[i - 1] in _IMPERFECT
            for i, (a, b) in enumerate(zip(written, right, strict=True))
            if 0 < i < 3
        )
    )


def is_governed(place: Place) -> bool:
    """Return whether a preposition, or an adverb that governs as one does, stands before a noun or in it."""
    proclitic_of_it = place.word[:1] in _PREPOSITIONS and place.document.lexicon.accepted(place.word[1:])
    return proclitic_of_it or place.before in word_sets()["governing"]


def governed(place: Place) -> float:
    """Return whether a preposition asks for the candidate's case: أثناء أدائهم, not أثناء أداءهم."""
    case = place.kind == "hamza" and varies_case(place.word, place.candidate.word)
    return float(case and is_governed(place))


def jussive(place: Place) -> float:
    """Return whether a long vowel is missing behind لم, where a verb drops it."""
    if place.kind != "missing" or place.before not in _NOT:
        return 0.0
    one, other = place.word, place.candidate.word
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return float(other[at : at + 1] in _LONG_VOWELS)


def run_on_name(place: Place) -> float:
    """Return whether what begins like a particle run on stands behind a name: كلوديو ماغريس is no ما غريس."""
    if place.kind != "glued" or place.halves[0] not in word_sets()["run_on"]:
        return 0.0
    before = headed(place.before)
    unknown = not place.document.lexicon.accepted(before) and not before.endswith(_CLOSED)
    return float(bool(before) and (before in word_sets()["title"] or unknown))


def previous_refused(place: Place) -> float:
    """Return whether the checker refuses the word before, as it does most names."""
    return _refused(place, place.before)


def next_refused(place: Place) -> float:
    """Return whether the checker refuses the next word."""
    return _refused(place, place.after)


def _refused(place: Place, word: str) -> float:
    return float(bool(word) and place.group == "edit" and not place.document.lexicon.accepted(word))


GRAMMAR_PAIRS: Final[tuple[Callable[[Pair], float], ...]] = (
    foreign_vowel,
    construct,
    passive_seat,
)
GRAMMAR_PLACES: Final[tuple[Callable[[Place], float], ...]] = (
    governed,
    jussive,
    run_on_name,
    previous_refused,
    next_refused,
)
