"""Settles the document steps of a pipeline: in rounds, until none finds anything, or not at all.

What one step deletes can uncover work for another (a share bar between two copies of a headline), so the steps repeat.
Two guards stand over their total: they must settle in a few rounds, and what goes without leaving a copy may be at most
half of the words, or more where an article stays; over either, nothing goes and a note says so. A text in which nothing
is found is not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from arnorm.core.cap import within_cap, words_gone
from arnorm.core.meta import META_KINDS, Meta
from arnorm.core.step import Context, DocumentStep
from arnorm.edits import Alignment, Edit, compose, splice

__all__ = ["ROUNDS", "Settled", "found_meta", "settle"]

# A block that has not settled by then leaves the text as it is: one step might find what another uncovers for ever.
ROUNDS = 4
# A step eats its way up a foot a line at a time: from this round on it is asked again until it finds nothing, within
# a bound set by hand; of 90 pages written by hand one had not settled in four rounds of one question each.
_EAGER, _REPEATS = 1, 8


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
    for number in range(ROUNDS):
        found = False
        for step in steps:
            for _ in range(_REPEATS if number >= _EAGER else 1):
                proposed, said = step.propose_shared(now, context, scratch)
                if said:
                    notes.update(dict.fromkeys(said))
                if not proposed:
                    break
                found = True
                edits = list(proposed)
                gone = words_gone(now, edits)
                lost, copies = (lost + gone, copies) if step.capped else (lost, copies + gone)
                total = compose(total, edits, now)
                now = splice(now, edits)
        if not found:
            if lost:
                total, said = within_cap(text, now, total, lost, copies)
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


def _ids(steps: Sequence[DocumentStep]) -> str:
    return ", ".join(step.id for step in steps)
