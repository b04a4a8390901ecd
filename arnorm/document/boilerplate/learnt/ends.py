"""What an outlet prints behind the last sentence of its articles, on the same line."""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.learnt.asked import Asked, is_formula, is_joined
from arnorm.document.lines import By, Cut, trimmed_cut
from arnorm.document.profile.pieces import CUE_WORDS, closing, closing_key, cue_key, may_be_closed_shortly, piece
from arnorm.document.profile.template import template

__all__ = ["end_cut"]

_JOINED: Final = "\u0648"  # waw, "and": "and so the report is false" ends many articles of a checker
_SPACES: Final = " \t\u00a0"


def end_cut(asked: Asked, index: int, by: By) -> Cut | None:
    """Return the cut of what an outlet prints behind the last sentence of an article, on its line."""
    page = asked.page
    if index == page.content[0] or (page.end(index) == "." and not may_be_closed_shortly(page, index)):
        return None
    raw = page.raw(index)
    behind = piece(raw, asked.headlines).lstrip(_SPACES)
    if behind:
        known = _begins_with_cue(asked, template(behind, fold.key(behind), asked.titles))
    else:
        behind = closing(raw).lstrip(_SPACES)
        known = bool(behind) and _is_known_sentence(asked, behind)
    line = page.lines[index]
    start = line.end - len(behind)
    if not known or asked.is_meta(index, start, line.end):
        return None
    return trimmed_cut(page.text, line, start, line.end, by)


def _begins_with_cue(asked: Asked, key: str) -> bool:
    """Return whether a piece behind the last end mark is residue, whole or by the words that it begins with."""
    words = key.split(" ")
    if key and asked.profile._is_residue(key, "end", asked.outlet):
        return True
    begun = [cue_key(words, size) for size in CUE_WORDS if len(words) > size]
    return any(asked.profile._is_residue(each, "begun", asked.outlet) for each in begun)


def _is_known_sentence(asked: Asked, sentence: str) -> bool:
    key = closing_key(sentence, asked.titles)
    if not key or key.startswith(_JOINED) or is_formula(key) or is_joined(key):
        return False
    return asked.profile._is_residue(key, "closing", asked.outlet)
