"""The words of a text that some surroundings could make a finding; each word type is judged once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from arnorm.typos.judge.quiet import is_quiet
from arnorm.typos.judge.score import Judged, judge
from arnorm.words.bare import bare
from arnorm.words.lexicon import Lexicon, default_lexicon
from arnorm.words.tokens import token_pattern

__all__ = ["Suspects", "judged_token", "suspects"]

Suspects = dict[str, tuple[Judged, ...]]

# Tokens remembered with their judgement, and stretches between spaces known to hold no suspect.
_MEMO: Final = 1 << 16
_STRETCHES: Final = 1 << 17
# No word is longer, marks included; the memo holds no monsters.
_LONGEST: Final = 100


class _Memo:
    """What is known of tokens and stretches by one lexicon: bounded, and no answer depends on it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.sound: set[str] = set()
        self.judge: Callable[[str], tuple[Judged, ...]] = lru_cache(maxsize=_MEMO)(
            lambda token: _judged(bare(token), lexicon)
        )


def _judged(word: str, lexicon: Lexicon) -> tuple[Judged, ...]:
    return () if is_quiet(word, lexicon) else judge(word, lexicon)


@lru_cache(maxsize=1)
def _memo(lexicon: Lexicon) -> _Memo:
    return _Memo(lexicon)


def judged_token(token: str) -> tuple[Judged, ...]:
    """Return the part of the judgement that a token carries with it, marks and tatweel aside."""
    return _memo(default_lexicon()).judge(token) if len(token) <= _LONGEST else ()


def suspects(text: str) -> Suspects:
    """Return the tokens of a text that some surroundings could make a finding, with what is held against them.

    Most of a text has been seen before, and set difference is the fastest way to say so: stretches between spaces that
    hold no suspect are remembered as they are, and only the others are taken apart.
    """
    memo = _memo(default_lexicon())
    if len(memo.sound) > _STRETCHES:
        memo.sound.clear()
    found: Suspects = {}
    for stretch in set(text.replace("\n", " ").split(" ")) - memo.sound:
        sound = len(stretch) <= _LONGEST
        for token in token_pattern().findall(stretch):
            judged = judged_token(token)
            if judged:
                found[token] = judged
                sound = False
        if sound:
            memo.sound.add(stretch)
    return found
