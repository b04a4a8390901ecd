"""Whether a line joins others by a sign that stands in none of them: then they are two things, no broken headline.

>>> are_joined("After years: harbour plan is approved", ("After years", "Harbour plan is approved"))
True
>>> are_joined("After years: harbour plan is approved", ("After years:", "Harbour plan is approved"))
False
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["are_joined"]

_SIGN: Final = r"[\p{M}\p{Zs}]*(?:[:|\u2026]|[.]{2,}|[-\u2010-\u2015](?=[\p{Zs}]))"
_ENDS: Final = r"(?r)[:|\u2026,\u060c.\u2010-\u2015-][\p{Zs}]*$"


def are_joined(line: str, parts: Sequence[str]) -> bool:
    """Return whether a sign stands on a line between the first of its parts and the rest, and not at the end of it."""
    first = fold.skeleton(parts[0])[0]
    end = fold.match_letters(line, 0, len(line), first) if first else -1
    parted = end >= 0 and pattern(_SIGN).match(line, end) is not None
    return parted and pattern(_ENDS).search(parts[0]) is None
