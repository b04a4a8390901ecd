"""Each piece of evidence by itself, and the data that weighs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from arnorm.typos import tables
from arnorm.typos.candidates.candidates import Candidate
from arnorm.typos.candidates.kinds import KINDS, classify
from arnorm.typos.conventions.conventions import is_convention
from arnorm.typos.detector import MODES, TypoDetector
from arnorm.typos.document import Document
from arnorm.typos.evidence.feature import says
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place, Spot
from arnorm.typos.evidence.register import pair_features, place_features
from arnorm.typos.evidence.restored import contradicts
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words

LEXICON = default_lexicon()
OF_PAIR = {feature.name: feature.value for feature in pair_features()}
OF_PLACE = {feature.name: feature.value for feature in place_features()}


def pair(written: str, right: str, kind: str | None = None) -> Pair:
    found = LEXICON.lookup(right)
    candidate = Candidate(right, kind or classify(written, right), found.seen, found.accepted)
    return Pair(LEXICON.lookup(written), candidate, LEXICON)


def place(text: str, word: str, right: str) -> Place:
    tokens = list(words(text))
    at = next(i for i, token in enumerate(tokens) if token.bare == word)
    found = LEXICON.lookup(right)
    kind = "glued" if " " in right else classify(word, right)
    candidate = Candidate(right, kind, found.seen, found.accepted)
    return Place(Spot(Document(text, tokens, LEXICON), at), candidate)


@pytest.mark.parametrize(
    ("feature", "written", "right", "value"),
    [
        ("article", "الأسحلة", "الأسلحة", 1.0),
        ("article", "كتباه", "كتابه", 0.0),
        ("accepted_word", "للآسف", "للأسف", 1.0),
        ("keyboard", "المستسفيات", "المستشفيات", 1.0),
        ("dots", "الخارحية", "الخارجية", 1.0),
        ("heard", "الظابط", "الضابط", 1.0),
        ("transcription", "جورباتشوف", "غورباتشوف", 1.0),
        ("transcription", "الظابط", "الضابط", 0.0),
        ("broken", "المنطقةن", "المنطقة", 1.0),
        ("broken_end", "يوميآ", "يوميا", 1.0),
        ("twin_lost", "المدد", "الممدد", 1.0),
        ("also_respelled", "الأسحلة", "الأسلحة", 0.0),
        ("also_respelled", "الخارحية", "الخارجية", 0.0),
        ("also_respelled", "الامارت", "الإمارات", 0.0),
        ("also_respelled", "الأمارت", "الإمارات", 2.0),
        ("emphatic", "ضهور", "ظهور", 1.0),
        ("emphatic", "الخارحية", "الخارجية", 0.0),
        ("interdental", "الغدائية", "الغذائية", 1.0),
        ("open_ta", "تلبيت", "تلبية", 1.0),
        ("open_ta", "تلبيه", "تلبية", 0.0),
        ("first_person", "أقترب", "اقترب", 1.0),
        ("first_person", "إستخدام", "استخدام", 0.0),
        ("first_person", "إستمر", "استمر", 0.0),
        ("at_head", "يولاية", "بولاية", 1.0),
        ("at_second", "لقاهرة", "القاهرة", 0.0),
        ("at_end", "المراحلة", "المراحل", 1.0),
        ("plural_alef", "تولو", "تولوا", 1.0),
        ("long_vowel", "الكامرون", "الكاميرون", 1.0),
        ("clitic_at_head", "القاهرة", "الطاهرة", 0.0),
        ("clitic_at_head", "قاهرة", "القاهرة", 1.0),
        ("shares_stem", "للشخصيات", "الشخصيات", 1.0),
        ("loan_head", "آمبير", "أمبير", 1.0),
        ("loan_head", "تاخر", "تأخر", 0.0),
        ("head_won", "إستخدام", "استخدام", 1.0),
        ("verb_head", "إستمر", "استمر", 1.0),
        ("verb_head", "أقترب", "اقترب", 0.0),
        ("derived_head", "الإنتهاء", "الانتهاء", 1.0),
        ("derived_head", "بأستقبال", "باستقبال", 1.0),
        ("derived_head", "إلتحاق", "التحاق", 1.0),
        ("derived_head", "ألتمان", "التمان", 0.0),
        ("derived_head", "إستراتيجية", "استراتيجية", 0.0),
        ("mended_end", "شاطىء", "شاطئ", 1.0),
        ("mended_end", "مليئ", "مليء", 1.0),
        ("mended_end", "جزاءا", "جزاء", 1.0),
        ("mended_end", "جزاءا", "جزءا", 0.0),
        ("lengthened", "وحلفاها", "وحلفاءها", 1.0),
        ("unseated", "الزاير", "الزائر", 1.0),
        ("unseated", "الشواطي", "الشواطئ", 0.0),
        ("reseated", "مسئول", "مسؤول", 1.0),
        ("to_ta_marbuta", "بمنطقه", "بمنطقة", 1.0),
        ("to_maksura", "مستشفي", "مستشفى", 1.0),
        ("reads_with_clitics", "وبمفاوضاتهم", "ومفاوضاتهم", 1.0),
        ("short", "يف", "في", 1.0),
        ("unseen_word", "ضصثقب", "ضصثقيب", 1.0),
        ("end_sure", "المستشفي", "المستشفى", 1.0),
        ("end_sure", "الفتره", "الفترة", 1.0),
        ("end_sure", "حارسه", "حارسة", 0.0),
        ("end_kept", "المياه", "المياة", 1.0),
        ("construct", "عارضو", "عارضوا", 1.0),
        ("construct", "كتبو", "كتبوا", 0.0),
        ("passive_seat", "تؤكل", "تأكل", 1.0),
        ("passive_seat", "مسؤول", "مسأول", 0.0),
    ],
)
def test_a_feature_of_a_pair(feature: str, written: str, right: str, value: float) -> None:
    assert OF_PAIR[feature](pair(written, right)) == value


def test_measures_grow_with_what_they_measure() -> None:
    rare, common = pair("الأسحلة", "الأسئلة"), pair("الأسحلة", "الأسلحة")
    for feature in ("ratio", "frequency"):
        assert OF_PAIR[feature](rare) != OF_PAIR[feature](common)
    assert OF_PAIR["his"](pair("تدوينه", "تدوينة")) > 0 > OF_PAIR["his"](pair("مدينه", "مدينة"))
    assert OF_PAIR["length"](common) == 2.0


@pytest.mark.parametrize(
    ("feature", "text", "value"),
    [
        ("in_document", "الأسلحة هنا وشحنات الأسحلة هناك", 1.0),
        ("in_document", "وبالأسلحة هنا وشحنات الأسحلة هناك", 1.0),
        ("in_document", "شحنات الأسحلة هناك", 0.0),
        ("pair_in_document", "شحنات الأسلحة هنا وشحنات الأسحلة هناك", 0.0),
        ("pair_in_document", "شحنات الأسلحة هنا ثم شحنات الأسحلة هناك", 1.0),
        ("said_twice", "الأسحلة ثم الأسحلة", 1.0),
        ("stem_said_twice", "الأسحلة ثم والأسحلة", 1.0),
        ("after_title", "قابل الدكتور الأسحلة أمس", 1.0),
        ("after_title", "قابل الدكتور. الأسحلة هنا", 0.0),
        ("after_place", "زار مدينة الأسحلة أمس", 1.0),
        ("after_saying", "وقال الأسحلة أمس", 1.0),
        ("quoted", "سماها «الأسحلة» أمس", 1.0),
        ("quoted", "سماها الأسحلة أمس", 0.0),
        ("bracketed", "سماها الأسحلة (Weapons) أمس", 1.0),
        ("next_rare", "زار الأسحلة لافرينتييف أمس", 1.0),
        ("previous_rare", "زار لافرينتييف الأسحلة أمس", 1.0),
        ("pair_before", "وقف شحنات الأسحلة", 1.0),
        ("pair_before", "وقف قازاخستان الأسحلة", 0.0),
        ("pair_before", "الأسحلة", 0.0),
        ("pair_after", "تلك الأسحلة الكيميائية", 1.0),
        ("pair_after", "تلك الأسحلة. الكيميائية", 0.0),
        ("own_pair", "وقف شحنات الأسحلة", 0.0),
        ("alone", "الأسحلة", 1.0),
    ],
)
def test_a_feature_of_a_place(feature: str, text: str, value: float) -> None:
    assert OF_PLACE[feature](place(text, "الأسحلة", "الأسلحة")) == value


def test_a_pair_that_belongs_together_lifts() -> None:
    assert OF_PLACE["lift"](place("تلك الأسحلة الكيميائية", "الأسحلة", "الأسلحة")) > 1
    assert OF_PLACE["lift"](place("لافرينتييف الأسحلة", "الأسحلة", "الأسلحة")) == 0


@pytest.mark.parametrize(
    ("feature", "text", "word", "right", "value"),
    [
        ("restored", "افتتح المدرسه الجديدة", "المدرسه", "المدرسة", 1.0),
        ("restored", "فى المدرسة", "فى", "في", 1.0),
        ("restored", "شحنات الأسحلة", "الأسحلة", "الأسلحة", 0.0),
        ("restored_perhaps", "افتتح المدرسه الجديدة", "المدرسه", "المدرسة", 0.0),
        ("left", "قابل حارسه أمس", "حارسه", "حارسة", 1.0),
        ("left", "افتتح المدرسه الجديدة", "المدرسه", "المدرسة", 0.0),
        ("governed", "أثناء أداءهم للصلاة", "أداءهم", "أدائهم", 1.0),
        ("governed", "شاهدوا أداءهم اليوم", "أداءهم", "أدائهم", 0.0),
        ("jussive", "لم تزد على ذلك", "تزد", "تزيد", 1.0),
        ("jussive", "قد تزد على ذلك", "تزد", "تزيد", 0.0),
        ("previous_refused", "قال بورتمان الأسحلة", "الأسحلة", "الأسلحة", 1.0),
        ("spelled_twice", "المدرسه ثم المدرسه", "المدرسه", "المدرسة", 1.0),
        ("in_construct", "علاج الملف لعوده السياحة", "لعوده", "لعودة", 1.0),
        ("in_construct", "قرأنا كتابه الجديد", "كتابه", "كتابة", 0.0),
        ("describes_feminine", "درس هندسة صناعيه وعلوم", "صناعيه", "صناعية", 1.0),
        ("describes_feminine", "زار المدرسة ابنه", "ابنه", "ابنة", 0.0),
        ("described_as_feminine", "لديه خبره متراكمة", "خبره", "خبرة", 1.0),
        ("described_as_feminine", "لديه خبره المتراكمة", "خبره", "خبرة", 0.0),
        ("describes_feminine", "نشرت مقالات سابقه عنه", "سابقه", "سابقة", 1.0),
        ("lost_feminine", "التهمة الموجه ضد النائب", "الموجه", "الموجهة", 1.0),
        ("lost_feminine", "وفقا للهيئة العام للكتاب", "العام", "العامة", 1.0),
        ("lost_feminine", "تقرير التهم الموجه ضد النائب", "الموجه", "الموجهة", 0.0),
        ("lost_feminine", "عين رئيسة المجلس أمس", "المجلس", "المجلسة", 0.0),
        ("lost_relation", "انتشرت القوات الحكومة أمس", "الحكومة", "الحكومية", 1.0),
        ("lost_relation", "انتشرت قوات الحكومة أمس", "الحكومة", "الحكومية", 0.0),
        ("run_on_name", "والتراجعات مابين النسبتين", "مابين", "ما بين", 0.0),
        ("spelled_twice", "الأسحلة ثم الأسحلة", "الأسحلة", "الأسلحة", 0.0),
    ],
)
def test_what_restorers_and_grammar_say(feature: str, text: str, word: str, right: str, value: float) -> None:
    assert OF_PLACE[feature](place(text, word, right)) == value


def test_shapes_of_neighbours_tell_an_adjective_from_a_noun() -> None:
    value = OF_PLACE["class_gain"]
    assert value(place("وفقا للهيئة العام للاستعلامات", "العام", "العامة")) > 1
    assert value(place("القوات الحكومية أمس", "الحكومية", "الحكومة")) < 0


def test_a_restorer_is_never_contradicted() -> None:
    assert contradicts(place("قال الوزير ان الأسلحة وصلت", "ان", "أن"))
    assert not contradicts(place("قال الوزير ان الأسلحة وصلت", "ان", "إن"))
    assert not contradicts(place("فى المدرسة", "فى", "في"))


def test_neighbours_gain() -> None:
    assert OF_PLACE["loose_gain"](place("تلك الأسحلة الكيميائية", "الأسحلة", "الأسلحة")) > 0.5


def test_another_spelling_stands_elsewhere_only_as_itself() -> None:
    value = OF_PLACE["in_document"]
    assert value(place("نزل الشواطي أمس، ثم ترك الشواطئ", "الشواطي", "الشواطئ")) == 1
    assert value(place("نزل الشواطي أمس، ثم ترك الشواطي", "الشواطي", "الشواطئ")) == 0


@pytest.mark.parametrize(
    ("feature", "written", "right", "kind", "least"),
    [
        ("news_ratio", "الأسحلة", "الأسلحة", None, 1.0),
        ("glued_pair", "رئيسالوزراء", "رئيس الوزراء", "glued", 2.0),
        ("glued_unseen", "مطارقازاخستان", "مطار قازاخستان", "glued", 1.0),
        ("article_seam", "رئيسالوزراء", "رئيس الوزراء", "glued", 1.0),
        ("particle_and_verb", "لايعرفون", "لا يعرفون", "glued", 1.0),
        ("unseen_candidate", "ضصثقب", "ضصثقيب", None, 1.0),
    ],
)
def test_counts_of_news_speak(feature: str, written: str, right: str, kind: str | None, least: float) -> None:
    assert OF_PAIR[feature](pair(written, right, kind)) >= least


def test_a_style_of_final_letters_is_seen() -> None:
    text = "المتحدث الرسمى فى النادى المصرى قال"
    assert OF_PLACE["ya_style"](place(text, "الرسمى", "الرسمي")) >= 2
    assert OF_PLACE["ya_style"](place("المتحدث الرسمى في النادي", "الرسمى", "الرسمي")) == 0
    assert OF_PLACE["ta_style"](place("في المدرسه الجديده القريبه", "المدرسه", "المدرسة")) >= 1


@pytest.mark.parametrize(
    ("text", "word", "right", "convention"),
    [
        ("هكذا وتؤدَّى الرقصة", "وتؤدى", "وتؤدي", True),
        ("هكذا وتؤدى الرقصة", "وتؤدى", "وتؤدي", True),
        ("فى النادى الرسمى وتؤدى الرقصة", "وتؤدى", "وتؤدي", False),
        ("قال {ثم الأسحلة} وسكت", "الأسحلة", "الأسلحة", True),
        ("قال {ثم} الأسحلة وسكت", "الأسحلة", "الأسلحة", False),
        ("اجتمع علي وعمر", "علي", "على", True),
        ("الفيلم منعقد في دار السينما", "منعقد", "من عقد", True),
        ("في شهر إبريل الماضي", "إبريل", "أبريل", True),
        ("سافر إلى أشبيلية أمس", "أشبيلية", "إشبيلية", True),
        ("وآشارت الوزيرة إلى الخطة", "وآشارت", "وأشارت", False),
        ("من جهة آخرى قال الوزير", "آخرى", "أخرى", False),
        ("سافر آلى المدينة", "آلى", "إلى", False),
        ("اللاعبات سيتنافسن على اللقب", "سيتنافسن", "سيتنافسون", True),
        ("في مطلع الأربعينات من القرن", "الأربعينات", "الأربعينيات", True),
        ("في مكانٍ متوالٍ آخر", "متوال", "متواصل", True),
    ],
)
def test_what_is_written_so_on_purpose(text: str, word: str, right: str, convention: bool) -> None:
    assert is_convention(place(text, word, right)) is convention


def test_every_weight_has_its_feature_and_every_threshold_its_kind() -> None:
    data = tables.weights()
    assert set(data.pair) <= set(OF_PAIR)
    assert set(data.place) <= set(OF_PLACE)
    assert set(data.offset) == set(KINDS) - {"split", "doubled_word"}
    assert set(data.kind) <= set(KINDS)
    assert set(data.thresholds) == set(MODES)
    assert all(set(table) <= {*KINDS, "default"} for table in data.thresholds.values())


def test_what_is_said_is_said_of_a_kind_or_feature_in_two_languages() -> None:
    decided = {"listed", "same_neighbour", "lone_waw", "torn", "in_model"}
    assert set(says()) <= {*KINDS, *OF_PAIR, *OF_PLACE, *decided}
    assert set(KINDS) <= set(says())
    assert all(said.en.isascii() and said.ar and not said.ar.isascii() for said in says().values())


def test_evidence_does_not_hang_on_docstrings() -> None:
    code = "import arnorm; f, = arnorm.find_typos('شحنات الأسحلة'); print(all(f.evidence), len(f.evidence) > 1)"
    for flag in ("-O", "-OO"):
        run = subprocess.run([sys.executable, flag, "-c", code], capture_output=True, text=True, check=True)
        assert run.stdout.split() == ["True", "True"]


def test_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        tables.weights().kind["missing"] = 9.0  # type: ignore[index]
    with pytest.raises(AttributeError):
        tables.limits().spelling = 1  # type: ignore[misc]


@pytest.mark.parametrize("entry", tables.expressions().values(), ids=lambda entry: f"{entry.wrong} {entry.then}")
def test_an_expression_is_found_and_its_right_form_left(entry: tables.Expression) -> None:
    (found,) = TypoDetector().find(entry.finds)
    wrong = f"{entry.wrong} {entry.then}".strip()
    assert (found.word, found.kind, found.suggestions) == (wrong, entry.kind, (entry.right,))
    assert TypoDetector().find(entry.leaves) == ()
