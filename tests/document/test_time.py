"""Time is linear in the text, on inputs made to be slow."""

from __future__ import annotations

import pytest

from arnorm.core.meta import META_KINDS
from arnorm.document import fold
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import rules
from arnorm.document.copies.body import DropDuplicateBody
from arnorm.document.copies.doubled import doubled, joint_after, z_values
from arnorm.document.copies.headlines import DropDuplicateHeadlines
from tests.document.test_rules import BODY, HEADLINE
from tests.timing import assert_linear, seconds

pytestmark = pytest.mark.timing
LINES = "\n".join([HEADLINE, *BODY]) + "\n"


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


UNITS = {
    "one letter": "ا",
    "two letters": "اب",
    "latin": "a",
    "words": "اب ",
    "headline": HEADLINE + " ",
    "headline glued": HEADLINE,
    "lines of one letter": "ا\n",
    "headline lines": HEADLINE + "\n",
    "article": LINES,
    "blank lines": "\n \n",
    "signs": ": | . … ",
    "spaces": " ",
    "marks": "\u064e",
    "tatweel": "\u0640",
    "digits": "1 : ",
    "cue": "اقرأ أيضا: ",
    "tags": ". سمات ",
    "link back": ". رابط الخبر: ",
    "networks": "فيسبوك تويتر ",
    "google": "google news ",
    "dates": "12 مارس 2020 ",
    "addresses": "a@b.",
    "domains": "www.a-b.",
    "hashtags": "#a_b ",
    "post": "the post ",
    "teasers": "اقرأ أيضا\n",
    "separators": "----\n",
    "posts": "#a @b\n— a (@b) May 3, 2021\n",
    "posts without an end": "#a @b\n",
    "notices": "اشترك أرسل رسالة\n1\n",
    "shortcodes": "[caption a=",
    "comments": "<!-- /* */ ",
    "pieces": ". اقرأ أيضا ",
    "signatures": "القاهرة - سامي ",
    "full stops": "ا\n.\n",
}
STEPS = (DropDuplicateHeadlines(), DropDuplicateBody(), DropBoilerplate(), DropBoilerplate(drop_meta=META_KINDS))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
@pytest.mark.parametrize(
    "step", STEPS, ids=lambda step: step.id + (" with metadata" if getattr(step, "drop_meta", ()) else "")
)
def test_steps(step: DropBoilerplate, unit: str) -> None:
    assert_linear(step.edits, lambda size: HEADLINE + "\n" + filled(unit, size), f"{step.id} {unit!r}")


def openings(rule: Rule) -> list[str]:
    return ["", *(example.split(" || ")[-1] for example in rule.catches[:1])]


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.where == "tail"], ids=lambda rule: rule.kind)
def test_patterns_that_are_sought_in_a_whole_line(rule: Rule) -> None:
    for head in openings(rule):
        for unit in UNITS.values():
            assert_linear(
                rule.compiled.search, lambda size, head=head, unit=unit: fold.folded(head + " " + filled(unit, size))
            )


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.pattern], ids=lambda rule: rule.kind)
def test_patterns_at_their_longest(rule: Rule) -> None:
    """A pattern for a whole line or its head never sees more than its limit."""
    for head in openings(rule):
        for unit in UNITS.values():
            text = fold.folded(head + " " + filled(unit, rule.limit))
            assert seconds(rule.compiled.fullmatch, text[: rule.limit]) < 0.01


@pytest.mark.parametrize("unit", ["ا", "اب", "a", "ab ", HEADLINE, HEADLINE + " | ", HEADLINE[:-1] + "x"])
def test_glue(unit: str) -> None:
    assert_linear(doubled, lambda size: filled(unit, size))
    assert_linear(z_values, lambda size: filled(unit, size))
    assert_linear(lambda text: joint_after(text, 0, len(text), text[: len(text) // 2]), lambda size: filled(unit, size))


@pytest.mark.parametrize("unit", ["ا", "ا\u064e", "\u0640", "ا "], ids=["letters", "marks", "tatweel", "words"])
def test_a_line_at_the_foot_that_ends_in_a_quote(unit: str) -> None:
    foot = "حملوا تطبيقنا الجديد"
    assert_linear(
        DropBoilerplate().edits, lambda size: f'{LINES}رابط {filled(unit, size)}"\n{foot}', "a quote at the foot"
    )
