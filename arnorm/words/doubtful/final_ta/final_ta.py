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
from arnorm.words.doubtful.heads.places import ALEFS, bared, places
from arnorm.words.doubtful.weigh import Reading
from arnorm.words.lexicon import Spelling, default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

__all__ = ["HEH", "MARBUTA", "FinalTa", "final_ta"]

HEH: Final = "\u0647"
MARBUTA: Final = "\u0629"

_LETTERS: Final = frozenset(ALPHABET)
_ARTICLES: Final = tuple(p for p in PROCLITICS if p.endswith(("\u0627\u0644", "\u0644\u0644")))
_YAS: Final = str.maketrans("\u0649", "\u064a")
# The units of the lexicon, 1e-8, in one count of news: 6.36 million words.
_NEWS_UNIT: Final = 16
# Of 296 words with the article so much is written with heh for each ta marbuta in the lexicon's sources: three words of
# four less than the first, one of a hundred more than the second; news writes none so but for one in six hundred.
_SLIPS: Final = 0.025
_SLIPS_MOST: Final = 0.06
_SLIPS_REFUSED: Final = 0.1
_OTHER_SLIPS: Final = 0.05
_REFUSED: Final = 0.02
_NEGLIGIBLE: Final = 0.001
# What is seen of the word with her and their weighs so much, as an exponent, beside what is seen of it with ه, which
# holds the slips too: of 15,000 words with the pronoun in seven outlets 10 are then likelier with ta marbuta than .62
# of those with it; .54 where it weighs a third, fewer where the word without a pronoun is counted.
_KIN: Final = 0.6
_KIN_UNSEEN: Final = 3.0
_NAME: Final = 0.3  # an unknown name is written so often with heh for each time with ta marbuta
# What news never has may yet be right, as what is seen four times in its six million words.
_UNSEEN: Final = 60
_AND: Final = ("", "\u0648")
_TEH: Final = "\u062a"
_SHORT: Final = 4
# Nearly any word may be a feminine; only a frequent word with heh, of which that is not so, is known to have none.
_RARE: Final = 0.01
# Seen so often in news with heh and so seldom with ta marbuta.
_KNOWN: Final = 20
_WRONGLY: Final = 0.02
# A word that is rarer in both spellings is known too little.
_COMMON: Final = 400
# A word that may bear the pronoun bears it more often than writers leave out two dots: that alone never decides.
_ANY: Final = 0.0005
_THE: Final = "\u0627\u0644"  # alef lam
# Seen of the future stands before verbs alone.
_PROCLITICS: Final = tuple(sorted((p for p in PROCLITICS if p and not p.endswith("\u0633")), key=len))
_LEAD: Final = 10
_SEEN: Final = 60
_STEM_SEEN: Final = 300
_LEAST: Final = 2


class FinalTa(NamedTuple):
    """The letters that may be right, each with its weight, the likelier first; empty where nothing is known.

    ``before`` holds the proclitics without which the word was looked up.
    """

    readings: tuple[Reading, ...] = ()
    before: str = ""

    @property
    def sure(self) -> str:
        """The letter that is right in any text, ``""`` where both may be or nothing is known."""
        return self.readings[0][0] if len(self.readings) == 1 else ""


class _Seen(NamedTuple):
    listed: int = 0
    news: int = 0
    accepted: bool = False


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
    plain = bared(stem).translate(_YAS)
    listed = _lists().get(plain)
    if listed is not None:
        return FinalTa(((listed, 1.0),)) if listed else _UNKNOWN
    if exact:
        return _weighed(plain, "", *_both(stem.translate(_YAS), frozenset()))
    found, before = _counted(plain)
    return _weighed(plain, before, *found)


def _counted(plain: str) -> tuple[tuple[_Seen, _Seen], str]:
    """Return what is seen of both spellings, the proclitics taken off where the whole is rare, and what was taken."""
    found, taken = _both(plain), ""
    for before in _PROCLITICS:
        rest = plain[len(before) :]
        if not plain.startswith(before) or len(rest) <= _LEAST:
            continue
        if before.endswith(_THE) and _total(found) >= _STEM_SEEN:
            continue
        shorter = _both(rest)
        if _total(shorter) >= max(_STEM_SEEN, _LEAD * _total(found)):
            found, taken = shorter, before
    return found, taken


def _both(plain: str, heads: frozenset[int] | None = None) -> tuple[_Seen, _Seen]:
    """Return what is seen of a word with heh and of it with ta marbuta, in all spellings of its heads."""
    heads = frozenset(places(plain)) if heads is None else heads
    found = {HEH: _Seen(), MARBUTA: _Seen()}
    for spelling in default_lexicon().spellings(skeleton(plain + HEH)):
        last = spelling.word[-1]
        if last in found and _is_same(spelling.word[:-1], plain, heads):
            found[last] = _joined(found[last], spelling)
    return found[HEH], found[MARBUTA]


def _is_same(word: str, plain: str, heads: frozenset[int]) -> bool:
    return len(word) == len(plain) and all(
        one == other or (at in heads and one in ALEFS) for at, (one, other) in enumerate(zip(word, plain, strict=True))
    )


def _joined(seen: _Seen, spelling: Spelling) -> _Seen:
    news = default_news().word(spelling.word)
    return _Seen(seen.listed + spelling.seen, seen.news + news, seen.accepted or spelling.accepted)


def _total(found: tuple[_Seen, _Seen]) -> int:
    return sum(one.listed + _NEWS_UNIT * one.news for one in found)


def _weighed(plain: str, before: str, heh: _Seen, marbuta: _Seen) -> FinalTa:
    with_article = (before or plain).startswith(_ARTICLES) and not _with_her(plain)
    slips = _SLIPS if heh.accepted and (heh.news or heh.listed > _SLIPS_MOST * marbuta.listed) else _SLIPS_REFUSED
    pronoun = _NEWS_UNIT * heh.news + max(0.0, heh.listed - slips * marbuta.listed)
    feminine = _NEWS_UNIT * marbuta.news + max(0.0, marbuta.listed - _OTHER_SLIPS * heh.listed)
    name = not heh.accepted and not with_article and heh.listed > _NAME * marbuta.listed
    rare = not with_article and feminine < _COMMON and pronoun < _COMMON
    if name or rare or not (heh.accepted or marbuta.accepted):
        return _UNKNOWN
    if with_article and (before or not heh.accepted) and marbuta.accepted:
        pronoun = 0.0
    elif not heh.accepted:
        pronoun *= _REFUSED
    elif not with_article:
        kin = max(_with_her(plain), _with_her(plain[len(before) :]))
        pronoun = max(pronoun, _ANY * feminine, float(_UNSEEN)) ** (1 - _KIN) * (_KIN_UNSEEN + kin) ** _KIN
    if marbuta.accepted or not heh.accepted:
        feminine = max(feminine, _RARE * pronoun) if heh.accepted else feminine
    elif _bears_no_other(plain, before, heh, marbuta):
        feminine = 0.0
    else:
        feminine = max(feminine, _RARE * pronoun)
    found = sorted(((pronoun, HEH), (feminine, MARBUTA)), reverse=True)
    return FinalTa(tuple((letter, weight) for weight, letter in found if weight > _NEGLIGIBLE * found[0][0]), before)


def _bears_no_other(plain: str, before: str, heh: _Seen, marbuta: _Seen) -> bool:
    """Return whether a word that Ayaspell accepts with heh alone is so frequent that it would be known with the other.

    A ta marbuta before the pronoun is a teh already (هيئته of هيئة), and bears no other.
    """
    if plain.endswith(_TEH) and len(plain) > _SHORT:
        return _both(plain[len(before) : -1])[1].accepted
    rare = marbuta.listed + _NEWS_UNIT * marbuta.news <= _WRONGLY * (heh.listed + _NEWS_UNIT * heh.news)
    return before in _AND and heh.news >= _KNOWN and rare


def _with_her(plain: str) -> int:
    """Return what is seen of the word with the pronouns ها and هم: what bears one bears ه too."""
    return sum(sum(_seen_spellings(plain + pronoun)) for pronoun in ("\u0647\u0627", "\u0647\u0645"))


def _seen_spellings(plain: str) -> list[int]:
    heads = frozenset(places(plain))
    found = [s for s in default_lexicon().spellings(skeleton(plain)) if _is_same(s.word, plain, heads)]
    return [spelling.seen + _NEWS_UNIT * default_news().word(spelling.word) for spelling in found]


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    tables = read_toml("words/final_ta.toml")
    listed: dict[str, str] = {}
    for name, letter in (("both", ""), ("heh", HEH), ("marbuta", MARBUTA)):
        listed.update({bared(word[:-1]).translate(_YAS): letter for word in tables[name]["words"]})
    return listed
