"""What a run of white space should be, wherever it stands."""

from __future__ import annotations

from functools import lru_cache

from arnorm.letters import LINE_ENDS
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["tidied"]


def tidied(run: str, *, first: bool, last: bool) -> str:
    r"""Return what a whole run of white space becomes; ``first`` and ``last`` say that it begins or ends the text.

    >>> tidied(" \t", first=False, last=False), tidied(" \n\n\n ", first=False, last=False)
    (' ', '\n\n')
    """
    ends = _line_end().findall(run)
    if ends:
        return _kept(ends, limit=1 if first else 2)
    if first or last:
        return ""
    return run if len(run) == 1 else " "


def _kept(ends: list[str], limit: int) -> str:
    """Return the line ends that stay of those of one run."""
    kept: list[str] = []
    for end in ends:
        if kept and kept[-1] == "\r" and end == "\n":
            kept[-1] = "\r\n"  # they stood apart, and become one line end when the space between them goes
        elif len(kept) < limit:
            kept.append(end)
    return "".join(kept)


@lru_cache(maxsize=1)
def _line_end() -> Pattern:
    return pattern(f"(?>\\r\\n|{char_class(LINE_ENDS)})")
