"""Which spans are protected, and that they are found again after the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.core.protect import hashtag_spans, protected_spans, url_spans
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
        ("#قال\u200cالرئيس_٢ ثم", ["#", "_٢"]),
        ("#الخبر\u200bالآن_٢", ["#", "_٢"]),
        ("#خبر\u200c ثم_٢", ["#"]),
        ("القناة t.me/قـناة، ثم", ["t.me/قـناة"]),
        ("الموقع x.com/خبر٢٣ هنا", ["x.com/خبر٢٣"]),
        ("علىx.com/خبر٢٣", ["x.com/خبر٢٣"]),
        ("(sub.my-site.co.uk:8080/أ/ب?x=١#ج)", ["sub.my-site.co.uk:8080/أ/ب?x=١#ج"]),
        ("«BBC.COM/خبر»", ["BBC.COM/خبر"]),
        ("x.com/خبر\u200cأول وبعده", ["x.com/خبر\u200cأول"]),
        ("https://x.org/خبر\u200bأول\u200cثان", ["https://x.org/خبر\u200bأول\u200cثان"]),
        ("x.com/#خبر", ["x.com/#خبر"]),
        ("me@x.com/أ", ["x.com/أ"]),
        ("Dr.Ahmed/محمد و50km/ساعة وF-16/إف", ["Dr.Ahmed", "50km", "F-16"]),
        ("م.ع/ب و1.5/2", []),
        ("x.com /خبر", ["x.com"]),
        ("x.com/، ثم", ["x.com/"]),
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


def test_urls_are_found_whole() -> None:
    text = "على t.me/قناة، أو https://x.org/أ. لا x.org ولا me@x.org"
    assert [text[s:e] for s, e in url_spans(text)] == ["t.me/قناة", "https://x.org/أ"]


def test_spans_are_found_anew_behind_each_step_that_ignores_protection() -> None:
    html = steps.StripHtml()
    # The tag comes off between two steps, and what it hid is an address from then on.
    p = steps.StripTatweel() | html | steps.FoldAlef()
    text = "x.<b>com</b>/أ أحمـد"
    assert p(text) == p.explain(text).text == "x.com/أ احمد"
    # What was one is none any more: the letters behind the break are any word's.
    p = steps.FoldYa() | Spaced() | steps.FoldAlef() | steps.FoldYa()
    text = "x.com/أ=أى"
    assert p(text) == p.explain(text).text == "x.com/أ اي"


def test_spans_are_carried_through_the_others() -> None:
    # To look for spans again behind every step would find G2٣ another one once its digit is ASCII.
    p = steps.MapDigits() | steps.FoldAlef()
    assert p("G2٣أ") == p.explain("G2٣أ").text == "G23ا"


@dataclass(frozen=True)
class Spaced(steps.CharMap):
    """Ends an address where it has an equals sign."""

    id: ClassVar[str] = "spaced.v1"
    ignores_protection: ClassVar[bool] = True

    def table(self) -> Mapping[str, str]:
        return {"=": " "}


CHOICES = [
    Spaced(),
    steps.StripHtml(),
    steps.StripInvisibles(),
    steps.FoldPresentationForms(),
    steps.FoldAlef(),
    steps.MapDigits(),
    steps.MapPunctuation(),
    steps.StripTatweel(),
    steps.FoldHamza(),
    steps.StripDiacritics(),
]
PIECES = st.sampled_from(
    [
        "x.com/",
        "t.me/",
        "أ",
        "ى",
        "=",
        "<b>",
        "</b>",
        "\u200d",
        "\u200c",
        "#",
        "_",
        "٢",
        " ",
        " كتاب ",
        "ﻷ",
        "www.",
        "@a",
        ".",
    ]
)


@given(
    st.lists(st.sampled_from(CHOICES), min_size=1, max_size=5),
    st.lists(PIECES, max_size=30).map("".join),
)
@settings(max_examples=300)
def test_the_plain_call_finds_the_same_spans(chosen: list[steps.Step], text: str) -> None:
    p = arnorm.Pipeline(chosen)
    assert p(text) == p.explain(text).text


@given(strategies.texts)
def test_spans_are_sorted_disjoint_and_inside(text: str) -> None:
    end = 0
    for start, stop in protected_spans(text):
        assert end <= start < stop <= len(text)
        end = stop
