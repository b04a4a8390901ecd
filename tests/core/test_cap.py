"""The cap of a block of document steps counts no word that is none."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from arnorm.core import cap
from tests import strategies
from tests.timing import assert_linear, filled


@given(strategies.texts)
@example("ab \u0628\u0640\u0640 \u0628 1 \u064b\u0628")
@example(" a\u0301 b-c \u0640\u0628")
def test_words_that_are_quickly_counted_are_words(text: str) -> None:
    """What stands behind a space begins a word; a text is never taken to have more than it has."""
    assert cap._begun(text) <= cap._count(text)


@given(strategies.texts)
@example("ab \u0628\u0640\u0640 \u0628 1 \u064b\u0628")
@example("what? a\u0301 b-c \u00e9t\u00e9 \u0640\u0628")
@example("\u0628")
def test_words_counted_by_their_bytes_are_those_that_the_pattern_finds(text: str) -> None:
    assert cap._count(text) == len(cap._WORD.findall(text))


RUNNING = "one two three four five six seven eight nine ten eleven twelve"
CLOSED = f"{RUNNING}."


@pytest.mark.parametrize(
    ("lines", "left", "reasons", "may_go"),
    [
        (20, [CLOSED] * 3, "a", True),
        (19, [CLOSED] * 3, "a", False),  # no page
        (20, [CLOSED] * 2, "abcd", False),  # no article
        (20, ["one two three four five six."] * 9, "abcd", False),
        (20, [RUNNING, RUNNING, CLOSED], "abcd", True),
        (20, [RUNNING, RUNNING, CLOSED], "abca", False),  # one paragraph above a list
        (20, [CLOSED, CLOSED, f"{RUNNING} :"], "abcd", False),  # which announces what is gone
        (20, [f"{RUNNING}:", CLOSED, CLOSED], "abcd", True),
    ],
)
def test_a_page_may_lose_more_where_running_text_stays(lines: int, left: list[str], reasons: str, may_go: bool) -> None:
    residue = ["menu words"] * (lines - len(left))
    assert cap.has_article("\n".join([*left, *residue]), "\n".join(left), reasons) is may_go


@pytest.mark.timing
@pytest.mark.parametrize("unit", [".", ". ", ":", ": ", "\u00bb", ".\u00bb", " ", "word "])
def test_what_stays_is_told_in_linear_time(unit: str) -> None:
    page = "menu words\n" * 19
    article = f"{CLOSED}\n{RUNNING} {{}}x\n{RUNNING}:\n"
    assert_linear(
        lambda text: cap.has_article(page + text, text, "abcd"), lambda size: article.format(filled(unit, size))
    )
