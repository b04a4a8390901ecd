"""Counts one document: what a pipeline does to it, and what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Result
from arnorm.core.step import Context, DocumentStep
from arnorm.corpus.layout import Source
from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.report.blocks import at_home
from arnorm.report.measure.changes import char_changes
from arnorm.report.measure.example import Example, Where, example_of, excerpt
from arnorm.report.measure.record import Record
from arnorm.words.tokens import token_pattern

__all__ = ["Documents"]

# Code points kept of a headline, to be shown: two lines of the page. Headlines are told apart by a hash of the whole.
_TITLE: Final = 160
_SPACE: Final = " \t\r\n\u00a0"


def _two_digits(number: int) -> int:
    """Return a number rounded down to its first two digits.

    >>> _two_digits(87), _two_digits(1234)
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

    def add(self, source: Source, result: Result) -> None:
        """Count a document and what was done to it."""
        where = Where(source.place, source.outlet or "", source.text)
        self._count(source, result)
        self._edits(where, result)
        self._chars(where)
        self._copies(source, result)
        self.record.sample.add(hashed("document", source.place), source)

    def _count(self, source: Source, result: Result) -> None:
        outlet = self.record.outlet(source.outlet or "")
        words = len(token_pattern().findall(source.text))
        outlet.documents += 1
        outlet.touched += result.text != source.text
        outlet.words += words
        outlet.code_points += len(source.text)
        outlet.lengths[_two_digits(words)] += 1
        by = Counter(name for edit in result.edits for name in dict.fromkeys(edit.by))
        outlet.edits.update(by)
        outlet.reasons.update(by.keys())
        outlet.steps.update({name.partition(":")[0] for name in by})

    def _edits(self, where: Where, result: Result) -> None:
        for index, edit in enumerate(result.edits):
            old = result.source[edit.start : edit.end]
            if len(edit.by) == 1 and edit.by[0].partition(":")[0] not in self._document_steps:
                self.record.change(edit.by[0].partition(":")[0]).update(char_changes(old, edit.text))
            for name in dict.fromkeys(edit.by):
                sample, key = self.record.example(name), hashed(name, old, edit.text)
                if sample.admits(key):
                    sample.add(key, example_of(where, result.edits, index, name.partition(":")[0]))

    def _chars(self, where: Where) -> None:
        chars = Counter(where.source)
        self.record.outlet(where.outlet).chars.update(chars)
        self.record.char_documents.update(chars.keys())
        for char in chars.keys() - at_home():
            sample, key = self.record.stranger(char), hashed(char, where.place)
            if sample.admits(key):
                sample.add(key, _first(where, char))

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


def _first(where: Where, char: str) -> Example:
    """Return the first place of a code point in a text, as a change of it, so that it can be marked."""
    at = where.source.index(char)
    start, end = excerpt(where.source, at, at + 1)
    marked = ((at - start, at - start + 1, "", ()),)
    return Example(where.place, where.outlet, where.source[start:end], marked, start > 0, end < len(where.source))
