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


def documents(count: int, seed: int = 7) -> list[str]:
    """Return ``count`` different articles as pages give them: a headline, seven paragraphs, 1,800 characters.

    One in seven has residue, as in 7,000 articles of ten outlets: the headline again, "read also" and a link below.
    """
    rng = random.Random(seed)
    found = []
    for at, text in enumerate(made_up(count, seed)):
        words = [word for word in text.replace("\n", " ").replace(".", "").split(" ") if word]
        headline, rest = words[:9], words[9:] * 2
        paragraphs = [" ".join(rest[start : start + 43]) + "." for start in range(0, 7 * 43, 43)]
        lines = [" ".join(headline), *paragraphs]
        if at % 7 == 0:
            lines += ["اقرأ أيضا: " + " ".join(rng.sample(rest, 7)), "تابعونا على فيسبوك وتويتر"]
        if at % 14 == 0:
            lines.insert(1, lines[0])
        found.append("\n".join(lines))
    return found


def corpus(path: str, field: str, count: int, seed: int = 7) -> list[str]:
    """Return ``count`` texts of a JSON Lines file, plain or gzipped, drawn at random."""
    rows = _rows(path)
    return [row[field] for row in random.Random(seed).sample(rows, min(count, len(rows)))]


def corpus_documents(path: str, field: str, count: int, seed: int = 7) -> list[str]:
    """Return the same with the headline, where there is a field ``title``, on the first line."""
    rows = _rows(path)
    chosen = random.Random(seed).sample(rows, min(count, len(rows)))
    return ["\n".join(filter(None, (row.get("title"), row[field]))) for row in chosen]


def _rows(path: str) -> list[dict[str, str]]:
    data = Path(path).read_bytes()
    lines = (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


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
