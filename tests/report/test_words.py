"""The page says the same in both languages, and has a name for all that it may have to name."""

from __future__ import annotations

import string
from typing import Any

import pytest

from arnorm.core.meta import META_KINDS
from arnorm.core.registry import STEPS
from arnorm.data import load
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.errors import OptionError
from arnorm.report.measure.styles import STYLES
from arnorm.report.words import LANGUAGES, Words, plural
from arnorm.typos.candidates.kinds import KINDS

NAMES = load.read_toml("report/steps.toml")


def flat(table: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same() -> None:
    english, arabic = (flat(load.read_toml(f"report/{language}.toml")) for language in LANGUAGES)
    texts = {key for key in english if not key.startswith("counts.")}
    assert texts == {key for key in arabic if not key.startswith("counts.")}
    assert {key for key in texts if fields(english[key]) != fields(arabic[key])} == set()
    nouns = {key.split(".")[1] for key in english if key.startswith("counts.")}
    for language, forms in (("en", ("one", "other")), ("ar", ("zero", "one", "two", "few", "many", "other"))):
        told = flat(load.read_toml(f"report/{language}.toml"))
        assert {f"counts.{noun}.{form}" for noun in nouns for form in forms} <= set(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name(language: str) -> None:
    w = Words(language)
    steps = [step for step in STEPS if not step.startswith("compat")]
    assert [step for step in steps if w.step(step) == step] == []
    kinds = {*DropBoilerplate().kinds, *META_KINDS, "learnt", "same", "near", "part", "cut", "glued", "copy", "foot"}
    assert {kind for kind in kinds if w.named("reasons", kind) == kind and language == "ar"} == set()
    assert kinds <= set(NAMES["reasons"])
    assert set(KINDS) <= set(NAMES["typos"])
    assert {style.name for style in STYLES} <= set(NAMES["styles"])


def test_numbers_take_the_form_of_the_language() -> None:
    w = Words("ar")
    assert [w.count(n, "document") for n in (1, 2, 3, 11, 100, 1103)] == [
        "وثيقة واحدة",
        "وثيقتان",
        "3 وثائق",
        "11 وثيقة",
        "100 وثيقة",
        "1,103 وثائق",
    ]
    assert [plural(n, "en") for n in (0, 1, 2)] == ["other", "one", "other"]
    assert w.percent(0.0003) == "دون 0.1%"


def test_another_language_is_an_error_that_teaches() -> None:
    with pytest.raises(OptionError, match="one of en, ar"):
        Words("fr")
