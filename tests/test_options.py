"""The checks of options that all rooms share."""

from __future__ import annotations

import pytest

from arnorm import options
from arnorm.errors import OptionError


@pytest.mark.parametrize("value", [0, -1, True, 1.0, "1", None])
def test_whole_numbers(value: object) -> None:
    assert options.require_whole("limit", 1, least=1) == 1
    with pytest.raises(OptionError, match=r"limit: got .*; give a whole number of 1 or more"):
        options.require_whole("limit", value, least=1)


@pytest.mark.parametrize("value", [-0.1, 1.1, True, "1", None, float("nan"), float("inf")])
def test_numbers(value: object) -> None:
    assert options.require_number("share", 1, least=0, most=1) == 1.0
    with pytest.raises(OptionError, match=r"share: got .*; give a number from 0 to 1"):
        options.require_number("share", value, least=0, most=1)


@pytest.mark.parametrize("value", ["ascii ", None, 1, ("ascii",), ["ascii"]])
def test_choices(value: object) -> None:
    with pytest.raises(OptionError, match="give one of ascii, arabic"):
        options.require_choice("to", value, ("ascii", "arabic"))
    with pytest.raises(OptionError, match="now called 'ascii'"):
        options.require_choice("to", "latin", ("ascii", "arabic"), renamed={"latin": "ascii"})


@pytest.mark.parametrize("value", ["ya", None, 1, {"ya": 1}, ("other",), (1,), (["ya"],)])
def test_names(value: object) -> None:
    assert options.require_names("kinds", {"ya"}, ("ta_marbuta", "ya")) == ("ya",)
    assert options.require_names("kinds", (), ("ta_marbuta", "ya")) == ()
    with pytest.raises(OptionError, match="give a tuple of names out of ta_marbuta, ya"):
        options.require_names("kinds", value, ("ta_marbuta", "ya"), renamed={"yaa": "ya"})
    with pytest.raises(OptionError, match="kinds: got 'yaa'; it is now called 'ya'"):
        options.require_names("kinds", ("ta_marbuta", "yaa"), ("ta_marbuta", "ya"), renamed={"yaa": "ya"})
