"""A rare noun that is a family's name where it stands right behind two names: it is spelled as the family spells it."""

from __future__ import annotations

from typing import Final

from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.heads.choose import usual_head
from arnorm.words.doubtful.weigh import Reading
from arnorm.words.lexicon import default_lexicon
from arnorm.words.listed import given
from arnorm.words.tokens import is_plain_word

__all__ = ["is_behind_name", "may_be_family", "names_before"]

_ARTICLES: Final = tuple(p for p in PROCLITICS if p.endswith(("\u0627\u0644", "\u0644\u0644")))
_LISTED: Final = 1.0  # the weight of words that a list holds: they are no names
# In units of 1e-8. A noun seen oftener stands behind names in sentences, too; a word seen less is mostly a name.
_COMMON: Final = 1000.0
_UNKNOWN: Final = 200
_WORDS: Final = 2  # right before the noun
_NISBA: Final = "\u064a\u0647"  # ya heh
_FEMININE: Final = ("\u0647", "\u0629", "\u0627", "\u062a")  # heh, ta marbuta, alef, teh
_REACH: Final = 60  # characters in which they stand


def may_be_family(word: str, reading: Reading) -> bool:
    """Return whether a word with heh, known with ta marbuta only, is so rare that it may be a family's name.

    >>> [may_be_family(word, ("ة", weight)) for word, weight in (("بارجه", 145.0), ("نتيجه", 2e4), ("البارجه", 145.0))]
    [True, False, False]
    """
    return _LISTED < reading[1] < _COMMON and not word.startswith(_ARTICLES)


def names_before(text: str, start: int) -> bool:
    """Return whether a given name, and another or a word that no list knows, stand right before ``start``.

    >>> names_before("الشرطي صالح حسين بارجه", 17), names_before("غرقت في عدن بارجه", 12)
    (True, False)
    """
    *near, last = text[max(0, start - _REACH) : start].split(" ")
    near = near[-_WORDS:]
    if last or len(near) < _WORDS or not all(map(is_plain_word, near)):
        return False
    known = [usual_head(word) in given() for word in near]
    return any(known) and all(is_given or _is_unknown(word) for is_given, word in zip(known, near, strict=True))


def is_behind_name(word: str, before: str) -> bool:
    """Return whether what looks like an adjective with heh stands right behind a name, where that takes the article.

    A name that may be a feminine or a plural noun, misspelled, is none.

    >>> [is_behind_name("دينيه", before) for before in ("لوكاس", "مدرسة", "المدرسه")]
    [True, False, False]
    """
    if not before or word[-2:] != _NISBA or word.startswith(_ARTICLES) or before.endswith(_FEMININE):
        return False
    return usual_head(before) in given() or _is_unknown(before)


def _is_unknown(word: str) -> bool:
    found = default_lexicon().lookup(usual_head(word))
    return not found.accepted and found.seen < _UNKNOWN and not default_lexicon().reads_with_clitics(word)
