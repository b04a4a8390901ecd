"""The first words of a headline beside it, cut short where nothing marks the cut: between two words.

>>> headline = FoldedLine.of("Council approves the new plan for the old harbour and the two piers")
>>> [cut_at_a_word(FoldedLine.of(it), headline) for it in ("Council approves the new plan", "Council approves")]
[True, False]
"""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.likeness import is_beginning
from arnorm.document.copies.readings import FoldedLine

__all__ = ["cut_at_a_word", "cut_behind_a_label"]

_WORDS: Final = 5  # 643 of 6,998 headlines have fewer: so many say a thing that a deck would not say again
_LETTERS: Final = 16  # 233 have no more
_LEADING_UP: Final = (":", "?", ".")  # a question that the text answers, a sentence, who speaks


def cut_at_a_word(line: FoldedLine, headline: FoldedLine) -> bool:
    """Return whether a line is the first words of a headline, and neither asks nor announces."""
    enough = len(line.words) >= _WORDS and len(line.letters) >= _LETTERS
    return enough and is_beginning(line, headline) and not line.folded.endswith(_LEADING_UP)


def cut_behind_a_label(line: FoldedLine, headline: FoldedLine) -> bool:
    """Return whether a label stands on a line, and behind it the first words of a headline.

    >>> cut_behind_a_label(FoldedLine.of("Urgent: council approves the new plan"), FoldedLine.of("Council is new"))
    False
    """
    return any(it.kind == "label" and cut_at_a_word(it.line, headline) for it in line.readings)
