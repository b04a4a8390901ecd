"""The lists of ``data/sentences`` as records: abbreviations before a stop, openings after it; read and checked once.

>>> "كم" in abbreviations().unit_words, "قال" in openings().verbs
(True, True)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from arnorm.data.load import read_toml
from arnorm.errors import DataError

__all__ = ["Abbreviations", "Openings", "abbreviations", "openings"]

Words = frozenset[str]


class Abbreviations(NamedTuple):
    """Words and chains of letters whose stop may belong to them; ``title_words`` is ``words`` of ``[titles]``."""

    title_words: Words
    title_chains: Words
    letter_named: Words
    unit_words: Words
    unit_letters: Words
    unit_continues: Words
    closing_chains: Words
    numbered_words: Words
    spelled_words: Words
    spelled_initials: Words
    domain_words: Words
    latin_titles: Words
    latin_others: Words
    ordinal_words: Words


class Openings(NamedTuple):
    """Words that open a sentence behind a stop, and words that go on behind a quotation."""

    verbs: Words
    particles: Words
    alone: Words
    attributes: Words
    saying: Words
    with_object: Words
    objects: Words
    own: Words
    leads: Words
    continues: Words
    joins: Words
    radical: Words
    behind_dots: Words
    behind_dots_with_and: Words
    asking: Words


@lru_cache(maxsize=1)
def abbreviations() -> Abbreviations:
    """Return ``data/sentences/abbreviations.toml``; ``DataError`` where a list is missing or has no field."""
    groups = read_toml("sentences/abbreviations.toml")
    found = {
        f"{group.removesuffix('s')}_{key}": words
        for group, lists in groups.items()
        for key, words in lists.items()
        if key not in {"keeps", "cuts"}
    }
    return Abbreviations(**_checked("abbreviations", found, Abbreviations._fields))


@lru_cache(maxsize=1)
def openings() -> Openings:
    """Return ``data/sentences/openings.toml``; ``DataError`` where a list is missing or has no field."""
    return Openings(**_checked("openings", read_toml("sentences/openings.toml"), Openings._fields))


def _checked(name: str, found: Mapping[str, list[str]], fields: tuple[str, ...]) -> dict[str, Words]:
    if found.keys() != set(fields):
        odd = ", ".join(sorted(found.keys() ^ set(fields)))
        raise DataError(
            f"data/sentences/{name}.toml", odd, "give each list the name of a field of its record, and no other"
        )
    return {field: frozenset(found[field]) for field in fields}
