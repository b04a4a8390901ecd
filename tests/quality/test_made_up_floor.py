"""How much residue goes and how little of the article, on made-up articles: floors just under what was reached."""

from __future__ import annotations

from collections import Counter

import arnorm
from tests.quality import articles

LEAST = {"bp": 0.8, "copy": 0.5}  # 20 of 25 and 2 of 4: a second copy of a body so short stays


def scores(pipeline: arnorm.Pipeline) -> Counter[str]:
    """Return the pieces of each label and how many went; of what must stay, characters."""
    count: Counter[str] = Counter()
    for article in articles.read():
        gone = bytearray(len(article.text))
        for edit in pipeline.explain(article.text, context=arnorm.Context(outlet=article.outlet)).edits:
            gone[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
        for start, end, label in article.pieces:
            solid = [at for at in range(start, end) if article.text[at] not in " \n"]
            lost = sum(gone[at] for at in solid)
            if label in LEAST:
                count[label] += 1
                count[f"{label} gone"] += lost >= 0.8 * len(solid)
            else:
                count["kept"] += len(solid)
                count["lost"] += lost
    return count


def test_floors() -> None:
    count = scores(arnorm.preset("news"))
    assert count["lost"] == 0, count
    for label, least in LEAST.items():
        assert count[f"{label} gone"] >= least * count[label], count


def test_a_preset_without_document_steps_stays_below_the_floor() -> None:
    count = scores(arnorm.preset("light"))
    assert count["bp"] >= 25
    assert count["bp gone"] == count["copy gone"] == 0
