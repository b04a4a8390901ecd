"""``KeepMainBlock``: of a whole page pasted as text the article stays; menus, lists of other articles, footers go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final, NamedTuple

from arnorm.core.step import EMPTY, Context, DocumentStep, Proposal
from arnorm.document import fold
from arnorm.document.boilerplate.rules import KINDS, book
from arnorm.document.lines import deletions
from arnorm.document.page import Page
from arnorm.edits import Edit

__all__ = ["KeepMainBlock"]

_LINES: Final = 30  # a page has more lines with words, and half of them short
_SHORT: Final = 60
_OPEN_LINES: Final = 0.5
_PROSE: Final = 80
_LETTERS: Final = 160  # of running text that a block must hold
_PARAGRAPHS: Final = 2
_ONE_PARAGRAPH: Final = 500  # letters of an article on a single line
_RIVAL: Final = 0.6  # with so much running text in a second block, two articles stand on the page
_OUTSIDE: Final = 12
_OPEN_SHARE: Final = 0.7
_CUES: Final = 3  # lines outside that rules know, of two kinds: shape alone decides nothing
_CUE_KINDS: Final = 2
_NO_CUE: Final = frozenset(("separator", "timestamp", "endmark", "embed"))
# What a line adds to the block it is in: a paragraph, a closed sentence, a line of no shape, residue, a list's cue.
_GAIN_LETTERS: Final = 300
_GAIN: Final = 5.0
_SENTENCE: Final = 0.3
_OTHER: Final = -0.35
_RESIDUE: Final = -0.8
_LIST: Final = -4.0
_ABOVE: Final = 14  # lines above the block among which its headline is sought
_TITLE_WORDS: Final = 4
_TITLE_LETTERS: Final = 16
_TITLE: Final = 200


class _Block(NamedTuple):
    """Places among the lines with words, half-open, and how much speaks for them."""

    first: int
    stop: int
    gain: float


@dataclass(frozen=True)
class KeepMainBlock(DocumentStep):
    r"""Of a whole page pasted as text, keep the article and its headline.

    In: the text of a page, menus and all. Out: the lines from the headline to the last paragraph. It acts only on
    what is a page: thirty lines with words or more, half of them short, one block of running text, and beside it many
    open lines, some of which the rules of ``DropBoilerplate`` know. ``context.title`` names the headline.

    It leaves alone: articles, with lists, verse, tables, questions and answers, subheads; pages with two articles;
    the lines between headline and text and those inside the block, which are for ``DropBoilerplate``. It goes before
    other document steps, and what goes here does not count towards their cap. No options, no errors.

    >>> menu = ["Home", "News", "Sport", "Most read", "Share", "All rights reserved", "Contact us"] * 4
    >>> article = ["Council approves the new harbour plan", *["The council met on Monday and approved it. " * 5] * 3]
    >>> step = KeepMainBlock()
    >>> step("\n".join([*menu, *article, *menu])) == "\n".join(article)
    True
    """

    id: ClassVar[str] = "main_block.v1"
    data: ClassVar[tuple[str, ...]] = ("boilerplate/", "sets/")
    capped: ClassVar[bool] = False
    rank: ClassVar[int] = -1

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return the deletions around the article, none where the text is no page."""
        return self._edits(Page(text), context)

    def propose_shared(self, text: str, context: Context, scratch: dict[str, object]) -> Proposal:
        """Return the same, with what the steps before know of the lines."""
        return Proposal(self._edits(Page.of(text, scratch), context))

    def _edits(self, page: Page, context: Context) -> Sequence[Edit]:
        if len(page.solid) < _LINES:
            return []
        kept = _Layout(page, context.title).article()
        if kept is None:
            return []
        outside = page.solid[: kept[0]] + page.solid[kept[1] :]
        return deletions(page.text, page.lines, dict.fromkeys(outside, self.because("outside")), [])


class _Layout:
    """The lines of one page, by place among those with words, and what each is."""

    def __init__(self, page: Page, title: str | None) -> None:
        self.page = page
        self.size = len(page.solid)
        self.title = fold.key(title) if title else ""
        self.long = [page.longer_than(index, _PROSE) for index in page.solid]

    def article(self) -> tuple[int, int] | None:
        """Return the places from the headline to the end of the article, or ``None`` where this is no page."""
        if sum(not long for long in self.long) < _OPEN_LINES * self.size:
            return None
        block = self._best(0, self.size)
        if not self._whole(block) or self._has_rival(block):
            return None
        first = self._headline(block)
        return (first, block.stop) if self._is_page(first, block.stop) else None

    @cached_property
    def residue(self) -> list[str]:
        """The kind of each line that a rule knows, ``"list"`` for the cue of a list, ``""`` for the others."""
        rules = book(KINDS)
        found = []
        for index in self.page.solid:
            longest = rules.longest(self.page.first_word(index))
            known = bool(longest) and not self.page.longer_than(index, longest)
            rule = next((rule for rule, _ in rules.of_line(self.page.form(index))), None) if known else None
            found.append(
                ""
                if rule is None or rule.kind in _NO_CUE
                else "list"
                if rule.follow and "end" in rule.zones
                else rule.kind
            )
        return found

    @cached_property
    def _gains(self) -> list[float]:
        return [self._gain(at) for at in range(self.size)]

    def _gain(self, at: int) -> float:
        if self.residue[at]:
            return _LIST if self.residue[at] == "list" else _RESIDUE
        form = self.page.form(self.page.solid[at])
        closed = form.endswith((".", "…", "?", ":"))
        if self.long[at] and (closed or len(form) > 2 * _PROSE):
            return 0.5 + min(len(form) / _GAIN_LETTERS, _GAIN)
        return _SENTENCE if form.endswith(".") and len(form) >= _SHORT / 2 else _OTHER

    def _best(self, start: int, stop: int) -> _Block:
        """Return the run of lines with the greatest sum of gains (Kadane's way, in one pass)."""
        best = _Block(start, start, 0.0)
        first, total = start, 0.0
        for at in range(start, stop):
            if total <= 0.0:
                first, total = at, 0.0
            total += self._gains[at]
            if total > best.gain:
                best = _Block(first, at + 1, total)
        return best

    def _whole(self, block: _Block) -> bool:
        paragraphs = [at for at in range(block.first, block.stop) if self._gains[at] > _SENTENCE]
        letters = sum(len(self.page.key(self.page.solid[at])) for at in paragraphs)
        return letters >= (_LETTERS if len(paragraphs) >= _PARAGRAPHS else _ONE_PARAGRAPH)

    def _has_rival(self, block: _Block) -> bool:
        others = (self._best(0, block.first), self._best(block.stop, self.size))
        return any(other.gain >= _RIVAL * block.gain and self._whole(other) for other in others)

    def _headline(self, block: _Block) -> int:
        """Return the place of the headline above a block: as named, or sharing most words with it, or the nearest."""
        above = range(block.first - 1, max(-1, block.first - 1 - _ABOVE), -1)
        likely = [at for at in above if self._may_be_headline(at)]
        named = [at for at in likely if self.title and self._key(at) == self.title]
        if named or not likely:
            return min(named, default=block.first)
        words = {word for at in range(block.first, block.stop) for word in self._key(at).split(" ")}
        shared = {at: sum(word in words for word in self._key(at).split(" ")) for at in likely}
        best = max(likely, key=lambda at: shared[at])
        same = [at for at in likely if self._key(at) == self._key(best)]
        return self._with_standfirst(min(same))

    def _with_standfirst(self, at: int) -> int:
        """Return the line above where it reads as the headline of which this one is the standfirst."""
        over = at - 1
        if over >= 0 and self.long[at] and self._may_be_headline(over):
            return over
        return at

    def _key(self, at: int) -> str:
        return self.page.key(self.page.solid[at])

    def _may_be_headline(self, at: int) -> bool:
        index = self.page.solid[at]
        key = self._key(at)
        if self.residue[at] or self.page.longer_than(index, _TITLE) or self.page.form(index).endswith("."):
            return False
        return key.count(" ") + 1 >= _TITLE_WORDS and len(key) >= _TITLE_LETTERS

    def _is_page(self, first: int, stop: int) -> bool:
        """Return whether what stands around an article is a page: many open lines, some of them known residue."""
        outside = [*range(first), *range(stop, self.size)]
        cues = [self.residue[at] for at in outside if self.residue[at]]
        unclosed = sum(self._gains[at] < 0 for at in outside)
        enough = len(outside) >= _OUTSIDE and unclosed >= _OPEN_SHARE * len(outside)
        return enough and len(cues) >= _CUES and len(set(cues)) >= _CUE_KINDS
