"""From a word and its right spelling to the letters of the text that change."""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.edits import Edit
from arnorm.letters import LETTERS
from arnorm.words.heads.in_text import Verdict

__all__ = ["edits_of"]


def edits_of(text: str, verdict: Verdict, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each letter that is another in the right spelling; none where a hamza is written as a mark."""
    at = [place for place in range(verdict.start, verdict.end) if text[place] in LETTERS]
    if "".join(text[place] for place in at) != verdict.written:
        return
    for place, old, new in zip(at, verdict.written, verdict.right, strict=True):
        if old != new:
            yield Edit(place, place + 1, new, by)
