"""The changes as HTML: whole words."""

from __future__ import annotations

from hypothesis import given

import arnorm
from arnorm import steps
from tests import strategies


@given(strategies.texts)
def test_nothing_is_lost(text: str) -> None:
    p = steps.FoldAlef() | steps.StripTatweel() | steps.CollapseSpaces() | steps.StripDiacritics()
    result = p.explain(text)
    shown = result._repr_html_()
    assert shown.count("<bdi>") == shown.count("</bdi>")
    assert ("<del" in shown or "<ins" in shown) == bool(result.edits)


def test_one_long_word_with_many_edits() -> None:
    result = arnorm.preset("search").explain("أب" * 3)
    assert result._repr_html_().count("<del") == 1
