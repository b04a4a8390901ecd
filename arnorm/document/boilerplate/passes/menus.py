"""Runs of residue: lines that say little alone and are a menu together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged

__all__ = ["menus"]

_MENU: Final = 4  # lines of residue in a row; three section names in a row are a list of subjects (alriyadh)
_BAR: Final = 3  # a share bar, where all are buttons of one; a path that begins at the home page
_HOMES: Final = frozenset(map(fold.folded, ("\u0627\u0644\u0631\u0626\u064a\u0633\u064a\u0629", "home")))  # الرئيسية


def menus(judged: Judged) -> frozenset[Gone]:
    """Return the lines of menus and share bars."""
    return frozenset(_lines(judged))


def _lines(judged: Judged) -> Iterator[Gone]:
    if len(judged.found) + len(judged.gone) < _BAR - 1:
        return
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
