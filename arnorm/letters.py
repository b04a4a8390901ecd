r"""Named sets of code points, read from data: what an Arabic letter, mark, digit or space is, on every interpreter.

The sets come from ``data/sets``; a test checks each against the Unicode tables. This is also the one module that knows
pyarabic, for the names of letters in Arabic; it is loaded when it is first asked.

>>> "\u0643" in ARABIC, "\u06a9" in ARABIC, "\u06a9" in LETTERS
(True, False, True)
>>> len(MARKS & LETTERS)
0
"""

from __future__ import annotations

import warnings
from functools import lru_cache
from types import ModuleType
from typing import Final

from arnorm.data.load import read_char_sets
from arnorm.unicode import char_class

__all__ = [
    "ARABIC",
    "COMBINING",
    "DIGITS",
    "DIGITS_ARABIC",
    "DIGITS_ASCII",
    "DIGITS_PERSIAN",
    "FOLDED_LETTERS",
    "FOREIGN",
    "HAMZA_ABOVE",
    "HAMZA_BELOW",
    "HAMZA_MARKS",
    "ISSPACE",
    "LETTERS",
    "LINE_ENDS",
    "LOOKALIKES",
    "MARKS",
    "MARK_GATE",
    "MARK_SETS",
    "NO_JOIN_AFTER",
    "SPACES",
    "TATWEEL",
    "WHITE",
    "ZWJ",
    "ZWNJ",
    "letter_name",
    "word_class",
]

TATWEEL: Final = "\u0640"
# A pattern class that holds all of COMBINING and little more, and is fast to search for: put it first.
MARK_GATE: Final = "[\\p{M}\u06e5\u06e6]"
ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"
HAMZA_ABOVE: Final = "\u0654"
HAMZA_BELOW: Final = "\u0655"
# Parts of a letter that Unicode encodes as marks.
HAMZA_MARKS: Final = frozenset((HAMZA_ABOVE, HAMZA_BELOW))

_LETTERS: Final = read_char_sets("sets/letters.txt")
# The letters of Arabic itself: U+0621..U+063A, U+0641..U+064A and alef wasla U+0671.
ARABIC: Final = _LETTERS["arabic"]

# The sets of StripDiacritics by name: harakat, tanwin, shadda, sukun, dagger_alef, quranic, extended.
_MARKS: Final = read_char_sets("sets/marks.txt")
MARK_SETS: Final = {name: chars for name, chars in _MARKS.items() if name != "letter_part"}
# Every mark that stands on a letter, hamza above and below included.
MARKS: Final = frozenset().union(*_MARKS.values())
# Every letter of the Arabic script, those of other languages included; presentation forms are not letters here, nor
# are the small waw and small yeh of the Quran (U+06E5, U+06E6), which Unicode calls letters and which are marks to us.
LETTERS: Final = (ARABIC | _LETTERS["other"]) - MARKS
# What may stand in one run with those marks: every character with a combining class, of whatever script.
COMBINING: Final = MARKS | read_char_sets("sets/normalization.txt")["nonstarter"]
# Letters that another language's keyboard gives in place of one of Arabic.
LOOKALIKES: Final = frozenset().union(*read_char_sets("sets/lookalikes.txt").values())
# Letters beside those of Arabic that its folds make one of them: alefs (FoldAlef), ta marbuta goal (FoldTaMarbuta).
FOLDED_LETTERS: Final = frozenset("\u0672\u0673\u0675\u06c3")
# Letters that tell another language: none of Arabic, and none that is taken or folded for one.
FOREIGN: Final = LETTERS - ARABIC - LOOKALIKES - FOLDED_LETTERS
# Letters that never join the letter after them: no joiner or non-joiner after one of these can be seen.
NO_JOIN_AFTER: Final = read_char_sets("sets/joining.txt")["no_join_after"]

_DIGITS: Final = read_char_sets("sets/digits.txt")
DIGITS_ASCII: Final = "".join(sorted(_DIGITS["ascii"]))
DIGITS_ARABIC: Final = "".join(sorted(_DIGITS["arabic"]))
DIGITS_PERSIAN: Final = "".join(sorted(_DIGITS["persian"]))
DIGITS: Final = DIGITS_ASCII + DIGITS_ARABIC + DIGITS_PERSIAN

SPACES: Final = read_char_sets("sets/spaces.txt")["space"]
LINE_ENDS: Final = read_char_sets("sets/spaces.txt")["line_end"]
WHITE: Final = SPACES | LINE_ENDS
# The inside of a pattern class of white space as str.isspace has it in every Python: WHITE, and controls that separate.
ISSPACE: Final = "\\x09-\\x0d\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"


@lru_cache(maxsize=1)
def word_class() -> str:
    """Return the pattern class of what a word is written with: letters, marks, tatweel."""
    return char_class(LETTERS | MARKS | {TATWEEL})


def letter_name(char: str) -> str:
    r"""Return the Arabic name of a letter or mark, or ``''`` where pyarabic knows none.

    >>> letter_name("\u0628")
    'باء'
    """
    return str(_araby().name(char) or "")


@lru_cache(maxsize=1)
def _araby() -> ModuleType:
    # pyarabic raises SyntaxWarning and DeprecationWarning at its first import on newer Pythons: not the user's concern.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyarabic import araby  # noqa: PLC0415
    found: ModuleType = araby
    return found
