"""Which language a line is of: by the lists, and as no later step of a preset can change it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm.data.load import read_toml
from arnorm.words.lines.language import OTHER, language

LISTS = read_toml("words/languages.toml")
NAMES = {"arabic": "", "persian": "Persian", "urdu": "Urdu", "kurdish": "Kurdish"}


@pytest.mark.parametrize("name", NAMES)
def test_catches_and_leaves(name: str) -> None:
    for word in LISTS[name]["catches"]:
        assert language(f"{word} {word}") == NAMES[name]
    for word in LISTS[name]["leaves"]:
        assert name == "arabic" or language(f"{word} کتاب") != NAMES[name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("وزیر با همتای خود دیدار کرد", "Persian"),
        ("این شهر به دریا می‌رسد", "Persian"),
        ("وزیر اعظم نے ملک میں امن کی بات کہی", "Urdu"),
        ("حکومەت لە شارەکە کۆبووەوە", "Kurdish"),
        ("د لومړي وزیر وینا", OTHER),
        ("سەرۆک", "Kurdish"),
        ("قالت الحکومة إن الوزیر زار دمشق أمس", ""),
        ("وقال الوزیر للصحفیین «این کتاب است»", ""),
        ("یسعی ریال مدرید الی الفوز علی چیلسی", ""),
        ("زار الرئیس مقر گوگل فی پالو ألتو", ""),
        ("این الرئیس؟", ""),
        ("ھذا ہو القرار", ""),
        ("علی کتاب", ""),
        ("", ""),
        ("12 %", ""),
    ],
)
def test_lines(line: str, name: str) -> None:
    assert language(line) == name


LISTED = [word for name in NAMES for word in LISTS[name]["words"]]
WORDS = st.sampled_from([*LISTED, "الرئیس", "للوزیر", "گوگل", "علی", "و", "ههههه", "فيييي"])


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.sampled_from([*arnorm.PRESETS]))
def test_what_was_not_arabic_stays_so(line: str, name: str) -> None:
    p = arnorm.preset(name)
    if name.startswith("compat:"):
        return
    once = p(line)
    if language(line):
        assert language(once)
    assert p(once) == once
