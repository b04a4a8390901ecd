"""What a detector says: a span, a word, and why."""

from __future__ import annotations

from typing import NamedTuple

from arnorm.edits import Edit
from arnorm.errors import OptionError

__all__ = ["ID", "Finding"]

ID = "typos.v1"


class Finding(NamedTuple):
    """A word that is probably not what its writer meant.

    ``start`` and ``end`` are offsets in code points, half-open, and ``word`` is the text between them: the whole
    token with its clitics, vowels and tatweel. Each of ``suggestions``, best first, replaces it whole. ``confidence``
    is the share of such findings that are right, from 0 to 1. ``evidence`` says in short what spoke for it.

    >>> Finding(0, 3, "هذة", "taa", ("هذه",), 0.9, ("Heh and teh marbuta are confused",)).suggestions
    ('هذه',)
    """

    start: int
    end: int
    word: str
    kind: str
    suggestions: tuple[str, ...]
    confidence: float
    evidence: tuple[str, ...]

    def as_edit(self, i: int = 0) -> Edit:
        """Return the edit that puts suggestion ``i`` in the word's place.

        >>> Finding(0, 3, "هذة", "taa", ("هذه",), 0.9, ()).as_edit()
        Edit(start=0, end=3, text='هذه', by=('typos.v1:taa',))
        """
        if not isinstance(i, int) or not 0 <= i < len(self.suggestions):
            raise OptionError("i", i, f"give the index of one of the {len(self.suggestions)} suggestions")
        return Edit(self.start, self.end, self.suggestions[i], (f"{ID}:{self.kind}",))
