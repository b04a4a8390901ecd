"""Counts one document: what a pipeline does to it, and what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Result
from arnorm.core.step import Context, DocumentStep
from arnorm.corpus.job import Source
from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.edits import Edit
from arnorm.report.blocks import at_home
from arnorm.report.measure.changes import char_changes
from arnorm.report.measure.example import Example, example_of, excerpt
from arnorm.report.measure.record import Record
from arnorm.words.tokens import token_pattern

__all__ = ["Documents", "two_digits"]

_TITLE: Final = 160
_SPACE: Final = " \t\r\n\u00a0"


def two_digits(number: int) -> int:
    """Return a number rounded down to its first two digits.

    >>> two_digits(87), two_digits(1234)
    (87, 1200)
    """
    scale = 1
    while number >= 100:
        number //= 10
        scale *= 10
    return number * scale


@dataclass
class Documents:
    """Counts documents one by one into ``record``."""

    pipeline: Pipeline
    record: Record

    @cached_property
    def _document_steps(self) -> frozenset[str]:
        return frozenset(step.id for step in self.pipeline.steps if isinstance(step, DocumentStep))

    def explain(self, source: Source) -> Result:
        """Return what the pipeline does to a document; the errors of a step that fails at it."""
        return self.pipeline.explain(source.text, context=Context(source.title, source.outlet))

    def add(self, place: str, source: Source, result: Result) -> None:
        """Count a document and what was done to it."""
        self._count(source, result)
        self._edits(place, source.outlet or "", result)
        self._chars(place, source.outlet or "", source.text)
        self._copies(source, result)
        self.record.sample.add(hashed("document", place), (place, *source))

    def _count(self, source: Source, result: Result) -> None:
        outlet = self.record.outlet(source.outlet or "")
        words = len(token_pattern().findall(source.text))
        outlet.documents += 1
        outlet.touched += result.text != source.text
        outlet.words += words
        outlet.code_points += len(source.text)
        outlet.lengths[two_digits(words)] += 1
        by = Counter(name for edit in result.edits for name in dict.fromkeys(edit.by))
        outlet.edits.update(by)
        outlet.reasons.update(by.keys())
        outlet.steps.update({name.partition(":")[0] for name in by})

    def _edits(self, place: str, outlet: str, result: Result) -> None:
        for index, edit in enumerate(result.edits):
            old = result.source[edit.start : edit.end]
            if len(edit.by) == 1 and edit.by[0].partition(":")[0] not in self._document_steps:
                self.record.change(edit.by[0].partition(":")[0]).update(char_changes(old, edit.text))
            for name in edit.by if len(edit.by) == 1 else ():
                self._example(place, outlet, name, result, index)

    def _example(self, place: str, outlet: str, name: str, result: Result, index: int) -> None:
        edit: Edit = result.edits[index]
        sample = self.record.example(name)
        key = hashed(name, result.source[edit.start : edit.end], edit.text)
        if sample.admits(key):
            step = name.partition(":")[0]
            sample.add(key, example_of(place, outlet, result.source, result.edits, index, step))

    def _chars(self, place: str, outlet: str, text: str) -> None:
        chars = Counter(text)
        self.record.outlet(outlet).chars.update(chars)
        self.record.char_documents.update(chars.keys())
        for char in chars.keys() - at_home():
            sample, key = self.record.stranger(char), hashed(char, place)
            if sample.admits(key):
                sample.add(key, _where(place, outlet, text, char))

    def _copies(self, source: Source, result: Result) -> None:
        title = source.title or next(_lines(result.text), "")
        key = fold.key(title)
        if key:
            self.record.titles.add(hashed("title", key), title.strip(_SPACE)[:_TITLE])
        text = result.text.strip(_SPACE)
        if text:
            self.record.texts.add(hashed("text", text), "")


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip(_SPACE))


def _where(place: str, outlet: str, text: str, char: str) -> Example:
    """Return the first place of a code point in a text, as a change to itself, so that it is marked."""
    at = text.index(char)
    start, end = excerpt(text, at, at + 1)
    changes: Sequence[tuple[int, int, str, tuple[str, ...]]] = ((at - start, at - start + 1, "", ()),)
    return Example(place, outlet, text[start:end], tuple(changes), start > 0, end < len(text))
