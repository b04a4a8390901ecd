"""Articles of three shapes come back from pages of twelve families of themes, as their author wrote them."""

from __future__ import annotations

import pytest

import arnorm
from arnorm import Context
from tests.document.pages import ARTICLES, BYLINES, SHELLS, page

P = arnorm.preset("news") | arnorm.steps.KeepMainBlock()
# each theme with one shape at once, with the two others in the group that takes its time
PAIRS = [
    pytest.param(theme, shape, marks=[] if (number + other) % len(ARTICLES) == 0 else [pytest.mark.long])
    for number, theme in enumerate(SHELLS)
    for other, shape in enumerate(ARTICLES)
]


@pytest.mark.parametrize(("theme", "shape"), PAIRS)
def test_the_article_comes_back(theme: str, shape: str) -> None:
    article = ARTICLES[shape]
    kept = P(page(SHELLS[theme], article), context=Context(title=article[0])).split("\n")
    assert [line for line in kept if line not in BYLINES] == list(article)


@pytest.mark.parametrize("shape", ARTICLES)
def test_without_its_page_it_stays(shape: str) -> None:
    text = "\n".join(ARTICLES[shape])
    assert P(text, context=Context(title=ARTICLES[shape][0])) == text
