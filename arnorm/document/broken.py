"""A sentence broken over lines: what stands on a line of its own between its two halves is the article's.

Mail clients and feeds set an address on a line of its own in the midst of a sentence. The line above is open and leads
up to it ("through the site", "to the address"), the line below goes on ("which the ministry opened", "before Friday").
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import Page

__all__ = ["is_inside_a_sentence"]

_FEWEST: Final = 3  # spaces in the first half; what has fewer is a name, a label
_LONG: Final = 5  # spaces in one that need not say what follows, where the line below begins with "which"


def is_inside_a_sentence(page: Page, index: int) -> bool:
    r"""Return whether the line above leads up to a line without an end mark, and the line below goes on with it.

    >>> page = Page("عنوان\nيسجل الراغبون أسماءهم عبر الموقع\nwww.x.org\nقبل نهاية الشهر.")
    >>> is_inside_a_sentence(page, 2), is_inside_a_sentence(page, 1)
    (True, False)
    """
    content = page.content
    at = bisect_left(content, index)
    if not 0 < at < len(content) - 1 or page.end(content[at - 1]):
        return False
    above, below = page.key(content[at - 1]), page.first_word(content[at + 1])
    spaces = above.count(" ")
    if spaces >= _LONG and at > 1 and below in _relative():
        return True
    return spaces >= _FEWEST and above.rpartition(" ")[2] in _leading_up() and below in _going_on()


@lru_cache(maxsize=1)
def _relative() -> frozenset[str]:
    """Return the pronouns that a relative clause begins with: "which", "who"."""
    return _words("relative")


@lru_cache(maxsize=1)
def _leading_up() -> frozenset[str]:
    """Return the words behind which an address stands: "site", "address", "through", "on"."""
    return _words("leads_up")


@lru_cache(maxsize=1)
def _going_on() -> frozenset[str]:
    """Return the words that the second half of a sentence begins with: "which", "before", "or", "with"."""
    return _relative() | _words("second_half")


def _words(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(map(fold.folded, lists[name]))
