"""Evidence from the word list: how frequent word and candidate are, and what grammar says of them."""

from __future__ import annotations

import math
from typing import Final

from arnorm.typos.evidence.pair import Pair
from arnorm.typos.kinds import SPELLING_KINDS
from arnorm.typos.tables import rules
from arnorm.words.clitics import proclitic

__all__ = [
    "accepted_beside_edit",
    "accepted_word",
    "article",
    "frequency",
    "glued_frequency",
    "length",
    "ratio",
    "reads_with_clitics",
    "refused_candidate",
    "short",
]

_LONG: Final = 10
_USUAL: Final = 5
_SHORT: Final = 3
_ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")


def ratio(pair: Pair) -> float:
    """How much more frequent the candidate is, in powers of ten."""
    return math.log10((pair.meant.seen + 1) / (pair.own.seen + 1))


def frequency(pair: Pair) -> float:
    """How frequent the candidate is, in powers of ten above 1e-6."""
    return max(-1.0, math.log10((pair.meant.seen + 1) / 100))


def glued_frequency(pair: Pair) -> float:
    """How frequent the rarer half of a glued pair is, in powers of ten above 1e-6."""
    return frequency(pair) if pair.meant.kind == "glued" else 0.0


def length(pair: Pair) -> float:
    """Letters of the word beyond five, ten at most: a long word has few neighbours by chance."""
    return float(min(_LONG, len(pair.own.word)) - _USUAL)


def short(pair: Pair) -> float:
    """The word has three letters or fewer, or four with a proclitic: many words lie near."""
    return float(len(pair.written) - len(proclitic(pair.own.word)) <= _SHORT)


def accepted_word(pair: Pair) -> float:
    """Ayaspell accepts the word as it is."""
    return float(pair.own.accepted)


def accepted_beside_edit(pair: Pair) -> float:
    """Ayaspell accepts the word, and the candidate is another word, not another spelling."""
    return float(pair.own.accepted and pair.meant.kind not in SPELLING_KINDS)


def refused_candidate(pair: Pair) -> float:
    """Ayaspell refuses the candidate: mostly a name."""
    return float(not pair.meant.accepted)


def reads_with_clitics(pair: Pair) -> float:
    """The word reads as clitics and endings around a known stem."""
    return float(not pair.own.accepted and pair.lexicon.reads_with_clitics(pair.own.word, rules()["stem"]))


def article(pair: Pair) -> float:
    """The word has the article: few foreign names do."""
    return float(proclitic(pair.own.word).endswith(_ARTICLES))
