"""What stands between lines that go, above the headline or below the text, and what follows them to the end.

A foot is told line by line: a title between "previous" and "next", a button in other letters, the last two titles of a
list has nothing that tells it from an article's line but its place. Below several lines of the page, of more kinds than
one, no article goes on; and above a headline that the title names, nothing is its own but what stands right above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import is_joined
from arnorm.document.copies.masthead.title import named_by
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page, is_running
from arnorm.unicode import pattern

__all__ = ["enclosed"]

_KNOWN: Final = 3  # lines that go above the headline, or below the text; by hand
_KINDS: Final = 2  # ... below the text, of so many kinds: a list of an article has lines of one
_PARAGRAPHS: Final = 2  # of an article
_SENTENCE: Final = 3  # spaces
_RUN: Final = 4  # lines between two that go, or below the last; by hand
_LONGEST: Final = 130  # folded characters, as of a line that the trees take
_REACH: Final = 60  # lines of a head
_ENDS: Final = (".", "\u2026", ":")
_DATED: Final = r"(?:^| )(?:\u0641\u064a|\u0628\u062a\u0627\u0631\u064a\u062e) [0-9]{1,2} "  # "on 12 May": who signs
_FIELD: Final = r"[\p{L}\p{M} ]{2,40}: *\p{L}"  # "publisher: ..."
_ARABIC: Final = r"[\u0621-\u064a]"


def enclosed(judged: Judged) -> frozenset[Gone]:
    """Return the lines that stand between others that go."""
    if len(judged.gone) < _KNOWN:
        return frozenset()
    page, content = judged.page, judged.content
    text = [at for at, index in enumerate(content) if index not in judged.gone and _is_text(page, index)]
    if len(text) < _PARAGRAPHS:
        return frozenset()
    return frozenset((*_above(judged, text[0]), *_below(judged, text[-1] + 1)))


def _is_text(page: Page, index: int) -> bool:
    """Return whether a line is running text, or a short sentence."""
    return is_running(page, index) or (page.end(index) == "." and page.key(index).count(" ") >= _SENTENCE)


def _above(judged: Judged, text: int) -> Iterator[Gone]:
    """Yield the lines above the last that goes above the headline."""
    named = named_by(judged.page, judged.title)
    if named is None:
        return
    letters, content = judged.page.sketch.letters, judged.content
    headline = next((at for at, index in enumerate(content[:_REACH]) if letters[index] == named.letters), 0)
    going = [at for at in range(headline) if content[at] in judged.gone]
    if headline >= text or len(going) < _KNOWN:
        return
    for at in range(going[-1]):
        index = content[at]
        if index not in judged.gone and index not in judged.announced and not is_meta(judged.page, at):
            yield Gone(index, judged.gone[content[going[-1]]])


def _below(judged: Judged, first: int) -> Iterator[Gone]:
    content = judged.content
    begun = next((at for at in range(first, len(content)) if content[at] in judged.gone), len(content))
    foot = range(begun, len(content))
    kinds = [judged.gone[content[at]] for at in foot if content[at] in judged.gone]
    if len(kinds) < _KNOWN or len(set(kinds)) < _KINDS or 2 * len(kinds) < len(foot):
        return
    kind = kinds[0]
    for goes, places in groupby(foot, lambda at: content[at] in judged.gone):
        run = list(places)
        if goes:
            kind = judged.gone[content[run[-1]]]
        elif _may_stand_in_a_foot(judged, run):
            yield from (Gone(content[at], kind) for at in run)


def _may_stand_in_a_foot(judged: Judged, run: Sequence[int]) -> bool:
    """Return whether some lines are few, and each is short, open and nobody's."""
    page, content = judged.page, judged.content
    if len(run) > _RUN:
        return False
    return not any(
        content[at] in judged.announced or is_meta(page, at) or not _is_open(page, content[at]) for at in run
    )


def _is_open(page: Page, index: int) -> bool:
    """Return whether a line is no sentence, nor a part of one: a sentence in other letters is the page's."""
    raw = page.raw(index)
    if pattern(_ARABIC).search(raw) is None:
        return True
    if page.longer_than(index, _LONGEST) or page.end(index) in _ENDS or ends_in_comma(raw) or announces(raw):
        return False
    if pattern(_DATED).search(page.folded(index)) is not None or pattern(_FIELD).match(raw) is not None:
        return False
    return not is_joined(page.first_word(index))
