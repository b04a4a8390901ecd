"""Who answers for the paper, at the head of a page or its foot: offices, each with a name behind it or below.

Two offices are needed, one of them of editors, one below the other: alone, "editor in chief" signs a leading article.
Those of a committee are announced, and stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces
from arnorm.document.copies.masthead.offices import begin_offices, is_office, offices
from arnorm.document.page import Page
from arnorm.document.rest import Rest
from arnorm.document.sketch import Sketch

__all__ = ["mastheads", "may_hold_a_masthead"]

_KIND: Final = "nav"
_NAME_WORDS: Final = 4  # of a person, with his title
_NEAR: Final = 3  # lines from one office to the next: a name and the name of the paper may stand between
_OFFICES: Final = 2
_EDITS: Final = "\u062a\u062d\u0631\u064a\u0631"  # tahrir
_ENDS: Final = (".", "?", ":", "\u2026")


def may_hold_a_masthead(page: Page) -> bool:
    """Return whether a line below the first begins as the name of an office does; cheap."""
    sketch = page.sketch
    known: bool | None = sketch.answers.get(may_hold_a_masthead)
    if known is None:
        known = sketch.answers[may_hold_a_masthead] = _may_hold(sketch)
    return known


def _may_hold(sketch: Sketch) -> bool:
    if isinstance(sketch, Rest) and sketch.fresh is None and sketch.of.answers.get(may_hold_a_masthead) is False:
        return False
    return not begin_offices().isdisjoint(sketch.first_tokens[1:])


def mastheads(judged: Judged) -> frozenset[Gone]:
    """Return the offices and names at the head and the foot."""
    wanted = _KIND in judged.rules.kinds and may_hold_a_masthead(judged.page)
    return frozenset(_lines(judged)) if wanted else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    page = judged.page
    left = [index for index in judged.content if index not in judged.gone]
    prose = [at for at, index in enumerate(left) if at and page.prose(index)]
    if not prose:
        return
    for run in (left[: prose[0]], left[prose[-1] :]):
        held = list(_held(page, run[1:], run[0]))
        if held:
            foot = run[0] == left[prose[-1]]
            if not foot or (held[-1][-1] == left[-1] and not _tells_of_offices(page, run[0])):
                yield from (Gone(index, _KIND) for lines in held for index in lines)


def _tells_of_offices(page: Page, last: int) -> bool:
    """Return whether the headline or the last paragraph tells who was elected or named: the offices are its news."""
    words = {*page.key(page.content[0]).split(" "), *page.key(last).split(" ")}
    return not words.isdisjoint(_appointing())


@lru_cache(maxsize=1)
def _appointing() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["appointing"]))


def _held(page: Page, run: list[int], above: int) -> Iterator[list[int]]:
    """Yield the offices of a run of lines that stand near one another, each with the name below it."""
    found: list[list[int]] = []
    places: list[int] = []
    for at, index in enumerate(run):
        if not is_office(page.key(index)) or announces(page.raw(run[at - 1] if at else above)):
            continue
        bare = page.key(index) in offices()
        below = run[at + 1 : at + 2] if bare and _are_name(page, run[at + 1 : at + 2]) else []
        if bare and not below:
            continue
        found.append([index, *below])
        places.append(at)
    near = all(two - one <= _NEAR for one, two in pairwise(places))
    edits = any(_EDITS in page.key(lines[0]) for lines in found)
    if len(found) >= _OFFICES and near and edits:
        yield from found


def _are_name(page: Page, lines: list[int]) -> bool:
    """Return whether a line is as short and open as a name, and no office."""
    return all(
        page.key(index).count(" ") < _NAME_WORDS and page.end(index) not in _ENDS and page.key(index) not in offices()
        for index in lines
    ) and bool(lines)
