"""The lists of names that patterns of metadata name, and what else they may name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document.beginnings import Beginnings
from arnorm.document.meta.marked import marked
from arnorm.document.patterns import among, folded_pattern
from arnorm.unicode import Pattern, pattern

__all__ = ["FOLDER", "beginnings", "compiled"]

FOLDER: Final = "meta/"
_LONG: Final = ("city", "given", "agency", "paper")
_WHOLE: Final = "(?= |$)"  # a name ends where a word ends


@lru_cache(maxsize=64)
def compiled(source: str) -> Pattern:
    """Return a pattern over marked text. A long list that it names twice stands in it once and is called."""
    slots = dict(_slots())
    called = [name for name in _LONG if source.count(f"<{name}>") > 1]
    lists = "".join(f"(?P<{name}_>{slots[name]})" for name in called)
    slots |= {name: f"(?&{name}_)" for name in called}
    return pattern((f"(?(DEFINE){lists})" if lists else "") + folded_pattern(source, slots))


@lru_cache(maxsize=64)
def beginnings(source: str) -> Beginnings:
    """Return what a match of the same pattern may begin with: most patterns need never be compiled for it."""
    return Beginnings.of(folded_pattern(source, _slots()))


@lru_cache(maxsize=1)
def _slots() -> dict[str, str]:
    lists: dict[str, list[str]] = load.read_toml(f"{FOLDER}_words.toml")
    found = {name: among(map(_as_marked, entries)) + _WHOLE for name, entries in lists.items()}
    found["given"] = f'(?:{found["given"]}|عبدا?ل[^ ]+|(?:عبد|ابو|ابن) [^ :|.…?@#©()"،*]+)'
    found["papers"] = among(_as_marked(entry) for entry in lists["paper"] if " " in entry) + _WHOLE
    found["date"] = f"(?:{found['day']} )?[0-9]+ {found['month']}"
    return found | {"w": '[^ :|.…?@#©()"،*]+', "a": '[^ :|.…?@#©()"،*0-9]+', "n": "[0-9]+"}


def _as_marked(entry: str) -> str:
    return marked(entry, 0, len(entry)).text.strip(" ")
