"""What the rules of evidence look at: a word and one candidate for it."""

from __future__ import annotations

from functools import cached_property

from arnorm.typos.candidates import Candidate
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.skeleton import skeleton

__all__ = ["Pair"]


class Pair:
    """What is written, one candidate for what was meant, and where their skeletons part."""

    def __init__(self, own: Spelling, meant: Candidate, lexicon: Lexicon) -> None:
        self.own = own
        self.meant = meant
        self.lexicon = lexicon

    @cached_property
    def written(self) -> str:
        """The skeleton of what is written."""
        return skeleton(self.own.word)

    @cached_property
    def right(self) -> str:
        """The skeleton of what was meant."""
        return skeleton(self.meant.word)

    @cached_property
    def place(self) -> int:
        """The index of the first letter in which the skeletons differ."""
        letters = zip(self.written, self.right, strict=False)
        return next((i for i, (a, b) in enumerate(letters) if a != b), min(len(self.written), len(self.right)))

    @cached_property
    def replaced(self) -> str:
        """The letter written and the letter meant, of a substitution; else ``""``."""
        return self.written[self.place] + self.right[self.place] if self.meant.kind == "substitution" else ""
