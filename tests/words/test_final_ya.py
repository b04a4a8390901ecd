"""The one answer for the last letter of a word: ya or alef maksura."""

from __future__ import annotations

import pytest

from arnorm import steps
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, final_ya, letter_of_farsi_ya
from arnorm.words.lexicon import default_lexicon
from tests.in_turn import in_turn


@pytest.fixture(scope="module")
def stems() -> list[str]:
    lexicon = default_lexicon()
    words = {word for bones in lexicon.targets for word in lexicon.variants(bones)}
    return sorted({word[:-1] for word in words if word[-1] in YA + MAKSURA})


@pytest.mark.parametrize(
    ("stem", "letter"),
    [
        ("عل", "ى"),
        ("ف", "ي"),
        ("مستشف", "ى"),
        ("موس", "ى"),
        ("الت", "ي"),
        ("وبمستشف", "ى"),
        ("خامنئ", "ي"),
        ("", "ي"),
        ("احد", "ى"),
        ("اعل", "ى"),
        ("اقص", "ى"),
    ],
)
def test_what_a_farsi_ya_stands_for(stem: str, letter: str) -> None:
    assert letter_of_farsi_ya(stem) == letter


@in_turn(8)
def test_a_farsi_ya_becomes_what_restore_ya_is_sure_of(stems: list[str], every: int) -> None:
    """Both steps ask one function: where it is sure, they write the same letter."""
    fold, restore = steps.FoldLookalikes(), steps.RestoreYa()
    sure = [stem for stem in stems if len(stem) > 2 and final_ya(stem).sure]
    assert len(sure) > 5_000
    sure = sure[::every]
    words = " ".join(stem + "\u06cc" for stem in sure).split(" ")
    for stem, folded in zip(sure, map(fold, words), strict=True):
        assert folded == stem + final_ya(stem).sure
    some = sure[:: 52 // every]
    assert [restore(fold(stem + "\u06cc")) for stem in some] == [fold(stem + "\u06cc") for stem in some]
