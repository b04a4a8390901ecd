"""The groups of tests and what every run has in common.

| group | what | command |
| --- | --- | --- |
| default | what guards in a minute or so, the same examples every time, on all cores | `python -m pytest` |
| `long` | all code points, rules, cases and presets, memory, big builds, floors on news | `python -m pytest -m long` |
| `whole` | of these what the default group asks a sample of, all of it, on each Python | `python -m pytest -m whole` |
| `timing` | growth of time, alone on one core | `python -m pytest -m timing` |
| `fuzz` | every Hypothesis test, new examples for as long as it is told | `python -m tests.fuzz --minutes 10` |
| `compat` | beside the tools themselves | `tests/compat/run` |
| `docs` | every example of every page, in both languages | `python -m pytest -m docs` |
| `adapters` | with the packages that the adapters are for | `tests/adapters/run` |
| `browser` | the page of `arnorm report` in headless Chromium | `tests/report/run` |
| `spark` | with Spark, on two cores and a Java of its own | `tests/adapters/run spark` |
"""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", derandomize=True, deadline=None, database=None, max_examples=20)
settings.register_profile(
    "fuzz", deadline=None, database=None, max_examples=300, print_blob=True, suppress_health_check=list(HealthCheck)
)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
settings.load_profile(PROFILE)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Timing runs alone, and a file or a test by itself needs no workers."""
    chosen = config.option.markexpr
    if "timing" in chosen and "not timing" not in chosen:
        return 0
    named = config.invocation_params.args
    files = [arg for arg in named if isinstance(arg, str) and ".py" in arg and not arg.startswith("-")]
    return 0 if len(files) == 1 and files == config.args else None


def pytest_collection_finish() -> None:
    """Look for garbage seldom: of 64 s that tests/document, steps and core took, 8 s went there.

    Nothing is frozen: ``tests/test_memos.py`` goes through all objects.
    """
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if PROFILE != "fuzz":
        return
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("fuzz")


@pytest.fixture(autouse=True)
def _alone(request: pytest.FixtureRequest) -> None:
    """What is timed beside other tests is noise."""
    if "PYTEST_XDIST_WORKER" in os.environ and request.node.get_closest_marker("timing"):
        pytest.fail("a timing test beside others: run python -m pytest -m timing -n 0")
