"""Evidence from the text around a word: its neighbours, and the document as a whole.

Each rule answers 1.0 where it holds and 0.0 where not, as in ``arnorm.typos.evidence.register``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.typos.document import base_form
from arnorm.typos.evidence.neighbours import MOST_LIFT, NEIGHBOUR_RULES
from arnorm.typos.evidence.place import Place
from arnorm.typos.kinds import SPELLING_KINDS
from arnorm.typos.tables import word_sets

__all__ = ["MOST", "PLACE_RULES", "Place"]

_MAQSURA: Final = "\u0649"
_VOWELS: Final = frozenset("\u064e\u064f\u0650\u0651")
_QUOTES: Final = frozenset("\"'«»“”‘’„‹›")
_GLOSS: Final = frozenset("()[]ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# So many words of a kind may be slips; more are a style.
_SLIPS: Final = 2
# How far back a verse may begin, and a line: bounds that keep every rule linear in the text.
_VERSE: Final = 300
_LINE: Final = 2000
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0644")


def in_document(place: Place) -> float:
    """The candidate stands elsewhere in the text, clitics aside."""
    meant = place.meant.word
    if place.meant.kind in SPELLING_KINDS:  # the stem is that of the word itself: only the spelling can tell
        return float(meant in place.document.counts)
    return float(" " not in meant and base_form(meant) in place.document.stems)


def said_twice(place: Place) -> float:
    """The word as it is stands in the text again."""
    return float(place.document.counts[place.word] > 1)


def next_rare(place: Place) -> float:
    """The next word is rare too: two rare words together are mostly a name."""
    return float(place.document.rare(place.document.neighbour(place.at, 1)))


def previous_rare(place: Place) -> float:
    """The word before is rare too."""
    return float(place.document.rare(place.document.neighbour(place.at, -1)))


def after_saying(place: Place) -> float:
    """A verb of saying stands before."""
    return _before_is(place, "saying")


def after_title(place: Place) -> float:
    """A title or a given name stands before."""
    return _before_is(place, "title")


def after_place(place: Place) -> float:
    """A noun that names follow stands before."""
    return _before_is(place, "place")


def quoted(place: Place) -> float:
    """The word stands alone or at an edge in quotation marks."""
    token = place.document.tokens[place.at]
    text = place.document.text
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return float(before in _QUOTES or after in _QUOTES)


def bracketed(place: Place) -> float:
    """The word stands beside a bracket or a Latin letter: a name and its gloss."""
    token = place.document.tokens[place.at]
    text = place.document.text
    around = text[max(0, token.start - 2) : token.start] + text[token.end : token.end + 3]
    return float(not _GLOSS.isdisjoint(around))


def vowelled_yaa(place: Place) -> float:
    """The writer set a vowel or shadda in a word that ends in ى: it is meant, mostly a passive."""
    token = place.document.tokens[place.at]
    written = place.document.text[token.start : token.end]
    return float(place.meant.kind == "yaa" and place.word[-1] == _MAQSURA and not _VOWELS.isdisjoint(written))


def yaa_style(place: Place) -> float:
    """Other words of the text end the same wrong way: that is how its house writes ي and ى."""
    if place.meant.kind != "yaa":
        return 0.0
    others = place.document.final_yaa - {place.word}
    return float(sum(other[-1] == place.word[-1] for other in others) > _SLIPS)


def scripture(place: Place) -> float:
    """The word stands between the brackets of a verse: the Quran keeps an orthography of its own."""
    token, text = place.document.tokens[place.at], place.document.text
    before = text[max(0, token.start - _VERSE) : token.start]
    opened = max(before.rfind(char) for char in "{\ufd3f\ufd3e")
    closed = max(before.rfind("}"), before.rfind("\n"))
    return float(opened > closed)


def pasted(place: Place) -> float:
    """Behind the seam the line begins again: a page was pasted twice, which is no slip of spelling."""
    second = place.meant.word.partition(" ")[2]
    token, text = place.document.tokens[place.at], place.document.text
    start = text.rfind("\n", max(0, token.start - _LINE), token.start) + 1
    return float(bool(second) and text.startswith(second, start) and start < token.start)


def _before_is(place: Place, name: str) -> float:
    before = place.document.neighbour(place.at, -1)
    known = word_sets()[name]
    return float(before in known or (before[:1] in _ONE_LETTER and before[1:] in known))


# The highest answer of a rule that answers more than 1.
MOST: Final = {"lift": MOST_LIFT}

PLACE_RULES: Final[dict[str, Callable[[Place], float]]] = {
    **NEIGHBOUR_RULES,
    **{
        rule.__name__: rule
        for rule in (
            in_document,
            said_twice,
            next_rare,
            previous_rare,
            after_saying,
            after_title,
            after_place,
            quoted,
            bracketed,
            pasted,
            scripture,
            vowelled_yaa,
            yaa_style,
        )
    },
}
