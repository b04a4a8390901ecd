"""What the Restore steps write, letter by letter, for whoever only points at it."""

from __future__ import annotations

from itertools import chain

from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.final_ya.in_text import final_yas
from arnorm.words.doubtful.heads.letters import head_letters
from arnorm.words.doubtful.letter import Letter

__all__ = ["answers"]


def answers(text: str) -> dict[int, Letter]:
    """Return each head, final heh or ta marbuta, and ya or alef maksura that is wrong, by its offset.

    These are the letters that RestoreHamza, RestoreTaMarbuta and RestoreYa each write into ``text`` by itself. What
    joins a lone waw is ``arnorm.words.doubtful.lone_waw.lone_waws``.

    >>> [(at, letter.right) for at, letter in sorted(answers("فى المدرسه").items())]
    [(1, 'ي'), (9, 'ة')]
    """
    every = chain(head_letters(text), final_tas(text), final_yas(text))
    return {letter.at: letter for letter in every if letter.right}
