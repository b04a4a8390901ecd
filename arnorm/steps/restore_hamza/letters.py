"""From a word and its right spelling to the letters of the text that change."""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.edits import Edit
from arnorm.letters import LETTERS
from arnorm.words.doubtful.heads.in_text import Verdict
from arnorm.words.doubtful.heads.places import ALEF

__all__ = ["edits_of"]


def edits_of(text: str, verdict: Verdict, by: tuple[str, ...], *, add: bool, remove: bool) -> Iterator[Edit]:
    """Yield an edit for each letter that is another in the right spelling, as far as it is asked for.

    None where the text has a hamza as a mark of its own, which stands for a letter that the word does not show.
    """
    at = [place for place in range(verdict.start, verdict.end) if text[place] in LETTERS]
    if "".join([text[place] for place in at]) != verdict.written:
        return
    for place, old, new in zip(at, verdict.written, verdict.right, strict=True):
        asked = (add or old != ALEF) and (remove or new != ALEF) and ((add and remove) or ALEF in (old, new))
        if old != new and asked:
            yield Edit(place, place + 1, new, by)
