r"""Which rules may find residue glued to the end of a line, told by what must stand in it.

>>> from arnorm.document.boilerplate.rules import rules
>>> ends = Ends([Needs.of(rule) for rule in rules() if rule.where == "tail"])
>>> ends.of(Sketch("Work starts in May."), 0)
()
"""

from __future__ import annotations

from collections.abc import Sequence

from arnorm.document.boilerplate.gate.needs import Needs, shortest
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.sketch import Sketch

__all__ = ["Ends"]


class Ends:
    """The rules for ends. Most lines hold none of the words and signs that they need, which a few searches tell."""

    __slots__ = ("_needs", "_signs", "_words")

    def __init__(self, needs: Sequence[Needs]) -> None:
        self._needs = tuple(needs)
        self._words = shortest(cue for rule in needs for cue in rule.cues)
        # Of the rules that name no word the first sign; b"", which every line holds, of one that needs nothing.
        sets = [rule.sets[0] if rule.sets else (b"",) for rule in needs if not rule.cues]
        self._signs = tuple({piece[:1] for pieces in sets for piece in pieces})

    def of(self, sketch: Sketch, index: int) -> tuple[Rule, ...]:
        """Return the rules that may find something in a line."""
        letters, row = sketch.letters[index], sketch.rows[index]
        for words, cues in ((row, self._signs), (letters, self._words)):
            for cue in cues:
                if cue in words:
                    line = sketch.letters_and_signs(index)
                    return tuple([needs.rule for needs in self._needs if needs.stand_in(line)])
        return ()
