"""The beginning of another article as the last lines of a page: its title and lead.

Below a cue, a source or key words a title is an other's where the text says hardly anything of it and the lead right
below says most of it again: a subhead's paragraph goes on with the subject. A lead alone tells nothing by what it says:
of 4,149 articles 72 close with a paragraph of words that they have not used before; and what breaks off may be the
article itself, cut by its feed.
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.below.uncued import says
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.meta.find import is_meta

__all__ = ["another"]

KIND: Final = "related"
_LINES: Final = 4  # of the other article at most: title, lead, a sentence more, its stamp
_TITLE: Final = range(4, 17)  # words
_LETTERS: Final = 110  # folded, of a title
_STEMS: Final = 3  # of a title, at least
_SAID: Final = 0.5  # of the stems of a title, in its lead
_SAID_BY_ANY: Final = 0.25  # ... below a cue for others, or where the text has none of them
_SHARED: Final = 0.34  # of the stems of a title, in the text above
_PARAGRAPHS: Final = 2  # above
_OPENS: Final = frozenset(("related", "tags", "comment", "share", "copyright", "endmark"))


def another(judged: Judged) -> frozenset[Gone]:
    """Return the lines of the other article, and what stands between them and the end."""
    if KIND not in judged.rules.kinds:
        return frozenset()
    content = judged.content
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
