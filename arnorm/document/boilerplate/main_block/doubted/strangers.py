"""Open lines between the last paragraph of an article and its foot, of a text that closes all of its paragraphs.

A call in unlisted words weighs less than a notice does. But who ends each of his paragraphs with an end mark ends the
last of them so; what stands below it without one is who wrote it, a formula, an agency, or the page's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.inside.belonging import belongs
from arnorm.document.boilerplate.main_block.limits import documents, limits, offices, thanks
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.unicode import pattern

__all__ = ["strangers"]

_TEXT: Final = 2  # paragraphs
_RUN: Final = 4  # lines
_LONG: Final = 4  # spaces in one of them: of lines of fewer words nearly all are who wrote it
_OWN: Final = 0.5  # of its stems, that the text has at most; by hand
_KNOWN: Final = 2  # lines of the foot
_WEIGHT: Final = 0.0  # of its words, at least: of 46 last sentences with no stop eight weigh -2.4 to -0.1, none more
_ENDS: Final = (".", "?", "…", ":")
# A remark, an item, a quotation, a field, an agency's initials: what an article says below itself.
_SIGNED: Final = r"[\p{Z}\p{C}]*[^\p{L}\p{N}\p{Z}\p{C}#]|.*[:()|/=]|[\p{Z}\p{C}]*\p{N}+[\p{Z}]*[.)–—-]"


def strangers(layout: Layout, kept: Places) -> Iterator[int]:
    """Yield the places of the lines between text and foot, where one has the words of a title or a notice."""
    lines = range(kept.stop, kept.end)
    if not 0 < len(lines) <= _RUN or not _closes(layout, kept) or not _has_a_foot(layout, kept):
        return
    if all(_may_be_of_the_page(layout, kept, at) for at in lines) and any(
        layout.key(at).count(" ") >= _LONG for at in lines
    ):
        yield from lines


def _closes(layout: Layout, kept: Places) -> bool:
    """Return whether all paragraphs end in an end mark, the last in a full stop, and no body signs below."""
    text = [at for at in range(kept.first, kept.stop) if layout.is_text(at)]
    if len(text) < _TEXT or text[-1] != kept.stop - 1 or not layout.folded(text[-1]).endswith("."):
        return False
    signed = not documents().isdisjoint(layout.key(kept.headline).split(" "))
    return not signed and all(layout.folded(at).endswith(_ENDS) for at in text)


def _has_a_foot(layout: Layout, kept: Places) -> bool:
    known = kept.end < layout.size and layout.is_residue(kept.end)
    return known and sum(layout.is_residue(at) for at in range(kept.end, layout.size)) >= _KNOWN


def _may_be_of_the_page(layout: Layout, kept: Places, at: int) -> bool:
    """Return whether a line is neither joined to the text, nor a name, a formula, a remark, a sentence."""
    folded, words = layout.folded(at), layout.key(at).split(" ")
    if layout.roles[at] is not Role.OPEN or layout.has_meta(at) or layout.is_joined(at) or folded.endswith((".", ":")):
        return False
    if layout.reads(at).weight <= _WEIGHT or layout.is_own(at) or at in layout.announced or names_a_person(folded):
        return False
    if words[0] in thanks() or words[0] in offices() or not _formulas().isdisjoint(words):
        return False
    if pattern(_SIGNED).match(layout.page.raw(layout.index(at))) is not None:
        return False
    if belongs(layout, at, range(kept.headline, kept.stop)):
        return False
    return layout.share(at, range(kept.first, kept.stop)) < _OWN


@lru_cache(maxsize=1)
def _formulas() -> frozenset[str]:
    """Return words of the formulas that end articles: "God", "may he protect", "long live"."""
    return frozenset(map(fold.key, limits().words["formulas"]))
