"""A batch is what its texts become one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from tests import strategies

PIPELINES = [
    steps.FoldAlef() | steps.FoldYa(),
    steps.StripTatweel() | steps.StripDiacritics() | steps.FoldAlef() | steps.FoldYa() | steps.MapDigits(),
    steps.FoldPresentationForms() | steps.FoldAlef(),
    arnorm.preset("search"),
]


@pytest.mark.parametrize("pipeline", PIPELINES, ids=lambda p: "|".join(s.id for s in p.steps))
@given(texts=st.lists(st.one_of(strategies.lines, strategies.texts), max_size=12))
def test_batch(pipeline: arnorm.Pipeline, texts: list[str]) -> None:
    assert pipeline.batch(texts) == [pipeline(text) for text in texts]


def test_many_short_texts_fill_several_slices() -> None:
    texts = [f"قال أحمد في اليوم {i} إلى علي" for i in range(3000)] + ["", "\x00", "أ?", "أ😀"]
    for pipeline in PIPELINES:
        assert pipeline.batch(texts) == [pipeline(text) for text in texts]
