"""One page and the profile that is asked about it, with what no profile may take: the article's own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final

from arnorm.core.step import Context
from arnorm.counts.keys import hashed
from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.judged import announces, ends_in_comma
from arnorm.document.meta.find import MetaLines
from arnorm.document.page import Page, of_a_line
from arnorm.document.profile.article import headlines, placed_titles
from arnorm.document.profile.ids import content_id
from arnorm.document.profile.leads import leads
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.document.profile.template import is_fixed, line_template
from arnorm.document.row import LETTER, spelled
from arnorm.engine.table import OUTSIDE, encode
from arnorm.unicode import pattern

__all__ = ["Asked", "is_formula", "is_joined", "leads_on"]

_UNTOLD: Final = bytes([LETTER])
_SPACES: Final = " \t\u00a0"
_QUOTED: Final = r"[\p{Z}\p{C}]*[«\"“\u201d'‘].*[»\"”\u201c'’][\p{Z}\p{C}.]*"


class Asked:
    """The lines of one page, and the profile of its outlet."""

    def __init__(self, page: Page, profile: BoilerplateProfile, context: Context) -> None:
        self.page = page
        self.profile = profile
        self.outlet = context.outlet
        self._title = context.title
        self._contents: dict[int, int] = {}

    @cached_property
    def is_known(self) -> bool:
        """Whether the profile knows the outlet."""
        return bool(self.profile.documents.get(self.outlet or ""))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The folded headlines of the article: its first line, and the title beside it."""
        return self._placed[1]

    @cached_property
    def _placed(self) -> tuple[int, tuple[str, ...]]:
        same = not self._title or self.page.text.startswith(self._title + "\n")  # most often
        if same:
            return 0, (self.page.key(self.page.content[0]),)
        return placed_titles(self.page, fold.key(self._title or ""))

    @property
    def place(self) -> int:
        """The place of the headline among the lines with words."""
        return self._placed[0]

    @cached_property
    def headline(self) -> int:
        """The line that the title beside the text is, or -1 where none is told to be."""
        line = self.page.content[self.place]
        return line if self._title and self.page.key(line) in self.titles else -1

    @cached_property
    def headlines(self) -> tuple[str, ...]:
        """The same as they are written."""
        return headlines(self.page, self._title)

    @cached_property
    def own(self) -> frozenset[str]:
        """The article's own title and first paragraph: asked for last, of the few lines that a profile knows."""
        return frozenset((*self.titles, *leads(self.page, self.place)))

    def template(self, index: int) -> str:
        """Return the template of a line."""
        return line_template(self.page, index, self.titles)

    def content(self, index: int) -> int:
        """Return the ``content_id`` of the template of a line, which is asked for at each edge and among leads."""
        known = self._contents.get(index)
        if known is None:
            known = self._contents[index] = self._content(index)
        return known

    def _content(self, index: int) -> int:
        letters = self.page.sketch.letters[index]
        for title in self._lettered:
            if letters.find(title) >= 0:
                return content_id(self.template(index))
        return _content_alone(self.page, index) or content_id(self.template(index))

    @cached_property
    def _lettered(self) -> tuple[bytes, ...]:
        """The letters of the headlines, as a sketch has them; of one that no line can hold that is told there, none."""
        letters = [encode(title.replace(" ", "")) for title in self.titles if title]
        return tuple(title for title in letters if title.find(_UNTOLD) < 0 and OUTSIDE not in title)

    def is_meta(self, index: int, start: int, end: int) -> bool:
        """Return whether metadata begins there on a line: an agency or a name in half of all articles is no residue."""
        return any(start <= found.start < end for found in self._metadata.on(bisect_left(self.page.content, index)))

    def is_signed(self, index: int) -> bool:
        """Return whether a line says whose the text is, "by Dr. X", and is no title."""
        raw = self.page.raw(index).strip(_SPACES)
        named = (found.name for found in self._metadata.on(bisect_left(self.page.content, index)))
        return any(name is not None and name != raw for name in named)

    def meta_starts(self, index: int) -> Iterator[int]:
        """Yield where metadata begins on a line."""
        return (found.start for found in self._metadata.on(bisect_left(self.page.content, index)))

    @cached_property
    def _metadata(self) -> MetaLines:
        return MetaLines(self.page)

    def is_of_the_text(self, index: int, *, closed: bool = False) -> bool:
        """Return whether a line is the article's own, metadata, or part of what stands around it.

        ``closed``: a full stop says so too, which titles and teasers may have.
        """
        key, line = self.page.key(index), self.page.lines[index]
        ours = key in self.own or is_formula(key) or is_joined(key) or self.goes_on(index)
        return ours or (closed and self.page.end(index) == ".") or self.is_meta(index, line.start, line.end)

    def goes_on(self, index: int) -> bool:
        """Return whether a line is part of what stands around it: inside a sentence, announced, or a quotation."""
        raw = self.page.raw(index)
        return announces(raw) or ends_in_comma(raw) or pattern(_QUOTED).fullmatch(raw) is not None


@of_a_line
def _content_alone(page: Page, index: int) -> int:
    """Return the ``content_id`` of a line that no headline stands in, 0 where its template is more than its words."""
    letters = page.sketch.letters[index]
    return 0 if letters.find(_UNTOLD) >= 0 or not is_fixed(page, index) else hashed(spelled(letters))


def is_formula(key: str) -> bool:
    """Return whether a line begins as religious formulae do."""
    return key.startswith(_listed("begins"))


def is_joined(key: str) -> bool:
    """Return whether a line begins as a sentence does that goes on from the one above: it is of the article."""
    return (key + " ").startswith(_listed("joins"))


def leads_on(word: str) -> bool:
    """Return whether a word asks for the next one: no site's words end in it."""
    return word in _listed("leads on")


@lru_cache(maxsize=3)
def _listed(name: str) -> tuple[str, ...]:
    listed: list[str] = load.read_toml("boilerplate/_formulae.toml")[name]
    return tuple(fold.key(entry) + (" " if name == "joins" else "") for entry in listed)
