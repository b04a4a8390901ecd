"""What each line of a whole page is, and how much it speaks for the block it is in."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import Final

from arnorm.document.boilerplate.main_block.facts import FOOT, SHAPES, Facts
from arnorm.document.boilerplate.main_block.limits import limits, saying, taking_up
from arnorm.document.boilerplate.main_block.standing import Standing

__all__ = ["TEXT", "Layout", "Role"]

_JOINED: Final = ("و", "ف")  # waw, fa: "and he said", "then" begin many paragraphs of one article
_SAID: Final = frozenset(("كما", "قال", "اكد", "من", "في", "كذلك", "ثم", "ايضا"))  # so do "also", "said", "from", "in"
_LISTED: Final = 12  # lines of a list that a sentence announces: the results of a round, the steps of a recipe
# Agencies and mobile pages leave end marks out: a run of lines is text where so many stand in a row, each longer than
# most titles (50 letters; of the titles in 32 pages no five in a row are), and a third of them as long as paragraphs.
_UNCLOSED: Final = 5
_LONG_TITLE: Final = 50
_A_THIRD: Final = 3
_HALF: Final = 2
_COPIES: Final = 2  # of a caption; what comes more often is a refrain
_ASKED: Final = 3  # questions of an interview
_ROW: Final = 3  # heads of a sentence each; by hand
_HEAD: Final = 3  # words of such a head at most: titles of other articles, with their abstracts, have more
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


_HEADS: Final = (Role.OPEN, Role.RESIDUE, Role.FOOT)
_ALONE: Final = frozenset(("promo", "related", "readmore"))
_COMMA: Final = "\u060c"
_FEW: Final = 4  # words of the head of a part
TEXT: Final = frozenset((Role.PARAGRAPH, Role.SENTENCE))


class Layout(Facts):
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
            if at - first >= _UNCLOSED and _A_THIRD * long >= at - first and _HALF * closed <= at - first:
                yield range(first, at)
            first = at + 1

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
                if len(run) >= _ROW and sum(roles[clock + 1] in TEXT for clock in run) >= _HALF:
                    yield run
                run = []

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
            first = next((over for over in likely if (self.folded(over) + " ").startswith(name + " ")), None)
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
            if same and not (word.startswith(_JOINED) or word in _SAID):
                yield range(first, at)
            first = at

    @cached_property
    def gains(self) -> list[float]:
        """How much each line speaks for its block."""
        return [self._gain(at) for at in range(self.size)]

    @cached_property
    def hours(self) -> frozenset[int]:
        """The hours that each stand alone above running text, three and more: those of a live report."""
        found = [
            at for at in range(self.size - 1) if self.is_text(at + 1) and saying("hour").fullmatch(self.folded(at))
        ]
        return frozenset(found if len(found) >= _ROW else ())

    @cached_property
    def heads(self) -> Standing:
        """The short lines that stand alone between running text, each once: by how many words, and by the first."""
        found = {
            self.key(at): at
            for at in range(self.size - 2, 0, -1)
            if self.roles[at] in _HEADS and self.is_text(at - 1) and self.is_text(at + 1) and not self.is_advert(at)
        }
        return Standing((at, _kinds(key)) for at, key in sorted((at, key) for key, at in found.items()))

    def is_advert(self, at: int) -> bool:
        """Return whether a rule knows a line as the mark of an advertisement, which stands alone between paragraphs."""
        rule = self.rules[at]
        return rule is not None and rule.kind in _ALONE

    @cached_property
    def is_interview(self) -> bool:
        """Whether the page has so many questions as no list of titles has, most of them with an answer below."""
        asks = [at for at in range(self.size) if self.roles[at] is Role.OPEN and self.folded(at).endswith("?")]
        answered = sum(map(self._is_above_text, asks))
        return answered >= _ASKED or (answered >= _HALF and len(asks) > _ASKED)

    @cached_property
    def is_chronology(self) -> bool:
        """Whether the page has times of day with text above and below, or one such and more above a title and text."""
        times = [at for at in range(1, self.size) if self.is_clock(at)]
        between = sum(self.is_text(at - 1) and self._is_above_text(at) for at in times)
        above = sum(self._is_above_text(at) or self._is_above_text(at + 1) for at in times)
        return between >= _HALF or (between > 0 and above > _ASKED)

    def _is_above_text(self, at: int) -> bool:
        return at + 1 < self.size and not self.is_text(at) and self.is_text(at + 1)

    def takes_up(self, at: int) -> bool:
        """Return whether a closed line says what the lines above are: "so it was written", "with these names"."""
        return self.is_closed(at) and self.page.first_word(self.index(at)) in taking_up()

    def is_beside_items(self, at: int) -> bool:
        """Return whether a line has the bullet of one next to it."""
        near = (each for each in (at - 1, at + 1) if 0 <= each < self.size)
        return any(self.bullet(each) == self.bullet(at) != "" for each in near)

    def is_beside_fields(self, at: int) -> bool:
        """Return whether a line is a field beside another, of names that no page has: "love: ...", "your number: 4"."""
        if not self.is_named_field(at):
            return False
        near = (each for each in (at - 1, at + 1) if 0 <= each < self.size)
        return any(self.is_named_field(each) and self.rules[each] is None for each in near)

    def is_beside_orders(self, at: int) -> bool:
        """Return whether a line tells what to do, as the line above or below does."""
        near = (each for each in (at - 1, at + 1) if 0 <= each < self.size)
        return self.is_order(at) and any(self.is_order(each) for each in near)

    def goes_on(self, at: int) -> bool:
        """Return whether a line of running text begins with "and", joined to its first word."""
        return self.is_text(at) and self.joins(at) and self.is_closed(at)

    def is_text(self, at: int) -> bool:
        """Return whether a line is running text."""
        return self.roles[at] in TEXT

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

    def _gain(self, at: int) -> float:
        role, size = self.roles[at], limits().paragraph
        more = min(len(self.folded(at)) / size["letters"], size["most"]) if role is Role.PARAGRAPH else 0.0
        return limits().gain[role.value] + more


def _kinds(key: str) -> tuple[int | str, ...]:
    """Return what a head of a part has in common with others: how many words, its first, that they are few."""
    spaces = key.count(" ")
    return (spaces, key.partition(" ")[0], *(("",) if spaces < _FEW else ()))
