"""What stands right above the foot of a page, below its text: a section's name, the page's own, its key words.

Nothing in their own words tells them from a last line of the article; the foot does, which names who has the rights, or
an alphabet that the article does not use, or the headline, which says the key words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.below.key_words import above_key_words
from arnorm.document.boilerplate.passes.reading import is_known, stem
from arnorm.document.copies.named import is_section
from arnorm.document.meta.find import is_meta
from arnorm.unicode import pattern

__all__ = ["above_the_foot", "is_named"]

_SECTION: Final = 3  # words of the name of a section at most
_NAMES: Final = 2  # lines with the page's name
_OWNER: Final = 3  # spaces in the name of a paper
_RIGHTS: Final = "copyright"
_TAGS: Final = "tags"
_LATIN: Final = r"[\p{Z}\p{C}]*[A-Za-z]{3,24}[\p{Z}\p{C}|–—-]*"  # one word: a song, a book has more


def above_the_foot(judged: Judged, kinds: Mapping[int, str], first: int) -> dict[int, str]:
    """Return the lines right above the place of a foot that go with it, and their kinds; ``kinds`` are the foot's."""
    content = judged.content
    at = first - _names_the_list(judged, first - 1)
    at = _with_names(judged, kinds, at)
    tagged = above_key_words(judged, at) if _TAGS in judged.rules.kinds else at
    found = dict.fromkeys(content[at:first], kinds[content[first]])
    return dict.fromkeys(content[tagged:at], _TAGS) | found


def is_named(judged: Judged, kinds: Mapping[int, str], index: int) -> bool:
    """Return whether a line that speaks for the foot holds a name that this one holds too: the page's."""
    names = _names(judged, index)
    return bool(names) and any(names & _names(judged, line) for line in kinds if line != index)


def _names(judged: Judged, index: int) -> set[str]:
    return {stem(word) for word in fold.words_of(judged.page.folded(index)) if not is_known(word)}


def _names_the_list(judged: Judged, at: int) -> bool:
    """Return whether a line above the foot, below a sentence, is the name of a section."""
    index = judged.content[at]
    below_text = judged.page.prose(judged.content[at - 1]) and judged.content[at - 1] not in judged.gone
    if index in judged.gone or not below_text or judged.page.folded(index).count(" ") >= _SECTION:
        return False
    return is_section(judged.page.folded(index)) and not judged.is_own(index) and not is_meta(judged.page, at)


def _with_names(judged: Judged, kinds: Mapping[int, str], first: int) -> int:
    """Return the place of the foot with the page's name above it: in Latin letters below the text, or its owner's."""
    content, at = judged.content, first
    while first - at <= _NAMES and _may_be_its_name(judged, kinds, at - 1):
        at -= 1
    if at == first or first - at > _NAMES or content[at - 1] in judged.gone:
        return first
    return at if judged.page.prose(content[at - 1]) or _is_of_the_owner(judged, kinds, content[at]) else first


def _may_be_its_name(judged: Judged, kinds: Mapping[int, str], at: int) -> bool:
    index = judged.content[at]
    if index in judged.gone:
        return False
    if _is_of_the_owner(judged, kinds, index):
        return not judged.is_own(index)
    # Who made the article is asked last: patterns of names are dear to compile.
    latin = pattern(_LATIN).fullmatch(judged.page.raw(index)) is not None
    return latin and not judged.is_own(index) and not is_meta(judged.page, at)


def _is_of_the_owner(judged: Judged, kinds: Mapping[int, str], index: int) -> bool:
    """Return whether a line is the name of who has the rights, as the foot says."""
    if _RIGHTS not in kinds.values() or judged.page.folded(index).count(" ") >= _OWNER:
        return False
    names = _names(judged, index)
    return bool(names) and any(names <= _names(judged, line) for line, kind in kinds.items() if kind == _RIGHTS)
