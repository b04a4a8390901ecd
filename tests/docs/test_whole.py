"""Nothing is missing: both languages have all pages and examples, every step, preset, kind and option stands on its page."""

from __future__ import annotations

import argparse
import re
import tomllib

import pytest

import arnorm
from arnorm.console.run import COMMANDS
from arnorm.document.boilerplate.rule import KINDS as RESIDUE
from arnorm.document.boilerplate.rule import keys_of_rules
from arnorm.typos.candidates.kinds import KINDS as TYPOS
from tests.docs.blocks import DOCS, LANGUAGES, blocks, pages

CLASSES = sorted({step.__name__ for step in arnorm.STEPS.values()})


def page(language: str, name: str) -> str:
    return (DOCS / language / name).read_text("utf-8")


def test_both_languages_have_the_same_pages() -> None:
    english, arabic = ({path.relative_to(DOCS / code) for path in pages(code)} for code in LANGUAGES)
    assert english == arabic


@pytest.mark.parametrize("name", [str(path.relative_to(DOCS / "en")) for path in pages("en")])
def test_both_languages_have_the_same_examples(name: str) -> None:
    kinds = [[(block.kind, block.needs) for block in blocks(DOCS / code / name)] for code in LANGUAGES]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_a_heading_an_example_and_its_options(language: str) -> None:
    parts = re.split(r"^### ", page(language, "steps.md"), flags=re.M)[1:]
    by_name = {re.match(r"`(\w+)`", part).group(1): part for part in parts if part.startswith("`")}
    assert sorted(by_name) == CLASSES
    for name, part in by_name.items():
        assert f"{name}(" in part, f"{name} has no example"
        for option in getattr(arnorm.steps, name)().options():
            assert f"`{option}" in part, f"{name} does not name its option {option}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_preset_is_named(language: str) -> None:
    for name in arnorm.PRESETS:
        assert f"`{name}`" in page(language, "steps.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_typo_is_named(language: str) -> None:
    assert [kind for kind in TYPOS if f"`{kind}`" not in page(language, "typos.md")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_and_kind_of_a_rule_is_named(language: str) -> None:
    rules = page(language, "rules.md")
    assert [key for key, _ in keys_of_rules() if f"`{key}`" not in rules] == []
    assert [kind for kind in RESIDUE if f"`{kind}`" not in rules] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_of_the_command_line_is_named(
    command: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    parsers: list[argparse.ArgumentParser] = []
    parse = argparse.ArgumentParser.parse_args

    def kept(parser: argparse.ArgumentParser, *given: object) -> argparse.Namespace:
        parsers.append(parser)
        return parse(parser, *given)

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", kept)
    with pytest.raises(SystemExit):
        arnorm.__main__.main([*command.split(), "--help"])
    said = page(language, "cli.md")
    options = {name for parser in parsers for action in parser._actions for name in action.option_strings}
    assert [name for name in sorted(options) if f"`{name}`" not in said] == []
    assert "examples:" in capsys.readouterr().out.lower()


@pytest.mark.parametrize("name", arnorm.__all__)
def test_every_public_name_is_on_the_page_of_names(name: str) -> None:
    for language in LANGUAGES:
        assert f"arnorm.{name}" in page(language, "api/index.md")


def test_figures_say_when_and_on_what_they_were_measured() -> None:
    for section, content in tomllib.loads((DOCS / "figures.toml").read_text("utf-8")).items():
        assert content["figure"], section
        for figure in content["figure"]:
            assert figure["date"], section
            for key in ("what", "data"):
                assert set(figure[key]) >= {"en", "ar"}, (section, figure)
