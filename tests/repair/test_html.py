"""StripHtml: names, references, residue, and hostile markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from tests import laws
from tools.build import entities

STRIP = steps.StripHtml()
PIECES = st.sampled_from(
    [
        "نص",
        " ",
        "\n",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br>",
        "<td>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<",
        ">",
        "&amp;",
        "&lt;",
        "&gt;",
        "&quot;",
        "&#60;",
        "&#1575;",
        "&",
        ";",
        '"',
        "'",
        "=",
        "a",
        "<a href=",
        "3 < 5",
        "<![CDATA[",
        "]]>",
        "/* <![CDATA[ */",
        "/* ]]> */",
        "[email protected]",
        "[نص](",
        "http://x.y",
        ")",
        ".a{b:c}",
        "{",
    ]
)


def test_the_table_of_references_is_what_its_program_makes() -> None:
    assert entities.TABLE.read_text("utf-8") == entities.render()


def test_every_named_reference_is_decoded() -> None:
    from html.entities import html5

    for name, value in html5.items():
        if name.endswith(";") and value not in "<&":
            assert STRIP(f"نص &{name} نص") == f"نص {value} نص", name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>أ</p>\n<p>ب</p>", "أ\nب"),
        ("<p>أ</p><br><p>ب</p>", "أ\nب"),
        ("<ul><li>أ</li><li>ب</li></ul>", "أ\nب"),
        ("<h1>أ</h1>ب<hr>ج", "أ\nب\nج"),
        ("<td>أ</td> <td>ب</td>", "أ ب"),
        ("أ<script>", "أ"),
        ("<STYLE>.a{}</STYLE >أ", "أ"),
        ("<!-->أ<!--->ب<!-- - -- --!>ج", "أبج"),
        ("<img src=x/y.png alt=صورة />أ", "أ"),
        ("<input disabled checked>أ", "أ"),
        ("&amp;lt;b&amp;gt;أ&amp;lt;/b&amp;gt;", "أ"),
        ("&#xD800;&#x110000;&#7;", "&#xD800;&#x110000;&#7;"),
        ("<script>const x = 1; أ", "const x = 1; أ"),
        ("«[email protected]»", "«[email protected]»"),
    ],
)
def test_markup(text: str, expected: str) -> None:
    assert STRIP(text) == expected


def test_each_piece_has_its_edit_and_those_that_touch_have_one() -> None:
    result = arnorm.Pipeline([STRIP]).explain("<b>أ</b>&amp;quot;ب")
    assert [edit[:3] for edit in result.edits] == [(0, 3, ""), (4, 18, '"')]


@given(st.lists(PIECES, max_size=14).map("".join))
def test_laws_on_fragments(text: str) -> None:
    pipeline = arnorm.Pipeline([STRIP])
    laws.check_spans(laws.check_explained(pipeline, text))
    laws.check_idempotent(pipeline, text)


def test_a_text_without_markup_is_the_same_object() -> None:
    text = "قال الرئيس 3 > 2"
    assert STRIP(text) == text
    assert not STRIP.edits(text)
