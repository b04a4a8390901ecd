"""A text with all its heads restored, and nothing recorded: what the plain call wants.

The same as the changes that ``heads`` finds, made.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final

from arnorm.words.doubtful.around import is_beside, opening
from arnorm.words.doubtful.heads.in_text import (
    O_GOD,
    OPEN,
    VOCATIVE,
    Verdict,
    bears_hamza,
    hangs_on_habit,
    heads,
    share_dropped,
    stays_behind,
    verdict_between,
)
from arnorm.words.doubtful.heads.letters import letters_of_verdict
from arnorm.words.doubtful.heads.part_of_name import is_fragment
from arnorm.words.doubtful.heads.places import ALEFS
from arnorm.words.doubtful.heads.sides import Sides, sides
from arnorm.words.doubtful.heads.word import Look
from arnorm.words.doubtful.plain.edges import EDGES, sentence_of
from arnorm.words.doubtful.plain.writer import Stretch, Text, Writer, written
from arnorm.words.doubtful.settled import HEADS, is_settled
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import is_plain_word, words

__all__ = ["with_heads"]

# Words with a hamza, and words that drop one, in one number.
_DROPS: Final = 1 << 32
_SOUND: Final[Stretch[Look]] = Stretch()
_WITH_HAMZA: Final[Stretch[Look]] = Stretch(tally=1)


class _Heads(Writer[Look]):
    """Asks what each head should be."""

    def in_full(self, text: str) -> str:
        return written(text, (letter for one in heads(text) if one.right for letter in letters_of_verdict(text, one)))

    def learn(self, part: str) -> Stretch[Look]:
        if is_plain_word(part) and is_settled(part, HEADS) and part != VOCATIVE and O_GOD not in part:
            return _WITH_HAMZA if bears_hamza(part) else _SOUND
        said, counted = OPEN.of(part) if not ALEFS.isdisjoint(part) else ((), 0)
        # O, before which a word is no other, and O God, behind which it may be none, are asked in the whole text.
        calls = VOCATIVE in part and VOCATIVE in [word.bare for word in words(part)]
        sign = O_GOD in part
        if not (said or calls or sign):
            return Stretch(tally=counted) if counted else _SOUND
        found = [one for one in said if not is_fragment(part, one.start, one.end)]
        settled = self.in_full(part) if found and not calls and all(one.said.always for one in found) else ""
        return Stretch(found, settled, counted + _DROPS * sum([one.said.drops for one in said]), sign, calls)

    def text(self, lined: str, parts: list[str], said: list[Stretch[Look] | int]) -> _HeadsOfText:
        return _HeadsOfText(lined, parts, said)


class _HeadsOfText(Text[Look]):
    """The heads of one text that hang on others."""

    @cached_property
    def _dropped(self) -> float:
        wrong, right = divmod(self.tally, _DROPS)
        return share_dropped(wrong, right)

    def becomes(self, index: int, said: Stretch[Look]) -> str:
        new = part = self.parts[index]
        at = self.at(index)
        for one in said.open:
            dropped = self._dropped if hangs_on_habit(one.said) else 1.0
            beside = self.beside(index, part, one)
            if beside and stays_behind(one.said, dropped, beside[2]):
                continue
            here = Found(at + one.start, at + one.end, one.word, one.said)
            between = self._sides(index, part, beside, here) if beside else sides(self.text, here.start, here.end)
            verdict = verdict_between(self.text, here, dropped, between)
            if verdict is None or not verdict.right:
                continue
            if part == verdict.written:
                new = verdict.right  # no marks about it: nearly always
            else:
                there = Verdict(one.start, one.end, verdict.written, verdict.right, "", verdict.sure)
                new = written(new, letters_of_verdict(part, there))
        return new

    def _sides(self, index: int, part: str, beside: tuple[str, str, str, str], here: Found[Look]) -> Sides:
        before, lead = self.edge(index - 1), EDGES[part].lead
        plain = bool(before.last) and not (before.trail or lead)
        touches = plain or (bool(beside[0]) and is_beside(self.text, here.start))
        opens = "" if plain else opening(self.text, here.start)
        return Sides(*beside, touches, opens, self._sentence(index, lead, here.start))

    def _sentence(self, index: int, lead: str, start: int) -> Callable[[], list[str]]:
        return lambda: sentence_of(self.text, start, lead, map(EDGES.__getitem__, reversed(self.parts[:index])))


_HEADS: Final = _Heads()


def with_heads(text: str) -> str:
    """Return a text with each head that is wrong put right.

    >>> with_heads("قال الوزير ان الاسلحة وصلت")
    'قال الوزير إن الأسلحة وصلت'
    """
    return _HEADS.write(text)
