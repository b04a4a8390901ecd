"""علي the name or على the particle: the words on both sides tell, as they stand beside each in news."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.kinds import said_by_kinds
from arnorm.words.listed import listed
from arnorm.words.news import default_news

__all__ = ["BY_STYLE", "CERTAIN", "NAME", "PARTICLE", "STEM", "TYPED", "name_score"]

STEM: Final = "\u0639\u0644"  # ain lam
_ALI: Final = STEM + YA
_ON: Final = STEM + MAKSURA
_THE: Final = "\u0627\u0644"  # alef lam
# Measured on 29,000 particles and 690 names of ten papers: above NAME stand three names of four, one particle of 210;
# below PARTICLE two particles of three, one name of 70; below CERTAIN علي is a slip.
NAME: Final = 0.6
PARTICLE: Final = -0.5
CERTAIN: Final = -1.0
# Of a text that writes ya for alef maksura: from PARTICLE to this stand 1,725 particles and 27 names of 2,333 articles.
BY_STYLE: Final = -0.1
# Of 2,333 articles' words with this score or more 160 are the name and 49 the preposition, of those in the tenth below
# it hardly one in ten: where a keyboard gives one letter for both (U+06CC), this is where either is as likely.
TYPED: Final = 0.7
_HINT: Final = 0.7
_SLIP: Final = 0.01  # news writes علي for على so often
_FLOOR: Final = 2e-4  # what a pair that was never seen counts for


_FILE: Final = "words/ali_beside.toml"
# The, with what may be joined before it, and what may be joined to a word without it.
_THE_JOINED: Final = ("\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0644\u0644")
_JOINED: Final = ("\u0648", "\u0628", "\u0644")
_LEAST: Final = 3
# "As it seems" (على ما يبدو) but "Ali is still" (علي ما زال) too, "at a distance" but "on me after".
_SILENT: Final = frozenset(("\u0645\u0627", "\u0628\u0639\u062f"))


def name_score(before: str, after: str) -> float:
    """Return, in powers of ten, how much likelier than by chance the name is between two bare words; ``""`` for none.

    Each neighbour is taken in its usual spelling, whatever the text writes.

    >>> name_score("محمد", "حسن") > NAME, name_score("القبض", "المشتبه") < PARTICLE
    (True, True)
    """
    before, after = usual(before), "" if after in _SILENT else usual(after)
    return _lift(_loose(before), first=True) + _lift(after, first=False) + said_by_kinds(_FILE, before, after)


@lru_cache(maxsize=1 << 13)
def _loose(word: str) -> str:
    """Return a word without what is joined before it, where news has that oftener before Ali or على."""
    ways = [word]
    ways += [_THE + word[len(the) :] for the in _THE_JOINED if word.startswith(the) and len(word) > len(the) + 1]
    ways += [word[1:]] if word[:1] in _JOINED and len(word) > _LEAST else []
    return max(ways, key=_seen)


def _seen(word: str) -> int:
    return sum(default_news().pair(word, form) for form in (_ALI, _ON)) if word else 0


@lru_cache(maxsize=1 << 13)
def _lift(word: str, *, first: bool) -> float:
    if not word:
        return 0.0
    news = default_news()
    name, particle = (news.pair(*((word, form) if first else (form, word))) for form in (_ALI, _ON))
    sound = max(0.0, name - _SLIP * particle)
    score = math.log10((sound / news.word(_ALI) + _FLOOR) / (particle / news.word(_ON) + _FLOOR))
    hinted = word in listed("final_ya", "title") if first else (not particle and _is_family(word))
    return score + _HINT * hinted


def _is_family(word: str) -> bool:
    return word.startswith(_THE) and word.endswith(YA) and len(word) > len(_THE) + 2
