r"""Whether two lines of a page are too far apart for either to be a copy of the other, told by their letters alone.

A copy is the headline with something more, or less, or a word or two changed. So its letters hold all of the
headline's, or are all held by them; or both begin alike, where one is cut; or one of a few groups of words, more than
may be changed, stands in both.

>>> page = Page("Harbour plan approved\nWork starts in May\nVideo: Harbour plan approved")
>>> are_apart(page, 0, 1), are_apart(page, 0, 2)
(True, False)
"""

from __future__ import annotations

from typing import Final

from arnorm.document.page import Page
from arnorm.document.row import ELLIPSIS

__all__ = ["PERIOD", "PROBE", "are_apart", "begin_apart", "groups", "may_come_twice"]

PERIOD: Final = 8  # letters of the shortest copy on a line that holds two
PROBE: Final = 7  # letters: one fewer than the shortest copy has
_CUT: Final = 2  # letters that what is cut in the middle has before the cut: two words
_ONE_CHANGE: Final = 3  # a headline of so many words may differ in one
_TWO_CHANGES: Final = 9  # a headline of so many words may differ in two


def are_apart(page: Page, one: int, two: int) -> bool:
    """Return whether neither of two lines can be a copy of the other; it may say no where that is so."""
    left, right = page.sketch.letters[one], page.sketch.letters[two]
    if left[:_CUT] == right[:_CUT] or left.find(right) >= 0 or right.find(left) >= 0:
        return False
    for group in _groups_of(page, one):
        if right.find(group) >= 0:
            return False
    if _is_cut_in_a_frame(page, one) or _is_cut_in_a_frame(page, two):
        return False
    # Of a line that holds two copies the first one is compared.
    return not (may_come_twice(left) or may_come_twice(right)) and _is_plain(page)


def begin_apart(page: Page, one: int, two: int) -> bool:
    """Return whether two lines begin with different letters; it may say no where they do."""
    return page.sketch.letters[one][:_CUT] != page.sketch.letters[two][:_CUT] and _is_plain(page)


def may_come_twice(letters: bytes) -> bool:
    """Return whether the first letters of a line come again, as they do wherever it holds a copy of its beginning."""
    return letters.find(letters[1 : 1 + PROBE], PERIOD) >= 0


def _is_cut_in_a_frame(page: Page, index: int) -> bool:
    """Return whether a line may hold the beginning of a headline behind a path or a name."""
    row = page.sketch.rows[index]
    return row.find(b"|") >= 0 and (row.find(ELLIPSIS) >= 0 or row.find(b"..") >= 0)


def _is_plain(page: Page) -> bool:
    """Return whether no HTML stands on a page: the letters of tags are in the sketch, and in no headline."""
    return "&" not in page.text and "<" not in page.text


def _groups_of(page: Page, index: int) -> list[bytes]:
    facts = page.sketch.facts[index]
    known: list[bytes] | None = facts.get(groups)
    if known is None:
        known = facts[groups] = groups(page.sketch.words(index))
    return known


def groups(words: list[bytes]) -> list[bytes]:
    """Return the letters of the halves of a headline, of its thirds where two words may differ, all where none may."""
    count, join = len(words), b"".join
    if count < _ONE_CHANGE:
        return [join(words)]
    if count < _TWO_CHANGES:
        return [join(words[: count // 2]), join(words[count // 2 :])]
    first, second = count // 3, count * 2 // 3
    return [join(words[:first]), join(words[first:second]), join(words[second:])]
