"""What is seen of a word with heh and with ta marbuta at its end, in all spellings of its head, and of its kin."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.heads.places import MADDA, bared, places, same_but_heads
from arnorm.words.lexicon import Spelling, default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton

__all__ = [
    "HEH",
    "MARBUTA",
    "NEWS_UNIT",
    "Seen",
    "both",
    "counted",
    "is_adjective",
    "is_attested",
    "is_double",
    "is_of_the_root",
    "with_her",
]

HEH: Final = "\u0647"
MARBUTA: Final = "\u0629"
# The units of the lexicon, 1e-8, in one count of news: 6.36 million words.
NEWS_UNIT: Final = 16
_TEH: Final = "\u062a"
_SHORT: Final = 4
_THE: Final = "\u0627\u0644"  # alef lam
# Seen of the future stands before verbs alone.
_PROCLITICS: Final = tuple(sorted((p for p in PROCLITICS if p and not p.endswith("\u0633")), key=len))
_BY_FIRST: Final = {first: tuple(p for p in _PROCLITICS if p[0] == first) for first in {p[0] for p in _PROCLITICS}}
_LEAD: Final = 10
_STEM_SEEN: Final = 300
_LEAST: Final = 2
# Known with ta marbuta is what the lexicon's sources have so often.
_ATTESTED: Final = 25
# His, her, their, my, and the dual or plural: what stands behind heh of the root and never behind the pronoun.
_BEHIND_HEH: Final = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u064a", "\u064a\u0646")
# An adjective is seen so often, and so seldom with her and their beside it.
_FREQUENT: Final = 100
_HARDLY: Final = 0.02
_IMPERFECT: Final = "\u064a\u062a\u0646"
_YA: Final = "\u064a"
_PRONOUNS: Final = ("\u0647\u0627", "\u0647\u0645")  # her, their


class Seen(NamedTuple):
    """What the lexicon and news count of a spelling, and Ayaspell's verdict."""

    listed: int = 0
    news: int = 0
    accepted: bool = False


def counted(plain: str) -> tuple[tuple[Seen, Seen], str]:
    """Return what is seen of both spellings, the proclitics taken off where the whole is rare, and what was taken."""
    found, taken = both(plain), ""
    for before in _BY_FIRST.get(plain[:1], ()):
        rest = plain[len(before) :]
        if not plain.startswith(before) or len(rest) <= _LEAST:
            continue
        if before.endswith(_THE) and total(found) >= _STEM_SEEN:
            continue
        shorter = both(rest)
        if total(shorter) >= max(_STEM_SEEN, _LEAD * total(found)):
            found, taken = shorter, before
    return found, taken


# Of one word these are asked several times in a row, by those who take its proclitics off and those who do not.
_ROW: Final = 1 << 11


@lru_cache(maxsize=_ROW)
def both(plain: str, heads: frozenset[int] | None = None) -> tuple[Seen, Seen]:
    """Return what is seen of a word with heh and of it with ta marbuta, in all spellings of its heads."""
    heads = frozenset(places(plain)) if heads is None else heads
    found = {HEH: Seen(), MARBUTA: Seen()}
    for spelling in default_lexicon().spellings(skeleton(plain + HEH)):
        last = spelling.word[-1]
        if last in found and same_but_heads(spelling.word[:-1], plain, heads):
            found[last] = _joined(found[last], spelling)
    return found[HEH], found[MARBUTA]


@lru_cache(maxsize=_ROW)
def with_her(plain: str) -> int:
    """Return what is seen of the word with the pronouns ها and هم: what bears one bears ه too."""
    return sum(sum(_spellings_seen(plain + pronoun)) for pronoun in _PRONOUNS)


@lru_cache(maxsize=_ROW)
def is_of_the_root(plain: str) -> bool:
    """Return whether the word is seen with heh and a pronoun or an ending behind it: كرهه, وجهها, but not صورهها.

    >>> is_of_the_root("كر"), is_of_the_root("صور")
    (True, False)
    """
    return any(sum(_spellings_seen(plain + HEH + ending)) for ending in _BEHIND_HEH)


def is_double(plain: str, before: str) -> bool:
    """Return whether a word is one with ta marbuta and another behind it: بهيئتة."""
    return plain.endswith(_TEH) and len(plain) > _SHORT and both(plain[len(before) : -1])[1].accepted


@lru_cache(maxsize=1 << 14)
def is_adjective(stem: str) -> bool:
    """Return whether a word by itself is frequent and hardly ever bears a pronoun: an adjective mostly, and no verb.

    >>> is_adjective("كبير"), is_adjective("كتاب"), is_adjective("آمن"), is_adjective("أمن")
    (True, False, True, False)
    """
    if stem[0] in _IMPERFECT and stem[-1] != _YA:
        return False
    # Nobody writes a madda for another hamza: آمن is never أمن.
    plain, heads = (stem, frozenset[int]()) if stem[0] == MADDA else (bared(stem), None)
    seen = sum(_spellings_seen(plain, heads))
    with_hers = sum(sum(_spellings_seen(plain + pronoun, heads)) for pronoun in _PRONOUNS)
    return seen >= _FREQUENT and with_hers <= _HARDLY * seen and default_lexicon().accepted(stem)


def is_attested(plain: str) -> bool:
    """Return whether the word with ta marbuta is known, in one of the ways to take its proclitics off."""
    ways = [
        plain,
        *(
            plain[len(p) :]
            for p in _BY_FIRST.get(plain[:1], ())
            if plain.startswith(p) and len(plain) > len(p) + _LEAST
        ),
    ]
    return any(both(way)[1].accepted and both(way)[1].listed >= _ATTESTED for way in ways)


def _spellings_seen(plain: str, heads: frozenset[int] | None = None) -> list[int]:
    heads = frozenset(places(plain)) if heads is None else heads
    found = [s for s in default_lexicon().spellings(skeleton(plain)) if same_but_heads(s.word, plain, heads)]
    return [spelling.seen + NEWS_UNIT * default_news().word(spelling.word) for spelling in found]


def _joined(seen: Seen, spelling: Spelling) -> Seen:
    news = default_news().word(spelling.word)
    return Seen(seen.listed + spelling.seen, seen.news + news, seen.accepted or spelling.accepted)


def total(found: tuple[Seen, Seen]) -> int:
    return sum(one.listed + NEWS_UNIT * one.news for one in found)
