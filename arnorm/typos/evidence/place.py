"""What the features of surroundings look at: one word in its text, and a candidate for it."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.letters import LETTERS
from arnorm.typos.candidates.candidates import Candidate, is_frequent
from arnorm.typos.candidates.kinds import group_of
from arnorm.typos.document import Document, headed, loose
from arnorm.typos.evidence.classes import default_classes
from arnorm.typos.evidence.context import Beside, Sides
from arnorm.words.doubtful.heads.places import places
from arnorm.words.doubtful.letter import Letter

__all__ = ["RESTORED", "Place", "Spot"]

# No word is longer, marks and tatweel included.
_LONGEST: Final = 80
# The kinds of slips in letters that a restoring step writes.
RESTORED: Final = frozenset(("hamza", "initial_hamza", "ta_marbuta", "ya"))
# The last letters of which one is written for the other: alef maksura and ya, heh and ta marbuta.
_DOUBTED: Final = ({"\u0649", "\u064a"}, {"\u0647", "\u0629"})


class Spot:
    """One word in its text: what all candidates for it share."""

    def __init__(self, document: Document, at: int) -> None:
        self.document = document
        self.at = at
        self.token = document.tokens[at]
        self.word = self.token.bare
        self.before = document.neighbour(at, -1)
        self.after = document.neighbour(at, 1)

    @cached_property
    def second_before(self) -> str:
        """The word before the one before, in the same clause."""
        start = self.token.start
        at = self.document.text.rfind(self.before, max(0, start - _LONGEST), start) if self.before else -1
        return self.document.before(at) if at >= 0 else ""

    @cached_property
    def frequent(self) -> bool:
        """Whether the word is so frequent that its neighbours must tell."""
        return is_frequent(self.document.lexicon.lookup(self.word))

    @cached_property
    def beside(self) -> Beside:
        """The word between its neighbours."""
        return Beside(self.before, self.word, self.after, self.document.pairs)

    @cached_property
    def loosely_beside(self) -> Beside:
        """The same with proclitics off, and with the hamza that the neighbours dropped at their heads."""
        before, word, after = loose(headed(self.before)), loose(self.word), loose(headed(self.after))
        if (before, word, after) == (self.before, self.word, self.after):
            return self.beside
        return Beside(before, word, after, self.document.pairs)

    @cached_property
    def class_chances(self) -> tuple[float, float]:
        """How likely the word is behind the one before, and the next behind it, by their shapes, in powers of ten."""
        return self.class_chances_of(self.word, self.word)

    def class_chances_of(self, first: str, last: str) -> tuple[float, float]:
        """Return the same for one or two words in the place of the word."""
        chance = default_classes().chance
        before = chance(self.before, first) if self.before else 0.0
        return before, chance(last, self.after) if self.after else 0.0


class Place:
    """One word in its text, and a candidate for it."""

    def __init__(self, spot: Spot, candidate: Candidate) -> None:
        self.spot = spot
        self.candidate = candidate
        self.kind = candidate.kind
        self.group = group_of(candidate.kind)
        self.document = spot.document
        self.token = spot.token
        self.word = spot.word
        self.before = spot.before
        self.after = spot.after

    @property
    def second_before(self) -> str:
        """The word before the one before, in the same clause."""
        return self.spot.second_before

    @cached_property
    def halves(self) -> tuple[str, str]:
        """The first and the last word of the candidate: one word twice, but where two were glued."""
        first, _, last = self.candidate.word.partition(" ")
        return first, last or first

    @cached_property
    def sides(self) -> Sides:
        """What the counts say of word and candidate beside the neighbours."""
        return self.spot.beside.sides(*self.halves)

    @cached_property
    def loose_sides(self) -> Sides:
        """The same with proclitics off."""
        beside, (first, last) = self.spot.loosely_beside, map(loose, self.halves)
        if beside is self.spot.beside and (first, last) == self.halves:
            return self.sides
        return beside.sides(first, last)

    @cached_property
    def lift(self) -> float:
        """How closely the candidate and its neighbours belong together in news, in powers of ten."""
        news = self.document.pairs
        first, last = self.halves
        return max(
            news.lift(_without_and(headed(self.before)), first) if self.before else 0.0,
            news.lift(last, headed(self.after)) if self.after else 0.0,
        )

    @cached_property
    def class_gains(self) -> tuple[float, float]:
        """How much likelier the candidate is on each side than the word, by their shapes."""
        own, other = self.spot.class_chances, self.spot.class_chances_of(*self.halves)
        return other[0] - own[0], other[1] - own[1]

    @cached_property
    def asked(self) -> list[tuple[Letter | None, str]]:
        """What those who restore letters say of each that the candidate changes, and its own; of others, nothing."""
        word, right = self.word, self.candidate.word
        if self.kind not in RESTORED or len(word) != len(right):
            return []
        start = self.token.start
        written = self.document.text[start : self.token.end]
        at = range(len(word)) if len(written) == len(word) else [i for i, char in enumerate(written) if char in LETTERS]
        if len(at) != len(word):
            return []
        heads, last = places(word), len(word) - 1
        changed = [
            (start + at[i], one, other)
            for i, (one, other) in enumerate(zip(word, right, strict=True))
            if one != other and (i in heads or (i == last and {one, other} in _DOUBTED))
        ]
        if not changed:
            return []
        said = self.document.letters((start, self.token.end), [one for _, one, _ in changed])
        return [(said.get(place), other) for place, _, other in changed]


def _without_and(word: str) -> str:
    """Return a word without the "and" or "so" before it, where enough is left."""
    return word[1:] if len(word) > 3 and word[0] in "\u0648\u0641" else word
