"""Signs about the headline on the first line, where it stands without them in a copy: quotes, signs of a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.chosen.best import is_marked_up
from arnorm.document.copies.chosen.trimmed import AROUND, Choice, may_be_kicker
from arnorm.document.copies.edges import Edges

__all__ = ["unquoted", "unsigned"]

_SPACES: Final = " \t\u00a0"


def unquoted(edges: Edges, choice: Choice) -> Choice | None:
    """Return the choice without the quotes around the first line, where it stands without them in a copy."""
    page, first = edges.page, edges.order[0]
    if choice.clean != first or choice.beside or not choice.copies:
        return None
    raw, line = page.raw(first), page.lines[first]
    inner = raw[1:-1].strip(_SPACES)
    plain = (page.raw(index).partition(inner) for index in choice.copies if inner and index in edges.place)
    if (
        raw[:1] not in AROUND
        or raw[-1:] not in AROUND
        or not any(found and not before.endswith(tuple(AROUND)) for before, found, _ in plain)
    ):
        return None
    at = raw.find(inner)
    ends = ((line.start, line.start + at), (line.start + at + len(inner), line.end))
    return replace(choice, beside=tuple((start, end, "same") for start, end in ends))


def unsigned(edges: Edges, choice: Choice) -> Choice | None:
    r"""Return the choice without signs of a list around the first line, where it stands without them in a copy.

    Where that has a kicker above it, it stays instead.

    >>> from arnorm.document.page import Page
    >>> page = Page("* Harbour plan is approved\n12 May 2020\nHarbour plan is approved")
    >>> unsigned(Edges(page, None), Choice(0, {2: "same"})).beside
    ((0, 2, 'same'),)
    """
    page, first = edges.page, edges.order[0]
    raw, line = page.raw(first), page.lines[first]
    signed = is_marked_up(raw.strip(_SPACES)) and raw.strip(_SPACES) != edges.given
    if choice.clean != first or choice.beside or not signed:
        return None
    for index in (index for index, kind in choice.copies.items() if kind == "same"):
        before, found, behind = raw.partition(page.raw(index).strip(_SPACES))
        if not found or len(found) == len(raw) or fold.skeleton(before + behind)[0]:
            continue
        if any(
            may_be_kicker(edges, it) for it in edges.order[1 : edges.place.get(index, 0)] if it not in choice.copies
        ):
            return Choice(index, {it: kind for it, kind in choice.copies.items() if it != index} | {first: "same"})
        ends = ((line.start, line.start + len(before)), (line.end - len(behind), line.end))
        return replace(choice, beside=tuple((start, end, "same") for start, end in ends if start < end))
    return None
