"""Two words whose space was lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.shapes import broken_shape
from arnorm.typos.tables import rules
from arnorm.words.clitics import PROCLITICS
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.news import default_news

__all__ = ["glued_parts", "seam_of"]

_GLUE: Final = frozenset("\u0629\u0649")
_THE: Final = "\u0627\u0644"


def glued_parts(own: Spelling, lexicon: Lexicon) -> Iterator[tuple[str, str, int]]:
    """Yield the ways to read a word as two good words: both, and the count of the rarer.

    Where the word reads as clitics around a stem, or has a letter sequence that words have, only what shows at the
    seam speaks for two words.
    """
    word = own.word
    if len(word) < rules()["glued"]["length"]:
        return
    closed = not broken_shape(word) and lexicon.reads_with_clitics(word, rules()["stem"])
    for i in range(2, len(word) - 1):
        first, second = word[:i], word[i:]
        seam = seam_of(first, second)
        if _ruled_out(first, second) or (closed and seam != "particle"):
            continue
        if _side_by_side(own, first, second):
            count = min(lexicon.count(part) for part in (first, second))
            if count >= rules()["glued"]["count"]["seen"]:
                yield first, second, count
            continue
        if not _allows(seam, own, first, second):
            continue
        count = min(_good_count(part, lexicon) for part in (first, second))
        if count >= rules()["glued"]["count"][seam]:
            yield first, second, count


def seam_of(first: str, second: str) -> str:
    """Return what shows that two words meet: ``ending`` (ة or ى), ``article``, ``particle`` (لا), or ``bare``.

    >>> [seam_of(*pair) for pair in (("المنطقة", "الشرقية"), ("وزير", "الدفاع"), ("لا", "علاقة"), ("مطار", "عدن"))]
    ['ending', 'article', 'particle', 'bare']
    """
    if first in rules()["glued"]["particles"]:
        return "particle"
    if first[-1] in _GLUE and second not in rules()["glued"]["endings"]:
        return "ending"
    return "article" if second.startswith(_THE) and len(second) > len(_THE) + 2 else "bare"


def _ruled_out(first: str, second: str) -> bool:
    return first == second or first in PROCLITICS or first in rules()["glued"]["never_first"]


def _allows(seam: str, own: Spelling, first: str, second: str) -> bool:
    """Return whether the word may be split at a seam of this sort."""
    limit = rules()["glued"]
    if seam == "particle":
        return not own.accepted and len(second) >= limit["half"]
    if seam == "bare":
        shorter = min(len(first), len(second))
        return not own.seen and shorter >= limit["half"] and len(own.word) >= limit["bare_length"]
    return True


def _side_by_side(own: Spelling, first: str, second: str) -> bool:
    """Return whether news writes the two words side by side often enough to have meant them."""
    if own.accepted or min(len(first), len(second)) < rules()["glued"]["seen_half"]:
        return False
    least = int(rules()["glued"]["seen_pair"])
    return default_news().pair(first, second) >= least * max(1, own.seen)


def _good_count(part: str, lexicon: Lexicon) -> int:
    """Return the count of an accepted word, 0 for any other."""
    found = lexicon.lookup(part)
    return found.seen if found.accepted else 0
