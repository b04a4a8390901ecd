"""The docstrings of the adapters, run as they stand; their pages are run by tests/docs."""

from __future__ import annotations

import doctest

import pytest

from tests.adapters.conftest import adapter, package


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
