"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml
from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.sentence.breaks.breaks import Break

__all__ = ["scattered"]

_FILE: Final = "sentences/joins.toml"
# Verse and lists of names have lines as short as this, and at least so many of them.
_SHORT_LINES: Final = 60
_VERSE: Final = 5
_MENU: Final = 8
_EVEN: Final = 3
_PROSE: Final = 0.0


def scattered(blocks: Sequence[Sequence[Break]]) -> list[Break]:
    """Return the breaks inside sentences: those that prove it, and those that more speaks for than against.

    The first break is one only where others are.
    """
    is_torn = any(each.shows for block in blocks for each in block if not each.first)
    inner = [each for block in blocks for part in without_verse(block, is_torn=is_torn) for each in part]
    found = {id(each) for each, known in evidence(inner) if _odds(known) > 0}
    found |= {id(each) for each in inner if each.proven and not each.first}
    return [each for each in inner if id(each) in found or (found and each.first and each.proven)]


def _odds(known: Evidence) -> float:
    bias, weights = _weighed()
    return bias + sum(weights[name] * value for name, value in known.items())


@lru_cache(maxsize=1)
def _weighed() -> tuple[float, Mapping[str, float]]:
    """Return the bias and the weights of the evidence."""
    table = read_toml(_FILE)
    return table["bias"], MappingProxyType(table["weight"])


def without_verse(block: Sequence[Break], *, is_torn: bool) -> list[list[Break]]:
    """Return the parts of a block that are no verse, in a text where a line is torn or in one where none is."""
    verse: set[int] = set()
    for at in range(max(1, len(block) - _VERSE + 2)):
        if _is_verse(block[at : at + _VERSE - 1], is_torn=is_torn):
            verse.update(range(at, at + _VERSE - 1))
        if _is_menu(block[at : at + _MENU - 1]):
            verse.update(range(at, at + _MENU - 1))
    return [[block[at] for at in run] for run in _runs(at for at in range(len(block)) if at not in verse)]


def _is_verse(block: Sequence[Break], *, is_torn: bool) -> bool:
    """Return whether so many lines are short, much of a length, and no words beside their breaks belong together."""
    sizes = [len(block[0].before.text), *(len(each.after.text) for each in block)]
    if len(sizes) < _VERSE or max(sizes) >= _SHORT_LINES or any(each.torn for each in block):
        return False
    if not is_torn and not any(each.strong for each in block):
        return True
    return max(sizes) <= _EVEN * min(sizes) and sum(each.weight for each in block if each.open) < _PROSE


def _is_menu(block: Sequence[Break]) -> bool:
    """Return whether so many lines are short, and nothing shows that a phrase goes on: verse, the menu of a page."""
    lines = [block[0].before, *(each.after for each in block)]
    if len(lines) < _MENU or any(len(line.text) >= _SHORT_LINES or line.ends_sentence for line in lines):
        return False
    return not any(each.torn or each.strong for each in block)


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found
