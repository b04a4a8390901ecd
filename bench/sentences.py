"""Sentence boundaries on the marked texts of the tests, beside the peers installed: ``python -m bench.sentences``.

The peers are run twice: on whole texts, and on each line alone, so that line breaks count for them as they do here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType
from typing import Any

import arnorm
from tests.quality import marked

Split = Callable[[str], Iterable[tuple[int, int]]]


def by_line(split: Split) -> Split:
    """Return a splitter that sees one line at a time."""

    def run(text: str) -> list[tuple[int, int]]:
        at, found = 0, []
        for line in text.splitlines(keepends=True):
            found += [(at + start, at + end) for start, end in split(line)]
            at += len(line)
        return found

    return run


def peers() -> dict[str, Split]:
    """Return the peers that are installed."""
    found: dict[str, Split] = {}
    if pysbd := _module("pysbd"):
        found["pySBD"] = lambda text: _searched(text, pysbd.Segmenter(language="ar", clean=False).segment(text))
    if spacy := _module("spacy"):
        blank = spacy.blank("ar")
        blank.add_pipe("sentencizer")
        found["spaCy sentencizer"] = lambda text: [(s.start_char, s.end_char) for s in blank(text).sents]
    if araby := _module("pyarabic.araby"):
        found["pyarabic"] = lambda text: _searched(text, araby.sentence_tokenize(text))
    return found


def _searched(text: str, sentences: Iterable[Any]) -> list[tuple[int, int]]:
    """Return where sentences that a peer gives as strings stand in the text."""
    at, found = 0, []
    for sentence in sentences:
        start = text.find(sentence.strip(), at)
        if start >= 0 and sentence.strip():
            at = start + len(sentence.strip())
            found.append((start, at))
    return found


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


def main() -> None:
    """Print the table."""
    texts = marked.read()
    size = sum(len(item.text.encode()) for item in texts)
    splits: dict[str, Split] = {"arnorm": arnorm.sentences}
    for name, split in peers().items():
        splits[name] = split
        splits[f"{name}, by line"] = by_line(split)
    print(f"{len(texts)} texts, {sum(len(item.starts) + 1 for item in texts)} sentences")
    print(f"{'':28}{'F1':>7}{'prec.':>8}{'recall':>8}{'wrong':>7}{'missed':>8}{'MB/s':>8}")
    for name, split in splits.items():
        found = marked.score(texts, split)  # and what a splitter loads at its first call is loaded
        start = time.perf_counter()
        for item in texts:
            list(split(item.text))
        rate = size / (time.perf_counter() - start) / 1e6
        row = f"{found.f1:7.3f}{found.precision:8.3f}{found.recall:8.3f}{found.wrong:7}{found.missed:8}{rate:8.2f}"
        print(f"{name:28}{row}")


if __name__ == "__main__":
    main()
