"""The labels of the typo detector, and what its rules answer about each where it stands.

``tools/typos/labels.tsv`` holds judgements and no text of any article; the articles are read from
``../shared/data/news_sample.jsonl.gz``, which lies beside the repository.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from arnorm.typos.candidates import Candidate, candidates
from arnorm.typos.document import Document
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.register import PAIR_RULES
from arnorm.typos.evidence.surroundings import PLACE_RULES
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words

__all__ = ["ARTICLES", "LABELS", "VERDICTS", "Article", "Example", "Label", "examples", "read_articles", "read_labels"]

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "tools" / "typos" / "labels.tsv"
ARTICLES = ROOT.parent / "shared" / "data" / "news_sample.jsonl.gz"
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


class Example(NamedTuple):
    """A label with the answers of the rules at the first place where its word stands."""

    label: Label
    outlet: str
    answers: tuple[float, ...]


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


def read_articles(wanted: Iterable[str], path: Path = ARTICLES) -> dict[str, Article]:
    """Return the articles of these ids."""
    if not path.exists():
        raise SystemExit(f"{path} is missing: labels hold no text, and weights need the words around each label")
    ids = set(wanted)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: Article(row["source"], row["text"]) for row in rows if row["id"] in ids}


def examples(labels: Sequence[Label], articles: Mapping[str, Article], names: Sequence[str]) -> Iterator[Example]:
    """Yield what the rules of these names answer about each label; those no longer proposed are left out."""
    documents: dict[str, Document] = {}
    for label in labels:
        article = articles.get(label.document)
        if article is None:
            continue
        document = documents.get(label.document)
        if document is None:
            document = Document(article.text, list(words(article.text)), default_lexicon())
            documents[label.document] = document
        found = _place(document, label)
        if found is not None:
            yield Example(label, article.outlet, _answers(found, names))


def _place(document: Document, label: Label) -> Place | None:
    """Return the first place of a label's word, with its suggestion as the candidate."""
    for at, token in enumerate(document.tokens):
        if document.text[token.start : token.end] == label.word:
            meant = _proposed(token.bare, label)
            return None if meant is None else Place(document, at, meant)
    return None


def _proposed(word: str, label: Label) -> Candidate | None:
    proposed = candidates(word, default_lexicon())
    return next((c for c in proposed if c.word == label.suggestion and c.kind), None)


def _answers(place: Place, names: Sequence[str]) -> tuple[float, ...]:
    lexicon = place.document.lexicon
    pair = Pair(lexicon.lookup(place.word), place.meant, lexicon)
    return tuple(PAIR_RULES[name](pair) if name in PAIR_RULES else PLACE_RULES[name](place) for name in names)
