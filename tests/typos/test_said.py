"""What a row of bytes says of the words of a text is what counting them says."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.typos import said
from arnorm.typos.said import Said, base_form

# Letters that a skeleton changes, hamza before waw among them, and letters off the engine's page.
LETTERS = "\u0628\u0627\u0623\u0622\u0629\u0649\u0626\u0624\u0621\u0648\u064a\u0644\u0647\u0671\u0679\u0672"
WORDS = st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=5), min_size=1, max_size=12)


@pytest.mark.parametrize("longest", [1 << 14, 0])
@given(bare=WORDS, other=st.text(alphabet=LETTERS, min_size=1, max_size=4))
def test_how_often(longest: int, bare: list[str], other: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(said, "_LONGEST", longest)
        asked, counts, pairs = Said(bare), Counter(bare), Counter(pairwise(bare))
        stems = Counter(map(base_form, bare))
        for word in (*bare, other):
            assert asked.times(word) == counts[word]
            assert asked.pairs(word, bare[0]) == pairs[word, bare[0]]
            assert asked.pairs("", word) == asked.pairs(word, "") == 0
            for times in (1, 2, 3):
                assert asked.has_stem(word, times) == (stems[base_form(word)] >= times)
