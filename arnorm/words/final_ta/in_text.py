"""The final heh and ta marbuta of a text: for each word that may be wrong, the letter that is right there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from arnorm.letters import DIGITS
from arnorm.words.final_ta.final_ta import HEH, MARBUTA, FinalTa, final_ta
from arnorm.words.heads.around import after, before
from arnorm.words.heads.choose import usual
from arnorm.words.heads.head import head
from arnorm.words.heads.places import bared
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import Token, words
from arnorm.words.weigh import likeliest

__all__ = ["TaVerdict", "final_tas"]

# How often a text writes heh for ta marbuta when nothing is known of it, and the words that this is worth; and the
# other way round, which is no habit of any writer.
_SLIPS: Final = 0.015
_AS_WORDS: Final = 20
_OTHER_SLIPS: Final = 0.002
_CERTAIN: Final = 0.88
# Behind a number stands what is counted, which bears no pronoun.
_COUNTED: Final = 0.004
# Before God's name stand wishes: رعاه الله, حفظه الله.
_GOD: Final = "\u0627\u0644\u0644\u0647"
# Beside an indefinite feminine stands another: an adjective and its noun (رؤية فنية بحتة).
_AGREES: Final = 0.1
_THE: Final = ("\u0627\u0644", "\u0644\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644")  # with the article
_LAST: Final = (HEH, MARBUTA)


class TaVerdict(NamedTuple):
    """A word of a text whose last letter is ``written``; ``right`` is ``""`` where the right one cannot be told."""

    token: Token
    written: str
    right: str
    perhaps: str


class _Open(NamedTuple):
    index: int
    written: str
    known: FinalTa


_SETTLED: Final = FinalTa()


def final_tas(text: str) -> Iterator[TaVerdict]:
    """Yield a verdict for each word whose last letter is wrong, or may be.

    >>> [(v.token.bare, v.right) for v in final_tas("في الفتره الأخيرة، وكتابه عن المدرسه")]
    [('الفتره', 'ة'), ('المدرسه', 'ة')]
    """
    return _Tas(text).verdicts()


@lru_cache(maxsize=1 << 15)
def _look(word: str) -> FinalTa:
    if not word.endswith(_LAST):
        return _SETTLED
    known = final_ta(word[:-1])
    return _SETTLED if not known.readings or known.sure == word[-1] or _is_by_its_head(word) else known


def _is_by_its_head(word: str) -> bool:
    """Return whether the hamza at the head says that the word is right: أعاده is a verb, إعادة is its noun."""
    plain = bared(word)
    if plain == word or not any(word == spelling for spelling, _ in head(plain).readings):
        return False
    lexicon = default_lexicon()
    return lexicon.accepted(word) and not lexicon.accepted(word[:-1] + (HEH if word[-1] == MARBUTA else MARBUTA))


class _Tas:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: Sequence[Token] = list(words(text))
        looks = ((index, token.bare, _look(token.bare)) for index, token in enumerate(self._tokens))
        self._open = [_Open(index, word[-1], known) for index, word, known in looks if known is not _SETTLED]

    def verdicts(self) -> Iterator[TaVerdict]:
        for found in self._open:
            letter, share = self._likeliest(found)
            if letter != found.written:
                sure = share >= _CERTAIN
                yield TaVerdict(self._tokens[found.index], found.written, letter if sure else "", "" if sure else letter)

    @cached_property
    def _slips(self) -> float:
        """How often the text writes heh for ta marbuta."""
        wrong = sum(found.written == HEH and found.known.sure == MARBUTA for found in self._open)
        right = sum(token.bare.endswith(MARBUTA) for token in self._tokens)
        return (wrong + _SLIPS * _AS_WORDS) / (wrong + right + _AS_WORDS)

    def _likeliest(self, found: _Open) -> tuple[str, float]:
        stem = self._tokens[found.index].bare[:-1]
        slip = {HEH: self._slips, MARBUTA: _OTHER_SLIPS}
        beside = (
            _usual(before(self._text, self._tokens, found.index)),
            _usual(after(self._text, self._tokens, found.index)),
        )
        if beside[1] == _GOD and found.written == HEH:
            return HEH, 1.0
        if found.known.sure:
            return found.known.sure, 1.0
        counted = _COUNTED if self._is_counted(found.index) else 1.0
        counted *= _AGREES ** sum(map(_is_indefinite_feminine, beside))
        slips = [
            (1.0 if letter == found.written else slip[found.written]) * (counted if letter == HEH else 1.0)
            for letter, _ in found.known.readings
        ]
        readings = [(usual(stem + letter), weight) for letter, weight in found.known.readings]
        word, share = likeliest(readings, slips, [0.01] * len(readings), *beside)
        return word[-1], share

    def _is_counted(self, index: int) -> bool:
        start = self._tokens[index].start
        return start > 1 and self._text[start - 1] == " " and self._text[start - 2] in DIGITS


def _is_indefinite_feminine(word: str) -> bool:
    return word.endswith(MARBUTA) and not word.startswith(_THE)


@lru_cache(maxsize=1 << 14)
def _usual(word: str) -> str:
    """Return a neighbour in its usual spelling with the letter that it mostly ends in, whichever of the two stands."""
    if not word.endswith(_LAST):
        return word
    known = final_ta(word[:-1])
    return word[:-1] + (known.readings[0][0] if known.readings else HEH)
