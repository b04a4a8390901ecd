r"""Which of some rules a line can follow, told by its first word.

The word is asked for letter by letter, as far as the beginnings of patterns tell: few rules can begin with its first
four, so that a word never met before costs a look-up, and a match for each rule that may begin with any word.
Pattern after pattern is compiled only when a word comes that it may begin with: a process sees its first article soon.

>>> from arnorm.document.boilerplate.rules import rules
>>> openings = Openings(rule for rule in rules() if rule.where == "line" and rule.pattern)
>>> len(openings.of("zebra")) < len(openings.of("the")) < len(openings.of(""))
True
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from arnorm.document.boilerplate.rule import Rule
from arnorm.document.requirements.beginnings import REACH

__all__ = ["Openings", "can_begin"]

_REMEMBERED: Final = 20_000  # words, and as many pairs; 7,000 articles begin their lines with 9,305 words

Rules = tuple[Rule, ...]


class Openings:
    """The rules by what a line begins with; what is answered of a word is kept, within bounds."""

    __slots__ = ("_pairs", "_stems", "_words")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._stems: dict[str, Rules] = {"": tuple(rules)}
        self._words: dict[str, Rules] = {}
        self._pairs: dict[str, Rules | None] = {}

    def of(self, word: str) -> Rules:
        """Return the rules that a line may follow whose first word this is: none that can is missing."""
        found = self._words.get(word)
        if found is None:
            found = self._of_stem(word[:REACH])
            if len(word) > REACH:
                found = tuple([rule for rule in found if rule.beginnings.tell or _can_begin(rule, word)])
            elif word:
                # Nothing or a space follows: what goes on with more letters begins with another word.
                found = tuple([rule for rule in found if rule.beginnings.hold(f"{word} ")])
            if len(self._words) < _REMEMBERED:
                self._words[word] = found
        return found

    def of_two(self, word: str, then: str) -> Rules:
        """Return those that it may follow where ``then`` begins its second word: of two words that come again, all can.

        Most pairs of words are seen once, and are not worth the compiled patterns.
        """
        begun = f"{word} {then}"
        found = self._pairs.get(begun)
        if found is None:
            found = self.of(word)
            if begun in self._pairs:
                found = tuple(rule for rule in found if _may_go_on(rule, begun))
            if begun in self._pairs or len(self._pairs) < _REMEMBERED:
                self._pairs[begun] = found if begun in self._pairs else None
        return found

    def _of_stem(self, stem: str) -> Rules:
        found = self._stems.get(stem)
        if found is None:
            found = tuple([rule for rule in self._of_stem(stem[:-1]) if _may_begin(rule, stem)])
            if len(self._stems) < _REMEMBERED:
                self._stems[stem] = found
        return found


def _may_begin(rule: Rule, stem: str) -> bool:
    """Return the same but for a rule in a few hundred stems, without a compiled pattern where the beginnings tell."""
    known = rule.beginnings
    return known.hold(stem) and (known.tell or _can_begin(rule, stem))


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
