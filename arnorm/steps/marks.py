"""Marks: the same marks in the same order, however they were typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, trimmed
from arnorm.engine.rows import places
from arnorm.engine.table import slots
from arnorm.letters import COMBINING, HAMZA_MARKS, LETTERS, MARK_GATE, MARK_SETS, MARKS, TATWEEL
from arnorm.options import require_choice
from arnorm.steps.common.finders import marks_together
from arnorm.unicode import Match, Pattern, char_class, combining, pattern

__all__ = ["OrderMarks"]

_TANWIN: Final = "\u064b"
_TANWIN_SLOT: Final = slots(frozenset(_TANWIN))
# The letters that carry the tanwin of fatha at the end of a word: alef, alef maksura.
_CARRIERS: Final = "\u0627\u0649"
# Alef in its five forms: on these the madda U+0653 is a part of the letter as the hamza is.
_ALEFS: Final = frozenset("\u0622\u0623\u0625\u0627\u0671")
_MADDA: Final = "\u0653"
# Letters that hold a mark already: a second copy beside them is a doubled mark.
_OWN: Final = {
    "\u0622": "\u0653",  # ALEF WITH MADDA ABOVE
    "\u0623": "\u0654",  # ALEF WITH HAMZA ABOVE
    "\u0624": "\u0654",  # WAW WITH HAMZA ABOVE
    "\u0625": "\u0655",  # ALEF WITH HAMZA BELOW
    "\u0626": "\u0654",  # YEH WITH HAMZA ABOVE
    "\u06c0": "\u0654",  # HEH WITH YEH ABOVE
    "\u06c2": "\u0654",  # HEH GOAL WITH HAMZA ABOVE
    "\u06d3": "\u0654",  # YEH BARREE WITH HAMZA ABOVE
}
_STRIPPED: Final = frozenset().union(*MARK_SETS.values())


@dataclass(frozen=True, kw_only=True)
class OrderMarks(Rewrite):
    """Write the marks of a letter once each, in canonical order.

    The order is that of the combining classes, as NFC has it (fatha before shadda). Where classes tie, which Unicode
    leaves as typed, hamza and madda go before recitation signs, so that ``Compose`` finds them beside their letter (as
    Unicode Technical Report 53 does for display). An exact second copy of a mark goes (doubled shadda).

    ``tanwin``: where the tanwin of fatha (U+064B) stands at a word's final ا or ى: ``"keep"`` as typed, ``"before"``
    its alef (``كتابًا``), ``"after"`` it (``كتاباً``): a house style, not an error. ``OptionError`` for anything else.

    Left alone: two different vowels on one letter, and marks on a space, a digit or a Latin letter, which stay there.

    Source: combining classes of Unicode 18.

    >>> from arnorm.steps import OrderMarks
    >>> OrderMarks()("ربّـّ") == "ربّـّ", OrderMarks()("ربّّ") == "ربّ", OrderMarks(tanwin="before")("غداً") == "غدًا"
    (True, True, True)
    """

    id: ClassVar[str] = "marks.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)
    tanwin: str = "keep"

    def __post_init__(self) -> None:
        require_choice("tanwin", self.tanwin, ("keep", "before", "after"))

    def fast_path(self) -> FastPath:
        """Return what finds the marks that touch another or may compose, and a tanwin that is to be moved."""
        suspects = marks_together if self.tanwin == "keep" else _marks_and_tanwin
        return FastPath(triggers=COMBINING, local=True, suspects=suspects)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run of marks that changes."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        if self.tanwin == "keep":
            for run in _runs().finditer(text):
                if edit := trimmed(
                    run.start(), run[0], _tidy(run[0], text[max(0, run.start() - 1) : run.start()]), (self.id,)
                ):
                    yield edit
            return
        for run in _runs_and_carriers().finditer(text):
            if edit := trimmed(run.start(), run[0], self._placed(text, run), (self.id,)):
                yield edit

    def _placed(self, text: str, run: Match) -> str:
        before, carrier, after = run["before"], run["carrier"] or "", run["after"] or ""
        on_letter = run.start() > 0 and text[run.start() - 1] in LETTERS
        if carrier and on_letter and not set(after) - {_TANWIN}:
            if self.tanwin == "before" and after:
                before, after = before + _TANWIN, ""
            elif self.tanwin == "after" and _TANWIN in before:
                before, after = before.replace(_TANWIN, ""), _TANWIN
        base = text[max(0, run.start() - 1) : run.start()]
        return _tidy(before, base) + carrier + _tidy(after, carrier)


def _marks_and_tanwin(row: bytes, absent: bytes) -> list[int]:
    return marks_together(row, absent) + places(row, absent, _TANWIN_SLOT)


@lru_cache(maxsize=1)
def _mark_class() -> str:
    # Marks of other scripts stand in the same runs; a run without an Arabic mark is left to Compose.
    return char_class(COMBINING)


@lru_cache(maxsize=1)
def _held() -> str:
    return "|".join(letter + mark for letter, mark in _OWN.items())


@lru_cache(maxsize=1)
def _runs() -> Pattern:
    marks = _mark_class()
    return pattern(f"{MARK_GATE}(?<={marks})(?:{marks}++|(?<={_held()}))")


@lru_cache(maxsize=1)
def _runs_and_carriers() -> Pattern:
    marks = f"(?:(?={MARK_GATE}){_mark_class()})"
    word = char_class(LETTERS | {TATWEEL})
    carrier = f"(?<carrier>[{_CARRIERS}])(?<after>{marks}*+)(?!{word})"
    return pattern(f"(?<before>{marks}*+)(?:{carrier}|(?<={_mark_class()}))")


def _tidy(run: str, base: str) -> str:
    """Return the marks that stand on ``base``, in order, each once."""
    if not MARKS.intersection(run) or (len(run) == 1 and run != _OWN.get(base)):
        return run
    if any(not combining(char) for char in run):
        return _tidy_around_starters(run, base)
    order = sorted(_once(run, _OWN.get(base, "")), key=lambda char: _rank(char, base))
    return "".join(order)


def _once(run: str, own: str) -> Iterator[str]:
    """Yield the marks of a run, each Arabic one once, and not the one its letter holds."""
    seen = {own}
    for char in run:
        if char not in seen:
            yield char
        if char in MARKS:
            seen.add(char)


def _rank(char: str, base: str) -> tuple[int, int]:
    """Return the place of a mark among those of its letter: by combining class, and within one class by its part.

    First the parts of the letter, so that composition finds them beside it, then what no step strips, then the rest,
    lest it divide what would compose once it is gone.
    """
    if (char in HAMZA_MARKS and base in LETTERS) or (char == _MADDA and base in _ALEFS):
        return combining(char), 0
    return combining(char), 2 if char in _STRIPPED else 1


def _tidy_around_starters(run: str, base: str) -> str:
    """Order a run that holds marks of combining class 0 (U+06E5, U+06E6, U+10EFC): they divide it into runs.

    What StripDiacritics never takes moves to the first run: else it would come to its letter only when the divider is
    stripped, and be composed by a second pass alone.
    """
    parts: list[str] = [""]
    dividers: list[str] = []
    for char in run:
        if combining(char):
            parts[-1 if char in _STRIPPED else 0] += char
        else:
            dividers.append(char)
            parts.append("")
    out = _tidy(parts[0], base)
    for divider, part in zip(dividers, parts[1:], strict=True):
        out += ("" if out.endswith(divider) else divider) + _tidy(part, divider)
    return out
