"""Every rule against boilerplate catches its examples and leaves the others, where it stands."""

from __future__ import annotations

import pytest

from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.boilerplate.rule import KINDS, Rule
from arnorm.document.boilerplate.rules import rules
from arnorm.edits import apply

HEADLINE = "بلدية المدينة تفتتح حديقة عامة في الحي القديم"  # "The city opens a public garden in the old quarter"
BODY = (
    "افتتحت بلدية المدينة صباح اليوم حديقة عامة في الحي القديم بعد أعمال استمرت عامين كاملين بكلفة مليون دينار.",
    "وقال رئيس البلدية في كلمة قصيرة إن الحديقة تضم ملاعب للأطفال وممرات للمشاة ومكتبة صغيرة تعمل حتى المساء.",
    "وأضاف أن البلدية ستبدأ في الربيع أعمال حديقة ثانية قرب السوق، وأن السكان شاركوا في اختيار موقعها وتصميمها.",
    "ويقول السكان إن الحي كان ينتظر مكانا كهذا منذ سنوات، وإن أبناءهم سيجدون أخيرا أين يلعبون بعيدا عن السيارات.",
)
MENU = ("الرئيسية", "اقتصاد", "مقالات", "محليات")  # "home", "economy", "articles", "local news"


def _named(rule: Rule) -> str:
    """Return the kind of a rule and its first example: which of them it is."""
    return f"{rule.kind}-{rule.catches[0]}"


each_rule = pytest.mark.parametrize("rule", rules(), ids=_named)


def document(rule: Rule, line: str) -> tuple[list[str], int]:
    """Return a document with ``line`` where the rule looks for it, and the place of that line."""
    if "head" in rule.zones and "tail" not in rule.zones:
        return [HEADLINE, line, *BODY], 1
    if "any" in rule.zones:
        return [HEADLINE, *BODY[:2], line, *BODY[2:]], 3
    if "menu" in rule.zones:
        lines = [HEADLINE, *BODY, *MENU[:2], line, *MENU[2:]]
        return lines, lines.index(line, 5)
    return [HEADLINE, *BODY, line], 5


def cleaned(lines: list[str], kinds: tuple[str, ...]) -> str:
    step = DropBoilerplate(kinds=kinds)
    text = "\n".join(lines)
    return apply(text, step.edits(text))


@each_rule
def test_rule_catches(rule: Rule) -> None:
    for example in rule.catches:
        check_caught(rule, example)


def check_caught(rule: Rule, example: str) -> None:
    kinds = (rule.kind, "nav") if "menu" in rule.zones else (rule.kind,)
    residue, bar, rest = example.partition(" || ")
    lines, at = document(rule, example.replace(" || ", "\n" if rule.post else " "))
    if rule.where == "inside":
        before, _, after = example.split(" || ")
        want = [*lines[:at], f"{before} {after}", *lines[at + 1 :]]
    elif rule.where in ("head", "tail"):
        assert bar, "mark the cut with ||"
        want = [*lines[:at], rest if rule.where == "head" else residue, *lines[at + 1 :]]
    elif "menu" in rule.zones:
        want = [HEADLINE, *BODY]
    else:
        want = [*lines[:at], *lines[at + 1 :]]
    for chosen in (kinds, KINDS):
        assert cleaned(lines, chosen) == "\n".join(want)


@each_rule
def test_rule_leaves(rule: Rule) -> None:
    for example in rule.leaves:
        check_left(rule, example)


def check_left(rule: Rule, example: str) -> None:
    lines, _ = document(rule, example)
    if "menu" in rule.zones:
        lines = [HEADLINE, *BODY[:2], example, *BODY[2:]]
    assert cleaned(lines, KINDS) == "\n".join(lines)
    lines = [HEADLINE, *BODY[:1], example, *BODY[1:]]
    assert cleaned(lines, KINDS) == "\n".join(lines)


def test_the_first_line_never_goes() -> None:
    for rule in rules():
        for example in rule.catches:
            if rule.where == "line":
                lines = [example, *BODY]
                assert cleaned(lines, KINDS).startswith(example)


def test_every_kind_has_rules_and_every_rule_has_examples() -> None:
    assert {rule.kind for rule in rules()} == set(KINDS)
    assert all(rule.catches and rule.leaves for rule in rules())


def test_no_pattern_starts_free() -> None:
    """What stands before a cue must be words that are counted, or the rule must be anchored at the end."""
    assert [rule.pattern for rule in rules() if rule.pattern.startswith((".*", ".+", ".{"))] == []
