r"""An agency's name behind a headline: whose the picture is, or the last word of the headline itself.

A copy without it is the headline where a page prints that first, and nothing in the text is told of the agency. But a
field of the page may have cut the headline before its last word, too.

>>> from arnorm.document.page import Page
>>> page = Page("Harbour plan is approved in\nHarbour plan is approved in Reuters\nWork starts in May.")
>>> ends_in_its_own(page, 1, 0, "")
False
>>> page = Page("صحافيون يكرمون زملاءهم في\nصحافيون يكرمون زملاءهم في رويترز\nوصل الوفد ظهرا.")
>>> ends_in_its_own(page, 1, 0, "")
True
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.words import entries
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["ends_in_its_own", "leads_to_a_name"]

# A verb of the present in the third person, four letters and more: "visits"; a name that begins so is rare at the end.
_VERB: Final = "\u064a[\u0621-\u064a]{3,5}"
# Where an agency stands of itself: at the head of a line or in brackets, a dateline, a credit.
_BESIDE: Final = r"(?<=[\p{L}\p{N},\u060c\u00ab\"][\p{Zs}]|[\p{Zs}][\u0644\u0628\u0648])"


def ends_in_its_own(page: Page, whole: int, copy: int, title: str) -> bool:
    """Return whether a line is another one and an agency's name, and this is the headline's own last words.

    So it is where the rest ends as no headline does, where the text speaks of the agency, or where the page prints the
    whole line first, and the other is but a copy of it, cut short. The title beside the text, where it is either line,
    tells which.
    """
    key, rest = page.key(whole), page.key(copy)
    name = key.removeprefix(f"{rest} ")
    if name == key or name not in _agencies():
        return False
    given = fold.key(title)
    if given in (key, rest):
        return given == key
    return whole < copy or _is_open(rest) or any(_speaks_of(page.raw(it), name) for it in page.content if it > whole)


def _is_open(key: str) -> bool:
    """Return whether words end in what leads up to a name, or in a verb."""
    return leads_to_a_name(key) or pattern(_VERB).fullmatch(key.rpartition(" ")[2]) is not None


def leads_to_a_name(key: str) -> bool:
    """Return whether words end in what a name follows: a preposition, the noun for an agency."""
    return key.rpartition(" ")[2] in entries("leads_to_a_name")


def _speaks_of(line: str, name: str) -> bool:
    """Return whether a line has a name in a sentence, behind another word."""
    folded = fold.folded(line)
    if name not in folded:
        return False
    return pattern(rf"{_BESIDE}{name}(?![\p{{L}}\p{{N}}]|[\p{{Zs}}]?[)\]|])").search(folded) is not None


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    agencies: list[str] = load.read_toml("meta/_words.toml")["agency"]
    return frozenset(map(fold.key, agencies))
