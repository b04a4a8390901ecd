"""TidyPunctuation: its rules as data, its laws on texts full of marks, its quick look, and linear time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm.data.load import read_toml
from arnorm.edits import splice
from arnorm.steps import TidyPunctuation
from arnorm.steps.tidy.classes import kinds
from arnorm.steps.tidy.glance import untidy_lines
from arnorm.steps.tidy.line import changes
from tests import laws, strategies
from tests.cases import difference
from tests.timing import assert_linear

RULES = read_toml("tidy/rules.toml")["rule"]
TIDY = TidyPunctuation()
WORDS = ("قال", "ثم", "و", "ب", "نعم", "(ة)", "هـ.ع", "بي.سي", "يوليو", "تموز", "1445هـ", "لـ", "12", "3", "2015", "F")
GUARDED = ("https://x.org/خبر", "www.b.com", "a@b.co", "F-16", "#وسم_٢")
SPACES = (" ", " ", " ", "  ", "\u00a0", "\t", "\n", "\r\n")
SIGNS = '،؛؟!.:,?""«»“”()[]/-–%…ـ\'x*😀\u064b\u0301\u200c\x85\ud800'
RUNS = ("..", "...", "؟!", "،،", ". .", ". .", " ، ")
PIECES = st.sampled_from([*WORDS, *GUARDED, *SPACES, *SIGNS, *RUNS])
MARKED = st.lists(PIECES, max_size=18).map("".join)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_a_rule_catches_and_leaves_what_it_says(rule: dict[str, list[str]]) -> None:
    assert len(rule["catches"]) >= 3
    assert len(rule["leaves"]) >= 3
    for text, expected in rule["catches"]:
        assert TIDY(text) == expected, difference(expected, TIDY(text))
        assert TIDY(expected) == expected
    for text in rule["leaves"]:
        assert TIDY(text) == text, difference(text, TIDY(text))


@given(st.one_of(MARKED, strategies.texts))
@settings(max_examples=150, deadline=None)
def test_edits_are_apart_and_a_second_run_finds_none(text: str) -> None:
    edits = TIDY.edits(text)
    end, last = 0, None
    for edit in edits:
        assert end <= edit.start <= edit.end <= len(text)
        assert (edit.start, edit.end) != last, "two insertions at one place"
        assert edit.text in {"", " "}
        assert text[edit.start : edit.end] != edit.text
        end, last = edit.end, (edit.start, edit.end)
    once = splice(text, edits)
    assert TIDY.edits(once) == [], difference(once, splice(once, TIDY.edits(once)))


@given(st.one_of(MARKED, strategies.texts), st.booleans())
def test_the_glance_hides_nothing(text: str, linked: bool) -> None:
    row = kinds(text)
    seen = [
        (start + left, start + right, new)
        for start, stop, places in untidy_lines(text, row.encode("ascii"))
        for left, right, new in changes(text[start:stop], row[start:stop], places, linked=linked)
    ]
    assert seen == changes(text, row, range(len(row)), linked=linked)


@given(MARKED)
@settings(max_examples=60, deadline=None)
def test_the_laws_with_protected_spans_and_in_the_preset(text: str) -> None:
    for pipeline in (arnorm.Pipeline([TIDY]), arnorm.preset("ml").without("body").without("boilerplate")):
        laws.check_spans(laws.check_explained(pipeline, text))
        laws.check_idempotent(pipeline, text)


@given(st.one_of(MARKED, strategies.texts))
def test_only_spaces_and_doubled_marks_change(text: str) -> None:
    for edit in TIDY.edits(text):
        gone = set(kinds(text[edit.start : edit.end]))
        assert gone <= {"s"} or (gone <= set("sckvd") and len(text[edit.start : edit.end].replace(" ", "")) <= 1)


def test_it_is_in_ml_and_in_no_other_preset() -> None:
    assert [step.id for step in arnorm.preset("ml").steps][-1] == "tidy.v1"
    for name in ("light", "news", "search"):
        assert "tidy.v1" not in [step.id for step in arnorm.preset(name).steps]


def test_kinds_of_a_text_with_characters_off_the_page_are_the_same() -> None:
    text = "قال: «نعم» (3) https://x.org ٪ – …\t\n?"
    assert kinds(text + "\U0001f600")[:-1] == kinds(text)
    assert kinds("é中ـ\u0301\u064b_") == "LLtmmL"


HOSTILE_QUOTES = ("(", "[قال", "()", "(قال)", '"قال', '" قال "', "« قال » ", "(\u064e", '"\u064e')
HOSTILE_MARKS = (
    " ،",
    "،",
    ". .",
    "قال،",
    ".قال",
    "ب .",
    "\u064e.",
    "\u064e",
    "؟ ",
    "1 / 2 / ",
    "يوليو / تموز ",
    " /",
    " ",
)


@pytest.mark.timing
@pytest.mark.parametrize("piece", [*HOSTILE_QUOTES, *HOSTILE_MARKS])
def test_time_is_linear(piece: str) -> None:
    assert_linear(TIDY, piece, "TidyPunctuation")
