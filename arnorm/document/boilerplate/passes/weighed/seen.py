"""The lines of a page that stand, seen together: where its text begins and ends, what its lines share, what goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import Final, NamedTuple

from arnorm.document.boilerplate.judged import Judged, announces
from arnorm.document.boilerplate.passes.weighed.look import FAR, begins_with_a_sign, digits, length
from arnorm.document.copies.masthead.headline.taken_up import apart, lines_with, words_of
from arnorm.document.copies.masthead.told import told
from arnorm.document.page import Page, is_running

__all__ = ["List", "Seen"]

_HEAD: Final = 2 * FAR  # lines that are told by what stands above them
_ELSEWHERE: Final = 2  # lines with a word, of which one may be the line itself
_SOUGHT: Final = 64  # words that are sought in the text one by one: with more of them it is read whole, which is linear
_WORDS: Final = 2  # of a line that can be a headline or its copy
_NAMED: Final = 0.4  # of the words of a title, of a headline


class List(NamedTuple):
    """A run of lines that are no running text: its first place, how many, and which of them are alike."""

    first: int
    size: int
    announced: bool
    digits: float
    colons: float
    words: float
    strange: float
    signs: float


class Seen:
    """The standing lines of one page, by place; ``gone`` are the lines that go, by index."""

    def __init__(self, judged: Judged, stand: Sequence[int], gone: Collection[int]) -> None:
        self.judged, self.stand, self.gone = judged, stand, gone
        self.page = judged.page
        self.size = len(stand)
        self.runs = [is_running(self.page, index) for index in stand]
        text = [at for at, running in enumerate(self.runs) if running]
        self.first = text[0] if text else self.size
        self.last = text[-1] if text else -1
        self.running = len(text)
        self._lists: dict[int, List] = {}
        self._told: dict[bytes, int] = {}  # in how many lines of running text a word stands, as far as it matters

    @cached_property
    def body(self) -> Counter[bytes]:
        """In how many lines of running text each word stands."""
        text = range(self.first, self.last + 1)
        return Counter(chain.from_iterable(self.words(at) for at in text if self.runs[at]))

    @cached_property
    def _text(self) -> bytes:
        """The words of the running text."""
        return apart(self.page, [index for index, running in zip(self.stand, self.runs, strict=True) if running])

    @cached_property
    def again(self) -> Counter[str]:
        """How often each line stands, folded."""
        return Counter(map(self.page.folded, self.stand))

    @cached_property
    def told(self) -> list[bool]:
        """Whether each of the first lines says what it is."""
        return [bool(kind) for kind in told(self.page, list(self.stand[:_HEAD]))]

    def words(self, at: int) -> frozenset[bytes]:
        """Return the words of the line at a place, as they begin."""
        return words_of(self.page, self.stand[at])

    def shared(self, at: int) -> int:
        """Return how many words of a line the running text has elsewhere."""
        own, told = self.runs[at], self._told
        for word in self.words(at):
            if word not in told:
                few = len(told) < _SOUGHT
                told[word] = lines_with(word, self._text, _ELSEWHERE) if few else self.body[word]
        return sum(told[word] > own for word in self.words(at))

    def share(self, at: int) -> float:
        """Return the same as a share of its words."""
        return self.shared(at) / max(1, len(self.words(at)))

    def is_strange(self, at: int) -> bool:
        """Return whether the running text has no word of a line."""
        return bool(self.words(at)) and not self.shared(at)

    @cached_property
    def strange(self) -> float:
        """The share of such lines."""
        return sum(map(self.is_strange, range(self.size))) / self.size

    @cached_property
    def title(self) -> frozenset[bytes]:
        """The words of the headline beside the text."""
        page = Page(self.judged.title or "")
        return words_of(page, page.content[0]) if page.content else frozenset()

    def list_at(self, at: int) -> List:
        """Return the run of lines that are no running text in which a line stands."""
        known = self._lists.get(at)
        if known is None:
            start, end = at, at + 1
            while not self.runs[at] and start > 0 and not self.runs[start - 1]:
                start -= 1
            while not self.runs[at] and end < self.size and not self.runs[end]:
                end += 1
            known = self._list(start, end)
            self._lists.update(dict.fromkeys(range(start, end), known))
        return known

    def _list(self, start: int, end: int) -> List:
        size = end - start
        page, lines = self.page, self.stand[start:end]
        return List(
            start,
            size,
            start > 0 and announces(page.raw(self.stand[start - 1])),
            sum(digits(page, index) > 0 for index in lines) / size,
            sum(": " in page.folded(index) for index in lines) / size,
            sum(length(page, index) for index in lines) / size,
            sum(map(self.is_strange, range(start, end))) / size,
            sum(begins_with_a_sign(page, index) for index in lines) / size,
        )

    @cached_property
    def later(self) -> list[float]:
        """For each line of the head the most that one below it, of three words and more, shares with the text."""
        found, most = [0.0] * self.size, 0.0
        for at in range(self.first - 1, -1, -1):
            found[at] = most
            if len(self.words(at)) > _WORDS:
                most = max(most, self.share(at))
        return found

    @cached_property
    def headline(self) -> int:
        """The place of the line of the head that the title names, or the text takes up most; -1 for none."""
        head = [at for at in range(min(self.first, _HEAD)) if len(self.words(at)) > _WORDS]
        if self.title:
            shared = [(len(self.words(at) & self.title) / len(self.title), -at) for at in head]
        else:
            shared = [(self.share(at), -at) for at in head]
        most, place = max(shared, default=(0.0, 1))
        return -place if most >= _NAMED else -1

    @cached_property
    def short(self) -> list[tuple[int, frozenset[bytes]]]:
        """The words of the lines near either end that are no running text and have two words and more."""
        lines = [(at, self.words(at)) for at, running in enumerate(self.runs) if not running]
        lines = [(at, words) for at, words in lines if len(words) >= _WORDS]
        return lines if len(lines) <= 2 * FAR else [*lines[:FAR], *lines[-FAR:]]

    @cached_property
    def joined(self) -> str:
        """The words of all lines, a line each."""
        return "\n".join(map(self.page.key, self.stand))

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each line among all that have words, those that go among them, by index."""
        return {index: place for place, index in enumerate(self.page.content)}

    @cached_property
    def _sums(self) -> list[int]:
        return [0, *accumulate(index in self.gone for index in self.page.content)]

    def gone_between(self, low: int, high: int) -> int:
        """Return how many of the lines from one place to another go, as `places` counts."""
        last = len(self._sums) - 1
        return self._sums[max(0, min(high, last))] - self._sums[max(0, min(low, last))]
