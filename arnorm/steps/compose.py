"""Composition: a letter and its hamza as the one character they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_sets
from arnorm.edits import Edit, trimmed
from arnorm.letters import MARK_GATE
from arnorm.steps.common.finders import marks_together
from arnorm.unicode import Match, Pattern, char_class, combining, nfc, pattern

__all__ = ["Compose", "nfc_linear"]

# Longer runs of marks are sorted here first: the library's own sort takes quadratic time on them.
_LONG: Final = 32


@dataclass(frozen=True, kw_only=True)
class Compose(Rewrite):
    r"""Bring the text to Unicode normalization form C: ``ا`` and U+0654 become أ, ``و`` and U+0654 become ؤ.

    Equal to NFC of the whole text for every text; lone surrogates pass through. Never NFKC: ``م²`` and ``½`` stay.
    No options. Source: the normalization of Unicode 18 (``unicodedata2``).

    >>> from arnorm.steps import Compose
    >>> Compose()("مسو\u0654ول") == "مس\u0624ول"
    True
    """

    id: ClassVar[str] = "compose.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)

    def fast_path(self) -> FastPath:
        """Return what is not in form C by itself or may not be beside another, and what finds marks that touch."""
        sets = read_char_sets("sets/normalization.txt")
        triggers = sets["joins_left"] | sets["changes_alone"] | sets["nonstarter"]
        return FastPath(triggers=triggers, local=True, suspects=marks_together)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each cluster that is not in form C."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        for start, end in _clusters(text):
            old = text[start:end]
            if edit := trimmed(start, old, nfc_linear(old), (self.id,)):
                yield edit


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans outside which nothing changes, each cut where nothing composes or reorders across."""
    end = 0
    for run in _interesting().finditer(text):
        start = run.start()
        if start > end and _joins_left(run):
            start -= 1
        end = run.end()
        yield start, end


def _joins_left(run: Match) -> bool:
    return run[0][0] in read_char_sets("sets/normalization.txt")["joins_left"]


@lru_cache(maxsize=1)
def _interesting() -> Pattern:
    sets = read_char_sets("sets/normalization.txt")
    return pattern(f"{char_class(sets['joins_left'] | sets['changes_alone'])}++")


@lru_cache(maxsize=1)
def _long_run() -> Pattern:
    marks = char_class(read_char_sets("sets/normalization.txt")["nonstarter"])
    return pattern(f"{MARK_GATE}(?<={marks}){marks}{{{_LONG - 1},}}+")


def nfc_linear(text: str) -> str:
    """Return form C of ``text`` in linear time, however many marks stand in a row."""
    if len(text) <= _LONG:
        return nfc(text)
    return nfc(_long_run().sub(_sorted_marks, text))


def _sorted_marks(run: Match) -> str:
    # NFC of a single mark is its decomposition: no mark is a composite that NFC would put together again.
    return "".join(sorted("".join(map(nfc, run[0])), key=combining))
