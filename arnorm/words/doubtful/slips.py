"""A word that may be another with one letter left out: a slip as likely as the one that a step would put right.

A writer who leaves a letter out of وحتى writes وحى, which is وحي with the wrong ya as well. Where the longer word is
written as it stands and far more frequent, and no neighbour says otherwise, nobody can tell which of the two he meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.weigh import seen_beside
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH, SEPARATOR, decode, head

__all__ = ["may_lack_a_letter", "with_a_letter"]

# The units of the lexicon, 1e-8, in one count of news: 6.36 million words.
_NEWS_UNIT: Final = 16
# A longer word is meant where the neighbours have it oftener, unless it is far rarer; where they are silent it has to
# be far more frequent. Of the yas and written hamzas that are put right in 9,075 articles 9 are such, all rightly left.
# Of 5,600 words in ya or alef maksura with one letter cut out 391 became a third word without this, 198 with it, of
# 5,220 with a hamza 167 and 106; of 4,100 with the other hamza 3 fewer come back, of 14,600 with the other ya as many.
_LESS: Final = 0.2
_FAR: Final = 10
_UNSEEN: Final = 20
_RARE: Final = 3000  # 3e-5: what is more frequent is meant where nothing says otherwise
_OFTENER: Final = 3  # beside a neighbour
# Hamza, and those on waw and ya: what they are in a skeleton hangs on what stands beside them.
_HAMZAS: Final = frozenset("\u0621\u0624\u0626")
# What one letter more adds to the head of a key: a letter, or nothing for a hamza that is dropped.
_BONES: Final = frozenset(head(skeleton(letter)).removesuffix(SEPARATOR) for letter in ALPHABET)
_THE: Final = "\u0627\u0644"  # alef lam: a letter behind it would begin another word


@lru_cache(maxsize=1 << 13)
def with_a_letter(word: str, right: str) -> tuple[str, ...]:
    """Return the words that are ``word`` with one letter more inside, and not far rarer than ``right``.

    >>> with_a_letter("وحى", "وحي"), with_a_letter("الأهلى", "الأهلي")
    (('وحتى',), ())
    """
    if len(word) >= MAX_LENGTH or not default_lexicon().lacks_a_letter(skeleton(word)):
        return ()
    first = len(_THE) + 1 if word.startswith(_THE) else 1
    least = _LESS * max(_UNSEEN, _seen(right))
    longer = {one for at in range(first, len(word)) for one in _with_a_letter_at(word, at)}
    return tuple(sorted(one for one in longer if default_lexicon().accepted(one) and _seen(one) >= least))


def _with_a_letter_at(word: str, at: int) -> Iterator[str]:
    """Yield the words of the list that are ``word`` with one letter more at a place.

    Those of one skeleton are found together, but where a hamza of the word folds as its neighbours have it.
    """
    lexicon, before, after = default_lexicon(), word[:at], word[at:]
    if not _HAMZAS.isdisjoint(word):
        longer = (before + letter + after for letter in ALPHABET)
        yield from (one for one in longer if lexicon.ident(one) >= 0)
        return
    first, last = head(skeleton(before)).removesuffix(SEPARATOR), head(skeleton(after))
    for letter in _BONES:
        for key in lexicon.keyed(first + letter + last):
            one = decode(key)
            if one.startswith(before) and one[at + 1 :] == after:
                yield one


def may_lack_a_letter(word: str, right: str, before: str, after: str) -> bool:
    """Return whether a word may lack a letter rather than be ``right``, between two words in their usual spelling.

    >>> may_lack_a_letter("فلى", "فلي", "", "غرار"), may_lack_a_letter("وحى", "وحي", "من", "")
    (True, False)
    """
    others = with_a_letter(word, right)
    if not others:
        return False
    own = _beside(right, before, after)
    if any(_beside(other, before, after) > _OFTENER * own + 1 for other in others):
        return True
    seen = _seen(right)
    return not own and seen <= _RARE and any(_seen(other) >= _FAR * max(_UNSEEN, seen) for other in others)


def _beside(word: str, before: str, after: str) -> int:
    return (seen_beside(before, word) if before else 0) + (seen_beside(word, after) if after else 0)


def _seen(word: str) -> int:
    return default_lexicon().count(word) + _NEWS_UNIT * default_news().word(word)
