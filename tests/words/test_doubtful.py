"""Law 5: what a detector says of a head, a final heh, ta marbuta or ya is what the Restore steps write."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.words.doubtful.answers import answers, contradicts, restored
from tests import cases
from tests.examples import examples
from tests.steps.test_restore import sentences

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "news_sample.jsonl.gz"
EVERY = 200
RESTORERS = [
    arnorm.Pipeline([step], protect=False)
    for step in (steps.RestoreHamza(), steps.RestoreTaMarbuta(), steps.RestoreYa())
]
DETECTORS = [
    arnorm.TypoDetector(),
    arnorm.TypoDetector(mode="balanced", kinds="all", initial_hamza=True),
]
ALEFS, TAS, YAS = "\u0627\u0623\u0625\u0622\u0672\u0673", "\u0647\u0629", "\u0649\u064a"


def written(text: str) -> dict[int, str]:
    """Return each letter that a Restore step writes into a text, by its offset: asked of the steps themselves."""
    return {
        edit.start + at: letter
        for pipeline in RESTORERS
        for edit in pipeline.explain(text).edits
        for at, letter in enumerate(edit.text)
    }


def other_letters(text: str, finding: arnorm.Finding, right: dict[int, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each letter that the first suggestion of a finding writes otherwise than a Restore step does."""
    new = [char for char in finding.suggestions[0] if "\u0621" <= char <= "\u064a" and char != "\u0640"]
    old = [at for at in range(finding.start, finding.end) if "\u0621" <= text[at] <= "\u0673" and text[at] not in MARKS]
    for index, at in enumerate(old):
        if at not in right:
            continue
        same_end = len(old) != len(new) and 2 * index >= len(old)
        near = len(new) - len(old) + index if same_end else index
        letters = next(group for group in (ALEFS, TAS, YAS) if text[at] in group)
        if 0 <= near < len(new) and new[near] in letters and new[near] != right[at]:
            yield finding.word, finding.suggestions[0], right[at]


MARKS = frozenset(map(chr, (0x640, *range(0x64B, 0x660), 0x670)))


def check_same_letters(text: str) -> None:
    right = written(text)
    for detector in DETECTORS:
        assert not [letter for found in detector(text) for letter in other_letters(text, found, right)]


@cache
def articles() -> list[str]:
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for number, line in enumerate(lines) if not number % EVERY]


@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.long) for part in (1, 2))])
def test_on_every_case_of_the_corpus(part: int) -> None:
    for text in list(dict.fromkeys(case.text for case in cases.load()))[part::3]:
        check_same_letters(text)


@pytest.mark.skipif(not ARTICLES.exists(), reason="the articles (../shared/data/news_sample.jsonl.gz) are not here")
def test_on_articles() -> None:
    for text in articles():
        check_same_letters(text)


@given(sentences())
@settings(max_examples=examples(150), deadline=None)
def test_where_words_are_doubtful(text: str) -> None:
    check_same_letters(text)


@given(sentences())
@settings(max_examples=examples(150), deadline=None)
def test_the_answers_are_what_the_steps_write(text: str) -> None:
    assert {at: letter.right for at, letter in answers(text).items()} == written(text)


@given(st.lists(st.sampled_from(["الاسلحه", "فى", "إستخدام", "المدرسه", "علي", "هذة"]), max_size=6).map(" ".join))
def test_what_is_restored_contradicts_nothing(text: str) -> None:
    said = answers(text)
    assert not contradicts(text, 0, len(text), restored(text, 0, len(text), said), said)


@pytest.mark.parametrize(
    ("word", "is_other"),
    [("أن", True), ("إن", False), ("إنه", False), ("أنه", True), ("من", False), ("", False)],
)
def test_a_suggestion_contradicts_by_its_letter(word: str, is_other: bool) -> None:
    text = "قال الوزير ان الحكومة قررت"
    assert contradicts(text, 11, 13, word, answers(text)) is is_other
