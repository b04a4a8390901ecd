"""A text with each ya and alef maksura put right, and nothing recorded: what the plain call wants.

The same as the changes that ``TextYas`` finds, made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA
from arnorm.words.doubtful.final_ya.in_text import TextYas
from arnorm.words.doubtful.final_ya.inside import Inside
from arnorm.words.doubtful.final_ya.look import OTHER, PARTICLES, Look, certain_look, looks_of, may_lack
from arnorm.words.doubtful.final_ya.phrase import may_be_kept
from arnorm.words.doubtful.plain.writer import Asked, Stretch, Text, Writer, written
from arnorm.words.doubtful.settled import YAS, is_settled
from arnorm.words.doubtful.stretches import Found

__all__ = ["with_yas"]

# Words that want ya and have it, that want it and have alef maksura, and the same of alef maksura, in one number.
_EACH: Final = 1 << 16
_PLACE: Final = {(YA, YA): 0, (YA, MAKSURA): 1, (MAKSURA, MAKSURA): 2, (MAKSURA, YA): 3}
_NOTHING: Final = Inside()
_TALLY: Final[dict[tuple[str, str], int]] = {pair: _EACH**place for pair, place in _PLACE.items()}
_RIGHT: Final = {last: _TALLY[last, last] for last in (YA, MAKSURA)}


class _Yas(Writer[Look]):
    """Asks what each final ya should be; a text with an alef maksura inside a word is looked at in full."""

    def in_full(self, text: str) -> str:
        return written(text, TextYas(text).letters())

    def sound(self, part: str) -> int | None:
        if YA not in part and MAKSURA not in part:
            return 0
        if part[-1] not in _RIGHT or MAKSURA in part[:-1] or not is_settled(part, YAS):
            return None
        return _RIGHT[part[-1]]

    def learn_word(self, word: str) -> Stretch[Look] | int:
        stem, last = word[:-1], word[-1]
        if MAKSURA in stem or may_be_kept(word):
            return self.learn(word)
        if last not in _RIGHT:
            return 0
        right = OTHER[last]
        if not is_settled(stem + right, YAS) or may_lack(word):
            return self.learn(word)
        look = certain_look(stem, last, right)
        return Stretch([Found(0, len(word), word, look)], stem + right, _TALLY[right, last])

    def learn(self, part: str) -> Stretch[Look] | int:
        if YA not in part and MAKSURA not in part:
            return 0
        looks = looks_of(part, 0, len(part))
        open_ = [Found(*word, part[slice(*word)], look) for word, look in looks if look.may_change]
        tally = sum(_TALLY[look.counts, look.ending.letter] for _, look in looks if look.ending and look.counts)
        sign = any(look.inside != _NOTHING for _, look in looks)
        if not (open_ or sign):
            return tally
        alone = not sign and all(one.said.certain and not (one.said.kept or one.said.lacks) for one in open_)
        settled = self.in_full(part) if open_ and alone else ""
        return Stretch(open_, settled, tally, sign)

    def text(self, lined: str, parts: list[str], codes: int, asked: Asked[Look]) -> _YasOfText:
        return _YasOfText(lined, parts, codes, asked)


class _YasOfText(Text[Look]):
    """The yas of one text that hang on others."""

    @cached_property
    def _yas(self) -> _Tallied:
        found = [(self.at(index), one) for index, said in self.asked for one in said.open]
        here = [Found(at + one.start, at + one.end, one.word, one.said) for at, one in found]
        return _Tallied(self.text, self.tally, here)

    def becomes(self, index: int, open_: Sequence[Found[Look]]) -> str:
        new = self.parts[index]
        at = self.at(index)
        for one in open_:
            if one.said.ending is None:
                continue
            ending, word = one.said.ending, (at + one.start, at + one.end)
            right = self._yas.letter(word, one.said, ending)[0]
            if right != ending.letter:
                place = one.start + ending.place
                new = new[:place] + right + new[place + 1 :]
        return new


class _Tallied(TextYas):
    """The yas of a text of which is known how many are right and wrong for certain, and which words are open."""

    def __init__(self, text: str, tally: int, found: list[Found[Look]]) -> None:
        super().__init__(text)
        self._counted = {pair: tally // _EACH**place % _EACH for pair, place in _PLACE.items()}
        self._found = found

    def said(self, wrong: str) -> Counter[str]:
        """Return how often ``wrong`` and the other letter stand in words that want the other for certain."""
        said = Counter({letter: self._counted[OTHER[wrong], letter] for letter in (MAKSURA, YA)})
        said[YA] += len(self._governing) if wrong == YA else 0
        return said

    def slipped(self, wrong: str) -> set[str]:
        """Return the words, less their last letter, in which ``wrong`` stands and the other is certain."""
        endings = (one.said.ending for one in self._found if one.said.counts == OTHER[wrong])
        stems = {ending.stem for ending in endings if ending and ending.letter == wrong}
        return stems.union(self._governing) if wrong == YA else stems

    @cached_property
    def _governing(self) -> list[str]:
        """The particles with ya that are على and إلى for what they govern."""
        asked = [one for one in self._found if one.said.ending and one.said.ending.stem in PARTICLES]
        asked = [one for one in asked if not one.said.counts and self.counts((one.start, one.end), one.said) == MAKSURA]
        return [one.said.ending.stem for one in asked if one.said.ending]


_YAS: Final = _Yas()


def with_yas(text: str) -> str:
    """Return a text with each ya and alef maksura that is wrong put right.

    >>> with_yas("فى المستشفي")
    'في المستشفى'
    """
    return _YAS.write(text)
