"""The steps of the presets ``compat:X`` where no tool is needed to know what is right.

Lucene's rules are written out here as it documents them; camel-tools' are those of Unicode. The tools themselves run
in ``tests/compat``.
"""

from __future__ import annotations

import pytest
import unicodedata2 as ucd
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from tests import laws, strategies
from tests.points import on_points, slices

MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
COMPOSING = st.text(st.sampled_from("اويىe\u0653\u0654\u0655\u064e\u0651\u0344\u0301ᄀ\u1161\u11a8가ﷺﻷ½ﾊﾞ"), max_size=12)


def lucene(text: str) -> str:
    """What DecimalDigitFilter and ArabicNormalizer say of each character, one after the other."""
    out = []
    for char in text:
        digit = ucd.decimal(char, None)
        if digit is not None:
            out.append(str(digit))
        elif char in "\u0622\u0623\u0625":  # alef with madda, with hamza above, with hamza below
            out.append("\u0627")
        elif char == "\u0649":  # dotless yeh
            out.append("\u064a")
        elif char == "\u0629":  # teh marbuta
            out.append("\u0647")
        elif char == "\u0640" or "\u064b" <= char <= "\u0652":  # tatweel; fathatan to sukun
            continue
        else:
            out.append(char)
    return "".join(out)


def camel(text: str) -> str:
    """What Unicode says of the whole text, between camel-tools' own table and its folds."""
    text = text.replace("\ufdfc", "ريال").replace("\ufdfd", "بسم الله الرحمن الرحيم")
    text = ucd.normalize("NFKC", text)
    for old, new in (("أإآٱ", "ا"), ("ى", "ي"), ("ة", "ه"), (MARKS, "")):
        for char in old:
            text = text.replace(char, new)
    return text


@on_points
@pytest.mark.parametrize("oracle", [lucene, camel], ids=lambda oracle: oracle.__name__)
def test_every_code_point_is_as_the_rules_say(oracle, points: str) -> None:
    preset = arnorm.preset(f"compat:{oracle.__name__}")
    for chars in slices(points, 4096):
        text = "\n".join(f"{char}\nب{char}ب" for char in chars)
        assert preset(text) == oracle(text)


@given(text=st.one_of(strategies.texts, strategies.documents(), COMPOSING))
def test_every_text_is_as_the_rules_say(text: str) -> None:
    for oracle in (lucene, camel):
        assert arnorm.preset(f"compat:{oracle.__name__}")(text) == oracle(text)


def test_lucene_leaves_what_it_does_not_know() -> None:
    text = "ٱلله هٰذا مسؤول ی ک ﻷ \u0653\u0654 ½ ² ④"
    assert arnorm.preset("compat:lucene")(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("😀", ""),
        ("كتاب12كتب", "كتاب 12 كتب"),
        ("abكت12كت", "abكت 12 كت"),
        ("12abكت", "12abكت"),
        ("a<>b</>c<x", "a < > b c < x"),
        ("@ a@ @a", "@ a @ [مستخدم]"),
        ("&#" + "9" * 5000 + ";و", "و"),
        ("&#x" + "0" * 5000 + "627;و", "او"),
        ("1111!!!!", "1111 ! !"),
    ],
)
def test_arabert_at_its_edges(text: str, expected: str) -> None:
    result = laws.check_explained(arnorm.preset("compat:arabert"), text)
    assert result.text == expected
    laws.check_spans(result)


def test_arabert_edits_are_no_larger_than_what_changed() -> None:
    edits = arnorm.preset("compat:arabert").explain("قال المتحدث: نعم").edits
    assert edits == (arnorm.Edit(11, 11, " ", ("compat_arabert.v1",)),)
