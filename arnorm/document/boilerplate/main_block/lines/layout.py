"""How the lines of a page stand to each other: heads, hours, interviews, items, and what each adds to its block."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.document.boilerplate.main_block.limits import limits, saying, taking_up
from arnorm.document.boilerplate.main_block.lines.roles import TEXT, Role, Roles
from arnorm.document.boilerplate.main_block.lines.standing import Standing

__all__ = ["TEXT", "Layout", "Role"]

_HALF: Final = 2
_ASKED: Final = 3  # questions of an interview
_ROW: Final = 3  # hours of a live report; by hand
_FEW: Final = 4  # words of the head of a part
_WORDING: Final = 2  # words of a notice that comes again: "for more read ..."
_HEADS: Final = (Role.OPEN, Role.RESIDUE, Role.FOOT)
_ALONE: Final = frozenset(("promo", "related", "readmore"))


class Layout(Roles):
    """What each line of a page is, and how it stands to others."""

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
    def refrains(self) -> frozenset[int]:
        """The notices that end each item of a review of what papers say: one wording, each below a long line."""
        found: dict[tuple[str, ...], list[int]] = {}
        for at in range(1, self.size - 1):
            if self.is_told(at - 1) and self.is_sure_notice(at) and not self.is_long(at):
                found.setdefault(tuple(self.key(at).split(" ")[:_WORDING]), []).append(at)
        return frozenset(at for places in found.values() if len(places) > 1 for at in places)

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
        if not self.is_named_field(at) or self.is_link(at):
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

    def _gain(self, at: int) -> float:
        role, size = self.roles[at], limits().paragraph
        more = min(len(self.folded(at)) / size["letters"], size["most"]) if role is Role.PARAGRAPH else 0.0
        return limits().gain[role.value] + more


def _kinds(key: str) -> tuple[int | str, ...]:
    """Return what a head of a part has in common with others: how many words, its first, that they are few."""
    spaces = key.count(" ")
    return (spaces, key.partition(" ")[0], *(("",) if spaces < _FEW else ()))
