"""Char filters in Lucene itself: the same as arnorm on every text."""

from __future__ import annotations

import pytest

from arnorm import Pipeline
from arnorm.adapters.elasticsearch import char_filters
from tests.adapters.exports import (
    ARABIC,
    ARTICLES,
    PIPELINES,
    articles,
    beside_marks,
    crowds,
    listed,
    mixtures,
    ordered,
    sample,
)
from tests.adapters.lucene_runner import char_filtered

pytestmark = pytest.mark.exports

LATER = "Marks that ICU 72 orders otherwise"
EXPORTED = [name for name in PIPELINES if "shadda" not in name]  # which must be ordered: refused


def differing(pipeline: Pipeline, texts: list[str]) -> list[str]:
    done = char_filtered(char_filters(pipeline), texts)
    return [text for text, got in zip(texts, done, strict=True) if got != pipeline(text)]


@pytest.mark.parametrize("name", EXPORTED)
def test_the_same_on_mixtures(name: str) -> None:
    later = listed(LATER)
    texts = [text for text in mixtures(20_000, ARABIC) if later.isdisjoint(text)]
    assert len(texts) > 15_000
    assert differing(PIPELINES[name], texts) == []


@pytest.mark.parametrize("name", EXPORTED)
def test_the_same_on_code_points_in_context(name: str) -> None:
    assert differing(PIPELINES[name], list(crowds(sample() - listed(LATER)))) == []


def test_the_marks_ordered_otherwise_are_those_that_are_listed() -> None:
    texts = {char: beside_marks(char) for char in ordered()}
    failed = set(differing(PIPELINES["Compose()"], [text for some in texts.values() for text in some]))
    assert {char for char, some in texts.items() if not failed.isdisjoint(some)} == listed(LATER)


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles (../shared/data/news_sample.jsonl.gz) are not here")
@pytest.mark.parametrize("name", EXPORTED)
def test_the_same_on_2000_articles(name: str) -> None:
    texts = articles(2000)
    assert len(texts) == 2000
    assert differing(PIPELINES[name], texts) == []
