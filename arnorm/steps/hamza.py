"""Hamza: one key for the ways in which its seat is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, splice
from arnorm.engine.rows import is_in, places
from arnorm.engine.table import slots
from arnorm.letters import ARABIC, COMBINING, HAMZA_ABOVE, HAMZA_BELOW, HAMZA_MARKS, LETTERS, MARK_GATE, TATWEEL
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.bare import LetterPlaces, letter_places
from arnorm.words.skeleton import HAMZA, fold_word
from arnorm.words.tokens import runs_with

__all__ = ["FoldHamza"]

# U+0621 hamza, U+0624 on waw, U+0626 on ya; hamza on alef is FoldAlef's.
_HAMZAS: Final = frozenset("\u0621\u0624\u0626")
_WAW: Final = "\u0648"
_SEATS: Final = MappingProxyType({"\u0624": _WAW, "\u0626": "\u064a"})
_ENDS: Final = "\u064a\u0649"  # ya and alef maksura, after which a final hamza goes
_YA_SLOT: Final = slots(frozenset("\u0626"))
_BARE_SLOT: Final = slots(frozenset(HAMZA))
_MARK_SLOTS: Final = slots(HAMZA_MARKS)
_STRETCHES: Final = COMBINING | {TATWEEL}
_MATTERS_AFTER: Final = is_in(_STRETCHES | {_WAW, "\u0624", HAMZA}, outside=True)
_MATTERS_BEFORE: Final = is_in(_STRETCHES | {*_ENDS, "\u0626"}, outside=True)


@dataclass(frozen=True, kw_only=True)
class FoldHamza(Rewrite):
    """Fold hamza on waw, on ya and by itself, so that a word's accepted spellings become one key.

    ئو, ءو and ؤو become وو; then ؤ becomes و and ئ becomes ي; a final ء after ي (or ى, ئ) goes: مسؤول, مسئول and مسوول
    are one, شؤون and شئون, شيء and شئ. The rule is that of ``arnorm.words.skeleton.fold_word``. A hamza above or below
    (U+0654, U+0655) that could not be composed with the Arabic letter before it goes with the same right.

    Left alone: أ إ آ ٱ (``FoldAlef``), any other ء (سماء, قراءة), a hamza on a tatweel or a space. No options.

    >>> from arnorm.steps import FoldHamza
    >>> FoldHamza()("مسؤول مسئول شؤون شيء رئيس")
    'مسوول مسوول شوون شي رييس'
    """

    id: ClassVar[str] = "hamza.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)

    def fast_path(self) -> FastPath:
        """Return what waw and ya with hamza become where no waw follows, and what finds the hamzas to be looked at."""
        return FastPath(
            triggers=_HAMZAS | HAMZA_MARKS,
            local=True,
            base=_SEATS,
            suspects=_deciding,
            exact=_HAMZAS | frozenset(_WAW + _ENDS),
            rewrite=self._rewritten,
        )

    def _rewritten(self, text: str) -> str:
        # The words need not be taken apart where no mark or tatweel divides their letters.
        if _stretch().search(text) is not None:
            return splice(text, self.edits(text))
        text = _seated().sub(_WAW, text)
        for seat, letter in _SEATS.items():
            text = text.replace(seat, letter)
        if HAMZA + _WAW in text:
            text = _bare_before_waw().sub(lambda found: _WAW * len(found[0]), text)
        if any(before + HAMZA in text for before in _ENDS):
            text = _bare_at_end().sub(r"\1", text)
        return text

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is folded."""
        by = (self.id,)
        found = list(_loose_marks(text))
        for word in runs_with(_hamza(), text):
            found += _letters(letter_places(word))
        return [Edit(at, at + 1, new, by) for at, new in sorted(found)]


def _deciding(row: bytes, absent: bytes) -> list[int]:
    """Find the hamzas before a waw, at the end of a word after ya, and beside a mark."""
    after, before = _MATTERS_AFTER, _MATTERS_BEFORE
    found = [at for at in places(row, absent, _YA_SLOT) if after[row[at + 1]]]
    found += [at for at in places(row, absent, _BARE_SLOT) if after[row[at + 1]] or before[row[at - 1]]]
    return found + places(row, absent, _MARK_SLOTS)


def _letters(word: LetterPlaces) -> Iterator[tuple[int, str]]:
    """Yield the place of each hamza of a word that is folded, with what it becomes."""
    folded = fold_word(word.letters)
    for at, (place, letter) in enumerate(zip(word.places, word.letters, strict=True)):
        # The fold keeps every letter's place; what it drops, it drops at the end.
        new = folded[at : at + 1]
        if letter in _HAMZAS and new != letter:
            yield place, new


def _loose_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of each hamza mark among the marks of a letter."""
    if HAMZA_ABOVE not in text and HAMZA_BELOW not in text:
        return
    for run in _mark_runs().finditer(text):
        for at, char in enumerate(run[0], run.start()):
            if char in HAMZA_MARKS:
                yield at, ""


@lru_cache(maxsize=1)
def _stretch() -> Pattern:
    # A tatweel with a letter on one side only divides nothing.
    beside = char_class(LETTERS | {TATWEEL})
    return pattern(f"{MARK_GATE}|{TATWEEL}(?<={beside}{TATWEEL})(?={beside})")


@lru_cache(maxsize=1)
def _seated() -> Pattern:
    return pattern(f"[\u0624\u0626](?={_WAW})")


@lru_cache(maxsize=1)
def _bare_before_waw() -> Pattern:
    return pattern(f"(?<!{HAMZA}){HAMZA}++(?={_WAW})")


@lru_cache(maxsize=1)
def _bare_at_end() -> Pattern:
    return pattern(f"([{_ENDS}]){HAMZA}++(?!{char_class(LETTERS)})")


@lru_cache(maxsize=1)
def _hamza() -> Pattern:
    return pattern(char_class(_HAMZAS))


@lru_cache(maxsize=1)
def _mark_runs() -> Pattern:
    marks = char_class(COMBINING)
    return pattern(f"{MARK_GATE}(?<={char_class(ARABIC)}{marks}){marks}*+")
