"""Sentences: the laws that hold on every text, the examples beside the data, and the cases that decide."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm.data.load import read_toml
from arnorm.errors import InputTypeError
from arnorm.letters import LINE_ENDS, SPACES
from tests import cases, strategies
from tests.timing import assert_linear

GROUPS = read_toml("sentences/abbreviations.toml")
KEEPS = [text for group in GROUPS.values() for text in group.get("keeps", ())]
MARKS_AND_WORDS = [
    *".؟!…»«\"'()[]،: \n\r\u2028\u200f\u064e\u0640",
    "ا",
    "د",
    "وقال",
    "بي",
    "U",
    "1",
    "٣",
    "-",
    "\ud800",
]
CUTS = [text for group in GROUPS.values() for text in group.get("cuts", ())]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in arnorm.sentences(text)]


def check(text: str) -> None:
    """Sorted, disjoint, trimmed, and what lies between is white space alone."""
    at = 0
    for start, end in arnorm.sentences(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert not {text[start], text[end - 1]} & (SPACES | LINE_ENDS)
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("text", KEEPS)
def test_texts_that_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("text", CUTS)
def test_texts_that_are_two_sentences(text: str) -> None:
    assert len(split(text)) == 2


@pytest.mark.parametrize("group", GROUPS)
def test_every_list_of_abbreviations_has_an_example(group: str) -> None:
    assert GROUPS[group].get("keeps") or GROUPS[group].get("cuts")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\u2028 ", []),
        ("خبر", ["خبر"]),
        ("عنوان\nنص أول.\r\nنص ثان\u2029نص ثالث", ["عنوان", "نص أول.", "نص ثان", "نص ثالث"]),
        ("قال: «نعم.» ثم خرج. وعاد", ["قال: «نعم.» ثم خرج.", "وعاد"]),
        ("قال: «نعم.» وأضاف: «لا.»", ["قال: «نعم.»", "وأضاف: «لا.»"]),
        ("قال: “انتهى الأمر.” ولم يزد", ["قال: “انتهى الأمر.”", "ولم يزد"]),
        ("انتهى.وقال الوزير", ["انتهى.", "وقال الوزير"]),
        ("انتهى .وقال الوزير", ["انتهى .", "وقال الوزير"]),
        ("لماذا؟! لا أحد يعلم", ["لماذا؟!", "لا أحد يعلم"]),
        ("هل عاد؟، ومتى؟", ["هل عاد؟، ومتى؟"]),
        ("وصل صباحا… ثم غادر...", ["وصل صباحا… ثم غادر..."]),
        (
            "أنهى العمال تبليط الساحة القديمة قبل الموعد.. فمتى تعود الأكشاك إليها؟",
            ["أنهى العمال تبليط الساحة القديمة قبل الموعد..", "فمتى تعود الأكشاك إليها؟"],
        ),
        (
            "أنهى العمال تبليط الساحة القديمة قبل الموعد.. ومن تأخر منهم عوض.",
            ["أنهى العمال تبليط الساحة القديمة قبل الموعد..", "ومن تأخر منهم عوض."],
        ),
        (
            "أنهى العمال تبليط الساحة القديمة قبل الموعد.. فما تأخر أحد.",
            ["أنهى العمال تبليط الساحة القديمة قبل الموعد.. فما تأخر أحد."],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. الحافلات تسلك الطريق الجبلي",
            [
                "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه..",
                "الحافلات تسلك الطريق الجبلي",
            ],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. حيث تعمل الجرافات",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. حيث تعمل الجرافات"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. مشيرة إلى الخطر",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. مشيرة إلى الخطر"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. وأثبتت الصور حجم الأضرار",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه..", "وأثبتت الصور حجم الأضرار"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. والسكان يطلبون فتح الطريق",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه..", "والسكان يطلبون فتح الطريق"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. وطبعا لم يصب أحد",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه..", "وطبعا لم يصب أحد"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. والتي لم تصب أحدا",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. والتي لم تصب أحدا"],
        ),
        (
            "أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. وحواجز من الإسمنت",
            ["أغلقت البلدية الطريق الساحلي بعد سقوط صخور كبيرة على جانبيه.. وحواجز من الإسمنت"],
        ),
        ("سأل: « متى نعود؟ » . وخرج", ["سأل: « متى نعود؟ » .", "وخرج"]),
        ('قال : " نحن هنا . لن نذهب . " ثم جلس', ['قال : " نحن هنا .', 'لن نذهب . "', "ثم جلس"]),
        ('انتهى الدرس . " كان طويلا " قالت', ["انتهى الدرس .", '" كان طويلا " قالت']),
        ("فصل الكلام في سورة كذا: 59. إن المعنى واضح", ["فصل الكلام في سورة كذا: 59.", "إن المعنى واضح"]),
        (
            "“لن نترك بيوتنا هذا الشتاء.” قال سالم د. ناصر إنه متفائل",
            ["“لن نترك بيوتنا هذا الشتاء.”", "قال سالم د. ناصر إنه متفائل"],
        ),
        (
            "“لن نترك بيوتنا هذا الشتاء.” قال سالم د. ناصر وهو يبتسم",
            ["“لن نترك بيوتنا هذا الشتاء.” قال سالم د. ناصر وهو يبتسم"],
        ),
        (
            "“لن نترك بيوتنا هذا الشتاء.” كما أكد أن الماء يكفي",
            ["“لن نترك بيوتنا هذا الشتاء.”", "كما أكد أن الماء يكفي"],
        ),
        ("“لن نترك بيوتنا هذا الشتاء.” كما قال شيخ القرية", ["“لن نترك بيوتنا هذا الشتاء.” كما قال شيخ القرية"]),
        (
            "“لن نترك بيوتنا هذا الشتاء.” وفقا للبلدية، بلغت الخسائر ألف دينار",
            ["“لن نترك بيوتنا هذا الشتاء.”", "وفقا للبلدية، بلغت الخسائر ألف دينار"],
        ),
        (
            "“لن نترك بيوتنا هذا الشتاء.” كشف المدير عن خطة للنقل",
            ["“لن نترك بيوتنا هذا الشتاء.”", "كشف المدير عن خطة للنقل"],
        ),
        ("وصف النتيجة بأنها “كارثة.” خسر الفريق مرتين", ["وصف النتيجة بأنها “كارثة.”", "خسر الفريق مرتين"]),
        (
            "قرأ الملحق (كتب في ليلة واحدة بلا توقف.) شكر الجمهور",
            ["قرأ الملحق (كتب في ليلة واحدة بلا توقف.)", "شكر الجمهور"],
        ),
        ("فاز: - سالم - رئيسا\n- عامر - نائبا\n- رامي", ["فاز: - سالم - رئيسا", "- عامر - نائبا", "- رامي"]),
        ("غاب منذ نهائيات.1980. ثم عاد", ["غاب منذ نهائيات.1980.", "ثم عاد"]),
        ("في عام .2003 كان صغيرا", ["في عام .2003 كان صغيرا"]),
        ("حضر الجميع. ***", ["حضر الجميع. ***"]),
        ("حضر الجميع. --------", ["حضر الجميع.", "--------"]),
        ("حضر الجميع\n***\nثم غادروا", ["حضر الجميع", "***", "ثم غادروا"]),
        ("قال: «حضر الجميع\n».\nثم غادروا", ["قال: «حضر الجميع\n».", "ثم غادروا"]),
        ("1. أول\n٢. ثان\nأ. ثالث", ["1. أول", "٢. ثان", "أ. ثالث"]),
        ("تشمل: 1. الأمن 2. الاقتصاد. 3. التعليم", ["تشمل: 1. الأمن", "2. الاقتصاد.", "3. التعليم"]),
        ("أ؛ ب، ج: د", ["أ؛ ب، ج: د"]),
        ("وصل الوفد۔ وغادر", ["وصل الوفد۔", "وغادر"]),
        ("وصل الوفد.\u200f \u200fوغادر", ["وصل الوفد.\u200f", "\u200fوغادر"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_lines_wrapped_at_a_width_are_one_paragraph_and_verse_is_not() -> None:
    text = "استعد أهالي البلدة القديمة لاستقبال الموسم الجديد بعد ثلاثة أعوام من الجفاف الذي أصاب الحقول كلها"
    words = text.split(" ")
    lines, line = [], ""
    for word in words * 2:
        if len(line) + 1 + len(word) > 48:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip(" ")
    text = "\n".join([*lines, line + "."])
    assert split(text) == [text]
    assert split("عنوان\n\n" + text) == ["عنوان", text]
    verse = "\n".join(f"{line} {rhyme}نا" for line, rhyme in zip(lines, "دعمرس", strict=False))
    assert split(verse) == verse.split("\n")


def test_a_long_line_with_a_comma_at_its_end_is_a_paragraph_where_the_next_one_opens_as_one() -> None:
    line = "منذ صباح يوم الأحد الماضي زادت أسعار الخضر في أسواق المدينة بعد أن تأخرت شاحنات كثيرة على الطرق الجبلية"
    line += "، وقل البيع في الأحياء كلها،"
    more = "التجار إن الشاحنات تصل قبل نهاية الأسبوع، وإن الأسعار ستعود بعد ذلك إلى ما كانت عليه في الشهر الماضي"
    more += " كله، كما يحدث في كل سنة"
    assert split(f"{line}\nوقال {more}") == [line, f"وقال {more}"]
    assert len(split(f"{line}\nوصبر {more}")) == len(split("زادت الأسعار،\nوقال التجار إنهم صبروا")) == 1


def test_headlines_of_one_width_are_no_paragraph() -> None:
    headlines = [
        "افتتاح الجسر الجديد فوق النهر وسط حضور كبير",
        "السائقون يرحبون والتجار يخشون تراجع البيع",
        "جولة لمراسل الصحيفة في الضفتين قبل الموعد",
    ]
    assert split("\n".join(headlines)) == headlines


@pytest.mark.parametrize("given_value", [None, b"x", 3, ["x"]])
def test_only_str_is_text(given_value: object) -> None:
    with pytest.raises(InputTypeError, match="str"):
        arnorm.sentences(given_value)  # type: ignore[arg-type]


@given(st.one_of(st.text(), strategies.texts))
def test_every_text_is_covered(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(MARKS_AND_WORDS)))
def test_every_run_of_marks_is_covered(parts: list[str]) -> None:
    check("".join(parts))


def test_every_case_is_covered() -> None:
    for case in cases.load():
        check(case.text)


FRAMES = ["ب{0}. {0}ب{0}\n", "ب.{0}ب {0}؟{0}"]


@pytest.mark.parametrize("frame", FRAMES)
def test_code_points_of_every_block_are_covered(frame: str) -> None:
    check("".join(frame.format(chr(point)) for point in range(0x3000)))
    check("".join(frame.format(chr(point)) for point in range(0x3000, sys.maxunicode + 1, 251)))


@pytest.mark.long
@pytest.mark.parametrize("frame", FRAMES)
def test_every_code_point_is_covered(frame: str) -> None:
    for first in range(0, sys.maxunicode + 1, 0x4000):
        check("".join(frame.format(chr(point)) for point in range(first, first + 0x4000)))


UNITS = {
    "full stops": "ا. ",
    "chain": "د.",
    "spelled": "بي.",
    "stops and marks": ".\u064e",
    "dots": "... ",
    "dots and questions": "ا ب ج د ه و ز.. وكيف ",
    "open brackets": "(ا. ",
    "open quotes": '"ا. ',
    "closers": '."',
    "spaced quotes": '" ا . " ',
    "attributions": '"ا ب ج د." قال د. س. و. ',
    "spaces before a stop": " " * 40 + ".",
    "no word": "؟",
    "wrapped": "قال الوزير إن الحكومة ستبدأ العمل على هذا المشروع\n",
    "addresses": "https://a.ب.",
}


@pytest.mark.timing
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_time_is_linear(unit: str) -> None:
    assert_linear(arnorm.sentences, unit, "sentences")
