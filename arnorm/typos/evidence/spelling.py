"""Evidence about spellings of one skeleton: where the hamza is wrong, and whether the word may mean another."""

from __future__ import annotations

from typing import Final

from arnorm.typos.evidence.pair import Pair
from arnorm.words.clitics import proclitic

__all__ = [
    "accepted_spelling",
    "accepted_with_pronoun",
    "accepted_yaa",
    "common_head",
    "lengthened",
    "loan_head",
    "unseated",
]

_ALEFS: Final = frozenset("\u0622\u0623\u0625")
_HEH: Final = "\u0647"
_YEH: Final = "\u064a"
_YEH_HAMZA: Final = "\u0626"
_COMMON: Final = 2000


def loan_head(pair: Pair) -> float:
    """The words differ in the hamza at the head: loan words are written now so and now so."""
    differ = _differing(pair)
    return float(bool(differ) and differ[0][0] <= len(proclitic(pair.own.word)) and set(differ[0][1:]) <= _ALEFS)


def common_head(pair: Pair) -> float:
    """The hamza at the head is wrong in a common word of the language, not in a loan."""
    common = pair.meant.accepted and not pair.own.accepted and pair.meant.seen >= _COMMON
    return float(common and loan_head(pair))


def lengthened(pair: Pair) -> float:
    """A hamza more or less in the word, not another seat of it."""
    return float(pair.meant.kind == "hamza" and len(pair.own.word) != len(pair.meant.word))


def unseated(pair: Pair) -> float:
    """ي for ئ inside the word: how names and dialect are written."""
    last = len(pair.own.word) - 1
    return float(any(a == _YEH and b == _YEH_HAMZA and i < last for i, a, b in _differing(pair)))


def accepted_spelling(pair: Pair) -> float:
    """Ayaspell accepts the word with its hamza as another word."""
    return float(pair.own.accepted and pair.meant.kind == "hamza")


def accepted_yaa(pair: Pair) -> float:
    """The word is accepted with its ى or ي: a passive (يُعتدى) or another verb (يبقي)."""
    return float(pair.own.accepted and pair.meant.kind == "yaa")


def accepted_with_pronoun(pair: Pair) -> float:
    """The word is accepted and ends in ه, which may be a pronoun."""
    return float(pair.own.accepted and pair.meant.kind == "taa" and pair.own.word[-1] == _HEH)


def _differing(pair: Pair) -> list[tuple[int, str, str]]:
    """Return where a wrong hamza leaves two words of one length different, and the letters."""
    written, meant = pair.own.word, pair.meant.word
    if pair.meant.kind != "hamza" or len(written) != len(meant):
        return []
    return [(i, a, b) for i, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
