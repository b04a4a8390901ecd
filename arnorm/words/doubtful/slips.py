"""A word that may be another with one letter left out: a slip as likely as the one that a step would put right.

A writer who leaves a letter out of وحتى writes وحى, which is وحي with the wrong ya as well. Where the longer word is
written as it stands and far more frequent, and no neighbour says otherwise, nobody can tell which of the two he meant.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.weigh import seen_beside
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

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
    longer = {word[:at] + letter + word[at:] for at in range(first, len(word)) for letter in ALPHABET}
    least = _LESS * max(_UNSEEN, _seen(right))
    return tuple(sorted(one for one in longer if default_lexicon().accepted(one) and _seen(one) >= least))


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
