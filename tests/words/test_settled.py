"""The table of settled words saves the judgement and decides nothing: its bits are what the judges say."""

from __future__ import annotations

import random

import pytest

from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.heads.word import judged, look
from arnorm.words.doubtful.settled import PLANES, WHOLE, is_settled, whole
from arnorm.words.lexicon import default_lexicon
from tools.build.settled import TARGET, asked, build


def test_a_sample_of_the_bits_is_what_the_judges_say() -> None:
    listed = [word for word, _ in random.Random(11).sample(default_lexicon().numbered(), 800)]
    said = {word: asked(word) for word in listed}
    assert all(sum(plane in planes for planes in said.values()) > 3 for plane in range(PLANES))
    assert {word: {plane for plane in range(PLANES) if not is_settled(word, plane)} for word in listed} == said
    for word in (word for word in listed if WHOLE in said[word]):
        plain = bared(word)
        assert (whole(plain), judged(plain).always, look(plain).always) == (word, word, word)


@pytest.mark.long
def test_all_bits_are_what_the_judges_say() -> None:
    assert build() == TARGET.read_bytes()


def test_a_word_of_no_list_is_settled_by_none() -> None:
    assert not any(is_settled("\u0636\u0635\u062b\u0642\u0636\u0635\u062b\u0642", plane) for plane in range(PLANES))
