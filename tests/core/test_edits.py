"""The algebra of edits against the slow, obvious way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.edits import Alignment, Edit, apply, canonical, compose, splice
from arnorm.errors import InputTypeError, SpanError
from tests import laws


@st.composite
def edits_of(draw: st.DrawFn, text: str, name: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [Edit(start, end, draw(st.text("xyz", max_size=3)), (name,)) for start, end in pairs]


@st.composite
def chains(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    source = text = draw(st.text("abcde", max_size=10))
    chain = []
    for name in ("one", "two", "three"):
        edits = draw(edits_of(text, name))
        chain.append(edits)
        text = splice(text, edits)
    return source, chain


@given(chains())
def test_composed_edits_make_what_the_edits_in_turn_make(chain: tuple[str, list[list[Edit]]]) -> None:
    source, steps = chain
    text = source
    total: list[Edit] = []
    for edits in steps:
        total = compose(total, edits, text)
        text = splice(text, edits)
    assert apply(source, total) == text
    final = canonical(source, total)
    assert apply(source, final) == text
    laws.check_canonical(source, final)


@given(chains())
def test_composition_is_associative_in_what_it_makes_and_in_its_reasons(chain: tuple[str, list[list[Edit]]]) -> None:
    source, (one, two, three) = chain
    middle = splice(source, one)
    later = splice(middle, two)
    left = compose(compose(one, two, middle), three, later)
    right = compose(one, compose(two, three, later), middle)
    assert splice(source, left) == splice(source, right)
    assert {by for e in left for by in e.by} == {by for e in right for by in e.by}


@given(chains(), st.data())
def test_spans_map_both_ways(chain: tuple[str, list[list[Edit]]], data: st.DataObject) -> None:
    source, (edits, *_) = chain
    edits = list(canonical(source, edits))
    text = splice(source, edits)
    map_ = Alignment(edits)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    s, e = map_.to_source(start, end)
    assert 0 <= s <= e <= len(source)
    if start == end:
        assert s == e
    elif s < e and all(edit.start < edit.end for edit in edits):  # an insertion at a border belongs to neither side
        back = map_.to_text(s, e)
        assert back[0] <= start
        assert back[1] >= end
    if not any(edit.start < e and s < edit.end for edit in edits) and not any(s <= x.start <= e for x in edits):
        assert source[s:e] == text[start:end]


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "", ("a",))],
        [Edit(0, 9, "", ("a",))],
        [Edit(1, 2, "", ("a",)), Edit(0, 1, "", ("a",))],
        [Edit(0, 2, "", ("a",)), Edit(1, 3, "", ("a",))],
        [Edit(-1, 1, "", ("a",))],
    ],
)
def test_edits_outside_the_text_or_out_of_order_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(SpanError, match="code points"):
        apply("abcd", edits)


def test_what_is_no_edit_is_refused() -> None:
    with pytest.raises(InputTypeError, match="Edit"):
        apply("abcd", ["x"])  # type: ignore[list-item]
    with pytest.raises(InputTypeError, match="decode"):
        apply(b"abcd", [])  # type: ignore[arg-type]
