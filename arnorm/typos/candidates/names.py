"""Is a word an Arabic noun or verb, which is inflected, or a foreign name, which stands as it is?"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.lexicon import default_lexicon

__all__ = ["is_foreign"]

# Forms that an Arabic noun has and a foreign name has not.
_ARTICLE: Final = "\u0627\u0644"
_BEHIND: Final = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u062a", "\u0648\u0627", "\u0627\u062a", "\u064a")
_TA_MARBUTA: Final = "\u0629"
_TEH: Final = "\u062a"
_LEAST: Final = 2
_LEAST_SEEN: Final = 5


@lru_cache(maxsize=1 << 12)
def is_foreign(word: str) -> bool:
    """Return whether the checker accepts fewer than two forms of a noun or verb around a word that somebody writes.

    >>> is_foreign("سلاح"), is_foreign("باراغواي")
    (False, True)
    """
    stem = word[:-1] if word[-1] == _TA_MARBUTA else word
    forms = [_ARTICLE + word, *((stem + _TEH if stem != word else word) + behind for behind in _BEHIND)]
    found = map(default_lexicon().lookup, forms)
    return sum(form.accepted and form.seen >= _LEAST_SEEN for form in found) < _LEAST
