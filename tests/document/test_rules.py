"""Every rule against boilerplate catches its examples and leaves the others, where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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


TOGETHER = 10  # rules in one test: to report a test costs as much as to ask a rule


def _groups() -> list[object]:
    """Return the rules of each kind in groups as parameters."""
    kinds = [[rule for rule in rules() if rule.kind == kind] for kind in KINDS]
    groups = [of_kind[at : at + TOGETHER] for of_kind in kinds for at in range(0, len(of_kind), TOGETHER)]
    assert sum(map(len, groups)) == len(rules())
    return [pytest.param(group, id=f"{group[0].kind}-{group[0].catches[0]}") for group in groups]


each_group = pytest.mark.parametrize("group", _groups())


def ask(check: Callable[[Rule, str], None], rule: Rule, examples: Iterable[str]) -> None:
    for example in examples:
        try:
            check(rule, example)
        except AssertionError as error:
            error.add_note(f"{example!r} of the rule {rule.kind}-{rule.catches[0]}")
            raise


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


@each_group
def test_rules_catch(group: list[Rule]) -> None:
    for rule in group:
        ask(check_caught, rule, rule.catches)


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


@each_group
def test_rules_leave(group: list[Rule]) -> None:
    for rule in group:
        ask(check_left, rule, rule.leaves)


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
