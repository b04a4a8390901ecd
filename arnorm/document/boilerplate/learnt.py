"""What a profile says of the lines of one page: teasers that are other articles' titles, lines an outlet prints daily.

Places are counted in lines that stay, from the head and from the tail, as the rules count them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Final

from arnorm.core.step import Context
from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.judged import announces, ends_in_comma
from arnorm.document.lines import By, Cut, trimmed_cut
from arnorm.document.meta.find import find_meta
from arnorm.document.page import Page
from arnorm.document.profile.article import CUE_WORDS, HEAD, TAIL, cue_key, edge_key, lead_of, leads, piece
from arnorm.document.profile.between import titles_between
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.unicode import pattern

__all__ = ["Learnt"]

_TEASER_WORDS: Final = 4  # 96 of 100 titles of 6,998 have so many words
_TEASER_LETTERS: Final = 16  # 98 of 100 have so many letters
_TEASER: Final = 160  # the longest has 113; the name of a site may stand with it
# A title of two words is often a phrase of the language too: only among last lines, beside one that goes. Of the lines
# put below 278 articles of alwatan .94 were found with it, .90 without, none wrong in either.
_SHORT_WORDS: Final = 2  # of 280 titles of two or three words one is a line of another article too
_SHORT_LETTERS: Final = 8
_BELOW: Final = 2  # the headline and a standfirst may be another article's title: a second version of this one
_MOST: Final = 3  # a title of more articles is the name of a column or a report, and heads its parts
_BARRED_WORDS: Final = 9  # ... and with a bar in it: "name - paper"
_LEAD_REACH: Final = 6  # leads of other articles stand among the last lines: 2,974 lines in 903 documents of one outlet
_LEAD_MOST: Final = 3  # a lead of more articles is a formula: weather, markets, court reports
_CUE_SHARE: Final = 0.1  # of the outlet's articles must have a cue behind their last sentence: a footer, not an idiom
_SPACES: Final = " \t\u00a0"
_BULLET: Final = r"[\p{Zs}\t]*[*\u2022\u00b7\u25aa\u25cf\u2013\u2014-]"
_QUOTED: Final = r"[\p{Z}\p{C}]*[«\"“\u201d'‘].*[»\"”\u201c'’][\p{Z}\p{C}.]*"


class Learnt:
    """The lines of one page as a profile sees them."""

    def __init__(self, page: Page, profile: BoilerplateProfile, context: Context) -> None:
        self.page = page
        self.profile = profile
        self.outlet = context.outlet
        self.title = context.title

    @cached_property
    def own(self) -> frozenset[str]:
        """The article's own title and first paragraph: asked for last, of the few lines that a profile knows."""
        title = fold.key(self.title) if self.title else ""
        return frozenset((self.page.key(self.page.content[0]), title, *leads(self.page)))

    def lines(self, gone: Mapping[int, str], *, related: bool) -> dict[int, str]:
        """Return the lines that go besides ``gone``, with the reason ``related`` or ``learnt``; never the first."""
        left = [index for index in self.page.content[1:] if index not in gone]
        found: dict[int, str] = {}
        if related:
            found |= {index: "related" for index in left[_BELOW - 1 :] if self._is_teaser(index)}
            found |= dict.fromkeys(
                self._others_leads([index for index in left[_BELOW:] if index not in found]), "related"
            )
        if self.profile.documents.get(self.outlet or ""):
            self._at_edge(left[::-1], "tail", TAIL, found)
            self._at_edge(left, "head", HEAD, found)
        if related:
            found |= dict.fromkeys(self._titles_between(found, gone), "related")
            found |= dict.fromkeys(self._short_titles(left, {*gone, *found}), "related")
        return found

    def _titles_between(self, found: Mapping[int, str], gone: Mapping[int, str]) -> Iterator[int]:
        """Yield the lines between two paragraphs that read as titles, where the outlet puts those of others there."""
        if not self.profile._puts_titles_between(self.outlet):
            return
        for index in titles_between(self.page):
            key = self.page.key(index)
            if index in found or index in gone or key in self.own or _is_formula(key) or _is_joined(key):
                continue
            if not self._goes_on(index):
                yield index

    def _short_titles(self, left: list[int], taken: set[int]) -> Iterator[int]:
        """Yield last lines that are titles of two or three words, each beside a line that goes: one of a list."""
        if not taken:
            return
        places = {index: at for at, index in enumerate(self.page.content)}
        for index in reversed(left[_BELOW:][-_LEAD_REACH:]):
            at = places[index]
            beside = {self.page.content[other] for other in (at - 1, at + 1) if other < len(self.page.content)}
            if index not in taken and beside & taken and self._is_title(index, _SHORT_WORDS, _SHORT_LETTERS):
                taken.add(index)
                yield index

    def end_cut(self, index: int, by: By) -> Cut | None:
        """Return the cut of what an outlet prints behind the last sentence of an article, on its line."""
        if self.page.text.endswith(".") and index == len(self.page.sketch.letters) - 1:
            return None  # most articles end so, and their lines need not be split
        line = self.page.lines[index]
        behind = piece(self.page.raw(index)).lstrip(_SPACES)
        if not self._is_known_piece(behind):
            return None
        return trimmed_cut(self.page.text, line, line.end - len(behind), line.end, by)

    @cached_property
    def _metadata(self) -> frozenset[int]:
        """Offsets at which a piece of metadata begins: an agency or a name in half of all articles is no residue."""
        return frozenset(meta.start for meta in find_meta(self.page))

    def _is_teaser(self, index: int) -> bool:
        return self._is_title(index, _TEASER_WORDS, _TEASER_LETTERS)

    def _is_title(self, index: int, words: int, letters: int) -> bool:
        page = self.page
        if len(page.sketch.letters[index]) > _TEASER:
            return False
        key = page.key(index)
        if len(key) < letters or key.count(" ") + 1 < words:
            return False
        if not 0 < self.profile._titles(key) <= _MOST or key in self.own:  # of most lines this tells
            return False
        if page.longer_than(index, _TEASER) or page.end(index) in (".", ":"):
            return False
        return not (pattern(_BULLET).match(page.raw(index)) or _is_formula(key) or self._goes_on(index))

    def _goes_on(self, index: int) -> bool:
        """Return whether a line is part of what stands around it: inside a sentence, announced, or a quotation."""
        raw = self.page.raw(index)
        return announces(raw) or ends_in_comma(raw) or pattern(_QUOTED).fullmatch(raw) is not None

    def _others_leads(self, left: list[int]) -> Iterator[int]:
        """Yield the last lines that are first paragraphs of other articles."""
        for index in left[-_LEAD_REACH:]:
            key = lead_of(self.page, index)
            if not key or not 0 < self.profile._leads(key) <= _LEAD_MOST or key in self.own:
                continue
            if not (self._goes_on(index) or _is_joined(key)):
                yield index

    def _at_edge(self, order: list[int], zone: str, reach: int, found: dict[int, str]) -> None:
        stayed = 0
        for index in order:
            if stayed >= reach:
                break
            if index not in found:
                if self._is_known_line(index, zone) and self.page.key(index) not in self.own:
                    found[index] = "learnt"
                else:
                    stayed += 1

    def _is_known_line(self, index: int, zone: str) -> bool:
        """Return whether a line is residue at an edge, and nothing that the article says of itself."""
        key = self.page.key(index)
        known = self.profile._known(key, zone, self.outlet)
        if known is None or not known.residue:
            return False
        if "|" in self.page.folded(index) and key.count(" ") + 1 < _BARRED_WORDS:
            return False
        if _is_formula(key) or _is_joined(key) or self._goes_on(index):
            return False
        line = self.page.lines[index]
        return not any(line.start <= start < line.end for start in self._metadata)

    def _is_known_piece(self, behind: str) -> bool:
        """Return whether a piece behind the last end mark is residue, whole or by the words that it begins with."""
        words = edge_key(fold.key(behind)).split(" ") if behind else [""]
        known = self.profile._known(" ".join(words), "end", self.outlet) if words != [""] else None
        if known is not None and known.residue:
            return True
        begun = [cue_key(words, size) for size in CUE_WORDS if len(words) > size]
        rows = (self.profile._known(key, "end", self.outlet) for key in begun)
        return any(row is not None and row.residue and row.share >= _CUE_SHARE for row in rows)


def _is_formula(key: str) -> bool:
    return key.startswith(_listed("begins"))


def _is_joined(key: str) -> bool:
    """Return whether a line begins as a sentence does that goes on from the one above: it is of the article."""
    return (key + " ").startswith(_listed("joins"))


@lru_cache(maxsize=2)
def _listed(name: str) -> tuple[str, ...]:
    listed: list[str] = load.read_toml("boilerplate/_formulae.toml")[name]
    return tuple(fold.key(entry) + (" " if name == "joins" else "") for entry in listed)
