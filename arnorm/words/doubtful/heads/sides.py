"""The words on both sides of a word, as they are written and in their usual spelling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from arnorm.words.doubtful.around import is_beside, opening, sentence_before, word_after, word_before
from arnorm.words.doubtful.heads.choose import usual

__all__ = ["Sides", "sides"]


class Sides(NamedTuple):
    """The bare words before and after in the same clause, ``""`` for none, and both in their usual spelling.

    ``touches`` says that nothing but a space parts it from the one before; ``opens`` is the mark behind which it begins
    a sentence or a quotation, ``""`` for none. ``sentence`` returns the words of the sentence before, the nearest
    first, in their usual spelling; it is dear.
    """

    before: str
    after: str
    usual_before: str
    usual_after: str
    touches: bool
    opens: str
    sentence: Callable[[], Sequence[str]]


def sides(text: str, start: int, end: int) -> Sides:
    """Return the words on both sides of ``text[start:end]``.

    >>> sides("قال ان الاسلحة", 4, 6)[:4]
    ('قال', 'الاسلحة', 'قال', 'الأسلحة')
    """
    before, after = word_before(text, start), word_after(text, end)

    def sentence() -> list[str]:
        return [usual(word) for word in sentence_before(text, start)]

    touches = bool(before) and is_beside(text, start)
    return Sides(before, after, usual(before), usual(after), touches, opening(text, start), sentence)
