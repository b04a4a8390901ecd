"""Where the head of a word may be: its first letter, or the first behind its proclitics, where that is an alef."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.clitics import PROCLITICS

__all__ = [
    "ABOVE",
    "ALEF",
    "ALEFS",
    "BELOW",
    "HAMZA_ALEFS",
    "HEADLESS",
    "MADDA",
    "WAVY",
    "bared",
    "has_head",
    "places",
    "same_but_heads",
    "unwaved",
]

ALEF: Final = "\u0627"
ABOVE: Final = "\u0623"
BELOW: Final = "\u0625"
MADDA: Final = "\u0622"
HAMZA_ALEFS: Final = frozenset((ABOVE, BELOW, MADDA))
# U+0672 and U+0673, alef with a wavy hamza, are what some keyboards give for alef with hamza; U+0671 is recited only.
WAVY: Final = frozenset("\u0672\u0673")
ALEFS: Final = HAMZA_ALEFS | {ALEF} | WAVY

_UNWAVED: Final = {0x0672: ABOVE, 0x0673: BELOW}
_BARED: Final = dict.fromkeys(map(ord, ALEFS), ALEF)
# No proclitics are longer.
_LONGEST: Final = max(map(len, PROCLITICS))
_BEFORE: Final = frozenset(PROCLITICS)
# With these no word begins that has a head: hamza to ghain, feh to ya, but for alefs and what proclitics begin with.
HEADLESS: Final = (
    frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B)))) - ALEFS - {p[:1] for p in PROCLITICS}
)


def has_head(word: str) -> bool:
    """Return whether an alef stands where the head of a bare word may be.

    >>> has_head("وأكد"), has_head("كتاب"), has_head("رأي")
    (True, False, False)
    """
    return bool(places(word))


@lru_cache(maxsize=1 << 12)
def places(word: str) -> tuple[int, ...]:
    """Return where the head of a bare word may be, whatever alef is written there.

    >>> places("والأسلحة"), places("إلى"), places("فقط")
    ((1, 3), (0,), ())
    """
    if ALEFS.isdisjoint(word[: _LONGEST + 1]):
        return ()
    plain = word[: _LONGEST + 1].translate(_BARED)
    return tuple([at for at, char in enumerate(plain) if char == ALEF and plain[:at] in _BEFORE and len(word) > at + 1])


@lru_cache(maxsize=1 << 15)
def bared(word: str) -> str:
    """Return a bare word with a plain alef at each place where its head may be.

    >>> bared("وإلى"), bared("سأل"), bared("رأس")
    ('والى', 'سال', 'رأس')
    """
    letters = list(word)
    for place in places(word):
        letters[place] = ALEF
    return "".join(letters)


def same_but_heads(word: str, plain: str, heads: frozenset[int]) -> bool:
    """Return whether a word is another with plain alefs, whatever alef it has where the heads of that are.

    >>> same_but_heads("وأكد", "واكد", frozenset((1,))), same_but_heads("سأل", "سال", frozenset())
    (True, False)
    """
    return word == plain or (
        len(word) == len(plain)
        and all(
            one == other or (at in heads and one in ALEFS)
            for at, (one, other) in enumerate(zip(word, plain, strict=True))
        )
    )


def unwaved(word: str) -> str:
    """Return a word with each alef with wavy hamza as the alef with hamza that it is meant for."""
    return word.translate(_UNWAVED)
