"""Lines whose words came out from left to right, each word whole: tools sort the words of a page by their place.

Letters say nothing of it; which words news writes side by side does. Of 22,939 lines of healthy articles with four
words and more one, a verse with vowel marks, has 5 powers of ten more for the other order; turned round 96 in a hundred
of the lines of 15 words and more have, 67 of those of 8 to 14, 15 of shorter ones, which follow the others of their
text. (November 2026, counts of pairs of ``arnorm.words.news``.)
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Final

from arnorm.repair.visual_order.order import plain
from arnorm.repair.visual_order.turning import FORMS
from arnorm.unicode import Match, pattern
from arnorm.words.lines.lines import Line, lines
from arnorm.words.news import default_news

__all__ = ["may_be_reversed", "reversed_lines", "with_words_turned"]

_WORD: Final = "[\u0621-\u063a\u0641-\u064a]++"
_MARKS: Final = "[\u0640\u064b-\u065f\u0670]++"
_FOREIGN: Final = "[A-Za-z]"
# A pair that news never writes counts as so much of one.
_UNSEEN: Final = 0.2
_PROOF: Final = 5.0
_HEALTHY: Final = -2.0
# Where lines agree but for this share of what they say, one that says no more than so much against it follows.
_FEW: Final = 0.1
_DOUBT: Final = 3.0
# Words of a line, and of a text for a glance.
_MOST: Final = 40
_GLANCE: Final = 16
_SAMPLE: Final = 250  # characters that hold so many words
_LEAST: Final = 4


def may_be_reversed(text: str) -> bool:
    """Return whether a glance at the first words does not show that they stand in the order in which they are read."""
    return _gain(text[:_SAMPLE], _GLANCE) > _HEALTHY and _gain(text[: 4 * _SAMPLE], 4 * _GLANCE) > _HEALTHY


def reversed_lines(text: str) -> list[Line]:
    r"""Return the lines of a text whose words stand in the other order.

    >>> [line.start for line in reversed_lines("القاهرة إلى الخارجية وزير وصل\nأمس")]
    [0]
    """
    judged = [(line, _gain(line.text, _MOST)) for line in lines(text)]
    speaks = sum(gain for _, gain in judged if gain > 0)
    against = -sum(gain for _, gain in judged if gain < 0)
    if speaks - against < _PROOF:
        return [line for line, gain in judged if gain >= _PROOF]
    least = -_DOUBT if against <= _FEW * speaks else _PROOF
    return [line for line, gain in judged if gain > least and " " in line.text]


def with_words_turned(line: str) -> str:
    """Return a line with its words in the other order; Latin words in a row keep theirs.

    >>> with_words_turned("New York نيويورك في 2015 عام")
    'عام 2015 في نيويورك New York'
    """
    runs = [
        list(run) if foreign else list(run)[::-1]
        for foreign, run in itertools.groupby(line.split(" "), key=lambda word: bool(pattern(_FOREIGN).search(word)))
    ]
    return " ".join(itertools.chain.from_iterable(runs[::-1]))


def _gain(text: str, most: int) -> float:
    """Return how much more news speaks for the other order of the first words, in powers of ten; 0 of a few words."""
    words = _first_words(text, most)
    if len(words) < _LEAST:
        return 0.0
    # Words with a number, a sign or a bracket between them stand side by side in neither order.
    beside = (pair for pair in itertools.pairwise(words) if pair[0].end() + 1 == pair[1].start())
    return sum(_gain_of(one[0], two[0]) for one, two in beside)


def _first_words(text: str, most: int) -> Sequence[Match]:
    letters = plain(text) if pattern(f"[{FORMS}]").search(text) else text
    found = pattern(_WORD).finditer(pattern(_MARKS).sub("", letters))
    return list(itertools.islice(found, most))


def _gain_of(one: str, two: str) -> float:
    news = default_news()
    return math.log10((_UNSEEN + news.pair(two, one)) / (_UNSEEN + news.pair(one, two)))
