"""Every example of every page, in both languages, run as it stands."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.docs.blocks import DOCS, LANGUAGES, blocks, pages
from tests.docs.running import Page

PAGES = [page for language in LANGUAGES for page in pages(language)]
NEEDY = [page for page in PAGES if any(block.needs for block in blocks(page))]


def named(page: Path) -> str:
    return str(page.relative_to(DOCS))


def run(page: Path, folder: Path, *, with_packages: bool) -> Page:
    running = Page(named(page), folder)
    for block in blocks(page):
        if with_packages or not block.needs:
            running.run(block)
    return running


@pytest.mark.docs
@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(page, tmp_path, with_packages=False)


@pytest.mark.adapters
@pytest.mark.parametrize("page", NEEDY, ids=named)
def test_the_examples_of_adapters_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = sorted({name for block in blocks(page) for name in block.needs})
    missing = [name for name in needed if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; tests/adapters/run has them")
    monkeypatch.chdir(tmp_path)
    assert run(page, tmp_path, with_packages=True).tried
