"""StripDiacritics as passes.

Every mark that goes may be written as one and the same mark first, since which it was no longer matters. The others
of its set are then signs that no text holds: they say where white space is to be tidied and what is to be composed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.adapters.export.passes import Join, Pass, Replace, one_of
from arnorm.adapters.export.spaces import tidy_around
from arnorm.adapters.export.words import behind_letters
from arnorm.data.load import read_char_sets
from arnorm.letters import LETTERS, MARK_SETS, WHITE
from arnorm.steps.diacritics import STROKES, StripDiacritics

__all__ = ["has_form", "strip_diacritics"]

# Marks of combining class 0, with which nothing composes: small waw, small yeh, alef overlay.
_SPARE: Final = "\u06e5\u06e6\U00010efc"


def has_form(step: StripDiacritics) -> bool:
    """Return whether enough marks go to leave signs for the passes."""
    gone = _gone(step)
    return not gone or gone.issuperset(_SPARE)


def strip_diacritics(step: StripDiacritics, *, composed: bool) -> Iterator[Pass]:
    """Yield the passes of ``StripDiacritics``; ``composed`` says that the text comes in form C."""
    if "strokes" not in step.keep:
        yield behind_letters(LETTERS, STROKES)
    gone = _gone(step)
    if not gone:
        return
    sign, mark = sorted(gone.difference(_SPARE))[:2]
    yield Replace(f"{one_of(gone - {mark})}", mark)
    yield from _on_white(sign, mark)
    joining = read_char_sets("sets/normalization.txt")["joins_left"] - gone
    yield from _seams(mark, joining)
    yield Join(step, mark, joining, _SPARE, composed)


def _gone(step: StripDiacritics) -> frozenset[str]:
    return frozenset().union(*(marks for name, marks in MARK_SETS.items() if name not in step.keep))


def _on_white(sign: str, char: str) -> Iterator[Pass]:
    """Yield the passes for runs of marks and white space in which a mark follows white space or begins the text."""
    mark, white = one_of(char), one_of(WHITE)
    first = f"(?<!{one_of(WHITE | {char})})(?:(?={mark}*+{white}++{mark})|\\A(?={mark}))"
    yield Replace(f"{mark}++", sign, keep=f"(?:{first}|\\G(?<={mark})){white}*+")
    yield from tidy_around(sign)


def _seams(char: str, joining: frozenset[str]) -> Iterator[Pass]:
    """Yield the passes that leave one mark where something that may compose follows the first of its run, else none."""
    mark, joins = one_of(char), one_of(joining)
    first = f"(?<!{one_of(joining | {char})}){joins}*+{mark}++"
    yield Replace(f"{mark}++", keep=f"(?:{first}|\\G(?<={mark})){joins}++")
    yield Replace(f"{mark}++(?!{joins})")
    yield Replace(f"{mark}{mark}++", char)
