"""From a word and its right spelling to the letters of the text that change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.edits import Span
from arnorm.letters import LETTERS
from arnorm.words.doubtful.heads.in_text import Verdict, heads
from arnorm.words.doubtful.heads.places import ABOVE, BELOW, MADDA
from arnorm.words.doubtful.letter import Letter

__all__ = ["head_letters", "letters_of_verdict"]


# The vowel that is written on an alef says where its hamza is: fatha and damma (U+064E, U+064F) above, kasra (U+0650)
# below; a madda bears none.
_NOTHING: Final[frozenset[str]] = frozenset()
_AGAINST: Final = {
    MADDA: frozenset("\u064e\u064f\u0650"),
    BELOW: frozenset("\u064e\u064f"),
    ABOVE: frozenset("\u0650"),
}


def head_letters(text: str, within: Span | None = None) -> Iterator[Letter]:
    """Yield each letter at the head of a word that is wrong; of the words in ``within`` where given.

    >>> [(letter.at, letter.right) for letter in head_letters("وصلت الاسلحة")]
    [(7, 'أ')]
    """
    for verdict in heads(text, within):
        if verdict.right:
            yield from letters_of_verdict(text, verdict)


def letters_of_verdict(text: str, verdict: Verdict) -> Iterator[Letter]:
    """Yield each letter that is another in the right spelling.

    None where the text has a hamza as a mark of its own, which stands for a letter that the word does not show.
    """
    if text.startswith(verdict.written, verdict.start) and verdict.end - verdict.start == len(verdict.written):
        for place, old, new in _changed(verdict.written, verdict.right):  # no marks inside: nearly always
            yield Letter(verdict.start, verdict.end, verdict.start + place, old, new, "", verdict.sure)
        return
    at = [place for place in range(verdict.start, verdict.end) if text[place] in LETTERS]
    if "".join([text[place] for place in at]) != verdict.written:
        return
    changed = _changed(verdict.written, verdict.right)
    if any(text[at[place] + 1 : at[place] + 2] in _AGAINST.get(new, _NOTHING) for place, _, new in changed):
        return
    for place, old, new in changed:
        yield Letter(verdict.start, verdict.end, at[place], old, new, "", verdict.sure)


@lru_cache(maxsize=1 << 14)
def _changed(written: str, right: str) -> tuple[tuple[int, str, str], ...]:
    """Return each place where two spellings of one length differ, with both letters."""
    letters = enumerate(zip(written, right, strict=True))
    return tuple((place, old, new) for place, (old, new) in letters if old != new)
