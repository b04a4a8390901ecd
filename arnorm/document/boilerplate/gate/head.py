"""The head of a pattern: a short one that matches whatever the whole one does, compiled in a fraction of its time.

A letter of a pattern takes some 3 microseconds to compile, and patterns of rules have up to 8,500: of 182 rules that
1,750 articles asked for, 162 found nothing, and the heads of most of these say so.

>>> head("read (?:more|all)(?: now)?", most=16, short=16)
'(?:read (?:more|all))(?s:.*)'
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.requirements.beginnings import PART, QUANTIFIERS
from arnorm.unicode import pattern

__all__ = ["head"]

_MOST: Final = 100  # letters of a sequence: two words with what may stand beside them
# A group or a class of another kind, what names another part or stands for several letters, errors allowed.
_STRANGE: Final = r"\((?=\?)(?!\?(?:[:>=!]|<[=!]|P?<[a-z]+>))|\[\^?\]|\[[^\]]*[\[\\]|\\[0-9A-Za-z]|\{(?![0-9,]+\})"
_LETTERS: Final = r"[^()\[\]\\?*+{}.^$|]+"
_PLAIN: Final = ("(?:", "(?>")
_SHORT: Final = 240  # letters of a pattern that is compiled whole in half a millisecond


def head(source: str, most: int = _MOST, short: int = _SHORT) -> str:
    """Return a pattern that matches all that ``source`` matches, and begins to match all that it begins to match.

    Each sequence in it has at most so many letters. What is dropped stands behind what is kept, where anything may be.
    It is ``source`` itself where that is short, or of a language that is not read here.
    """
    if len(source) <= short or pattern(_STRANGE).search(source) is not None:
        return source
    kept = _alternatives(source, most)
    return source if kept == source else f"(?:{kept})(?s:.*)"


def _alternatives(source: str, most: int) -> str:
    return "|".join(_cut(atoms, most) for atoms in _sequences(source))


def _cut(atoms: list[str], most: int) -> str:
    """Return the first of some atoms, as many as are short enough; of a group that is too long, what it begins with."""
    kept = ""
    for atom in atoms:
        left = most - len(kept)
        if len(atom) > left:
            if atom.startswith(_PLAIN) and atom[-1] == ")":
                kept += f"(?:{_alternatives(atom[3:-1], left)})"
            return kept + (atom[:left] if pattern(_LETTERS).fullmatch(atom) is not None else "")
        kept += atom
    return kept


def _sequences(source: str) -> Iterator[list[str]]:
    """Yield what stands between the bars of a pattern outside groups: letters and groups, each with its quantifier."""
    atoms: list[str] = []
    depth = 0
    for part in pattern(PART).findall(source):
        if depth or (part[0] in QUANTIFIERS and atoms):
            atoms[-1] += part
        elif part == "|":
            yield atoms
            atoms = []
        else:
            atoms.append(part)
        depth += (part[0] == "(") - (part[-1] == ")" and part != "\\)")
    yield atoms
