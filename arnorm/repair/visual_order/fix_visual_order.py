"""Visual order: lines that a PDF tool stored as they look, left to right, instead of as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final, NamedTuple

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, trimmed
from arnorm.errors import require_text
from arnorm.letters import LINE_ENDS
from arnorm.repair.visual_order.lam_alef import with_lam_alef
from arnorm.repair.visual_order.order import looks_logical, reads_well, verdict
from arnorm.repair.visual_order.turning import FORMS, mirrored, nested, turned
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["FixVisualOrder"]


_RARE_ENDS: Final = LINE_ENDS - {"\n"}


class _Line(NamedTuple):
    """A line without its end, and where it starts."""

    start: int
    text: str


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
        lines = _to_turn(_suspects(text), text)
        new = with_lam_alef([turned(line.text) for line in lines])
        with_mirrored = [mirrored(line) for line in new]
        if nested(with_mirrored) >= nested(new):
            new = with_mirrored
        by = (self.id,)
        made = (trimmed(line.start, line.text, after, by) for line, after in zip(lines, new, strict=True))
        return [edit for edit in made if edit is not None]


def _suspects(text: str) -> list[_Line]:
    """Return the lines with Arabic letters that a look does not show to be in reading order."""
    forms = pattern("[\ufb50-\ufefc]").search(text) is not None
    return [line for line in _lines(text) if _is_suspect(line.text, forms=forms)]


def _is_suspect(line: str, *, forms: bool) -> bool:
    if forms and _has_forms(line):
        return True
    return not looks_logical(line) and _arabic().search(line) is not None and not reads_well(line)


def _lines(text: str) -> Iterator[_Line]:
    if any(end in text for end in _RARE_ENDS):
        yield from (_Line(line.start(), line[0]) for line in _line().finditer(text))
        return
    at = 0
    for line in text.split("\n"):
        if line:
            yield _Line(at, line)
        at += len(line) + 1


def _to_turn(suspects: list[_Line], text: str) -> list[_Line]:
    """Return the lines to turn: those that prove it, and short ones where no line of the text speaks against it."""
    judged = [(line, verdict(line.text)) for line in suspects]
    certain = [said for _, said in judged if said.visual]
    if not certain:
        return []
    against = any(said.logical for _, said in judged) or _has_logical(text, suspects)
    return [line for line, said in judged if said.proves or (not against and (said.visual or said.open))]


def _has_logical(text: str, suspects: list[_Line]) -> bool:
    starts = {line.start for line in suspects}
    return any(line.start not in starts and _arabic().search(line.text) is not None for line in _lines(text))


def _has_forms(line: str) -> bool:
    return pattern(f"[{FORMS}]").search(line) is not None


@lru_cache(maxsize=1)
def _line() -> Pattern:
    return pattern(f"[^{char_class(LINE_ENDS)[1:-1]}]++")


@lru_cache(maxsize=1)
def _arabic() -> Pattern:
    return pattern("[\u0620-\u06d3\ufb50-\ufefc]{2}")
