"""What may stand at a place says whether a word ends in heh or ta marbuta; what a text said before, never."""

from __future__ import annotations

import pytest

from arnorm.typos.conventions.conventions import is_convention
from arnorm.typos.detector import TypoDetector
from tests.typos.test_evidence import OF_PLACE, place


@pytest.mark.parametrize(
    ("feature", "text", "word", "right", "value"),
    [
        ("counted_or_any", "بدون أي مشكله تذكر", "مشكله", "مشكلة", 1.0),
        ("counted_or_any", "السجن 15 سنه نافذة", "سنه", "سنة", 1.0),
        ("counted_or_any", "رفض أي عرض من مشكله", "مشكله", "مشكلة", 0.0),
        ("counted_or_any", "عام 2019. سنه جديدة", "سنه", "سنة", 0.0),
        ("counted_or_any", "بلا رحمة أي فريقة", "فريقة", "فريقه", 0.0),
        ("verb_expected", "الموظف الذي حضرة عدد كبير", "حضرة", "حضره", 1.0),
        ("verb_expected", "الموظف حضرة عدد كبير", "حضرة", "حضره", 0.0),
        ("verb_expected", "الذي قيمه النادي", "قيمه", "قيمة", 0.0),
        ("governs_a_noun", "تخرج برتبه ملازم", "برتبه", "برتبة", 1.0),
        ("governs_a_noun", "عاد إلى رتبه ملازم", "رتبه", "رتبة", 1.0),
        ("governs_a_noun", "رآه رتبه ملازم", "رتبه", "رتبة", 0.0),
        ("governs_a_noun", "عاد في رحلته من بيته", "رحلته", "رحلتة", 0.0),
        ("governs_a_noun", "عاد إلى منزله الجديد", "منزله", "منزلة", 0.0),
        ("after_title", "قال عبد الكريم الإرياني", "الإرياني", "الإيراني", 1.0),
        ("after_title", "قال ابن الكريم الإرياني", "الإرياني", "الإيراني", 0.0),
    ],
)
def test_what_stands_beside_a_word_in_heh(feature: str, text: str, word: str, right: str, value: float) -> None:
    assert OF_PLACE[feature](place(text, word, right)) == value


def test_behind_the_article_a_listed_spelling_counts_only_to_the_letter() -> None:
    assert not is_convention(place("المدينة السوريه", "السوريه", "السورية"))
    assert is_convention(place("زار سوريه أمس", "سوريه", "سورية"))


def test_no_text_changes_what_is_found_in_another() -> None:
    # Both have the same word between the same neighbours; the word before them tells what the adjective describes.
    charged = "قال المدير إن التهمة الموجه إليه باطلة"
    file_of_charge = "نظر القاضي في ملف التهمة الموجه إليه"
    detector = TypoDetector(mode="balanced")
    alone = [detector.find(text) for text in (charged, file_of_charge)]
    assert [len(found) for found in alone] == [1, 0]
    assert [detector.find(text) for text in (file_of_charge, charged)] == alone[::-1]
