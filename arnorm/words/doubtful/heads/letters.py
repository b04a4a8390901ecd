"""From a word and its right spelling to the letters of the text that change."""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.letters import LETTERS
from arnorm.words.doubtful.heads.in_text import Verdict, heads
from arnorm.words.doubtful.letter import Letter

__all__ = ["head_letters", "letters_of_verdict"]


def head_letters(text: str) -> Iterator[Letter]:
    """Yield each letter at the head of a word that is wrong.

    >>> [(letter.at, letter.right) for letter in head_letters("وصلت الاسلحة")]
    [(7, 'أ')]
    """
    for verdict in heads(text):
        if verdict.right:
            yield from letters_of_verdict(text, verdict)


def letters_of_verdict(text: str, verdict: Verdict) -> Iterator[Letter]:
    """Yield each letter that is another in the right spelling.

    None where the text has a hamza as a mark of its own, which stands for a letter that the word does not show.
    """
    at = [place for place in range(verdict.start, verdict.end) if text[place] in LETTERS]
    if "".join([text[place] for place in at]) != verdict.written:
        return
    for place, old, new in zip(at, verdict.written, verdict.right, strict=True):
        if old != new:
            yield Letter(verdict.start, verdict.end, place, old, new, "", verdict.sure)
