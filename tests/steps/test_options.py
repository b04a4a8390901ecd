"""Options of the character steps: values, errors, and the laws of frozen values."""

from __future__ import annotations

import pickle

import pytest

from arnorm import steps
from arnorm.errors import OptionError


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("FoldPresentationForms", {"honorifics": 1}),
        ("OrderMarks", {"tanwin": "first"}),
        ("OrderMarks", {"tanwin": None}),
        ("StripDiacritics", {"keep": ("vowels",)}),
        ("StripDiacritics", {"keep": "shadda"}),
        ("StripDiacritics", {"keep": (1,)}),
        ("MapDigits", {"to": "roman"}),
        ("CollapseRepeats", {"limit": 0}),
        ("CollapseRepeats", {"limit": True}),
        ("CollapseRepeats", {"limit": 2.0}),
        ("CollapseRepeats", {"folded": "yes"}),
        ("MapPunctuation", {"to": "latin"}),
        ("MapPunctuation", {"kinds": ("commas",)}),
        ("MapPunctuation", {"kinds": "quotes"}),
    ],
)
def test_a_wrong_option_is_an_error_that_names_it_and_the_cure(name: str, options: dict[str, object]) -> None:
    with pytest.raises(OptionError) as caught:
        getattr(steps, name)(**options)
    (option,) = options
    assert str(caught.value).startswith(f"{option}: got ")
    assert "give " in str(caught.value)


def test_an_unknown_option_and_a_positional_one_are_errors() -> None:
    with pytest.raises(TypeError):
        steps.MapDigits("arabic")
    with pytest.raises(TypeError):
        steps.StripTatweel(keep=True)


def test_names_are_values_in_one_order() -> None:
    one = steps.StripDiacritics(keep=["tanwin", "shadda"])
    other = steps.StripDiacritics(keep=("shadda", "tanwin", "shadda"))
    assert one == other
    assert hash(one) == hash(other)
    assert one.options() == {"keep": ("tanwin", "shadda")}
    assert pickle.loads(pickle.dumps(one)) == one


def test_honorifics_are_spelled_only_when_asked() -> None:
    assert steps.FoldPresentationForms()("\ufdfa") == "\ufdfa"
    assert steps.FoldPresentationForms(honorifics=True)("\ufdfb") == "جل جلاله"


def test_there_and_back_is_the_same_number() -> None:
    number = "3.5% من 1,234,567.5 عام 2015"
    assert steps.MapDigits()(steps.MapDigits(to="arabic")(number)) == number
    assert steps.MapDigits()(steps.MapDigits(to="persian")(number)) == number
