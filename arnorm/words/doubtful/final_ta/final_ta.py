"""Heh or ta marbuta at the end of a word, by the lexicon and the counts of news.

Many write ه for ة, some ة for ه. Behind the article no pronoun can stand, so that its word ends in ة unless the heh is
of the root (المياه, التوجه); any other word may bear the pronoun ه where what is left is a word itself (حارسه, فنيه).
The answer depends on the word but its last letter, its heads and its yas as they may be, never on how a text writes
those, so that it is the same for a word and for what it becomes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.final_ta.seen import (
    HEH,
    MARBUTA,
    NEWS_UNIT,
    Seen,
    both,
    counted,
    is_attested,
    is_double,
    is_of_the_root,
    with_her,
)
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.weigh import Reading
from arnorm.words.lexicon import default_lexicon
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

__all__ = ["HEH", "MARBUTA", "FinalTa", "final_ta", "is_either"]

_LETTERS: Final = frozenset(ALPHABET)
_ARTICLES: Final = tuple(p for p in PROCLITICS if p.endswith(("\u0627\u0644", "\u0644\u0644")))
_JOINED: Final = tuple(p for p in PROCLITICS if p not in _ARTICLES)
_YAS: Final = ("\u0649", "\u064a")
# Of 296 words with the article so much is written with heh for each ta marbuta in the lexicon's sources: three words of
# four less than the first, one of a hundred more than the second; news writes none so but for one in six hundred.
_SLIPS: Final = 0.025
_SLIPS_MOST: Final = 0.06
_SLIPS_REFUSED: Final = 0.1
_OTHER_SLIPS: Final = 0.05
_REFUSED: Final = 0.02
_NEGLIGIBLE: Final = 0.0002
_EITHER: Final = 0.02
# What is seen of the word with her and their weighs so much, as an exponent, beside what is seen of it with ه, which
# holds the slips too: of 15,000 words with the pronoun in seven outlets 10 are then likelier with ta marbuta than .62
# of those with it; .54 where it weighs a third, fewer where the word without a pronoun is counted.
_KIN: Final = 0.6
_KIN_UNSEEN: Final = 3.0
_HIS: Final = 1.2  # his is written as often as her and their together, or oftener
_NAME: Final = 0.3  # an unknown name is written so often with heh for each time with ta marbuta
# What news never has may yet be right, as what is seen four times in its six million words.
_UNSEEN: Final = 60
_AND: Final = ("", "\u0648")
# Behind "so" stands a verb (فلازمه) far oftener than a noun without its article.
_SO: Final = "\u0641"
_SO_NOUN: Final = 0.01
_TEH: Final = "\u062a"
_SHORT: Final = 4
# Nearly any word may be a feminine; only a frequent word with heh, of which that is not so, is known to have none.
_RARE: Final = 0.01
# One that no source has so often, as it stands or its proclitics taken off.
_RARER: Final = 0.0015
# And what news never has is no more frequent than what it would have shown three times (انة beside 18,000 انه).
_UNSEEN_RARE: Final = 48.0
# Seen so often in news with heh and so seldom with ta marbuta.
_KNOWN: Final = 20
_WRONGLY: Final = 0.02
# A word that no list has is known by news where that has it so often; behind the article no pronoun stands.
_OF_NEWS: Final = 20
_OF_NEWS_WITH_ARTICLE: Final = 10
# A word that is rarer in both spellings is known too little.
_COMMON: Final = 400
# The same of one that Ayaspell accepts with ta marbuta alone: where the stem is no word, and where it is a nisba.
_COMMON_ALONE: Final = 60
_COMMON_NISBA: Final = 100
_YA: Final = "\u064a"
# News that never has a word with heh has it rarer than so, as a share of what it has with ta marbuta, this / count.
_OFTEN_IN_NEWS: Final = 150
_UNSEEN_IN_NEWS: Final = 3.0
# Words with the article that bear neither the pronoun nor heh of the root are so often written with heh.
_SLIPS_WITH_ARTICLE: Final = 0.12
_SLIPS_IN_NEWS: Final = 0.005
_THE: Final = "\u0627\u0644"  # alef lam
# A word that may bear the pronoun bears it more often than writers leave out two dots: that alone never decides.
_ANY: Final = 0.0005
_LEAST: Final = 2


class FinalTa(NamedTuple):
    """The letters that may be right, each with its weight, the likelier first; empty where nothing is known.

    ``before`` holds the proclitics without which the word was looked up. ``least`` is not 0 where the word was not
    looked up: the odds, in powers of ten, that ta marbuta has at least beside heh.
    """

    readings: tuple[Reading, ...] = ()
    before: str = ""
    least: float = 0.0

    @property
    def sure(self) -> str:
        """The letter that is right in any text, ``""`` where both may be or nothing is known."""
        return self.readings[0][0] if len(self.readings) == 1 else ""


_UNKNOWN: Final = FinalTa()


@lru_cache(maxsize=1 << 15)
def final_ta(stem: str, *, exact: bool = False) -> FinalTa:
    """Return what is known of the letter behind ``stem``, a bare word without its last letter.

    ``exact`` asks of the word with the head that is written, not with any.

    >>> [final_ta(stem).sure for stem in ("الفتر", "هذ", "الميا", "حارس")]
    ['ة', 'ه', 'ه', '']
    """
    if not _LEAST <= len(stem) < MAX_LENGTH or not _LETTERS.issuperset(stem):
        return _UNKNOWN
    plain = bared(stem).replace(*_YAS)
    listed = _lists().get(plain)
    if listed is not None:
        return FinalTa(((listed, 1.0),)) if listed else _UNKNOWN
    found, before = (both(stem.replace(*_YAS), frozenset()), "") if exact else counted(plain)
    if any(seen.accepted for seen in found):
        return _weighed(plain, before, *found)
    return FinalTa(((MARBUTA, 1.0),), before) if _is_of_news(plain, before, *found) else _UNKNOWN


def _weighed(plain: str, before: str, heh: Seen, marbuta: Seen) -> FinalTa:
    with_article = (before or plain).startswith(_ARTICLES) and not with_her(plain)
    slipped = _is_but_slipped(plain, before, heh, marbuta)
    slips = _SLIPS if heh.accepted and (heh.news or heh.listed > _SLIPS_MOST * marbuta.listed) else _SLIPS_REFUSED
    pronoun = NEWS_UNIT * heh.news + max(0.0, heh.listed - slips * marbuta.listed)
    feminine = NEWS_UNIT * marbuta.news + max(0.0, marbuta.listed - _OTHER_SLIPS * heh.listed)
    if before and _is_so(before):
        feminine *= _SO_NOUN
    name = not heh.accepted and not with_article and heh.listed > _NAME * marbuta.listed
    least = _COMMON if heh.accepted else _least_alone(plain)
    known = with_article or max(feminine, pronoun) >= least or (heh.accepted and is_double(plain, before))
    if name or not known:
        return _UNKNOWN
    if slipped or (with_article and (before or not heh.accepted) and marbuta.accepted and not _has_root_heh(plain)):
        pronoun = 0.0
    elif not heh.accepted:
        pronoun *= _REFUSED
    elif not with_article:
        kin = max(with_her(plain), with_her(plain[len(before) :]))
        pronoun = max(pronoun, _ANY * feminine, float(_UNSEEN)) ** (1 - _KIN) * (_KIN_UNSEEN + kin) ** _KIN
        pronoun = max(pronoun, _HIS * kin)
        if not heh.news and not before and marbuta.news >= _OFTEN_IN_NEWS:
            pronoun = min(pronoun, _UNSEEN_IN_NEWS * feminine / marbuta.news)
    if marbuta.accepted or not heh.accepted:
        floor = _RARE if is_attested(plain) else _RARER
        rare = floor * pronoun if marbuta.news else min(floor * pronoun, _UNSEEN_RARE)
        feminine = max(feminine, rare) if heh.accepted else feminine
    elif _bears_no_other(plain, before, heh, marbuta):
        feminine = 0.0
    else:
        feminine = max(feminine, _RARE * pronoun)
    if any(plain.startswith(p) and plain[len(p) :] in _either() for p in _JOINED if p != _SO or before == p):
        pronoun = max(pronoun, _EITHER * feminine)
    found = sorted(((pronoun, HEH), (feminine, MARBUTA)), reverse=True)
    return FinalTa(tuple((letter, weight) for weight, letter in found if weight > _NEGLIGIBLE * found[0][0]), before)


def _is_of_news(plain: str, before: str, heh: Seen, marbuta: Seen) -> bool:
    """Return whether a word that Ayaspell lacks is one of news with ta marbuta, and hardly written with heh.

    Places, and what has become a word since (الغوطة, الحوكمة, الباليستية, مفخخة): of 143 such words all are.
    """
    least = _OF_NEWS_WITH_ARTICLE if (before or plain).startswith(_ARTICLES) else _OF_NEWS
    if marbuta.news < least or with_her(plain):
        return False
    return heh.news <= _WRONGLY * marbuta.news and heh.listed <= _SLIPS_WITH_ARTICLE * marbuta.listed


def _is_so(before: str) -> bool:
    """Return whether proclitics begin with "so" and hold no article: what looks like فل or فب mostly is of the word."""
    return before[0] == _SO and not before.endswith(_ARTICLES)


def _has_root_heh(plain: str) -> bool:
    """Return whether a word behind its article is one with heh of the root: للجنيه."""
    article = next(p for p in _ARTICLES if plain.startswith(p))
    return is_of_the_root(plain[len(article) :])


def is_either(stem: str) -> bool:
    """Return whether a word is listed as one with heh and one with ta marbuta, its proclitic taken off.

    >>> is_either("كر"), is_either("لمنافس"), is_either("مدين")
    (True, True, False)
    """
    plain = bared(stem).replace(*_YAS)
    return any(plain.startswith(p) and plain[len(p) :] in _either() for p in _JOINED)


def _least_alone(plain: str) -> float:
    """Return how common a word has to be that Ayaspell accepts with ta marbuta alone: less where no pronoun can be.

    Its list lacks most words with the pronoun; a stem that is a word, a verb mostly, may well bear it (ترسيه, وطينه).
    """
    if with_her(plain):
        return _COMMON
    if not default_lexicon().accepted(plain):
        return _COMMON_ALONE
    return _COMMON_NISBA if plain.endswith(_YA) else _COMMON


def _is_but_slipped(plain: str, before: str, heh: Seen, marbuta: Seen) -> bool:
    """Return whether a word with the article is seen with heh no oftener than by slips, and bears neither kind of heh.

    Ayaspell accepts some as a participle with its object (المشكله), which news never has.
    """
    article = next((p for p in _ARTICLES if plain.startswith(p)), "")
    if not article.endswith(_THE) or not marbuta.accepted:
        return False
    if heh.listed > _SLIPS_WITH_ARTICLE * marbuta.listed or heh.news > _SLIPS_IN_NEWS * marbuta.news:
        return False
    ways = (plain, plain[len(before) :], _THE + plain[len(article) :])
    return not any(map(with_her, ways)) and not is_of_the_root(plain[len(article) :])


def _bears_no_other(plain: str, before: str, heh: Seen, marbuta: Seen) -> bool:
    """Return whether a word that Ayaspell accepts with heh alone is so frequent that it would be known with the other.

    A ta marbuta before the pronoun is a teh already (هيئته of هيئة), and bears no other.
    """
    if plain.endswith(_TEH) and len(plain) > _SHORT:
        return is_double(plain, before)
    rare = marbuta.listed + NEWS_UNIT * marbuta.news <= _WRONGLY * (heh.listed + NEWS_UNIT * heh.news)
    return before in _AND and heh.news >= _KNOWN and rare


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    tables = read_toml("words/final_ta.toml")
    listed: dict[str, str] = {}
    for name, letter in (("both", ""), ("heh", HEH), ("marbuta", MARBUTA)):
        listed.update({bared(word[:-1]).replace(*_YAS): letter for word in tables[name]["words"]})
    return listed


@lru_cache(maxsize=1)
def _either() -> frozenset[str]:
    return frozenset(bared(word[:-1]).replace(*_YAS) for word in read_toml("words/final_ta.toml")["either"]["words"])
