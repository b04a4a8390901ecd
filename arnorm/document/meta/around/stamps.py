"""What stands around a signature on its line and is no part of it: when it was published, how often it was read."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document.meta.marked import Marked
from arnorm.document.meta.slots import FOLDER, may_match, within
from arnorm.unicode import pattern

__all__ = ["end_before", "without_stamps_behind"]

_BARS: Final = "(?:[|*] )*+"
_CLOSES: Final = ") "
_SIGNS: Final = " |:\u060c.*()"  # an Arabic comma among them

# What each of them holds: a figure, an account, "published", "added", "since", "before", "comments", a picture last.
_HOLDS: Final = (
    r"[0-9@]|\u0646\u0634\u0631|\u0627\u0636\u064a\u0641|\u0645\u0646\u0630|\u0642\u0628\u0644"
    r"|\u062a\u0639\u0644\u064a\u0642|[\u2000-\U0001FAFF] $"
)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, str]:
    read = load.read_toml(f"{FOLDER}_stamps.toml")
    return {"before": read["before"], "behind": read["behind"]}


def end_before(text: str) -> int:
    """Return where what stands before a signature ends in a marked line."""
    signs = pattern(_BARS).match(text)
    at = 0 if signs is None else signs.end()
    stamp = f"(?:{_patterns()['before']})"
    if not may_match(stamp, text, at):
        return at
    found = within(stamp, text).match(text, at)
    return at if found is None else found.end()


def without_stamps_behind(line: Marked) -> Marked | None:
    """Return a marked line without what stands behind a signature; ``None`` where nothing does but signs."""
    if pattern(_HOLDS).search(line.text) is None:
        return None
    found = within(f"(?<= )(?:{_patterns()['behind']})", line.text).search(line.text)
    if found is None or not found.group().strip(_SIGNS):
        return None
    stop = found.start() + _closing(line.text, found.start())
    return Marked(line.text[:stop], line.places[:stop])


def _closing(text: str, start: int) -> int:
    """Return the length of a bracket that closes there what stands before it: "Sami Haddad (Jeddah) @sami"."""
    opened = text.count("(", 0, start) > text.count(")", 0, start)
    return len(_CLOSES) if opened and text.startswith(_CLOSES, start) else 0
