"""Builds ``arnorm/data/lexicon/classes.bin``: how often one class of words follows another in news.

The inputs are those of ``tools.build.news_lexicon``; ``--check`` builds and compares only::

    python -m tools.build.classes
    python -m tools.manifest
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter

from arnorm.typos.evidence.classes import class_name
from arnorm.words.stored.lexicon_file import pack, pack_count
from tools.build.news_lexicon import FOLDER, rows
from tools.target import write_or_compare

TARGET = FOLDER / "classes.bin"
# Words that are a class of their own: about what is function word, pronoun or auxiliary.
_OWN = 400


def build() -> bytes:
    """Return the file."""
    words = {word: int(count) for word, count, *_ in rows("news_words.tsv.gz")}
    own = {word for word, _ in sorted(words.items(), key=lambda item: (-item[1], item[0]))[:_OWN]}
    seen: Counter[tuple[str, str]] = Counter()
    for first, second, count, *_ in rows("news_pairs.tsv.gz"):
        one, other = (word if word in own else class_name(word) for word in (first, second))
        seen[one, other] += int(count)
    names = sorted({name for pair in seen for name in pair})
    cells = bytes(pack_count(seen[one, other]) for one in names for other in names)
    before, after = Counter[str](), Counter[str]()
    for (one, other), times in seen.items():
        before[one] += times
        after[other] += times
    return pack(
        {
            "names": "\n".join(names).encode("utf-8"),
            "before": bytes(pack_count(before[name]) for name in names),
            "after": bytes(pack_count(after[name]) for name in names),
            "cells": zlib.compress(cells, 9),
        }
    )


def main() -> int:
    """Build; write, or compare with what is there."""
    return write_or_compare(TARGET, build())


if __name__ == "__main__":
    sys.exit(main())
