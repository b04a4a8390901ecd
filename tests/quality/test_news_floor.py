"""How much residue goes and how little of the article, on labelled news: floors just under what was reached.

The labelled articles belong to their papers and stay outside the project, so this runs only where they are.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import arnorm

DATA = Path(__file__).parents[3] / "shared" / "data" / "news_dev.jsonl"
DIGEST = "37fd1f674fd745e8297666616f5f3f586d0e30a869de67e0f20291b8c2d261f0"
COPIES = {"dup-headline", "dup-body"}
PIPELINE = arnorm.Pipeline(
    [arnorm.steps.DropDuplicateHeadlines(), arnorm.steps.DropDuplicateBody(), arnorm.steps.DropBoilerplate()]
)
# form: least precision, most of the body lost, least recall of boilerplate, least recall of copies
FLOORS = {"article": (0.99, 0.0005, 0.86, 1.0), "page": (0.99, 0.0005, 0.75, 0.0), "composed": (1.0, 0.0, 1.0, 1.0)}


def pieces(doc: dict[str, Any]) -> Iterator[tuple[list[int], str]]:
    """Yield the offsets and the label of each labelled piece: a line, a span of it, or what is left between spans."""
    at = 0
    for number, line in enumerate(doc["lines"]):
        rest = list(range(at, at + len(line["text"])))
        label = line["label"]
        if label == "mixed":
            for start, end, kind in line["spans"]:
                yield list(range(at + start, at + end)), kind
                rest = [offset for offset in rest if not at + start <= offset < at + end]
            label = "headline" if number == 0 else "body"
        if label != "blank":
            yield rest, label
        at += len(line["text"]) + 1


def form_of(doc: dict[str, Any]) -> str:
    if doc["form"].startswith("full page"):
        return "page"
    return "composed" if doc.get("made", "").startswith("composed") else "article"


def scores() -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {form: Counter() for form in FLOORS}
    for row in DATA.read_text("utf-8").split("\n"):
        if not row:
            continue
        doc = json.loads(row)
        text = "\n".join(line["text"] for line in doc["lines"])
        gone = bytearray(len(text))
        for edit in PIPELINE.explain(text, context=arnorm.Context(outlet=doc["source"])).edits:
            gone[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
        for offsets, label in pieces(doc):
            solid = [offset for offset in offsets if not text[offset].isspace()]
            if solid:
                _count(counts[form_of(doc)], label, sum(gone[offset] for offset in solid), len(solid))
    return counts


def _count(count: Counter[str], label: str, gone: int, size: int) -> None:
    if label in {"body", "headline"}:
        count["kept"] += size
        count["lost"] += gone
        count["false"] += gone >= 0.3 * size
    elif label.startswith("bp:") or label in COPIES:
        kind = "bp" if label.startswith("bp:") else "copy"
        count[kind] += 1
        count[kind + " hit"] += gone >= 0.8 * size


@pytest.mark.skipif(not DATA.exists(), reason="the labelled articles (../shared/data/news_dev.jsonl) are not here")
@pytest.mark.long
def test_floors() -> None:
    digest = hashlib.sha256(DATA.read_bytes()).hexdigest()
    assert digest == DIGEST, "the labels changed: measure again, then write the new digest and floors"
    for form, count in scores().items():
        precision, lost, boilerplate, copies = FLOORS[form]
        hits = count["bp hit"] + count["copy hit"]
        assert hits / (hits + count["false"]) >= precision, (form, count)
        assert count["lost"] <= lost * count["kept"], (form, count)
        assert count["bp hit"] >= boilerplate * count["bp"], (form, count)
        assert count["copy hit"] >= copies * count["copy"], (form, count)
