"""Lam-alef that a PDF tool took apart the wrong way round: ال where a writer wrote لا.

A PDF draws lam-alef as one glyph. Tools that turn glyphs into letters from left to right give alef, lam: خالل
for خلال, العالقات for العلاقات. Some words prove it by their shape alone: no Arabic word begins with an alef,
an alef with hamza or madda, and a lam, but الأ, الإ and الآ turned round do (األمين). One of 9,075 articles of
news holds such a word, a typing error of four letters. The other words are proven by the lexicon.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final

from arnorm.unicode import Pattern, pattern
from arnorm.words.known import commonness, is_sound
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["choices", "gain", "has_lam_alef", "is_proof", "is_turned_at_its_head", "put_right"]

_MOST: Final = 4  # each doubles the spellings that are tried
# A known word must be so much more common than another known one, in a scale of 0 to 1.
_BETTER: Final = 0.1
_FAR_BETTER: Final = 0.3
_ALONE: Final = "\u0627\u0644"
_TWICE: Final = "\u0627\u0627"
_MARK: Final = "[\u064b-\u0652]"
_HAMZA: Final = "\u0623\u0625\u0622"


def has_lam_alef(text: str) -> bool:
    """Return whether a text holds a lam-alef in its right order.

    >>> has_lam_alef("سلام"), has_lam_alef("سالم")
    (True, False)
    """
    # Lam before a lam-alef comes out as one before another lam.
    return _whole().search(text) is not None


def is_proof(text: str) -> bool:
    """Return whether a text holds a word that only a lam-alef turned round explains.

    >>> is_proof("قال األمين"), is_proof("قال الأمين")
    (True, False)
    """
    return any(head in text for head in _HEADS) and _proof().search(text) is not None


def is_turned_at_its_head(word: str) -> bool:
    """Return whether the lam-alef behind the article of a bare word must be turned: only then is it a word.

    An alef that was typed twice is none: without it there is a word.

    >>> is_turned_at_its_head("االستشارة"), is_turned_at_its_head("لإليرانيين"), is_turned_at_its_head("االسلحة")
    (True, True, False)
    """
    found = _sure().match(word)
    if found is None or is_sound(word):
        return False
    start, end = found.span(1)
    typed_twice = word[start - 1 : start + 1] == _TWICE and is_sound(word[:start] + word[end - 1 :])
    return not typed_twice and is_sound(word[:start] + found[1][::-1] + word[end:])


def gain(word: str) -> float:
    """Return how much better a bare word is with its lam-alefs put right: 0 where it is best as it stands."""
    right = put_right(word, strict=True)
    return max(0.0, commonness(right) - commonness(word)) if right != word else 0.0


def put_right(word: str, *, strict: bool = False) -> str:
    """Return a bare word with its turned lam-alefs put right, or as it is where it is the better word.

    ``strict`` takes a known word only for one that is not known, or a hundred times as rare: where the text has not
    proven that it was damaged.

    >>> put_right("العالقات"), put_right("واألسلحة"), put_right("خالد")
    ('العلاقات', 'والأسلحة', 'خالد')
    """
    return _remembered(word, strict=strict) if len(word) <= LONGEST_WORD else _best(word, strict=strict)


@lru_cache(maxsize=1 << 12)
def _remembered(word: str, *, strict: bool) -> str:
    return _best(word, strict=strict)


def _best(word: str, *, strict: bool) -> str:
    if word == _ALONE:
        return word if strict else word[::-1]
    start = word
    sure = (_proof() if strict else _sure()).match(word)
    if sure is not None:
        start = word[: sure.start(1)] + sure[1][::-1] + word[sure.end(1) :]
    best, worth = start, _worth(start)
    for new in _exchanged(start, fixed=0 if sure is None else sure.end(1)):
        found = _worth(new)
        better = _FAR_BETTER if strict else _BETTER
        if found[0] > worth[0] or (found[0] == worth[0] and found[1] > worth[1] + better):
            best, worth = new, found
    return best


def choices(word: str) -> list[str]:
    """Return the sound words that a bare word may be where every lam-alef is turned round: itself, or exchanged.

    >>> sorted(choices("الثالثة"))
    ['الثالثة', 'الثلاثة']
    """
    return [each for each in (word, *_exchanged(word, fixed=0)) if is_sound(each)]


def _worth(word: str) -> tuple[bool, float]:
    return is_sound(word), commonness(word)


def _exchanged(word: str, fixed: int) -> list[str]:
    """Return what exchanging the letters of each alef-lam behind ``fixed``, or of some of them, makes of a word."""
    places = [found.start() for found in _alef_lam().finditer(word, fixed)]
    if not 0 < len(places) <= _MOST:
        return []
    made = []
    for chosen in product((False, True), repeat=len(places)):
        letters = list(word)
        for at, swap in zip(places, chosen, strict=True):
            if swap:
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
        made.append("".join(letters))
    return made[1:]


_HEADS: Final = tuple(f"\u0627{alef}\u0644" for alef in _HAMZA)


@lru_cache(maxsize=1)
def _whole() -> Pattern:
    return pattern("\u0644[\u0627\u0623\u0625\u0622](?!\u0644)")


@lru_cache(maxsize=1)
def _proof() -> Pattern:
    # Conjunction or preposition, alef, the pair, and two letters more at least.
    return pattern(
        f"(?<![\u0620-\u06d3]{_MARK}?)[\u0648\u0641\u0628\u0643]?+{_MARK}*+\u0627([{_HAMZA}]\u0644)"
        f"(?=(?:{_MARK}*+[\u0620-\u064a]){{2}})"
    )


@lru_cache(maxsize=1)
def _sure() -> Pattern:
    """The pair of a word that must be turned where every lam-alef of a text is: after the alef or lam of an article."""
    return pattern(
        "(?<![\u0620-\u06d3])(?:[\u0648\u0641\u0628\u0643]?+\u0627|[\u0648\u0641]?+\u0644)([\u0627\u0623\u0625\u0622]\u0644)(?=[\u0620-\u064a]{2})"
    )


@lru_cache(maxsize=1)
def _alef_lam() -> Pattern:
    return pattern("[\u0627\u0623\u0625\u0622]\u0644")
