"""What is known of a line from the page on which it stood before is what is told of it anew."""

from __future__ import annotations

import pytest
from hypothesis import given

from arnorm import BoilerplateProfile, Context, Pipeline
from arnorm.document import remembered
from arnorm.document import sketch as sketches
from arnorm.document.boilerplate import drop_boilerplate
from arnorm.document.copies import headlines
from arnorm.document.page import Page
from arnorm.document.page_step import found_on
from arnorm.document.remembered import Remembered
from arnorm.document.sketch import Sketch
from arnorm.edits import Edit
from tests import cases, strategies

TEXTS = sorted({case.text for case in cases.load()})
STEPS = headlines.DropDuplicateHeadlines(), drop_boilerplate.DropBoilerplate()


@pytest.fixture(autouse=True)
def _unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    _forget(monkeypatch)


def _forget(monkeypatch: pytest.MonkeyPatch) -> remembered._Memo:
    """Return a memo in which nothing is known yet, and which is asked from now on."""
    memo = remembered._Memo()
    monkeypatch.setattr(remembered, "_MEMO", memo)
    return memo


def _are_alike(text: str) -> None:
    page = Page(text)
    one, two = page.sketch, Sketch(text)
    for name in ("encoded", "marked", "flat", "letters", "rows", "content", "first_tokens", "kinds"):
        assert getattr(one, name) == getattr(two, name), name
    assert [one.folded(index) for index in one.content] == [two.folded(index) for index in two.content]
    assert [one.key(index) for index in one.content] == [two.key(index) for index in two.content]
    assert len(one.facts) == len(one.rows)


@given(strategies.texts)
def test_a_text_is_sketched_alike_whatever_is_known_of_its_lines(text: str) -> None:
    for _ in range(3):
        _are_alike(text)
    _are_alike(f"{text}\nanew {text}")


def test_cases_are_sketched_alike_whatever_is_known_of_their_lines() -> None:
    for text in [*TEXTS[::4], *TEXTS[::8], *TEXTS[::2]]:
        _are_alike(text)


def test_steps_find_the_same_in_lines_that_they_know(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each case once with nothing known, then twice among the others."""
    texts = TEXTS[::9]
    alone = []
    for text in texts:
        _forget(monkeypatch)
        alone.append([list(step.edits(text)) for step in STEPS])
    for _ in range(2):
        assert [[list(step.edits(text)) for step in STEPS] for text in texts] == alone


def test_lines_are_kept_from_their_second_time_on_and_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    memo = _forget(monkeypatch)
    Remembered("met once\nmet twice")
    Remembered("met twice")
    assert memo.find(["met once"]) == [None]
    assert memo.find(["met twice"]) != [None]
    long = "a" * (remembered._LONGEST + 1)
    for _ in range(2):
        Remembered(long)
    assert memo.find([long]) == [None]


def test_lines_of_two_generations_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_ROOM", 1000)
    monkeypatch.setattr(remembered, "_MET", 50)
    memo = _forget(monkeypatch)
    for at in range(200):
        Remembered(f"line {at}")
        Remembered(f"line {at}")
        Remembered(f"line {at}")
        assert len(memo._new) + len(memo._old) < 25
        assert len(memo._met) <= 52
    assert memo.find(["line 199"]) != [None]
    assert memo.find(["line 0"]) == [None]


def test_what_many_rule_sets_tell_of_a_line_is_forgotten() -> None:
    for _ in range(3):
        sketch = Remembered("اقرأ أيضا\nخبر آخر من المرفأ")
    sketch.facts[0].update((f"set {n}", True) for n in range(1000))
    assert len(Remembered("اقرأ أيضا\nخبر آخر من المرفأ").facts[0]) == 0
    assert sketch.letters == Sketch("اقرأ أيضا\nخبر آخر من المرفأ").letters


def test_what_was_found_is_known_of_the_same_lines_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    _forget(monkeypatch)
    for _ in range(3):
        sketch = Remembered("one\ntwo\nthree")
    assert sketch.known == {}
    sketch.known["clean", None] = ()
    assert Remembered("one\ntwo\nthree").known == {("clean", None): ()}
    for text in ("one\ntwo\nthree\n", "two\none\nthree", "one\ntwo", "one\ntwo\nthree\nnew", "one\r\ntwo\nthree"):
        assert not Page(text).sketch.known, text


def test_nothing_is_sought_again_in_the_same_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    _forget(monkeypatch)
    sought: list[str | None] = []

    def find(title: str | None, text: str = "one\ntwo") -> None:
        found_on(Page(text), title, "by", lambda _: sought.append(title) or [])

    for title in (None, None, None, None, "one", "one", None, "two", "t" * 1000, "t" * 1000):
        find(title)
    assert sought == [None, None, None, "one", "two", "t" * 1000, "t" * 1000]


def test_what_was_found_in_the_same_lines_and_in_what_was_left_of_them_is_not_sought(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _forget(monkeypatch)
    text, sought = "one\ntwo\nthree", []

    def find(page: Page) -> list[Edit]:
        sought.append(page.text)
        return [Edit(0, 4, "", ("by",))] if page.text == text else []

    for _ in range(4):
        page = Page(text)
        assert found_on(page, None, "by", find) == [Edit(0, 4, "", ("by",))]
        assert found_on(page.less("two\nthree"), None, "by", find) == []
    assert sought == [text, "two\nthree"] * 3


def test_a_page_seen_again_is_answered_as_the_first_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever other pipelines asked of it between: steps in another order, with a title, of fewer kinds."""
    texts = TEXTS[::61]
    head, foot = STEPS
    some = drop_boilerplate.DropBoilerplate(kinds=("share", "related"))
    outlet = Context(outlet="port")
    learnt = drop_boilerplate.DropBoilerplate(profile=BoilerplateProfile.fit((text, outlet) for text in texts))
    orders = [head, foot], [foot, head], [some, head], [head, some, foot], [head, learnt]
    pipelines = [Pipeline(steps) for steps in orders]
    contexts = Context(), Context(title="Harbour plan approved"), outlet
    alone = []
    for text in texts:
        for pipeline in pipelines:
            for context in contexts:
                _forget(monkeypatch)
                alone.append(pipeline(text, context=context))
    asked = [(text, pipeline, context) for text in texts for pipeline in pipelines for context in contexts]
    for _ in range(4):
        assert [pipeline(text, context=context) for text, pipeline, context in asked] == alone


def test_pages_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_PAGES", 40)
    memo = _forget(monkeypatch)
    for at in range(100):
        for _ in range(3):
            Remembered(f"line {at % 7}\nline {at % 11}")
        assert len(memo._pages) <= 22
    for title in range(100):
        found_on(Page("line 1\nline 0"), str(title), "by", lambda _: [])
    assert len(Remembered("line 1\nline 0").known or ()) <= sketches._KNOWN + 1


def test_pages_are_forgotten_with_their_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_ROOM", 1000)
    memo = _forget(monkeypatch)
    for at in range(200):
        for _ in range(3):
            Remembered(f"line {at}")
        kept = {*memo._new.values(), *memo._old.values()}
        assert all(kept.issuperset(lines) for lines in memo._pages)
