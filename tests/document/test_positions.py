"""What positions and beginnings tell of a pattern, without compiling it, never hides a match."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest

from arnorm.document import fold
from arnorm.document.boilerplate.gate.openings import Openings, can_begin
from arnorm.document.boilerplate.rules import bare, rules
from arnorm.document.requirements import reached
from arnorm.document.requirements.beginnings import REACH
from arnorm.document.requirements.by_beginning import ByBeginning
from arnorm.document.requirements.parts import Atom
from arnorm.document.requirements.positions import Positions, _kept
from arnorm.unicode import pattern
from tests.document.test_beginnings import OURS, STRANGE, TEXTS
from tests.in_turn import each, in_turn

EXACT = [
    ("(?:ab|a)b", ["abb", "ab"], ["a", "abbb"]),
    ("a{2,3}", ["aa", "aaa"], ["a", "aaaa", ""]),
    ("(?:ab){2}", ["abab"], ["ab", "ababab", "aba"]),
    ("(?:ab )*c", ["c", "ab ab c"], ["ab c ", "abc"]),
    ("[^ab]*b", ["xyb", "b"], ["ab", "xy"]),
    ("[a-c0-9]+z", ["b7z"], ["z", "dz"]),
    ("a.?b", ["ab", "akb"], ["akkb"]),
    ("(?=b).*", ["ba"], ["ab"]),
    ("(?P<title>a|b)c", ["ac", "bc"], ["c"]),
    ("(a(b|c))d", ["abd", "acd"], ["ad"]),
    ("(?>one|two|)x", ["onex", "twox", "x"], ["threex"]),
    ("\\[a\\.", ["[a."], ["[ab"]),
    ("a++b", ["aab"], ["b"]),
    ("^ab$", ["ab"], ["abc"]),
]


@pytest.mark.parametrize(("source", "fill", "other"), EXACT)
def test_a_text_is_filled_by_a_pattern_or_not(source: str, fill: list[str], other: list[str]) -> None:
    assert all(Positions(source).may_fill(text) and pattern(source).fullmatch(text) for text in fill)
    assert not any(Positions(source).may_fill(text) or pattern(source).fullmatch(text) for text in other)


@pytest.mark.parametrize(("source", "text"), STRANGE)
def test_a_pattern_of_any_kind_is_not_told_to_fail_where_it_matches(source: str, text: str) -> None:
    for one in (text, f"{text} a b", f"a{text}c", f"{text}kb", f"{text}\n", text * 3):
        told = Positions(source)
        if told.tell:
            assert told.may_fill(one) or pattern(source).fullmatch(one) is None
            assert told.may_begin(one) or pattern(source).match(one) is None
            assert told.may_stand_in(one) or pattern(source).search(one) is None


def test_a_class_stands_for_a_list_where_that_is_said() -> None:
    told = Positions("in [\ue000] now")
    assert told.may_begin("in tyre now", {"[\ue000]": ("tyre", "sidon")})
    assert not told.may_begin("in rome now", {"[\ue000]": ("tyre", "sidon")})
    assert told.may_begin("in \ue000 now")
    assert not told.may_begin("in tyre now")


@pytest.mark.parametrize("often", ["*", "+", "{2,}", "*+", "{0,2}", "{1,2}"])
def test_a_class_that_stands_for_a_list_may_be_repeated(often: str) -> None:
    told = Positions(f"in [\ue000]{often} ?now")
    held = {"[\ue000]": ("tyre", " sidon", "ty")}
    assert told.may_begin("in tyre sidon now", held)
    assert told.may_begin("in tyty now", held)
    assert not told.may_begin("in tyro now", held)
    assert told.may_begin("in  now", held) == (often in ("*", "*+", "{0,2}"))


def test_threads_that_read_a_part_at_once_leave_a_pattern_as_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part is read when a text comes as far: here by two threads, neither of which has it before the other."""
    source = "(?:read|see) [a-z]{2,9}(?: now| then)? (?:the|a) [a-z]+ (?:of|in) [a-z]{3,5}[.]?"
    both, read = Barrier(2, timeout=10), reached._repeated

    def read_by_both(atom: Atom) -> reached.Step:
        with suppress(BrokenBarrierError):
            both.wait()
        return read(atom)

    monkeypatch.setattr(reached, "_repeated", read_by_both)
    told = Positions(source)
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(told.may_begin, "read more now the news of town") for _ in range(2)]
        assert all(one.result() for one in asked)
    assert not both.broken
    monkeypatch.undo()
    assert told.may_begin("read more now the news of town")
    assert not told.may_begin("see it in")


def test_a_long_text_is_not_kept() -> None:
    _kept.cache_clear()
    told = Positions("b+c")
    for size, kept in ((1000, 0), (900, 1)):
        assert told.may_stand_in("a" * size + "bc")
        assert _kept.cache_info().currsize == kept


@in_turn(5)
def test_the_pattern_of_a_rule_is_not_told_to_fail_where_it_matches(every: int) -> None:
    read = [rule for rule in rules() if rule.pattern and Positions(rule.pattern).tell]
    assert len(read) > 350
    able = matched = 0
    for rule in each(read, every):
        told = Positions(rule.pattern)
        for text in {*TEXTS[::7], *(fold.folded(text.replace("||", "")) for text in rule.catches)}:
            fills = rule.compiled.fullmatch(bare(text)) is not None
            able, matched = able + told.may_fill(bare(text)), matched + fills
            assert told.may_fill(bare(text)) or not fills, (text, rule.pattern)
            assert told.may_stand_in(text) or rule.compiled.search(text) is None, (text, rule.pattern)
    assert able < matched * 1.1


def test_a_pattern_is_asked_no_more_than_it_takes_to_compile_it() -> None:
    told = Positions("(?:read|see) (?:more|all)")
    asked = 0
    while told.tell:
        told.may_fill("work starts in may")
        asked += 1
    assert asked == 3


def test_all_patterns_are_asked_at_once_as_one_by_one() -> None:
    begun = [rule.beginnings for rule in OURS]
    told = ByBeginning(begun)
    for word in {text[:size] for text in TEXTS[::3] for size in range(REACH + 3)}:
        assert told.able(word) == sum(one.hold(word) << at for at, one in enumerate(begun)), word


def test_no_rule_is_missing_that_a_word_can_begin() -> None:
    openings = Openings(OURS)
    for word in {text.partition(" ")[0] for text in TEXTS[::5]}:
        able = {rule for rule in OURS if can_begin(rule, word if len(word) > REACH else f"{word} ")}
        assert able <= set(openings.of(word)), word
        assert len(openings.of(word)) < len(OURS) / 2 or not word
