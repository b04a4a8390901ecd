"""Sentence boundaries beside the peers that are installed, on the marked texts of the tests or on a gold file.

    python -m bench.sentences
    python -m bench.sentences GOLD.txt [GOLD.txt ...]

A gold file has one sentence a line, and a blank line between documents. The sentences of a document are joined by a
space; one without an end mark, a headline, stands on a line of its own. No gold is shipped: UD_Arabic-PUD,
UD_Arabic-PADT and NTREX-128 are made into this form by taking their sentences in order.

The peers are run twice: on whole texts, and on each line alone, so that line breaks count for them as they do here.
The one regular expression is a stop, what closes, and a space.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import arnorm
from arnorm.unicode import pattern
from tests.quality import marked

STOP = pattern('[.!?\u061f\u2026\u06d4]+["\xbb\u201d)\\]]*+(?=\\s)')
ENDED = pattern("[.!?\u061f\u2026\u06d4:\u061b][\"\xbb\u201d')\\]]*+\\Z")
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


def regex(text: str) -> list[tuple[int, int]]:
    """Split behind each stop, what closes behind it and white space, and at each line end."""
    at, found = 0, []
    for line in text.splitlines(keepends=True):
        ends = [match.end() for match in STOP.finditer(line)]
        cuts = [0, *ends, len(line)]
        found += [(at + one, at + two) for one, two in pairwise(cuts) if line[one:two].strip()]
        at += len(line)
    return found


def gold(path: Path) -> list[marked.Marked]:
    """Return the documents of a gold file as texts with the offsets at which their sentences begin."""
    found = []
    for number, document in enumerate(path.read_text("utf-8").split("\n\n")):
        text, starts = "", []
        for sentence in filter(None, (line.strip() for line in document.split("\n"))):
            if text:
                text += " " if ENDED.search(text) else "\n"
                starts.append(len(text))
            text += sentence
        if text:
            found.append(marked.Marked(f"{path.name}:{number}", text, frozenset(starts)))
    return found


def peers() -> dict[str, Split]:
    """Return the peers that are installed."""
    found: dict[str, Split] = {}
    if pysbd := _module("pysbd"):
        found["pySBD"] = lambda text: _searched(text, pysbd.Segmenter(language="ar", clean=False).segment(text))
    if spacy := _module("spacy"):
        blank = spacy.blank("ar")
        blank.add_pipe("sentencizer")
        found["spaCy sentencizer"] = lambda text: [(s.start_char, s.end_char) for s in blank(text).sents]
    if syntok := _module("syntok.segmenter"):
        found["syntok"] = lambda text: [
            (part[0].offset, part[-1].offset + len(part[-1].value)) for block in syntok.analyze(text) for part in block
        ]
    if blingfire := _module("blingfire"):
        found["blingfire"] = lambda text: _searched(text, blingfire.text_to_sentences(text).split("\n"))
    if sentencex := _module("sentencex"):
        found["sentencex"] = lambda text: _searched(text, sentencex.segment("ar", text))
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
    """Print a table for the marked texts, or for each gold file."""
    files = [Path(name) for name in sys.argv[1:]]
    for texts in map(gold, files) if files else [marked.read()]:
        table(texts)


def table(texts: list[marked.Marked]) -> None:
    """Print how well and how fast each splitter does on some texts."""
    size = sum(len(item.text.encode()) for item in texts)
    splits: dict[str, Split] = {"arnorm": arnorm.sentences, "one regular expression": regex}
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
