"""The article that the project started from, end to end; it lies beside the project, not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import arnorm
from tests import cases, laws

SAMPLE = Path(__file__).parents[2] / "shared" / "data" / "000_adc4d4f25ab0e82b.txt"
RESIDUE = ("Related Stories", "No stories found.", "logo", "إرم نيوز", "www.eremnews.com")
NAMES = ("لافرينتييف", "عبد الرحمنوف", "قازاخستان", "أستانة", "إدلب", "ميستورا")

beside = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample article is not beside the project")


@pytest.fixture(scope="module")
def text() -> str:
    return SAMPLE.read_bytes().decode("utf-8")


@beside
def test_the_article_its_writer_meant_comes_out(text: str) -> None:
    lines = text.split("\n")
    headline = lines[0]
    body = [line for line in lines[5:] if line and line not in RESIDUE]
    assert len(body) == 10
    out = arnorm.normalize(text).split("\n")
    assert out.count(headline) == 1
    assert out[0] == headline
    assert [line for line in out[1:] if line] == body
    assert "الأسحلة" in "".join(out)
    assert "للآسف" in "".join(out)


@beside
def test_exactly_two_typos(text: str) -> None:
    found = arnorm.find_typos(text)
    assert {(f.word, f.suggestions[0], f.kind) for f in found} == {
        ("الأسحلة", "الأسلحة", "transposition"),
        ("للآسف", "للأسف", "hamza"),
    }
    assert len(found) == 2
    assert all(name in text for name in NAMES)


@beside
def test_every_change_has_its_reason_and_spans_lead_back(text: str) -> None:
    result = laws.check_explained(arnorm.preset("news"), text)
    laws.check_spans(result)
    laws.check_idempotent(arnorm.preset("news"), text)
    assert set(result.summary()) == {"headlines.v1", "boilerplate.v1"}
    for line in result.text.split("\n"):
        at = result.text.index(line)
        start, end = result.to_source(at, at + len(line))
        assert text[start:end] == line


def test_the_twin_has_the_same_faults() -> None:
    """The same claims hold for the twin in the corpus, which runs everywhere."""
    twin = next(case for case in cases.load() if case.path == "news/seed-twin.toml")
    out = arnorm.normalize(twin.text)
    assert out == twin.expected
    assert [(f.word, f.suggestions[0], f.kind) for f in sorted(arnorm.find_typos(twin.text), key=lambda f: f.kind)] == [
        ("للآسف", "للأسف", "hamza"),
        ("الأسحلة", "الأسلحة", "transposition"),
    ]
