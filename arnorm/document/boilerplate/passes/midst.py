"""Notices in the midst of an article, on lines of their own between two paragraphs, alone or as a box.

A rule names them, of the head or the foot, and what their words weigh says so too; either alone is not enough here,
where an article has subheads, and quotations of notices. Of a box each line is named by either; beside a line that goes
already one may be told by its words alone, and so may an order or an offer that weighs far more than any subhead.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import SURE, knows_most, may_read_so, most, reading
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.copies.named import is_section
from arnorm.document.copies.readings import is_date
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["in_the_midst"]

_KINDS: Final = frozenset(("promo", "readmore", "share"))
_OF_BOXES: Final = _KINDS | {"cms", "embed", "related", "cookie", "timestamp"}
_LABELLED: Final = frozenset(("related", "embed", "promo", "readmore"))  # what the name of a section can stand above
_LABELLED_FROM: Final = 3  # lines: headline, paragraph and label stand above
_WEIGHT: Final = 1.5
# Of the lines between two paragraphs of 9,075 articles two weigh more, "add a comment, and read the readers'" and the
# heading "measures of rating" of two words.
_SURELY: Final = 4.5
_LETTERS: Final = 120  # of such a line
_SENTENCE: Final = 4  # words of such a line, one in so many unknown at most
_EVERY: Final = 1_000_000  # of a line in a box none may be on no list
_IN_A_BOX: Final = 0.3  # as of a last line (notices): no unknown word stands in it, and a rule knows a line beside it
_DATE: Final = 40  # folded characters
_WORDS: Final = 2  # "more ..." alone parts two paragraphs, too
_HEADED: Final = 3  # lines of a box that has a name on a line of its own
_STAMPED: Final = 3  # lines of a box that ends in day and hour: section, title, stamp
_STAMP: Final = r"(?=.*[0-9]{4}).*[0-9]{1,2} : [0-9]{2}"
_BOX: Final = range(2, 6)  # lines; one is a notice alone, six a part of the article
_ENDS: Final = (".", "?", "\u2026")
_AT_THE_END: Final = frozenset(("end",))


def in_the_midst(judged: Judged) -> frozenset[Gone]:
    """Return the notices between two paragraphs."""
    likely = any(rule.kind in _OF_BOXES and index not in judged.gone for index, rule in judged.found.items())
    found = frozenset((*_lines(judged), *(_boxes(judged) if likely else ())))
    return found | frozenset((*_labels(judged), *_stamped(judged), *_beside(judged)))


def _lines(judged: Judged) -> Iterator[Gone]:
    page = judged.page
    left = [index for index in judged.content if index not in judged.gone]
    for at, (above, index) in enumerate(pairwise(left[:-1]), 1):
        # Where it stands is cheaper told than what its words weigh.
        if not page.prose(left[at + 1]) or (at > 1 and page.end(above) not in _ENDS):
            continue
        rule = _rule(judged, index)
        if rule is None and not _is_sure(judged, index):
            continue
        if rule is not None and (rule.kind not in _KINDS or rule.follow or rule.notice or "menu" in rule.zones):
            continue
        if announces(page.raw(above)) or ends_in_comma(page.raw(above)):
            continue
        told = reading(page.folded(index))
        if rule is None or (told.weight > _WEIGHT and told.words >= _WORDS):
            yield Gone(index, told.kind if rule is None else rule.kind)


def _rule(judged: Judged, index: int) -> Rule | None:
    """Return the rule that a line follows, but for those of the very end: what they find heads paragraphs, too."""
    rule = judged.found.get(index)
    return None if rule is None or rule.zones == _AT_THE_END else rule


def _is_sure(judged: Judged, index: int) -> bool:
    """Return whether a line that no rule knows is a page's by its words alone."""
    kind = _surely(judged.page, index)
    return kind in _OF_BOXES and kind in judged.rules.kinds


@of_a_line
def _surely(page: Page, index: int) -> str:
    """Return which notice a line surely is by its words alone, nothing where it is none."""
    sketch = page.sketch
    if len(sketch.letters[index]) > _LETTERS or sketch.rows[index].count(b" ") + 1 < _SENTENCE:
        return ""
    if not knows_most(sketch, index, _SENTENCE) or most(sketch, index) <= _SURELY or not may_read_so(sketch, index):
        return ""
    told = reading(page.folded(index))
    known = told.words >= _SENTENCE and told.unknown * _SENTENCE <= told.words
    return told.kind if known and told.weight > _SURELY else ""


def _boxes(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of boxes: some in a row between two paragraphs, each named by a rule or by its words."""
    page = judged.page
    run: list[int] = []
    above = -1
    for index in judged.content:
        if index in judged.gone:
            continue
        if not page.prose(index):
            run.append(index)
            continue
        ended = above >= 0 and page.end(above) in _ENDS
        kinds = [_kind_in_a_box(judged, line) for line in run] if ended and len(run) in _BOX else []
        if len(kinds) >= _HEADED and not kinds[0] and page.end(run[0]) not in _ENDS:
            kinds[0] = kinds[1]  # what heads the box: its name
        if (
            kinds
            and all(kinds)
            and any(rule is not None and not rule.subhead for rule in (_rule(judged, line) for line in run))
        ):
            yield from map(Gone, run, kinds)
        run, above = [], index


def _beside(judged: Judged) -> Iterator[Gone]:
    """Yield the lines between two paragraphs that stand beside one that goes and read as notices themselves."""
    page, content = judged.page, judged.content
    done = 0
    for index, kind in sorted(judged.gone.items()):
        at = bisect_left(content, index)
        if kind not in _OF_BOXES or at < done:
            continue
        below = next((place for place in range(at + 1, len(content)) if _is_text(judged, place)), len(content))
        above = next((place for place in range(at - 1, -1, -1) if _is_text(judged, place)), -1)
        if above >= 0 and below < len(content) and page.end(content[above]) in _ENDS:
            yield from _beside_one(judged, content[above + 1 : below])
        done = below


def _is_text(judged: Judged, at: int) -> bool:
    """Return whether the line at a place stays, and is running text."""
    index = judged.content[at]
    return index not in judged.gone and judged.page.prose(index)


def _beside_one(judged: Judged, run: list[int]) -> Iterator[Gone]:
    """Yield the lines of a run that go with those of it that go: between two of them, or next to one and surely."""
    going = [at for at, index in enumerate(run) if judged.gone.get(index) in _OF_BOXES]
    for at, index in enumerate(run) if going else ():
        if index in judged.gone or judged.is_own(index):
            continue
        between = going[0] < at < going[-1]
        if not between and at + 1 != going[0] and at - 1 != going[-1]:
            continue
        kind = _kind_in_a_box(judged, index, least=_IN_A_BOX if between else SURE, words=1 if between else _WORDS)
        if kind:
            yield Gone(index, kind)


def _kind_in_a_box(judged: Judged, index: int, least: float = _IN_A_BOX, words: int = _WORDS) -> str:
    rule = _rule(judged, index)
    if rule is not None and rule.kind in _OF_BOXES and least < SURE:
        return rule.kind
    if not knows_most(judged.page.sketch, index, _EVERY):
        return ""
    told = reading(judged.page.folded(index))
    sure = told.weight > least and told.words >= words and not told.unknown and told.kind in judged.rules.kinds
    return told.kind if sure else ""


def _stamped(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of the box whose last is a day with its hour; two of them are parts of a chronology."""
    boxes = list(_boxes_with_a_stamp(judged))
    if len(boxes) == 1:
        yield from (Gone(line, "related") for line in boxes[0])


def _boxes_with_a_stamp(judged: Judged) -> Iterator[list[int]]:
    page, left = judged.page, [index for index in judged.content if index not in judged.gone]
    for at in range(2, len(left) - 1):
        index = left[at]
        if page.sketch.rows[index].find(b":") < 0 or page.longer_than(index, _DATE):
            continue
        if not page.prose(left[at + 1]) or not is_date(page.folded(index)):
            continue
        if pattern(_STAMP).match(page.folded(index)) is None:
            continue
        first = next((place for place in range(at - 1, 0, -1) if page.prose(left[place])), at) + 1
        box = left[first : at + 1]
        ended = page.end(left[first - 1]) in _ENDS
        if ended and 1 < len(box) <= _STAMPED and not any(page.end(i) in (".", ":") for i in box[:-1]):
            yield box


def _labels(judged: Judged) -> Iterator[Gone]:
    """Yield the names of sections that label a box in the midst: a paragraph above, what goes right below."""
    page, content = judged.page, judged.content
    for below, kind in judged.gone.items():
        at = bisect_left(content, below) if kind in _LABELLED else 0
        if at < _LABELLED_FROM or content[at - 1] in judged.gone:
            continue
        above, index = content[at - 2 : at]
        below_text = page.prose(above) and page.end(above) in _ENDS
        if below_text and is_section(page.folded(index)) and not judged.is_own(index):
            yield Gone(index, kind)
