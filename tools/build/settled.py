"""Builds ``arnorm/data/words/settled.bin``: what the words of the lexicon are asked in any text, asked once.

Heads, final letters and usual spellings of nine words in ten are the same in any text; the Restore steps find that out
about a word that they have not seen, which takes them most of the time that they take. The bits follow from the
lexicon, the counts of news and the lists in ``arnorm/data/words``: build them last (two minutes on two cores)::

    python -m tools.build.settled
    python -m tools.manifest

``--check`` builds and compares only.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from multiprocessing import Pool

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.doubtful.final_ta.in_text import hangs_on_text
from arnorm.words.doubtful.final_ta.in_text import judged as judged_ta
from arnorm.words.doubtful.final_ta.soon import floor
from arnorm.words.doubtful.final_ya.look import is_certain
from arnorm.words.doubtful.heads.choose import last_in_full, usual_in_full
from arnorm.words.doubtful.heads.places import bared, has_head
from arnorm.words.doubtful.heads.word import SETTLED, judged
from arnorm.words.doubtful.kinds import is_either_beside
from arnorm.words.doubtful.settled import (
    EITHER,
    FLOORS,
    HEADS,
    MOSTLY_TA,
    PLANES,
    TAS,
    USUAL,
    WHOLE,
    WHOLE_TA,
    YAS,
    ask_in_full,
)
from arnorm.words.lexicon import default_lexicon
from tools.target import write_or_compare
from tools.typos.articles import ROOT

TARGET = ROOT / "arnorm" / "data" / "words" / "settled.bin"
_CORES = 2


def asked(word: str) -> frozenset[int]:
    """Return the planes in which the bit of ``word`` is set."""
    plain = bared(word)
    found = {
        HEADS: has_head(word) and judged(word) is not SETTLED,
        TAS: word.endswith(("\u0647", "\u0629")) and judged_ta(word) is not None,  # heh, ta marbuta
        YAS: word.endswith(("\u064a", "\u0649")) and not is_certain(word),  # ya, alef maksura
        USUAL: usual_in_full(word) != word,
        WHOLE: plain != word and judged(plain).always == word and judged(plain).drops,
        WHOLE_TA: word.endswith(MARBUTA) and _is_whole_with_ta(word[:-1] + HEH),
        EITHER: word.endswith((HEH, MARBUTA)) and is_either_beside(word),
        MOSTLY_TA: word.endswith((HEH, MARBUTA)) and last_in_full(word) == MARBUTA,
        **_floors(word),
    }
    return frozenset(plane for plane, is_set in found.items() if is_set)


def _floors(word: str) -> dict[int, bool]:
    """Return which of the floors the odds of ta marbuta lie above, where a text has heh for it."""
    spelled = word[:-1] + HEH
    known = judged_ta(spelled) if word.endswith(MARBUTA) else None
    least = 0.0 if known is None else floor(spelled, known)
    return {plane: least >= odds for plane, odds in FLOORS.items()}


def _is_whole_with_ta(word: str) -> bool:
    """Return whether heh stands for a ta marbuta in any text."""
    known = judged_ta(word)
    return known is not None and known.sure == MARBUTA and not hangs_on_text(word, known)


def build() -> bytes:
    """Return the file."""
    words = default_lexicon().numbered()
    with Pool(_CORES, initializer=ask_in_full) as pool:
        found = pool.map(asked, [word for word, _ in words], chunksize=500)
    planes = [
        _plane(len(words), (id_ for (_, id_), said in zip(words, found, strict=True) if at in said))
        for at in range(PLANES)
    ]
    return zlib.compress(b"".join(planes), 9)


def _plane(count: int, idents: Iterable[int]) -> bytes:
    bits = bytearray((count + 7) // 8)
    for ident in idents:
        bits[ident >> 3] |= 1 << (ident & 7)
    return bytes(bits)


def main() -> int:
    """Build; write, or compare with what is there."""
    return write_or_compare(TARGET, build())


if __name__ == "__main__":
    sys.exit(main())
