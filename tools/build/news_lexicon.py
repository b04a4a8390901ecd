"""Builds ``arnorm/data/lexicon/news.bin``, the same byte for byte from the same inputs.

The inputs are counts of the ANT corpus that lie beside the repository, in ``../shared/data``; their digests stand in
``arnorm/data/lexicon/SOURCES.toml``. ``--check`` builds and compares only::

    python -m tools.build.news_lexicon
    python -m tools.manifest
"""

from __future__ import annotations

import gzip
import hashlib
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from arnorm.words.stored.hashed import pack_hashed
from arnorm.words.stored.lexicon_file import pack
from tools.target import write_or_compare

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "arnorm" / "data" / "lexicon"
TARGET = FOLDER / "news.bin"
INPUTS = ROOT.parent / "shared" / "data"


def verified(name: str) -> Path:
    """Return the path of an input; ``SystemExit`` where it is missing or not what was pinned."""
    sources = tomllib.loads((FOLDER / "SOURCES.toml").read_text("utf-8"))["source"]
    pinned = next(source for source in sources if source.get("file") == name)
    path = INPUTS / name
    if not path.exists():
        raise SystemExit(f"{path} is missing")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != pinned["sha256"]:
        raise SystemExit(f"{path}: digest {digest}, pinned {pinned['sha256']}")
    return path


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of an input."""
    with gzip.open(verified(name), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def build() -> bytes:
    """Return the file: words and pairs in one table, and how many words were counted."""
    words = {word: int(count) for word, count, *_ in rows("news_words.tsv.gz")}
    pairs = {f"{first} {second}": int(count) for first, second, count, *_ in rows("news_pairs.tsv.gz")}
    total = sum(words.values())
    return pack({**pack_hashed({**words, **pairs}), "words": total.to_bytes(8, "little")})


def main() -> int:
    """Build; write, or compare with what is there."""
    return write_or_compare(TARGET, build())


if __name__ == "__main__":
    sys.exit(main())
