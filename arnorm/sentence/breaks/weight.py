"""How much the words beside a line break speak for a sentence that goes on, as the logarithm of odds."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.sentence.words import Opening, opening
from arnorm.unicode import Pattern, pattern
from arnorm.words.news import default_news

__all__ = ["CLOSING", "is_cut", "weighed"]

CLOSING: Final = "\u00bb\u201d\u201c\"')]"
_AL: Final = "\u0627\u0644"
# Of 2,155 breaks that a program made around phrases of 2,100 Saudi articles and the 501 of those articles that stand
# behind no end mark, the logarithm of how much more often a sentence goes on: by how much more often than by chance
# news writes the two words side by side, as a power of ten; where it does not, or a side has no word; by how surely the
# next opens a sentence; by its article. A number says nothing.
_LIFTS: Final = ((1.5, 3.7), (0.5, 2.0), (-99.0, 1.3))
_UNSEEN: Final = -0.3
_NO_WORD: Final = -1.5
_OPENINGS: Final = {Opening.NONE: 0.2, Opening.AND: -0.8, Opening.CLEAR: -1.9, Opening.VERB: -2.6}
_ARTICLE: Final = 1.6
# The same of the lines: a quotation is open; the one says the other's word at the break; a quotation or bracket closes
# before it; the next begins with a label; a sentence ends in the line before, or there is a comma in it.
_QUOTED: Final = 2.0
_REPEATED: Final = -3.0
_CLOSED: Final = -1.5
_LABEL: Final = -2.0
_CUT: Final = 2.0
_INNER_COMMA: Final = 0.8
_SMALL: Final = 2
_LONG: Final = 60


def weighed(before: str, last: str, following: str, after: str) -> float:
    """Return how much two lines, and the last and the first word of them, speak for a sentence that goes on."""
    found = _of_pair(before, last, following, after)
    if following:
        found += _OPENINGS[Opening.CLEAR if _on_his_part().match(after) else opening(following)]
        found += _ARTICLE if following.startswith(_AL) else 0
    if len(following) > _SMALL and (f" {following} " in f" {before} " or f" {last} " in f" {after} "):
        found += _REPEATED
    found += _CLOSED if before[-1] in CLOSING else 0
    found += _LABEL if _label().match(after) is not None else 0
    if is_cut(before, last):
        found += _CUT
    elif _inner_comma().search(before) is not None:
        found += _INNER_COMMA
    return found + (_QUOTED if before.count('"') % 2 and after.count('"') % 2 else 0)


def is_cut(before: str, last: str) -> bool:
    """Return whether a sentence ends inside a long line and none at its end, which is a word."""
    return (
        len(before) >= _LONG and bool(last) and before[-1] not in CLOSING and _inner_stop().search(before) is not None
    )


def _of_pair(before: str, last: str, following: str, after: str) -> float:
    if not last or not following:
        return 0.0 if _number_at_end().search(before) or _number().match(after) else _NO_WORD
    if not default_news().pair(last, following):
        return _UNSEEN
    lift = default_news().lift(last, following)
    return next(weight for least, weight in _LIFTS if lift >= least)


@lru_cache(maxsize=1)
def _number() -> Pattern:
    return pattern("\\p{Nd}")


@lru_cache(maxsize=1)
def _number_at_end() -> Pattern:
    return pattern("\\p{Nd}[%\u066a]?\\Z")


@lru_cache(maxsize=1)
def _inner_stop() -> Pattern:
    return pattern("[.!\u061f] ")


@lru_cache(maxsize=1)
def _label() -> Pattern:
    return pattern('[^ :"]++(?: [^ :"]++)?: ')


@lru_cache(maxsize=1)
def _inner_comma() -> Pattern:
    return pattern("[\u060c\u061b] ")


@lru_cache(maxsize=1)
def _on_his_part() -> Pattern:
    # "On his part", "on the other hand": two words that open a sentence, of which the first alone does not.
    return pattern(
        "\u0645\u0646 (?:\u062c\u0627\u0646\u0628|\u062c\u0647\u062a?|\u0646\u0627\u062d\u064a[\u0629\u062a])"
    )
