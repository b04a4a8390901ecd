"""What all tests of this tree need, those in the modules and documents included."""

from __future__ import annotations

from importlib import import_module

import pytest

pytest_plugins = ["pytester"]


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Take the plugin from this tree where the arnorm that is installed has none."""
    if not pluginmanager.hasplugin("arnorm"):
        pluginmanager.register(import_module("arnorm.pytest_plugin"), "arnorm")
