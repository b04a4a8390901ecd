"""What ends a paragraph of the article itself behind an end mark: speech, an answer, the words on a sign."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["is_said"]

_SENTENCE: Final = r"(?r)(?:^|[.?…] )([^.?…]++) [.?…] $"
_WAW: Final = "\u0648"
_AL: Final = "\u0627\u0644"  # the article


def is_said(before: str) -> bool:
    """Return whether the sentence before a piece is somebody's speech, asks, or says that words stand on a sign.

    >>> [is_said(fold.folded(line) + " ") for line in ("the harbour opened .", "what is the time ?")]
    [False, True]
    """
    found = pattern(_SENTENCE).search(before)
    said = "" if found is None else found.group(1)
    if not said or before.endswith("? "):
        return bool(said)
    speech, colon, _ = said.partition(" : ")
    if colon and not _with_waw("said").isdisjoint(fold.words_of(speech)):
        return True
    told = frozenset(word.removeprefix(_WAW).removeprefix(_AL) for word in fold.words_of(said))
    return not _with_waw("sign").isdisjoint(told) and not _with_waw("stands_on").isdisjoint(told)


@lru_cache(maxsize=3)
def _with_waw(name: str) -> frozenset[str]:
    forms = [fold.folded(entry) for entry in words()[name]]
    return frozenset((*forms, *(f"{_WAW}{form}" for form in forms)))
