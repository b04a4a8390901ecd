"""Settles the document steps of a pipeline: in rounds, until none finds anything, or not at all.

What one step deletes can uncover work for another (a share bar between two copies of a headline), so the steps repeat.
Two guards stand over their total: they must settle in a few rounds, and what goes without leaving a copy may be at most
half of the words; over either, nothing goes and a note says so. A text in which nothing is found is not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from arnorm.core.meta import META_KINDS, Meta
from arnorm.core.step import Context, DocumentStep
from arnorm.edits import Alignment, Edit, compose, splice
from arnorm.engine.table import CODEPAGE, OUTSIDE, encode
from arnorm.unicode import pattern

__all__ = ["CAP", "ROUNDS", "Settled", "found_meta", "settle"]

# A block that has not settled by then leaves the text as it is: one step might find what another uncovers for ever.
ROUNDS = 4
# Residue is the smaller part of a document: where more of its words would go, the article was taken for residue.
CAP = 0.5

_LONGEST = 16  # letters with what parts a word from the next: more than a word of any text has in the mean
# Words, because their number is the same before and after every character step: marks, repeats and digits may change.
_WORD = pattern("(?V1)[\\p{L}--\\u0640][\\p{L}\\p{M}]*+")
_PLAIN = "\u0621-\u063a\u0641-\u064aA-Za-z"
_BEGINNING = b" a"
_SHAPES = bytes(ord("a") if pattern(f"[{_PLAIN}]").match(char) else 0 if char != " " else 32 for char in CODEPAGE)
_UNTOLD = b"?"  # a mark, tatweel, and what is off the code page


def _letter(char: str, slot: int) -> str:
    if slot == OUTSIDE or pattern("[\\p{M}\u0640]").match(char):
        return _UNTOLD.decode()
    return "a" if pattern("\\p{L}").match(char) else " "


_LETTERS = "".join(_letter(char, slot) for slot, char in enumerate(CODEPAGE)).encode().ljust(256, _UNTOLD)


class Settled(NamedTuple):
    """What the block deletes from the text it was given, what it has to say, and what its steps have worked out."""

    edits: list[Edit]
    notes: tuple[str, ...]
    scratch: dict[str, object]


def settle(steps: Sequence[DocumentStep], text: str, context: Context, encoded: bytes = b"") -> Settled:
    """Run ``steps`` over ``text`` in rounds and return all they delete, or nothing where a guard forbids it.

    ``encoded``: the engine's bytes of the text, where they are known.
    """
    total: list[Edit] = []
    notes: dict[str, None] = {}
    now = text
    lost = copies = 0
    scratch: dict[str, object] = {"encoded": (text, encoded)} if encoded else {}
    for _ in range(ROUNDS):
        found = False
        for step in steps:
            proposed, said = step.propose_shared(now, context, scratch)
            if said:
                notes.update(dict.fromkeys(said))
            if not proposed:
                continue
            found = True
            edits = list(proposed)
            gone = _words_gone(now, edits)
            lost, copies = (lost + gone, copies) if step.capped else (lost, copies + gone)
            total = compose(total, edits, now)
            now = splice(now, edits)
        if not found:
            if lost:
                total, said = _within_cap(text, total, lost, copies)
                notes.update(dict.fromkeys(said))
            return Settled(total, tuple(notes), scratch)
    return Settled([], (*notes, f"{_ids(steps)}: not settled in {ROUNDS} rounds, nothing was deleted"), scratch)


def found_meta(steps: Sequence[DocumentStep], text: str, context: Context, settled: Settled) -> tuple[Meta, ...]:
    """Return what ``text`` says of itself, as its steps find it where the page around it is gone, deleted or not."""
    page = [edit for edit in settled.edits if not any(by.partition(":")[2] in META_KINDS for by in edit.by)]
    article, back = splice(text, page), Alignment(page)
    found: dict[tuple[int, int], Meta] = {}
    scratch = {**settled.scratch, "whole": text}
    for step in steps:
        for meta in step.metadata(article, context, scratch):
            start, end = back.to_source(meta.start, meta.end)
            if end - start == meta.end - meta.start:
                found.setdefault((start, end), meta._replace(start=start, end=end))
        for meta in step.metadata_of_deleted(text, page):
            found.setdefault((meta.start, meta.end), meta)
    return tuple(found[span] for span in sorted(found))


def _within_cap(text: str, total: list[Edit], lost: int, copies: int) -> tuple[list[Edit], tuple[str, ...]]:
    """Return the edits, or none and a note where more words would go than may."""
    if not _has_words(text, copies + lost / CAP):
        words = _count(text) - copies
        ids = ", ".join(dict.fromkeys(name for edit in total for name in edit.by))
        return [], (f"{ids}: {lost} of {words} words would go, more than {CAP:.0%}: nothing was deleted",)
    return total, ()


def _words_gone(text: str, edits: Sequence[Edit]) -> int:
    return sum(_count(text[start:end]) - (_count(new) if new else 0) for start, end, new, _ in edits)


def _count(text: str) -> int:
    """Return how many words a text has: by its bytes, where each letter stands in a word and nothing else does."""
    shape = encode(text).translate(_LETTERS)
    if shape.find(_UNTOLD) >= 0:
        return len(_WORD.findall(text))
    return shape.count(_BEGINNING) + shape.startswith(_BEGINNING[1:])


def _has_words(text: str, least: float) -> bool:
    """Return whether a text has so many words, without counting them where its beginning surely has as many."""
    return _begun(text[: int(least) * _LONGEST]) >= least or _count(text) >= least


def _begun(text: str) -> int:
    """Return how many words of a text begin with a plain letter behind a space: no more than it has."""
    return encode(text).translate(_SHAPES).count(_BEGINNING)


def _ids(steps: Sequence[DocumentStep]) -> str:
    return ", ".join(step.id for step in steps)
