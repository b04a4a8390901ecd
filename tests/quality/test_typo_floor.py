"""A floor under the detector's quality, on data beside the repository; no text of it is copied here.

The figures are floors, not goals: what was read by eye stands in the notes of the issues. Precision against injected
errors is a lower bound, because the news has errors of its own.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import types
from collections import Counter
from pathlib import Path

import pytest

from arnorm.typos.detector import TypoDetector
from tools.typo_articles import LABELS, READ, read_labels

SHARED = Path(__file__).parents[2].parent / "shared"
ARTICLE = SHARED / "data" / "000_adc4d4f25ab0e82b.txt"
NEWS = SHARED / "data" / "news_sample.jsonl.gz"
SCORER = SHARED / "score" / "typos.py"
DOCUMENTS = 150


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"no {ARTICLE}")
def test_the_article_has_exactly_its_two_errors() -> None:
    found = TypoDetector().find(ARTICLE.read_text("utf-8"))
    assert sorted((f.word, f.suggestions[0], f.kind) for f in found) == [
        ("الأسحلة", "الأسلحة", "transposition"),
        ("للآسف", "للأسف", "hamza"),
    ]


@pytest.mark.skipif(not (NEWS.exists() and SCORER.exists()), reason=f"no {NEWS} or {SCORER}")
def test_injected_errors_are_found_and_news_is_left_in_peace() -> None:
    scorer = types.ModuleType("scorer")
    sys.modules.setdefault("arnorm", types.ModuleType("arnorm"))
    source = SCORER.read_text("utf-8").removesuffix("main()\n").removesuffix("main()")
    exec(compile(source, str(SCORER), "exec"), scorer.__dict__)
    rng = random.Random(11)
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    rng.shuffle(articles)
    labels = (*read_labels(LABELS), *read_labels(READ))
    known = {(label.word, label.suggestion, label.document) for label in labels if label.verdict == "right"}
    detector, made, hit, first, flags, tokens = TypoDetector(), Counter(), Counter(), 0, 0, 0
    for article in articles[:DOCUMENTS]:
        text = article["text"]
        # The news has errors of its own: a flag that was read and found right disturbs nobody.
        flags += sum((f.word, f.suggestions[0], article["id"]) not in known for f in detector.find(text))
        bad, gold = scorer.inject(rng, text)
        tokens += len(scorer.WORD.findall(text))
        found = detector.find(bad)
        for start, end, kind, word in gold:
            made[kind] += 1
            best = next((f for f in found if f.start < end and f.end > start), None)
            hit[kind] += best is not None
            first += best is not None and best.suggestions[0] == word
    kinds = [kind for kind in made if kind != "initial_hamza"]
    assert sum(hit[kind] / made[kind] for kind in kinds) / len(kinds) >= 0.46
    assert first / sum(hit.values()) >= 0.965
    assert 1e4 * flags / tokens <= 3
