"""Lines that a rule finds near the head or the foot of an article.

Places are counted in lines that stay, so that what goes at an edge never hides what stands behind it, and a second
run finds nothing new.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.domains import brand_lines, domain_goes
from arnorm.document.boilerplate.passes.teasers import teasers
from arnorm.document.boilerplate.rule import Rule
from arnorm.unicode import pattern

__all__ = ["from_the_head", "from_the_tail"]

# Lines of the article, the headline one of them, above residue of the head: headline, standfirst, byline, dateline.
_HEAD: Final = 4
# Lines of the article below residue of the tail: source, translator's note and agency below "read also" (BBC, aawsat).
_TAIL: Final = 3
_ADDRESS: Final = "contact"  # the writer's, which stands below decks, date and byline (papers of Yemen)
_DECKS: Final = 9  # lines of the article above it at most, no paragraph among them
_PARAGRAPH: Final = 120  # folded characters; no headline of 6,998 is longer than 113
_SENTENCE: Final = (".", "?")
_NUMBER: Final = "[0-9]{1,7}"  # of comments, of views, of a report on the wire
_DIGITS: Final = b"0123456789"  # as a sketch has digits of all kinds
_BY_BRAND: Final = "brand"  # the reason for a domain with its brand, of kind "cms"


def from_the_head(judged: Judged) -> frozenset[Gone]:
    """Return the residue near the head."""
    return frozenset(_from_the_head(judged)) if judged.found else frozenset()


def _from_the_head(judged: Judged) -> Iterator[Gone]:
    above = 0
    prose = False
    addressed = any(rule.kind == _ADDRESS for rule in judged.found.values())
    for index in judged.content:
        rule = judged.found.get(index)
        far = above > _HEAD and rule is not None and rule.kind != _ADDRESS
        if index in judged.gone or (rule is not None and above and "head" in rule.zones and not far):
            if index not in judged.gone and rule is not None and not _heads_a_paragraph(judged, index):
                yield Gone(index, rule.kind)
            continue
        above += 1
        prose = prose or judged.page.longer_than(index, _PARAGRAPH)
        if above > _HEAD and (prose or above > _DECKS or not addressed):
            break


def from_the_tail(judged: Judged) -> frozenset[Gone]:
    """Return the residue near the foot, a domain with its brand, and lists that stand at the very end."""
    return _Foot(judged).gone() if judged.found else frozenset()


class _Foot:
    """The lines of one page from its foot upward."""

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.found: dict[int, str] = {}
        self.below = 0  # lines that stay below the one that is looked at
        self.prose = False
        self.listed = dict(_listed(judged))
        self.pending: list[int] = []  # lines of a notice whose opening has not been met

    def gone(self) -> frozenset[Gone]:
        """Return the lines that go."""
        for at in range(len(self.judged.content) - 1, 0, -1):
            index = self.judged.content[at]
            if index in self.judged.gone or index in self.found:
                continue
            if index in self.judged.opener or self._counts(index):
                self.pending.append(index)
            elif not self._goes(at, index):
                self.below += 1 + len(self.pending)
                self.pending = []
                self.prose = self.prose or self.judged.page.prose(index)
                if self.below > _TAIL:
                    break
        return frozenset(Gone(index, reason) for index, reason in self.found.items())

    def _counts(self, index: int) -> bool:
        """Return whether a line at the very end is a number alone, which goes with residue above it and not else."""
        page = self.judged.page
        if self.below or page.sketch.letters[index].strip(_DIGITS):
            return False
        return pattern(_NUMBER).fullmatch(page.folded(index)) is not None

    def _goes(self, at: int, index: int) -> bool:
        rule = self.judged.found.get(index)
        if rule is not None and rule.brand and self._domain(at):
            return True
        if rule is not None and not rule.brand and not rule.post and self._in_zone(rule) and not self._heads(index):
            self.found[index] = rule.kind
            self.found.update(dict.fromkeys(self.pending, rule.kind))
            self.pending = []
            return True
        if index in self.listed and not self.below and not self.pending:
            self.found[index] = self.listed[index]
            return True
        return False

    def _in_zone(self, rule: Rule) -> bool:
        return "tail" in rule.zones or ("end" in rule.zones and not self.below)

    def _heads(self, index: int) -> bool:
        return bool(self.below) and _heads_a_paragraph(self.judged, index)

    def _domain(self, at: int) -> bool:
        last = not self.below
        if self.prose or not domain_goes(self.judged, self.found, at, last=last):
            return False
        self.found[self.judged.content[at]] = _BY_BRAND
        beside = brand_lines(self.judged, self.found, at, last=last)
        self.below -= sum(index > self.judged.content[at] for index in beside)
        self.found.update(dict.fromkeys(beside, _BY_BRAND))
        return True


def _heads_a_paragraph(judged: Judged, index: int) -> bool:
    """Return whether a line is a subhead of one word: "adverts", "comments" between two sentences of the article."""
    page, content = judged.page, judged.content
    at = bisect_left(content, index)
    if " " in page.key(index) or not 1 < at < len(content) - 1:
        return False
    beside = content[at - 1], content[at + 1]
    return not any(line in judged.gone or line in judged.found for line in beside) and all(
        page.end(line) in _SENTENCE for line in beside
    )


def _listed(judged: Judged) -> Iterator[tuple[int, str]]:
    """Yield the titles below cues that stand at the foot only."""
    for at, index in enumerate(judged.content):
        rule = judged.found.get(index)
        if rule is not None and "any" not in rule.zones:
            yield from ((teaser, rule.kind) for teaser in teasers(judged, at + 1, rule))
