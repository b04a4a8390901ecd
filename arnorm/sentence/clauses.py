"""What follows a stop, read up to the next mark: whether a phrase there leads to a verb of its own.

>>> from arnorm.sentence.stops import stops
>>> def first_leads(text):
...     return leads(text, next(stops(text, 0, len(text))))
>>> first_leads("تبعد القرية 45 كم. عن المدينة"), first_leads("تبعد القرية 45 كم. من جهته أوضح المدير")
(False, True)
"""

from __future__ import annotations

from typing import Final

from arnorm.letters import ISSPACE
from arnorm.sentence.stops import STOPS, Stop
from arnorm.sentence.words import begins_clause
from arnorm.unicode import pattern

__all__ = ["WORDS", "leads", "leads_behind_comma", "rest"]

WORDS: Final = pattern(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+")
_FAR: Final = 200  # so far behind a stop is looked, that time be linear
_NEAR: Final = 6  # words within which a phrase at the head of a sentence has its verb
# A stop behind a single letter or inside a number ends no clause: "John F. Kennedy", 3.5.
_CLAUSE: Final = pattern(rf'(?:[^{STOPS}"\u201c\xab:\n]++|(?<=[{ISSPACE}.]\p{{L}})\.|(?<=\p{{Nd}})\.(?=\p{{Nd}}))*+')
_BEHIND_COMMA: Final = pattern(r"[,\u060c]\s{0,3}([\p{L}\p{M}]++)")


def rest(text: str, stop: Stop) -> str:
    """Return what follows a stop, up to the next stop, quotation mark or colon."""
    found = _CLAUSE.match(text, stop.next, min(stop.limit, stop.next + _FAR))
    return found[0] if found else ""


def leads_behind_comma(text: str, stop: Stop) -> bool:
    """Return whether a phrase behind a stop leads over a comma to a verb: "according to the report, fell"."""
    found = _BEHIND_COMMA.search(rest(text, stop))
    return found is not None and begins_clause(found[1])


def leads(text: str, stop: Stop) -> bool:
    """Return whether a phrase behind a stop has a verb soon, or behind a comma."""
    words = WORDS.findall(rest(text, stop))[1:_NEAR]
    return any(begins_clause(word) for word in words) or leads_behind_comma(text, stop)
