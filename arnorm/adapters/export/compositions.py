"""What composes at a seam, as tables of strings for an engine that has no form C of its own.

Complete for the hamza above and below, up to four on a letter or one of them beside one other mark or on a composite;
for the marks of a composite in their order, wherever they are cut. Left as they are: several marks of another script
that an Arabic mark cut from their letter and that stand in another order, and final consonants of Hangul.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from arnorm.data.load import read_char_sets
from arnorm.letters import HAMZA_MARKS
from arnorm.unicode import nfc, nfd

__all__ = ["compositions"]

_MOST_HAMZAS = 4  # more than any text was seen with on one letter
_HANGUL = ("\uac00", "\ud7a3")


def compositions(seam: str, joining: frozenset[str], *, composed: bool) -> Iterator[Mapping[str, str]]:
    """Yield tables, to be applied one after the other, that compose around ``seam`` and take it away.

    ``composed`` says that the text was in form C, in which nothing stands that form C changes by itself.
    """
    alone = frozenset() if composed else read_char_sets("sets/normalization.txt")["changes_alone"]
    yield {char + seam: nfc(char) + seam for char in alone}
    yield {seam + char: seam + nfc(char) for char in alone & joining}
    yield _table(seam, joining)
    yield {seam: ""}


def _table(seam: str, joining: frozenset[str]) -> Mapping[str, str]:
    found = {left + seam + right: nfc(left + right) for left, right in _pairs() if joining.issuperset(right)}
    hamzas = [
        "".join(marks) for count in range(1, _MOST_HAMZAS + 1) for marks in product(sorted(HAMZA_MARKS), repeat=count)
    ]
    for left, right in product(("", *_letters()), hamzas):
        found[left + seam + right] = nfc(left + right)
    for hamza, char in product(HAMZA_MARKS, joining):
        for first, second in ((hamza, char), (char, hamza)):
            found[first + seam + second] = found[seam + first + second] = nfc(first + second)
    for hamza, (left, right) in product(HAMZA_MARKS, _pairs()):
        found[nfc(left + right) + seam + hamza] = nfc(left + right + hamza)
    return {old: new for old, new in found.items() if old.replace(seam, "") != new}


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[str, str], ...]:
    """Return each composite cut in two wherever what stands before the cut is one character."""
    found = set()
    for char in map(chr, range(0x110000)):
        whole = nfd(char)
        if len(whole) > 1 and nfc(char) == char and not (_HANGUL[0] <= char <= _HANGUL[1] and len(whole) > 2):
            found |= {(nfc(whole[:cut]), whole[cut:]) for cut in range(1, len(whole)) if len(nfc(whole[:cut])) == 1}
    return tuple(sorted(found))


@lru_cache(maxsize=1)
def _letters() -> tuple[str, ...]:
    """Return what a hamza above or below changes, or is changed by: letters, and the other hamza."""
    arabic = [chr(point) for point in range(0x600, 0x700)]
    return tuple(char for char in arabic if any(nfc(char + mark) != char + mark for mark in HAMZA_MARKS))
