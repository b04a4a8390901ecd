"""Visual order: lines that a PDF tool stored as they look, left to right, instead of as they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit, compose, splice, trimmed
from arnorm.errors import require_text
from arnorm.repair.visual_order.apart import spaces_in_words
from arnorm.repair.visual_order.lam_alef import exchanged, may_hold_turned, with_lam_alef
from arnorm.repair.visual_order.ligatures import may_hold_ligatures, with_ligatures
from arnorm.repair.visual_order.order import is_shaped_backwards, looks_logical, plain, reads_well, verdict
from arnorm.repair.visual_order.spaced import cut_words, may_be_spaced, spaces_inside
from arnorm.repair.visual_order.turning import FORMS, mirrored, nested, turned
from arnorm.repair.visual_order.word_order import may_be_reversed, reversed_lines, with_words_turned
from arnorm.unicode import Pattern, pattern
from arnorm.words.lines.lines import Line, lines

__all__ = ["FixVisualOrder"]

# Of 9,000 odd mixtures of damaged lines none needs more than four.
_ROUNDS: Final = 8


@dataclass(frozen=True, kw_only=True)
class FixVisualOrder(Rewrite):
    r"""Turn lines that are stored in visual order into the order in which they are read.

    Each line is judged by itself. The shapes of presentation forms decide where there are some: a final form before
    an initial one, in one word, is a word stored backwards. Plain letters are judged by their words: the share of
    letters in known words, and how common those are, must be better by 0.5 backwards (of 2; by 1.2 in a line of one or
    two words). Shorter lines follow the others of their text where all of those are turned.

    Latin runs and numbers inside keep their order; brackets are mirrored back where that makes them match; marks
    return to their letters. A lam-alef that came out as alef-lam is put right, in lines in reading order too, where the
    shape of a word (اإلعالم for الإعلام), the lexicon (خالل for خلال) or its neighbour (المالحة الجوية) proves it, or
    an article by itself before a word that news denies (ال يوجد); so is an article whose lam came out behind the letter
    it is drawn upon (املتحدة, احلكومة, اجملتمع), where that makes a common word of none; so are words with spaces
    between their letters or behind their article (ال ق هو ة, ال مط ار) and words cut at a line end, where every piece
    finds its place in a known word; so are lines whose words came out from left to right, each of them whole, where the
    words that news writes side by side prove it of the text.
    Presentation forms are kept, in reading order; ``FoldPresentationForms`` makes letters of them.

    Left alone: every other line in reading order, with presentation forms or without; lines without Arabic letters;
    Persian, Urdu and other languages, whose words the lexicon does not know. No options. Sees protected spans too,
    which are found in what it leaves.

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
        return FastPath(idle=lambda text: not (_suspects(text) or _may_be_broken(text) or may_be_reversed(text)))

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return an edit for each line that is turned, and for each letter and space that is put right."""
        return self.propose(text, context).edits

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits that settle a text, and a note where it is not settled.

        What one repair joins is evidence for another: they look again until they find nothing. A text that is not
        settled in a few rounds stays as it is, in a second run too.
        """
        require_text(text)
        total: list[Edit] = []
        now = text
        for _ in range(_ROUNDS):
            found = self._once(now)
            if not found:
                return Proposal(total, ())
            before, now = now, splice(now, found)
            total = compose(total, found, before)
        return Proposal((), (f"{self.id}: the text was not settled in {_ROUNDS} rounds, nothing was changed",))

    def _once(self, text: str) -> list[Edit]:
        turned_lines = _to_turn(_suspects(text), text)
        by = (self.id,)
        if not turned_lines and may_be_reversed(text) and (of_words := reversed_lines(text)):
            # What stands at a line's end is not what was cut there.
            return _changed(of_words, [with_words_turned(line.text) for line in of_words], by)
        found = _changed(turned_lines, _turned(turned_lines), by)
        if _may_be_broken(text):
            starts = {line.start for line in turned_lines}
            kept = [line for line in lines(text) if line.start not in starts]
            cut = [] if starts else [Edit(start, end, new, by) for start, end, new in cut_words(text)]
            found = _disjoint(sorted([*found, *_mended(kept, by), *cut]))
            # What is left of a word that was taken apart would be a proclitic before the next.
            apart = [] if found else spaces_in_words(text)
            found += [Edit(at, at + 1, "", by) for at in apart]
        return found


def _changed(some: list[Line], new: list[str], by: tuple[str, ...]) -> list[Edit]:
    edits = (trimmed(line.start, line.text, text, by) for line, text in zip(some, new, strict=True))
    return [edit for edit in edits if edit is not None]


def _disjoint(edits: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not kept or kept[-1].end <= edit.start:
            kept.append(edit)
    return kept


def _may_be_broken(text: str) -> bool:
    """Return whether words of lines in reading order may have turned lam-alefs, spaces or line ends inside them."""
    if (
        may_hold_turned(text)
        or may_hold_ligatures(text)
        or may_be_spaced(text)
        or next(cut_words(text), None) is not None
    ):
        return True
    return bool(spaces_in_words(text))


def _mended(kept: list[Line], by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield the edits inside lines in reading order: letters exchanged, spaces deleted."""
    new = with_ligatures(with_lam_alef([line.text for line in kept]))
    for line, after in zip(kept, new, strict=True):
        changed = [
            Edit(line.start + at, line.start + at + 2, after[at : at + 2], by) for at in exchanged(line.text, after)
        ]
        spaces = [Edit(line.start + at, line.start + at + 1, "", by) for at in spaces_inside(after)]
        yield from sorted([*changed, *spaces])


def _turned(backwards: list[Line]) -> list[str]:
    new = with_lam_alef(
        [turned(plain(line.text) if is_shaped_backwards(line.text) else line.text) for line in backwards]
    )
    with_mirrored = [mirrored(line) for line in new]
    return with_mirrored if nested(with_mirrored) >= nested(new) else new


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
