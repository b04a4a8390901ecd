"""Which lines of half of all articles are told to be the page's by more than that: by what they say, or what is near.

A recipe, a bulletin of prices or an interview has lines of its own in each article, too: what heads its parts, names
and numbers of a list, the same questions, a closing word.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Final

from arnorm.document.boilerplate.judged import Judged, announces
from arnorm.document.boilerplate.learnt.asked import Asked
from arnorm.document.boilerplate.passes.reading import SURE, reading
from arnorm.document.copies.masthead.kinds import Kinds
from arnorm.document.copies.masthead.line import says
from arnorm.document.page import is_running
from arnorm.document.profile.template import MONTH, NUMBER, TITLE

__all__ = ["Proof"]

_DATED: Final = frozenset((says.SURE, says.STAMP, says.DATE, says.PART, says.COUNT))
_ENDS: Final = (".", "?")
_NOTICE: Final = (
    2.0  # a price after its name weighs .2, the title of a bulletin 2; "120 readers" 1.9 is told as a count
)
_MANY: Final = 3  # lines above a headline; a column and its name are two
_BLOCK: Final = 5  # lines beside the text: the closing words of a statement have three, a column's one


class Proof:
    """The lines of one page that the rules, or their own words, tell to be the page's."""

    def __init__(self, asked: Asked, judged: Judged) -> None:
        self._asked = asked
        self._judged = judged
        self._page = judged.page
        self._kinds = Kinds(judged.page)
        self._known: dict[int, bool] = {}

    def knows(self, index: int) -> bool:
        """Return whether a rule, the head's reading or that of notices knows a line, or it repeats the headline."""
        if index not in self._known:
            self._known[index] = self._is_sure(index) or self._reads_so(index)
        return self._known[index]

    def _is_sure(self, index: int) -> bool:
        """Return the same but for the reading of notices: two words of a column's name may weigh as one."""
        repeats = TITLE in self._asked.template(index).split(" ")
        return repeats or self._goes(index) or self._looks_so(index) or self._kinds(index) in _DATED

    def _goes(self, index: int) -> bool:
        """Return whether a line goes by a rule, and not because a profile knows it."""
        return self._judged.gone.get(index, "learnt") != "learnt"

    def _looks_so(self, index: int) -> bool:
        """Return whether a line looks as a rule says, but for sections: "my view" is a subhead, too."""
        rule = self._judged.found.get(index) or self._judged.likely.get(index)
        return rule is not None and rule.kind != "nav"

    def _reads_so(self, index: int) -> bool:
        weight = reading(self._page.folded(index)).weight
        return weight > (SURE if self._page.end(index) in _ENDS else _NOTICE)

    def proved(self, lines: set[int], gone: Container[int]) -> set[int]:
        """Return those of the lines of an outlet that are the page's; ``gone`` are lines that go whatever they say."""
        if not lines:
            return lines
        found = self._without_labels({index for index in lines if self._may_be(index)}, gone)
        found -= {*self._above(found, gone), *self._head(found, gone), *self._midst(found), *self._foot(found, gone)}
        found = self._without_labels(found, gone)
        content = self._page.content
        return found if any(index not in found and index not in gone for index in content) else set()

    def _may_be(self, index: int) -> bool:
        """Return whether a line is neither a sentence nor holds a number, or is known to be the page's."""
        words = self._asked.template(index).split(" ")
        plain = (NUMBER not in words or MONTH in words) and self._page.end(index) not in _ENDS
        return plain or self.knows(index)

    def _without_labels(self, found: set[int], gone: Container[int]) -> set[int]:
        """Leave what leads up to a line that stays, and below the running text what heads one."""
        kept = set(found)
        content = self._page.content
        for index, below in zip(content[-2::-1], content[:0:-1], strict=True):
            if index not in kept or below in kept or below in gone:
                continue
            heads = index > self._last and not (self._goes(index) or self.knows(below))
            if heads or announces(self._page.raw(index)):
                kept.discard(index)
        return kept

    @cached_property
    def _running(self) -> list[int]:
        content, page = self._page.content, self._page
        return [index for index in content if is_running(page, index)]

    @property
    def _last(self) -> int:
        return self._running[-1] if self._running else -1

    def _over(self, found: Container[int], gone: Container[int]) -> int:
        """Return how many lines stand above the headline."""
        if self._asked.headline >= 0:
            return self._asked.place
        content = self._page.content
        return next((at for at, index in enumerate(content) if index not in found and index not in gone), len(content))

    def _above(self, found: set[int], gone: Container[int]) -> Sequence[int]:
        over = self._page.content[: self._over(found, gone)]
        few = sum(index in found or index in gone for index in over) < _MANY
        return over if few and not any(map(self._is_sure, over)) else ()

    def _head(self, found: set[int], gone: Container[int]) -> Iterator[int]:
        content = self._page.content
        first = self._running[0] if self._running else -1
        run: list[int] = []
        for index in content[self._over(found, gone) :]:
            if index >= first:
                break
            if index in found or index in gone:
                run.append(index)
                continue
            yield from self._unproved(run)
            run = []
        yield from self._unproved(run)

    def _midst(self, found: set[int]) -> Iterator[int]:
        """Yield what stands between two paragraphs."""
        between = range(self._running[0], self._last) if self._running else range(0)
        return (index for index in found if index in between and not self.knows(index))

    def _unproved(self, run: list[int]) -> Iterator[int]:
        """Yield what does not stand between two lines that are known, of a few lines."""
        known = [at for at, index in enumerate(run) if self.knows(index)]
        for at, index in enumerate(run if len(run) < _BLOCK else ()):
            if not (known and known[0] <= at <= known[-1]):
                yield index

    def _foot(self, found: set[int], gone: Container[int]) -> list[int]:
        """Return what stands right below the text, with nothing between that is known and goes, of a few lines."""
        content = self._page.content
        text = max(self._last, content[min(self._asked.place, len(content) - 1)])
        going = (index for index in content if index > text and (index in found or index in gone))
        few = list(takewhile(lambda index: index not in gone and not self.knows(index), going))
        return few if len(few) < _BLOCK else []
