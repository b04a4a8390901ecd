"""Evidence from the text around a word: what stands before it, and the document as a whole."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence.grammar.feminine import counted_or_any
from arnorm.typos.evidence.place import Place
from arnorm.typos.tables import limits, word_sets

__all__ = ["AROUND", "MOST_STYLED", "SURROUNDINGS"]

_QUOTES: Final = frozenset("\"'«»“”‘’„‹›")
_GLOSS: Final = frozenset("()[]ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# How far back a line may begin: a bound that keeps every feature linear in the text.
_LINE: Final = 2000
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0644")
_THE: Final = "\u0627\u0644"
# "Servant of", with which many names begin.
_SERVANT: Final = "\u0639\u0628\u062f"
_SPELLINGS: Final = frozenset(("hamza", "ta_marbuta", "ya"))
# More words of a style than this say no more.
MOST_STYLED: Final = 5


def in_document(place: Place) -> float:
    """Return whether the candidate stands elsewhere in the text, clitics aside."""
    candidate = place.candidate.word
    if place.group in _SPELLINGS:  # the stem is that of the word itself: only the spelling can tell
        return float(place.document.said.times(candidate) > 0)
    return float(" " not in candidate and place.document.said.has_stem(candidate))


def doubled_in_document(place: Place) -> float:
    """Return whether the word with the letter once stands elsewhere: لليستر beside ليستر has a proclitic."""
    return in_document(place) if place.kind == "doubled" else 0.0


def candidate_in_document(place: Place) -> float:
    """Return how often the candidate stands in the text to the letter, in powers of ten."""
    return math.log10(1 + place.document.said.times(place.candidate.word))


def name_in_document(place: Place) -> float:
    """Return whether two letters changed places in a name that the text has twice: ديسكون beside ديكسون."""
    candidate = place.candidate
    named = place.kind == "transposition" and not candidate.accepted
    return float(named and place.document.said.times(candidate.word) > 1)


def pair_in_document(place: Place) -> float:
    """Return whether the text has the candidate beside the same neighbour elsewhere."""
    (first, last), said = place.halves, place.document.said
    before = said.times(first) > 0 and said.pairs(place.before, first) > 0
    return float(before or (said.times(last) > 0 and said.pairs(last, place.after) > 0))


def own_pair_in_document(place: Place) -> float:
    """Return whether the text has the word itself beside the same neighbour elsewhere."""
    said = place.document.said
    twice = said.times(place.word) > 1
    return float(twice and (said.pairs(place.before, place.word) > 1 or said.pairs(place.word, place.after) > 1))


def said_twice(place: Place) -> float:
    """Return whether the word as it is stands in the text again."""
    return float(place.document.said.times(place.word) > 1)


def stem_said_twice(place: Place) -> float:
    """Return whether the word stands in the text again with other proclitics."""
    return float(place.document.said.has_stem(place.word, 2))


def spelled_twice(place: Place) -> float:
    """Return whether another spelling, or a word behind a particle, stands again as it is: a habit, no name."""
    habit = place.group in _SPELLINGS or place.halves[0] in limits().glued.particles
    return float(habit and place.document.said.times(place.word) > 1)


def spelled_again(place: Place) -> float:
    """Return whether the same stands again with other proclitics."""
    habit = place.group in _SPELLINGS or place.halves[0] in limits().glued.particles
    return float(habit and place.document.said.has_stem(place.word, 2))


def next_rare(place: Place) -> float:
    """Return whether the next word is rare too: two rare words together are mostly a name."""
    return float(place.document.rare(place.after))


def previous_rare(place: Place) -> float:
    """Return whether the word before is rare too."""
    return float(place.document.rare(place.before))


def after_saying(place: Place) -> float:
    """Return whether a verb of saying stands before."""
    return _before_is(place, "saying")


def after_title(place: Place) -> float:
    """Return whether a title or a given name stands before, one of two words too: عبد الكريم."""
    of_two = place.before.startswith(_THE) and place.second_before == _SERVANT
    return float(of_two or bool(_before_is(place, "title")))


def after_place(place: Place) -> float:
    """Return whether a noun that names follow stands before."""
    return _before_is(place, "place")


def quoted(place: Place) -> float:
    """Return whether the word stands alone or at an edge in quotation marks."""
    token, text = place.token, place.document.text
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return float(before in _QUOTES or after in _QUOTES)


def bracketed(place: Place) -> float:
    """Return whether the word stands beside a bracket or a Latin letter: a name and its gloss."""
    token, text = place.token, place.document.text
    around = text[max(0, token.start - 2) : token.start] + text[token.end : token.end + 3]
    return float(not _GLOSS.isdisjoint(around))


def ya_style(place: Place) -> float:
    """Return how many other words of the text end in the wrong one of ي and ى, where that is in question."""
    if place.kind != "ya":
        return 0.0
    others = place.document.final_ya - {place.word}
    return float(min(MOST_STYLED, sum(other[-1] == place.word[-1] for other in others)))


def ta_style(place: Place) -> float:
    """Return how many other words of the text end in the wrong one of ه and ة, where that is in question."""
    if place.kind != "ta_marbuta":
        return 0.0
    others = place.document.final_ta - {place.word}
    return float(min(MOST_STYLED, sum(other[-1] == place.word[-1] for other in others)))


def unknown_share(place: Place) -> float:
    """Return how many words of ten in the text no list holds: dialect, verse, names, or another language."""
    return 0.0 if place.kind == "glued" else 10 * place.document.unknown_share


def unknown_beside_seam(place: Place) -> float:
    """Return the same, 1 at most, where two words were run together: a text of many such has many unknown words."""
    return min(1.0, 10 * place.document.unknown_share) if place.kind == "glued" else 0.0


def pasted(place: Place) -> float:
    """Return whether behind the seam the line begins again: a page was pasted twice, which is no slip of spelling."""
    second = place.candidate.word.partition(" ")[2]
    token, text = place.token, place.document.text
    start = text.rfind("\n", max(0, token.start - _LINE), token.start) + 1
    return float(bool(second) and text.startswith(second, start) and start < token.start)


def _before_is(place: Place, name: str) -> float:
    before = place.before
    known = word_sets()[name]
    return float(before in known or (before[:1] in _ONE_LETTER and before[1:] in known))


SURROUNDINGS: Final[tuple[Callable[[Place], float], ...]] = (
    in_document,
    doubled_in_document,
    candidate_in_document,
    name_in_document,
    pair_in_document,
    own_pair_in_document,
    said_twice,
    stem_said_twice,
    spelled_twice,
    spelled_again,
    next_rare,
    previous_rare,
    after_saying,
    after_title,
    after_place,
    quoted,
    bracketed,
    ya_style,
    ta_style,
    unknown_share,
    unknown_beside_seam,
    pasted,
)
# Those that ask of the text around, and of no word that stands far off; one of them is of grammar.
AROUND: Final = (
    next_rare,
    previous_rare,
    after_saying,
    after_title,
    after_place,
    quoted,
    bracketed,
    pasted,
    counted_or_any,
)
