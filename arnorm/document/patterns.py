"""The language of rules: patterns in ordinary spelling, with lists of words by name, over folded text.

``<name>`` stands for a list of words or another slot; runs of Arabic letters are folded as the text is. So one spelling
catches all, and a pattern is read as the words that it catches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["among", "either", "folded_pattern"]

_ARABIC: Final = r"[\u0620-\u06d3]+"
_SLOT: Final = r"(?<!\(\?P)(?<!\(\?)<([a-z]+)>"  # not the name of a group


def folded_pattern(source: str, slots: Mapping[str, str]) -> str:
    """Return a pattern in ordinary spelling as one over folded text; ``KeyError`` for a slot that is none.

    >>> folded_pattern("اقرأ <w>", {"w": "[^ ]+"}) == "اقرا [^ ]+"
    True
    """
    folded = pattern(_ARABIC).sub(lambda found: fold.folded(found.group()), source)
    return pattern(_SLOT).sub(lambda found: slots[found.group(1)], folded)


def either(entries: Iterable[str], folded: Callable[[str], str] = fold.folded) -> str:
    """Return a pattern for one of some words, the longest first.

    >>> either(["ab", "abc"])
    '(?:abc|ab)'
    """
    distinct = {folded(entry) for entry in entries}
    return "(?:" + "|".join(sorted(distinct, key=lambda entry: (-len(entry), entry))) + ")"


def among(entries: Iterable[str]) -> str:
    """Return a pattern for one of many words that holds each common beginning once: as fast for 800 as for ten.

    >>> among(["ab", "abc", "d"])
    '(?:ab(?:c)?|d)'
    """
    return _branches(sorted(set(entries)))


def _branches(entries: Sequence[str]) -> str:
    """Return a pattern for one of some different words in order, the longest first where one begins another."""
    whole = not entries[0]
    by_first = [list(group) for _, group in groupby(entries[whole:], key=itemgetter(0))]
    branches = "|".join(_branch(group) for group in by_first)
    if not branches:
        return ""
    return f"(?:{branches})" + ("?" if whole else "")


def _branch(entries: Sequence[str]) -> str:
    first, last = entries[0], entries[-1]  # in order, so all share what these two do
    size = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    return first[:size] + _branches([entry[size:] for entry in entries])
