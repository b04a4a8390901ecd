"""Visual order: lines that a PDF tool stored as they look, left to right, instead of as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, trimmed
from arnorm.errors import require_text
from arnorm.repair.visual_order.lam_alef import with_lam_alef
from arnorm.repair.visual_order.order import looks_logical, reads_well, verdict
from arnorm.repair.visual_order.turning import FORMS, mirrored, nested, turned
from arnorm.unicode import Pattern, pattern
from arnorm.words.lines import Line, lines

__all__ = ["FixVisualOrder"]


@dataclass(frozen=True, kw_only=True)
class FixVisualOrder(Rewrite):
    r"""Turn lines that are stored in visual order into the order in which they are read.

    Each line is judged by itself. The shapes of presentation forms decide where there are some: a final form before
    an initial one, in one word, is a word stored backwards. Plain letters are judged by their words: the share of
    letters in known words, and how common those are, must be better by 0.5 backwards (of 2; by 1.2 in a line of one or
    two words). Shorter lines follow the others of their text where all of those are turned.

    Latin runs and numbers inside keep their order; brackets are mirrored back where that makes them match; marks
    return to their letters; a lam-alef that came out as alef-lam is put right where words prove it (خالل for خلال).
    Presentation forms are kept, in reading order; ``FoldPresentationForms`` makes letters of them.

    Left alone: every line in reading order, with presentation forms or without; lines without Arabic letters; Persian,
    Urdu and other languages, whose words the lexicon does not know. No options. Sees protected spans too, which are
    found in what it leaves.

    Source: rules W1..W7, N1 of the Unicode bidirectional algorithm (UAX #9), undone; words by
    ``arnorm.words.lexicon``.

    >>> from arnorm.steps import FixVisualOrder
    >>> FixVisualOrder()("2015 ماع ةيناثلا ةرملل زوفي قيرفلا")
    'الفريق يفوز للمرة الثانية عام 2015'
    """

    id: ClassVar[str] = "visual_order.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/", "lexicon/", "charmaps/presentation.txt")
    ignores_protection: ClassVar[bool] = True

    def fast_path(self) -> FastPath:
        """Return the glance that shows that every line is in reading order."""
        return FastPath(idle=lambda text: not _suspects(text))

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each line that is turned."""
        require_text(text)
        found = _to_turn(_suspects(text), text)
        new = with_lam_alef([turned(line.text) for line in found])
        with_mirrored = [mirrored(line) for line in new]
        if nested(with_mirrored) >= nested(new):
            new = with_mirrored
        by = (self.id,)
        made = (trimmed(line.start, line.text, after, by) for line, after in zip(found, new, strict=True))
        return [edit for edit in made if edit is not None]


def _suspects(text: str) -> list[Line]:
    """Return the lines with Arabic letters that a look does not show to be in reading order."""
    forms = pattern("[\ufb50-\ufefc]").search(text) is not None
    return [line for line in lines(text) if _is_suspect(line.text, forms=forms)]


def _is_suspect(line: str, *, forms: bool) -> bool:
    if forms and _has_forms(line):
        return True
    return not looks_logical(line) and _arabic().search(line) is not None and not reads_well(line)


def _to_turn(suspects: list[Line], text: str) -> list[Line]:
    """Return the lines to turn: those that prove it, and short ones where no line of the text speaks against it."""
    judged = [(line, verdict(line.text)) for line in suspects]
    certain = [said for _, said in judged if said.visual]
    if not certain:
        return []
    against = any(said.logical for _, said in judged) or _has_logical(text, suspects)
    return [line for line, said in judged if said.proves or (not against and (said.visual or said.open))]


def _has_logical(text: str, suspects: list[Line]) -> bool:
    starts = {line.start for line in suspects}
    return any(line.start not in starts and _arabic().search(line.text) is not None for line in lines(text))


def _has_forms(line: str) -> bool:
    return pattern(f"[{FORMS}]").search(line) is not None


@lru_cache(maxsize=1)
def _arabic() -> Pattern:
    return pattern("[\u0620-\u06d3\ufb50-\ufefc]{2}")
