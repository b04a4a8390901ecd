"""The detector: options, spans, memo, and what changes nothing."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.errors import InputTypeError, OptionError
from arnorm.typos.default import find_typos
from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding
from tests.timing import assert_linear

SENTENCE = "ناقشت الححكومة وقف شحنات الأسحلة، للآسف دون نتيجة على المنطقةالشرقية."
STRICT = TypoDetector()


def test_findings_are_whole_tokens_sorted_and_disjoint() -> None:
    found = STRICT.find(SENTENCE)
    assert [f.kind for f in found] == ["doubled", "transposition", "hamza", "glued"]
    assert all(SENTENCE[f.start : f.end] == f.word for f in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 < f.confidence <= 1 and f.evidence and f.suggestions for f in found)


def test_evidence_says_when_the_list_decided() -> None:
    (found,) = STRICT.find("للآسف لم يحضر أحد")
    assert found.kind == "hamza"
    assert any("list" in said for said in found.evidence)


def test_a_finding_becomes_an_edit() -> None:
    (found,) = STRICT.find("شحنات الأسحلة")
    assert found.as_edit() == (6, 13, "الأسلحة", ("typos.v1:transposition",))
    with pytest.raises(OptionError):
        found.as_edit(99)


@pytest.mark.parametrize("written", ["الأسْحِلَةِ", "الأســحلة", "الا\u0654سحلة"])
def test_vowels_tatweel_and_decomposition_change_nothing(written: str) -> None:
    (found,) = STRICT.find(f"شحنات {written} الجديدة")
    assert found.word == written
    assert found.suggestions == STRICT.find("شحنات الأسحلة الجديدة")[0].suggestions


@pytest.mark.parametrize("text", ["#الأسحلة", "#شحنات_الأسحلة", "https://example.com/الأسحلة", "الأسحلة\u200cهم", ""])
def test_where_no_detector_looks(text: str) -> None:
    assert STRICT.find(text) == ()


def test_accept_covers_the_word_with_its_proclitics() -> None:
    accepting = TypoDetector(accept=frozenset({"الأسحلة", "حكوومة"}))
    assert accepting.find("شحنات الأسحلة والأسحلة") == ()
    assert STRICT.find("شحنات الأسحلة") != ()


def test_a_detector_is_a_function() -> None:
    assert STRICT(SENTENCE) == STRICT.find(SENTENCE) == find_typos(SENTENCE)
    assert find_typos(SENTENCE, kinds=("glued",)) == TypoDetector(kinds=("glued",))(SENTENCE)


@pytest.mark.parametrize(("old", "new"), [("taa", "ta_marbuta"), ("yaa", "ya")])
def test_an_old_kind_names_the_new_one(old: str, new: str) -> None:
    with pytest.raises(OptionError, match=new):
        TypoDetector(kinds=[old])


@pytest.mark.parametrize(
    ("text", "word", "right", "kind"),
    [
        ("زار الوزير مصر و التقى نظيره", "و التقى", "والتقى", "split"),
        ("أعلن في في بيان صدر أمس", "في في", "في", "doubled_word"),
        ("أقيمت الذكرى الذكرى العاشرة", "الذكرى الذكرى", "الذكرى", "doubled_word"),
    ],
)
def test_what_stands_in_two_words(text: str, word: str, right: str, kind: str) -> None:
    (found,) = STRICT.find(text)
    assert (found.word, found.suggestions, found.kind) == (word, (right,), kind)
    assert STRICT.find(text.replace(word, right)) == ()


@pytest.mark.parametrize(
    "text", ["م. و. ع. قال", "خمسة و 450 متراً", "لا لا لا", "الله الله", "محمد محمد", "شيئا فشيئا", "قال و. علي"]
)
def test_what_is_said_twice_or_stands_alone_on_purpose(text: str) -> None:
    assert not [f for f in STRICT.find(text) if f.kind in {"split", "doubled_word"}]


def test_a_finding_says_why_in_words() -> None:
    (found,) = STRICT.find("للآسف لم يحضر أحد")
    assert found.say().startswith("“للآسف”: The hamza is written otherwise (alef with madda above for")
    assert "قائمة الأخطاء الشائعة" in found.say("ar")
    assert found.to_dict()["suggestions"] == ["للأسف"]
    with pytest.raises(OptionError, match="en, ar"):
        found.say("fr")


@pytest.mark.parametrize("word", ["اإلعالم", "اإلصالح", "األعالم", "إلعادة"])
def test_a_turned_lam_alef_is_never_another_word(word: str) -> None:
    right = {"اإلعالم": "الإعلام", "اإلصالح": "الإصلاح", "األعالم": "الأعلام", "إلعادة": "لإعادة"}[word]
    found = TypoDetector(mode="balanced").find(f"قال الوزير إن {word} في البلد")
    assert all(f.suggestions == (right,) for f in found)


def test_kinds_choose() -> None:
    assert [f.kind for f in TypoDetector(kinds=("hamza",)).find(SENTENCE)] == ["hamza"]
    assert TypoDetector(kinds=["hamza", "ta_marbuta"]) == TypoDetector(kinds=("ta_marbuta", "hamza"))
    assert "name_variant" in TypoDetector(kinds="all").kinds


def test_initial_hamza_is_reported_once_a_word() -> None:
    text = "قال ان الاسلحة وصلت الى المدينة، ثم نقلت الاسلحة الى القرية"
    assert STRICT.find(text) == ()
    found = TypoDetector(initial_hamza=True).find(text)
    assert [f.word for f in found] == ["ان", "الاسلحة", "الى"]
    assert {f.kind for f in found} == {"initial_hamza"}


def test_balanced_finds_every_lone_waw_and_strict_takes_several_for_a_style() -> None:
    text = "أقيمت المباراة و حضرها الوزير و المدير و الضيوف"
    assert STRICT.find(text) == ()
    assert [f.word for f in TypoDetector(mode="balanced").find(text)] == ["و حضرها", "و المدير", "و الضيوف"]


def test_sure_slips_lift_a_doubtful_one() -> None:
    doubtful = "ياجماعة الحل قريب"
    (alone,) = TypoDetector(mode="balanced").find(doubtful)
    (*_, among) = TypoDetector(mode="balanced").find(SENTENCE + " " + doubtful)
    assert (alone.word, STRICT.find(doubtful)) == (among.word, ())
    assert alone.confidence < among.confidence
    assert STRICT.find(SENTENCE + " " + doubtful)[-1] == among


def test_balanced_finds_what_strict_finds() -> None:
    strict = {(f.start, f.end) for f in STRICT.find(SENTENCE)}
    assert strict <= {(f.start, f.end) for f in TypoDetector(mode="balanced").find(SENTENCE)}


@pytest.mark.parametrize(
    "options",
    [{"mode": "loose"}, {"kinds": "hamza"}, {"kinds": ["spelling"]}, {"kinds": 3}, {"initial_hamza": 1}],
)
def test_wrong_options_name_what_is_allowed(options: dict[str, object]) -> None:
    with pytest.raises(OptionError, match="give"):
        TypoDetector(**options)


@pytest.mark.parametrize("options", [{"accept": "كلمة"}, {"accept": [1]}, {"accept": 5}])
def test_wrong_accept(options: dict[str, object]) -> None:
    with pytest.raises(InputTypeError):
        TypoDetector(**options)


@pytest.mark.parametrize("text", [None, b"abc", 5])
def test_only_str_is_text(text: object) -> None:
    with pytest.raises(InputTypeError):
        STRICT.find(text)
    with pytest.raises(InputTypeError):
        STRICT(text)


def test_it_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(STRICT)) == STRICT
    assert hash(STRICT) == hash(TypoDetector())
    with pytest.raises(AttributeError):
        STRICT.mode = "balanced"


def test_the_answer_does_not_hang_on_what_was_seen_before() -> None:
    first = STRICT.find(SENTENCE)
    STRICT.find("نص آخر عن الأسحلة والححكومة " * 20)
    assert STRICT.find(SENTENCE) == first


@given(st.text("اأإآبتةهىيوؤئءلمنسح \n.،«»#_ـَّ٠1a\u200c\ud800", max_size=60))
def test_any_text_gives_sorted_disjoint_findings(text: str) -> None:
    end = 0
    for found in TypoDetector(mode="balanced", kinds="all").find(text):
        assert isinstance(found, Finding)
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.word
        assert found.suggestions
        end = found.end


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit",
    ["الأسحلة ", "المنطقةالشرقية", "ا", "ه\u064e", "\u0640", "«الأسحلة» ", "{", "للآسف", "ءئؤ"],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(STRICT.find, unit, "detector, strict")


@pytest.mark.timing
@pytest.mark.parametrize("unit", ["علي ", "حسن علي\n", "محمد و علي\n", "األ ", "المدرسه ", "ان "])
def test_time_is_linear_where_every_word_is_doubtful(unit: str) -> None:
    assert_linear(TypoDetector(mode="balanced").find, unit, "detector, balanced")


def test_a_detector_prints_the_same_in_every_process_and_evaluates() -> None:
    detector = TypoDetector(kinds={"ta_marbuta", "hamza", "doubled"}, accept=frozenset({"ب", "ا"}))
    kinds = "kinds=('doubled', 'hamza', 'ta_marbuta')"
    rest = "accept=frozenset({'ا', 'ب'}), initial_hamza=False"
    assert repr(detector) == f"TypoDetector(mode='strict', {kinds}, {rest})"
    assert eval(repr(detector)) == detector
    assert eval(repr(TypoDetector())) == TypoDetector()


def test_a_word_behind_an_at_sign_is_a_handle() -> None:
    assert TypoDetector().find("ضبط الجيش شحنات @الأسحلة على الحدود") == ()
