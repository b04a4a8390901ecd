"""Words beside the headline on its line that the article has no part in: its text has none of them.

A headline comes again in the text of a paper once in a thousand articles, and then in a sentence: of 9,073 articles
eight have a line with all of it and a few words more, seven of them sentences; the eighth is the title of a book with
its label. So what stands above the text or below it, holds the headline and speaks to the reader, of the text or of
what a page does with it is the page's, in whatever words. A name that no list has may be a speaker's, a writer's or a
place, other words a kicker or a deck: they stay.

>>> are_foreign(("read", "aloud"), frozenset()), are_foreign(("read", "aloud"), frozenset(["alou"]))
(True, False)
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.outlets import is_on_an_outlet
from arnorm.document.copies.frame.retold import bare
from arnorm.document.copies.frame.side import Side
from arnorm.document.copies.frame.words import WAW, entries, is_known, is_number, without_particles
from arnorm.document.copies.likeness import NEGATIONS
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person

__all__ = ["Text", "are_explained", "are_foreign", "are_of_no_text", "is_closed", "speak_to_you", "stems"]

_STEM: Final = 4  # letters of a word that are compared; its endings change
_SHORT: Final = 3  # letters of a word that two texts share by chance
_WORDS: Final = 24  # around a headline; the proofs of absence count on it
_WEAK: Final = ("", ",", "\u060c", "\u061b", ";", "!", "?", "\u061f")
_FEW: Final = 6  # words that no sign parts from the headline; by hand, on 2026-11-28
_THE: Final = "\u0627\u0644"
_PARTICLE: Final = 3  # letters of the article, and of a particle before it
_CAPTION: Final = 3  # words of a caption before a colon; by hand, on 2026-11-27
_TO_YOU: Final = ("\u0644\u0643\u0645", "\u0628\u0643\u0645")  # lakum, bikum
_YOU: Final = "\u0643\u0645"  # -kum, "you", joined to a word
_EXPLAINED: Final = ("act", "thing", "where", "of_text", "goes_on", "bound")


class Text(NamedTuple):
    """What the text of a page tells, as stems of its words, and whether a line stands below all of it."""

    stems: frozenset[str]
    is_above: bool
    is_given: bool = False  # a line above the headline alone, which the title beside the text is


def are_of_no_text(before: Side, behind: Side, text: Text, *, quoted: bool, closed: bool) -> bool:
    """Return whether what stands on both sides of a headline is foreign to a text, and parted from the headline.

    They name the text, or what a page does with it; in a sentence they speak to the reader.
    """
    words = (*before.words, *behind.words)
    if len(words) > _WORDS or any(side.glued or side.is_part for side in (before, behind)):
        return False
    if not _are_of_a_reader(words) and not _are_parted(before, behind, text, quoted=quoted, closed=closed):
        return False
    return are_foreign(words, text.stems)


def _are_parted(before: Side, behind: Side, text: Text, *, quoted: bool, closed: bool) -> bool:
    """Return whether a sign, quotes or words of the page part both sides from a headline, and no speaker is named."""
    words = (*before.words, *behind.words)
    if not all(map(_is_harmless, before.words if quoted else words)):
        return False
    if closed or (before.sign == ":" and before.words):
        return before.sign == ":" and _is_label(before.words, text) and _may_follow(behind.words, text)
    if quoted:
        return _names_the_text(words, text) or _speaks_of(words, text, "thing")
    if _names_the_text(before.words, text):
        return True
    latin = not before.words and len(words) == 1 and words[0].isascii()  # two may be a writer's name
    named = text.is_above and (_names_the_text(words, text) or _begins_as_done(words)) and not _names_someone(words)
    return (latin or named) and len(words) <= _FEW and not _goes_on(behind)


def _is_label(words: Sequence[str], text: Text) -> bool:
    """Return whether words before a colon are a label: there a speaker may stand whom the text does not name, a place.

    Above the text they say "this story", as "an article of the Beacon" may be who says what follows, or what a picture
    shows. Below it what a machine has done is one, "sent from my phone". The title beside the text is proof, too.
    """
    if text.is_given and not text.is_above:
        return len(words) <= _CAPTION
    if all(map(_is_explained, words)) or (len(words) <= _CAPTION and words[0] in entries("scene")):
        return True
    if text.is_above and _begins_as_done(words):
        return True
    return _speaks_of(words, text)


def _may_follow(words: Sequence[str], text: Text) -> bool:
    """Return whether words may stand behind a headline that has a label: the page's, at the foot its name."""
    name = text.is_above and len(words) <= _CAPTION and not _names_someone(words)
    return not words or name or _names_the_text(words, text)


def _speaks_of(words: Sequence[str], text: Text, nouns: str = "of_text") -> bool:
    """Return whether words name the text, above it with the article: "an article" may be another, that says so."""
    named = words if text.is_above else [word for word in words if _THE in word[:_PARTICLE]]
    return not entries(nouns).isdisjoint(_forms(named))


def _begins_as_done(words: Sequence[str]) -> bool:
    return not entries("done").isdisjoint((words[0], " ".join(words[:2])))


def _names_someone(words: Sequence[str]) -> bool:
    """Return whether words begin as a writer's name does, or have that of a place."""
    return names_a_person(" ".join(words)) or any(map(is_of_a_place, words))


def _goes_on(behind: Side) -> bool:
    """Return whether words behind a headline go on with what that says, or deny it."""
    if behind.sign not in _WEAK or not behind.words or is_on_an_outlet(behind.words):
        return False
    first = behind.words[0]
    bound = first.startswith(WAW) or first in entries("bound") | entries("goes_on")
    return bound or not NEGATIONS.isdisjoint(behind.words)


def _names_the_text(words: Sequence[str], text: Text) -> bool:
    """Return whether words name the text, or what is done with it; or are no others than stand on buttons."""
    named = _speaks_of(words, text) or not entries("act").isdisjoint(_forms(words))
    return named or (len(words) > 1 and all(map(_is_explained, words)))


def _forms(words: Sequence[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in without_particles(word))


def is_closed(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return fold.folded(line).rstrip(" ").endswith(".")


def stems(words: Sequence[str]) -> frozenset[str]:
    """Return how folded words begin, without particles and article, short ones aside."""
    return frozenset(stem for stem in map(_stem, words) if len(stem) >= _SHORT)


def are_foreign(words: Sequence[str], told: Collection[str]) -> bool:
    """Return whether a text of these stems has none of some words, but for words of pages."""
    return bool(words) and all(_is_explained(word) or _stem(word) not in told for word in words)


def are_explained(words: Sequence[str]) -> bool:
    """Return whether words are of pages, of buttons, particles and numbers, and not numbers alone."""
    return all(map(_is_explained, words)) and not all(map(is_number, words))


def _are_of_a_reader(words: Sequence[str]) -> bool:
    """Return whether words speak to the reader of a page about the text: "we hope the story has pleased you".

    >>> _are_of_a_reader(("قدمنا", "لكم", "تفاصيل", "خبر")), _are_of_a_reader(("قال", "لكم"))
    (True, False)
    """
    sure, said = sum(map(_speaks_to_a_reader, words)), sum(word.endswith(_YOU) and len(word) > _STEM for word in words)
    return sure > 0 and (sure + said > 1 or not entries("of_text").isdisjoint(_forms(words)))


def speak_to_you(words: Sequence[str]) -> bool:
    """Return whether words are "to you", or name the readers, or say what a page does for them.

    >>> speak_to_you(("اهلا", "بكم")), speak_to_you(("بيوتكم", "جديده"))
    (True, False)
    """
    return any(map(_speaks_to_a_reader, words))


def _speaks_to_a_reader(word: str) -> bool:
    return word in _TO_YOU or not entries("reader").isdisjoint(without_particles(word))


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
