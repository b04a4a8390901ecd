"""The native normalizer in the package itself: the same as arnorm on every text."""

from __future__ import annotations

from typing import Any

import pytest

from arnorm import Pipeline
from tests.adapters.conftest import package
from tests.adapters.exports import (
    ARABIC,
    ARTICLES,
    FOREIGN,
    PIPELINES,
    articles,
    beside_marks,
    crowds,
    listed,
    mixtures,
    ordered,
    sample,
)

pytestmark = pytest.mark.exports

LATER = "Marks that tokenizers orders otherwise"


def normalizer(pipeline: Any) -> Any:
    package("tokenizers")
    from arnorm.adapters.tokenizers import to_normalizer

    return to_normalizer(pipeline)


@pytest.fixture(params=PIPELINES)
def both(request: pytest.FixtureRequest) -> tuple[Pipeline, Any]:
    return PIPELINES[request.param], normalizer(PIPELINES[request.param])


def differing(pipeline: Pipeline, native: Any, texts: list[str]) -> list[str]:
    return [text for text in texts if native.normalize_str(text) != pipeline(text)]


def test_the_same_on_mixtures(both: tuple[Pipeline, Any]) -> None:
    later = listed(LATER)
    texts = [text for text in mixtures(20_000) + mixtures(5_000, ARABIC + FOREIGN) if later.isdisjoint(text)]
    assert len(texts) > 20_000
    assert differing(*both, texts) == []


def test_the_same_on_code_points_in_context(both: tuple[Pipeline, Any]) -> None:
    assert differing(*both, list(crowds(sample() - listed(LATER)))) == []


def test_the_marks_ordered_otherwise_are_those_that_are_listed() -> None:
    pipeline, native = PIPELINES["Compose()"], normalizer(PIPELINES["Compose()"])
    found = {char for char in ordered() if differing(pipeline, native, beside_marks(char))}
    assert found == listed(LATER)


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles (../shared/data/news_sample.jsonl.gz) are not here")
def test_the_same_on_2000_articles(both: tuple[Pipeline, Any]) -> None:
    texts = articles(2000)
    assert len(texts) == 2000
    if len(both[1].__getstate__()) > 90_000:
        texts = texts[::20]  # many passes: StripDiacritics without Compose before it
    assert differing(*both, texts) == []


def test_it_is_saved_and_read_back(tmp_path: Any) -> None:
    tokenizers = package("tokenizers")
    pipeline = PIPELINES["all"]
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    made.normalizer = normalizer(pipeline)
    made.save(str(tmp_path / "tokenizer.json"))
    read = tokenizers.Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    texts = mixtures(500)
    assert [read.normalizer.normalize_str(text) for text in texts] == [pipeline(text) for text in texts]


def test_offsets_lead_to_the_text_as_it_was() -> None:
    tokenizers = package("tokenizers")
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[UNK]": 0, "احمد": 1}, unk_token="[UNK]"))
    made.normalizer = normalizer(PIPELINES["all"])
    made.pre_tokenizer = tokenizers.pre_tokenizers.WhitespaceSplit()
    text = "قال أَحْمَـد"
    (start, end) = made.encode(text).offsets[1]
    assert text[start:end] == "أَحْمَـد"
