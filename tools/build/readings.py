"""Builds ``arnorm/data/words/readings.bin``: what the commonest open words may be, judged once.

The rows follow from the lexicon, the counts of news and the lists in ``arnorm/data/words``: build them when the planes
of ``settled.bin`` are built, which say which words are open (half a minute)::

    python -m tools.build.readings
    python -m tools.manifest

``--check`` builds and compares only.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.doubtful.final_ta.in_text import judged_in_full
from arnorm.words.doubtful.heads.head import head_in_full
from arnorm.words.doubtful.heads.places import bared, has_head
from arnorm.words.doubtful.readings import KnownHead, KnownTa, head_row, judge_in_full, pack, ta_row, whole_row
from arnorm.words.doubtful.settled import HEADS, TAS, bit, is_settled, whole_in_full, with_ta
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news
from tools.target import write_or_compare
from tools.typos.articles import ROOT

TARGET = ROOT / "arnorm" / "data" / "words" / "readings.bin"
# So often news has a word at least in all its spellings: the 8,000 words of either kind that it has so often are 98 in
# 100 of its open words, 12,000 would be 99.7.
_LEAST = 6


def rows() -> tuple[dict[str, str], dict[str, str]]:
    """Return the rows of the heads and of the words with heh; of those that no plane of ``settled.bin`` tells."""
    judge_in_full()
    words = [word for word, _ in default_lexicon().numbered()]
    plain = _commonest(words, {bared(word) for word in words if has_head(word) and bit(word, HEADS)}, bared)
    ends = [word for word in words if word.endswith((HEH, MARBUTA)) and len(word) > 1]
    open_ = {with_heh(word) for word in ends if not with_ta(with_heh(word))[0]}
    tas = _commonest(ends, {word for word in open_ if not is_settled(word, TAS)}, with_heh)
    heads = {word: _head_row(word) for word in plain}
    return {word: row for word, row in heads.items() if row}, {word: _ta_row(word) for word in tas}


def _head_row(plain: str) -> str:
    spelled = whole_in_full(plain)
    return whole_row(plain, spelled) if spelled else head_row(plain, KnownHead(*head_in_full(plain)))


def with_heh(word: str) -> str:
    """Return a word with heh for its last letter."""
    return word[:-1] + HEH


def _ta_row(word: str) -> str:
    known = judged_in_full(word)
    return ta_row(KnownTa(*known[:2]) if known else KnownTa((), ""))


def _commonest(words: Iterable[str], asked: set[str], form: Callable[[str], str]) -> list[str]:
    """Return those of ``asked`` that news has so often, all words of one form together, in order."""
    news, seen = default_news(), Counter[str]()
    for word in words:
        if (plain := form(word)) in asked:
            seen[plain] += news.word(word)
    return sorted(word for word, count in seen.items() if count >= _LEAST)


def main() -> int:
    """Build; write, or compare with what is there."""
    return write_or_compare(TARGET, pack(*rows()))


if __name__ == "__main__":
    sys.exit(main())
