"""A text with each final heh and ta marbuta put right, and nothing recorded: what the plain call wants.

The same as the changes that ``final_tas`` finds, made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from arnorm.words.doubtful.final_ta.elsewhere import Elsewhere
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa
from arnorm.words.doubtful.final_ta.in_text import (
    CERTAIN,
    GOD,
    MERCY,
    OPEN,
    final_tas,
    hangs_on_text,
    is_slip,
    likeliest,
    share_slipped,
    stays,
)
from arnorm.words.doubtful.final_ta.soon import is_soon_marbuta
from arnorm.words.doubtful.heads.choose import usual_with_ta
from arnorm.words.doubtful.plain.edges import EDGES
from arnorm.words.doubtful.plain.writer import Stretch, Text, Writer, written
from arnorm.words.doubtful.settled import TAS, is_settled, whole_with_ta
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import is_plain_word

__all__ = ["with_tas"]

# Words with ta marbuta, and words with heh for it, in one number.
_SLIPS: Final = 1 << 24
_LAM: Final = "\u0644"
_IN_GOD: Final = 2  # of these in God's name
_ENDS: Final = frozenset((HEH, MARBUTA))


class _Tas(Writer[FinalTa]):
    """Asks what each final heh and ta marbuta should be."""

    def in_full(self, text: str) -> str:
        return written(text, final_tas(text))

    def sound(self, part: str) -> int | None:
        if HEH not in part and MARBUTA not in part:
            return 0
        if part[-1] not in _ENDS or part.count(_LAM) >= _IN_GOD or not is_settled(part, TAS):
            return None
        return int(part[-1] == MARBUTA)

    def learn_word(self, word: str) -> Stretch[FinalTa] | int:
        if word.count(_LAM) >= _IN_GOD:
            return self.learn(word)
        if word[-1] not in _ENDS:
            return 0
        if word[-1] == HEH and (sure := whole_with_ta(word)):
            return Stretch(settled=sure, tally=_SLIPS)
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
            settled = part[:-1] + found[0].said.sure if is_plain_word(part) else self.in_full(part)
        sign = any(one.word == MERCY for one in found)
        return Stretch(found, settled, counted + _SLIPS * sum(map(is_slip, said)), sign, calls)

    def text(self, lined: str, parts: list[str], codes: list[int], said: Mapping[str, Stretch[FinalTa]]) -> _TasOfText:
        return _TasOfText(lined, parts, codes, said)


class _TasOfText(Text[FinalTa]):
    """The words of one text that may end in either and hang on others."""

    @cached_property
    def _slips(self) -> float:
        wrong, right = divmod(self.tally, _SLIPS)
        return share_slipped(wrong, right)

    @cached_property
    def _elsewhere(self) -> Elsewhere:
        return Elsewhere(self.parts)

    def becomes(self, index: int, open_: Sequence[Found[FinalTa]]) -> str:
        new = part = self.parts[index]
        at = self.at(index)
        for one in open_:
            here = Found(at + one.start, at + one.end, one.word, one.said)
            beside = self.beside(index, part, one)
            if beside and is_soon_marbuta(one, self._slips, *beside[:2]):
                letter, share = MARBUTA, 1.0
            else:
                letter, share = likeliest(self.text, here, self._slips, self._elsewhere, beside and beside[:2])
            if letter != one.word[-1] and share >= CERTAIN:
                last = part.rindex(one.word[-1], one.start, one.end)
                new = new[:last] + letter + new[last + 1 :]
        return new


_TAS: Final = _Tas()


def with_tas(text: str) -> str:
    """Return a text with each final heh and ta marbuta that is wrong put right.

    >>> with_tas("في الفتره الأخيرة، وكتابه عن المدرسه")
    'في الفترة الأخيرة، وكتابه عن المدرسة'
    """
    return _TAS.write(text)
