"""What is told of a line that no rule knows: how it looks, where it stands, what stands beside it, what it shares.

Words do not carry over from one site to the next, but for those that notices are made of (`reading`); what a line has
in common with the text does, and its place, and what goes around it. A feature is a number; yes and no are 1 and 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import Reading, reading
from arnorm.document.boilerplate.rules import bare
from arnorm.document.copies.masthead.headline.taken_up import words_of
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.document.copies.masthead.sections import is_section
from arnorm.document.copies.masthead.told import told
from arnorm.document.copies.readings import is_date
from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["NAMES", "Standing", "features", "is_running"]

_LONG: Final = 160  # folded characters; a line so long is running text without an end mark
_ENDS: Final = (".", "…", "?", ":")
_FAR: Final = 20  # lines; further is all one
_PAGE: Final = 80
_HEAVY: Final = 8.0
_SIGNED: Final = r"[\p{Z}\p{C}]*(?:[•●*▪■–—#+>»|/.:\u2022-]|[0-9]{1,2} ?[.)-])"
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"(\[]"

NAMES: Final = (
    *("words", "letters", "stop", "dots", "question", "colon", "comma", "digits", "latin", "signed", "quoted", "bar"),
    *("pieces", "section", "person", "place"),
    *("weight", "unknown", "keys", "shared", "share", "strange", "titled", "title_share", "has_title", "date"),
    *("head", "foot", "first", "last", "from_first", "from_last", "to_text", "zone", "lines", "running"),
    *("gone_above", "gone_below", "gone_near", "gone", "gone_zone", "gone_beyond"),
    *("run", "in_run", "announced", "run_digits", "run_colons", "run_words", "run_strange", "run_signs"),
    *("words_above", "words_below", "running_above", "running_below", "weight_above", "weight_below"),
    *("blank_above", "blank_below", "again", "held", "later", "strange_text", "told", "ruled", "likely"),
)

_DIGITS: Final = NAMES.index("digits")
_SIGN: Final = NAMES.index("signed")
_WEIGHT: Final = NAMES.index("weight")


class Standing(NamedTuple):
    """The lines of a page that stand, and those that go, by index, in order."""

    judged: Judged
    stand: Sequence[int]
    gone: Collection[int]


def features(standing: Standing, asked: Sequence[int]) -> list[list[float]]:
    """Return the features of some standing lines, given by place among them, in the order of ``NAMES``."""
    seen = _Seen(standing)
    return [seen.of(at) for at in asked]


@of_a_line
def is_running(page: Page, index: int) -> bool:
    """Return whether a line is running text: as long as a sentence and closed, or longer than a headline."""
    if not page.longer_than(index, PROSE):
        return False
    return page.longer_than(index, _LONG) or page.end(index) in (".", "…", "?", ":", "!")


@of_a_line
def _reads(page: Page, index: int) -> Reading:
    return reading(bare(page.folded(index)))


@of_a_line
def _words(page: Page, index: int) -> frozenset[bytes]:
    return frozenset(words_of(page, index))


@of_a_line
def _look(page: Page, index: int) -> tuple[float, ...]:
    """Return what a line looks like by itself, the first of ``NAMES``."""
    folded, raw = page.folded(index), page.raw(index)
    size = max(1, len(folded))
    read = _reads(page, index)
    ends = [float(page.end(index) == end) for end in _ENDS]
    return (
        float(min(read.words, _FAR)),
        float(min(len(folded), _LONG)),
        *ends,
        float(ends_in_comma(raw)),
        sum(char.isascii() and char.isdigit() for char in folded) / size,
        sum("a" <= char <= "z" for char in folded) / size,
        float(pattern("(?V1)" + _SIGNED).match(raw) is not None),
        float(pattern("(?V1)" + _QUOTED).match(raw) is not None),
        float("|" in folded),
        *_kinds(page, index),
        max(-_HEAVY, min(_HEAVY, read.weight)),
        read.unknown / max(1, read.words),
    )


def _kinds(page: Page, index: int) -> tuple[float, ...]:
    """Return what the lists say that a line is."""
    folded, key = page.folded(index), page.key(index)
    pieces = read(folded)
    return (
        float(bool(pieces)) + float(pieces == "sure"),
        float(is_section(key)),
        float(names_a_person(folded)),
        float(bool(key) and is_of_a_place(key)),
    )


class _Seen:
    """One page, with what its standing lines have in common."""

    def __init__(self, standing: Standing) -> None:
        self.judged, self.stand, self.gone = standing
        self.page = self.judged.page
        page = self.page
        self.runs = [is_running(page, index) for index in self.stand]
        text = [at for at, running in enumerate(self.runs) if running]
        self.first = text[0] if text else len(self.stand)
        self.last = text[-1] if text else -1
        self.running = len(text)
        self.body = Counter(word for at in text for word in _words(page, self.stand[at]))
        self.title = self._title()
        self.told = told(page, list(self.stand))
        self.again = Counter(page.folded(index) for index in self.stand)

    def _title(self) -> frozenset[bytes]:
        title = self.judged.title
        return frozenset(words_of(Page(title), 0)) if title and Page(title).content[:1] == [0] else frozenset()

    @cached_property
    def lists(self) -> list[tuple[int, int]]:
        """For each standing line the run of lines about it that are no running text: first, behind the last."""
        found: list[tuple[int, int]] = []
        size, at = len(self.stand), 0
        while at < size:
            end = at
            while end < size and not self.runs[end]:
                end += 1
            found.extend([(at, end)] * (end - at) if end > at else [(at, at + 1)])
            at = max(end, at + 1)
        return found

    @cached_property
    def later(self) -> list[float]:
        """For each line of the head the most that one below it shares with the text."""
        found, most = [0.0] * len(self.stand), 0.0
        for at in range(min(self.first, len(self.stand)) - 1, -1, -1):
            found[at] = most
            if len(self._key(at)) > 2:
                most = max(most, self._share(at))
        return found

    def of(self, at: int) -> list[float]:
        """Return the features of the line at a place."""
        return [*_look(self.page, self.stand[at]), *self._shares(at), *self._place(at), *self._around(at)]

    def _key(self, at: int) -> frozenset[bytes]:
        return _words(self.page, self.stand[at])

    def _shared(self, at: int) -> int:
        own = self.runs[at]
        return sum(self.body[word] > own for word in self._key(at))

    def _share(self, at: int) -> float:
        return self._shared(at) / max(1, len(self._key(at)))

    def _is_strange(self, at: int) -> bool:
        return bool(self._key(at)) and not self._shared(at)

    def _shares(self, at: int) -> list[float]:
        keys = self._key(at)
        shared = self._shared(at)
        titled = len(keys & self.title)
        return [
            float(min(len(keys), _FAR)),
            float(shared),
            shared / max(1, len(keys)),
            float(bool(keys) and not shared),
            titled / max(1, len(keys)),
            titled / max(1, len(self.title)),
            float(self.judged.title is not None),
            float(is_date(self.page.folded(self.stand[at]))),
        ]

    def _place(self, at: int) -> list[float]:
        size = len(self.stand)
        head, foot = at < self.first, at > self.last and self.running > 0
        to_text = self.first - at if head else at - self.last if foot else 0
        zone = self.first if head else size - 1 - self.last if foot else 0
        return [
            float(head),
            float(foot),
            float(at == 0),
            float(at == size - 1),
            float(min(at, _FAR)),
            float(min(size - 1 - at, _FAR)),
            float(min(to_text, _FAR)),
            float(min(zone, _FAR)),
            float(min(size, _PAGE)),
            float(min(self.running, _FAR)),
            *self._gone(at, head, foot),
        ]

    def _gone(self, at: int, head: bool, foot: bool) -> list[float]:  # noqa: FBT001
        content, index = self.page.content, self.stand[at]
        place = content.index(index)
        near = [self._goes(place + step) for step in (-3, -2, -1, 1, 2, 3)]
        size = len(content)
        low = 0 if head else content.index(self.stand[self.last]) + 1 if foot else 0
        high = content.index(self.stand[self.first]) if head and self.first < len(self.stand) else size
        zone = [self._goes(one) for one in range(low, high)] if head or foot else [0.0]
        beyond = range(place) if head else range(place + 1, size) if foot else ()
        return [
            near[2],
            near[3],
            sum(near),
            float(min(len(self.gone), _FAR)),
            sum(zone) / max(1, len(zone)),
            float(min(sum(self._goes(one) for one in beyond), _FAR)),
        ]

    def _goes(self, place: int) -> float:
        content = self.page.content
        return float(0 <= place < len(content) and content[place] in self.gone)

    def _around(self, at: int) -> list[float]:
        start, end = self.lists[at]
        many = range(start, end)
        size = len(many)
        announced = start > 0 and announces(self.page.raw(self.stand[start - 1]))
        looks = [_look(self.page, self.stand[one]) for one in many]
        return [
            float(min(size, _FAR)),
            float(min(at - start, _FAR)),
            float(announced),
            sum(look[_DIGITS] > 0 for look in looks) / size,
            sum(": " in self.page.folded(self.stand[one]) for one in many) / size,
            sum(look[0] for look in looks) / size,
            sum(self._is_strange(one) for one in many) / size,
            sum(look[_SIGN] for look in looks) / size,
            *self._beside(at),
            float(self.again[self.page.folded(self.stand[at])] > 1),
            float(self._is_held(at)),
            self.later[at] if at < len(self.later) else 0.0,
            sum(map(self._is_strange, range(len(self.stand)))) / len(self.stand),
            float(bool(self.told[at])),
            float(self.stand[at] in self.judged.found),
            float(self.stand[at] in self.judged.likely),
        ]

    def _beside(self, at: int) -> list[float]:
        found: list[list[float]] = []
        for beside in (at - 1, at + 1):
            if not 0 <= beside < len(self.stand):
                found.append([-1.0, 0.0, -_HEAVY, 0.0])
                continue
            look = _look(self.page, self.stand[beside])
            blank = abs(self.stand[beside] - self.stand[at]) - 1
            found.append([look[0], float(self.runs[beside]), look[_WEIGHT], float(min(blank, 3))])
        return [value for pair in zip(*found, strict=True) for value in pair]

    def _is_held(self, at: int) -> bool:
        key = self.page.key(self.stand[at])
        return bool(key) and any(
            key in self.page.key(index) for place, index in enumerate(self.stand) if place != at
        )
