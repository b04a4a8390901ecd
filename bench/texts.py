"""Texts to time: made up from the lexicon with a fixed seed, or read from a corpus of one's own.

Every article is different: one article repeated trains the processor's branch predictor and flatters every tool.
"""

from __future__ import annotations

import gzip
import json
import random
from itertools import accumulate
from pathlib import Path

from arnorm.words.lexicon import default_lexicon

MARKS = "\u064e\u064f\u0650\u0652\u0651\u064b"  # fatha, damma, kasra, sukun, shadda, fathatan
LATIN = ["CNN", "F-16", "Covid-19", "https://example.org/news/1", "BBC", "G20"]


def made_up(count: int, seed: int = 7) -> list[str]:
    """Return ``count`` different articles of about 2,000 characters, words drawn by their frequency in Arabic."""
    lexicon = default_lexicon()
    words = sorted(variants[0] for bones in lexicon.targets if (variants := lexicon.variants(bones)))
    total = list(accumulate(lexicon.count(word) for word in words))
    rng = random.Random(seed)
    return [_article(rng, words, total) for _ in range(count)]


def _article(rng: random.Random, words: list[str], total: list[int]) -> str:
    paragraphs = []
    for _ in range(rng.randrange(4, 11)):
        sentence = rng.choices(words, cum_weights=total, k=rng.randrange(15, 60))
        for _ in range(len(sentence) // 12):
            at = rng.randrange(len(sentence))
            sentence[at] += rng.choice(["،", "،", "،", ".", ":", " «كذا»", " 2015", "؛"])
        paragraphs.append(" ".join(sentence) + ".")
    return "\n\n".join(paragraphs)


def corpus(path: str, field: str, count: int, seed: int = 7) -> list[str]:
    """Return ``count`` texts of a JSON Lines file, plain or gzipped, drawn at random."""
    data = Path(path).read_bytes()
    lines = (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8").split("\n")
    texts = [json.loads(line)[field] for line in lines if line]
    return random.Random(seed).sample(texts, min(count, len(texts)))


def vocalised(texts: list[str], seed: int = 7) -> list[str]:
    """Return the texts with random marks on half of their letters."""
    rng = random.Random(seed)
    return ["".join(c + rng.choice(MARKS) if c > "\u0620" and rng.random() < 0.5 else c for c in t) for t in texts]


def with_latin(texts: list[str], seed: int = 7) -> list[str]:
    """Return the texts with a Latin word, a code or a URL now and then."""
    rng = random.Random(seed)
    return [" ".join(w if rng.random() > 0.02 else rng.choice(LATIN) for w in t.split(" ")) for t in texts]


def headlines(texts: list[str]) -> list[str]:
    """Return short texts of about 60 characters."""
    return [text[:60] for text in texts]


def sprinkled(texts: list[str], pieces: list[str], one_in: int, seed: int = 7) -> list[str]:
    """Return the texts with one of ``pieces`` after one word in so many."""
    rng = random.Random(seed)
    return [" ".join(w + rng.choice(pieces) if rng.random() * one_in < 1 else w for w in t.split(" ")) for t in texts]
