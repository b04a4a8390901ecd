"""Nothing is missing: both languages have all pages and examples; every step, kind and option stands on its page."""

from __future__ import annotations

import argparse
import re
import tomllib

import pytest

import arnorm
from arnorm.__main__ import main
from arnorm.console.run import COMMANDS
from arnorm.document.boilerplate.rule import KINDS as RESIDUE
from arnorm.document.boilerplate.rule import keys_of_rules
from arnorm.typos.candidates.kinds import KINDS as TYPOS
from tests.docs.blocks import DOCS, LANGUAGES, ROOT, blocks, pages
from tests.docs.commands import check, commands

CLASSES = sorted({step.__name__ for step in arnorm.STEPS.values()})


def page(language: str, name: str) -> str:
    return (DOCS / language / name).read_text("utf-8")


def test_both_languages_have_the_same_pages() -> None:
    english, arabic = ({path.relative_to(DOCS / code) for path in pages(code)} for code in LANGUAGES)
    assert english == arabic


@pytest.mark.parametrize("name", [str(path.relative_to(DOCS / "en")) for path in pages("en")])
def test_both_languages_have_the_same_examples(name: str) -> None:
    english, arabic = (
        [(b.kind, b.needs, b.checkout, b.text) for b in blocks(DOCS / code / name)] for code in LANGUAGES
    )
    assert english == arabic


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


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[argparse.ArgumentParser]:
    """The parsers that a run asks, each of which ends it once it has parsed."""
    parsers: list[argparse.ArgumentParser] = []
    parse = argparse.ArgumentParser.parse_args

    def kept(parser: argparse.ArgumentParser, *given: object) -> argparse.Namespace:
        parsers.append(parser)
        raise SystemExit(0 if parse(parser, *given) else 1)

    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", kept)
    return parsers


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_of_the_command_line_is_named_and_examples_parse(
    command: str, parsed: list[argparse.ArgumentParser], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    options = {name for parser in parsed for action in parser._actions for name in action.option_strings}
    for language in LANGUAGES:
        assert [name for name in sorted(options) if f"`{name}`" not in page(language, "cli.md")] == []
    shown = capsys.readouterr().out.partition("Examples:\n")[2].partition("\n\n")[0]
    assert len(shown.splitlines()) > 1
    for line in shown.splitlines():
        with pytest.raises(SystemExit) as ended:
            main(line.strip().partition("   ")[0].split()[1:])
        assert ended.value.code == 0, line


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


@pytest.mark.docs
def test_commands_of_figures_are_there() -> None:
    for content in tomllib.loads((DOCS / "figures.toml").read_text("utf-8")).values():
        for command in commands(content.get("command", "")):
            check(command)


@pytest.mark.docs
@pytest.mark.parametrize("language", LANGUAGES)
def test_files_that_pages_name_are_there(language: str) -> None:
    """A path with a folder in it, as ``core/fast.py``, is one of the repository or of the package."""
    missing = {}
    for path in pages(language):
        named = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.(?:py|toml|txt|tsv|md))`", path.read_text("utf-8"))
        if gone := [name for name in named if not any((place / name).exists() for place in (ROOT, ROOT / "arnorm"))]:
            missing[path.name] = gone
    assert missing == {}


@pytest.mark.docs
@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_article_of_the_readme_comes_out_as_it_says(name: str) -> None:
    (row,) = [line for line in (ROOT / name).read_text("utf-8").splitlines() if "<br>" in line]
    before, after = (
        re.sub(r"<[^>]+>", "", cell.replace("<br>", "\n")).strip() for cell in row.strip("| ").split(" | ")
    )
    text, _, typos = after.rpartition("\n\n")
    assert arnorm.normalize(before) == text
    for finding in arnorm.find_typos(text):
        assert f"{finding.word} ← {finding.suggestions[0]}" in typos
