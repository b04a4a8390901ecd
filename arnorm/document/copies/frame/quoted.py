r"""A headline cut where its first quotation mark stands: in the code of a page that mark ends what describes a picture.

>>> cut_at_a_quote("Council approves plan", 'Council approves plan "New Harbour" in the north')
True
>>> cut_at_a_quote("Council approves plan", 'Council approves plan "Daily Harbour"')
False
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.copies.frame.words import entries
from arnorm.unicode import pattern

__all__ = ["cut_at_a_quote"]

_WORDS: Final = 3  # of what is left; 131 of 6,998 headlines have fewer
_QUOTED: Final = r"[\p{Zs}]+[\"\u201c\u201d\u201e\u00ab][^\"\u201c\u201d\u00bb]+[\"\u201c\u201d\u00bb]"
_LETTER: Final = r"[\p{L}\p{N}]"


def cut_at_a_quote(line: str, headline: str) -> bool:
    """Return whether a raw line is a headline up to its first quotation.

    Where nothing stands behind the quotation, that may be the name of a site: then the line ends in a word that goes
    on.
    """
    line = line.rstrip(" \u00a0")
    if not headline.startswith(line):
        return False
    found = pattern(_QUOTED).match(headline, len(line))
    words = fold.words_of(fold.folded(line)) if found is not None else []
    if found is None or len(words) < _WORDS:
        return False
    return pattern(_LETTER).search(headline, found.end()) is not None or words[-1] in entries("goes_on")
