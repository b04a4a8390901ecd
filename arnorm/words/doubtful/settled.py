"""What the words of the lexicon are asked in any text, asked once: most of a text that nobody has read before.

``settled.bin`` (zlib) holds ten planes of one bit a key id of the lexicon, lowest bit first, in the order of the
questions below. The first four are set where the answer hangs on the text, two where a word is what its spelling with
plain heads, or with heh for its ta marbuta, becomes in any; two hold the least that speaks for its ta marbuta where no
text decides it alone, and two what it is as a neighbour. The table saves the judgement of the modules that ask, and
decides nothing: ``tools/build/settled.py`` makes it by asking them, and a test compares.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_bytes
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.readings import judge_in_full, known_whole
from arnorm.words.lexicon import default_lexicon
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import decode

__all__ = [
    "EITHER",
    "FLOORS",
    "HEADS",
    "LIKELY_TA",
    "MOSTLY_TA",
    "PLANES",
    "TAS",
    "USUAL",
    "VERY_LIKELY_TA",
    "WHOLE",
    "WHOLE_TA",
    "YAS",
    "ask_in_full",
    "bit",
    "is_settled",
    "whole",
    "whole_in_full",
    "with_ta",
]

_FILE: Final = "words/settled.bin"
# Is the head right? The final heh or ta marbuta? The final ya? Is it spelled as usual? Is it the one for its spelling
# with plain heads? For the one with heh? Does so much speak for its ta marbuta, or so much more? May it end in either,
# as a neighbour? Does it mostly end in ta marbuta there?
HEADS, TAS, YAS, USUAL, WHOLE, WHOLE_TA, LIKELY_TA, VERY_LIKELY_TA, EITHER, MOSTLY_TA = range(10)
PLANES: Final = 10
# The odds of the two planes, in powers of ten. Of 3,671 open words in 234 articles written with heh throughout the
# neighbours leave 2,303 no doubt; with these two 1,906 of them need not be judged, with 1.5 and 2.5 it is 1,929 of
# more words that are, with 2 and 3.5 1,810.
FLOORS: Final = {LIKELY_TA: 2.0, VERY_LIKELY_TA: 3.0}
_MARBUTA: Final = "\u0629"


class _Planes:
    """The planes of this process: none where every word is judged."""

    def __init__(self) -> None:
        self.in_full = False
        data = zlib.decompress(read_bytes(_FILE))
        size = len(data) // PLANES
        self._bits = tuple(data[at * size : (at + 1) * size] for at in range(PLANES))

    def is_set(self, question: int, ident: int) -> bool:
        """Return the bit of a word, given by its number, in a plane."""
        return bool(self._bits[question][ident >> 3] >> (ident & 7) & 1)

    def is_settled(self, word: str, question: int) -> bool:
        """Return whether the bit of a word of the list is not set."""
        ident = default_lexicon().ident(word)
        return ident >= 0 and not (self.in_full or self._bits[question][ident >> 3] >> (ident & 7) & 1)


@lru_cache(maxsize=1)
def _planes() -> _Planes:
    return _Planes()


def ask_in_full() -> None:
    """Have every word judged from now on: for the program that makes the table."""
    _planes().in_full = True
    judge_in_full()


def is_settled(word: str, question: int) -> bool:
    """Return whether a bare word is known to have the one answer in any text; ``False`` is always right.

    >>> [is_settled(word, HEADS) for word in ("الأسلحة", "الاسلحة", "أن")]
    [True, False, False]
    """
    return _planes().is_settled(word, question)


@lru_cache(maxsize=1 << 14)
def whole(plain: str) -> str:
    """Return what a bare word with plain heads becomes in any text, ``""`` where that is not known.

    >>> whole("الاسلحة"), whole("ان")
    ('الأسلحة', '')
    """
    planes = _planes()
    if planes.in_full:
        return ""
    told = known_whole(plain)
    return whole_in_full(plain) if told is None else told


def whole_in_full(plain: str) -> str:
    """Return what ``whole`` does by the planes alone."""
    planes = _planes()
    words = (decode(key) for key, ident in default_lexicon().keys(skeleton(plain)) if planes.is_set(WHOLE, ident))
    return next((word for word in words if bared(word) == plain), "")


def bit(word: str, question: int) -> bool | None:
    """Return the bit of a bare word, ``None`` where the list lacks it.

    >>> [bit(word, TAS) for word in ("المدرسة", "حارسه", "ضصثق")]
    [False, True, None]
    """
    planes, ident = _planes(), default_lexicon().ident(word)
    return None if ident < 0 or planes.in_full else planes.is_set(question, ident)


def with_ta(word: str) -> tuple[str, float]:
    """Return what a bare word with a final heh becomes in any text, ``""`` where that hangs on the text.

    Behind it the odds of its ta marbuta at least, as powers of ten, 0 where that is not known.

    >>> with_ta("المدرسه"), with_ta("صناعه"), with_ta("حارسه")
    (('المدرسة', 0.0), ('', 2.0), ('', 0.0))
    """
    planes, spelled = _planes(), word[:-1] + _MARBUTA
    ident = default_lexicon().ident(spelled)
    if ident < 0 or planes.in_full:
        return "", 0.0
    if planes.is_set(WHOLE_TA, ident):
        return spelled, 0.0
    return "", next((FLOORS[at] for at in (VERY_LIKELY_TA, LIKELY_TA) if planes.is_set(at, ident)), 0.0)
