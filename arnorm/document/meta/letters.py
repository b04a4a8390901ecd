"""Letters and signs that readers of datelines and bylines ask for, by name."""

from __future__ import annotations

from typing import Final

__all__ = ["AL", "AND", "BETWEEN", "COMMA", "TATWEEL"]

AL: Final = "\u0627\u0644"  # alef, lam: the article
AND: Final = "\u0648"  # waw
COMMA: Final = "\u060c"
TATWEEL: Final = "\u0640"
BETWEEN: Final = ("|", COMMA)  # what stands between two names in a marked line
