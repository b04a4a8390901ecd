"""What lines say that were deleted as residue: the initials of writer and editor, "published by", the agency.

Such a line says of the article what it says only where it stood beside it: a kept line is the next one to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.find import whole_line
from arnorm.document.page import Page
from arnorm.edits import Edit

__all__ = ["deleted_meta"]

_SIGNED: Final = frozenset(
    ("endmark", "cms", "timestamp", "path", "site")
)  # why lines go that may name a writer or an agency
_KINDS: Final = frozenset(("byline", "source", "agency", "dateline"))


def deleted_meta(text: str, edits: Sequence[Edit]) -> list[Meta]:
    """Return what the lines of ``text`` say of it that ``edits`` delete, and that stood beside one that stays."""
    spans = [(edit.start, edit.end) for edit in edits if not edit.text]
    signed = [(edit.start, edit.end) for edit in edits if _SIGNED.intersection(by.partition(":")[2] for by in edit.by)]
    if not signed:
        return []
    page = Page(text)
    gone = [_holds(spans, page, index) for index in page.content]
    beside = {at for one, two in pairwise(range(len(gone))) for at in (one, two) if gone[one] != gone[two] and gone[at]}
    found: list[Meta] = []
    for at in sorted(beside):
        if _holds(signed, page, page.content[at]):
            found += [meta for meta in whole_line(page, at) if meta.kind in _KINDS]
    return found


def _holds(spans: Sequence[tuple[int, int]], page: Page, index: int) -> bool:
    line = page.lines[index]
    return any(start <= line.start and line.end <= end for start, end in spans)
