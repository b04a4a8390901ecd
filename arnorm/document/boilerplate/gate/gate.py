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

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.document.boilerplate.gate.must_contain import required, telling
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rule_book import ROW, RuleBook
from arnorm.document.boilerplate.rules import bare
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch, first_token, first_word, letters_of, signs_behind, spelled
from arnorm.engine.table import encode
from arnorm.unicode import pattern

__all__ = ["Gate", "gate", "pieces_behind"]

_REMEMBERED: Final = 20_000  # first words of lines; 7,000 articles begin their lines with 16,000
_BAR: Final = b"|"
_ANY_WORD: Final = "\u0638" * 9  # begins no word
_HEAD: Final = 3  # lines below the first to which residue of the head is glued
# An end mark; a full stop between Latin letters or digits is part of an address or a number.
_END: Final = r"(?:[?…]|(?<![a-z0-9] )[.]|[.](?! [a-z0-9])) "
_PIECES: Final = 4  # an address or a notice of two sentences holds marks of its own
_LONGEST_PIECE: Final = 300  # folded letters; the longest notices of footers
_REACH: Final = 240  # folded characters of such a line that are looked at

Pieces = tuple[bytes, ...]


class _Needs(NamedTuple):
    """A rule, how long its line may be, and sets of pieces of which the line holds one each, the rarest set first."""

    rule: Rule
    limit: int
    sets: tuple[Pieces, ...]
    cues: Pieces  # the rarest set where it is one of pieces of words

    @classmethod
    def of(cls, rule: Rule) -> _Needs:
        """Return what a rule needs: what its pattern cannot match without, and what its file says."""
        found = required(rule.pattern) + ((frozenset(rule.must_contain),) if rule.must_contain else ())
        sets = tuple(tuple(sorted(map(_sketched, pieces))) for pieces in sorted(found, key=telling, reverse=True))
        words = [pieces for pieces in sets if all(Sketch(spelled(piece)).flat for piece in pieces)]
        return cls(rule, rule.limit, sets, words[0] if words else ())

    def stand_in(self, line: bytes) -> bool:
        """Return whether a line, its letters and then its signs, holds all that the rule needs."""
        for pieces in self.sets:
            for piece in pieces:
                if piece in line:
                    break
            else:
                return False
        return True

    def can_stand(self, kinds: bytes) -> bool:
        """Return whether they can stand on a page that holds characters of these kinds."""
        return all(any(not _kinds(piece).translate(None, kinds) for piece in pieces) for pieces in self.sets)


class Gate:
    """The cheap questions that a book of rules asks a page; what it answers of a word is kept, within bounds."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self._phrases = frozenset(Sketch(phrase).flat for phrase in book.phrases)
        needs = {rule: _Needs.of(rule) for rule in (*book.lines, *book.tail)}
        # Rules for lines that can begin with any word: only what else they need tells.
        self._wild = tuple(needs[rule] for rule in book.lines if _can_begin(rule, _ANY_WORD))
        self._tame = tuple(needs[rule] for rule in book.lines if not _can_begin(rule, _ANY_WORD))
        self._tail = tuple(needs[rule] for rule in book.tail)
        self._inside = tuple({encode(part) for rule in book.inside for part in rule.must_contain})
        rare = {min(part, key=_how_common) for part in self._inside}
        self._not_inside = bytes(slot for slot in range(256) if slot not in rare)
        self._first: dict[bytes, tuple[tuple[_Needs, ...], bool]] = {}
        self._able: dict[bytes, tuple[_Needs, ...]] = {}

    def is_closed_to(self, page: Page) -> bool:
        """Return whether no rule can find anything on a page; it may say no where none does, never yes where one does.

        The first line with words is not asked, since no rule may speak of it.
        """
        sketch, content = page.sketch, page.content
        if self.book.signs and len(content) < len(sketch.letters) and sketch.has_lines_of_signs(content[0]):
            return False
        return not (
            self.may_hold(page)
            or self.lines(page)
            or any(self.may_begin(page, index) for index in content[1 : 1 + _HEAD])
            or self.may_end(page, content[-1])
        )

    def may_hold(self, page: Page) -> bool:
        """Return whether residue of machines may stand inside a line: one of the signs or words that it has does."""
        encoded = page.sketch.encoded
        return bool(encoded.translate(None, self._not_inside)) and any(part in encoded for part in self._inside)

    def lines(self, page: Page) -> list[int]:
        """Return the lines of a page, but for the first, that a rule for whole lines may follow."""
        sketch, content = page.sketch, page.content[1:]
        letters = [sketch.letters[index] for index in content]
        wild = self._able_on(sketch)
        reach = max([needs.limit for needs in wild], default=0)
        first = self._first
        begun = [first.get(token) for token in sketch.first_tokens[1:]]
        found = [] if self._phrases.isdisjoint(letters) else [i for i in content if sketch.letters[i] in self._phrases]
        for at, known in enumerate(begun):
            tame = (known or self._begins(sketch.first_tokens[at + 1]))[0]
            if ((tame or len(letters[at]) <= reach) and self._may_be_residue(sketch, content[at], tame + wild)) or (
                len(letters[at]) <= ROW and self._is_row(sketch.rows[content[at]])
            ):
                found.append(content[at])
        return found

    def _is_row(self, row: bytes) -> bool:
        """Return whether a line is a row of phrases with bars between."""
        return _BAR in row and all(not (part := letters_of(it)) or part in self._phrases for it in row.split(_BAR))

    def may_begin(self, page: Page, index: int) -> bool:
        """Return whether residue of the head may be glued to a line."""
        sketch = page.sketch
        if not self.book.head or not self._begins(sketch.first_token(index))[1]:
            return False
        folded = sketch.folded(index)
        return folded is None or any(rule.compiled.match(folded[:_REACH]) is not None for rule in self.book.head)

    def may_end(self, page: Page, index: int) -> bool:
        """Return whether residue may be glued to the end of a line: that of a rule for ends, or of one for lines."""
        sketch = page.sketch
        line = sketch.letters_and_signs(index)
        for needs in self._tail:
            if needs.stand_in(line):
                folded = sketch.folded(index)
                if folded is None or needs.rule.compiled.search(folded) is not None:
                    return True
        wild = self._able_on(sketch)
        return any(
            self._may_be_a_line(sketch, index, piece, letters, wild)
            for piece, letters in sketch.pieces(index, _LONGEST_PIECE)
        )

    def _may_be_a_line(
        self, sketch: Sketch, index: int, piece: bytes, letters: bytes, wild: tuple[_Needs, ...]
    ) -> bool:
        """Return whether a piece of a line may be residue that has lines of its own."""
        size = len(letters)
        rules = [needs for needs in self._begins(first_token(piece))[0] + wild if size <= needs.limit]
        if letters not in self._phrases and not (rules and any(needs.stand_in(signs_behind(piece)) for needs in rules)):
            return False
        folded = sketch.folded(index)
        return folded is None or any(True for start in pieces_behind(folded) for _ in self.book.of_line(folded[start:]))

    def _able_on(self, sketch: Sketch) -> tuple[_Needs, ...]:
        """Return the rules that can begin with any word that need nothing that a page has not."""
        known = sketch.answers.get(self)
        if known is None:
            known = sketch.answers[self] = self._asked_for_able(sketch)
        return known

    def _asked_for_able(self, sketch: Sketch) -> tuple[_Needs, ...]:
        kinds = _kinds(sketch.marked)
        able = self._able.get(kinds)
        if able is None:
            able = self._able[kinds] = tuple(needs for needs in self._wild if needs.can_stand(kinds))
        if not able:
            return able
        reach = max(needs.limit for needs in able)
        # What is glued behind the last sentence is asked of the same rules.
        short = [letters for letters in sketch.letters if len(letters) <= reach]
        short.append(sketch.letters[sketch.content[-1]][-_LONGEST_PIECE:])
        text = b"\n".join(short)
        return tuple([needs for needs in able if not needs.cues or any(cue in text for cue in needs.cues)])

    def _may_be_residue(self, sketch: Sketch, index: int, rules: tuple[_Needs, ...]) -> bool:
        size = len(sketch.letters[index])
        able = [needs for needs in rules if size <= needs.limit]
        if not able:
            return False
        line = sketch.letters_and_signs(index)
        return any(needs.stand_in(line) and _says(sketch.folded(index), needs.rule) for needs in able)

    def _begins(self, token: bytes) -> tuple[tuple[_Needs, ...], bool]:
        """Return the rules that a line can follow that begins with a token, and whether residue of the head can."""
        known = self._first.get(token)
        if known is None:
            text = first_word(token)
            lines = tuple(needs for needs in self._tame if text is None or _can_begin(needs.rule, text))
            known = lines, any(text is None or _can_begin(rule, text) for rule in self.book.head)
            if len(self._first) < _REMEMBERED:
                self._first[token] = known
        return known


@lru_cache(maxsize=64)
def gate(book: RuleBook) -> Gate:
    """Return the gate of a book."""
    return Gate(book)


def pieces_behind(folded: str) -> list[int]:
    """Return where the pieces of a folded line begin that stand behind an end mark near its end."""
    ends = [found.end() for found in pattern(_END).finditer(folded, max(0, len(folded) - _LONGEST_PIECE))]
    return ends[-_PIECES:]


def _sketched(piece: str) -> bytes:
    """Return the letters of a piece, or its signs."""
    return Sketch(piece).flat or Sketch(piece).marked.replace(b" ", b"")


def _can_begin(rule: Rule, word: str) -> bool:
    return rule.opening.fullmatch(word, partial=True) is not None


def _says(folded: str | None, rule: Rule) -> bool:
    return folded is None or rule.match(folded, bare(folded)) is not None


def _how_common(slot: int) -> int:
    """Return how common a character of ASCII is in news: signs are rarer than capitals, these than other letters."""
    char = chr(slot)
    return 2 if "a" <= char <= "z" or char in " -./" else 1 if "A" <= char <= "Z" else 0


def _kinds(row: bytes) -> bytes:
    """Return which of ``0``, ``a``, ``@`` and ``C`` a row holds, for digits, Latin letters, and the signs @ and ©."""
    left = row.translate(_KIND, _NO_KIND)
    return bytes(sorted(set(left))) if left else left


_KIND: Final = bytes(
    ord("0") if chr(slot) in "0123456789" else ord("a") if chr(slot) in "abcdefghijklmnopqrstuvwxyz" else slot
    for slot in range(256)
)
_NO_KIND: Final = bytes(slot for slot in range(256) if _KIND[slot] not in b"0a@C")
