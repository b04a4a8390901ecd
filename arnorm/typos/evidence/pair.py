"""What the features of a word type look at: a word and one candidate for it."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.typos.candidates.candidates import Candidate
from arnorm.typos.candidates.kinds import group_of
from arnorm.words.clitics import proclitic
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.skeleton import skeleton

__all__ = ["Pair"]

_REPLACING: Final = frozenset(("substitution",))


class Pair:
    """What is written, one candidate for what was meant, and where their skeletons part.

    ``lead`` is how far the candidate is ahead of the best other one, in powers of ten; ``rivals`` how many there are.
    """

    def __init__(
        self, observed: Spelling, candidate: Candidate, lexicon: Lexicon, lead: float = 0.0, rivals: int = 0
    ) -> None:
        self.observed = observed
        self.candidate = candidate
        self.lexicon = lexicon
        self.lead = lead
        self.rivals = rivals
        self.kind = candidate.kind
        self.group = group_of(candidate.kind)

    @cached_property
    def written(self) -> str:
        """The skeleton of what is written."""
        return skeleton(self.observed.word)

    @cached_property
    def right(self) -> str:
        """The skeleton of what was meant."""
        return skeleton(self.candidate.word)

    @cached_property
    def at(self) -> int:
        """The index of the first letter in which the skeletons differ."""
        letters = zip(self.written, self.right, strict=False)
        return next((i for i, (a, b) in enumerate(letters) if a != b), min(len(self.written), len(self.right)))

    @cached_property
    def replaced(self) -> str:
        """The letter written and the letter meant, of a substitution; else ``""``."""
        if self.kind not in _REPLACING or not self.at < min(len(self.written), len(self.right)):
            return ""
        return self.written[self.at] + self.right[self.at]

    @cached_property
    def lost_or_won(self) -> str:
        """The letter too few or too many, of ``missing``, ``extra`` and ``doubled``; else ``""``."""
        longer = self.right if len(self.right) > len(self.written) else self.written
        return longer[self.at] if len(self.right) != len(self.written) and self.at < len(longer) else ""

    @cached_property
    def proclitic(self) -> str:
        """The proclitics of what is written."""
        return proclitic(self.observed.word)

    @cached_property
    def halves(self) -> tuple[str, str]:
        """The two words of a glued pair; else the candidate and ``""``."""
        first, _, second = self.candidate.word.partition(" ")
        return first, second
