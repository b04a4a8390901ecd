r"""Which of some rules a line can follow, told by its first word.

The word is asked for by its first four letters, as far as the beginnings of patterns tell, of all rules at once: so a
word never met before costs a few look-ups, and a match for each rule that may begin with any word.
Pattern after pattern is compiled only when a word comes that it may begin with: a process sees its first article soon.

>>> from arnorm.document.boilerplate.rules import rules
>>> openings = Openings(rule for rule in rules() if rule.where == "line" and rule.pattern)
>>> len(openings.of("zebra")) < len(openings.of("the")) < len(openings.of(""))
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from arnorm.document.boilerplate.rule import Rule
from arnorm.document.requirements.beginnings import REACH
from arnorm.document.requirements.by_beginning import ByBeginning

__all__ = ["SETS", "Openings", "can_begin"]

# Lines of 7,000 articles are asked for by 7,049 first words, of 4,736 stems, and by 1,684 pairs of words, which can
# begin 469 sets of rules, of 44 rules or fewer.
_REMEMBERED: Final = 20_000
SETS: Final = 2_000

Rules = tuple[Rule, ...]


class Openings:
    """The rules by what a line begins with; what is answered of a word is kept, within bounds.

    Places of rules are the bits of a number, so that what is kept of a word is small.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._able: dict[int, Rules] = {}
        self._stems: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._pairs: dict[str, int | None] = {}
        self._all = (1 << len(self._rules)) - 1

    @cached_property
    def _told(self) -> ByBeginning:
        return ByBeginning([rule.beginnings for rule in self._rules])

    @cached_property
    def _silent(self) -> list[tuple[int, Rule]]:
        """Those of which the beginnings tell nothing, each with its place."""
        return [(1 << at, rule) for at, rule in enumerate(self._rules) if not rule.beginnings.tell]

    def of(self, word: str) -> Rules:
        """Return the rules that a line may follow whose first word this is: none that can is missing."""
        return self.at(self.places(word))

    def places(self, word: str) -> int:
        """Return the places of the same rules."""
        if not word:
            return self._all
        found = self._words.get(word)
        if found is None:
            found = self._begun(word[:REACH])
            if len(word) > REACH:
                found = self._without_silent(found, word)
            if len(self._words) < _REMEMBERED:
                self._words[word] = found
        return found

    def _begun(self, stem: str) -> int:
        """Return the places of those that it may follow, given no more than so many letters of the word."""
        able = self._stems.get(stem)
        if able is None:
            able = self._told.able(stem)
            if len(stem) < REACH:
                # Nothing or a space follows: what goes on with more letters begins with another word.
                able &= self._told.able(f"{stem} ")
            able = self._without_silent(able, stem)
            if len(self._stems) < _REMEMBERED:
                self._stems[stem] = able
        return able

    def _without_silent(self, able: int, word: str) -> int:
        """Return the places without those of rules whose compiled pattern tells that it cannot begin so."""
        for place, rule in self._silent:
            if able & place and not _can_begin(rule, word):
                able ^= place
        return able

    def at(self, places: int) -> Rules:
        """Return the rules at some places; most words that begin any rule begin the same few."""
        found = self._able.get(places)
        if found is None:
            found = tuple([rule for _, rule in self._each(places)])
            if len(self._able) < SETS:
                self._able[places] = found
        return found

    def places_of_two(self, word: str, then: str) -> int:
        """Return those that it may follow where ``then`` begins its second word: of two words that come again, all can.

        Most pairs of words are seen once, and are not worth the compiled patterns.
        """
        begun = f"{word} {then}"
        found = self._pairs.get(begun)
        if found is None:
            found = self.places(word)
            if begun in self._pairs:
                found = self._going_on(found, begun)
            if begun in self._pairs or len(self._pairs) < _REMEMBERED:
                self._pairs[begun] = found if begun in self._pairs else None
        return found

    def _going_on(self, able: int, begun: str) -> int:
        """Return the places without those of rules that do not go on so."""
        return sum(place for place, rule in self._each(able) if _may_go_on(rule, begun))

    def _each(self, places: int) -> Iterator[tuple[int, Rule]]:
        """Yield the rules at some places, each with its place."""
        while places:
            place = places & -places
            yield place, self._rules[place.bit_length() - 1]
            places ^= place


def can_begin(rule: Rule, word: str) -> bool:
    """Return whether what a rule's pattern matches can begin with a word or two, or with their first letters."""
    return rule.beginnings.hold(word) and _can_begin(rule, word)


def _can_begin(rule: Rule, word: str) -> bool:
    return rule.opening.fullmatch(word, partial=True) is not None


def _may_go_on(rule: Rule, begun: str) -> bool:
    """Return the same of two words, by the head of the pattern where that is compiled; it may say so where not."""
    if not rule.beginnings.hold(begun):
        return False
    return not rule.has_compiled_head or rule.head.fullmatch(begun, partial=True) is not None
