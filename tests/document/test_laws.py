"""The laws of the contract, on documents made to break the document steps."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.copies.body import DropDuplicateBody
from arnorm.document.copies.headlines import DropDuplicateHeadlines
from arnorm.document.copies.masthead.headline.taken_up import taken_up
from arnorm.document.page import Page
from arnorm.edits import apply
from tests import laws
from tests.document.test_rules import BODY, HEADLINE
from tests.document.texts import documents
from tests.points import on_points

STEPS = (DropDuplicateHeadlines(), DropDuplicateHeadlines(keep="none"), DropDuplicateBody(), DropBoilerplate())
BLOCK = arnorm.Pipeline([DropDuplicateHeadlines(), DropDuplicateBody(), DropBoilerplate()])
CONTEXTS = (arnorm.Context(), arnorm.Context(title=HEADLINE))
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(documents())
@pytest.mark.parametrize("name", ["news", "ml"])
def test_a_second_run_changes_nothing(name: str, text: str) -> None:
    for context in CONTEXTS:
        laws.check_explained(arnorm.preset(name), text, context)
        laws.check_idempotent(arnorm.preset(name), text, context)


@SLOW
@given(documents())
def test_the_block_settles_or_changes_nothing(text: str) -> None:
    for context in CONTEXTS:
        result = BLOCK.explain(text, context=context)
        if any("settled" in note for note in result.notes):
            assert result.text == text
        laws.check_idempotent(BLOCK, text, context)


def _has_a_headline_below(page: Page, context: arnorm.Context) -> bool:
    """Return whether the title beside the text, or the text, says that a line below the first is the headline."""
    taken = taken_up(page) if len(page.content) > 2 else None
    return context.title is not None or (taken is not None and taken.at > 0)


@SLOW
@given(documents())
def test_a_step_only_deletes_and_leaves_something(text: str) -> None:
    for step in STEPS:
        for context in CONTEXTS:
            edits = step.edits(text, context)
            assert all(edit.text == "" and edit.by[0].startswith(step.id + ":") for edit in edits)
            left = apply(text, edits)
            assert bool(Page(left).content) == bool(Page(text).content)
            page = Page(text)
            if isinstance(step, DropBoilerplate) and page.content and not _has_a_headline_below(page, context):
                assert page.raw(page.content[0]) in left


@SLOW
@given(documents())
def test_no_deletion_leaves_two_blank_lines_or_one_at_an_edge(text: str) -> None:
    clean = arnorm.normalize(text, "light")
    left = arnorm.normalize(text, "news")
    if left != clean and "\n\n\n" not in clean:
        assert "\n\n\n" not in left
        assert clean.startswith("\n") or not left.startswith("\n")


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_a_clean_article_is_not_touched(step: arnorm.Step) -> None:
    for text in ("\n".join([HEADLINE, *BODY]), HEADLINE, "", "\n\n", " \r\n", "\n".join([HEADLINE, "", *BODY, ""])):
        assert step.edits(text) == []


@on_points
@pytest.mark.parametrize("line", ["{}\u0640", "\u0640{}"])
def test_any_character_beside_a_tatweel_on_the_last_line(line: str, points: str) -> None:
    pipeline = arnorm.preset("ml")
    for char in points[:0x2592] if len(points) > 0x10000 else points[::8]:
        once = pipeline(f"{HEADLINE}\n{BODY[0]}\n" + line.format(char))
        assert pipeline(once) == once, hex(ord(char))


def test_no_cut_inside_an_address() -> None:
    """What a cut leaves of an address is protected no more, so a second run would write it otherwise."""
    text = "\r\nwww.a.com\n\nwww.a.com\u200cx@ab\u0628\u0640\u0628\u0640\u201d\u062b\u0645"
    laws.check_idempotent(arnorm.preset("ml"), text, arnorm.Context())


def test_an_empty_title_names_nothing() -> None:
    told = "افتتح رئيس البلدية أمس حديقة صغيرة على ضفة النهر، بعد أن ظلت الأرض مهملة عشر سنوات وتحولت إلى مكب للأنقاض."
    text = f"قارب الأمل يعود إلى المرسى القديم - الفنار\n{told}\nالمصدر: الفنار"
    news = arnorm.preset("news")
    assert [news(text, context=arnorm.Context(title=title)) for title in ("", " ", "!")] == [news(text)] * 3
