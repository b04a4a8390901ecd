"""What the rules about surroundings look at: one word in its text, and a candidate for it."""

from __future__ import annotations

from typing import NamedTuple

from arnorm.typos.candidates import Candidate
from arnorm.typos.document import Document

__all__ = ["Place"]


class Place(NamedTuple):
    """One word in its text, and a candidate for it."""

    document: Document
    at: int
    meant: Candidate

    @property
    def word(self) -> str:
        """The bare word."""
        return self.document.tokens[self.at].bare
