"""Evidence from the letters of an edit: which key was hit, what is likely, what is a matter of transcription."""

from __future__ import annotations

from collections import Counter

from arnorm.typos.evidence.pair import Pair
from arnorm.typos.glued import seam_of
from arnorm.typos.kinds import SPELLING_KINDS
from arnorm.typos.letters import ALIKE, NEAR, ONE_SOUND
from arnorm.typos.shapes import broken_shape

__all__ = [
    "also_respelled",
    "bare_seam",
    "broken",
    "dots",
    "head_or_end",
    "keyboard",
    "transcription",
    "twin_lost",
]


def broken(pair: Pair) -> float:
    """The word has a shape that no word has."""
    return float(broken_shape(pair.own.word))


def twin_lost(pair: Pair) -> float:
    """Of two equal letters side by side one is missing."""
    at = pair.place
    return float(pair.meant.kind == "missing" and 0 < at < len(pair.right) and pair.right[at] == pair.right[at - 1])


def keyboard(pair: Pair) -> float:
    """The wrong letter lies beside the right one on the keyboard."""
    if pair.meant.kind == "extra":
        at = pair.place
        around = pair.written[max(0, at - 1) : at] + pair.written[at + 1 : at + 2]
        return float(any(pair.written[at] + other in NEAR for other in around))
    return float(pair.replaced in NEAR)


def dots(pair: Pair) -> float:
    """The letters differ by dots only."""
    return float(pair.replaced in ALIKE)


def transcription(pair: Pair) -> float:
    """The letters stand for one foreign sound: a matter of transcription."""
    return float(pair.replaced in ONE_SOUND)


def head_or_end(pair: Pair) -> float:
    """The edit is at the first or last letter: often a clitic or an ending."""
    last = max(len(pair.written), len(pair.right)) - 1
    return float(pair.meant.kind in {"missing", "extra", "substitution"} and pair.place in {0, last})


def also_respelled(pair: Pair) -> float:
    """Beside the edit the hamza or the end is spelt differently: two slips in one word."""
    kind = pair.meant.kind
    if kind in SPELLING_KINDS or kind == "glued":
        return 0.0
    written, meant = Counter(pair.own.word), Counter(pair.meant.word)
    lost, won = (written - meant).total(), (meant - written).total()
    return float(lost > (kind in {"extra", "doubled", "substitution"}) or won > (kind in {"missing", "substitution"}))


def bare_seam(pair: Pair) -> float:
    """Nothing in the letters shows where the two words meet."""
    return float(pair.meant.kind == "glued" and seam_of(*pair.meant.word.split(" ")) == "bare")
