"""``DropDuplicateHeadlines``: a headline that stands more than once stays once, as its first clean copy."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final

from arnorm.core.step import EMPTY, Context, DocumentStep, Proposal
from arnorm.document import fold
from arnorm.document.copies import verse
from arnorm.document.copies.doubled import doubled, joint_after, may_be_doubled
from arnorm.document.copies.likeness import Sheet, copy_of
from arnorm.document.lines import Cut, deletions, trimmed_cut
from arnorm.document.page import Page
from arnorm.edits import Edit
from arnorm.errors import OptionError
from arnorm.unicode import pattern

__all__ = ["DropDuplicateHeadlines"]

_HEAD: Final = 10  # lines with words at the head of a text in which copies are sought
_FOOT: Final = 3
_BESIDE: Final = 2  # so far apart, a date or a share line may stand between two copies
_LETTERS: Final = 14
_WORDS: Final = 3
_FEW_LETTERS: Final = 6  # enough for a copy beside the first line, where running text follows
_FEW_WORDS: Final = 2
_FOOT_WORDS: Final = 4
_SURE_WORDS: Final = 5  # a copy that stands further away has at least these
_LONGEST: Final = 300  # folded characters; a longer line is no headline, and holds no doubled one
_REPEATED_WORDS: Final = 6
_REPEATED_WITHIN: Final = 15
_PROSE: Final = 80
_SOON: Final = 4
# What names a headline "fuller" between copies with the same letters: hamza written, quotes set.
_FULLER: Final = r"[أإآؤئءة«»“”\"]"


@dataclass(frozen=True)
class DropDuplicateHeadlines(DocumentStep):
    r"""Delete further copies of the headline at the head and the foot of an article.

    In: a text, its headline on the first line or named by ``context.title``. Out: the same text with the headline
    once. A copy is a line with the same words, or with the name of a site behind or before a bar, or cut with an
    ellipsis, or one word apart; also glued to itself (``XX``, ``X | X``) or to the sentence after it. The first copy
    that equals the fullest clean form stays where it is; ``keep="none"`` removes that one too when ``context.title``
    names it, for those who store the title beside the text.

    It leaves alone: verse that begins with its title, refrains, the headline quoted inside a sentence, captions
    (``صورة: …`` "photo: …"), lines that end in a full stop, lists, a text of one line. Nothing is inserted and no text
    is emptied. ``OptionError`` for another ``keep``. Patterns of duplication: 78,056 articles of 28 outlets.

    >>> from arnorm.core.step import Context
    >>> step = DropDuplicateHeadlines()
    >>> text = "Council approves new harbour plan\nCouncil approves new harbour plan | News\nWork starts in May."
    >>> step.edits(text)
    [Edit(start=34, end=75, text='', by=('headlines.v1:site',))]
    """

    id: ClassVar[str] = "headlines.v1"
    capped: ClassVar[bool] = False

    keep: str = "first"

    def __init__(self, *, keep: str = "first") -> None:
        if keep not in ("first", "none"):
            raise OptionError("keep", keep, "give 'first' or 'none'")
        object.__setattr__(self, "keep", keep)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return the deletions for one text, each with how the line is a copy."""
        return self._edits(Page(text), context)

    def propose_shared(self, text: str, context: Context, scratch: dict[str, object]) -> Proposal:
        """Return the same, with what the steps before know of the lines."""
        return Proposal(self._edits(Page.of(text, scratch), context))

    def _edits(self, page: Page, context: Context) -> Sequence[Edit]:
        if len(page.solid) < 2:
            return []
        search = _Search(page, Sheet.of(context.title) if context.title else None)
        kinds = search.copies(drop_all=self.keep == "none")
        cuts = search.cuts(kinds)
        doomed = {index: self.because(kind) for index, kind in kinds.items()}
        if len(doomed) >= len(page.solid) or not (doomed or cuts):
            return []
        return deletions(page.text, page.lines, doomed, [Cut(a, b, self.because(kind)) for a, b, kind in cuts])


class _Search:
    """The copies of one headline in one text."""

    def __init__(self, page: Page, title: Sheet | None) -> None:
        self.page = page
        self.title = title if title and len(title.words) > 1 else None
        self.order = page.solid[:_HEAD] + page.solid[_HEAD:][-_FOOT:]
        self.place = {index: at for at, index in enumerate(self.order)}
        self._doubled: dict[int, int | None] = {}
        self._sheets: dict[int, Sheet] = {}

    def doubled_at(self, index: int) -> int | None:
        """Return where the first of several copies on one line ends, or ``None``."""
        if index not in self._doubled:
            page = self.page
            fits = not page.longer_than(index, _LONGEST) and may_be_doubled(fold.letters_of(page.form(index)))
            self._doubled[index] = doubled(page.raw(index)) if fits else None
        return self._doubled[index]

    def sheet(self, index: int) -> Sheet:
        """Return the sheet of a line, that of its first copy where it holds several."""
        if index not in self._sheets:
            end = self.doubled_at(index)
            page = self.page
            self._sheets[index] = Sheet.folded(page.form(index)) if end is None else Sheet.of(page.raw(index)[:end])
        return self._sheets[index]

    @cached_property
    def clean(self) -> int | None:
        """Return the line that is the headline in its fullest clean form, or ``None`` where no headline is seen."""
        head = [index for index in self.order[:_HEAD] if not self.page.longer_than(index, _LONGEST)]
        start = self._named(head)
        if (
            start is None
            and head
            and head[0] == self.order[0]
            and (self._headline_like(self.sheet(head[0])) or self._begins(head))
        ):
            start = head[0]
        if start is None:
            return self._repeated()
        for _ in range(_HEAD):
            better = next((i for i in head if i != start and self._fuller(i, start)), None)
            if better is None:
                break
            start = better
        return start

    def copies(self, *, drop_all: bool) -> dict[int, str]:
        """Return the lines that go, with how each is a copy."""
        clean = self.clean
        if clean is None:
            return {}
        found = self._related(clean)
        if not found and self.title is None:
            repeated = self._repeated()
            if repeated is not None and repeated != clean:
                clean = self.__dict__["clean"] = repeated
                found = self._related(clean)
        same = [clean, *(i for i, kind in found.items() if kind == "same" and self.doubled_at(i) is None)]
        if verse.is_refrain(self.page, clean, found):
            return {}
        for index in [
            i for i, kind in found.items() if kind == "same" and verse.heads_a_section(self.page, i, clean, found)
        ]:
            del found[index]
        same = [index for index in same if index == clean or index in found]
        last = max([clean, *(i for i in found if self.place[i] < _HEAD)])
        if verse.verse_after(self.page, last):
            return {}
        stays = min(same, key=lambda i: (-self._fullness(i), i))
        if drop_all and self.title and self._of_title(clean):
            found[stays] = "title"
        else:
            found.pop(stays, None)
        if clean != stays:
            found.setdefault(clean, "same")
        return found

    def cuts(self, gone: dict[int, str]) -> list[tuple[int, int, str]]:
        """Return the pieces of lines that go: the second copy on a line, and a headline glued to the text after it."""
        page = self.page
        found = []
        for index in self.order:
            line = page.lines[index]
            end = self.doubled_at(index)
            if index in gone:
                continue
            if end is not None and not verse.verse_after(self.page, index):
                found.append((line.start + end, line.end, "doubled"))
            elif self.clean is not None and index != self.clean and self.place[index] < _HEAD:
                headline = page.raw(self.clean)[: self.doubled_at(self.clean)]
                at = joint_after(page.text, line.start, line.end, headline) if self._headline_like_clean() else None
                if at is not None:
                    cut = trimmed_cut(page.text, line, line.start, at, ())
                    found.append((cut.start, cut.end, "glued"))
        return found

    def _headline_like_clean(self) -> bool:
        return self.clean is not None and self._headline_like(self.sheet(self.clean))

    def _headline_like(self, sheet: Sheet) -> bool:
        return len(sheet.words) >= _FEW_WORDS and len(sheet.letters) >= _FEW_LETTERS and not sheet.closed

    def _begins(self, head: list[int]) -> bool:
        """Return whether the first line is a word or two, and an ellipsis, of the line below it."""
        return len(head) > 1 and self._headline_like(self.sheet(head[1])) and self._fuller(head[1], head[0])

    def _of_title(self, index: int) -> bool:
        title, sheet = self.title, self.sheet(index)
        return title is not None and (copy_of(sheet, title) is not None or copy_of(title, sheet) is not None)

    def _named(self, head: list[int]) -> int | None:
        """Return the first line that is the given title, rather exactly than with a defect."""
        if self.title is None:
            return None
        exact = (i for i in head if self.sheet(i).letters == self.title.letters)
        return next(exact, next((i for i in head if self._of_title(i)), None))

    def _fuller(self, other: int, than: int) -> bool:
        """Return whether ``than`` is a defective copy of ``other``."""
        beside = self._beside(than, other)
        kind = copy_of(self.sheet(than), self.sheet(other), beside=beside, well_set=self._well_set(other))
        if kind == "near":
            return len(self.sheet(other).letters) > len(self.sheet(than).letters)
        return kind in ("site", "cut")

    def _beside(self, one: int, two: int, gone: Container[int] = ()) -> bool:
        """Return whether at most one line stands between two, those aside that go."""
        first, last = sorted((self.place[one], self.place[two]))
        return sum(index not in gone for index in self.order[first:last]) <= _BESIDE

    def _related(self, clean: int) -> dict[int, str]:
        """Return the copies of a line; what goes brings others beside it, so this asks until nothing is new."""
        found: dict[int, str] = {}
        size = -1
        while size < len(found):
            size = len(found)
            for index in self.order:
                if index != clean and index not in found and not self.page.longer_than(index, 2 * _LONGEST):
                    kind = self._kind(index, clean, found)
                    if kind is not None:
                        found[index] = kind
        return found

    def _kind(self, index: int, clean: int, gone: Container[int]) -> str | None:
        sheet = self.sheet(clean)
        beside = self._beside(index, clean, gone)
        if self.title is None and not self._long_enough(index, sheet, beside=beside, clean=clean):
            return None
        return copy_of(self.sheet(index), sheet, beside=beside, well_set=self._well_set(clean))

    def _long_enough(self, index: int, sheet: Sheet, *, beside: bool, clean: int) -> bool:
        """Return whether a headline has words enough that a line at this place can be its copy, and not a phrase."""
        if beside and self._well_set(clean):
            return len(sheet.words) >= _FEW_WORDS and len(sheet.letters) >= _FEW_LETTERS
        last = index == self.page.solid[-1]
        least = _WORDS if beside else _FOOT_WORDS if last else _SURE_WORDS
        return len(sheet.words) >= least and len(sheet.letters) >= _LETTERS

    def _well_set(self, clean: int) -> bool:
        """Return whether running text follows a line soon."""
        at = self.place[clean] + 1
        return any(self.page.longer_than(index, _PROSE) for index in self.order[at : at + _SOON])

    def _repeated(self) -> int | None:
        """Return the first line of many words that comes again soon: the headline of a page that begins with menus."""
        order = self.page.solid[:_REPEATED_WITHIN]
        seen: dict[str, int] = {}
        prose = False  # below running text, what comes again is a section title or a refrain
        for index in order:
            if self.page.longer_than(index, _LONGEST):
                break
            sheet = Sheet.folded(self.page.form(index))
            prose = prose or sheet.closed or self.page.longer_than(index, 2 * _PROSE)
            if sheet.closed or len(sheet.words) < _REPEATED_WORDS:
                continue
            if sheet.letters in seen:
                first = seen[sheet.letters]
                return first if first in self.place else None
            if not prose:
                seen[sheet.letters] = index
        return None

    def _fullness(self, index: int) -> int:
        raw = self.page.raw(index)
        return sum(1 for _ in pattern(_FULLER).finditer(raw))
