"""What each line of a whole page is to those around it: a paragraph, the cue of a list, a residue, an item."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.limits import limits, saying, skips
from arnorm.document.boilerplate.main_block.lines.facts import FOOT, INVITES, SHAPES, Facts
from arnorm.unicode import pattern

__all__ = ["TEXT", "Role", "Roles"]

_JOINED: Final = ("و", "ف")  # waw, fa: "and he said", "then" begin many paragraphs of one article
_SAID: Final = frozenset(("كما", "قال", "اكد", "من", "في", "كذلك", "ثم", "ايضا"))  # so do "also", "said", "from", "in"
_LISTED: Final = 12  # lines of a list that a sentence announces: the results of a round, the steps of a recipe
# Agencies and mobile pages leave end marks out: a run of lines is text where so many stand in a row, each longer than
# most titles (50 letters; of the titles in 32 pages no five in a row are), and a third of them as long as paragraphs.
_UNCLOSED: Final = 5
_HEADED: Final = 4  # lines from the headline to its text: date, writer, a caption; by hand
_LONG_TITLE: Final = 50
_A_THIRD: Final = 3
_HALF: Final = 2
_COPIES: Final = 2  # of a caption; what comes more often is a refrain
_ROW: Final = 3  # heads of a sentence each; by hand
_HEAD: Final = 3  # words of such a head at most: titles of other articles, with their abstracts, have more
_NUMBER: Final = "[0-9]+"
_BOXED: Final = 12  # lines of a box of other articles that says where it ends


class Role(Enum):
    """What a line is to the block around it; the values name its gain in the data."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    OPEN = "open"
    RESIDUE = "residue"
    LIST = "list"
    FOOT = "foot"
    LISTED = "listed"
    BOXED = "boxed"


_COMMA: Final = "\u060c"
_FEW: Final = 4  # words of the head of a part
TEXT: Final = frozenset((Role.PARAGRAPH, Role.SENTENCE))


class Roles(Facts):
    """What each line of a page is."""

    @cached_property
    def roles(self) -> list[Role]:
        """What each line is."""
        found = [self._role(at) for at in range(self.size)]
        for run in self._unclosed(found):
            found[run.start : run.stop] = [Role.PARAGRAPH] * len(run)
        for at in self._twice():
            found[at] = Role.OPEN if found[at] in TEXT else found[at]
        for at in self._more(found):
            found[at] = Role.LIST
        for run in self._rules_of_the_site(found):
            found[run.start : run.stop] = [Role.RESIDUE] * len(run)
        for run in self._announced(found):
            found[run.start : run.stop] = [Role.LISTED] * len(run)
        for head in [head for row in self._rows(found) for head in row]:
            found[head] = Role.LISTED
            found[head + 1] = Role.SENTENCE if found[head + 1] is Role.OPEN else found[head + 1]
        for clock in [clock for run in self._hours_told(found) for clock in run]:
            found[clock] = Role.LISTED
            found[clock + 1] = Role.SENTENCE if found[clock + 1] is Role.OPEN else found[clock + 1]
        for at in self._short_answers(found):
            found[at] = Role.SENTENCE
        for run in self._boxes(found):
            found[run.start : run.stop] = [Role.BOXED] * len(run)
        return found

    def _unclosed(self, roles: list[Role]) -> Iterator[range]:
        """Yield the runs of lines that are paragraphs by their lengths, whether they are closed or not."""
        first = 0
        for at in range(self.size + 1):
            open_or_text = at < self.size and (roles[at] is Role.OPEN or roles[at] in TEXT) and self.rules[at] is None
            if open_or_text and len(self.folded(at)) > _LONG_TITLE and not self.invites(at):
                continue
            long = sum(self.is_long(each) for each in range(first, at))
            closed = sum(self.folded(each).endswith(".") for each in range(first, at))  # a title stands out among these
            many = at - first >= _UNCLOSED and _A_THIRD * long >= at - first and _HALF * closed <= at - first
            few = at - first > 1 and any(roles[each] is Role.OPEN for each in range(first, at))
            if many or (few and self._are_below_the_headline(range(first, at))):
                yield range(first, at)
            first = at + 1

    def _are_below_the_headline(self, lines: range) -> bool:
        """Return whether long lines stand right below the headline that the title names: so titles of others do not."""
        if not self.title:
            return False
        title = fold.key(self.title)
        near = range(lines.start - 1, max(-1, lines.start - 1 - _HEADED), -1)
        headline = next((at for at in near if self.key(at) == title), -1)
        between = range(headline + 1, lines.start)
        if headline < 0 or any(self.is_long(at) or self.cue(at) in INVITES for at in between):
            return False
        return all(map(self.is_told, lines))

    def _twice(self) -> Iterator[int]:
        """Yield the lines that are printed twice, one copy below the other: captions, tickers, no paragraphs."""
        first = 0
        for at in range(1, self.size + 1):
            if at < self.size and self.key(at) == self.key(first):
                continue
            if at - first == _COPIES:
                yield from range(first, at)
            first = at

    def _more(self, roles: list[Role]) -> Iterator[int]:
        for at in range(self.size - 1):
            if roles[at] is Role.OPEN is roles[at + 1] and saying("more").fullmatch(self.folded(at)):
                yield at

    def _announced(self, roles: list[Role]) -> Iterator[range]:
        """Yield the open lines below one of running text that ends in a colon: "results so far:"."""
        for at in range(1, self.size - 1):
            opens = roles[at] is Role.OPEN and (roles[at - 1] in TEXT or self._are_alike(at + 1))
            if (opens or roles[at] in TEXT) and self.folded(at).endswith(":"):
                stop = at + 1
                while stop < min(self.size, at + 1 + _LISTED) and roles[stop] is Role.OPEN and not self.is_stamp(stop):
                    stop += 1
                yield range(at + (not opens), stop)

    def _are_alike(self, at: int) -> bool:
        """Return whether two lines are items of a list: with one bullet."""
        return at + 1 < self.size and self.bullet(at) == self.bullet(at + 1) != ""

    def _rows(self, roles: list[Role]) -> Iterator[list[int]]:
        """Yield the short lines that each head a sentence, three and more in a row: names of places, years."""
        row: list[int] = []
        for at in range(self.size + 1):
            if at < self.size and self._heads_a_sentence(roles, at):
                row.append(at)
            elif not (row and at == row[-1] + 1):  # the sentence that the last head heads
                if len(row) >= _ROW:
                    yield row
                row = []

    def _heads_a_sentence(self, roles: list[Role], at: int) -> bool:
        below = at + 1
        if below >= self.size or roles[at] not in (Role.OPEN, Role.LISTED) or self.rules[below] is not None:
            return False
        few = self.key(at).count(" ") < _HEAD and self.rules[at] is None
        if few and roles[below] is Role.OPEN and _COMMA in self.page.raw(self.index(at)):  # "Selma, a teacher"
            return _COMMA not in self.page.raw(self.index(below)) and self.key(below).count(" ") >= _HALF
        short = self.folded(below).endswith(".") and self.key(below).count(" ") >= _HALF
        told = (roles[below] in TEXT and self.is_closed(below)) or short
        return few and told and not self.folded(at).endswith((":", "."))

    def _hours_told(self, roles: list[Role]) -> Iterator[list[int]]:
        """Yield the hours of a report below its text, three and more, each above one line, two of them running text.

        Headlines of others beside their hours are none.
        """
        run: list[int] = []
        for at in range(1, self.size):
            told = at + 1 < self.size and self.is_clock(at) and not self.is_clock(at + 1) and not self.cue(at + 1)
            if told and (at == run[-1] + 2 if run else roles[at - 1] in TEXT):
                run.append(at)
            elif run and at != run[-1] + 1:
                told = sum(roles[clock + 1] in TEXT for clock in run) >= _HALF or self._goes_up(run)
                if len(run) >= _ROW and told:
                    yield run
                run = []

    def _goes_up(self, clocks: list[int]) -> bool:
        """Return whether times follow one another; those beside titles of others begin with the newest."""
        times = [tuple(map(int, pattern(_NUMBER).findall(self.folded(at)))) for at in clocks]
        return all(early < late for early, late in pairwise(times))

    def _short_answers(self, roles: list[Role]) -> Iterator[int]:
        """Yield the answers of a word or two between two questions, the first of which stands below an answer."""
        for at in range(_HALF, self.size - _HALF):
            above = self._asks(roles, at - 2)
            asked = self._asks(roles, at) and (self._asks(roles, at + 2) or (above and bool(self.cue(at + 2))))
            below = roles[at - 1] in TEXT and (above or self._asks(roles, at + 4))
            if asked and below and roles[at + 1] is Role.OPEN and self._is_short(at + 1):
                roles[at + 1] = Role.SENTENCE  # of which the next may stand below
                yield at + 1

    def _is_short(self, at: int) -> bool:
        """Return whether a line that no rule knows is a word or two, and announces nothing."""
        few = self.key(at).count(" ") < _FEW and not self.folded(at).endswith(":")
        return few and self.rules[at] is None

    def _asks(self, roles: list[Role], at: int) -> bool:
        return 0 <= at < self.size and roles[at] is Role.OPEN and self.folded(at).endswith("?")

    def _boxes(self, roles: list[Role]) -> Iterator[range]:
        """Yield the boxes inside an article whose last line says so: "read also", titles, "end of read also"."""
        for at in range(self.size):
            found = saying("ends").fullmatch(self.folded(at))
            if found is None:
                continue
            name = found["opens"] or found["before"]
            likely = [over for over in range(max(0, at - _BOXED), at) if roles[over] not in TEXT]
            heads = (f"{name} ", *(f"{skip} {name} " for skip in skips()))
            first = next((over for over in likely if (self.folded(over) + " ").startswith(heads)), None)
            if first is not None:
                yield range(first - (first > 0 and self.cue(first - 1) == "related"), at + 1)

    def _rules_of_the_site(self, roles: list[Role]) -> Iterator[range]:
        """Yield the runs of paragraphs that begin with one word: "no advertising", "no insults": rules for comments."""
        first = 0
        for at in range(1, self.size + 1):
            word, alike = self.page.first_word(self.index(first)), at < self.size and roles[at] is roles[first]
            if alike and self.page.first_word(self.index(at)) == word:
                continue
            same = at - first >= limits().block["rules"] and roles[first] is Role.PARAGRAPH
            if same and not (word.startswith(_JOINED) or word in _SAID) and self._may_be_rules(range(first, at)):
                yield range(first, at)
            first = at

    def _may_be_rules(self, lines: range) -> bool:
        """Return whether some paragraphs weigh as rules for comments do; the questions that an article asks do not."""
        told = [self.reads(at) for at in lines]
        return sum(each.weight for each in told) > limits().block["prose"] * sum(each.words for each in told)

    def _role(self, at: int) -> Role:
        rule = self.rules[at]
        if rule is not None and rule.kind not in SHAPES:
            if rule.kind in FOOT:
                return Role.FOOT
            return Role.LIST if rule.follow and "end" in rule.zones else Role.RESIDUE
        folded, size = self.folded(at), limits().paragraph
        if self.is_long(at) and self.is_closed(at):
            return Role.PARAGRAPH
        if len(folded) >= size["joined"] and self.joins(at) and not folded.endswith("?"):
            return Role.PARAGRAPH if self.is_long(at) else Role.SENTENCE
        sentence = folded.endswith(".") and len(folded) >= size["short"] and not self.is_sure_notice(at)
        return Role.SENTENCE if sentence else Role.OPEN
