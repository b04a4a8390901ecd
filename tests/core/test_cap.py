"""The cap of a block of document steps counts no word that is none."""

from __future__ import annotations

from hypothesis import example, given

from arnorm.core import cap
from tests import strategies


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
