"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from arnorm.sentence.breaks.breaks import Break

__all__ = ["scattered"]

# What the breaks of a text say together, a proven one so much and any other what its words weigh within these bounds,
# must be at least so much, and so much for each: of 3,500 articles 7 reach it, of those broken by program .98.
_PROVEN: Final = 2.0
_BOUND: Final = 3.0
_LEAST: Final = 1.0
_EACH: Final = 0.15
# Without a break that is proven or strong: subheads may happen to be phrases with the paragraphs below them.
_LEAST_UNPROVEN: Final = 1.7
_EACH_UNPROVEN: Final = 0.8
# In a scattered text a break of so little weight is the end of a headline, or of a paragraph without an end mark, but
# behind a piece that itself goes on from the line before it: no headline does.
_UNLIKELY: Final = -2.0
_LIKELY: Final = 2.0
# A line of so many characters is no subhead.
_LONG: Final = 60
# Verse and lists of names have lines as short as this, and at least so many of them.
_SHORT_LINES: Final = 60
_VERSE: Final = 5
_EVEN: Final = 3
_PROSE: Final = 0.0


def scattered(blocks: Sequence[Sequence[Break]]) -> list[Break]:
    """Return the breaks inside sentences: those that prove it, and in a scattered text those beside them."""
    blocks = [part for block in blocks for part in _without_verse(block)]
    inner = [each for block in blocks for each in block if not each.first]
    proven = [each for each in inner if each.proven or each.strong]
    others = [each.weight for each in inner if each.open and not each.proven]
    total = _PROVEN * sum(each.proven for each in inner) + sum(max(-_BOUND, min(_BOUND, each)) for each in others)
    shown = proven or any(each.is_cut or each.is_hanging for each in inner if each.open)
    least, share = (_LEAST, _EACH) if proven else (_LEAST_UNPROVEN, _EACH_UNPROVEN)
    if not shown or total < least or total < share * len(others):
        return proven
    return [each for block in blocks for each in _joined(block)]


def _without_verse(block: Sequence[Break]) -> list[list[Break]]:
    """Return the parts of a block that are no verse."""
    verse: set[int] = set()
    for at in range(max(1, len(block) - _VERSE + 2)):
        if _is_verse(block[at : at + _VERSE - 1]):
            verse.update(range(at, at + _VERSE - 1))
    return [[block[at] for at in run] for run in _runs(at for at in range(len(block)) if at not in verse)]


def _is_verse(block: Sequence[Break]) -> bool:
    """Return whether so many lines are short and much of a length, and no words beside their breaks belong together."""
    sizes = [len(block[0].before.text), *(len(each.after.text) for each in block)]
    if len(sizes) < _VERSE or max(sizes) >= _SHORT_LINES or _EVEN * min(sizes) < max(sizes):
        return False
    return not any(each.torn for each in block) and sum(each.weight for each in block if each.open) < _PROSE


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _joined(block: Sequence[Break]) -> list[Break]:
    """Return the breaks of a block that join the pieces of a sentence: from its first piece to its end mark."""
    found: list[Break] = []
    size = 0  # of the pieces that are one line with the line before the break
    for at, each in enumerate(block):
        size += len(each.before.text)
        after = block[at + 1] if at + 1 < len(block) else None
        if each.proven or (not each.first and (each.strong or (each.open and _goes_on(each, after, size)))):
            found.append(each)
        else:
            size = 0
    return found


def _goes_on(each: Break, after: Break | None, size: int) -> bool:
    """Return whether an open break joins two pieces of a sentence; it ends no headline and no subhead."""
    follows = size > len(each.before.text)
    if each.after.is_stop or (follows and size >= _LONG):
        return True
    if follows or size >= _LONG:
        return each.weight > _UNLIKELY
    # The next line is a piece too: it has no end mark of its own, or a mark follows it.
    is_piece = not each.after.ends_sentence
    is_piece = is_piece and after is not None and (after.open or after.proven)
    return each.weight > (_UNLIKELY if is_piece else _LIKELY)
