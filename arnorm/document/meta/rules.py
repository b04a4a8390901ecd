"""Rules that find what an article says of itself, read from data: one small file a kind in ``arnorm/data/meta``.

A rule is a pattern over the text as it stands, in ordinary spelling: alef and its hamza forms, ya and alef maksura,
ta marbuta and heh are one letter each, and a space is any white space. ``<cities> <agencies> <months>`` are lists
of names (``_words.toml``), ``<one>`` is a word, ``<name>`` one to three, ``<person>`` two to four; the groups
``place``, ``agency`` and ``name`` are the fields of what is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from arnorm.core.meta import META_KINDS
from arnorm.data import load
from arnorm.errors import DataError
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["MetaRule", "meta_rules"]

FOLDER: Final = "meta/"
_ZONES: Final = ("head", "below", "edge", "any")
_SPACE: Final = "[\\p{Zs}\\t]"
# alef: bare, with hamza above or below, with madda; ya and alef maksura; ta marbuta and heh
_ALIKE: Final = ("\u0627\u0623\u0625\u0622", "\u064a\u0649", "\u0629\u0647")
_WORD: Final = "(?:[\u0621-\u063a\u0641-\u0652]{2,}+|[A-Za-z]{2,}+)"
_LISTS: Final = {"cities": "city", "agencies": "agency", "months": "month"}


class MetaRule(NamedTuple):
    """One rule: its kind, where it may stand, whether it is a whole line, and texts that it must catch and leave."""

    kind: str
    zone: str
    whole: bool
    source: str
    catches: tuple[str, ...]
    leaves: tuple[str, ...]

    def match(self, text: str, start: int, end: int) -> Match | None:
        """Return the match on the line ``text[start:end]``."""
        compiled = _compiled(self.source)
        return compiled.fullmatch(text, start, end) if self.whole else compiled.match(text, start, end)


@lru_cache(maxsize=1)
def meta_rules() -> tuple[MetaRule, ...]:
    """Return all rules, in the order of the kinds."""
    return tuple(_rule(kind, entry) for kind in META_KINDS for entry in load.read_toml(f"{FOLDER}{kind}.toml")["rule"])


def _rule(kind: str, entry: dict[str, Any]) -> MetaRule:
    if entry["zone"] not in _ZONES or entry["where"] not in ("line", "start"):
        raise DataError(f"{FOLDER}{kind}.toml", entry, "give a zone of " + ", ".join(_ZONES) + "; where: line or start")
    whole = entry["where"] == "line"
    return MetaRule(
        kind, entry["zone"], whole, _expanded(entry["pattern"]), tuple(entry["catches"]), tuple(entry["leaves"])
    )


@lru_cache(maxsize=64)
def _compiled(source: str) -> Pattern:
    return pattern(source)


def _expanded(source: str) -> str:
    for name, words in _parts().items():
        source = _outside_groups(source, f"<{name}>", words)
    return "".join(_spelled(source))


def _spelled(source: str) -> Iterator[str]:
    """Yield the parts of a pattern, letters outside classes as classes of what counts as one, spaces as white space."""
    depth = 0
    for at, char in enumerate(source):
        escaped = source[at - 1 : at] == "\\"
        depth += (char == "[" and not escaped) - (char == "]" and not escaped)
        if depth or escaped:
            yield char
        elif char == "?" and source[at - 1 : at] == " ":
            continue
        elif char == " ":
            yield _SPACE + ("*+" if source[at + 1 : at + 2] == "?" else "++")
        else:
            yield next((f"[{letters}]" for letters in _ALIKE if char in letters), char)


def _outside_groups(source: str, name: str, words: str) -> str:
    """Replace ``<name>`` but for the head of a group, ``(?<name>``."""
    return pattern(r"(?<!\(\?)" + name).sub(lambda _: words, source)


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    lists: dict[str, list[str]] = load.read_toml(f"{FOLDER}_words.toml")
    found = {name: _either(lists[key]) for name, key in _LISTS.items()}
    spaced = f"(?: {_WORD})"
    return found | {"person": f"{_WORD}{spaced}{{1,3}}", "name": f"{_WORD}{spaced}{{0,2}}", "one": _WORD}


def _either(words: list[str]) -> str:
    escaped = (word.replace(".", "\\.") for word in sorted(words, key=lambda word: (-len(word), word)))
    return "(?:" + "|".join(escaped) + ")(?![\u0621-\u0652A-Za-z])"
