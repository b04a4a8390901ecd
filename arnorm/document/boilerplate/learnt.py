"""What a profile says of the lines of one page: teasers that are other articles' titles, lines an outlet prints daily.

Places are counted in lines that stay, from the head and from the tail, as the rules count them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.lines import By, Cut, trimmed_cut
from arnorm.document.page import Page
from arnorm.document.profile.article import HEAD, TAIL, piece
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.unicode import pattern

__all__ = ["Learnt"]

_TEASER_WORDS: Final = 4
_TEASER_LETTERS: Final = 16
_TEASER: Final = 160
_BELOW: Final = 2  # the headline and a standfirst may be another article's title: a second version of this one
_MOST: Final = 3  # a title of more articles is the name of a column or a report, and heads its parts
_BARRED_WORDS: Final = 9  # ... and with a bar in it: "name - paper"
_LEAST_WORDS: Final = 6  # a shorter line at an edge may be the writer's name, a place, an agency: the article's own
_SPACES: Final = " \t\u00a0"
_BULLET: Final = r"[\p{Zs}\t]*[*\u2022\u00b7\u25aa\u25cf\u2013\u2014-]"


class Learnt:
    """The lines of one page as a profile sees them."""

    def __init__(self, page: Page, profile: BoilerplateProfile, context: Context) -> None:
        self.page = page
        self.profile = profile
        self.outlet = context.outlet
        self.own = {page.key(page.solid[0]), fold.key(context.title) if context.title else ""}

    def lines(self, gone: Mapping[int, str], *, related: bool) -> dict[int, str]:
        """Return the lines that go besides ``gone``, with the reason ``related`` or ``learnt``; never the first."""
        left = [index for index in self.page.solid[1:] if index not in gone]
        found = {index: "related" for index in left[_BELOW - 1 :] if related and self._is_teaser(index)}
        if self.profile.documents.get(self.outlet or ""):
            self._at_edge(left[::-1], "tail", TAIL, found)
            self._at_edge(left, "head", HEAD, found)
        return found

    def end_cut(self, index: int, by: By) -> Cut | None:
        """Return the cut of what an outlet prints behind the last sentence of an article, on its line."""
        line = self.page.lines[index]
        behind = piece(self.page.raw(index)).lstrip(_SPACES)
        if not self._known(fold.form(behind), "end"):
            return None
        return trimmed_cut(self.page.text, line, line.end - len(behind), line.end, by)

    def _is_teaser(self, index: int) -> bool:
        page = self.page
        if page.longer_than(index, _TEASER) or pattern(_BULLET).match(page.raw(index)):
            return False
        key = page.key(index)
        if len(key) < _TEASER_LETTERS or key.count(" ") + 1 < _TEASER_WORDS or key in self.own:
            return False
        return 0 < self.profile._titles(key) <= _MOST and not page.form(index).endswith((".", ":"))

    def _at_edge(self, order: list[int], zone: str, reach: int, found: dict[int, str]) -> None:
        stayed = 0
        for index in order:
            if stayed >= reach:
                break
            if index not in found:
                if self.page.key(index) not in self.own and self._known(self.page.form(index), zone):
                    found[index] = "learnt"
                else:
                    stayed += 1

    def _known(self, form: str, zone: str) -> bool:
        """Return whether a folded line is residue at an edge, and no name: of the writer, a place, an agency."""
        least = _BARRED_WORDS if "|" in form else _LEAST_WORDS
        key = fold.key_of(form)
        if key.count(" ") + 1 < least:
            return False
        known = self.profile._known(key, zone, self.outlet)
        return known is not None and known.residue
