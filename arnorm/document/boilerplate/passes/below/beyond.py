"""What stands below the key words of an article, where "read also" follows them: other articles, title and text.

Key words close an article, and a cue for others opens what is not its own: together they prove what neither does alone,
that paragraphs below are others' beginnings.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rule import RELATED, TAGS

__all__ = ["beyond"]

_BOTH: Final = {TAGS, RELATED}
_HASH: Final = "#"
_LINES: Final = 16  # below the key words; an aggregator prints up to three beginnings of articles, of four lines each


def beyond(judged: Judged) -> frozenset[Gone]:
    """Return the key words, the cue right below them, and all that follows."""
    kinds = {rule.kind for rule in judged.found.values()}
    return frozenset(_lines(judged)) if kinds >= _BOTH else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    content = judged.content
    for at, (one, two) in enumerate(pairwise(content)):
        tags, cue = judged.found.get(one), judged.found.get(two)
        if tags is None or cue is None or tags.kind != TAGS or tags.follow:
            continue
        if cue.kind == RELATED and cue.follow and _closes(judged, at):
            yield Gone(one, TAGS)
            yield from (Gone(index, RELATED) for index in content[at + 1 :])
            return


def _closes(judged: Judged, at: int) -> bool:
    """Return whether the text stands above key words, and below them no more than others' beginnings, each titled.

    Hashtags, which a post has in its midst, close nothing.
    """
    page = judged.page
    above, below = judged.content[1:at], judged.content[at + 1 :]
    if len(below) > _LINES or page.raw(judged.content[at]).lstrip(" ").startswith(_HASH):
        return False
    titled = all(not page.prose(one) for one, two in pairwise(below) if page.prose(two))
    told, others = (sum(len(page.raw(index)) for index in some if page.prose(index)) for some in (above, below))
    return titled and others < told
