"""Every example of every page, in both languages, run as it stands."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import DOCS, LANGUAGES, ROOT, blocks, pages
from tests.docs.commands import check, inline
from tests.docs.names import check_names
from tests.docs.running import Page, checkout

PAGES = [page for language in LANGUAGES for page in pages(language)]
SHORT = [ROOT / name for name in ("README.md", "README.ar.md", "CONTRIBUTING.md", "SECURITY.md")]


def named(page: Path) -> str:
    return str(page.relative_to(DOCS if page.is_relative_to(DOCS) else ROOT))


def run(page: Path, folder: Path, packages: set[str]) -> int:
    """Run the blocks that need no more than these packages; return how many need just those."""
    running = Page(named(page), folder)
    theirs = 0
    for block in blocks(page):
        if set(block.needs) <= packages and block.kind != "yaml":
            running.run(block)
            theirs += set(block.needs) == packages
    return theirs


def needy() -> list[object]:
    """Return each page with each set of packages that a block of it needs; those of Spark are a group of their own."""
    found = sorted({(page, block.needs) for page in PAGES for block in blocks(page) if block.needs})
    return [
        pytest.param(
            page,
            needs,
            marks=pytest.mark.spark if "pyspark" in needs else pytest.mark.adapters,
            id=f"{named(page)} {' '.join(needs)}",
        )
        for page, needs in found
    ]


@pytest.mark.docs
@pytest.mark.parametrize("page", [*PAGES, *SHORT], ids=named)
def test_the_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if page in SHORT:
        checkout(tmp_path)
    run(page, tmp_path, set())
    check_names([block for block in blocks(page) if block.needs])


@pytest.mark.docs
@pytest.mark.parametrize("page", [page for page in PAGES if "```yaml" in page.read_text("utf-8")], ids=named)
def test_hooks_and_workflows_are_what_the_repository_has(page: Path, tmp_path: Path) -> None:
    pytest.importorskip("yaml", reason="PyYAML is not installed: pip install -e '.[docs]' brings it")
    for block in blocks(page):
        if block.kind == "yaml":
            Page(named(page), tmp_path).run(block)


@pytest.mark.docs
@pytest.mark.parametrize("page", [*PAGES, *SHORT], ids=named)
def test_commands_within_lines_are_there(page: Path) -> None:
    for command in inline(page.read_text("utf-8")):
        check(command)


@pytest.mark.filterwarnings("default")  # what other packages warn of is theirs
@pytest.mark.parametrize(("page", "needs"), needy())
def test_the_examples_with_packages_run(
    page: Path, needs: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = [name for name in needs if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; tests/adapters/run has them")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    assert run(page, tmp_path, set(needs))
