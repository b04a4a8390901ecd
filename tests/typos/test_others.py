"""What the other slips of a text say of one."""

from __future__ import annotations

import pytest

from arnorm.typos.finding import Finding
from arnorm.typos.judge.others import beside_others, lift, lowered, sure_words


def found(word: str, confidence: float, kind: str = "missing") -> Finding:
    return Finding(0, len(word), word, kind, ("x",), confidence, ())


def test_more_slips_lift_and_more_words_lower() -> None:
    assert lift(0, 0) == 0
    assert lift(0, 300) > lift(0, 3000)
    assert lift(0, 300) < 0 < lift(1, 300) < lift(2, 300) < lift(8, 300) == lift(80, 300)


def test_only_sure_findings_of_other_words_count() -> None:
    sure = sure_words([found("a", 0.9), found("b", 0.79), found("c", 0.99, "split"), found("a", 0.95)])
    assert sure == {"a"}
    assert (
        beside_others(found("a", 0.6), sure, 300).confidence
        < 0.6
        < beside_others(found("b", 0.6), sure, 300).confidence
    )


@pytest.mark.parametrize("others", [1, 3, 8])
def test_what_is_lowered_is_lifted_to_the_bar(others: int) -> None:
    least = lowered(0.7, others, 200)
    sure = frozenset(map(str, range(others)))
    assert least < 0.7
    assert beside_others(found("word", least), sure, 200).confidence == pytest.approx(0.7, abs=0.001)


def test_a_text_without_slips_lowers_no_bar() -> None:
    assert lowered(0.7, 0, 500) == 0.7
