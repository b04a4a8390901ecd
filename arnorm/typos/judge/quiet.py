"""The words of the lexicon that no surroundings make a finding: most of any text, told by one bit each.

``quiet.bin`` (zlib; one bit a key id of the lexicon, lowest bit first) is what ``arnorm.typos.judge.score.judge``
answers about each word of ``LEAST`` or more in 100 million; it saves the judgement and decides nothing.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_bytes
from arnorm.words.lexicon import Lexicon

__all__ = ["LEAST", "is_quiet"]

# Asked are words of this count or more; of the others no list says anything but that the checker accepts them.
LEAST: Final = 1
_FILE: Final = "typos/quiet.bin"


def is_quiet(word: str, lexicon: Lexicon) -> bool:
    """Return whether a bare word of the default lexicon is known to have no candidate worth a look."""
    ident = lexicon.ident(word)
    return ident >= 0 and bool(_bits()[ident >> 3] >> (ident & 7) & 1)


@lru_cache(maxsize=1)
def _bits() -> bytes:
    return zlib.decompress(read_bytes(_FILE))
