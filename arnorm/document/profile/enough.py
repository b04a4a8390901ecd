"""How many articles must hold a line, and how unlike their titles must be, before it is residue of the page.

Tried on 20,000 articles of 28 outlets and, with parts of them of 30 to 300 articles, on 9,075 of nineteen: with these
no line of the labelled articles is wrong, while background sentences, weather, markets and court formulae stay.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document.profile.edge_words import CLOSES, OPENS
from arnorm.document.profile.pieces import BELOW
from arnorm.document.profile.template import NUMBER, SLOTS

__all__ = ["FEW_WORDS", "FOOT", "FRAME", "MIN_DF", "TITLES_ALIKE", "Enough", "enough"]

FOOT: Final = "foot"  # the zone of lines below which no running text stands
FRAME: Final = "frame"  # the zone of every line of an article, wherever it stands
MIN_DF: Final = 5
_MANY: Final = 300  # of a smaller archive the same days and events are a larger part
_SHARE_OF_SMALL: Final = 0.05
_SHARE: Final = 0.003
_SHARE_OF_PROSE: Final = 0.005
_PROSE: Final = 60
TITLES_ALIKE: Final = 0.12  # background of one subject stands under titles with a fifth of their words in common
# A line of a few words can be the name of a writer, a place, a column: no one of these stands in half of all articles
# (the busiest byline of ten outlets stands in 4 %), what a site prints below everything does.
FEW_WORDS: Final = 6
# A date, an address or the own headline with a few words that never change is a form that the site fills in.
_SIGNS: Final = SLOTS | {NUMBER}


class Enough(NamedTuple):
    """The fewest articles, and the least share of an outlet's, that make a line residue."""

    articles: int
    share: float


_OF_FORMS: Final = Enough(MIN_DF, 0.05)
_OF_SHORT: Final = Enough(20, 0.5)
# Counters ("read 120 times"): of 9,075 articles no other line of few words with a number came again at an edge.
_OF_COUNTERS: Final = Enough(10, 0.1)
# Behind the last end mark of a line stands a footer or an open sentence: so one of few words is residue sooner.
_OF_SHORT_ENDS: Final = Enough(MIN_DF, 0.02)
# How what stands there begins: a footer in one article of ten and an idiom in fewer; one word in one of four.
_OF_BEGINNINGS: Final = Enough(MIN_DF, 0.1)
_OF_FIRST_WORDS: Final = Enough(20, 0.25)
# Of parts of 30, 60 and 80 articles of nineteen outlets no two words stand there in a tenth and five times; eight by
# hand, for in the smallest archives a tenth is as few as three.
_OF_TWO_WORDS: Final = Enough(8, 0.1)
# Of last sentences the commonest that is the writer's stands in one article of a hundred, at a checker in 35 ("what is
# true? read on"); what a site adds to its articles stands in nearly all.
_OF_CLOSING: Final = Enough(20, 0.5)
# What stands in half of all articles wherever it likes is no subject of theirs. Fitted on 35 articles of each of 130
# sites, and on half of the articles of ten outlets and eight countries: what it takes besides, read, is the page's.
_OF_FRAMES: Final = Enough(12, 0.5)
# How texts begin and end: of nineteen outlets a checker begins a quarter alike ("users shared on"), the others an
# eighth with one word, and but for names of the outlet no two words begin or end more; what a site puts there does.
_OF_EDGES: Final = Enough(20, 0.5)
# How lines below the text begin or end: of nineteen outlets the commonest two words stand below 13 articles of 100 (a
# checker's "and what is the truth"), the commonest three below 12. Two may be an office ("head coach X") and stand in
# more: seven of ten by hand.
_OF_BELOW: Final = Enough(20, 0.5)
_OF_TWO_BELOW: Final = Enough(20, 0.7)
_TWO_WORDS: Final = 3  # with the dots
_OF_BEGUN: Final = {1: _OF_FIRST_WORDS, 2: _OF_TWO_WORDS}
_OF_ZONES: Final = {"closing": _OF_CLOSING, FRAME: _OF_FRAMES, OPENS: _OF_EDGES, CLOSES: _OF_EDGES}


def enough(key: str, zone: str, total: int) -> Enough:
    """Return how much is enough for the words of a line at an edge of an outlet of ``total`` articles."""
    words = key.split(" ")
    if zone in _OF_ZONES:
        return _OF_ZONES[zone]
    if zone == BELOW:
        return _OF_BELOW if len(words) > _TWO_WORDS else _OF_TWO_BELOW
    if zone == "begun":
        return _OF_BEGUN.get(len(words) - 1, _OF_BEGINNINGS)
    return _of_a_line(key, words, zone, total)


def _of_a_line(key: str, words: list[str], zone: str, total: int) -> Enough:
    plain = sum(word not in _SIGNS for word in words)
    if plain < FEW_WORDS and not SLOTS.isdisjoint(words):
        return _OF_FORMS
    if zone != "end" and 0 < plain < len(words) < FEW_WORDS:
        return _OF_COUNTERS
    small = _SHARE_OF_SMALL if total < _MANY else 0.0
    if len(words) >= FEW_WORDS:
        return Enough(MIN_DF, small or (_SHARE_OF_PROSE if len(key) > _PROSE else _SHARE))
    return Enough(MIN_DF, max(small, _OF_SHORT_ENDS.share)) if zone == "end" else _OF_SHORT
