"""Each piece of evidence by itself, and the data that weighs it."""

from __future__ import annotations

import pytest

from arnorm.typos import tables
from arnorm.typos.candidates import Candidate, candidates
from arnorm.typos.detector import MODES, TypoDetector
from arnorm.typos.document import Document
from arnorm.typos.evidence import surroundings
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.register import KIND_SAID, PAIR_RULES
from arnorm.typos.evidence.surroundings import PLACE_RULES
from arnorm.typos.glued import seam_of
from arnorm.typos.kinds import KINDS, classify
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words

LEXICON = default_lexicon()


def pair(written: str, meant: str, kind: str | None = None) -> Pair:
    found = LEXICON.lookup(meant)
    return Pair(
        LEXICON.lookup(written), Candidate(meant, kind or classify(written, meant), found.seen, found.accepted), LEXICON
    )


def place(text: str, word: str, meant: str) -> Place:
    tokens = list(words(text))
    at = next(i for i, token in enumerate(tokens) if token.bare == word)
    found = LEXICON.lookup(meant)
    return Place(
        Document(text, tokens, LEXICON), at, Candidate(meant, classify(word, meant), found.seen, found.accepted)
    )


@pytest.mark.parametrize(
    ("rule", "written", "meant", "value"),
    [
        ("transposition", "الأسحلة", "الأسلحة", 1.0),
        ("article", "الأسحلة", "الأسلحة", 1.0),
        ("article", "كتباه", "كتابه", 0.0),
        ("accepted_word", "للآسف", "للأسف", 1.0),
        ("accepted_beside_edit", "خللا", "خلال", 1.0),
        ("accepted_beside_edit", "للآسف", "للأسف", 0.0),
        ("keyboard", "المستسفيات", "المستشفيات", 1.0),
        ("dots", "الخارحية", "الخارجية", 1.0),
        ("transcription", "جورباتشوف", "غورباتشوف", 1.0),
        ("broken", "المنطقةن", "المنطقة", 1.0),
        ("twin_lost", "المدد", "الممدد", 1.0),
        ("also_respelled", "المنبئ", "المبنى", 1.0),
        ("also_respelled", "الأسحلة", "الأسلحة", 0.0),
        ("also_respelled", "الخارحية", "الخارجية", 0.0),
        ("head_or_end", "يولاية", "بولاية", 1.0),
        ("loan_head", "آمبير", "أمبير", 1.0),
        ("loan_head", "تاخر", "تأخر", 0.0),
        ("lengthened", "وحلفاها", "وحلفاءها", 1.0),
        ("unseated", "الزاير", "الزائر", 1.0),
        ("unseated", "الشواطي", "الشواطئ", 0.0),
        ("accepted_with_pronoun", "بمنطقه", "بمنطقة", 1.0),
        ("accepted_yaa", "سيجرى", "سيجري", 1.0),
        ("reads_with_clitics", "وبمفاوضاتهم", "ومفاوضاتهم", 1.0),
        ("short", "يف", "في", 1.0),
    ],
)
def test_a_rule_of_a_pair(rule: str, written: str, meant: str, value: float) -> None:
    assert PAIR_RULES[rule](pair(written, meant)) == value


def test_measures_grow_with_what_they_measure() -> None:
    rare, common = pair("الأسحلة", "الأسئلة"), pair("الأسحلة", "الأسلحة")
    for rule in ("ratio", "frequency"):
        assert PAIR_RULES[rule](rare) != PAIR_RULES[rule](common)
    assert PAIR_RULES["length"](pair("الأسحلة", "الأسلحة")) == 2.0


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [
        ("in_document", "الأسلحة هنا وشحنات الأسحلة هناك", 1.0),
        ("in_document", "وبالأسلحة هنا وشحنات الأسحلة هناك", 1.0),
        ("in_document", "شحنات الأسحلة هناك", 0.0),
        ("said_twice", "الأسحلة ثم الأسحلة", 1.0),
        ("after_title", "قابل الدكتور الأسحلة أمس", 1.0),
        ("after_title", "قابل الدكتور. الأسحلة هنا", 0.0),
        ("after_place", "زار مدينة الأسحلة أمس", 1.0),
        ("after_saying", "وقال الأسحلة أمس", 1.0),
        ("quoted", "سماها «الأسحلة» أمس", 1.0),
        ("quoted", "سماها الأسحلة أمس", 0.0),
        ("bracketed", "سماها الأسحلة (Weapons) أمس", 1.0),
        ("next_rare", "زار الأسحلة لافرينتييف أمس", 1.0),
        ("previous_rare", "زار لافرينتييف الأسحلة أمس", 1.0),
        ("scripture", "قال {ثم الأسحلة} وسكت", 1.0),
        ("scripture", "قال {ثم} الأسحلة وسكت", 0.0),
        ("pair_before", "وقف شحنات الأسحلة", 1.0),
        ("pair_before", "وقف قازاخستان الأسحلة", 0.0),
        ("pair_before", "الأسحلة", 0.0),
        ("pair_after", "تلك الأسحلة الكيميائية", 1.0),
        ("pair_after", "تلك الأسحلة. الكيميائية", 0.0),
        ("own_pair", "وقف شحنات الأسحلة", 0.0),
    ],
)
def test_a_rule_of_a_place(rule: str, text: str, value: float) -> None:
    assert PLACE_RULES[rule](place(text, "الأسحلة", "الأسلحة")) == value


def test_a_pair_that_belongs_together_lifts() -> None:
    rule = PLACE_RULES["lift"]
    assert 1 < rule(place("تلك الأسحلة الكيميائية", "الأسحلة", "الأسلحة")) <= surroundings.MOST["lift"]
    assert rule(place("لافرينتييف الأسحلة", "الأسحلة", "الأسلحة")) == 0


def test_another_spelling_stands_elsewhere_only_as_itself() -> None:
    rule = PLACE_RULES["in_document"]
    assert rule(place("نزل الشواطي أمس، ثم ترك الشواطئ", "الشواطي", "الشواطئ")) == 1
    assert rule(place("نزل الشواطي أمس، ثم ترك الشواطي", "الشواطي", "الشواطئ")) == 0


def test_vowels_show_a_passive() -> None:
    rule = PLACE_RULES["vowelled_yaa"]
    assert rule(place("هكذا وتؤدَّى الرقصة", "وتؤدى", "وتؤدي")) == 1
    assert rule(place("هكذا وتؤدى الرقصة", "وتؤدى", "وتؤدي")) == 0


@pytest.mark.parametrize(
    ("rule", "written", "meant", "kind", "least"),
    [
        ("news_ratio", "الأسحلة", "الأسلحة", None, 1.0),
        ("glued_pair", "رئيسالوزراء", "رئيس الوزراء", "glued", 2.0),
        ("glued_unseen", "مطارقازاخستان", "مطار قازاخستان", "glued", 1.0),
        ("unseen_candidate", "ضصثقب", "ضصثقيب", None, 1.0),
    ],
)
def test_counts_of_news_speak(rule: str, written: str, meant: str, kind: str | None, least: float) -> None:
    assert PAIR_RULES[rule](pair(written, meant, kind)) >= least


def test_a_style_of_final_yaa_is_seen() -> None:
    text = "المتحدث الرسمى فى النادى المصرى قال"
    assert surroundings.yaa_style(place(text, "الرسمى", "الرسمي")) == 1.0
    assert surroundings.yaa_style(place("المتحدث الرسمى في النادي", "الرسمى", "الرسمي")) == 0.0


def test_every_weight_has_its_rule_and_every_bar_its_kind() -> None:
    data = tables.weights()
    assert set(data["pair"]) <= set(PAIR_RULES)
    assert set(data["place"]) <= set(PLACE_RULES)
    assert set(data["bars"]) == set(MODES)
    assert all(set(bars) <= {*KINDS, "default"} for bars in data["bars"].values())
    assert set(KIND_SAID) <= set(KINDS)


@pytest.mark.parametrize("entry", tables.expressions().values(), ids=lambda entry: entry["wrong"])
def test_an_expression_is_found_and_its_right_form_left(entry: dict[str, str]) -> None:
    (found,) = TypoDetector().find(entry["finds"])
    assert (found.word, found.kind, found.suggestions) == (entry["wrong"], entry["kind"], (entry["right"],))
    assert TypoDetector().find(entry["leaves"]) == ()


@pytest.mark.parametrize("word", ["الأسلحة", "في", "كتاب", "ا", "", "گفتگو", "ا" * 500])
def test_good_short_foreign_and_endless_words_have_no_candidates(word: str) -> None:
    assert candidates(word, LEXICON) == ()


def test_another_good_spelling_rules_edits_out() -> None:
    assert {found.kind for found in candidates("الإجتماعية", LEXICON)} == {"hamza"}


@pytest.mark.parametrize(
    ("halves", "seam"),
    [(("المنطقة", "الشرقية"), "ending"), (("وزير", "الدفاع"), "article"), (("لا", "يزال"), "particle")],
)
def test_seams(halves: tuple[str, str], seam: str) -> None:
    assert seam_of(*halves) == seam
