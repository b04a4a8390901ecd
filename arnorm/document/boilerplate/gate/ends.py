r"""Which rules may find residue glued to the end of a line, told by what must stand in it.

>>> from arnorm.document.boilerplate.rules import rules
>>> ends = Ends([Needs.of(rule) for rule in rules() if rule.where == "tail"])
>>> ends.of(Sketch("Work starts in May."), 0)
()
"""

from __future__ import annotations

from collections.abc import Sequence

from arnorm.document.boilerplate.gate.needs import Needs, Pieces, shortest
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.row import has_end_within
from arnorm.document.sketch import Sketch
from arnorm.unicode import Match

__all__ = ["Ends", "match_at_the_end"]

_Cues = tuple[tuple[int, Pieces], ...]


class Ends:
    """The rules for ends. Most lines hold none of the words and signs that they need, which a few searches tell."""

    __slots__ = ("_anywhere", "_behind", "_needs", "_signs")

    def __init__(self, needs: Sequence[Needs]) -> None:
        self._needs = tuple(needs)
        # What no sentence stands before, and what a sentence does: most last lines are one sentence.
        self._anywhere = _by_reach([rule for rule in needs if not rule.rule.behind])
        self._behind = _by_reach([rule for rule in needs if rule.rule.behind])
        # Of the rules that name no word the first sign; b"", which every line holds, of one that needs nothing.
        sets = [rule.sets[0] if rule.sets else (b"",) for rule in needs if not rule.cues]
        self._signs = tuple({piece[:1] for pieces in sets for piece in pieces})

    def of(self, sketch: Sketch, index: int) -> tuple[Rule, ...]:
        """Return the rules that may find something in a line."""
        facts = sketch.facts[index]
        known: tuple[Rule, ...] | None = facts.get(("rules", self))
        if known is None:
            known = facts["rules", self] = self._of(sketch, index)
        return known

    def _of(self, sketch: Sketch, index: int) -> tuple[Rule, ...]:
        if not self._may_stand(sketch, index):
            return ()
        line = sketch.letters_and_signs(index)
        return tuple([needs.rule for needs in self._needs if needs.stand_in(line)])

    def _may_stand(self, sketch: Sketch, index: int) -> bool:
        row, letters = sketch.rows[index], sketch.letters[index]
        for sign in self._signs:
            if row.find(sign) >= 0:
                return True
        return _stand_in(letters, self._anywhere) or (has_end_within(row) and _stand_in(letters, self._behind))


def match_at_the_end(sketch: Sketch, index: int, rule: Rule, folded: str) -> Match | None:
    """Return what a rule finds at the end of a folded line; what the gate has matched, the cut need not match again."""
    facts = sketch.facts[index]
    if rule not in facts:
        facts[rule] = rule.found_at_the_end(folded)
    known: Match | None = facts[rule]
    return known


def _by_reach(needs: Sequence[Needs]) -> _Cues:
    """Return the words by how far from the end they may stand: what a rule finds has no more letters than its limit."""
    reaches = sorted({rule.limit for rule in needs})
    cues = [(reach, [cue for rule in needs if rule.limit == reach for cue in rule.cues]) for reach in reaches]
    return tuple((reach, shortest(some)) for reach, some in cues if some)


def _stand_in(letters: bytes, cues: _Cues) -> bool:
    for reach, pieces in cues:
        end = letters[-reach:]
        for piece in pieces:
            if end.find(piece) >= 0:
                return True
    return False
