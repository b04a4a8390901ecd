"""A text with all its heads restored, and nothing recorded: what the plain call wants.

The same as the changes that ``heads`` finds, made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from arnorm.words.doubtful.heads.places import ALEFS, HEADLESS, has_head
from arnorm.words.doubtful.heads.sides import Sides, sides
from arnorm.words.doubtful.heads.word import SETTLED, Look, judged
from arnorm.words.doubtful.plain.between import hangs_on_start, right_between
from arnorm.words.doubtful.plain.edges import EDGES, NEAR, sentence_of
from arnorm.words.doubtful.plain.writer import Asked, Stretch, Text, Writer, written
from arnorm.words.doubtful.settled import HEADS, is_settled, whole
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import is_plain_word, words

__all__ = ["with_heads"]

# Words with a hamza, and words that drop one, in one number.
_DROPS: Final = 1 << 24
# What stands behind a word, and lets the next touch it: nothing, or the Arabic or Latin comma.
_COMMAS: Final = ("", "\u060c", ",")


class _Heads(Writer[Look]):
    """Asks what each head should be."""

    def in_full(self, text: str) -> str:
        return written(text, (letter for one in heads(text) if one.right for letter in letters_of_verdict(text, one)))

    def sound(self, part: str) -> int | None:
        if ALEFS.isdisjoint(part):
            return 0
        if part[0] in HEADLESS and is_plain_word(part) and part != VOCATIVE and O_GOD not in part:
            return int(bears_hamza(part))
        if not is_settled(part, HEADS) or part == VOCATIVE or O_GOD in part:
            return None
        return int(bears_hamza(part))

    def learn_word(self, word: str) -> Stretch[Look] | int:
        if word == VOCATIVE or O_GOD in word:
            return self.learn(word)
        if not has_head(word):
            return int(bears_hamza(word))
        if not (counted := bears_hamza(word)) and (sure := whole(word)):
            return Stretch(settled=sure, tally=_DROPS)
        said = judged(word)
        if said is SETTLED:
            return int(counted)
        return Stretch([Found(0, len(word), word, said)], said.always, counted + _DROPS * said.drops)

    def learn(self, part: str) -> Stretch[Look] | int:
        if ALEFS.isdisjoint(part):
            return 0
        said, counted = OPEN.of(part)
        # O, before which a word is no other, and O God, behind which it may be none, are asked in the whole text.
        calls = VOCATIVE in part and VOCATIVE in [word.bare for word in words(part)]
        sign = O_GOD in part
        if not (said or calls or sign):
            return counted
        found = [one for one in said if not is_fragment(part, one.start, one.end)]
        settled = ""
        if found and not calls and all(one.said.always for one in found):
            settled = found[0].said.always if is_plain_word(part) else _settled(part, found)
        return Stretch(found, settled, counted + _DROPS * sum([one.said.drops for one in said]), sign, calls)

    def text(self, lined: str, parts: list[str], codes: int, asked: Asked[Look]) -> _HeadsOfText:
        return _HeadsOfText(lined, parts, codes, asked)


def _settled(part: str, found: Sequence[Found[Look]]) -> str:
    """Return a stretch with the heads that are right in any text."""
    sure = (Verdict(one.start, one.end, one.said.letters, one.said.always, "", 1.0) for one in found)
    return written(part, (letter for one in sure for letter in letters_of_verdict(part, one)))


class _HeadsOfText(Text[Look]):
    """The heads of one text that hang on others."""

    @cached_property
    def _dropped(self) -> float:
        wrong, right = divmod(self.tally, _DROPS)
        return share_dropped(wrong, right)

    def becomes(self, index: int, open_: Sequence[Found[Look]]) -> str:
        new = part = self.parts[index]
        for one in open_:
            dropped = self._dropped if hangs_on_habit(one.said) else 1.0
            near = NEAR[self.parts[index - 1]] if index and one.word == part else ""
            if near and stays_behind(one.said, dropped, near):
                continue  # most of a text that leaves no hamza out
            beside = self.beside(index, part, one)
            right = self._between(index, one, dropped, beside) if beside else None
            if right is not None:
                new = new[: one.start] + right + new[one.end :] if right else new
                continue
            verdict = verdict_between(self.text, *self._place(index, one, dropped, beside))
            if verdict is None or not verdict.right:
                continue
            if part == verdict.written:
                new = verdict.right  # no marks about it: nearly always
            else:
                there = Verdict(one.start, one.end, verdict.written, verdict.right, "", verdict.sure)
                new = written(new, letters_of_verdict(part, there))
        return new

    def _between(self, index: int, one: Found[Look], dropped: float, beside: tuple[str, str, str, str]) -> str | None:
        """Return what a word alone in its stretch becomes, ``""`` where it stays; ``None`` where more is looked at.

        Where more hangs on it than its neighbours, nothing stands before it in its stretch, and a space or a comma
        behind the word before, which it touches so.
        """
        if one.end - one.start != len(one.word):
            return None
        if hangs_on_start(one.said):
            before = self.parts[index - 1]
            if one.start or not beside[0] or (before != beside[0] and EDGES[before].trail not in _COMMAS):
                return None
        if stays_behind(one.said, dropped, beside[2]):
            return ""
        return right_between(one.said, dropped, beside, self._sentence(index))

    def _place(
        self, index: int, one: Found[Look], dropped: float, beside: tuple[str, str, str, str] | None
    ) -> tuple[Found[Look], float, Sides]:
        """Return an open word of a stretch where it is in the text, and what stands on both sides of it."""
        at, part = self.at(index), self.parts[index]
        here = Found(at + one.start, at + one.end, one.word, one.said)
        between = self._sides(index, part, beside, here) if beside else sides(self.text, here.start, here.end)
        return here, dropped, between

    def _sides(self, index: int, part: str, beside: tuple[str, str, str, str], here: Found[Look]) -> Sides:
        before, lead = self.edge(index - 1), EDGES[part].lead
        plain = bool(before.last) and not (before.trail or lead)
        touches = plain or (bool(beside[0]) and is_beside(self.text, here.start))
        opens = "" if plain else opening(self.text, here.start)
        return Sides(*beside, touches, opens, self._sentence(index))

    def _sentence(self, index: int) -> Callable[[], list[str]]:
        def sentence() -> list[str]:
            lead = EDGES[self.parts[index]].lead
            return sentence_of(self.text, self.at(index) + len(lead), lead, reversed(self.parts[:index]))

        return sentence


_HEADS: Final = _Heads()


def with_heads(text: str) -> str:
    """Return a text with each head that is wrong put right.

    >>> with_heads("قال الوزير ان الاسلحة وصلت")
    'قال الوزير إن الأسلحة وصلت'
    """
    return _HEADS.write(text)
