"""Lines, their ends, and what remains where lines went."""

from __future__ import annotations

import pytest

from arnorm.document.lines import Cut, deletions, split_lines, trimmed_cut
from arnorm.edits import apply


def without(text: str, *doomed: int) -> str:
    lines = split_lines(text)
    return apply(text, deletions(text, lines, dict.fromkeys(doomed, ("x",)), []))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_a_deleted_line_takes_its_line_end(end: str) -> None:
    text = end.join("abc")
    assert without(text, 0) == f"b{end}c"
    assert without(text, 1) == f"a{end}c"
    assert without(text, 2) == f"a{end}b"
    assert without(text + end, 2) == f"a{end}b{end}"


@pytest.mark.parametrize(
    ("text", "doomed", "left"),
    [
        ("a\n\nb\n\nc", [2], "a\n\nc"),
        ("a\n\nb\nc", [2], "a\n\nc"),
        ("a\nb\n\nc", [1], "a\n\nc"),
        ("a\n\nb\n\n\nc\n\nd", [2, 5], "a\n\nd"),
        ("a\n\nb", [2], "a"),
        ("a\n\nb\n", [2], "a\n"),
        ("a\n\nb\n\n", [2], "a\n"),
        ("\n\na\n\nb", [2], "b"),
        ("a\n \u200f\nb\n\t\nc", [2], "a\n \u200f\nc"),
        ("a\n\n\n\nb", [], "a\n\n\n\nb"),
        ("a\nb\nc\nd", [1, 2], "a\nd"),
        ("a", [0], ""),
    ],
)
def test_at_most_one_blank_line_remains(text: str, doomed: list[int], left: str) -> None:
    assert without(text, *doomed) == left


def test_each_reason_has_its_edit() -> None:
    text = "a\nb\nc\nd"
    edits = deletions(text, split_lines(text), {1: ("x",), 2: ("y",)}, [])
    assert [(edit.start, edit.end, edit.by) for edit in edits] == [(2, 4, ("x",)), (4, 6, ("y",))]


@pytest.mark.parametrize(
    ("text", "span", "left"),
    [
        ("a b c", (2, 3), "a c"),
        ("a b c", (0, 1), "b c"),
        ("a b c ", (4, 5), "a b"),
        ("  a b", (2, 3), "b"),
        ("ab", (0, 1), "b"),
        ("a\u00a0b\tc", (2, 3), "a\u00a0c"),
    ],
)
def test_a_cut_leaves_no_space_over(text: str, span: tuple[int, int], left: str) -> None:
    line = split_lines(text)[0]
    cut = trimmed_cut(text, line, *span, ("x",))
    assert apply(text, deletions(text, [line], {}, [cut])) == left


def test_a_cut_in_a_doomed_line_is_part_of_it() -> None:
    text = "a\nb c\nd"
    edits = deletions(text, split_lines(text), {1: ("x",)}, [Cut(2, 3, ("y",))])
    assert apply(text, edits) == "a\nd"
