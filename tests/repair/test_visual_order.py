"""FixVisualOrder on damage by program, and lines in reading order, which never turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from tests import cases, laws, strategies
from tests.repair.texts import ARTICLE, shaped, visual

FIX = steps.FixVisualOrder()
LINES = ARTICLE.split("\n")


def test_the_shaper_writes_forms() -> None:
    assert shaped("السلام") == "\ufe8d\ufedf\ufeb4\ufefc\ufee1"
    assert steps.FoldPresentationForms()(shaped(ARTICLE)) == ARTICLE


@pytest.mark.parametrize("write", [str, shaped], ids=["letters", "forms"])
def test_a_whole_text_comes_back(write: type) -> None:
    damaged = "\n".join(visual(write(line)) for line in LINES)
    result = laws.check_explained(arnorm.Pipeline([FIX]), damaged)
    assert result.text == "\n".join(write(line) for line in LINES)
    assert (FIX | steps.FoldPresentationForms())(damaged) == ARTICLE


@pytest.mark.parametrize("at", [0, 1, 2, 4])
def test_a_line_comes_back_and_its_neighbours_stay(at: int) -> None:
    damaged = [*LINES[:at], visual(LINES[at]), *LINES[at + 1 :]]
    assert FIX("\n".join(damaged)) == ARTICLE
    assert FIX("\r\n".join(damaged)) == "\r\n".join(LINES)


DAMAGED = ("lam-alef", "cut-word", "split-torn")  # cases of other steps with text that this one mends


def test_lines_in_reading_order_never_turn() -> None:
    for case in cases.load():
        if not case.path.startswith("visual_order/") and not any(name in case.path for name in DAMAGED):
            assert FIX(case.text) == case.text, case.path
    for line in (*LINES, shaped(ARTICLE)):
        assert FIX(line) == line


def test_vowel_marks_return_to_their_letters() -> None:
    line = "كَتَبَ الوَلَدُ الدَّرْسَ في المدرسةِ الجديدةِ"
    assert FIX(line[::-1]) == line
    clusters = "".join(reversed(cases_of(line)))
    assert FIX(clusters) == line


def cases_of(line: str) -> list[str]:
    """Letters with their marks."""
    out: list[str] = []
    for char in line:
        if "\u064b" <= char <= "\u0652":
            out[-1] += char
        else:
            out.append(char)
    return out


def test_a_range_of_years_goes_upwards() -> None:
    assert FIX("2015-2014 يماع نيب ةنيدملا يف يرحبلا نواعتلا") == "التعاون البحري في المدينة بين عامي 2014-2015"


@given(st.lists(st.sampled_from([*LINES, "", "نعم", "لا"]), max_size=5), st.data())
def test_repair_is_idempotent_and_explained(lines: list[str], data: st.DataObject) -> None:
    parts = [visual(line) if data.draw(st.booleans()) else line for line in lines]
    pipeline = arnorm.Pipeline([FIX])
    laws.check_spans(laws.check_explained(pipeline, "\n".join(parts)))
    laws.check_idempotent(pipeline, "\n".join(parts))


@given(strategies.texts)
def test_random_text_is_stable(text: str) -> None:
    laws.check_idempotent(arnorm.Pipeline([FIX]), text)
