r"""What stands behind the end marks near the end of a folded line: where residue is glued to a paragraph.

>>> pieces("will work start in may ? read more : here")
['read more : here']
"""

from __future__ import annotations

from typing import Final

from arnorm.unicode import pattern

__all__ = ["LONGEST", "pieces", "pieces_behind"]

LONGEST: Final = 300  # folded letters; the longest notices of footers
_PIECES: Final = 4  # an address or a notice of two sentences holds marks of its own
# An end mark; a full stop between Latin letters or digits is part of an address or a number.
_END: Final = r"(?:[?…]|(?<![a-z0-9] )[.]|[.](?! [a-z0-9])) "


def pieces_behind(folded: str) -> list[int]:
    """Return where the pieces of a folded line begin that stand behind an end mark near its end."""
    ends = [found.end() for found in pattern(_END).finditer(folded, max(0, len(folded) - LONGEST))]
    return ends[-_PIECES:]


def pieces(folded: str) -> list[str]:
    """Return these pieces, each to the end of the line."""
    return [folded[start:] for start in pieces_behind(folded)]
