"""Whether a word looks like a verb, by the other forms that news writes of it.

>>> is_past("دافع"), is_past("مدينة"), is_present("يطغى"), is_present("تونس")
(True, False, True, True)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.news import default_news

__all__ = ["is_past", "is_present"]

_MEMO: Final = 1 << 12
_HEADS: Final = "\u0627\u0623\u0622"
_TA: Final = "\u062a"
_YA: Final = "\u064a"
_PLURAL: Final = "\u0648\u0627"
_SHORTEST: Final = 3
# A present that news writes less often beside the word is a slip, and shows no verb.
_SHARE: Final = 0.02


@lru_cache(maxsize=_MEMO)
def is_past(word: str) -> bool:
    """Return whether news writes the present of which a word would be the past: "yudafi'" beside "dafa'a"."""
    stem = word.removesuffix(_PLURAL).removesuffix(_TA)
    if len(stem) < _SHORTEST or word.startswith("\u0627\u0644"):
        return False
    present = _YA + (stem[1:] if stem[0] in _HEADS else stem)
    return len(present) > _SHORTEST and default_news().word(present) > _SHARE * default_news().word(word)


@lru_cache(maxsize=_MEMO)
def is_present(word: str) -> bool:
    """Return whether a word is a present that news also writes with the other prefix: "yatgha" beside "tatgha"."""
    if len(word) <= _SHORTEST or word[0] not in _YA + _TA:
        return False
    other = (_TA if word[0] == _YA else _YA) + word[1:]
    return default_news().word(other) > 0
