"""Writes ``ta_beside.toml`` and ``ali_beside.toml`` of ``arnorm/data/words``: which kinds of neighbours a letter has.

The first is of words that may end in heh or ta marbuta, the second of علي, the name, and على, the particle, both in
articles of the ANT corpus that lie beside the repository; what is written there is taken to be right. Stored are ratios
of counts, in powers of ten, and no text::

    python -m tools.fit_beside
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
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, final_ta
from arnorm.words.doubtful.final_ta.odds import own_kind
from arnorm.words.doubtful.final_ya.final_ya import YA
from arnorm.words.doubtful.heads.choose import usual, usual_with_ta
from arnorm.words.doubtful.kinds import kind_of
from arnorm.words.tokens import words

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "arnorm" / "data" / "words"
ARTICLES = ROOT.parent / "shared" / "data" / "news_sample.jsonl.gz"
OUTLETS = ("BBC", "france24", "skynews")
ALI = ("علي", "على", "وعلي", "وعلى")
# Added to the names that are seen beside a kind, and to those expected there if it said nothing.
ADDED = (0.6, 0.18)
# Of a word that is so much likelier with one letter, what is written is no choice between two.
MOST_ONE_SIDED = 300
LEAST_SEEN = 40
LEAST_TOLD = 0.05
# How much of each ratio counts beside the others, as logistic regression on these words has it.
SHARE = {"before": 0.6, "after": 0.8}
# Half: the pairs of words with Ali say much of it already.
ALI_SHARE = 0.5
HEAD = (
    "# in powers of ten, and how much of that counts beside the rest of what is known. Kinds:",
    "# arnorm.words.doubtful.kinds; a word stands for itself.",
)
# Words of the grammar, each a kind of its own.
PARTICLES = frozenset(
    {
        *("أكثر", "ألف", "أمام", "أن", "أو", "أول", "أي", "إلا", "إلى", "إن", "بسبب", "بعد", "بين", "تحت", "تكون"),
        *("حول", "خلال", "على", "عن", "غير", "في", "قبل", "كان", "كانت", "كل", "ما", "مع", "من", "منذ", "نحو", "هناك"),
        *("هي", "وفي", "وقالت", "وهي", "إذا", "جدا", "ضد", "قد", "لا", "لم", "لن", "ليس", "الذي", "التي", "أخرى"),
        *("لأول", "ثم", "كما", "لدى", "عند", "هو", "وهو", "أنه", "إنه", "لأنه", "لكنه", "ولكنه", "بأنه", "وأنه"),
        *("فإنه", "وقد", "كذلك", "لو", "عندما", "حين", "مما", "حيث", "ذلك", "هذا", "هذه", "تلك", "وكان", "عدم"),
        *("دون", "بدون", "عدة", "أكبر", "أفضل", "شتى"),
    }
)


class Seen(NamedTuple):
    """A word that may end in either letter: whether it has the first of them, and the kinds of its neighbours."""

    first: bool
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
        first = before if before in PARTICLES else (f"{own} {kind_of(before)}" if own else kind_of(before))
        yield Seen(word.bare.endswith(MARBUTA), first, after if after in PARTICLES else kind_of(after))


def alis(text: str) -> Iterator[Seen]:
    """Yield each name Ali, and each particle of its letters, of a text."""
    for word in words(text):
        if word.bare in ALI:
            before, after = (usual(w) for w in (word_before(text, word.start), word_after(text, word.end)))
            yield Seen(word.bare.endswith(YA), kind_of(before), kind_of(after))


def counted(seen: list[Seen], side: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often each kind stands beside the first letter, and beside the other."""
    first = Counter(getattr(one, side) for one in seen if one.first)
    return first, Counter(getattr(one, side) for one in seen if not one.first)


def ratios(seen: list[Seen], side: str) -> dict[str, float]:
    """Return the ratio of each kind that was seen often enough and says something."""
    marbuta, heh = counted(seen, side)
    told = {}
    for kind in marbuta | heh:
        if marbuta[kind] + heh[kind] >= LEAST_SEEN:
            odds = (marbuta[kind] + 0.8) / (marbuta.total() + 1) / ((heh[kind] + 0.2) / (heh.total() + 1))
            told[kind] = round(SHARE[side] * math.log10(odds), 2)
    return {kind: ratio for kind, ratio in sorted(told.items()) if abs(ratio) >= LEAST_TOLD}


def ratios_of_names(seen: list[Seen], side: str) -> dict[str, float]:
    """Return the ratio of each kind; names are few, so that those expected are what particles would have."""
    names, particles = counted(seen, side)
    share = names.total() / particles.total()
    told = {}
    for kind in names | particles:
        odds = (names[kind] + ADDED[0]) / (share * particles[kind] + ADDED[1])
        told[kind] = round(ALI_SHARE * math.log10(odds), 2)
    return {kind: ratio for kind, ratio in sorted(told.items()) if abs(ratio) >= LEAST_TOLD}


def write(name: str, seen: list[Seen], said: str, tables: dict[str, dict[str, float]]) -> None:
    """Write a table with what it is and where it comes from."""
    first = sum(one.first for one in seen)
    told = [f"# What a neighbour of some kind says: how much oftener it stands beside {said},", *HEAD]
    told.append(f"# Written by tools/fit_beside.py from {first} and {len(seen) - first} words of {', '.join(OUTLETS)}.")
    for side, table in tables.items():
        told += ["", f"[{side}]", *(f'"{kind}" = {ratio}' for kind, ratio in table.items())]
    (TARGET / name).write_text("\n".join(told) + "\n", "utf-8")


def main() -> int:
    """Read the articles, count, write the table."""
    tas: list[Seen] = []
    names: list[Seen] = []
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["source"] in OUTLETS:
                tas += kinds(article["text"])
                names += alis(article["text"])
    sides = ("before", "after")
    write("ta_beside.toml", tas, "ta marbuta than beside heh", {side: ratios(tas, side) for side in sides})
    write("ali_beside.toml", names, "the name علي than beside على", {s: ratios_of_names(names, s) for s in sides})
    return 0


if __name__ == "__main__":
    sys.exit(main())
