"""What the tests of adapters share. Packages are imported inside tests, so that collecting them imports nothing."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What other packages warn of is theirs.
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("default"))


def package(name: str) -> Any:
    """A package that has an adapter, or a skip that says so."""
    return pytest.importorskip(name, reason=f"{name} is not installed: tests/adapters/run installs it")


def adapter(name: str) -> Any:
    return importlib.import_module(f"arnorm.adapters.{name}")
