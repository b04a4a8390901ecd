"""The beginning of another article as the last lines of a page: its title and lead, or a lead alone that is cut short.

Below a cue, a source or key words a title is an other's where the text says hardly anything of it and the lead right
below says most of it again: a subhead's paragraph goes on with the subject. A lead alone tells nothing by what it says:
of 4,149 articles 72 close with a paragraph of words that they have not used before. But none of 9,075 breaks off behind
a preposition, as feeds cut what they quote.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.below.uncued import says
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.boilerplate.rules import words
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["another", "may_break_off"]

KIND: Final = "related"
_LINES: Final = 4  # of the other article at most: title, lead, a sentence more, its stamp
_TITLE: Final = range(4, 17)  # words
_LETTERS: Final = 110  # folded, of a title
_STEMS: Final = 3  # of a title, at least
_SAID: Final = 0.5  # of the stems of a title, in its lead
_SAID_BY_ANY: Final = 0.25  # ... below a cue for others, or where the text has none of them
_SHARED: Final = 0.34  # of the stems of a title, in the text above
_PARAGRAPHS: Final = 2  # above
_CUT: Final = 80  # folded characters of a lead that is cut short
_FOREIGN: Final = 0.25  # of its stems, in the text above
_OPENS: Final = frozenset(("related", "tags", "comment", "share", "copyright", "endmark"))
_LAST_WORD: Final = r"(?r)([^ ]+)(?: [.…|]+)?$"


def may_break_off(page: Page) -> bool:
    """Return whether the last line may break off behind a preposition; cheap."""
    last = page.content[-1]
    letters = page.sketch.letters[last]
    if len(letters) <= _CUT // 2 or page.sketch.is_closed(last) or not letters.endswith(_hanging_sketched()):
        return False
    return _breaks_off(page, last)


def another(judged: Judged) -> frozenset[Gone]:
    """Return the lines of the other article, and what stands between them and the end."""
    if KIND not in judged.rules.kinds:
        return frozenset()
    page, content = judged.page, judged.content
    left = [at for at, index in enumerate(content) if index not in judged.gone]
    if may_break_off(page) and content[-1] not in judged.gone and _is_foreign(judged, left):
        return frozenset((Gone(content[-1], KIND),))
    for title in range(len(content) - 2, max(_PARAGRAPHS, len(content) - _LINES - 1), -1):
        if _begins(judged, title):
            return frozenset(Gone(index, KIND) for index in content[title:] if index not in judged.gone)
    return frozenset()


def _begins(judged: Judged, title: int) -> bool:
    page, content = judged.page, judged.content
    index, lead = content[title], content[title + 1]
    if page.prose(index) or not page.prose(lead) or lead in judged.gone:
        return False
    if page.longer_than(index, _LETTERS) or len(fold.words_of(page.folded(index))) not in _TITLE:
        return False
    text = [line for line in content[:title] if page.prose(line) and line not in judged.gone]
    said, above = says(page, index), frozenset[str]().union(*(says(page, line) for line in (content[0], *text)))
    if len(said) < _STEMS or len(text) < _PARAGRAPHS or goes_on(page.first_word(lead)):
        return False
    sure = not said & above or _kind(judged, content[title - 1]) == KIND
    least = (_SAID_BY_ANY if sure else _SAID) * len(said)
    alike = len(said & above) <= _SHARED * len(said) and len(said & says(page, lead)) >= least
    return alike and _is_opened(judged, title - 1) and not judged.is_own(index)  # the dearest question last


def _is_opened(judged: Judged, at: int) -> bool:
    """Return whether a line closes the text above it: a cue, key words, a form, a source."""
    index = judged.content[at]
    return _kind(judged, index) in _OPENS or (is_meta(judged.page, at) and not judged.page.prose(index))


def _kind(judged: Judged, index: int) -> str:
    rule = judged.found.get(index)
    return judged.gone.get(index, "" if rule is None else rule.kind)


def _breaks_off(page: Page, index: int) -> bool:
    found = pattern(_LAST_WORD).search(page.folded(index))
    return found is not None and found.group(1) in _hanging() and page.end(index) in ("", "\u2026")


def _is_foreign(judged: Judged, left: list[int]) -> bool:
    page, content = judged.page, judged.content
    *above, last = (content[at] for at in left)
    if not page.longer_than(last, _CUT) or goes_on(page.first_word(last)) or judged.is_own(last):
        return False
    if sum(page.prose(index) for index in above[1:]) < _PARAGRAPHS:
        return False
    said, text = says(page, last), frozenset[str]().union(*(says(page, index) for index in above))
    return bool(said) and len(said & text) < _FOREIGN * len(said)


@lru_cache(maxsize=1)
def _hanging() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["breaking_off"]))


@lru_cache(maxsize=1)
def _hanging_sketched() -> tuple[bytes, ...]:
    return tuple(Sketch(entry).flat for entry in words()["breaking_off"])
