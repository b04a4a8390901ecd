"""Which of two readings of a line tells more: by the patterns of signatures, or by its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.parts.words import names_nothing

__all__ = ["tells_more"]

_SIGNED: Final = frozenset(("byline", "source", "agency", "dateline", "date"))


def tells_more(one: Sequence[Meta], two: Sequence[Meta]) -> bool:
    """Return whether the first tells more of a line than the second, or as much in other fields."""
    if not one or not two or not _count(two):
        return bool(one) and not any(meta.kind == "credit" for meta in two)
    if any(meta.kind not in _SIGNED for meta in two):  # a caption, unless writer or place stand beside its agency
        less = 0 if [meta.kind for meta in one] == ["dateline"] else 1
        return [meta.kind for meta in two] == ["caption"] and _count(one) > _count(two) + less
    less = _count(two) < sum(len(meta.fields) for meta in two)  # some of its fields name nothing
    return _count(one) > _count(two) or (_count(one) == _count(two) and (less or not _holds(two, one)))


def _holds(one: Sequence[Meta], two: Sequence[Meta]) -> bool:
    """Return whether each field of the second is in the same one of the first."""
    held = [field for meta in one for field in meta.fields.items()]
    return all(
        any(name == other and value in whole for other, whole in held)
        for meta in two
        for name, value in meta.fields.items()
    )


def _count(metas: Sequence[Meta]) -> int:
    """Return how many fields name something; "special", "date" name nothing."""
    fields = [field for meta in metas for field in (meta.place, meta.agency, meta.name) if field is not None]
    return sum(not names_nothing(field) for field in fields)
