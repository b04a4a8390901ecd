"""What lines begin with by the lists of ``sentences/open_words.toml``: bylines, greetings, titles, cues."""

from __future__ import annotations

from functools import lru_cache

from arnorm.data.load import read_toml
from arnorm.unicode import Pattern, pattern

__all__ = ["begins"]


@lru_cache(maxsize=8)
def begins(name: str, *, whole: bool = True) -> Pattern:
    """Return a pattern for the words and phrases of a list, with ``whole`` no letter behind them.

    >>> begins("bylines").match("بقلم: سالم المرزوق") is not None
    True
    >>> begins("bylines").match("إعدادات الهاتف") is not None
    False
    """
    listed: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    border = "(?![\u0621-\u064a])" if whole else ""  # hamza to ya
    return pattern(f"(?:{'|'.join(listed[name])}){border}")
