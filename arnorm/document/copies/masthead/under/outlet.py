"""The outlet's name on a line of its own below a headline, a bare dash behind it: what stood before the first sentence.

Papers name so whose report it is, too, between the date and the text (Yemen, 2012): it is the page's own where another
line of the page is that name or says that its are the rights, or where it stands between two copies of the headline.
An agency's name that stands so is told of the text, and stays.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.elsewhere import is_signed
from arnorm.document.copies.frame.words import entries
from arnorm.document.copies.named import is_glued_name, is_outlet
from arnorm.document.page import Page

__all__ = ["holds_the_rights", "names_the_outlet"]

_LETTERS: Final = 30  # of a name of four words
_WORDS: Final = (2, 4)
_HEAD, _FOOT = 10, 6  # lines in which a page names itself
_BAR: Final = b"|"  # as a sketch has a dash
_WHITE: Final = b" "
_OF_PRESS: Final = frozenset(("\u0627\u0644\u064a\u0648\u0645",))  # al-yawm, "today": the last word of many names


def names_the_outlet(page: Page, index: int, names: Collection[bytes] = (), *, between: bool = False) -> bool:
    r"""Return whether a line is the name of an outlet that is no agency, or one of ``names``, and a dash or a bar.

    ``between`` says that it stands between two copies of the headline.

    >>> page = Page("الساحل نيوز -\nرويترز -\nالمرفأ نت -\nالساحل نيوز")
    >>> [names_the_outlet(page, index) for index in page.content]
    [True, False, False, False]
    """
    sketch = page.sketch
    if len(sketch.letters[index]) > _LETTERS or not sketch.rows[index].rstrip(_WHITE).endswith(_BAR):
        return False
    if sketch.letters[index] in names:
        return True
    words = page.key(index).split(" ")
    least, most = _WORDS
    few = len(words) < least and not is_glued_name(page.key(index))
    if few or len(words) > most or not _of_agencies().isdisjoint((page.key(index), words[0])):
        return False
    return (is_outlet(page.key(index)) or words[-1] in _OF_PRESS) and (between or _names_itself(page, index))


def holds_the_rights(page: Page, index: int, headline: str) -> bool:
    r"""Return whether a line is the name of whose the rights are, as the foot says, be it beside the folded headline.

    >>> page = Page("Plan approved\nDeep Water\nWork starts.\nPlan approved - Deep Water, rights reserved")
    >>> [holds_the_rights(page, index, "plan approved") for index in (1, 2)]
    [True, False]
    """
    name = page.key(index)
    if len(page.sketch.letters[index]) > _LETTERS or name.count(" ") >= _WORDS[1] or page.end(index) != "":
        return False
    for foot in page.content[-_FOOT:]:
        key = page.key(foot)
        if foot != index and not entries("holds").isdisjoint(key.split(" ")):
            rest = f" {key} ".replace(f" {headline} ", " ").strip(" ")
            if is_signed(rest, name):
                return True
    return False


def _names_itself(page: Page, index: int) -> bool:
    """Return whether another line of the page is the name that a line has, or says that its are the rights."""
    name = page.key(index)
    others = (*page.content[:_HEAD], *page.content[-_FOOT:])
    return any(page.key(it) == name or is_signed(page.key(it), name) for it in others if it != index)


@lru_cache(maxsize=1)
def _of_agencies() -> frozenset[str]:
    """Return the names of agencies, and the noun for one."""
    agencies: list[str] = load.read_toml("meta/_words.toml")["agency"]
    return frozenset(map(fold.key, (*agencies, "\u0648\u0643\u0627\u0644\u0629")))  # wakala
