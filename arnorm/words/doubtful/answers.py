"""What the Restore steps write, letter by letter, for whoever only points at it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Final

from arnorm.edits import Span
from arnorm.letters import LETTERS
from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.final_ya.in_text import TextYas, final_yas, may_change
from arnorm.words.doubtful.heads.letters import head_letters
from arnorm.words.doubtful.heads.places import ALEFS
from arnorm.words.doubtful.letter import Letter

__all__ = ["DoubtfulLetters", "answers", "contradicts", "doubtful_letters", "restored"]

_TAS: Final = frozenset("\u0647\u0629")
_YAS: Final = frozenset("\u0649\u064a")
_GROUPS: Final = (ALEFS, _TAS, _YAS)


def doubtful_letters(text: str) -> dict[int, Letter]:
    """Return each letter that is wrong, or may be, by its offset.

    >>> list(doubtful_letters("فى المدرسه"))
    [9, 1]
    """
    rooms = ((ALEFS, head_letters), (_TAS, final_tas), (_YAS, final_yas))
    asked = [room for letters, room in rooms if any(letter in text for letter in letters)]
    return {letter.at: letter for room in asked for letter in room(text)}


class DoubtfulLetters:
    """The letters of a text that are wrong, or may be, asked word by word; what is said of the text is kept."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, within: Span, letters: Collection[str]) -> dict[int, Letter]:
        """Return those of the words in ``within`` that are written as one of ``letters``, by their offsets.

        >>> said = DoubtfulLetters("فى المدرسه")
        >>> list(said.of((3, 10), "ه")), list(said.of((3, 10), "ى")), list(said.of((0, 2), "ى"))
        ([9], [], [1])
        """
        rooms = ((ALEFS, self._heads), (_TAS, self._tas), (_YAS, self._yas))
        asked = [room for group, room in rooms if not group.isdisjoint(letters)]
        return {letter.at: letter for room in asked for letter in room(within)}

    def _heads(self, within: Span) -> Iterable[Letter]:
        return head_letters(self._text, within)

    def _tas(self, within: Span) -> Iterable[Letter]:
        return final_tas(self._text, within)

    def _yas(self, within: Span) -> Iterable[Letter]:
        return self._text_yas.letters(within) if may_change(self._text[slice(*within)]) else ()

    @cached_property
    def _text_yas(self) -> TextYas:
        return TextYas(self._text)


def answers(text: str) -> dict[int, Letter]:
    """Return each head, final heh or ta marbuta, and ya or alef maksura that is wrong, by its offset.

    These are the letters that RestoreHamza, RestoreTaMarbuta and RestoreYa each write into ``text`` by itself. What
    joins a lone waw is ``arnorm.words.doubtful.lone_waw.lone_waws``.

    >>> [(at, letter.right) for at, letter in sorted(answers("فى المدرسه").items())]
    [(1, 'ي'), (9, 'ة')]
    """
    return {at: letter for at, letter in doubtful_letters(text).items() if letter.right}


def restored(text: str, start: int, end: int, said: Mapping[int, Letter]) -> str:
    """Return ``text[start:end]`` with the letters of ``answers``.

    >>> text = "فى المدرسه"
    >>> restored(text, 3, 10, answers(text))
    'المدرسة'
    """
    return "".join(said[at].right if at in said else text[at] for at in range(start, end))


def contradicts(text: str, start: int, end: int, word: str, said: Mapping[int, Letter]) -> bool:
    """Return whether ``word``, put in the place of ``text[start:end]``, has another letter than ``answers`` has there.

    A letter of a word of another length is the one as far from the nearer end; what is no such letter at all is mended
    otherwise, and no answer to the question.

    >>> text = "قال ان"
    >>> [contradicts(text, 4, 6, word, answers(text)) for word in ("أن", "إن", "من")]
    [True, False, False]
    """
    at = [place for place in range(start, end) if text[place] in LETTERS]
    letters = [char for char in word if char in LETTERS]
    for index, place in enumerate(at):
        if place not in said:
            continue
        near = index if len(at) == len(letters) or 2 * index < len(at) else len(letters) - (len(at) - index)
        other = letters[near] if 0 <= near < len(letters) else ""
        asked = next(group for group in _GROUPS if said[place].written in group)
        if other in asked and other != said[place].right:
            return True
    return False
