"""What a sketch says of a page is what folding its lines says, and what it proves absent is absent."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.boilerplate import drop_boilerplate
from arnorm.document.boilerplate.gate import gate
from arnorm.document.boilerplate.gate.openings import Openings, can_begin
from arnorm.document.boilerplate.rule import KINDS
from arnorm.document.boilerplate.rule_book import RuleBook, book
from arnorm.document.boilerplate.rules import bare, rules
from arnorm.document.copies import body, choice, edges, headlines, named
from arnorm.document.copies.masthead import first, sections
from arnorm.document.copies.masthead.headline import repeated
from arnorm.document.lines import split_lines
from arnorm.document.page import Page
from arnorm.document.requirements.must_contain import required
from arnorm.document.row import count_words, first_token, kinds_in, words_of
from tests import cases, strategies
from tests.document.test_rules import BODY, HEADLINE
from tests.document.texts import documents
from tests.in_turn import each, in_turn

SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.one_of(strategies.texts, documents())


@SLOW
@given(TEXTS)
def test_a_sketch_folds_as_the_lines_are_folded(text: str) -> None:
    page = Page(text)
    slow = fold.folded_lines([text[line.start : line.end] for line in split_lines(text)])
    assert page.folded_lines == slow
    assert [page.key(index) for index in range(len(slow))] == list(map(fold.key_of, slow))
    assert page.content == [index for index, line in enumerate(slow) if line.strip(fold.NO_WORD)]
    assert len(page.sketch.letters) == len(slow)
    assert [count_words(row) for row in page.sketch.rows] == [len(words_of(row)) for row in page.sketch.rows]
    assert page.sketch.first_tokens == [first_token(page.sketch.rows[index]) for index in page.content]
    assert page.sketch.kinds == kinds_in(page.sketch.marked)


@SLOW
@given(TEXTS, st.integers(0, 120))
def test_a_line_is_as_long_as_its_folded_form(text: str, limit: int) -> None:
    page = Page(text)
    for index in range(len(page.sketch.letters)):
        assert page.longer_than(index, limit) == (len(fold.folded(page.raw(index))) > limit)


@SLOW
@given(TEXTS)
def test_equal_letters_are_equal_in_the_sketch(text: str) -> None:
    page = Page(text)
    seen: dict[str, bytes] = {}
    for index, line in enumerate(page.folded_lines):
        assert seen.setdefault(fold.letters_of(line), page.sketch.letters[index]) == page.sketch.letters[index]


@SLOW
@given(documents(), st.sampled_from([None, HEADLINE, BODY[0]]))
def test_a_proof_of_absence_hides_nothing(text: str, title: str | None) -> None:
    step = headlines.DropDuplicateHeadlines()
    quick = list(step.edits(text, Context(title=title)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(headlines, "no_headline_twice", lambda page, title: False)
        assert list(step.edits(text, Context(title=title))) == quick
    step_body = body.DropDuplicateBody()
    quick = list(step_body.edits(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body, "no_line_twice", lambda page: False)
        assert list(step_body.edits(text)) == quick


@SLOW
@given(documents(), st.sampled_from([None, HEADLINE, BODY[0]]))
def test_what_is_proved_of_the_head_no_pass_denies(text: str, title: str | None) -> None:
    _finds_nothing_at_a_proved_head(text, title)


def test_what_is_proved_of_the_heads_of_cases_no_pass_denies() -> None:
    proved = sum(_finds_nothing_at_a_proved_head(case.text, None) for case in cases.load())
    assert proved > 500


def _finds_nothing_at_a_proved_head(text: str, title: str | None) -> bool:
    page = Page(text)
    if len(page.content) < 2 or not headlines.no_line_of_the_page(page, title):
        return False
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(headlines, "no_line_of_the_page", lambda page, title: False)
        patch.setattr(named, "may_be_path", lambda page: True)
        patch.setattr(first, "may_begin_so", lambda page: True)
        patch.setattr(sections, "may_stand_above_a_stamp", lambda page: True)
        patch.setattr(sections, "may_stand_below", lambda page: True)
        assert headlines._of_the_page(Page(text), title) == []
    return True


@SLOW
@given(documents(), st.data(), st.sampled_from([None, HEADLINE, BODY[0]]))
def test_what_was_proved_of_a_page_holds_of_what_is_left(text: str, data: st.DataObject, title: str | None) -> None:
    page = Page(text)
    if len(page.content) < 2:
        return
    headlines.no_headline_twice(page, title)
    less = page.less(data.draw(left_of(text)))
    if len(less.content) >= 2 and headlines.no_headline_twice(less, title):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(headlines, "no_headline_twice", lambda page, title: False)
            assert headlines.DropDuplicateHeadlines().edits(less.text, Context(title=title)) == []


MARKED_UP = (
    "<b>Harbour plan approved</b>\nHarbour plan is approved\nWork starts in May, and the port stays open.\n" + BODY[0]
)
CUT_INSIDE = f"{HEADLINE}\n{' '.join(HEADLINE.split()[:2])} … {' '.join(HEADLINE.split()[-2:])}\n{BODY[0]}"


@SLOW
@given(documents(), st.sampled_from([None, HEADLINE, BODY[0]]))
@example(MARKED_UP, None)
@example(CUT_INSIDE, None)
def test_lines_apart_are_no_copies_of_each_other(text: str, title: str | None) -> None:
    step = headlines.DropDuplicateHeadlines()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(headlines, "no_headline_twice", lambda page, title: False)
        quick = list(step.edits(text, Context(title=title)))
        patch.setattr(edges, "are_apart", lambda page, one, two: False)
        patch.setattr(edges, "may_come_twice", lambda letters: True)
        patch.setattr(choice, "begin_apart", lambda page, one, two: False)
        patch.setattr(repeated, "no_line_twice", lambda page: False)
        assert list(step.edits(text, Context(title=title))) == quick


@SLOW
@given(documents())
def test_a_closed_gate_hides_no_rule(text: str) -> None:
    step = drop_boilerplate.DropBoilerplate()
    quick = list(step.edits(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate.Gate, "is_closed_to", lambda self, page: False)
        patch.setattr(gate.Gate, "lines", lambda self, page: page.content[1:])
        patch.setattr(gate.Gate, "may_begin", lambda self, page, index: True)
        patch.setattr(gate.Gate, "may_end", lambda self, page, index: True)
        patch.setattr(gate.Gate, "tail_rules", lambda self, page, index: self.book.tail)
        assert list(step.edits(text)) == quick


@pytest.mark.parametrize("kind", sorted({rule.kind for rule in rules()}))
def test_a_rule_finds_nothing_where_its_words_are_not(kind: str) -> None:
    ours = [rule for rule in rules() if rule.kind == kind]
    closed = gate.gate(RuleBook(ours)).is_closed_to
    for rule in ours:
        for text in rule.catches:
            parted = text.replace(" || ", "\n" if rule.where == "line" else " ")
            assert not closed(Page(f"{HEADLINE}\n{parted}")), (rule.pattern, text)


def test_what_a_rule_finds_at_an_end_is_no_longer_than_it_may_be() -> None:
    for rule in (rule for rule in rules() if rule.where == "tail"):
        for text in rule.catches:
            line = fold.folded(text.replace(" || ", " "))
            found = rule.found_at_the_end(line)
            assert found is not None, (rule.pattern, text)
            assert len(line) - found.start() <= rule.limit, (rule.pattern, text)
            assert rule.found_at_the_end(line + " \u0638" * rule.limit) is None, (rule.pattern, text)


def test_what_a_pattern_needs() -> None:
    assert required("(?:a|b)c") == ()
    assert required("now|(?=.*later).*") == (frozenset(("now", "later")),)
    assert required("(?!never)(?<=x)first(?: second)? third{2,3}s*") == (frozenset(("first",)), frozenset(("third",)))
    assert required(r"\bword") == required("(?i)word") == required("wo(rd") == required("[[a]]word") == ()


@st.composite
def left_of(draw: st.DrawFn, text: str) -> str:
    """Return some lines of a text, of one or two of which a piece has gone."""
    lines = [line for line in text.split("\n") if draw(st.booleans())]
    for at in draw(st.lists(st.integers(0, len(lines) - 1), max_size=2)) if lines else ():
        start = draw(st.integers(0, len(lines[at])))
        lines[at] = lines[at][:start] + lines[at][draw(st.integers(start, len(lines[at]))) :]
    return "\n".join(lines)


@SLOW
@given(TEXTS, st.data())
def test_a_page_less_some_lines_is_as_one_made_anew(text: str, data: st.DataObject) -> None:
    left = data.draw(left_of(text))
    page = Page(text)
    less, new = page.less(left), Page(left)
    for name in ("encoded", "marked", "flat", "letters", "rows", "content", "first_tokens"):
        assert getattr(less.sketch, name) == getattr(new.sketch, name)
    assert set(new.sketch.kinds) <= set(less.sketch.kinds)
    assert less.folded_lines == new.folded_lines


@SLOW
@given(documents(), st.data())
def test_a_gate_knows_the_lines_that_are_left(text: str, data: st.DataObject) -> None:
    page = Page(text)
    asked = gate.gate(book(KINDS))
    if len(page.content) < 2:
        return
    asked.lines(page)
    left = data.draw(left_of(text))
    less, new = page.less(left), Page(left)
    if len(new.content) >= 2:
        assert set(asked.lines(new)) <= set(asked.lines(less))


@in_turn(2)
def test_a_gate_answers_the_same_whatever_it_was_asked_before(every: int) -> None:
    """The first time that two words come the rules are more: those of the first word. The lines are the same ones."""
    asked = gate.Gate(book(KINDS))
    for text in each(sorted({case.text for case in cases.load()}), every):
        if len(Page(text).content) > 1:
            first, second = Page(text), Page(text)
            assert asked.is_closed_to(first) == asked.is_closed_to(second)
            assert sorted(asked.lines(first)) == sorted(asked.lines(second))
            ends = [asked.may_end(page, page.content[-1]) for page in (first, second)]
            assert ends[0] == ends[1]


@in_turn(6)
def test_openings_asked_of_all_rules_at_once_are_those_asked_of_each_rule(every: int) -> None:
    lines = each([rule for rule in rules() if rule.where == "line" and rule.pattern], every)
    openings = Openings(lines)
    assert all(rule.head for rule in lines)  # compiled, as they are where rules have been matched
    texts = [fold.folded(text) for rule in lines for text in (*rule.catches, *rule.leaves)]
    pairs = {tuple(fold.words_of(text)[:2]) for text in texts}
    more: list[int] = []
    for one, two in [pair for pair in pairs if len(pair) == 2]:
        begun = f"{one} {two[:2]}"
        able = {rule for rule in lines if can_begin(rule, f"{one} ")}
        assert able <= set(openings.of(one))
        # The first answer may be the one for the first word alone.
        wide = openings.at(openings.places_of_two(one, two[:2]))
        assert set(wide) <= set(openings.of(one))
        able = {rule for rule in lines if can_begin(rule, begun)}
        told = set(openings.at(openings.places_of_two(one, two[:2])))  # by the heads of patterns: some more
        assert able <= told <= set(openings.of(one))
        more.append(len(told) - len(able))
    assert sum(more) < 2 * len(more)
    for rule in lines:
        for core in map(bare, map(fold.folded, rule.catches)):
            assert rule.compiled.fullmatch(core) is None or rule in openings.of(core.partition(" ")[0])
