"""What a pattern's matches begin with, read out of it, never hides a match; reading groups at once changes nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.gate.head import head
from arnorm.document.boilerplate.gate.openings import can_begin
from arnorm.document.boilerplate.rules import bare, rules
from arnorm.document.meta import signature, slots
from arnorm.document.meta.marked import marked
from arnorm.document.meta.rules import meta_rules
from arnorm.document.requirements import must_contain
from arnorm.document.requirements.beginnings import REACH, Beginnings
from arnorm.document.requirements.parts import Parts
from arnorm.unicode import pattern
from tests.document.test_rules import HEADLINE
from tests.in_turn import each, in_turn

OURS = [rule for rule in rules() if rule.pattern and rule.where in ("line", "head")]
TEXTS = sorted({fold.folded(text) for rule in rules() for text in (*rule.catches, *rule.leaves)})
# Each with a text that it matches from its beginning.
STRANGE = [
    *(("(?i)abc", "ABC"), ("(?x) a b", "ab"), ("[[:alpha:]]x", "kx"), ("[]a]b", "]b"), ("[^]a]b", "kb")),
    *(
        (r"\p{L}x", "kx"),
        ("(?:abc){e<=1}", "xbc"),
        ("(?#note)a", "a"),
        ("(?:a{2}){3}b", "aaaaaab"),
        ("(?<n>abc)", "abc"),
    ),
    *(("a|", ""), (r"\(abc", "(abc"), ("a*b", "b"), ("a{0,2}b", "b"), ("a{,2}b", "aab"), ("(?:ab )+c", "ab ab c")),
    *(("(?:ab )*c", "ab c"), ("(?!no)yes", "yes"), ("(?=yes).", "yes"), ("[a-c]x", "bx"), ("(?P<title>.+) x", "T x")),
    *(("(?>a|b)?c", "c"), ("(?:|a)b", "b"), ("a??b", "b"), ("(a(b|c))d", "acd"), ("$", ""), ("^a", "a"), (".", "k")),
    *(
        ("a\nb", "a\nb"),
        (r"()(?(1)a|b)", "a"),
        (r"\\d", "\\d"),
        ("(?s:.)x", "\nx"),
        ("(?<n>abc)", "abc"),
        ("[abcdefghij]{5}", "jjjjj"),
    ),
]


@pytest.mark.parametrize(("source", "text"), STRANGE)
def test_a_pattern_of_any_kind_begins_as_its_matches_do(source: str, text: str) -> None:
    assert pattern(source).match(text) is not None
    known = Beginnings.of(source)
    assert all(known.hold(text[:size]) for size in range(len(text) + 1))


@pytest.mark.parametrize(("source", "text"), STRANGE)
def test_the_head_of_a_pattern_of_any_kind_matches_what_it_does(source: str, text: str) -> None:
    for most in range(6):
        short = pattern(
            head(f"(?:{source}) *|zz", most, short=0) if "(?x)" not in source else head(source, most, short=0)
        )
        assert short.match(text) is not None
        assert all(short.fullmatch(text[:size], partial=True) is not None for size in range(len(text)))


@pytest.mark.parametrize(("source", "text"), [*STRANGE, ("(?!no|on|(?:of) )a(?:b|k)*+(?<=b|k)(?=c)", "abcd")])
def test_what_is_left_of_a_pattern_of_any_kind_matches_what_it_does(source: str, text: str) -> None:
    parts = Parts(source)
    for one in (text, f"{text} a b", f"a{text}c", f"{text}kb"):
        part, whole = pattern(parts.written(one)), pattern(source)
        assert [part.match(one, at) and part.match(one, at).span() for at in range(3)] == [
            whole.match(one, at) and whole.match(one, at).span() for at in range(3)
        ]


@in_turn(4)
def test_what_is_left_of_the_pattern_of_a_rule_matches_what_it_does(every: int) -> None:
    long = each([rule for rule in rules() if Parts(rule.pattern).within("") is not None], every)
    letters = 0
    for rule in long:
        parts = Parts(rule.pattern)
        texts = {fold.folded(text.replace("||", "")) for text in (*rule.catches[::4], *rule.leaves[::4])}
        for text in sorted({*texts, *TEXTS[::40]}):
            part = pattern(parts.written(text))
            letters += len(part.pattern) * (text not in texts)
            for one in (text, bare(text)):
                found, whole = part.search(one), rule.compiled.search(one)
                assert (found and (found.span(), found.groupdict())) == (whole and (whole.span(), whole.groupdict()))
                assert (part.fullmatch(one) is None) == (rule.compiled.fullmatch(one) is None)
    assert letters * 20 < sum(len(rule.pattern) for rule in long) * len(TEXTS[::40])


@in_turn(5)
def test_the_head_of_a_rule_matches_what_the_rule_does(every: int) -> None:
    told = 0
    asked = each(OURS, every)
    for rule in asked:
        for text in TEXTS:
            core = bare(text)
            able = rule.head.fullmatch(core) is not None and rule.holds_the_required(text)
            told += not able
            assert able or rule.compiled.fullmatch(core) is None, (core, rule.pattern)
        for text in rule.catches:
            begun = bare(fold.folded(text).partition("||")[0])
            if rule.compiled.fullmatch(begun):
                assert all(rule.head.fullmatch(begun[:size], partial=True) for size in range(len(begun)))
    assert told / len(asked) / len(TEXTS) > 0.95
    assert sum(len(rule.head.pattern) for rule in asked) * 2 < sum(len(rule.pattern) for rule in asked)


@in_turn(3)
def test_what_a_rule_can_begin_with_is_among_its_beginnings(every: int) -> None:
    words = {text[:size] for text in TEXTS[::3] for size in (*range(REACH + 2), len(text.partition(" ")[0]))}
    for rule in each(OURS, every):
        for word in words:
            assert rule.beginnings.hold(word) or not can_begin(rule, word), (word, rule.pattern)


def test_beginnings_tell_of_nearly_every_rule() -> None:
    # Those that begin with any word of Latin letters, or with any one or two letters.
    assert sum(not rule.beginnings.tell for rule in OURS) <= 15
    quiet = fold.folded(HEADLINE).split(" ")
    assert sum(rule.beginnings.hold(word) for rule in OURS for word in quiet) / len(quiet) < 20


def metadata() -> tuple[list[str], list[str]]:
    texts = [text for rule in meta_rules() for text in (*rule.catches, *rule.leaves)]
    sources = [rule.source for rule in meta_rules()] + [piece.source for piece in signature._patterns()]
    return sources, [marked(text, 0, len(text)).text for text in texts]


@in_turn(4)
@pytest.mark.parametrize("many", [0, 1 << 30])  # texts that positions alone are asked of
def test_patterns_of_metadata_are_tried_where_they_match(
    many: int, every: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "_MANY", many)
    sources, known = metadata()
    sources, lines = each(sources, every), each(known, every * 3 - 2)  # to compile a pattern costs most
    able = asked = 0
    for source in sources:
        named, whole = slots._Named(source), slots.compiled(source)
        for line in lines[:: 1 if many == 0 else 3]:
            able, asked = able + named.may_match(line, None), asked + 1
            assert not whole.search(line) or named.may_match(line, None), (line, source)
            for at in range(0, len(line), 7):
                assert not whole.match(line, at) or named.may_match(line, at), (line, at, source)
    assert able < asked / (2 if many == 0 else 4)


def test_names_of_metadata_stand_in_marked_text_as_in_folded_text() -> None:
    for name, entries in load.read_toml("meta/_words.toml").items():
        for entry in entries:
            assert marked(entry, 0, len(entry)).text.strip(" ") == fold.folded(entry), (name, entry)


def test_groups_of_words_are_read_at_once_as_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [rule.pattern for rule in rules()]
    at_once = [must_contain.required(source) for source in sources]
    monkeypatch.setattr(must_contain, "_FLAT", r"(?!)()")
    assert at_once == [must_contain.required(source) for source in sources]


def test_lists_of_words_are_folded_before_they_stand_in_a_pattern() -> None:
    words = pattern(r"[\u0620-\u06d3]+")
    for rule in rules():
        assert all(fold.folded(word) == word for word in words.findall(rule.pattern))


def test_the_first_article_of_a_process_compiles_few_patterns() -> None:
    code = (
        "import regex; compiled = []; compile_ = regex.compile\n"
        "regex.compile = lambda *args: compiled.append(1) or compile_(*args)\n"
        "import arnorm\n"
        "arnorm.preset('news')('Harbour plan approved\\nWork starts in May.\\nThe town pays half of it.')\n"
        "print(len(compiled))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 60  # 202 before patterns were compiled at need
