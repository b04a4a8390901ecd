"""House style: what a text does throughout is no slip.

Some papers write ى for every final ي, some writers ه for every final ة, or a space behind every waw. A few words of a
kind may be slips; beyond that it is how the text is written, and saying so word by word would bury the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from arnorm.typos.finding import Finding
from arnorm.words.doubtful.lone_waw import WAW

__all__ = ["house_style"]

# Distinct words of a kind that may be slips. Set by hand, after a study of articles that were read whole: of six lone
# waws that stood alone in their text two readers held two for arguable, of eleven that did not ten. No paper's rules
# ask for a lone waw though: who wants more findings gets them all (of 41 in 17 other articles a reader marked 41).
_SPLIT: Final = "split"
# Alefs that bear a hamza where none belongs (إستخدام): of 440 articles read whole none has more than three such words,
# of 366 of other papers twelve have four to 21.
_HEAD: Final = "head"
_MOST: Final = {"ya": 4, "ta_marbuta": 3, _HEAD: 3, _SPLIT: 1}
_HAMZA_ALEFS: Final = frozenset("\u0623\u0625")  # alef with hamza above, below
_ALEF: Final = "\u0627"


def house_style(findings: Iterable[Finding], *, waws: bool = False) -> list[Finding]:
    """Return the findings without those that are the text's style; of a dropped initial hamza the first of a word.

    With ``waws`` every lone waw is a slip, however many the text has.

    >>> find = lambda at, word: Finding(at, at + 1, word, "ya", (), 0.9, ())
    >>> len(house_style([find(0, "a"), find(1, "b")])), len(house_style([find(i, str(i)) for i in range(5)]))
    (2, 0)
    """
    listed = list(findings)
    types = {kind: {f.word for f in listed if _style(f) == kind} for kind in _MOST}
    styled = {kind for kind, most in _MOST.items() if len(types[kind]) > most and not (waws and kind == _SPLIT)}
    seen: set[str] = set()
    kept = []
    for finding in listed:
        if _style(finding) in styled or (finding.kind == "initial_hamza" and finding.word in seen):
            continue
        seen.add(finding.word)
        kept.append(finding)
    return kept


def _style(finding: Finding) -> str:
    """Return the kind of a finding, of a hamza one that a bare alef should not bear apart; ``""`` for a torn word."""
    if finding.kind == "hamza":
        return _HEAD if _bears_a_hamza(finding) else finding.kind
    return "" if finding.kind == _SPLIT and finding.word[0] != WAW else finding.kind


def _bears_a_hamza(finding: Finding) -> bool:
    """Return whether the first letter to be mended is an alef that bears a hamza for nothing."""
    differ = ((a, b) for a, b in zip(finding.word, finding.suggestions[0], strict=False) if a != b)
    written, right = next(differ, ("", ""))
    return written in _HAMZA_ALEFS and right == _ALEF
