"""What stands around a line break: the torn pieces on both sides, and the lines near it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.data.load import read_toml
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_present
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import Pattern, pattern
from arnorm.words.tokens import words

__all__ = [
    "beside",
    "connects",
    "head",
    "is_name",
    "lines_near",
    "rhymes",
    "said_again",
    "tail",
    "unevenness",
    "vowels",
]

# No more characters are looked at on either side, and so many lines.
_FAR: Final = 250
_NEAR: Final = 4
_LONG_WORD: Final = 4
# A name has so many words at most; were it none, a verb would stand among so many first.
_NAME_WORDS: Final = 6
_VERB_PLACE: Final = 3
_WAW: Final = "\u0648"
# Lines that differ more are no pair of a verse.
_UNEVEN: Final = 1.7
_MOST_UNEVEN: Final = 1.5


def beside(block: Sequence[Break], at: int) -> tuple[Break | None, Break | None]:
    """Return the breaks at the two ends of the two lines, where no blank line divides them."""
    each = block[at]
    last = block[at - 1] if at and block[at - 1].after is each.before else None
    following = block[at + 1] if at + 1 < len(block) and block[at + 1].before is each.after else None
    return last, following


def head(block: Sequence[Break], at: int) -> str:
    """Return the lines before a break, from the last one that ended a sentence on."""
    found = [block[at].before.text]
    size = len(found[0])
    while size < _FAR:
        last, _ = beside(block, at)
        if last is None or last.first or not last.open:
            break
        at -= 1
        found.append(last.before.text)
        size += len(found[-1])
    return " ".join(reversed(found))


def tail(block: Sequence[Break], at: int) -> str:
    """Return the lines behind a break, to the first one that ends a sentence."""
    found = [block[at].after.text]
    size = len(found[0])
    while size < _FAR:
        _, following = beside(block, at)
        if following is None or not following.open:
            break
        at += 1
        found.append(following.after.text)
        size += len(found[-1])
    return " ".join(found)


def lines_near(block: Sequence[Break], at: int) -> list[str]:
    """Return the lines near a break, in their order."""
    near = block[max(0, at - _NEAR) : at + _NEAR + 1]
    return [near[0].before.text, *(each.after.text for each in near)]


def unevenness(near: Sequence[str]) -> float:
    """Return how much the lengths of lines differ: their standard deviation by their mean."""
    sizes = [len(line) for line in near]
    mean = sum(sizes) / len(sizes)
    spread = math.sqrt(sum((size - mean) ** 2 for size in sizes) / len(sizes))
    return min(_MOST_UNEVEN, spread / mean)


def rhymes(near: Sequence[str]) -> float:
    """Return the share of lines of like length, one or two apart, that end with the same two letters."""
    ends = [found[0] if (found := _last_letters().search(line)) else "" for line in near]
    pairs = [*pairwise(range(len(near))), *zip(range(len(near)), range(2, len(near)), strict=False)]
    alike = sum(bool(ends[one]) and ends[one] == ends[two] and _are_like(near[one], near[two]) for one, two in pairs)
    return alike / len(pairs)


def _are_like(one: str, two: str) -> bool:
    sizes = sorted((len(one), len(two)))
    return sizes[1] <= _UNEVEN * sizes[0]


@lru_cache(maxsize=1)
def _last_letters() -> Pattern:
    return pattern("(?r)[\u0621-\u064a]{2}")


def vowels(line: str) -> int:
    """Return how many vowel signs a line has, tanwin and shadda left out."""
    return len(_vowel().findall(line))


@lru_cache(maxsize=1)
def _vowel() -> Pattern:
    return pattern("[\u064e-\u0650\u0652]")


@lru_cache(maxsize=1)
def _connective() -> Pattern:
    phrases: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    listed = "|".join(sorted(phrases["connectives"], key=len, reverse=True))
    return pattern(f"\u0648?+(?:{listed})(?![\u0621-\u064a])")


def connects(line: str) -> bool:
    """Return whether a line begins with a phrase that opens a paragraph: "on the other hand"."""
    return _connective().match(line) is not None


def said_again(above: str, below: str) -> int:
    """Return how many of the longer words of one text another says again."""
    return len(_content(above) & _content(below))


def _content(text: str) -> set[str]:
    """Return the longer words of a text, the article and what is written before it off."""
    return set(_long_word().findall(text))


@lru_cache(maxsize=1)
def _long_word() -> Pattern:
    letters = "[\u0621-\u064a]"
    return pattern(f"(?<!{letters})(?:[\u0648\u0628\u0641]?\u0627\u0644|\u0644\u0644)?+({letters}{{{_LONG_WORD},}}+)")


def is_name(line: str) -> bool:
    """Return whether a line has few words, and none of the first opens a sentence or is a verb."""
    found = list(words(line))
    return 0 < len(found) <= _NAME_WORDS and not any(
        opening(word.bare) > Opening.NONE or opening(_WAW + word.bare) is Opening.VERB or is_present(word.bare)
        for word in found[:_VERB_PLACE]
    )
