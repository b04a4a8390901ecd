"""Words beside the headline on its line that the article has no part in: no list knows them, and its text neither.

A headline comes again in the text of a paper once in a thousand articles, and then in a sentence: of 9,073 articles
eight have a line with all of it and a few words more, seven of them sentences; the eighth is the title of a book with
its label. So what stands above the text or below it, and holds the headline, is the page's; unless the text has words
of it too, which a speaker's, a kicker's and a deck's are, or it says who speaks, whether that is true, or which part.

>>> are_foreign(("read", "aloud"), frozenset()), are_foreign(("read", "aloud"), frozenset(["alou"]))
(True, False)
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.retold import bare
from arnorm.document.copies.frame.side import Side
from arnorm.document.copies.frame.words import entries, is_known, is_number, without_particles

__all__ = ["are_foreign", "are_of_a_reader", "are_of_no_text", "is_closed", "stems"]

_STEM: Final = 4  # letters of a word that are compared; its endings change
_SHORT: Final = 3  # letters of a word that two texts share by chance
_WORDS: Final = 24  # around a headline; the proofs of absence count on it
_WEAK: Final = ("", ",", "\u060c", "\u061b", ";", "!", "?", "\u061f")
_YOU: Final = "\u0643\u0645"  # -kum, "you", joined to a word
_EXPLAINED: Final = ("act", "thing", "where", "of_text", "goes_on", "bound")


def are_of_no_text(before: Side, behind: Side, told: Collection[str], *, quoted: bool, closed: bool) -> bool:
    """Return whether what stands on both sides of a headline is foreign to a text of these stems, and parted from it.

    Without a sign or quotes words before it must name the text; in a sentence they must speak to the reader.
    """
    words = (*before.words, *behind.words)
    if len(words) > _WORDS or any(side.glued or side.is_part for side in (before, behind)):
        return False
    of_a_reader = are_of_a_reader(words)
    if not of_a_reader:
        named = _names_the_text(words if quoted else before.words)
        unparted = quoted or any(side.words and side.sign in _WEAK for side in (before, behind))
        if closed or (unparted and not named):
            return False
    harmless = of_a_reader or all(map(_is_harmless, before.words if quoted else words))
    return harmless and are_foreign(words, told)


def _names_the_text(words: Sequence[str]) -> bool:
    """Return whether words name the text, or what is done with it; or are no others than stand on buttons."""
    forms = {form for word in words for form in without_particles(word)}
    named = not (entries("of_text") | entries("act")).isdisjoint(forms)
    return named or (len(words) > 1 and all(map(_is_explained, words)))


def is_closed(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return fold.folded(line).rstrip(" ").endswith(".")


def stems(words: Sequence[str]) -> frozenset[str]:
    """Return how folded words begin, without particles and article, short ones aside."""
    return frozenset(stem for stem in map(_stem, words) if len(stem) >= _SHORT)


def are_foreign(words: Sequence[str], told: Collection[str]) -> bool:
    """Return whether a text of these stems has none of some words, but for words of pages."""
    return bool(words) and all(_is_explained(word) or _stem(word) not in told for word in words)


def are_of_a_reader(words: Sequence[str]) -> bool:
    """Return whether words speak to the reader of a page about the text: "we hope the story has pleased you".

    >>> are_of_a_reader(("قدمنا", "لكم", "تفاصيل", "خبر")), are_of_a_reader(("قال", "لكم"))
    (True, False)
    """
    forms = {form for word in words for form in without_particles(word)}
    to_you = any(len(word) >= _SHORT and word.endswith(_YOU) for word in words) or not entries("reader").isdisjoint(
        forms
    )
    return to_you and not entries("of_text").isdisjoint(forms)


def _stem(word: str) -> str:
    return bare(word)[:_STEM]


@lru_cache(maxsize=4096)
def _is_harmless(word: str) -> bool:
    """Return whether a word says not who speaks, whether that is true, or whose work it is."""
    return entries("speaks").isdisjoint(forms := without_particles(word)) and _offices().isdisjoint(forms)


@lru_cache(maxsize=4096)
def _is_explained(word: str) -> bool:
    """Return whether a word is of pages, of buttons, a particle, or a number."""
    if is_number(word) or is_known(word):
        return True
    return not _words().isdisjoint(without_particles(word))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for name in _EXPLAINED for entry in entries(name) for word in entry.split(" "))


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Return what one is who speaks in headlines: "minister"."""
    roles: list[str] = load.read_toml("meta/_parts.toml")["role"]
    return frozenset(map(fold.key, roles))
