"""Several persons and agencies of one line are found one by one; initials at the foot, editors, foreign papers."""

from __future__ import annotations

from itertools import pairwise

import pytest

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.meta.marked import marked
from tests.timing import assert_linear, filled

HEADLINE = "المرفأ يفتح رصيفه الجديد"
BODY = "بدأ العمل في المرفأ صباح اليوم ويستمر إلى نهاية العام بحسب ما قال المشرف على المشروع للصحفيين."
MORE = "وقال إن الرصيف الشمالي يفتح أولا أمام قوارب الصيد ثم تتبعه أرصفة السفن الكبيرة في الربيع المقبل."
PIPELINE = arnorm.Pipeline([DropBoilerplate()])
ALL = arnorm.Pipeline([DropBoilerplate(drop_meta=("byline", "dateline", "agency", "source", "credit"))])

# a line above the text: places, agencies, names
ABOVE = {
    "صحار - سامي بن حداد وليلى النجار": (["صحار"], [], ["سامي بن حداد", "ليلى النجار"]),
    "كتب سامي الحداد وليلى النجار ووليد سالم:": ([], [], ["سامي الحداد", "ليلى النجار", "وليد سالم"]),
    "سامي الحداد، ليلى النجار (صحار)": (["صحار"], [], ["سامي الحداد", "ليلى النجار"]),
    "تغطية: سامي الحداد - ليلى النجار": ([], [], ["سامي الحداد", "ليلى النجار"]),
    "بقلم: وليد وسام الحداد": ([], [], ["وليد وسام الحداد"]),
    "ترجمة سامي الحداد، تحرير ليلى النجار": ([], [], ["سامي الحداد", "ليلى النجار"]),
    "حوار أجراه: سامي الحداد": ([], [], ["سامي الحداد"]),
    "تعريب: سامي الحداد": ([], [], ["سامي الحداد"]),
    "صحار: سامي الحداد/ تصوير: ليلى النجار": (["صحار"], [], ["سامي الحداد"]),
    "صحارـ سامي الحداد": (["صحار"], [], ["سامي الحداد"]),
    "sami@marfa.net - سامي الحداد": ([], [], ["سامي الحداد"]),
    "سامي الحداد - @sami_h": ([], [], ["سامي الحداد"]),
    "صور ـ سامي الحداد": (["صور"], [], ["سامي الحداد"]),
    "سامي الحداد – رصيفة:": (["رصيفة"], [], ["سامي الحداد"]),
    "مسقط، صحار - «الموج»": (["مسقط", "صحار"], ["الموج"], []),
    "صحار - خاص حبر مرجان": (["صحار"], ["حبر مرجان"], []),
    "صحار - سامي الحداد وتولان المرجاني": (["صحار"], [], ["سامي الحداد", "تولان المرجاني"]),
    "سترة - ليلى النجار": (["سترة"], [], ["ليلى النجار"]),
    "البحر الأحمر - رويترز": (["البحر الأحمر"], ["رويترز"], []),
    "الشرقية - سامي الحداد": (["الشرقية"], [], ["سامي الحداد"]),
    "صحار - رويترز وأ ف ب": (["صحار"], ["رويترز", "أ ف ب"], []),
    "صحار - رويترز وأ.ف.ب": (["صحار"], ["رويترز", "أ.ف.ب"], []),
    "صحار - سامي الحداد للنشرة العربية": (["صحار"], [], ["سامي الحداد"]),
    "(أ ف ب، رويترز)": ([], ["أ ف ب", "رويترز"], []),
}
BELOW = {
    "(إعداد سامي الحداد للنشرة العربية - تحرير ليلى النجار)": ([], [], ["سامي الحداد", "ليلى النجار"]),
    "إعداد: سامي الحداد - تحرير: ليلى النجار": ([], [], ["سامي الحداد", "ليلى النجار"]),
    "ع.ن.م/س.خ (د ب أ، رويترز)": ([], ["د ب أ", "رويترز"], ["ع.ن.م", "س.خ"]),
    "مراجعة: سامي الحداد، تحرير: إيزابيل مارتان": ([], [], ["سامي الحداد", "إيزابيل مارتان"]),
    "تحليل: ليلى النجار": ([], [], ["ليلى النجار"]),
    "تحليل: تولان المرجاني": ([], [], ["تولان المرجاني"]),
    "تقرير: بقلم سامي الحداد": ([], [], ["سامي الحداد"]),
    "باهر النجار": ([], [], ["باهر النجار"]),
    "يمامة علي النجار": ([], [], ["يمامة علي النجار"]),
    "م.ط.": ([], [], ["م.ط"]),
    "ع.ر.ن": ([], [], ["ع.ر.ن"]),
    "انتهى/ل.ك": ([], [], ["ل.ك"]),
    "إعداد: م.س": ([], [], ["م.س"]),
    "[ سامي الحداد ]": ([], [], ["سامي الحداد"]),
    "المصدر: الموج + وكالات": ([], ["الموج", "وكالات"], []),
    "المصدر: سبق + واس": ([], ["سبق", "واس"], []),
    "ترجمة: سامي الحداد عن «لوموند»": ([], ["لوموند"], ["سامي الحداد"]),
    "بقلم: سامي الحداد / عن نيويورك تايمز": ([], ["نيويورك تايمز"], ["سامي الحداد"]),
    "المصدر: (رويترز)": ([], ["رويترز"], []),
    "المصدر: مرجان ـ شبكة الموج": ([], ["مرجان ـ شبكة الموج"], []),
}
NONE_ABOVE = (
    "من سامي إلى ليلى",
    "ترجمة: معنى الكلمة في المعجم القديم",
    "بقلم رصاص وورقة",
    "حوار البحار - صحار",
    "صحار، ست البحار",
    "Coast Road",
)
NONE_BELOW = ("ق.م", "ش.م.ل", "(إعداد الطعام للنازحين)", "تحرير السوق - إعداد الكوادر")

# words of the language: subjects behind a cue, nouns that are names too, cities that are words; on any line
WORDS = (
    "مراجعة: قانون الموانئ الجديد",
    "مراجعة: كتاب القانون البحري",
    "تحليل: لماذا يغضب البحارة",
    "تحليل: هجوم الأسطول التونسي",
    "التحرير: رصيف لا ينام",
    "الكتابة: فعل حياة",
    "الترجمة: خيانة جميلة",
    "رافد النهر الكبير",
    "باهر الضوء",
    "غزلان الصحراء",
    "يمامة بيضاء",
    "سكينة القلب",
    "ربحي من التجارة",
    "سترة - واقية",
    "حولي - عشرون طفلا",
    "الأغوار - مزارعون",
    "البحيرة",
)

# a sentence begins behind words that name no paper
SENTENCES = (
    f"صحيفة «هآرتس» العبرية تكتب: {BODY}",
    f"صحيفة «لوموند» الفرنسية تكتب عن المرفأ. {BODY}",
    f"بحسب (رويترز): {BODY}",
)


def told(text: str) -> tuple[list[str], list[str], list[str]]:
    found = [meta for meta in PIPELINE.explain(text).meta if meta.kind not in ("credit", "caption")]
    places, agencies, names = (
        [value for meta in found if (value := getattr(meta, field))] for field in ("place", "agency", "name")
    )
    return places, agencies, names


@pytest.mark.parametrize("line", ABOVE)
def test_each_name_above_the_text_is_found_by_itself(line: str) -> None:
    headline = "أهالي رصيفة يفتحون المرفأ"
    assert told("\n".join((headline, line, BODY, BODY))) == ABOVE[line]


@pytest.mark.parametrize("line", BELOW)
def test_each_name_below_the_text_is_found_by_itself(line: str) -> None:
    assert told("\n".join((HEADLINE, BODY, BODY, line))) == BELOW[line]


@pytest.mark.parametrize("line", NONE_ABOVE)
def test_what_names_nobody_above_the_text(line: str) -> None:
    assert told("\n".join((HEADLINE, line, BODY, BODY)))[2] == []


@pytest.mark.parametrize("line", NONE_BELOW)
def test_what_names_nobody_below_the_text(line: str) -> None:
    assert told("\n".join((HEADLINE, BODY, BODY, line))) == ([], [], [])


@pytest.mark.parametrize("line", WORDS)
def test_words_name_nobody_above_between_and_below_the_text(line: str) -> None:
    for lines in ((line, BODY, BODY), (BODY, BODY, line, BODY, BODY), (BODY, BODY, line)):
        assert told("\n".join((HEADLINE, *lines))) == ([], [], [])


@pytest.mark.parametrize("line", SENTENCES)
def test_what_begins_a_sentence_signs_nothing(line: str) -> None:
    assert told("\n".join((HEADLINE, line, BODY))) == ([], [], [])


@pytest.mark.parametrize("line", [*ABOVE, *BELOW])
def test_pieces_stand_side_by_side_and_hold_their_fields(line: str) -> None:
    text = "\n".join((HEADLINE, line, BODY, BODY) if line in ABOVE else (HEADLINE, BODY, BODY, line))
    found = arnorm.explain(text).meta
    assert found
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(value in text[meta.start : meta.end] for meta in found for value in meta.fields.values())


@pytest.mark.parametrize("year", ["1445\u0647\u0640", "١٤٤٥\u0647\u0640", "۱۴۴۵\u0647\u0640"])
def test_an_elongated_letter_behind_a_year_is_no_dash(year: str) -> None:
    line = f"14 رمضان {year} الموافق"
    assert "|" not in marked(line, 0, len(line)).text
    word = "صحار\u0640 سامي"
    assert "|" in marked(word, 0, len(word)).text


def test_the_codes_of_a_desk_stand_below_a_report_of_its_agency() -> None:
    text = "\n".join((HEADLINE, f"صحار (أ ف ب) - {BODY}", BODY, "بور/ام/لين"))
    assert told(text) == (["صحار"], ["أ ف ب"], ["بور", "ام", "لين"])
    assert told("\n".join((HEADLINE, BODY, BODY, "بور/ام/لين")))[2] == []


def test_initials_below_the_end_that_goes_are_found() -> None:
    result = arnorm.explain("\n".join((HEADLINE, BODY, MORE, "(النهاية)", "ك ع / س ر")))
    assert result.text == "\n".join((HEADLINE, BODY, MORE))
    assert [meta.name for meta in result.meta] == ["ك ع", "س ر"]


def test_a_foreign_paper_above_who_translated_it() -> None:
    assert told("\n".join((HEADLINE, "Coral Times", "ترجمة: سامي الحداد", BODY))) == (
        [],
        ["Coral Times"],
        ["سامي الحداد"],
    )
    assert told("\n".join((HEADLINE, "هآرتس", BODY)))[1] == ["هآرتس"]


@pytest.mark.parametrize("line", ["هآرتس", "معاريف", "نيويورك تايمز"])
def test_a_paper_between_two_paragraphs_heads_a_part_of_a_review(line: str) -> None:
    assert told("\n".join((HEADLINE, BODY, line, BODY, BODY, BODY, BODY))) == ([], [], [])
    assert told("\n".join((HEADLINE, BODY, BODY, line, BODY, BODY))) == ([], [], [])


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("إعداد: سامي الحداد، ترجمة: ليلى النجار", ["إعداد: سامي الحداد", "ترجمة: ليلى النجار"]),
        ("تحرير: سامي الحداد / مراجعة: ليلى النجار", ["تحرير: سامي الحداد", "مراجعة: ليلى النجار"]),
        (
            "(إعداد سامي الحداد للنشرة العربية - تحرير ليلى النجار)",
            ["(إعداد سامي الحداد للنشرة العربية", "تحرير ليلى النجار)"],
        ),
        ("سامي الحداد، ليلى النجار", ["سامي الحداد", "ليلى النجار"]),
        ("انتهى م.س", ["انتهى م.س"]),
        ("(النهاية) م س / ل ن", ["(النهاية) م س", "ل ن"]),
    ],
)
def test_each_piece_has_its_own_cue_and_no_sign_behind(line: str, pieces: list[str]) -> None:
    text = "\n".join((HEADLINE, BODY, BODY, line))
    assert [text[meta.start : meta.end] for meta in PIPELINE.explain(text).meta] == pieces
    assert ALL(text) == "\n".join((HEADLINE, BODY, BODY))


def test_who_took_the_pictures_before_the_first_sentence_is_a_credit() -> None:
    for name in ("سامي الحداد", "إيزابيل مارتان"):
        text = "\n".join((HEADLINE, f"تصوير: {name} - {BODY}", BODY))
        assert [(meta.kind, meta.name) for meta in PIPELINE.explain(text).meta] == [("credit", name)]
        assert ALL(text) == "\n".join((HEADLINE, BODY, BODY))
    assert PIPELINE.explain("\n".join((HEADLINE, f"تصوير: جانب من الرصيف - {BODY}", BODY))).meta == ()


def test_who_signs_below_his_office_is_no_writer() -> None:
    assert told("\n".join((HEADLINE, BODY, BODY, "وزير الموانئ", "سامي الحداد")))[2] == []
    assert told("\n".join((HEADLINE, BODY, BODY, "سامي الحداد")))[2] == ["سامي الحداد"]


def test_all_of_them_go_where_bylines_are_not_wanted() -> None:
    for line in ("صحار - سامي بن حداد وليلى النجار", "ترجمة سامي الحداد، تحرير ليلى النجار"):
        assert ALL("\n".join((HEADLINE, line, BODY, BODY))) == "\n".join((HEADLINE, BODY, BODY))


@pytest.mark.timing
def test_names_are_told_apart_in_linear_time() -> None:
    for line in ("سامي الحداد وليلى النجار، ", "ع.ن/م.س/", "إعداد: سامي الحداد - تحرير: "):
        assert_linear(PIPELINE.explain, lambda size, line=line: f"{HEADLINE}\n{BODY}\n{filled(line, size)}")
        assert_linear(PIPELINE.explain, lambda size, line=line: f"{HEADLINE}\n{BODY}\n{filled(line + '.', size)}")
