"""The names of the package, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import arnorm
from arnorm import steps

NAMES = {
    "ArnormError",
    "BoilerplateProfile",
    "BoilerplateRules",
    "Context",
    "Edit",
    "Finding",
    "Pipeline",
    "Result",
    "STEPS",
    "TypoDetector",
    "TypoModel",
    "apply",
    "find_typos",
    "normalize",
    "preset",
    "sentences",
    "steps",
}


def test_names() -> None:
    assert set(arnorm.__all__) == NAMES
    assert arnorm.__all__ == sorted(arnorm.__all__, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    for name in NAMES:
        assert getattr(arnorm, name) is not None


def test_every_public_name_is_documented_with_an_example() -> None:
    for name in NAMES - {"STEPS"}:
        assert ">>>" in (getattr(arnorm, name).__doc__ or ""), name


def test_every_step_is_documented_with_an_example() -> None:
    for name, step in arnorm.STEPS.items():
        assert getattr(steps, step.__name__) is step
        assert step.id == name
        assert ">>>" in (step.__doc__ or ""), name
        assert name.rpartition(".")[2] == "v1"


HEAVY = "{'numpy', 'marisa_trie', 'pyarabic', 'regex', 'tomllib', 'asyncio'}"


def imported(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip("\n")


def test_importing_loads_nothing_heavy() -> None:
    assert imported(f"import sys, arnorm; print(*{HEAVY} & set(sys.modules))") == ""


@pytest.mark.timing
def test_importing_is_quick() -> None:
    code = "import time; t = time.process_time(); import arnorm; print(time.process_time() - t)"
    assert min(float(imported(code)) for _ in range(5)) < 0.015


def test_an_unknown_name_is_an_attribute_error_that_lists_the_names() -> None:
    with pytest.raises(AttributeError, match="normalize"):
        arnorm.normalise  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError, match="FoldAlef"):
        steps.StripAll  # noqa: B018
