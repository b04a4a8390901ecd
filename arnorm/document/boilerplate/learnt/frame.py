"""The frame that an outlet puts around its articles: lines of half of them, above the text and below it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from arnorm.document.boilerplate.learnt.asked import Asked, is_formula, is_joined
from arnorm.document.boilerplate.passes.reading import SURE, reading
from arnorm.document.page import PROSE, Page, is_running
from arnorm.document.profile.article import FRAME_LETTERS, foot, lowest
from arnorm.document.profile.between import reads_as_title
from arnorm.document.profile.enough import FEW_WORDS, FRAME, TITLES_ALIKE
from arnorm.document.profile.ids import place_id
from arnorm.document.profile.pieces import BELOW, begins
from arnorm.document.profile.template import NUMBER
from arnorm.unicode import pattern

__all__ = ["alike_below", "anywhere", "between_frames", "frame", "over_headline"]

_STOP: Final = r" [.?…] [^ ]"
# Of the articles, before a notice above running text. Of nineteen outlets one line that reads so stands in three
# articles or more, the date of a page in 6 of a hundred; a fifth and twenty by hand, well above that.
_OFTEN: Final = 20
_SHARE: Final = 0.2
_READS_SO: Final = 0.0  # what is told weighs less, "the spokesman said" -10; of few words the weight must be ``SURE``
_NOTICE: Final = 2.0  # as in ``proved``: a price after its name weighs .2, the title of a bulletin 2
_BARRED_WORDS: Final = 9  # with a bar in it: "name - paper"


def frame(asked: Asked, gone: Container[int]) -> set[int]:
    """Return the lines above and below the running text that half of all articles have, wherever these stand."""
    content = asked.page.content
    return {index for order in (content, content[::-1]) for index in _from_an_edge(asked, order, gone)}


def _from_an_edge(asked: Asked, order: Iterable[int], gone: Container[int]) -> Iterator[int]:
    mark = place_id(asked.outlet, FRAME)
    often = asked.profile._often
    for index in order:
        if index in gone:
            continue
        if (
            len(asked.page.sketch.letters[index]) <= FRAME_LETTERS
            and asked.content(index) ^ mark in often
            and _is_framed(asked, index)
        ):
            yield index
        elif is_running(asked.page, index):
            return


def _is_framed(asked: Asked, index: int) -> bool:
    page = asked.page
    key = asked.template(index)
    if index == asked.headline:
        return False
    if not asked.profile._is_residue(key, FRAME, asked.outlet):
        return False
    if "|" in page.folded(index) and key.count(" ") + 1 < _BARRED_WORDS:
        return False
    if is_formula(key) or is_joined(key):
        return False
    line = page.lines[index]
    return not asked.is_meta(index, line.start, line.end)


def alike_below(asked: Asked, gone: Container[int]) -> Iterator[int]:
    """Yield the lines below the text that begin or end as a line does there in half of all articles.

    "Filed under" and key words, "more of" and a section. What stands behind a colon may be the article's, a verdict or
    a price, so such a line must read as a notice.
    """
    page = asked.page
    for index in lowest(page, gone):
        if index in gone or page.end(index) or page.longer_than(index, PROSE) or _holds_a_sentence(page, index):
            continue
        key = asked.template(index)
        if not any(_is_begun(asked, each, key) for each in begins(key)):
            continue
        told = ":" in page.folded(index) or NUMBER in key.split(" ")
        if (not told or reading(page.folded(index)).weight > _NOTICE) and not asked.is_of_the_text(index, closed=True):
            yield index


def _holds_a_sentence(page: Page, index: int) -> bool:
    """Return whether a sentence ends on a line, behind which the site may have glued its words."""
    return pattern(_STOP).search(page.folded(index)) is not None


def _is_begun(asked: Asked, begun: str, key: str) -> bool:
    """Return whether lines below the text begin or end so that differ: one that does not is a line of the frame."""
    profile, outlet = asked.profile, asked.outlet
    if not profile._is_residue(begun, BELOW, outlet):
        return False
    return 2 * profile._articles(key, FRAME, outlet) <= profile._articles(begun, BELOW, outlet)


def anywhere(asked: Asked, gone: Container[int]) -> Iterator[int]:
    """Yield the lines above running text that a fifth of all articles have and that read as notices."""
    page, profile = asked.page, asked.profile
    mark = place_id(asked.outlet, FRAME)
    last = len(page.content) - len(foot(page, gone))
    for index in page.content[1:last]:
        if index in gone or len(page.sketch.letters[index]) > FRAME_LETTERS or page.end(index):
            continue
        if asked.content(index) ^ mark not in profile._often:
            continue
        key = asked.template(index)
        known = profile._known(key, FRAME, asked.outlet)
        if known is None or known.articles < _OFTEN or known.share < _SHARE or known.title_similarity > TITLES_ALIKE:
            continue
        weight = reading(page.folded(index)).weight
        told = weight > (_READS_SO if key.count(" ") + 1 >= FEW_WORDS else SURE)
        if told and index != asked.headline and not asked.is_of_the_text(index, closed=True):
            yield index


def between_frames(asked: Asked, gone: Mapping[int, str]) -> set[int]:
    """Return the lines between what goes at the foot of a page, below a line of the frame under which no text stands.

    A rule, not the profile alone, takes that line.
    They are titles of articles that no profile knows, key words, names, dates. On 749 labelled pages 17 lines of the
    article stand below one of the page with no running text below, in eight pages: sentences and lists around a box.
    """
    page = asked.page
    found: set[int] = set()
    passed: list[int] = []
    closed = False
    for index in foot(page, gone):
        if index in gone:
            found.update(passed)
            closed, passed = closed or _is_closing(asked, index, gone[index]), []
        elif closed and not asked.is_of_the_text(index, closed=True):
            passed.append(index)
        else:
            closed, passed = False, []
    return found | {index for index in passed if reads_as_title(page, index)}


def _is_closing(asked: Asked, index: int, reason: str) -> bool:
    return reason != "learnt" and asked.profile._closes(asked.template(index), asked.outlet)


def over_headline(asked: Asked, gone: Container[int], framed: Container[int]) -> set[int]:
    """Return the lines above one of the frame that stands above the headline: a ticker, weather, prices.

    On 749 labelled pages ten kickers stand above a headline, none of them above a line of the page.
    """
    head = asked.page.content[: asked.place]
    last = max((at for at, index in enumerate(head) if index in framed), default=0)
    above = (index for index in head[:last] if index not in gone and index not in framed)
    return {index for index in above if not asked.is_of_the_text(index, closed=True)}
