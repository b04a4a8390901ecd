r"""What a line can be that begins with a token: which rules for whole lines it can follow, and what these need of it.

>>> from arnorm.document.boilerplate.rules import rules
>>> needs = [Needs.of(rule) for rule in rules() if rule.kind == "copyright"]
>>> begun = Begun.of([one for one in needs if one.cues])
>>> begun.may_go_on(b"poweredbyport"), begun.may_go_on(b"workstartsinmay")
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from arnorm.document.boilerplate.gate.needs import Needs

__all__ = ["Begun"]


class Begun(NamedTuple):
    """The rules for whole lines that a line can follow, by its first word; whether residue of the head begins so."""

    lines: tuple[Needs, ...]
    longest: int  # of the lines that the rules can be
    bare: int  # ... that need no word
    cues: tuple[tuple[bytes, int], ...]  # the words that the others need, each with how long such a line may be
    head: bool = False

    @classmethod
    def of(cls, rules: Sequence[Needs], *, head: bool = False) -> Begun:
        """Return what a line can be that can follow these rules."""
        longest = max([needs.limit for needs in rules], default=-1)
        bare = max([needs.limit for needs in rules if not needs.cues], default=-1)
        return cls(tuple(rules), longest, bare, _cues(rules), head)

    def may_go_on(self, letters: bytes) -> bool:
        """Return whether a line of these letters is short enough, and holds a word that one of the rules needs."""
        size, find = len(letters), letters.find
        if size <= self.bare:
            return True
        for cue, limit in self.cues:
            if size > limit:
                return False
            if find(cue) >= 0:
                return True
        return False


def _cues(rules: Sequence[Needs]) -> tuple[tuple[bytes, int], ...]:
    """Return the words that some rules need, each once, with how long a line may be that holds it; longest first."""
    limits: dict[bytes, int] = {}
    for needs in sorted(rules, key=attrgetter("limit"), reverse=True):
        for cue in needs.cues:
            limits.setdefault(cue, needs.limit)
    return tuple(limits.items())
