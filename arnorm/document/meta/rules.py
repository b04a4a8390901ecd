"""Rules that find captions, credits and sources, read from data: one small file a kind in ``arnorm/data/meta``.

A rule is a pattern in the language of ``arnorm.document.patterns`` over a line folded with its signs (``marked``);
``<city> <agency> <paper>`` and the other lists of ``_words.toml`` stand for their names. The groups ``place``,
``agency`` and ``name`` are the fields of what is found.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final, NamedTuple

from arnorm.core.meta import META_KINDS
from arnorm.data import load
from arnorm.document.meta.marked import Marked
from arnorm.document.meta.slots import FOLDER, may_match, within
from arnorm.errors import DataError
from arnorm.unicode import Match

__all__ = ["MetaRule", "meta_rules"]

_ZONES: Final = ("edge", "any")
_PLACES: Final = ("line", "end")


class MetaRule(NamedTuple):
    """One rule: its kind, where it may stand, whether it is a whole line, and texts that it must catch and leave."""

    kind: str
    zone: str
    whole: bool
    open: bool
    source: str
    catches: tuple[str, ...]
    leaves: tuple[str, ...]

    def match(self, line: Marked) -> Match | None:
        """Return the match on a line, all of it or its end."""
        if self.open and line.text.endswith((". ", "? ", "، ", ": ")):
            return None
        if not may_match(self.source, line.text, 0 if self.whole else None):
            return None
        if self.whole:
            return within(self.source, line.text).fullmatch(line.text)
        return within(self.source, line.text).search(line.text)


@lru_cache(maxsize=1)
def meta_rules() -> tuple[MetaRule, ...]:
    """Return all rules, in the order of the kinds."""
    files = [name for name in load.names(FOLDER) if "_" not in name and not name.endswith("signature.toml")]
    read = [load.read_toml(name) for name in files]
    found = [_rule(data["kind"], entry) for data in read for entry in data["rule"]]
    return tuple(sorted(found, key=lambda rule: META_KINDS.index(rule.kind)))


def _rule(kind: str, entry: dict[str, Any]) -> MetaRule:
    if entry["zone"] not in _ZONES or entry["where"] not in _PLACES:
        raise DataError(f"{FOLDER}{kind}.toml", entry, "give a zone of " + ", ".join(_ZONES) + "; where: line or end")
    source = entry["pattern"]
    return MetaRule(
        kind,
        entry["zone"],
        entry["where"] == "line",
        entry.get("open", False),
        source if source.endswith((" ", "$", "+")) or entry["where"] == "end" else f"(?:{source}) ?",
        tuple(entry["catches"]),
        tuple(entry["leaves"]),
    )
