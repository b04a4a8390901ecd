"""The filter that says no or perhaps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arnorm.words.lexicon import default_lexicon
from arnorm.words.stored.bloom import build, perhaps
from tests.strategies import LETTERS


@given(st.lists(st.text(LETTERS, max_size=8), max_size=20))
def test_what_was_put_in_is_never_denied(keys: list[str]) -> None:
    bits = build(keys, 256)
    assert all(perhaps(bits, key) for key in keys)


def test_no_target_with_a_letter_left_out_is_missed() -> None:
    lexicon = default_lexicon()
    some = sorted(lexicon.targets)[::500]
    assert all(lexicon.lacks_a_letter(bones[:at] + bones[at + 1 :]) for bones in some for at in range(len(bones)))


def test_most_other_forms_are_denied() -> None:
    lexicon = default_lexicon()
    forms = [bones + "ضص" for bones in sorted(lexicon.targets)[::500]]
    assert sum(map(lexicon.lacks_a_letter, forms)) < len(forms) / 8
