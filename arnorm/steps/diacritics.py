"""Diacritics: the marks that Arabic is mostly written without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_sets
from arnorm.edits import Edit, compose, splice, trimmed
from arnorm.engine.rows import absent_from
from arnorm.engine.table import OUTSIDE, Finder, encode, has_outsiders
from arnorm.letters import COMBINING, LETTERS, MARK_GATE, MARK_SETS, WHITE
from arnorm.options import require_names
from arnorm.steps.common.finders import Seams
from arnorm.steps.common.white import tidied
from arnorm.steps.compose import nfc_linear
from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = ["StripDiacritics"]

_STROKES: Final = "strokes"
STROKES: Final = read_char_sets("sets/strokes.txt")[_STROKES]


@dataclass(frozen=True, kw_only=True)
class StripDiacritics(Rewrite):
    r"""Delete Arabic marks, all of them through Unicode 18 or all but the sets named in ``keep``.

    ``keep``: a tuple out of ``harakat`` (fatha, damma, kasra), ``tanwin``, ``shadda``, ``sukun``, ``dagger_alef``
    (U+0670), ``quranic`` (honorific and recitation signs, madda U+0653, small waw and ya U+06E5, U+06E6), ``extended``
    (African, Kashmiri and other marks, Arabic Extended-A, -B and -C) and ``strokes`` (lines through, under or over a
    letter, as U+0332, U+0337, U+0360; on Arabic letters alone); ``OptionError`` for another name.

    It is a map of characters but at two seams, where deleting a mark would leave what another step has to mend: a mark
    that stands on white space takes white space with it that would be doubled or end a line (``شكرا ً جزيلا``), and
    two characters that only a mark kept apart are composed.

    The hamza above and below (U+0654, U+0655) are letters and always stay. Put ``Compose`` before this step, as the
    presets do: it turns a decomposed أ and آ into one character, so that decomposed and composed input come out alike.
    Left alone: marks of other scripts, the end of ayah U+06DD, presentation forms.

    Source: ``data/sets/marks.txt`` and ``strokes.txt``, by code point and Unicode name.

    >>> from arnorm.steps import StripDiacritics
    >>> StripDiacritics()("كَتَّبَ"), StripDiacritics(keep=("shadda",))("كَتَّبَ") == "كت\u0651ب"
    ('كتب', True)
    """

    id: ClassVar[str] = "diacritics.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)
    keep: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "keep", require_names("keep", self.keep, (*MARK_SETS, _STROKES)))

    def fast_path(self) -> FastPath:
        """Return the marks that go, with those at a seam to be looked at."""
        marks = _table(self.keep)
        return FastPath(
            triggers=frozenset(marks) | self._strokes,
            local=True,
            base=marks,
            suspects=_seams(self.keep).found,
            by_line=self._by_line,
        )

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run of marks, and of white space that stands among them."""
        struck = list(self._struck(text)) if _any_stroke().search(text) is not None else []
        rest = splice(text, struck)
        runs = self._plain_runs(rest)
        return compose(struck, list(self._found(rest)) if runs is None else runs, rest)

    def _by_line(self, text: str) -> bool:
        """Return whether no mark stands on white space or begins the text: then none takes a line end with it."""
        encoded = encode(text)
        if OUTSIDE in encoded and has_outsiders(encoded, text):
            return _standing(self.keep).search(text) is None
        return not _seams(self.keep).found(b"\0%b\0" % encoded, absent_from(encoded))

    @property
    def _strokes(self) -> frozenset[str]:
        return frozenset() if _STROKES in self.keep else STROKES

    def _struck(self, text: str) -> Iterator[Edit]:
        """Yield an edit for each stroke among the marks of an Arabic letter."""
        strokes = self._strokes
        for run in _marks_of_a_letter().finditer(text) if strokes else ():
            for at, char in enumerate(run[0], run.start()):
                if char in strokes:
                    yield Edit(at, at + 1, "", (self.id,))

    def _plain_runs(self, text: str) -> list[Edit] | None:
        """Return an edit for each run of marks, or nothing where one of them stands at a seam."""
        by, new, joining = (self.id,), tuple.__new__, _joining(self.keep)
        edits: list[Edit] = []
        start = end = -1
        for at in (*_finder(self.keep)(text, encode(text)), len(text) + 1):
            if at == end:
                end += 1
                continue
            if end > 0:
                if start == 0 or text[start - 1] in WHITE or text[end : end + 1] in joining:
                    return None
                edits.append(new(Edit, (start, end, "", by)))
            start, end = at, at + 1
        return edits

    def _found(self, text: str) -> Iterator[Edit]:
        for run in _runs(self.keep).finditer(text):
            start = run.start()
            if run["white"] is None:
                start, new = _composed(text, run, _table(self.keep))
            else:
                kept = "".join(char for char in run[0] if char in WHITE)
                new = tidied(kept, first=start == 0, last=run.end() == len(text))
            if edit := trimmed(start, text[start : run.end()], new, (self.id,)):
                yield edit


@lru_cache(maxsize=1)
def _any_stroke() -> Pattern:
    return pattern(char_class(STROKES))


@lru_cache(maxsize=1)
def _marks_of_a_letter() -> Pattern:
    return pattern(f"{MARK_GATE}(?<={char_class(LETTERS)}{char_class(COMBINING)}){char_class(COMBINING)}*+")


@lru_cache(maxsize=32)
def _joining(keep: tuple[str, ...]) -> frozenset[str]:
    return read_char_sets("sets/normalization.txt")["joins_left"] - frozenset(_table(keep))


@lru_cache(maxsize=32)
def _finder(keep: tuple[str, ...]) -> Finder:
    return Finder(_table(keep))


def _composed(text: str, run: Match, marks: Mapping[str, str]) -> tuple[int, str]:
    """Return where an edit of a run of marks on a letter starts, and what it leaves."""
    left = text[max(0, run.start() - 1) : run.start()]
    kept = "".join(char for char in run[0] if char not in marks)
    if not kept:
        return run.start(), ""
    joined = nfc_linear(left + kept)
    return (run.start() - 1, joined) if left and joined != left + kept else (run.start(), kept)


@lru_cache(maxsize=128)
def _table(keep: tuple[str, ...]) -> Mapping[str, str]:
    return MappingProxyType({mark: "" for name, marks in MARK_SETS.items() if name not in keep for mark in marks})


@lru_cache(maxsize=32)
def _classes(keep: tuple[str, ...]) -> tuple[str, str, str]:
    marks = frozenset(_table(keep))
    return char_class(marks), char_class(WHITE), char_class(_joining(keep))


@lru_cache(maxsize=32)
def _seams(keep: tuple[str, ...]) -> Seams:
    return Seams(frozenset(_table(keep)), _joining(keep))


@lru_cache(maxsize=32)
def _standing(keep: tuple[str, ...]) -> Pattern:
    marks, white, _ = _classes(keep)
    return pattern(f"{marks}(?<=(?:\\A|{white}){marks})")


@lru_cache(maxsize=32)
def _runs(keep: tuple[str, ...]) -> Pattern:
    marks, white, joining = _classes(keep)
    # Marks on white space with all the white space around them, or at the head of the text; or marks on a letter.
    rest = f"(?:{white}++|{marks}++)*+"
    headed = f"(?<white>(?:(?<!{white}){white}++|\\A){marks}++{rest})"
    trailed = f"{marks}++(?:(?={white}++{marks})(?<white>{white}++{marks}++{rest})|(?:{joining}++|{marks}++)*+)"
    return pattern(f"{headed}|{trailed}")
