"""Quick looks at a whole text through the engine's bytes: letters in a row, marks that touch.

Both answer ``True`` only when they are sure; a text with characters outside the engine's page is left to the slow look.
"""

from __future__ import annotations

from typing import Final

from arnorm.core.engine import OUTSIDE, PAGE, encode, has_outsiders, slots
from arnorm.letters import COMBINING, HAMZA_MARKS, LINE_ENDS, MARKS, SPACES, TATWEEL

__all__ = ["Seams", "marks_apart", "no_threes", "plain_white"]

_ALEFS: Final = "\u0627\u0623\u0625\u0622\u0671"
_HEHS: Final = "\u0647\u0629"
_WAWS: Final = "\u0648\u0624\u0626\u0621"
_YAS: Final = "\u064a\u0649\u0626"
# Marks and tatweel do not divide a run; ASCII but for white space never belongs to one, and its own runs are many.
_SKIPPED: Final = bytes(
    slot for slot, c in enumerate(PAGE) if c in MARKS or c == TATWEEL or ("!" <= c <= "~" and slot != OUTSIDE)
)
_MARK_SLOTS: Final = slots(COMBINING)
_MADDA: Final = "\u0653"
_COMPOSING: Final = slots(HAMZA_MARKS | {_MADDA})


_OTHER_WHITE: Final = slots((SPACES | LINE_ENDS) - {" ", "\n"})


def _kinds(*families: str) -> bytes:
    kinds = bytearray(range(256))
    for family in families:
        for letter in family:
            kinds[PAGE.index(letter)] = PAGE.index(family[0])
    return bytes(kinds)


_EXACT: Final = (_kinds(),)
# A hamza on ya belongs to two families, so that folded runs take two looks.
_FOLDED: Final = (_kinds(_ALEFS, _HEHS, _WAWS), _kinds(_YAS))
_IS_MARK: Final = bytes(0 if slot in _MARK_SLOTS else 1 for slot in range(256))


def no_threes(text: str, *, folded: bool) -> bool:
    """Return whether no three equal letters, or with ``folded`` letters of one family, are in a row.

    >>> no_threes("شيئي", folded=True), no_threes("شيئي", folded=False)
    (False, True)
    """
    page = encode(text)
    if has_outsiders(page, text):
        return False
    for kinds in _FOLDED if folded else _EXACT:
        # Signs between spaces are skipped, so that spaces would make rows of their own.
        row = page.translate(kinds, _SKIPPED).replace(b" ", b" \0")
        # Equal neighbours are zero bytes of the exclusive or; three in a row are two of them side by side.
        number = int.from_bytes(row)
        if b"\0\0" in (number ^ (number >> 8)).to_bytes(len(row)):
            return False
    return True


def plain_white(text: str) -> bool:
    r"""Return whether all white space is surely space and line feed.

    >>> plain_white("a b"), plain_white("a\tb")
    (True, False)
    """
    page = encode(text)
    return not has_outsiders(page, text) and len(page.translate(None, _OTHER_WHITE)) == len(page)


class Seams:
    """Looks for a mark that begins the text or follows white space, or that something composing follows.

    >>> Seams(frozenset("\u064b"), frozenset(" "), frozenset("\u0654")).absent("كتابً جديد")
    True
    """

    __slots__ = ("_kinds",)

    def __init__(self, marks: frozenset[str], white: frozenset[str], composing: frozenset[str]) -> None:
        kinds = bytearray(b"\3" * 256)
        for kind, chars in enumerate((white, marks, composing)):
            for slot in slots(chars):
                kinds[slot] = kind
        self._kinds = bytes(kinds)

    def absent(self, text: str) -> bool:
        """Return whether there is surely none; ``False`` may also mean that this look cannot tell."""
        page = encode(text)
        if has_outsiders(page, text):
            return False
        row = page.translate(self._kinds)
        return not (row.startswith(b"\1") or b"\0\1" in row or b"\1\2" in row)


def marks_apart(text: str) -> bool:
    """Return whether no two marks touch and none is a hamza or madda, which would compose.

    >>> marks_apart("كتابٌ جديد"), marks_apart("كتّابٌ جديدٌّ")
    (True, False)
    """
    page = encode(text)
    if has_outsiders(page, text) or len(page.translate(None, _COMPOSING)) < len(page):
        return False
    return b"\0\0" not in page.translate(_IS_MARK)
