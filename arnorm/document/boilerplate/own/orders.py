"""Orders in a row: steps on a screen, a recipe, advice. A page gives its reader orders too, but none to drink."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.named import forbids
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import word_keys

__all__ = ["advice", "asked_steps", "is_order", "may_be_advice", "steps"]

_STEPS: Final = 3  # orders in a row that are steps
_SURE: Final = 2  # of which so many are none that a page alone gives
_AT_THE_FOOT: Final = frozenset(("end", "menu"))


def steps(lines: Setting) -> Iterator[int]:
    """Yield the lines in a row that each begin with an order to do something on a screen.

    One that stands anywhere on pages, a button to load, is a step between two others.
    """
    for above, run in _runs(lines, is_order):
        free = [at for at, line in enumerate(run) if _may_be_a_step(lines.found.get(line))]
        several = len({_order(lines, line) for line in run}) > 1
        if len(free) >= _STEPS and several and above not in lines.found:
            yield from run[free[0] : free[-1] + 1]
            yield from run[free[-1] + 1 :] if _goes_on(lines, run[-1]) else ()


def asked_steps(lines: Setting) -> Iterator[int]:
    """Yield the orders in a row below a question: "how is a bicycle booked?"; a poll has no such answers."""
    for above, run in _runs(lines, is_order):
        several = len({_order(lines, line) for line in run}) > 1
        if above >= 0 and lines.page.end(above) == "?" and len(run) >= _STEPS and several:
            yield from run


def _goes_on(lines: Setting, index: int) -> bool:
    """Return whether an item that no rule knows stands right below a line: what the screen says then."""
    content = lines.page.content
    at = bisect_left(content, index) + 1
    if at == len(content) or content[at] in lines.found or not lines.is_item(content[at]):
        return False
    return reading(lines.page.key(content[at])).weight <= 0


def advice(lines: Setting) -> Iterator[int]:
    """Yield the orders in a row of which some are none that a page gives: "drink water", "do not lift weights"."""
    for above, run in _runs(lines, may_be_advice):
        counsel = sum(_is_counsel(lines, line) for line in run)
        sure = counsel + sum(is_order(lines, line) and not _is_counsel(lines, line) for line in run)
        if len(run) >= _STEPS and counsel and sure >= _SURE and 2 * sure >= len(run) and above not in lines.found:
            yield from run


def _runs(lines: Setting, belongs: Callable[[Setting, int], bool]) -> Iterator[tuple[int, list[int]]]:
    """Yield the lines in a row that belong together, with the line above them."""
    run: list[int] = []
    above = -1
    for before, index in pairwise([-1, *lines.page.content, -1]):
        if index >= 0 and belongs(lines, index):
            above = above if run else before
            run.append(index)
            continue
        if run:
            yield above, run
        run = []


def is_order(lines: Setting, index: int) -> bool:
    """Return whether a line begins with an order to do something on a screen."""
    return lines.is_item(index) and _order(lines, index) in word_keys("step")


def may_be_advice(lines: Setting, index: int) -> bool:
    """Return whether a line begins with an order of any kind."""
    return _is_counsel(lines, index) or is_order(lines, index) or _is_invited(lines, index)


def _is_invited(lines: Setting, index: int) -> bool:
    return lines.is_item(index) and _order(lines, index) in word_keys("invited")


def _is_counsel(lines: Setting, index: int) -> bool:
    """Return whether a line begins with an order that no page gives, or forbids something."""
    if not lines.is_item(index):
        return False
    first, _, rest = lines.page.key(index).partition(" ")
    return (
        first in word_keys("counsel")
        or f"{first} {rest.partition(' ')[0]}" in word_keys("counsel")
        or forbids(lines, index)
    )


def _order(lines: Setting, index: int) -> str:
    return lines.page.key(index).partition(" ")[0]


def _may_be_a_step(rule: Rule | None) -> bool:
    return rule is None or rule.zones <= _AT_THE_FOOT
