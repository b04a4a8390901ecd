"""Lines of signs alone: dashes below the article, and what stands between lines that go."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.lines import is_blank
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["signs"]

_BYLINE: Final = 40  # folded letters; of 735 bylines found in 8,900 articles one in a hundred is longer
_HEAD: Final = 4  # lines with words: headline, byline and a deck stand above running text
_LOST: Final = "?"
# The texts of 9,075 articles whose letters are lost hold 53 such signs and more in a hundred characters, all others 13.
_EVERY: Final = 4
_ARABIC_QUESTION: Final = "\u061f"  # a writer's; the ASCII one alone is a sign that a wrong encoding has lost
_MARKUP: Final = r"[ \t]*(?:<[ =\"'/]*>|[\"'/ ]*[=\"'/ ][\"'/]>|/>|</?)[ \t]*"  # what is left of a tag: `<="">`
_BARS: Final = r"[ \t]*(?:\|[ \t]*)++"  # what is left of a table that held the layout; stanzas are not parted so
_PROSE: Final = 80  # folded letters; one verse of the labelled poems has 62


def signs(judged: Judged) -> frozenset[Gone]:
    """Return the lines of signs that go."""
    page = judged.page
    if _are_empty(page):
        return frozenset()
    if not page.sketch.lines_of_signs(0):
        return frozenset(_between(judged))  # white space, or marks alone
    return frozenset((*_below(judged), *_between(judged), *_anywhere(judged), *_under_a_byline(judged)))


@of_a_line
def _signs(page: Page, index: int) -> str:
    """Return a line of signs folded."""
    return page.signs(index)


def _are_empty(page: Page) -> bool:
    """Return whether each line without words is empty."""
    if len(page.content) == len(page.sketch.letters):
        return True
    words = frozenset(page.content)
    return all(index in words or line.start == line.end for index, line in enumerate(page.lines))


def _below(judged: Judged) -> Iterator[Gone]:
    """Yield the separators below the last line that stays."""
    wanted = [rule for rule in judged.rules.signs if "end" in rule.zones]
    last = judged.last_kept()
    if not judged.page.sketch.lines_of_signs(last):
        return
    for index in range(len(judged.page.lines) - 1, last, -1):
        if index not in judged.gone:
            folded = _signs(judged.page, index)
            rule = next((rule for rule in wanted if rule.compiled.fullmatch(folded)), None)
            if rule is not None:
                yield Gone(index, rule.kind)


def _between(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs between two lines that go, whatever the signs: they parted the one from the other."""
    if not judged.gone or not judged.rules.signs:
        return
    page = judged.page
    for first, last in zip([-1, *judged.content], [*judged.content, len(page.lines)], strict=True):
        if last - first > 1 and first in judged.gone and (last in judged.gone or last == len(page.lines)):
            for index in range(first + 1, last):
                if index not in judged.gone and not is_blank(page.text, page.lines[index]):
                    yield Gone(index, judged.rules.signs[0].kind)


def _under_a_byline(judged: Judged) -> Iterator[Gone]:
    """Yield the one dash of a page that stands in its head, below a short line with a dash of its own."""
    wanted = next((rule for rule in judged.rules.signs if "any" in rule.zones), None)
    page, content = judged.page, judged.content
    lines = page.sketch.lines_of_signs(content[0]) if wanted is not None and len(content) > 2 else ()
    solid = ((index, signs) for index in lines if (signs := _signs(page, index)))
    dash, signs = next(solid, (-1, ""))
    at = bisect(content, dash)
    if wanted is None or signs != "|" or not 0 < at < min(_HEAD, len(content)) or dash in judged.gone:
        return
    if next(solid, None) is not None:
        return
    above = page.folded(content[at - 1])
    follows = any(page.longer_than(index, _PROSE) for index in content[at : at + 2])
    if follows and " | " in above and len(above) <= _BYLINE:
        yield Gone(dash, wanted.kind)


def _anywhere(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs that are nobody's section marks."""
    wanted = [rule for rule in judged.rules.signs if "any" in rule.zones]
    page, content = judged.page, judged.content
    text = next(filter(page.prose, content), -1)
    lost: list[int] = []
    for index in page.sketch.lines_of_signs(0) if wanted else ():
        layout = _is_layout(page, index)
        below_text = index > content[0] and page.longer_than(content[bisect(content, index) - 1], _PROSE)
        if layout and (index < text or (below_text and _signs(page, index))):
            yield Gone(index, wanted[0].kind)
        elif index > content[0]:
            lost.append(index)
    yield from (Gone(index, wanted[0].kind) for index in _lost(judged, wanted, lost))


def _lost(judged: Judged, wanted: Sequence[Rule], lines: Sequence[int]) -> Iterator[int]:
    """Yield the lines of some signs that broke off a text: all of one look, or none, where one may part two parts."""
    page, content = judged.page, judged.content
    looks: dict[str, list[int]] = {}
    marks: set[str] = set()
    marked, above = 0, -1  # the last line of signs that are more than dashes and dots; the text above the last lost one
    for index in lines:
        signs = page.folded(index)
        if not _is_lost(wanted, _signs(page, index), page.raw(index)):
            marked = index if signs.strip(fold.EDGE_SIGNS) else marked
            continue
        at = bisect(content, index)
        if at < len(content) and (above == at or not page.longer_than(max(marked, content[at - 1]), _PROSE)):
            marks.add(signs)  # two in a row are set by hand; below a short line it may part two stanzas, or rows
        looks.setdefault(signs, []).append(index)
        above = at
    for signs, found in looks.items():
        among_text = found[0] < content[-1] or page.longer_than(content[-1], _PROSE)
        if signs not in marks and among_text and not (_LOST in signs and _is_unreadable(page)):
            yield from found


def _is_unreadable(page: Page) -> bool:
    """Return whether a wrong encoding has lost the letters of a text, too: then such signs are words, initials."""
    return _EVERY * page.text.count(_LOST) > len(page.text)


def _is_lost(wanted: Sequence[Rule], signs: str, raw: str) -> bool:
    rule = next((rule for rule in wanted if rule.compiled.fullmatch(signs)), None)
    return rule is not None and len(signs) <= rule.limit and _ARABIC_QUESTION not in raw


def _is_layout(page: Page, index: int) -> bool:
    """Return whether a line is what is left of a tag or of a table: above the text no writer sets such signs."""
    raw = page.raw(index)
    return pattern(_MARKUP).fullmatch(raw) is not None or pattern(_BARS).fullmatch(raw) is not None
