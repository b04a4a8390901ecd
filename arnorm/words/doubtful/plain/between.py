"""What a word with a head is between two words, a space on either side of it: asked once for the same three words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.doubtful.heads.choose import CERTAIN, Scored, likeliest, scored
from arnorm.words.doubtful.heads.either import may_be_either
from arnorm.words.doubtful.heads.in_text import APPEARED, likeliest_particle, said_of_place
from arnorm.words.doubtful.heads.part_of_name import PIECES, hangs_on_more
from arnorm.words.doubtful.heads.places import unwaved
from arnorm.words.doubtful.heads.sides import Sides
from arnorm.words.doubtful.heads.word import Look, look, may_be_told
from arnorm.words.doubtful.stretches import Found

__all__ = ["hangs_on_start", "right_between"]


class _Said(NamedTuple):
    """What ``right`` is there, ``""`` where the word stays, or what else decides.

    How likely each spelling is by the habit of the text, the sentence before the word, or more of the text than that.
    """

    right: str = ""
    by_habit: tuple[Scored, ...] = ()
    by_sentence: bool = False
    by_more: bool = False


_MORE: Final = _Said(by_more=True)
_SENTENCE: Final = _Said(by_sentence=True)


def right_between(
    known: Look, dropped: float, beside: tuple[str, str, str, str], sentence: Callable[[], Sequence[str]]
) -> str | None:
    """Return the right spelling of a word, ``""`` where it stays, ``None`` where more has to be looked at.

    ``dropped`` is how often the text leaves out a hamza; ``beside`` and ``sentence`` are as ``Sides`` has them. No word
    stands before it only where nothing hangs on that (``hangs_on_start``).

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
    new, share = likeliest(said.by_habit, dropped if known.letters == known.plain else 1.0)
    return _right(known.letters, new, share, CERTAIN)


def hangs_on_start(known: Look) -> bool:
    """Return whether what a word is may hang on the mark before it, too.

    >>> hangs_on_start(look("ان")), hangs_on_start(look("الاسلحة"))
    (True, False)
    """
    return known.particle or known.plain == APPEARED or known.plain in PIECES or may_be_told(known.plain)


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
    sides = Sides(before, after, usual_before, usual_after, touches=bool(before), opens="", sentence=sentence)
    said = said_of_place(f"{before} {word} {after}", found, sides)
    if asked:
        return _SENTENCE  # of a particle alone: nothing before it decides
    if said is None:
        return _Said(by_habit=scored(known.known, usual_before, usual_after))
    return _Said(_right(known.letters, *said))


def _right(letters: str, new: str, share: float, least: float) -> str:
    """Return the spelling that is written, ``""`` where the letters stay."""
    right = new if share >= least else unwaved(letters)
    return right if right != letters else ""
