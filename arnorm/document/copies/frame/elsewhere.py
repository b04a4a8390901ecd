r"""What stands beside a headline on its line, and again on a line of its own: then nothing is lost with that line.

A head prints its pieces one by one and joined: kicker and headline, headline and deck, headline and the beginning of
the text, headline and writer; the outlet that holds the rights names itself before the headline, too.

>>> page = Page("Sami Haddad: Harbour plan is approved\nHarbour plan is approved\nBy Sami Haddad\nWork starts in May.")
>>> is_said(page, [1, 2, 3], "Sami Haddad: "), is_said(page, [1, 3], "Sami Haddad: ")
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.frame.words import entries, is_number
from arnorm.document.page import Page

__all__ = ["is_said", "is_signed"]

_NAME: Final = 5  # words of a name: of 28 outlets none has more
_CUT: Final = 3  # words of the beginning of a line that is cut short
_FOR: Final = "\u0644"  # lam, joined to the name of who holds the rights


def is_said(page: Page, lines: Sequence[int], text: str) -> bool:
    """Return whether lines of a page say what a text says: one of its head all of it, any of them as whose it is."""
    folded = fold.folded(text)
    key = fold.key_of(folded)
    if not key:
        return True
    cut = folded.rstrip(" ").endswith("\u2026") and key.count(" ") >= _CUT - 1
    head = _head(page, lines)
    if any(page.key(index) == key or (cut and page.key(index).startswith(key)) for index in head):
        return True
    return key.count(" ") < _NAME and any(is_signed(page.key(index), key) for index in lines)


def _head(page: Page, lines: Sequence[int]) -> Iterable[int]:
    """Return the lines above the text, and the first of it."""
    above = list(takewhile(lambda index: not page.prose(index), lines))
    return lines[: len(above) + 1]


def is_signed(line: str, name: str) -> bool:
    """Return whether a line tells whose the page or the text is, and has this name: "rights of …", "by …"."""
    padded = f" {line} "
    for joined in ("", _FOR, f"{_FOR} "):
        before, found, behind = padded.partition(f" {joined}{name} ")
        beside = [word for word in f"{before} {behind}".split(" ") if word]
        if found and beside and all(is_number(word) or word in _of_owners() for word in beside):
            return True
    return False


@lru_cache(maxsize=1)
def _of_owners() -> frozenset[str]:
    """Return the words around the name of a writer, an outlet, who holds the rights."""
    return frozenset(word for name in ("by", "wrote", "owner") for entry in entries(name) for word in entry.split(" "))
