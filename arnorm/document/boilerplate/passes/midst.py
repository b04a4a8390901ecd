"""Notices in the midst of an article, on lines of their own between two paragraphs.

A rule names them, of the head or the foot, and what their words weigh says so too; either alone is not enough here,
where an article has subheads, and quotations of notices.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import reading

__all__ = ["in_the_midst"]

_KINDS: Final = frozenset(("promo", "readmore", "share"))
_WEIGHT: Final = 1.5
_WORDS: Final = 2  # "more ..." alone parts two paragraphs, too
_ENDS: Final = (".", "?", "\u2026")


def in_the_midst(judged: Judged) -> frozenset[Gone]:
    """Return the notices between two paragraphs."""
    likely = any(rule.kind in _KINDS and index not in judged.gone for index, rule in judged.found.items())
    return frozenset(_lines(judged)) if likely else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    page = judged.page
    left = [index for index in judged.content if index not in judged.gone]
    for at, (above, index) in enumerate(pairwise(left[:-1]), 1):
        rule = judged.found.get(index)
        if rule is None or rule.kind not in _KINDS or rule.follow or rule.notice or "menu" in rule.zones:
            continue
        if announces(page.raw(above)) or ends_in_comma(page.raw(above)) or not page.prose(left[at + 1]):
            continue
        told = reading(page.folded(index))
        if told.weight > _WEIGHT and told.words >= _WORDS and (at == 1 or page.folded(above).endswith(_ENDS)):
            yield Gone(index, rule.kind)
