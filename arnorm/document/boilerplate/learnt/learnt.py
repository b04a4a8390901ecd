"""What a profile says of the lines of one page: teasers that are other articles' titles, lines an outlet prints daily.

Places are counted in lines that stay, from the head and from the tail, as the rules count them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from arnorm.core.cap import CAP
from arnorm.core.step import Context
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.learnt.asked import Asked, is_formula, is_joined
from arnorm.document.boilerplate.learnt.edge_cuts import closing_cut, opening_cut
from arnorm.document.boilerplate.learnt.ends import end_cut
from arnorm.document.boilerplate.learnt.frame import alike_below, anywhere, between_frames, frame, over_headline
from arnorm.document.boilerplate.learnt.others import (
    LEAD_REACH,
    among,
    behind_cues,
    between,
    is_teaser,
    leads_below,
    others_leads,
    short_titles,
    titles_below,
)
from arnorm.document.boilerplate.learnt.proved import Proof
from arnorm.document.boilerplate.residue import residue
from arnorm.document.lines import By, Cut, Line
from arnorm.document.page import Page
from arnorm.document.profile.article import HEAD, TAIL
from arnorm.document.profile.edge_words import last_line
from arnorm.document.profile.enough import FEW_WORDS
from arnorm.document.profile.ids import place_id
from arnorm.document.profile.leads import BELOW_TEXT
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.document.profile.template import SLOTS

__all__ = ["Learnt"]

_FIGURES: Final = "0123456789"
_ROUNDS: Final = 4  # a bound; two are seen
# A line of a few words with text between it and the edge may be a subhead that all articles of an outlet have.
_BESIDE: Final = 1
_BARRED_WORDS: Final = 9  # ... and with a bar in it: "name - paper"


class Learnt:
    """The lines of one page as a profile sees them."""

    def __init__(self, page: Page, profile: BoilerplateProfile, context: Context) -> None:
        self._asked = Asked(page, profile, context)

    def beside(self, judged: Judged, *, related: bool) -> Judged:
        """Return what the rules say of the page where what the profile knows goes too.

        Nothing that goes by rules alone stays; where too much would go, no more than that goes.
        """
        then = judged
        for _ in range(_ROUNDS):
            known = self.lines(then, related=related)
            if not known:
                break
            then = self._judged_again(then, known)
            if not then.gone:
                return judged  # nothing would stay
        too_much = then is not judged and (_are_most(then) or not then.keeps_a_line())
        return judged if too_much else then

    def _judged_again(self, judged: Judged, known: Mapping[int, str]) -> Judged:
        words = set(judged.content)  # lines of signs are told anew: they go beside others
        told = {index: kind for index, kind in judged.gone.items() if index in words}
        then = residue(judged.page, judged.rules, judged.title, known={**known, **told})
        headline = self._asked.headline
        if headline not in then.gone:
            return then
        return then._replace(gone={index: kind for index, kind in then.gone.items() if index != headline})

    def lines(self, judged: Judged, *, related: bool) -> dict[int, str]:
        """Return the lines that go besides, with the reason ``related`` or ``learnt``."""
        asked, gone = self._asked, judged.gone
        left = [index for index in asked.page.content[1:] if index not in gone]
        found: dict[int, str] = {}
        if related:
            # A standfirst may be another article's title: this is a second version of that one.
            found |= {index: "related" for index in left[BELOW_TEXT - 1 :] if is_teaser(asked, index)}
            found |= {index: "related" for index in behind_cues(asked) if index not in gone}
            rest = [index for index in left[BELOW_TEXT:] if index not in found]
            found |= dict.fromkeys(others_leads(asked, rest), "related")
        if asked.is_known:
            found |= self._of_the_outlet(judged, found, left)
            found |= dict.fromkeys(between_frames(asked, {**gone, **found}) if gone or found else (), "learnt")
        if related:
            found |= dict.fromkeys(between(asked, {*found, *gone}), "related")
            found |= dict.fromkeys(short_titles(asked, left[BELOW_TEXT:][-LEAD_REACH:], {*gone, *found}), "related")
            found |= dict.fromkeys(leads_below(asked, {**gone, **found}), "related")
            found |= dict.fromkeys(titles_below(asked, {**gone, **found}), "related")
            found |= dict.fromkeys(among(asked, {**gone, **found}) if found else (), "related")
        return found

    def _of_the_outlet(self, judged: Judged, found: Mapping[int, str], left: Sequence[int]) -> dict[int, str]:
        """Return the lines that the outlet prints: short ones where more than their number tells so."""
        asked = self._asked
        going = {**judged.gone, **found}
        framed = dict.fromkeys(frame(asked, going), "learnt")
        near = {**found, **framed}
        self._at_edge(left[::-1], "tail", TAIL, near)
        self._at_edge(left, "head", HEAD, near)
        sure = {index: "learnt" for index in set(near) - set(found) if self._is_told(index)}
        sure |= dict.fromkeys(anywhere(asked, {*going, *sure}), "learnt")
        sure |= dict.fromkeys(alike_below(asked, {*going, *sure}), "learnt")
        going |= sure
        proved = Proof(asked, judged).proved(set(near) - set(going), going)
        over = over_headline(asked, going, proved & set(framed))
        return {**sure, **dict.fromkeys({*proved, *over}, "learnt")}

    def _is_told(self, index: int) -> bool:
        """Return whether a line of an edge is a form, or has words enough to be no other's."""
        asked = self._asked
        key = asked.template(index)
        words = key.split(" ")
        long = len(words) >= FEW_WORDS or not SLOTS.isdisjoint(words)
        return long and any(asked.profile._is_residue(key, zone, asked.outlet) for zone in ("head", "tail"))

    def cuts(self, judged: Judged, by: By, others: Sequence[Cut]) -> list[Cut]:
        """Return the cuts of what an outlet prints before the first words and behind the last ones, on their lines.

        ``others``: cuts of rules; on their lines nothing more is sought.
        """
        asked, page = self._asked, self._asked.page
        if not asked.is_known:
            return []
        taken = {*judged.gone, page.content[0]}
        taken |= {bisect_right(page.lines, cut.start, key=_start) - 1 for cut in others}
        last = {judged.last_kept(), last_line(page)} - {-1} - taken
        ends = (end_cut(asked, index, by) for index in sorted(last))
        found: list[Cut] = []
        for cut in filter(None, (*ends, closing_cut(asked, taken, by), opening_cut(asked, taken, by))):
            found += [cut] if all(cut.end < other.start or other.end < cut.start for other in found) else []
        return found

    def _at_edge(self, order: Sequence[int], zone: str, reach: int, found: dict[int, str]) -> None:
        asked = self._asked
        mark = place_id(asked.outlet, zone)
        often = asked.profile._often
        near = order[: reach + len(found)]
        if often.isdisjoint([asked.content(index) ^ mark for index in near]):
            return  # on most pages no line is known
        stayed = 0
        for index in order:
            if stayed >= reach:
                break
            if index not in found:
                if self._is_known_line(index, zone, stayed) and asked.page.key(index) not in asked.own:
                    found[index] = "learnt"
                else:
                    stayed += 1

    def _is_known_line(self, index: int, zone: str, stayed: int) -> bool:
        """Return whether a line is residue at an edge, and nothing that the article says of itself."""
        asked, page = self._asked, self._asked.page
        key = asked.template(index)
        if not asked.profile._is_residue(key, zone, asked.outlet):
            return False
        words = key.split(" ")
        if stayed > _BESIDE and len(words) < FEW_WORDS and SLOTS.isdisjoint(words):
            return False
        if "|" in page.folded(index) and len(words) < _BARRED_WORDS and SLOTS.isdisjoint(words):
            return False
        if is_formula(key) or is_joined(key) or asked.goes_on(index):
            return False
        line = page.lines[index]
        return not asked.is_meta(index, line.start, line.end)


def _are_most(judged: Judged) -> bool:
    """Return whether more words would go than may: then the guard of the block keeps every line."""
    page, gone = judged.page, judged.gone
    words = {index: _words(page.key(index)) for index in page.content}
    distinct = {page.key(index): count for index, count in words.items()}  # a copy may go in the next round
    many = sum(words[index] for index in words if index in gone) > CAP * sum(distinct.values())
    return many and not judged.leaves_an_article(gone)


def _start(line: Line) -> int:
    return line.start


def _words(key: str) -> int:
    return sum(word[0] not in _FIGURES for word in key.split(" ") if word)
