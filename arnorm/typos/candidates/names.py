"""Is a word an Arabic noun or verb, which is inflected, or a foreign name, which stands as it is?"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.typos.tables import word_sets
from arnorm.words.clitics import parses
from arnorm.words.lexicon import default_lexicon

__all__ = ["is_foreign", "is_native"]

# Forms that an Arabic noun has and a foreign name has not.
_ARTICLE: Final = "\u0627\u0644"
_BEHIND: Final = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u062a", "\u0648\u0627", "\u0627\u062a", "\u064a")
_TA_MARBUTA: Final = "\u0629"
_TEH: Final = "\u062a"
_LEAST: Final = 2
_LEAST_SEEN: Final = 5
# A stem, or a word with the article, that is written so often is a word and no chance likeness: 1e-6.
_COMMON: Final = 100
# Endings by which no foreign name is written: of verbs, plurals and pronouns.
_ENDINGS_OF_WORDS: Final = frozenset(
    ("\u062a", "\u062a\u0627", "\u0648\u0627", "\u0627\u062a", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")
)
_ALEF: Final = "\u0627"
_YA: Final = "\u064a"
_COUNTRY: Final = _YA + _ALEF
_HIS: Final = "\u0647"
_I: Final = "\u0623"
_NISBA: Final = (_YA, _YA + _TA_MARBUTA)


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


@lru_cache(maxsize=1 << 12)
def is_native(word: str) -> bool:
    """Return whether a word without proclitics is plainly Arabic: a verb, or a noun with the article or an ending.

    >>> [is_native(word) for word in ("أشارت", "أعلى", "أيضا", "أحيانا", "أعتقد")]
    [True, True, True, True, True]
    >>> [is_native(word) for word in ("أبريل", "أوروبا", "إدلب", "أيلول", "أسترالية")]
    [False, False, False, False, False]
    """
    if word in word_sets()["closed"]:
        return True
    forms = [parse.stem for parse in parses(word) if not parse.before and parse.ending in _ENDINGS_OF_WORDS]
    forms += [_YA + word[1:]] if word[0] == _I else []
    forms += [] if word.endswith(_NISBA) else [_ARTICLE + word]
    forms += [_ARTICLE + word[:-1]] if word[-1] == _ALEF and not word.endswith(_COUNTRY) else []
    forms += [word + _ALEF] if word[-1] == _HIS else []
    return any(form.accepted and form.seen >= _COMMON for form in map(default_lexicon().lookup, forms))
