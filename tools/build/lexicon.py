"""Builds ``arnorm/data/lexicon/lexicon.bin``, the same byte for byte from the same inputs.

Install what it reads, run it (about a minute), then write the manifest; ``--check`` builds and compares only, and exits
with 1 where the file is not what a new build makes::

    pip install -r tools/requirements-lexicon.txt
    python -m tools.build.lexicon
    python -m tools.manifest
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Mapping

import marisa_trie

from arnorm.words import spelling
from arnorm.words.skeleton import skeleton
from arnorm.words.stored import bloom
from arnorm.words.stored.lexicon_file import pack, pack_count
from tools.build import lexicon_sources as sources
from tools.build.news_lexicon import rows

TARGET = sources.SOURCES.parent / "lexicon.bin"

# A word is worth suggesting from here on: by its count in units of 1e-8, or by its count in news. One that Ayaspell
# refuses (mostly a name) must be common. Of the errors of 440 articles read whole, a right candidate exists for
# .71 with these limits (198 of 277).
LEAST = {True: (6, 4), False: (300, 150)}

# Two megabytes: about one form in twenty seems shorter than a target and is not.
SHORTER_BYTES = 1 << 21


def build(counts: Mapping[str, float], accepted: set[str], news: Mapping[str, int]) -> bytes:
    """Return the file for these words: counts in units of 1e-8; what is accepted and not counted has count 0."""
    words = sorted(counts.keys() | accepted)
    trie = marisa_trie.Trie([spelling.encode(word) for word in words])
    amounts, verdicts = bytearray(len(words)), bytearray((len(words) + 7) // 8)
    for word in words:
        ident = trie[spelling.encode(word)]
        amounts[ident] = pack_count(counts.get(word, 0))
        verdicts[ident >> 3] |= (word in accepted) << (ident & 7)
    targets = _targets(counts, accepted, news)
    usual = _usual(counts)
    shorter = {bones[:at] + bones[at + 1 :] for bones in targets for at in range(len(bones))}
    return pack(
        {
            "trie": trie.tobytes(),
            "counts": bytes(amounts),
            "accepted": bytes(verdicts),
            "targets": zlib.compress("\n".join(targets).encode("utf-8"), 9),
            "usual": bytes(pack_count(usual.get(key, 0)) for key in targets),
            "shorter": bloom.build(shorter, SHORTER_BYTES),
        }
    )


def _targets(counts: Mapping[str, float], accepted: set[str], news: Mapping[str, int]) -> list[str]:
    found = set()
    for word in counts.keys() | accepted:
        least, least_in_news = LEAST[word in accepted]
        if counts.get(word, 0) >= least or news.get(word, 0) >= least_in_news:
            found.add(skeleton(word))
    return sorted(found)


def _usual(counts: Mapping[str, float]) -> dict[str, float]:
    """Return the count of the most frequent word of each skeleton."""
    most: dict[str, float] = {}
    for word, count in counts.items():
        key = skeleton(word)
        most[key] = max(count, most.get(key, 0.0))
    return most


def main() -> int:
    """Build; write, or compare with what is there."""
    paths = sources.verified()
    counts = sources.wordfreq_counts()
    words = counts.keys() | sources.dictionary_forms(paths["ayaspell-dic"])
    news = {word: int(count) for word, count, *_ in rows("news_words.tsv.gz")}
    data = build(counts, sources.accepted_by_ayaspell(words, paths["ayaspell-dic"]), news)
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_bytes() != data)
    TARGET.write_bytes(data)
    print(f"{TARGET}: {len(words):,} words, {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
