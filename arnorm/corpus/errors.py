"""What is wrong with a file of articles, or with one line of it."""

from __future__ import annotations

from arnorm.errors import ArnormError

__all__ = ["CorpusError"]


class CorpusError(ArnormError, ValueError):
    """An article that cannot be read. ``argument`` is the place: the file, and behind a colon the line."""
