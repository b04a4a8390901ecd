"""Lam-alefs turned round in the lines of a text: whether that is proven, and the lines put right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.unicode import Match, pattern
from arnorm.words.lam_alef import gain, has_lam_alef, is_proof, put_right

__all__ = ["may_hold_turned", "with_lam_alef"]

# So much more common must the words of all lines be together, in a scale of 0 to 1 a word, where none proves by shape:
# no line of 55,157 in healthy articles comes to it.
_PROOF: Final = 0.4
# A word without vowel marks or tatweel inside; those are not in the lists.
_WORD: Final = (
    "(?<![\u0620-\u06d3])[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]++(?!\u0640|[\u064b-\u065f\u0670]++[\u0620-\u064a])"
)
# Alef, lam, fathatan at the end of a word: the alef of a tanwin stands behind its letter.
_TANWIN: Final = "\u0627\u0644(?=\u064b(?![\u0620-\u064a]))"


def with_lam_alef(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with each lam-alef put right, where words prove that there is need.

    In lines that hold a word of proof every word follows. Where no line of the text holds a lam-alef in its right
    order, all lines do, if a word of proof or better words speak for it.

    >>> with_lam_alef(["خالل األيام العالقات"])
    ['خلال الأيام العلاقات']
    """
    proven = [is_proof(line) for line in lines]
    if not any(has_lam_alef(line) for line in lines):
        if any(proven) or _is_better(lines):
            return [_put_right(line) for line in lines]
        return list(lines)
    return [_put_right(line) if proof else line for line, proof in zip(lines, proven, strict=True)]


def may_hold_turned(text: str) -> bool:
    """Return whether a glance cannot exclude a lam-alef turned round in lines that stand in reading order."""
    return is_proof(text) or not has_lam_alef(text)


def _is_better(lines: Sequence[str]) -> bool:
    return sum(gain(word) for line in lines for word in pattern(_WORD).findall(line)) >= _PROOF


def _put_right(line: str) -> str:
    strict = has_lam_alef(line)

    def right(found: Match) -> str:
        return put_right(found[0], strict=strict)

    if not strict:
        line = str(pattern(_TANWIN).sub("\u0644\u0627", line))
    return str(pattern(_WORD).sub(right, line))
