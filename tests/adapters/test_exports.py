"""What is exported and what is refused; none of it needs the engines."""

from __future__ import annotations

import json

import pytest

import arnorm
from arnorm import Pipeline, steps
from arnorm.adapters.elasticsearch import char_filters
from arnorm.adapters.export.steps import passes
from tests.adapters.exports import PIPELINES

MUST = ["FoldAlef", "FoldYa", "FoldTaMarbuta", "FoldHamza", "StripDiacritics", "FoldCase", "Compose"]


@pytest.mark.parametrize("name", MUST)
def test_what_must_export_does(name: str) -> None:
    assert passes(Pipeline([getattr(steps, name)()], protect=False))


def test_protection_is_refused_with_the_cure() -> None:
    for given in ("light", steps.FoldAlef(), Pipeline([steps.FoldAlef()]), Pipeline([steps.FoldAlef()]).to_dict()):
        with pytest.raises(arnorm.ArnormError, match="protect=False"):
            passes(given if given != "light" else Pipeline([steps.StripTatweel()]).to_dict())
    assert passes(Pipeline([steps.FoldCase()]))  # it protects nothing


@pytest.mark.parametrize("preset", ["light", "news", "ml", "standard", "search", "compat:arabert"])
def test_a_step_without_an_exact_form_is_named_with_what_could_stand_in_its_place(preset: str) -> None:
    if preset not in arnorm.PRESETS:
        pytest.skip(f"no preset {preset} yet")
    with pytest.raises(arnorm.ArnormError, match=r"exact form.*in its place: ") as caught:
        passes(Pipeline(arnorm.preset(preset).steps, protect=False))
    assert type(caught.value.given).__name__ in str(caught.value)


def test_a_step_of_ones_own_is_refused_and_a_map_is_not() -> None:
    class Own(steps.StripTatweel):
        id = "own.v1"

    class Gaf(steps.CharMap):
        id = "gaf.v1"

        def table(self) -> dict[str, str]:
            return {"\u06af": "\u0643", "\ud800": "?"}  # a lone surrogate is in no text in UTF-8

    with pytest.raises(arnorm.ArnormError, match="Own"):
        passes(Pipeline([Own()], protect=False))
    assert passes(Pipeline([Gaf()], protect=False))[0].table == {"\u06af": "\u0643"}


def test_all_marks_but_a_few_kept_is_refused() -> None:
    with pytest.raises(arnorm.ArnormError, match="keeps"):
        passes(Pipeline([steps.StripDiacritics(keep=("quranic",))], protect=False))


def test_char_filters_refuse_what_they_cannot_order() -> None:
    with pytest.raises(arnorm.ArnormError, match=r"StripDiacritics.*in its place: StripDiacritics"):
        char_filters(PIPELINES["StripDiacritics(keep=('shadda',))"])


@pytest.mark.parametrize("name", [name for name in PIPELINES if "keep" not in name])
def test_settings_are_plain_json_in_the_order_of_the_analyzer(name: str) -> None:
    settings = char_filters(PIPELINES[name])
    assert json.loads(json.dumps(settings)) == settings
    analysis = settings["analysis"]
    assert list(analysis["char_filter"]) == analysis["analyzer"]["arnorm"]["char_filter"]
    for made in analysis["char_filter"].values():
        for property_ in ("\\p", "\\b", "\\w", "\\s"):
            assert property_ not in made.get("pattern", "")
