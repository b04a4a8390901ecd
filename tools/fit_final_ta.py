"""Writes ``arnorm/data/words/ta_beside.toml``: which kinds of neighbours stand beside a final heh and a ta marbuta.

Asked are words that may end in either, in articles of the ANT corpus that lie beside the repository; what is written
there is taken to be right. Stored are ratios of counts, in powers of ten, and no text::

    python -m tools.fit_final_ta
    python -m tools.manifest
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from arnorm.words.doubtful.around import word_after, word_before
from arnorm.words.doubtful.final_ta.beside import kind_of, own_kind
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, final_ta
from arnorm.words.doubtful.final_ta.odds import usual_with_ta
from arnorm.words.tokens import words

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "arnorm" / "data" / "words" / "ta_beside.toml"
ARTICLES = ROOT.parent / "shared" / "data" / "news_sample.jsonl.gz"
OUTLETS = ("BBC", "france24", "skynews")
# Of a word that is so much likelier with one letter, what is written is no choice between two.
MOST_ONE_SIDED = 300
LEAST_SEEN = 40
LEAST_TOLD = 0.05
# How much of each ratio counts beside the others, as logistic regression on these words has it.
SHARE = {"before": 0.6, "after": 0.8}
# Words of the grammar, each a kind of its own.
PARTICLES = frozenset(
    "أكثر ألف أمام أن أو أول أي إلا إلى إن بسبب بعد بين تحت تكون حول خلال على عن غير في قبل كان كانت كل ما مع من منذ "
    "نحو هناك هي وفي وقالت وهي إذا جدا ضد قد لا لم لن ليس الذي التي أخرى لأول ثم كما لدى عند".split(" ")
)


class Seen(NamedTuple):
    """A word that may end in either letter: which it has, and the kinds of its neighbours."""

    marbuta: bool
    before: str
    after: str


def kinds(text: str) -> Iterator[Seen]:
    """Yield each such word of a text."""
    for word in words(text):
        if not word.bare.endswith((HEH, MARBUTA)):
            continue
        known = final_ta(word.bare[:-1])
        weights = dict(known.readings)
        if len(weights) < len((HEH, MARBUTA)) or max(weights.values()) > MOST_ONE_SIDED * min(weights.values()):
            continue
        before, after = (usual_with_ta(w) for w in (word_before(text, word.start), word_after(text, word.end)))
        own = own_kind(word.bare, known.before)
        first = before if before in PARTICLES else f"{own} {kind_of(before)}".lstrip()
        yield Seen(word.bare.endswith(MARBUTA), first, after if after in PARTICLES else kind_of(after))


def ratios(seen: list[Seen], side: str) -> dict[str, float]:
    """Return the ratio of each kind that was seen often enough and says something."""
    marbuta = Counter(getattr(one, side) for one in seen if one.marbuta)
    heh = Counter(getattr(one, side) for one in seen if not one.marbuta)
    told = {}
    for kind in marbuta | heh:
        if marbuta[kind] + heh[kind] < LEAST_SEEN:
            continue
        odds = (marbuta[kind] + 0.8) / (marbuta.total() + 1) / ((heh[kind] + 0.2) / (heh.total() + 1))
        ratio = round(SHARE[side] * math.log10(odds), 2)
        if abs(ratio) >= LEAST_TOLD:
            told[kind] = ratio
    return dict(sorted(told.items()))


def main() -> int:
    """Read the articles, count, write the table."""
    seen: list[Seen] = []
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["source"] in OUTLETS:
                seen += kinds(article["text"])
    heh = sum(not one.marbuta for one in seen)
    told = [
        "# What a neighbour of some kind says of a word that may end in heh or ta marbuta: how much oftener it stands beside",
        "# ta marbuta than beside heh, in powers of ten. Kinds: arnorm.words.doubtful.final_ta.beside; a word stands for",
        f"# itself. Written by tools/fit_final_ta.py from {len(seen)} words, {heh} of them with heh, of {', '.join(OUTLETS)}.",
    ]
    for side in ("before", "after"):
        told += ["", f"[{side}]", *(f'"{kind}" = {ratio}' for kind, ratio in ratios(seen, side).items())]
    TARGET.write_text("\n".join(told) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
