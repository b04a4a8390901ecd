"""Of several spellings of a head the right one, by the words on both sides, as they stand beside each in news."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, final_ta
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, final_ya
from arnorm.words.doubtful.heads.head import OTHER_LAST, SLIPS, Head, head
from arnorm.words.doubtful.heads.places import HEADLESS, WAVY, bared, unwaved
from arnorm.words.doubtful.settled import MOSTLY_TA, USUAL, bit, is_settled, whole
from arnorm.words.doubtful.weigh import Reading, Told, seen_beside, told
from arnorm.words.lexicon import default_lexicon
from arnorm.words.listed import given, listed

__all__ = [
    "CERTAIN",
    "Scored",
    "choose",
    "is_alain",
    "is_beside_name",
    "is_name",
    "is_rare",
    "last_in_full",
    "likeliest",
    "may_be_name",
    "scored",
    "usual",
    "usual_head",
    "usual_in_full",
    "usual_with_ta",
]

# How likely a reading has to be: so of 12,600 heads made plain in articles of five outlets .957 come back, .006 wrong.
CERTAIN: Final = 0.8
_YAS: Final = (MAKSURA, YA)
# Behind what stands before verbs (``verb`` of ``words/heads.toml``) news has 3,431 words that begin as those of form
# IV, and 14 nouns of it with ta marbuta.
_NOUN_THERE: Final = 0.004
# Of what news has of a word with hamza so much more stands there without: errors of those who wrote.
_DROPPED: Final = 0.1


@lru_cache(maxsize=1 << 14)
def usual(word: str) -> str:
    """Return the usual spelling of a neighbour, whatever head and yas are written.

    >>> usual("الاسلحة"), usual("فى")
    ('الأسلحة', 'في')
    """
    if _is_usual(word) or is_settled(word, USUAL):
        return word
    sure = whole(word)  # nearly all that is left, where hamzas are left out
    return sure if sure and is_settled(sure, USUAL) else usual_in_full(word)


def _is_usual(word: str) -> bool:
    """Return whether a word has neither a head nor a ya that may be another, as its letters show; ``False`` may be."""
    return word[:1] in HEADLESS and word[-1] not in _YAS and MAKSURA not in word and WAVY.isdisjoint(word)


def usual_in_full(word: str) -> str:
    """Return what ``usual`` does, every word judged."""
    word = usual_head(word[:-1].replace(MAKSURA, YA) + word[-1:])
    if len(word) > 1 and word[-1] in _YAS:
        known = final_ya(word[:-1])
        word = word[:-1] + (known.sure or known.lean or YA)
    return word


def usual_head(word: str) -> str:
    """Return a word with its head as it is written mostly.

    >>> usual_head("اسلحة"), usual_head("كتاب")
    ('أسلحة', 'كتاب')
    """
    readings = head(bared(word)).readings
    return readings[0][0] if readings else unwaved(word)  # what is not known is never changed


@lru_cache(maxsize=1 << 14)
def usual_with_ta(word: str) -> str:
    """Return a neighbour in its usual spelling with the letter that it mostly ends in, heh or ta marbuta.

    >>> usual_with_ta("المدرسه")
    'المدرسة'
    """
    word = usual(word)
    if not word.endswith((HEH, MARBUTA)):
        return word
    stem = word[:-1]
    said = bit(stem + MARBUTA, MOSTLY_TA)
    if said is None:
        said = bit(stem + HEH, MOSTLY_TA)
    return stem + (last_in_full(word) if said is None else MARBUTA if said else HEH)


def last_in_full(word: str) -> str:
    """Return the letter that a word with heh or ta marbuta mostly ends in, every word judged.

    >>> last_in_full("المدرسه") == MARBUTA, last_in_full("المياه") == HEH
    (True, True)
    """
    known = final_ta(word[:-1])
    return known.readings[0][0] if known.readings else HEH


def choose(known: Head, dropped: float, before: str, after: str, *, dotless: float = 1.0) -> Reading:
    """Return the likeliest spelling between two usual words, and how likely it is.

    ``dropped`` is how often the text leaves a hamza out: the word was written without. 1.0 where it was written with
    one that cannot be right. ``dotless`` is how much oftener than usual it writes heh for ta marbuta.
    """
    return likeliest(scored(known, before, after, dotless=dotless), dropped)


class Scored(NamedTuple):
    """A spelling of a head between two words: its weight, what the habits of writers and both neighbours say of it.

    ``plain`` says that it bears no hamza: nobody who drops hamzas drops one of it.
    """

    word: str
    plain: bool
    weight: float
    dotless: float
    by_before: float
    by_after: float


def scored(known: Head, before: str, after: str, *, dotless: float = 1.0) -> tuple[Scored, ...]:
    """Return the spellings of a head between two usual words; ``dotless`` is as ``choose`` has it."""
    plain = bared(known.readings[0][0])
    if known.others:
        before, after = usual_with_ta(before), usual_with_ta(after)
        dotless *= _NOUN_THERE if plain[-1] == HEH and before in listed("heads", "verb") else 1.0
    silent = (1.0,) * len(known.readings)
    by_before, by_after = (*_told(plain, before, after), silent, silent)[:2]
    rows = zip(known.readings, by_before, by_after, strict=True)
    return tuple(
        Scored(word, word == plain, weight, dotless if word in known.others else 1.0, one, other)
        for (word, weight), one, other in rows
    )


def likeliest(spellings: Sequence[Scored], dropped: float) -> Reading:
    """Return the likeliest of some spellings, and how likely it is, in a text that drops a hamza so often."""
    scores = [
        weight * ((1.0 if plain else dropped) * dotless) * one * other
        for _, plain, weight, dotless, one, other in spellings
    ]
    best = max(scores)
    return spellings[scores.index(best)].word, best / (sum(scores) or 1.0)


def may_be_name(plain: str) -> bool:
    """Return whether a particle without its hamza is a part of names too, where ``is_name`` says so: van, Ban.

    >>> may_be_name("فان"), may_be_name("فانه")
    (True, False)
    """
    return plain in listed("heads", "name")


@lru_cache(maxsize=1 << 15)
def _told(plain: str, before: str, after: str) -> Told:
    known = head(plain)
    noise = [_DROPPED if word == plain else 0.0 for word, _ in known.readings]
    spelled = [
        (word[:-1] + OTHER_LAST[word[-1]], weight / SLIPS) if word in known.others else (word, weight)
        for word, weight in known.readings
    ]
    return told(spelled, noise, before, after)


# Behind a given name, which news has before "son of", they are names too.
_SON: Final = "\u0628\u0646"
_KI_MOON: Final = frozenset(("\u0643\u064a", "\u062c\u064a"))  # kaf ya, jeem ya
_ALAIN: Final = "\u0627\u0644\u0627\u0646"  # alef lam alef noon
_ANY: Final = ("\u0628\u0627\u064a", "\u0648\u0628\u0627\u064a")  # beh alef ya: by any, and the bay of Cam Ranh
# For any (لأي) stands before any noun: Lai, the last of a name, before none or behind a word that no list knows.
_LAI: Final = "\u0644\u0627\u064a"  # lam alef ya
_THAT: Final = ("\u0623\u0646", "\u0625\u0646")  # alef with hamza above and below, noon
_BAN: Final = "\u0628\u0627\u0646"  # beh alef noon
_VANS: Final = ("\u0641\u0627\u0646", "\u0643\u0627\u0646\u064a")  # feh alef noon; kaf alef noon ya
_DE: Final = "\u062f\u064a"  # dal ya, "de" of names
_SINGLE: Final = 4
# A word that is so rare (2e-6) is a name itself, and what stands behind it mostly another part of that: جيفريز باي.
_RARE: Final = 200  # 2e-6
_THE: Final = "\u0627\u0644"  # alef lam
_COMMON: Final = 1000  # 1e-5: a rarer word beside it is a name more often than not


def is_alain(plain: str, after: str) -> bool:
    """Return whether a word is the name ألان, written both ways by the press: before a word that no list knows.

    >>> is_alain("الان", "تراوريه"), is_alain("الان", "يوجد")
    (True, False)
    """
    return plain == _ALAIN and bool(after) and is_rare(after)


def is_name(plain: str, particle: str, before: str, after: str) -> bool:
    """Return whether a word that may be a name is one: before no word that news writes after it, or behind another.

    >>> is_name("فان", "فإن", "", "دايك"), is_name("فان", "فإن", "", "الحكومة"), is_name("بام", "بأم", "في", "القديمة")
    (True, False, True)
    """
    if _is_name_before(plain, after):
        return True
    if plain == _LAI:
        return not after or is_rare(before)
    if not after or before in listed("heads", "preposition") or after in _KI_MOON or is_rare(before):
        return True
    if not {plain, particle}.isdisjoint((before, after)) or (len(plain) > _SINGLE and seen_beside(before, _SON)):
        return True
    names, particles = seen_beside(plain, after), seen_beside(particle, after)
    if names or particles:
        return names >= particles
    return not after.startswith(_THE) and default_lexicon().count(after) < _COMMON


def _is_name_before(plain: str, after: str) -> bool:
    """Return whether what follows says by itself that a word is a name.

    By any is of no known thing, behind a particle stands no other, and who spoke is Ban.
    """
    if (plain in _ANY and after.startswith(_THE)) or after in _THAT:
        return True
    return (plain == _BAN and after in listed("heads", "spoke")) or (plain in _VANS and after == _DE)


def is_beside_name(before: str, after: str) -> bool:
    """Return whether one of two neighbours is a word that no list knows, or the first a given name.

    >>> is_beside_name("محمد", ""), is_beside_name("", "فايننشال"), is_beside_name("من", "الصدقات")
    (True, True, False)
    """
    return before in given() or is_rare(before) or is_rare(after)


def is_rare(word: str) -> bool:
    """Return whether no list accepts a word and it is rare: a name's, such as that of a family behind the letter M."""
    found = default_lexicon().lookup(word)
    return bool(word) and not found.accepted and found.seen < _RARE and not default_lexicon().reads_with_clitics(word)
