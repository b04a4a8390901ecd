"""Which spans are protected, and that they are found again after the steps."""

from __future__ import annotations

import pytest
from hypothesis import given

from arnorm.core.protect import hashtag_spans, protected_spans
from tests import strategies


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in protected_spans(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("انظر https://t.co/a١b٢.", ["https://t.co/a١b٢"]),
        ("(https://x.org/خبـر)، ثم", ["https://x.org/خبـر"]),
        ("«www.x.org/a؟b»", ["www.x.org/a؟b"]),
        ("رابطhttps://x.org/١", ["https://x.org/١"]),
        ("٣https://x.org/١", ["https://x.org/١"]),
        ("راسلوا me.you@x.org الآن", ["me.you@x.org"]),
        ("على @ali_1!", ["@ali_1"]),
        ("طائرة F-16 وفيروس Covid-19 وقمة G20", ["F-16", "Covid-19", "G20"]),
        ("ملف report_final.pdf", ["report_final.pdf"]),
        ("موقع eremnews.com هنا", ["eremnews.com"]),
        ("قناة CNN وقناة Al Jazeera", []),
        ("الساعة 12:30 والنسبة 3.5%", []),
        ("#عام_٢٠٢٣ و#كورونـا", ["#", "_٢٠٢٣", "#"]),
        ("#", []),
        ("C# و#1", ["#1"]),
        ("", []),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    assert found(text) == spans


def test_hashtags_are_found_whole_and_not_in_urls() -> None:
    text = "في #عام_2024 على https://x.org/#خبر"
    assert [text[s:e] for s, e in hashtag_spans(text)] == ["#عام_2024"]


@given(strategies.texts)
def test_spans_are_sorted_disjoint_and_inside(text: str) -> None:
    end = 0
    for start, stop in protected_spans(text):
        assert end <= start < stop <= len(text)
        end = stop
