"""The presets ``compat:X`` beside the tools themselves: no difference, on articles, on every code point, on mixtures.

A tool that is not installed is skipped; ``tests/compat/run`` installs all of them and runs this. Lucene needs Java:
``test_lucene.py`` runs it, and its rules are compared in ``tests/steps/test_compat.py``.
"""

from __future__ import annotations

import gzip
import json
import random
import unicodedata
import warnings
from collections.abc import Callable
from importlib import import_module, metadata
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from tests import strategies
from tests.cases import difference

pytestmark = pytest.mark.compat

Tool = Callable[[str], str]
ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "news_sample.jsonl.gz"
VERSIONS = {"arabert": "1.0.1", "camel": "1.6.0", "pyarabic": "0.6.15"}
PACKAGES = {"arabert": "arabert", "camel": "camel-tools", "pyarabic": "pyarabic"}
MIXTURES = 20_000
# What the tools look for, whole and in parts, and what their patterns may stumble over.
PIECES = (
    *("http://", "https://", "http", "www.", "www", ".com", "com", "comx", "COM", "://", ".", "..", "/", "?", "=", "#"),
    *("a", "b.c", "x", "abc", "@", "@a", "a@b.co", "@b.", "-", "_", "~", "%", "+", ":", "1", "23", "٣", "٠١", "۳"),
    *("<br />", "<", "</", ">", "<p>", "&amp;", "&lt", "&notit;", "&#1575;", "&#x", "&#65", "&#", "&", "&nbsp;"),
    *("كتاب", "و", "ا", "ااا", "على", "مسؤول", "هـ", "ـ", "\u064e", "\u0651", "\u0653", "\u0654", "\u0670", "ٱ"),
    *("[", "]", "[رابط]", " ", "  ", "\n", "\t", "\u00a0", "\x1c", "\u200c", "٪", "٫", "!", "!!!", "،", "؛", "…"),
    *("😀", "é", "ß", "中", "ﻷ", "ﻻ", "\ufdfc", "\ufdfd", "ﷺ", "½", "²"),
    *("\u0301", "\u0344", "각", "\u1100\u1161", "\ud800"),
)


def arabert() -> Tool:
    return import_module("arabert.preprocess").ArabertPreprocessor("bert-base-arabertv02").preprocess


def camel() -> Tool:
    normalize = import_module("camel_tools.utils.normalize")
    dediac = import_module("camel_tools.utils.dediac").dediac_ar

    def run(text: str) -> str:
        text = normalize.normalize_alef_maksura_ar(normalize.normalize_unicode(text))
        return dediac(normalize.normalize_teh_marbuta_ar(normalize.normalize_alef_ar(text)))

    return run


def pyarabic() -> Tool:
    return import_module("pyarabic.normalize").normalize_searchtext


@pytest.fixture(scope="module", params=[arabert, camel, pyarabic], ids=lambda made: made.__name__)
def both(request: pytest.FixtureRequest) -> tuple[Tool, arnorm.Pipeline]:
    """The tool, and the preset that equals it."""
    name = request.param.__name__
    try:
        version = metadata.version(PACKAGES[name])
    except metadata.PackageNotFoundError:
        pytest.skip(f"{PACKAGES[name]} is not installed; tests/compat/run installs it")
    if version != VERSIONS[name]:
        pytest.skip(f"{PACKAGES[name]} is {version}; the preset equals {VERSIONS[name]}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return request.param(), arnorm.preset(f"compat:{name}")


def check(tool: Tool, preset: arnorm.Pipeline, text: str) -> None:
    expected, got = tool(text), preset(text)
    assert got == expected, f"{text!r} {difference(expected, got)}"


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles (../shared/data/news_sample.jsonl.gz) are not here")
def test_the_same_on_5000_articles(both: tuple[Tool, arnorm.Pipeline]) -> None:
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 5000)]
    assert len(rows) == 5000
    for row in rows:
        check(*both, row["text"])
        check(*both, f"{row['title'] or ''}\n{row['abstract'] or ''}")


def test_the_same_on_every_code_point_that_this_python_knows(both: tuple[Tool, arnorm.Pipeline]) -> None:
    known = [chr(point) for point in range(0x110000) if unicodedata.category(chr(point)) != "Cn"]
    assert len(known) > 280_000
    for char in known:
        check(*both, char)
        check(*both, f"ب{char}ب")
        check(*both, f"ا{char}1{char}{char}{char}\u0654@a.b{char}")


def test_the_same_on_mixtures(both: tuple[Tool, arnorm.Pipeline]) -> None:
    rng = random.Random(1)
    for _ in range(MIXTURES):
        check(*both, "".join(rng.choices(PIECES, k=rng.randrange(1, 14))))


@given(text=st.one_of(strategies.texts, strategies.documents(), st.lists(st.sampled_from(PIECES)).map("".join)))
@settings(max_examples=1000)
def test_the_same_on_whatever_hypothesis_finds(both: tuple[Tool, arnorm.Pipeline], text: str) -> None:
    check(*both, text)
