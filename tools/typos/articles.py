"""The articles and labels that the typo detector is fitted to.

``tools/typos/labels.tsv`` holds judgements and no text of any article; articles and the marks of two readers are read
from ``../shared/data``, which lies beside the repository.

The articles are those of ten outlets, and of papers of eight countries and a site that checks facts (``MORE``).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = [
    "ARTICLES",
    "FLOOR",
    "LABELS",
    "MORE",
    "READ",
    "VERDICTS",
    "Article",
    "Label",
    "Mark",
    "read_articles",
    "read_labels",
    "read_marks",
]

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "tools" / "typos" / "labels.tsv"
READ = LABELS.with_name("read.tsv")
# Read for the floor of tests/quality alone; never fitted to.
FLOOR = LABELS.with_name("floor.tsv")
_DATA = ROOT.parent / "shared" / "data"
ARTICLES = _DATA / "news_sample.jsonl.gz"
MORE = _DATA / "news_more.jsonl.gz"
MARKS = _DATA / "natural_dev.tsv"
MARKED = _DATA / "natural_dev_documents.txt"
VERDICTS = {"right": 1.0, "arguable": 0.5, "wrong": 0.0}


class Label(NamedTuple):
    """One judgement: is ``suggestion`` what the writer of ``word`` meant, in the document of that id."""

    word: str
    suggestion: str
    kind: str
    verdict: str
    document: str


class Article(NamedTuple):
    """An article: its outlet and its text."""

    outlet: str
    text: str


class Mark(NamedTuple):
    """An error that a reader of the whole article marked."""

    start: int
    end: int
    right: str
    kind: str
    verdict: str


def read_labels(path: Path = LABELS) -> list[Label]:
    """Return the labels of a file, in its order."""
    head, *lines = path.read_text("utf-8").rstrip("\n").split("\n")
    if head.split("\t") != list(Label._fields):
        raise SystemExit(f"{path}: the first line must name the columns: {' '.join(Label._fields)}")
    labels = [Label(*line.split("\t")) for line in lines]
    unknown = {label.verdict for label in labels} - VERDICTS.keys()
    if unknown:
        raise SystemExit(f"{path}: no such verdict: {sorted(unknown)}; use {', '.join(VERDICTS)}")
    return labels


def read_articles(*paths: Path) -> dict[str, Article]:
    """Return all articles of the files by id; of both files where none is named."""
    articles: dict[str, Article] = {}
    for path in paths or (ARTICLES, MORE):
        if not path.exists():
            raise SystemExit(f"{path} is missing: labels hold no text, and weights need the words around each label")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        articles |= {row["id"]: Article(row["source"], row["text"].strip()) for row in rows}
    return articles


def read_marks() -> Mapping[str, list[Mark]]:
    """Return the marks of every article that was read whole; an empty list where nothing was marked."""
    marks: dict[str, list[Mark]] = {ident: [] for ident in MARKED.read_text("utf-8").split("\n") if ident}
    for line in MARKS.read_text("utf-8").rstrip("\n").split("\n")[1:]:
        document, start, end, _, right, kind, verdict = line.split("\t")
        marks[document].append(Mark(int(start), int(end), right, kind, verdict))
    return marks
