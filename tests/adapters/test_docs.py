"""The page on adapters and the docstrings of the adapters, run as they stand."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from tests.adapters.conftest import adapter, package

DOCS = Path(__file__).parents[2] / "docs" / "adapters.md"
PACKAGES = ("sklearn", "pyarrow", "polars", "spacy", "datatrove", "pandas", "datasets", "duckdb")


@pytest.mark.adapters
def test_the_page_runs() -> None:
    for name in PACKAGES:
        package(name)
    import datasets

    datasets.disable_progress_bars()
    failed, tried = doctest.testfile(str(DOCS), module_relative=False, encoding="utf-8")
    assert (failed, tried > 20) == (0, True)


@pytest.mark.adapters
@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("sklearn", "sklearn"),
        ("arrow", "pyarrow"),
        ("polars", "polars"),
        ("spacy", "spacy"),
        ("datatrove", "datatrove"),
    ],
)
def test_the_docstrings_run(name: str, needs: str) -> None:
    package(needs)
    failed, tried = doctest.testmod(adapter(name))
    assert (failed, tried > 0) == (0, True)


@pytest.mark.parametrize("name", ["pipelines", "columns"])
def test_the_docstrings_of_what_needs_no_package_run(name: str) -> None:
    failed, tried = doctest.testmod(adapter(name))
    assert (failed, tried > 0) == (0, True)
