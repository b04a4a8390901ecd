"""Builds ``arnorm/data/typos/quiet.bin``: one bit a word of the lexicon, set where no surroundings make it a finding.

What the detector would find out about nine in ten words of a text it has not seen is found out here, once. The bits
follow from the lexicon and the weights: build them last (some minutes on one core)::

    python -m tools.build.quiet
    python -m tools.manifest

``--check`` builds and compares only.
"""

from __future__ import annotations

import sys
import zlib
from multiprocessing import Pool

from arnorm.typos.judge.quiet import LEAST
from arnorm.typos.judge.score import judge
from arnorm.words.lexicon import default_lexicon
from tools.target import write_or_compare
from tools.typos.articles import ROOT

TARGET = ROOT / "arnorm" / "data" / "typos" / "quiet.bin"
_CORES = 2


def _quiet(word: str) -> bool:
    return not judge(word, default_lexicon())


def build() -> bytes:
    """Return the file."""
    lexicon = default_lexicon()
    words = lexicon.numbered()
    frequent = [(ident, word) for word, ident in words if lexicon.count(word) >= LEAST]
    bits = bytearray((len(words) + 7) // 8)
    with Pool(_CORES) as pool:
        found = pool.map(_quiet, [word for _, word in frequent], chunksize=500)
    for (ident, _), quiet in zip(frequent, found, strict=True):
        bits[ident >> 3] |= quiet << (ident & 7)
    print(f"{len(frequent):,} of {len(words):,} words asked, {sum(found):,} are quiet")
    return zlib.compress(bytes(bits), 9)


def main() -> int:
    """Build; write, or compare with what is there."""
    return write_or_compare(TARGET, build())


if __name__ == "__main__":
    sys.exit(main())
