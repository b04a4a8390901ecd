"""The final heh and ta marbuta of a text: for each word that may be wrong, the letter that is right there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.letters import DIGITS
from arnorm.unicode import pattern
from arnorm.words.doubtful.around import word_after, word_before
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa, final_ta
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.heads.places import HAMZA_ALEFS, bared
from arnorm.words.doubtful.heads.word import SETTLED, look
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.recited import is_recited, recited_spans
from arnorm.words.doubtful.stretches import Found, Stretches
from arnorm.words.doubtful.weigh import likeliest

__all__ = ["final_tas"]

# How often a text writes heh for ta marbuta when nothing is known of it, and the words that this is worth; and the
# other way round, which is no habit of any writer.
_SLIPS: Final = 0.006
_AS_WORDS: Final = 20
_OTHER_SLIPS: Final = 0.002
_CERTAIN: Final = 0.86
# Behind a number stands what is counted, which bears no pronoun.
_COUNTED: Final = 0.004
# Before God's name stand wishes: رعاه الله, حفظه الله.
_GOD: Final = "\u0627\u0644\u0644\u0647"
# Beside an indefinite feminine stands another: an adjective and its noun (رؤية فنية بحتة).
_AGREES: Final = 0.1
_THE: Final = ("\u0627\u0644", "\u0644\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644")  # with the article
# A ta marbuta that is so likely for each heh is no slip; a likelier heh is one only in a text of such slips.
_LIKELY: Final = 0.02
_HABIT: Final = 0.05
_HEAD: Final = 4
# Fatha, damma, kasra, sukun and their tanwins; not shadda.
_VOWELS: Final = "[\u064b-\u0650\u0652]"
_NOISE: Final = 0.01
_LAST: Final = (HEH, MARBUTA)


def final_tas(text: str) -> Iterator[Letter]:
    """Yield each final heh and ta marbuta that is wrong, or may be.

    >>> text = "في الفتره الأخيرة، وكتابه عن المدرسه"
    >>> [(letter.at, letter.written, letter.right) for letter in final_tas(text)]
    [(8, 'ه', 'ة'), (33, 'ه', 'ة')]
    """
    found = _STRETCHES.find(text)
    if not found:
        return
    right = _STRETCHES.count(text)
    wrong = sum(one.said.sure == MARBUTA and one.word[-1] == HEH for one in found)
    slips = (wrong + _SLIPS * _AS_WORDS) / (wrong + right + _AS_WORDS)
    recited = recited_spans(text)
    for one in found:
        if recited and is_recited(recited, one.start):
            continue
        if one.end - one.start > len(one.word) and _is_vocalised(text[one.start : one.end]):
            continue
        if slips < _HABIT and one.word[-1] == one.said.readings[0][0]:
            continue
        letter, share = _likeliest(text, one, slips)
        if letter != one.word[-1]:
            sure = share >= _CERTAIN
            at = text.rindex(one.word[-1], one.start, one.end)
            yield Letter(one.start, one.end, at, one.word[-1], letter if sure else "", "" if sure else letter, share)


@lru_cache(maxsize=1 << 15)
def _judge(word: str) -> FinalTa | None:
    if not word.endswith(_LAST):
        return None
    known = final_ta(word[:-1])
    if not known.readings or known.sure == word[-1] or _is_by_its_head(word):
        return None
    weights = dict(known.readings)
    if word[-1] == MARBUTA and weights.get(MARBUTA, 0.0) >= _LIKELY * weights.get(HEH, 0.0):
        return None
    return known


def _ends_in_marbuta(word: str) -> bool:
    return word.endswith(MARBUTA)


_STRETCHES: Final = Stretches(_judge, _ends_in_marbuta)


def _is_by_its_head(word: str) -> bool:
    """Return whether a hamza at the head, which stays, says that the word is right: أعاده is a verb, إعادة its noun."""
    if HAMZA_ALEFS.isdisjoint(word[:_HEAD]) or bared(word) == word or look(word) is not SETTLED:
        return False
    return final_ta(word[:-1], exact=True).sure != final_ta(word[:-1]).sure


def _likeliest(text: str, found: Found[FinalTa], slips_here: float) -> tuple[str, float]:
    """Return the likeliest last letter, and how likely it is."""
    written, known = found.word[-1], found.said
    beside = _usual(usual(word_before(text, found.start))), _usual(usual(word_after(text, found.end)))
    if beside[1] == _GOD and written == HEH:
        return HEH, 1.0
    if known.sure:
        return known.sure, 1.0
    pronoun = _COUNTED if _is_counted(text, found.start) else 1.0
    pronoun *= _AGREES ** sum(map(_is_indefinite_feminine, beside))
    slip = {HEH: slips_here, MARBUTA: _OTHER_SLIPS}[written]
    slips = [(1.0 if letter == written else slip) * (pronoun if letter == HEH else 1.0) for letter, _ in known.readings]
    readings = [(usual(found.word[:-1] + letter), weight) for letter, weight in known.readings]
    word, share = likeliest(readings, slips, [_NOISE] * len(readings), *beside)
    return word[-1], share


def _is_vocalised(token: str) -> bool:
    """Return whether a word bears vowels: who writes those means the letters that they stand on."""
    return pattern(_VOWELS).search(token) is not None


def _is_counted(text: str, start: int) -> bool:
    return start > 1 and text[start - 1] == " " and text[start - 2] in DIGITS


def _is_indefinite_feminine(word: str) -> bool:
    return word.endswith(MARBUTA) and not word.startswith(_THE)


@lru_cache(maxsize=1 << 14)
def _usual(word: str) -> str:
    """Return a neighbour in its usual spelling with the letter that it mostly ends in, whichever of the two stands."""
    if not word.endswith(_LAST):
        return word
    known = final_ta(word[:-1])
    return word[:-1] + (known.readings[0][0] if known.readings else HEH)
