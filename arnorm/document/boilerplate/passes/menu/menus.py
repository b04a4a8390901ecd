"""Runs of residue: lines that say little alone and are a menu together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.reading import knows_most, reading
from arnorm.document.boilerplate.rule import TAGS
from arnorm.document.meta.find import is_meta
from arnorm.document.row import count_words

__all__ = ["menus"]

_KIND: Final = "nav"
_SURE: Final = 2  # lines that rules know, of a menu whose other lines none does
_ENTRY: Final = 3  # words; a deck of so few holds a word that no page uses
_MENU: Final = 4  # lines of residue in a row; three section names in a row are a list of subjects (alriyadh)
_BAR: Final = 3  # a share bar, where all are buttons of one; a path that begins at the home page
_HOMES: Final = frozenset(map(fold.folded, ("\u0627\u0644\u0631\u0626\u064a\u0633\u064a\u0629", "home")))  # الرئيسية


def menus(judged: Judged) -> frozenset[Gone]:
    """Return the lines of menus and share bars."""
    known = len(judged.found) + len(judged.gone)
    return frozenset((*_lines(judged), *_above(judged))) if known >= _SURE else frozenset()


def _above(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of a menu between headline and text: half of them known, the others of known words, no name."""
    page, content = judged.page, judged.content
    text = next((at for at, index in enumerate(content[1:], 1) if page.prose(index)), 0)
    if sum(_is_surely_known(judged, index) for index in content[1:text]) < _SURE:
        return
    run: list[int] = []
    for at in range(1, text + 1):
        if at < text and _may_be_entry(judged, at):
            run.append(content[at])
            continue
        known = [index for index in run if index in judged.found or index in judged.gone]
        rest = [index for index in run if index not in judged.gone]
        sure = [index for index in known if _is_surely_known(judged, index)]
        if len(run) >= _BAR and len(sure) >= _SURE and 2 * len(known) >= len(run):
            yield from (Gone(at, judged.found[at].kind if at in judged.found else _KIND) for at in rest)
        run = []


def _is_surely_known(judged: Judged, index: int) -> bool:
    """Return whether a line goes, or follows a rule and is no subhead and no hashtag of a post that is quoted."""
    rule = judged.found.get(index)
    return index in judged.gone or (rule is not None and not rule.subhead and rule.kind != TAGS)


def _may_be_entry(judged: Judged, at: int) -> bool:
    """Return whether a line may be an entry of a menu: known, or a few words that pages use, and nobody's name."""
    page, index = judged.page, judged.content[at]
    if index in judged.found or index in judged.gone:
        return True
    if count_words(page.sketch.rows[index]) > _ENTRY or not knows_most(page.sketch, index, _ENTRY + 1):
        return False
    told = reading(page.folded(index))
    short = 0 < told.words <= _ENTRY and not told.unknown and page.end(index) not in (".", ":", "?")
    return short and not is_meta(page, at)


def _lines(judged: Judged) -> Iterator[Gone]:
    run: list[int] = []
    for index in [*judged.content[1:], -1]:
        if index in judged.found or index in judged.gone:
            run.append(index)
            continue
        known = [judged.found[at] for at in run if at in judged.found]
        bar = len(known) == len(run) and (
            all(rule.kind == "share" for rule in known) or (bool(run) and judged.page.key(run[0]) in _HOMES)
        )
        below = bar and run[:1] == judged.content[1:2]  # below the headline two buttons are a bar
        if len(run) >= (_BAR - below if bar else _MENU) and any("menu" in rule.zones for rule in known):
            yield from (Gone(at, judged.found[at].kind) for at in run if at not in judged.gone)
        run = []
