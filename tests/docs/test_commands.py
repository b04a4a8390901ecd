"""What looks at the commands and configurations of pages, tried on ones that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.blocks import Block, blocks
from tests.docs.commands import UNRUN, check, commands, is_unrun
from tests.docs.configs import check_bibtex, check_json, check_text, check_toml
from tests.docs.names import check_names
from tests.docs.test_pages import PAGES, SHORT

RIGHT = (
    "arnorm --typos --format sarif",
    "arnorm fit boilerplate|typos CORPUS -o FILE",
    "pip install 'arnorm[spark]'",
    "tests/adapters/run exports",
    "python -m bench --texts 4",
)
WRONG = (
    "arnorm --typo-s a.txt",
    "arnorm corpus a.jsonl",
    "arnorm --preset press a.txt",
    "pip install 'arnorm[nothing]'",
    "pip install another",
    "tests/adapters/run nothing",
    "tests/nothing/run",
    "python -m tests.nothing",
    "python -m bench --text 4",
    "python -m pytest -m nothing",
    "python -m pytest tests/nothing.py",
    "git clone https://example.org/arnorm",
)


@pytest.mark.docs
@pytest.mark.parametrize("command", RIGHT)
def test_a_command_that_is_there(command: str) -> None:
    check(command)


@pytest.mark.docs
@pytest.mark.parametrize("command", WRONG)
def test_a_command_that_is_not(command: str) -> None:
    with pytest.raises(AssertionError):
        check(command)


def test_what_is_not_run_has_a_reason_and_stands_on_a_page() -> None:
    shown = [
        command
        for page in [*PAGES, *SHORT]
        for block in blocks(page)
        if block.kind in ("sh", "yaml")
        for command in (commands(block.text) if block.kind == "sh" else [block.text])
    ]
    for entry in UNRUN:
        assert entry["why"]
        for begins in entry["begins"]:
            assert any(is_unrun(command) and begins in command for command in shown), begins


def test_configurations_that_are_wrong(tmp_path: Path) -> None:
    for block in (
        Block("toml", "expected = 'a'", 1),
        Block("toml", "[tool.pytest.ini_options]\narnorm_case = ['a']", 1),
        Block("json", '{"a": 1}', 1),
    ):
        with pytest.raises(AssertionError):
            (check_toml if block.language == "toml" else check_json)(block, tmp_path)
    with pytest.raises(AssertionError):
        check_bibtex(Block("bibtex", "  title   = {b}\n  version = {9}\n  license = {MIT}\n  author  = {{c}}", 1))
    with pytest.raises(AssertionError):
        check_text(Block("text", "from arnorm import steps\n", 1))


def test_names_that_are_wrong() -> None:
    for source in (
        "import arnorm\narnorm.nothing()",
        "from arnorm.adapters import nothing",
        "from arnorm.adapters import arrow\narrow.normalize([], nothing=1)",
        "from arnorm.adapters.spacy import add\nadd(1, 2, nothing=3)",
    ):
        with pytest.raises(AssertionError):
            check_names([Block("python", source, 1)])
