"""What exports are compared on: pipelines, every code point in context, mixtures, articles."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import arnorm
from arnorm import Pipeline, steps
from arnorm.core.step import Step
from arnorm.data.load import read_char_sets
from arnorm.unicode import nfd
from tests.points import SAMPLE, slices

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "news_sample.jsonl.gz"
KEY: list[Step] = [
    steps.FoldCase(),
    steps.StripTatweel(everywhere=True),
    steps.Compose(),
    steps.CollapseSpaces(plain=True),
    steps.StripDiacritics(),
    steps.FoldHamza(),
    steps.FoldAlef(),
    steps.FoldYa(),
    steps.FoldTaMarbuta(),
]
ALONE: list[Step] = [*KEY, steps.StripTatweel(), steps.CollapseSpaces(), steps.StripDiacritics(keep=("shadda",))]
PIPELINES = {
    **{repr(step): Pipeline([step], protect=False) for step in ALONE},
    "Compose | StripDiacritics": Pipeline([steps.Compose(), steps.StripDiacritics()], protect=False),
    "StripDiacritics | Compose": Pipeline([steps.StripDiacritics(), steps.Compose()], protect=False),
    "all": Pipeline(KEY, protect=False),
    "compat:lucene": arnorm.preset("compat:lucene"),
    "compat:pyarabic": arnorm.preset("compat:pyarabic"),
    "compat:camel": arnorm.preset("compat:camel"),
}
# Letters that fold or join, marks of every kind, white space, words in which the rules meet, and what is foreign.
ARABIC = (
    *"ابتةىيوؤئءأإآٱهـ\u0640\u06c1\u06d2\u06d5\u0672\u06c3\u06a9\u06cc",
    *("\u064e", "\u064b", "\u0651", "\u0652", "\u0653", "\u0654", "\u0655", "\u0670", "\u06e5", "\u06e6", "\u06df"),
    *("\u08d1", "\U00010efc", "\u0332", "ـٔ", "ئو", "ءو", "ءءو", "شيء", "ىء", "سيء", "مسؤول", "1445هـ", "بـ", "لله"),
    *("  ", " ", "\n", "\r", "\r\n", "\t", "\u00a0", "\u2003", "\u2028", "\u3000", "\u0085", "\u200c", "\ufeff"),
    *("a", "E", "É", "CNN", "Ａ", "ｂ", "é", "9", "٠", "۳", "،", ".", "«", "#", "@", "…", "😀", "中", "ﻷ", "ﷺ", "½"),
)
FOREIGN = (
    *("\u0301", "\u0308", "\u0323", "\u0338", "\u0344", "\u0345", "\u0958", "\u212b", "\ufb2a", "\uf900", "ế", "e"),
    *("\u1100\u1161", "\u1100", "\u1161", "\u11a8", "각", "\u0f73", "\u3099", "\u304b", "\u05b0", "\u20d2"),
)


def mixtures(count: int, pieces: tuple[str, ...] = ARABIC, seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    return ["".join(rng.choices(pieces, k=rng.randrange(1, 16))) for _ in range(count)]


def in_context(char: str) -> Iterator[str]:
    """A character alone, between letters, beside marks, white space, tatweel, hamza and itself."""
    yield from (f"{char}", f"ب{char}ب", f"ا{char}\u064e\u0654{char}", f"{char}\u064e {char}\u0640{char} \n{char} ")
    yield f"ؤ{char}ء{char}وي{char}ءء{char}\u0640\u0654{char}ب\u0332{char}\u064e"


def points() -> list[str]:
    """Every code point that a text in UTF-8 may hold."""
    return [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]


def crowds(chars: Iterable[str], size: int = 128) -> Iterator[str]:
    """Texts in which many characters stand in context, far enough from each other: a call for each takes too long."""
    for some in slices(list(chars), size):
        yield "ب\nب".join(text for char in sorted(some) for text in in_context(char))


def sample() -> frozenset[str]:
    """The code points of the blocks that the steps are about, and of all that folds: the rest has its test in long."""
    folded = {*steps.FoldCase().table(), *steps.FoldAsLucene().table()}
    return frozenset(folded.union(char for char in SAMPLE if not "\ud800" <= char <= "\udfff"))


def ordered() -> list[str]:
    """The code points that form C may move or join, in any version of Unicode that is not newer than arnorm's."""
    sets = read_char_sets("sets/normalization.txt")
    return sorted(sets["joins_left"] | sets["nonstarter"] | {char for char in points() if nfd(char) != char})


def beside_marks(char: str) -> list[str]:
    """A character in its parts, and before and behind marks of four combining classes."""
    marks = "\u0334\u0323\u0301\u0345"
    return [nfd(char), *(f"ب{char}{mark}ب" for mark in marks), *(f"ب{mark}{char}ب" for mark in marks)]


def articles(count: int) -> list[str]:
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, count)]


def listed(heading: str) -> frozenset[str]:
    """The code points that docs/en/exports.md lists under a heading."""
    page = (Path(__file__).parents[2] / "docs" / "en" / "exports.md").read_text("utf-8")
    block = page.split(f"{heading}\n\n```text\n", 1)[1].split("```", 1)[0]
    found: set[str] = set()
    for part in block.replace("\n", " ").split(" "):
        first, _, last = part.strip(",").partition("-")
        if first:
            found |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)
