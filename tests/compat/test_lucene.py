"""``compat:lucene`` beside Lucene's own two filters, in the Lucene that is installed; its docstring has the version."""

from __future__ import annotations

import pytest

import arnorm
from bench.search import apart, met, pairs
from tests.adapters.exports import ARTICLES, articles, listed, mixtures, points
from tests.adapters.lucene_runner import arabic_normalized

pytestmark = pytest.mark.compat

DIGITS = "Digits that Java 17 does not know"


def unequal(texts: list[str]) -> list[str]:
    preset = arnorm.preset("compat:lucene")
    done = arabic_normalized(texts)
    return [text for text, got in zip(texts, done, strict=True) if got != preset(text)]


def test_compat_lucene_is_lucene_on_mixtures() -> None:
    assert unequal(mixtures(20_000)) == []


def test_compat_lucene_is_lucene_on_every_code_point_that_java_knows() -> None:
    known = [char for char in points() if char not in listed(DIGITS)]
    assert unequal([f"{char}ب{char}أ{char}" for char in known]) == []


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles (../shared/data/news_sample.jsonl.gz) are not here")
def test_compat_lucene_is_lucene_on_the_words_of_2000_articles() -> None:
    # A token of Lucene is at most some hundred characters long: its own filters see words.
    words = {word for text in articles(2000) for word in text.replace("\n", " ").split(" ") if len(word) < 200}
    assert unequal(sorted(words)) == []


def test_the_preset_meets_what_lucene_meets() -> None:
    preset = arnorm.preset("compat:lucene").batch
    for some in (*pairs().values(), apart()):
        assert met(preset, some) == met(arabic_normalized, some)
