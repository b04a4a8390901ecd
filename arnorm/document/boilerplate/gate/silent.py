r"""The rules for whole lines of which only the compiled pattern tells what they begin with: asked of short lines alone.

The shipped ones are for short lines: no pattern is asked about the first words of all the others.

>>> from arnorm.document.boilerplate.gate.needs import Needs
>>> from arnorm.document.boilerplate.rules import rules
>>> silent = Silent(Needs.of(rule) for rule in rules() if rule.kind == "endmark" and is_silent(rule))
>>> silent.reach, [len(silent.of(token, token)) for token in (b"q", b"harbour")]
(40, [1, 0])
"""

from __future__ import annotations

from collections.abc import Iterable

from arnorm.document.boilerplate.gate.needs import Needs
from arnorm.document.boilerplate.gate.openings import can_begin
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.row import first_word

__all__ = ["Silent", "is_silent"]


class Silent:
    """Such rules, and how many letters a line has at most that one of them may find."""

    __slots__ = ("_needs", "reach")

    def __init__(self, needs: Iterable[Needs]) -> None:
        self._needs = tuple(needs)
        self.reach = max([needs.limit for needs in self._needs], default=-1)

    def of(self, token: bytes, letters: bytes) -> tuple[Needs, ...]:
        """Return those that a line of these letters can follow, which begins with a token."""
        able = [needs for needs in self._needs if needs.may_stand_in(letters)] if len(letters) <= self.reach else []
        word = first_word(token) if able else None
        return tuple([needs for needs in able if not word or can_begin(needs.rule, word)])


def is_silent(rule: Rule) -> bool:
    """Return whether nothing is told of what a match of a rule begins with, but by its compiled pattern."""
    return not rule.beginnings.tell
