"""What a word with a head is between two words, a space on either side of it: asked once for the same three words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.doubtful.heads.choose import CERTAIN, choose
from arnorm.words.doubtful.heads.either import may_be_either
from arnorm.words.doubtful.heads.in_text import likeliest_particle, said_of_place
from arnorm.words.doubtful.heads.part_of_name import hangs_on_more
from arnorm.words.doubtful.heads.places import unwaved
from arnorm.words.doubtful.heads.sides import Sides
from arnorm.words.doubtful.heads.word import Look, look
from arnorm.words.doubtful.stretches import Found

__all__ = ["right_between"]


class _Said(NamedTuple):
    """What ``right`` is there, ``""`` where the word stays, or what else decides.

    The habit of the text, the sentence before the word, or more of the text than that.
    """

    right: str = ""
    by_habit: bool = False
    by_sentence: bool = False
    by_more: bool = False


_MORE: Final = _Said(by_more=True)
_SENTENCE: Final = _Said(by_sentence=True)
_HABIT: Final = _Said(by_habit=True)


def right_between(
    known: Look, dropped: float, beside: tuple[str, str, str, str], sentence: Callable[[], Sequence[str]]
) -> str | None:
    """Return the right spelling of a word, ``""`` where it stays, ``None`` where more has to be looked at.

    ``dropped`` is how often the text leaves out a hamza; ``beside`` and ``sentence`` are as ``Sides`` has them.

    >>> for before in ("قال", "أكد", "اليوم"):
    ...     right_between(look("ان"), 0.5, (before, "الوزير", before, "الوزير"), lambda: ["اليوم", "قال"])
    'إن'
    'أن'
    'إن'
    """
    said = _said(known.letters, *beside)
    if said.by_more:
        return None
    if said.by_sentence:
        sides = Sides(*beside, touches=True, opens="", sentence=sentence)
        return _right(known.letters, *likeliest_particle(known, sides))
    if not said.by_habit:
        return said.right
    new, share = choose(known.known, dropped if known.letters == known.plain else 1.0, *beside[2:])
    return _right(known.letters, new, share, CERTAIN)


@lru_cache(maxsize=1 << 15)
def _said(word: str, before: str, after: str, usual_before: str, usual_after: str) -> _Said:
    known = look(word)
    if hangs_on_more(known.plain, before) or may_be_either(known.plain):
        return _MORE
    asked: list[str] = []

    def sentence() -> list[str]:
        asked.append(word)
        return []

    start = len(before) + 1
    found = Found(start, start + len(word), word, known)
    sides = Sides(before, after, usual_before, usual_after, touches=True, opens="", sentence=sentence)
    said = said_of_place(f"{before} {word} {after}", found, sides)
    if asked:
        return _SENTENCE  # of a particle alone: nothing before it decides
    return _HABIT if said is None else _Said(_right(known.letters, *said))


def _right(letters: str, new: str, share: float, least: float) -> str:
    """Return the spelling that is written, ``""`` where the letters stay."""
    right = new if share >= least else unwaved(letters)
    return right if right != letters else ""
