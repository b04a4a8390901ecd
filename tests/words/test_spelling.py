"""Keys of the lexicon restore the word they were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH, decode, encode, head

WORDS = st.text(ALPHABET.replace("\u063b", ""), min_size=1, max_size=MAX_LENGTH)


@given(WORDS)
def test_a_key_restores_its_word(word: str) -> None:
    assert decode(encode(word)) == word


@given(WORDS)
def test_keys_of_one_skeleton_share_their_head(word: str) -> None:
    assert encode(word).startswith(head(skeleton(word)))
    assert encode(word).isascii()
