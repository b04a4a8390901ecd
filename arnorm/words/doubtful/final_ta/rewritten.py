"""A text with each final heh and ta marbuta put right, and nothing recorded: what the plain call wants.

The same as the changes that ``final_tas`` finds, made.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from arnorm.words.doubtful.final_ta.elsewhere import Elsewhere
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa
from arnorm.words.doubtful.final_ta.in_text import (
    CERTAIN,
    GOD,
    HABIT,
    MERCY,
    OPEN,
    final_tas,
    hangs_on_text,
    is_slip,
    judged,
    likeliest,
    share_slipped,
    stays,
)
from arnorm.words.doubtful.final_ta.numbers import ENDS_OF_NUMBERS
from arnorm.words.doubtful.final_ta.soon import certainly, floored, is_soon_marbuta
from arnorm.words.doubtful.heads.choose import usual_with_ta
from arnorm.words.doubtful.plain.edges import EDGES
from arnorm.words.doubtful.plain.writer import Asked, Stretch, Text, Writer, written
from arnorm.words.doubtful.settled import TAS, is_settled, with_ta
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import is_plain_word

__all__ = ["with_tas"]

# Words with ta marbuta, and words with heh for it, in one number.
_SLIPS: Final = 1 << 24
_LAM: Final = "\u0644"
_IN_GOD: Final = 2  # of these in God's name
_GOD: Final = (GOD[1:], GOD[1:-1] + MARBUTA)  # as plain words hold it, however its alef is written
_ENDS: Final = frozenset((HEH, MARBUTA))


class _Tas(Writer[FinalTa]):
    """Asks what each final heh and ta marbuta should be."""

    def in_full(self, text: str) -> str:
        return written(text, final_tas(text))

    def sound(self, part: str) -> int | None:
        if HEH not in part and MARBUTA not in part:
            return 0
        if part[-1] not in _ENDS or part.endswith(_GOD) or not is_settled(part, TAS):
            return None
        return int(part[-1] == MARBUTA)

    def learn_word(self, word: str) -> Stretch[FinalTa] | int:
        if word.endswith(_GOD):
            return self.learn(word)
        if word[-1] not in _ENDS:
            return 0
        sure, least = with_ta(word) if word[-1] == HEH else ("", 0.0)
        if sure:
            return Stretch(settled=sure, tally=_SLIPS)
        if least:
            return Stretch([Found(0, len(word), word, floored(least))])
        return self.learn(word)

    def learn(self, part: str) -> Stretch[FinalTa] | int:
        if HEH not in part and MARBUTA not in part:
            return 0
        said, counted = OPEN.of(part)
        # Before God's name stand wishes; whether mercy is one, is asked in the whole text.
        calls = part.count(_LAM) >= _IN_GOD and usual_with_ta(EDGES[part].first) == GOD
        if not (said or calls):
            return counted
        found = [one for one in said if not stays(part, one)]
        hang = any(hangs_on_text(one.word, one.said) for one in found)
        settled = ""
        if found and not hang:
            settled = part[:-1] + found[0].said.sure if is_plain_word(part) else self._settled(part, found)
        sign = any(one.word == MERCY for one in found)
        return Stretch(found, settled, counted + _SLIPS * sum(map(is_slip, said)), sign, calls)

    def _settled(self, part: str, found: Sequence[Found[FinalTa]]) -> str:
        """Return a stretch with the letters that are right in any text; God's name may stand in it."""
        if len(found) > 1 or part.count(_LAM) >= _IN_GOD:
            return self.in_full(part)
        one = found[0]
        last = part.rindex(HEH, one.start, one.end)
        return part[:last] + one.said.sure + part[last + 1 :]

    def text(self, lined: str, parts: list[str], codes: int, asked: Asked[FinalTa]) -> _TasOfText:
        return _TasOfText(lined, parts, codes, asked)


class _TasOfText(Text[FinalTa]):
    """The words of one text that may end in either and hang on others."""

    @cached_property
    def _slips(self) -> float:
        wrong, right = divmod(self.tally, _SLIPS)
        return share_slipped(wrong, right)

    @cached_property
    def _elsewhere(self) -> Elsewhere:
        return Elsewhere(self.text)

    @cached_property
    def _habit(self) -> float | None:
        """How often heh stands for a ta marbuta, in powers of ten; ``None`` where it is no habit."""
        return math.log10(self._slips) if self._slips >= HABIT else None

    def becomes(self, index: int, open_: Sequence[Found[FinalTa]]) -> str:
        new = part = self.parts[index]
        for one in open_:
            sides = self.beside(index, part, one)
            beside = sides and sides[:2]
            said = beside and self._soon(index, one, beside)
            letter = self._letter(index, one, beside) if said is None else MARBUTA if said else ""
            if letter:
                last = part.rindex(one.word[-1], one.start, one.end)
                new = new[:last] + letter + new[last + 1 :]
        return new

    def _soon(self, index: int, one: Found[FinalTa], beside: tuple[str, str]) -> bool | None:
        """Return whether a word becomes one with ta marbuta, ``None`` where its neighbours do not tell."""
        habit, said = self._habit, one.said
        if habit is None:
            return None
        if is_soon_marbuta(one.word, said.least, habit, *beside):
            return True
        counted = one.start or (index and self.parts[index - 1][-1:] in ENDS_OF_NUMBERS)
        return None if counted else certainly(one.word, habit, *beside)

    def _letter(self, index: int, one: Found[FinalTa], beside: tuple[str, str] | None) -> str:
        """Return the letter that a word has for its last, ``""`` where it stays."""
        known, at = (one.said.least and judged(one.word)) or one.said, self.at(index)
        here = Found(at + one.start, at + one.end, one.word, known)
        letter, share = likeliest(self.text, here, self._slips, self._elsewhere, beside)
        return letter if letter != one.word[-1] and share >= CERTAIN else ""


_TAS: Final = _Tas()


def with_tas(text: str) -> str:
    """Return a text with each final heh and ta marbuta that is wrong put right.

    >>> with_tas("في الفتره الأخيرة، وكتابه عن المدرسه")
    'في الفترة الأخيرة، وكتابه عن المدرسة'
    """
    return _TAS.write(text)
