"""The rows of the commonest open words save the judgement and decide nothing: they are what the judges say."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from arnorm.data.load import read_toml
from arnorm.words.doubtful.final_ta.in_text import judged, judged_in_full
from arnorm.words.doubtful.heads.head import head, head_in_full
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.readings import known_head, known_ta, known_whole
from arnorm.words.doubtful.settled import whole, whole_in_full
from arnorm.words.doubtful.weigh import Reading
from tests.words import drawn

_SIX_DIGITS = 1e-5
EVERY, SAMPLE = 16, 25  # of each sixteenth word so many of each kind; all of them are asked in the long group


def test_a_sample_of_the_rows_is_what_the_judges_say() -> None:
    words = [drawn.word(at) for at in range(0, drawn.size(), EVERY)]
    heads = [word for word in dict.fromkeys(map(bared, words)) if known_head(word)]
    for plain in random.Random(3).sample(heads, SAMPLE):
        assert head(plain)[1:] == head_in_full(plain)[1:]
        assert_same(head(plain).readings, head_in_full(plain).readings)
    ends = [word for word in words if known_ta(word)]
    for word in random.Random(4).sample(ends, SAMPLE):
        now, said = judged(word), judged_in_full(word)
        assert (now is None) == (said is None)
        if now and said:
            assert now[1:] == said[1:]
            assert_same(now.readings, said.readings)
    wholes = [word for word in words if known_whole(word)]
    for plain in random.Random(5).sample(wholes, SAMPLE):
        assert whole(plain) == whole_in_full(plain)


def assert_same(now: tuple[Reading, ...], said: tuple[Reading, ...]) -> None:
    """Compare the weights by six digits."""
    assert [word for word, _ in now] == [word for word, _ in said]
    assert [weight for _, weight in now] == pytest.approx([weight for _, weight in said], rel=_SIX_DIGITS)


def test_the_words_of_our_lists_are_in_the_rows_as_they_are_judged_now() -> None:
    """A word that is added to a list changes its row: run ``python -m tools.build.readings``."""
    tables = [table for name in ("heads", "final_ta") for table in read_toml(f"words/{name}.toml").values()]
    listed = {word for table in tables for words in table.values() if isinstance(words, list) for word in words}
    for word in sorted(listed):
        assert head(bared(word))[1:] == head_in_full(bared(word))[1:]
        if word.endswith("\u0647"):
            now, said = judged(word), judged_in_full(word)
            assert (now and now[1:]) == (said and said[1:])


@pytest.mark.long
def test_all_rows_are_what_the_judges_say() -> None:
    assert subprocess.run([sys.executable, "-m", "tools.build.readings", "--check"], check=False).returncode == 0


def test_a_row_of_no_word_is_none() -> None:
    strange = "\u0636\u0635\u062b\u0642"
    assert (known_head(strange), known_ta(strange), known_whole(strange)) == (None, None, None)
