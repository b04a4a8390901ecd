"""The table of settled words saves the judgement and decides nothing: its bits are what the judges say."""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import islice

import pytest

from arnorm.data.load import read_toml
from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.final_ta.rewritten import with_tas
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.heads.word import judged, look
from arnorm.words.doubtful.plain.writer import written
from arnorm.words.doubtful.settled import EITHER, LIKELY_TA, PLANES, VERY_LIKELY_TA, WHOLE, bit, is_settled, whole
from arnorm.words.lexicon import default_lexicon
from tests.words import drawn
from tools.build.settled import TARGET, asked, build


def test_a_sample_of_the_bits_is_what_the_judges_say() -> None:
    rare = (LIKELY_TA, VERY_LIKELY_TA, EITHER)
    listed = [drawn.word(at) for at in random.Random(11).sample(range(drawn.size()), 240)]
    for plane in rare:  # of 800,000 words a few hundred: drawn by their bit
        listed += [word for word in _ending_in_heh_or_ta() if bit(word, plane)][:10]
    said = {word: asked(word) for word in dict.fromkeys(listed)}
    listed = list(said)
    assert all(sum(plane in planes for planes in said.values()) > 3 for plane in range(PLANES))
    assert {word: {plane for plane in range(PLANES) if not is_settled(word, plane)} for word in listed} == said
    for word in (word for word in listed if WHOLE in said[word]):
        plain = bared(word)
        assert (whole(plain), judged(plain).always, look(plain).always) == (word, word, word)


def test_the_words_of_our_lists_are_in_the_table_as_they_are_judged_now() -> None:
    """A word that is added to a list changes its bits: run ``python -m tools.build.settled``."""
    names = ("heads", "final_ta", "final_ya")
    tables = [table for name in names for table in read_toml(f"words/{name}.toml").values()]
    listed = {word for table in tables for words in table.values() if isinstance(words, list) for word in words}
    known = [word for word in sorted(listed) if default_lexicon().ident(word) >= 0]
    assert len(known) > 500
    assert [word for word in known if asked(word) != {at for at in range(PLANES) if not is_settled(word, at)}] == []


@pytest.mark.long
def test_all_bits_are_what_the_judges_say() -> None:
    assert build() == TARGET.read_bytes()


def test_a_word_of_no_list_is_settled_by_none() -> None:
    assert not any(is_settled("\u0636\u0635\u062b\u0642\u0636\u0635\u062b\u0642", plane) for plane in range(PLANES))


def test_a_word_that_is_not_judged_is_written_as_one_that_is() -> None:
    """What the floors save is made good where the neighbours leave a doubt."""
    drawn = [word[:-1] + "ه" for word in _ending_in_heh_or_ta() if bit(word, LIKELY_TA)][:40]
    habit = " ".join(["المدرسه"] * 30)  # a text that writes heh throughout
    sides = ("هذه", "الذي", "المدرسه", "")
    texts = [f"{habit}. {before} {word} {after}" for word in drawn for before in sides for after in sides]
    assert [text for text in texts if with_tas(text) != written(text, final_tas(text))] == []
    assert sum(with_tas(text) != text.replace("المدرسه", "المدرسة") for text in texts) > len(texts) / 2


@lru_cache(maxsize=1)
def _ending_in_heh_or_ta() -> list[str]:
    words = map(drawn.word, random.Random(7).sample(range(drawn.size()), 80_000))
    return list(islice((word for word in words if word.endswith(("ه", "ة"))), 6000))
