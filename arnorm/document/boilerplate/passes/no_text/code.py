"""Lines of style sheets and scripts, which a scraper took for text.

Each alone may be an example in an article; together they have what code has: a brace that opens below a name, and what
it holds. An article on programs keeps them all, and so does a line that announces them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces
from arnorm.document.boilerplate.rules import folded_words
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["code", "may_hold_code"]

KIND: Final = "cms"
_BRACE: Final = ord("{")
_LINES: Final = 3  # together; an article that prints code shows one or two
_LONGEST: Final = 2000  # characters; what is longer is text, or a file
_SPACES: Final = " \t\u00a0"
_PRINTED: Final = r"[\x20-\x7e\t\u00a0]++"
# ".button span", "@media (max-width: 600px)", "function load()": what stands before a brace.
_NAME: Final = r"[.#@*A-Za-z(!][^{};]*+"
_DECLARATION: Final = r"-{0,2}[A-Za-z][A-Za-z-]*+ ?:[^{};]++;"  # "padding: 10px;"
_ENDS: Final = (")", "]", "}", ";", ",", "(", "[", "{")
_HOLDS: Final = (":", "(", "=", "[")  # within braces that open and close on one line


def may_hold_code(page: Page) -> bool:
    """Return whether a brace may stand on a page; cheap."""
    return page.sketch.may_hold(_BRACE)


def code(judged: Judged) -> frozenset[Gone]:
    """Return the lines of code."""
    if KIND not in judged.rules.kinds or not may_hold_code(judged.page):
        return frozenset()
    runs = [run for run in _runs(judged) if run]
    if not runs or _is_about_code(judged, runs):
        return frozenset()
    return frozenset(Gone(index, KIND) for run in runs for index in run)


def _runs(judged: Judged) -> Iterator[list[int]]:
    """Yield the lines of each run of code, below the first line with words, and no announcement above it."""
    page = judged.page
    run: list[int] = []
    above = judged.content[0]
    for index in judged.content[1:]:
        if _kind(page.raw(index)):
            run.append(index)
            continue
        yield run if _is_code(page, above, run) else []
        run, above = [], index
    yield run if _is_code(page, above, run) else []


def _is_code(page: Page, above: int, run: list[int]) -> bool:
    kinds = [_kind(page.raw(index)) for index in run]
    opened = "opens" in kinds and "within" in kinds[kinds.index("opens") :]
    return len(run) >= _LINES and ("whole" in kinds or opened) and not announces(page.raw(above))


def _kind(raw: str) -> str:
    """Return what a line is of code: it opens a brace, holds what stands within, or both; nothing for other lines."""
    if len(raw) > _LONGEST or pattern(_PRINTED).fullmatch(raw) is None:
        return ""
    line = raw.strip(_SPACES)
    name, brace, rest = line.partition("{")
    if brace and pattern(_NAME).fullmatch(name):
        if not rest:
            return "opens"
        return "whole" if "}" in rest and any(sign in rest for sign in _HOLDS) and line.endswith(_ENDS) else ""
    return "within" if pattern(_DECLARATION).fullmatch(line) or line.endswith(_ENDS) else ""


def _is_about_code(judged: Judged, runs: list[list[int]]) -> bool:
    """Return whether a line that is none of them speaks of programs."""
    page, taken = judged.page, {index for run in runs for index in run}
    said = (fold.words_of(page.folded(index)) for index in judged.content if index not in taken)
    about = folded_words("code_told")
    return any(not about.isdisjoint(line) for line in (*said, fold.words_of(fold.folded(judged.title or ""))))
