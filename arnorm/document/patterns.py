"""The language of rules: patterns in ordinary spelling, with lists of words by name, over folded text.

``<name>`` stands for a list of words or another slot; runs of Arabic letters are folded as the text is. So one spelling
catches all, and a pattern is read as the words that it catches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["either", "folded_pattern"]

_ARABIC: Final = r"[\u0620-\u06d3]+"
_SLOT: Final = r"(?<!\(\?P)(?<!\(\?)<([a-z]+)>"  # not the name of a group


def folded_pattern(source: str, slots: Mapping[str, str]) -> str:
    """Return a pattern in ordinary spelling as one over folded text; ``KeyError`` for a slot that is none.

    >>> folded_pattern("اقرأ <w>", {"w": "[^ ]+"}) == "اقرا [^ ]+"
    True
    """
    named = pattern(_SLOT).sub(lambda found: slots[found.group(1)], source)
    return pattern(_ARABIC).sub(lambda found: fold.folded(found.group()), named)


def either(entries: Iterable[str], folded: Callable[[str], str] = fold.folded) -> str:
    """Return a pattern for one of some words, the longest first.

    >>> either(["ab", "abc"])
    '(?:abc|ab)'
    """
    distinct = {folded(entry) for entry in entries}
    return "(?:" + "|".join(sorted(distinct, key=lambda entry: (-len(entry), entry))) + ")"
