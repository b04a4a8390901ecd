"""The rules of some kinds, ready to be asked about a line: the one gate that every step goes through.

A line is asked for by its first word: few rules can begin with it, and most words begin none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.gate.openings import Openings, can_begin
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import bare, rules
from arnorm.document.boilerplate.user_rules import BoilerplateRules
from arnorm.document.page import Page
from arnorm.unicode import Match

__all__ = ["ROW", "RuleBook", "book"]

ROW: Final = 160  # the longest row of buttons or services: ten of them
_PARTS: Final = 2  # two parts are a row when one of them is residue alone; of words of menus it takes three
_NO_WORD_OF_OURS: Final = "زخرفه"  # zakhrafa, "ornament": no rule names it
_AT_THE_FOOT: Final = frozenset(("end", "menu"))

Holds = Callable[[Match | None], bool]


class RuleBook:
    """The rules of some kinds."""

    def __init__(self, chosen: Iterable[Rule]) -> None:
        self.rules = tuple(chosen)
        self.kinds = frozenset(rule.kind for rule in self.rules)
        lines = [rule for rule in self.rules if rule.where == "line"]
        self.phrases = {phrase: rule for rule in reversed(lines) for phrase in rule.phrases}
        self.lines = tuple(rule for rule in lines if rule.pattern)
        self.head = tuple(rule for rule in self.rules if rule.where == "head")
        self.tail = tuple(rule for rule in self.rules if rule.where == "tail")
        self.first = tuple(rule for rule in self.head if rule.first)
        self.signs = tuple(rule for rule in self.rules if rule.where == "signs")
        self.inside = tuple(rule for rule in self.rules if rule.where == "inside")
        self._first_words: dict[str, int] = {}
        for phrase, rule in self.phrases.items():
            word = phrase.partition(" ")[0]
            self._first_words[word] = max(self._first_words.get(word, 0), rule.limit)
        # Rules for lines that can begin with any word.
        self.free = tuple(rule for rule in self.lines if can_begin(rule, _NO_WORD_OF_OURS))
        self._bound = Openings(rule for rule in self.lines if rule not in self.free)

    def possible(self, page: Page) -> tuple[Rule, ...]:
        """Return the rules that any word can begin and that a page holds the signs or words of."""
        if not self.free:
            return ()
        text = "\n".join(page.folded_lines)
        return tuple(rule for rule in self.free if rule.is_possible(text))

    def first_match(
        self, page: Page, index: int, possible: Sequence[Rule], holds: Holds = lambda _: True
    ) -> Rule | None:
        """Return the first rule that a whole line follows, its match such that ``holds``; ``None`` where none does."""
        facts = page.sketch.facts[index]
        if self in facts:
            known: Rule | None = facts[self]
            return known
        titled: list[Rule] = []
        folded = page.folded(index)
        rule = None
        if len(folded) <= max(self.longest(page.first_word(index)), *(rule.limit for rule in possible), 0):
            found = self.of_line(folded, possible)
            rule = _widest(rule for rule, match in found if _is_held(rule, match, holds, titled))
        if rule is None and "|" in folded and len(folded) <= ROW:
            rule = self._of_parts(folded)
        if not titled:
            facts[self] = rule
        return rule

    def _of_parts(self, folded: str) -> Rule | None:
        """Return the rule of a row of phrases with bars between, each of which is residue on a line of its own."""
        parts = [bare(part) for part in folded.split("|")]
        known = [self.phrases.get(part) for part in parts if part]
        if len(known) < _PARTS or any(rule is None for rule in known):
            return None
        alone = [rule for rule in known if rule is not None and "menu" not in rule.zones]
        return alone[0] if alone else known[0] if len(known) > _PARTS else None

    def may_begin(self, folded: str) -> bool:
        """Return whether a line can follow a rule, by its first word and its length."""
        word = folded.lstrip(fold.EDGE_SIGNS).partition(" ")[0]
        return len(folded) <= self.longest(word) or any(
            len(folded) <= rule.limit and rule.may_match(folded) for rule in self.free
        )

    def longest(self, first_word: str) -> int:
        """Return how long a line that begins with a word can be and still follow a rule; 0 when it cannot."""
        limits = [rule.limit for rule in self._bound.of(first_word)]
        return max([self._first_words.get(first_word, 0), *limits])

    def of_line(self, folded: str, possible: Sequence[Rule] | None = None) -> Iterator[tuple[Rule, Match | None]]:
        """Yield the rules that a whole folded line follows, each with the match of its pattern."""
        core = bare(folded)
        rule = self.phrases.get(core)
        if rule is not None and len(folded) <= rule.limit and not (rule.open and folded.endswith(".")):
            yield rule, None
        for rule in (*self._bound.of(core.partition(" ")[0]), *(self.free if possible is None else possible)):
            found = rule.match(folded, core)
            if found is not None:
                yield rule, found


def _is_held(rule: Rule, match: Match | None, holds: Holds, titled: list[Rule]) -> bool:
    """Return whether a match holds; where that lies in the headline of the page, the rule is noted in ``titled``."""
    if match is None or "title" not in match.groupdict():
        return True
    titled.append(rule)
    return holds(match)


def _widest(found: Iterator[Rule]) -> Rule | None:
    """Return the first rule; one that does more, or may stand in more places, where that one only closes a page."""
    first = next(found, None)
    if first is None or not first.zones <= _AT_THE_FOOT or first.follow or first.notice or first.brand:
        return first
    return next((rule for rule in found if rule.follow or not rule.zones <= _AT_THE_FOOT), first)


@lru_cache(maxsize=64)
def book(kinds: tuple[str, ...], user: BoilerplateRules | None = None) -> RuleBook:
    """Return the rules of ``kinds``, the user's before the package's."""
    chosen = (user.rules if user else ()) + rules()
    return RuleBook(rule for rule in chosen if rule.kind in kinds)
