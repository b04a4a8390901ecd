"""The keys under which a profile counts lines, titles and first paragraphs."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.counts.keys import hashed

__all__ = ["LEAD", "content_id", "lead_id", "line_id", "place_id", "title_id"]


def content_id(key: str) -> int:
    """Return the hash of words, without the spaces between them: a page tells the letters of a line for less."""
    return hashed(key.replace(" ", ""))


def line_id(outlet: str | None, zone: str, key: str) -> int:
    """Return the key under which a line of an outlet is counted; ``zone``: an edge."""
    return content_id(key) ^ place_id(outlet, zone)


# One hash of its words says of a line all that may be asked: each table and edge has a mark of its own.
@lru_cache(maxsize=1 << 10)
def place_id(outlet: str | None, zone: str) -> int:
    """Return the mark of an edge of an outlet's articles."""
    return hashed(zone, outlet or "")


_TITLE: Final = hashed("title", "")
LEAD: Final = hashed("lead", "")


def title_id(key: str) -> int:
    """Return the key under which a title is counted."""
    return content_id(key) ^ _TITLE


def lead_id(key: str) -> int:
    """Return the key under which a first paragraph is counted, among the titles."""
    return content_id(key) ^ LEAD
