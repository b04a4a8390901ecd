"""Evidence on ة and ه at the end of a word from what may stand there: a noun, a verb, a word with the pronoun "his".

In ``agreement`` stands what adjectives say of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.letters import DIGITS
from arnorm.typos.evidence.grammar.forms import is_governed
from arnorm.typos.evidence.place import Place
from arnorm.typos.tables import word_sets

__all__ = ["FEMININE", "counted_or_any"]

_TA_MARBUTA: Final = "\u0629"
_HEH: Final = "\u0647"
_THE: Final = "\u0627\u0644"
_ALEF: Final = "\u0627"
# Set by hand: a noun has three letters and more, as prepositions mostly have not.
_NOUN: Final = 3


def counted_or_any(place: Place) -> float:
    """Return whether a number or "any" stands before a word in ه: what is counted has no pronoun, أي مشكله, 5 سنه."""
    before = place.document.text[max(0, place.token.start - 2) : place.token.start]
    counted = before[:1] in DIGITS and before[1:] == " "
    return float(_to(place, _TA_MARBUTA) and (counted or place.before in word_sets()["any"]))


def verb_expected(place: Place) -> float:
    """Return whether a verb stands behind the word before one in ة, which no verb ends in: الذي حضرة."""
    return float(_to(place, _HEH) and place.before in word_sets()["verbal"])


def governs_a_noun(place: Place) -> float:
    """Return whether a word in ه stands between a preposition and a noun without the article: برتبه ملازم.

    A word with the pronoun governs no other, and no verb stands behind a preposition.
    """
    after, words = place.after, word_sets()
    if not _to(place, _TA_MARBUTA) or len(after) < _NOUN or after[-1] in (_ALEF, _TA_MARBUTA):
        return 0.0
    if after.startswith(_THE) or after in words["governing"] or after in words["particles"] or not is_governed(place):
        return 0.0
    accepted = place.document.lexicon.accepted
    return float(accepted(_THE + after) and accepted(after))


def _to(place: Place, letter: str) -> bool:
    """Return whether a letter may have been meant at the end where the other of ه and ة is written."""
    return place.kind == "ta_marbuta" and place.candidate.word[-1] == letter


FEMININE: Final[tuple[Callable[[Place], float], ...]] = (counted_or_any, verb_expected, governs_a_noun)
