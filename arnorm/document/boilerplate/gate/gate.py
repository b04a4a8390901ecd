r"""What a page must hold for a rule to find anything on it, asked of its sketch in one cheap pass.

A rule for whole lines needs a line that begins with one of its first words and is short enough; one for what is glued
to a line needs one of its words there: the words that its pattern cannot match without, read out of the pattern. Where
none of them stands, no rule can speak, and the page need not be folded, judged or cut into lines.

>>> from arnorm.document.boilerplate.rule_book import book
>>> closed = gate(book(("share", "copyright"))).is_closed_to
>>> closed(Page("Harbour plan approved\nWork starts in May.")), closed(Page("Harbour plan approved\nShare on Facebook"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document.boilerplate.gate.begun import Begun
from arnorm.document.boilerplate.gate.ends import Ends, match_at_the_end
from arnorm.document.boilerplate.gate.needs import Needs, held_by
from arnorm.document.boilerplate.gate.openings import SETS, Openings, can_begin
from arnorm.document.boilerplate.gate.pieces import LONGEST, pieces
from arnorm.document.boilerplate.gate.silent import Silent, is_silent
from arnorm.document.boilerplate.gate.wild import Wild
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rule_book import ROW, RuleBook
from arnorm.document.boilerplate.rules import bare
from arnorm.document.page import Page
from arnorm.document.rest import Rest
from arnorm.document.row import (
    first_token,
    first_word,
    has_end_within,
    letters_of,
    may_run_on,
    second_letters,
    spelled,
)
from arnorm.document.sketch import Sketch
from arnorm.engine.table import encode
from arnorm.unicode import Match

__all__ = ["Gate", "gate"]

_REMEMBERED: Final = 20_000  # first words of lines; those asked for in 7,000 articles begin with 7,049
_ANY_WORD: Final = "\u0638" * 9  # begins no word
_HEAD: Final = 3  # lines below the first to which residue of the head is glued
_GLUED: Final = "glued"
_REACH: Final = 240  # folded characters of such a line that are looked at


class Gate:
    """The cheap questions that a book of rules asks a page; what it answers of a word is kept, within bounds."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self._phrases = frozenset(Sketch(phrase).flat for phrase in book.phrases)
        self._longest_phrase = max(map(len, self._phrases), default=0)
        self._read: dict[int, Begun] = {}
        self._needs: dict[Rule, Needs] = {}
        wild = frozenset(rule for rule in book.lines if can_begin(rule, _ANY_WORD))
        self._wild = Wild(self._need(rule) for rule in book.lines if rule in wild)
        tame = [rule for rule in book.lines if rule not in wild]
        self._silent = Silent(self._need(rule) for rule in tame if is_silent(rule))
        self._tame = Openings([*(rule for rule in tame if not is_silent(rule)), *book.head])
        self._head = Openings(book.head)
        self._ends = Ends([self._need(rule) for rule in book.tail])
        # Each sign or word of residue inside a line with its rarest character.
        inside = {encode(part) for rule in book.inside for part in rule.must_contain}
        self._inside = tuple((part, min(part, key=_how_common)) for part in inside)
        self._rare = bytes(sorted({rarest for _, rarest in self._inside}))
        self._first: dict[bytes, Begun] = {}

    def _need(self, rule: Rule) -> Needs:
        """Return what a rule needs, read out of its pattern when it is asked for the first time."""
        known = self._needs.get(rule)
        if known is None:
            known = self._needs[rule] = Needs.of(rule)
        return known

    def _with(self, places: int) -> Begun:
        """Return what a line can be that can follow the tame rules at some places; most words begin the same few."""
        known = self._read.get(places)
        if known is None:
            rules = self._tame.at(places)
            lines = [self._need(rule) for rule in rules if rule.where == "line"]
            known = Begun.of(lines, head=len(lines) < len(rules))
            if len(self._read) < SETS:
                self._read[places] = known
        return known

    def is_closed_to(self, page: Page) -> bool:
        """Return whether no rule can find anything on a page; it may say no where none does, never yes where one does.

        The first line with words is not asked, since no rule may speak of it.
        """
        sketch, content = page.sketch, page.content
        if self.book.signs and len(content) < len(sketch.letters) and sketch.lines_of_signs(content[0]):
            return False
        if self._may_hold(sketch) or self.lines(page) or self._may_begin_one(page):
            return False
        return not (self.may_end(page, content[-1]) or self.glued(page))

    def _may_begin_one(self, page: Page) -> bool:
        """Return whether residue of the head may be glued to one of the first lines."""
        tokens, first = page.sketch.first_tokens, self._first
        for index, token in zip(page.content[1 : 1 + _HEAD], tokens[1:], strict=False):
            if (first.get(token) or self._begins(token)).head and self.may_begin(page, index):
                return True
        # Of a first line, and of it alone, no rule for lines is asked: many begin with a word that no other does.
        begins = self.book.first and self._head.of(first_word(tokens[0]) or "")
        return bool(begins) and self.may_begin(page, page.content[0])

    def _tell_head(self, sketch: Sketch, index: int, token: bytes) -> bool:
        """Tell of a line that begins with a token whether residue of the head may be glued to it."""
        begun = self._first.get(token) or self._begins(token)
        known = sketch.facts[index][self._head] = begun.head and self._may_be_glued(sketch.folded(index))
        return known

    def _may_be_glued(self, folded: str | None) -> bool:
        return folded is None or any(rule.found_at_the_head(folded[:_REACH]) is not None for rule in self.book.head)

    def may_hold(self, page: Page) -> bool:
        """Return whether residue of machines may stand inside a line: one of the signs or words that it has does."""
        return self._may_hold(page.sketch)

    def _may_hold(self, sketch: Sketch) -> bool:
        known: bool | None = sketch.answers.get((self, "hold"))
        if known is None:
            known = sketch.answers[self, "hold"] = self._asked_for_signs(sketch)
        return known

    def _asked_for_signs(self, sketch: Sketch) -> bool:
        """Return the same; where the page of which some lines are left held nothing, only a new line can."""
        if isinstance(sketch, Rest) and not self._may_hold(sketch.of):
            return sketch.fresh is not None and self._may_hold(sketch.fresh)
        rare = self._rare.translate(None, sketch.absent)
        return bool(rare) and any(rarest in rare and sketch.encoded.find(part) >= 0 for part, rarest in self._inside)

    def lines(self, page: Page) -> list[int]:
        """Return the lines of a page, but for the first, that a rule for whole lines may follow."""
        answers = page.sketch.answers
        known: list[int] | None = answers.get((self, "lines"))
        if known is None:
            known = answers[self, "lines"] = self._lines(page.sketch)
        return known

    def _lines(self, sketch: Sketch) -> list[int]:
        """Return the same; what a line can be is told of it alone, and known where it comes again."""
        facts, below = sketch.facts, sketch.content[1:]
        told = [facts[index].get(self) for index in below]
        if None in told:
            begun = zip(below, sketch.first_tokens[1:], strict=True)
            unknown = [line for line, known in zip(begun, told, strict=True) if known is None]
            self._tell(sketch, unknown)
            told = [facts[index][self] for index in below]
        return [index for index, likely in zip(below, told, strict=True) if likely] if True in told else []

    def _tell(self, sketch: Sketch, lines: list[tuple[int, bytes]]) -> None:
        """Tell of some lines, each with its first token, whether a rule for whole lines may find something in them.

        Of the rules that any word can begin those are asked that need nothing that the page has not. No line of it
        has that either, so what is told holds on another page too.
        """
        facts, rows, letters = sketch.facts, sketch.rows, sketch.letters
        wild = self._wild.able_on(sketch)
        reach = max([needs.limit for needs in wild], default=-1) if wild else -1
        longest = max(reach, self._silent.reach)
        first, phrase, phrases = self._first, self._longest_phrase, self._phrases
        for index, token in lines:
            line = letters[index]
            size, begun = len(line), first.get(token) or self._begins(token)
            likely = size <= phrase and line in phrases
            if not likely and (size <= begun.longest or size <= longest):
                rules = self._then(begun, token, rows[index]) if begun.may_go_on(line) else ()
                rules += self._silent.of(token, line)
                likely = bool(rules or size <= reach) and self._may_be_residue(sketch, index, rules + wild)
            facts[index][self] = likely or (size <= ROW and rows[index].find(b"|") >= 0 and self._is_row(rows[index]))

    def _is_row(self, row: bytes) -> bool:
        """Return whether a line is a row of phrases with bars between."""
        return all(not (part := letters_of(it)) or part in self._phrases for it in row.split(b"|"))

    def may_begin(self, page: Page, index: int) -> bool:
        """Return whether residue of the head may be glued to a line."""
        facts = page.sketch.facts[index]
        known: bool | None = facts.get(self._head)
        if known is None:
            known = self._tell_head(page.sketch, index, page.sketch.first_token(index))
        return known

    def may_end(self, page: Page, index: int) -> bool:
        """Return whether residue may be glued to the end of a line: that of a rule for ends, or of one for lines."""
        sketch = page.sketch
        if index != page.content[-1]:
            return self._may_end(sketch, index)
        facts = sketch.facts[index]
        known: bool | None = facts.get(self._ends)
        if known is None:
            known = facts[self._ends] = self._may_end(sketch, index)
        return known

    def glued(self, page: Page) -> list[int]:
        """Return the lines between the first and the last that a few words behind their last end mark may end."""
        sketch, facts = page.sketch, page.sketch.facts
        found = []
        for index in page.content[1:-1]:
            known = facts[index].get(_GLUED)
            if known is None:
                known = facts[index][_GLUED] = may_run_on(sketch.rows[index])
            if known and self._may_end(sketch, index):
                found.append(index)
        return found

    def _may_end(self, sketch: Sketch, index: int) -> bool:
        for rule in self._ends.of(sketch, index):
            if self._says_at_the_end(sketch, index, rule):
                return True
        if not has_end_within(sketch.rows[index]):
            return False
        wild = self._wild.able_on(sketch) if index == sketch.content[-1] else self._wild.able_with(sketch.kinds)
        for piece, letters in sketch.pieces(index, LONGEST):
            if self._may_be_a_line(sketch, index, piece, letters, wild):
                return True
        return False

    def tail_rules(self, page: Page, index: int) -> tuple[Rule, ...]:
        """Return the rules for what is glued to the end of a line that may find something there."""
        return self._ends.of(page.sketch, index)

    def found_at_the_end(self, page: Page, index: int) -> Iterator[tuple[Rule, Match]]:
        """Yield what rules for ends find at the end of a line."""
        for rule in self.tail_rules(page, index):
            found = match_at_the_end(page.sketch, index, rule, page.folded(index))
            if found is not None:
                yield rule, found

    @staticmethod
    def _says_at_the_end(sketch: Sketch, index: int, rule: Rule) -> bool:
        folded = sketch.folded(index)
        return folded is None or match_at_the_end(sketch, index, rule, folded) is not None

    def _may_be_a_line(self, sketch: Sketch, index: int, piece: bytes, letters: bytes, wild: tuple[Needs, ...]) -> bool:
        """Return whether a piece of a line may be residue that has lines of its own."""
        if letters in self._phrases:
            folded = sketch.folded(index)
            return folded is None or any(True for part in pieces(folded) for _ in self.book.of_line(part))
        token = first_token(piece)
        begun = self._begins(token)
        able = self._then(begun, token, piece) if len(letters) <= begun.longest else ()
        able += self._silent.of(token, letters)
        likely = held_by(piece, letters, able + wild)
        if not likely:
            return False
        folded = sketch.folded(index)
        return folded is None or any(_says(part, rule) for part in pieces(folded) for rule in likely)

    def _may_be_residue(self, sketch: Sketch, index: int, rules: tuple[Needs, ...]) -> bool:
        letters = sketch.letters[index]
        able = [needs for needs in rules if needs.may_stand_in(letters)]
        if not able:
            return False
        line = sketch.letters_and_signs(index)
        return any(needs.stand_in(line) and _says(sketch.folded(index), needs.rule) for needs in able)

    def _then(self, begun: Begun, token: bytes, row: bytes) -> tuple[Needs, ...]:
        """Return those of the rules that a line can follow by its first word that it can by its second one too."""
        word = spelled(token)
        then = second_letters(row, token) if word == first_word(token) else ""
        return self._with(self._tame.places_of_two(word, then)).lines if then else begun.lines

    def _begins(self, token: bytes) -> Begun:
        """Return what a line can be that begins with a token."""
        known = self._first.get(token)
        if known is None:
            known = self._with(self._tame.places(first_word(token) or ""))
            if len(self._first) < _REMEMBERED:
                self._first[token] = known
        return known


@lru_cache(maxsize=64)
def gate(book: RuleBook) -> Gate:
    """Return the gate of a book."""
    return Gate(book)


def _says(folded: str | None, rule: Rule) -> bool:
    return folded is None or rule.match(folded, bare(folded)) is not None


def _how_common(slot: int) -> int:
    """Return how common a character of ASCII is in news: signs are rarer than capitals, these than other letters."""
    char = chr(slot)
    return 2 if "a" <= char <= "z" or char in " -./" else 1 if "A" <= char <= "Z" else 0
