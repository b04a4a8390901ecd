"""The names of the package, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import arnorm
from arnorm import steps, typing
from tests.in_turn import whole

ROOT = Path(__file__).parents[1]

NAMES = {
    "PRESETS",
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
    "explain",
    "find_typos",
    "normalize",
    "preset",
    "sentences",
    "steps",
    "typing",
    "utf16",
}


def test_names() -> None:
    assert set(arnorm.__all__) == NAMES
    assert arnorm.__all__ == sorted(arnorm.__all__, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    for name in NAMES:
        assert getattr(arnorm, name) is not None


def test_every_public_name_is_documented_with_an_example() -> None:
    for name in NAMES - {"STEPS", "PRESETS"}:
        assert ">>>" in (getattr(arnorm, name).__doc__ or ""), name


def test_every_step_is_documented_with_an_example() -> None:
    for name, step in arnorm.STEPS.items():
        assert getattr(steps, step.__name__) is step
        assert step.id == name
        assert ">>>" in (step.__doc__ or ""), name
        assert name.rpartition(".")[2] == "v1"


HEAVY = "{'numpy', 'marisa_trie', 'pyarabic', 'regex', 'tomllib', 'asyncio', 'typing'}"


def imported(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip("\n")


def test_importing_loads_nothing_heavy() -> None:
    assert imported(f"import sys, arnorm; print(*{HEAVY} & set(sys.modules))") == ""


@pytest.mark.timing
def test_importing_is_quick() -> None:
    code = "import time; t = time.process_time(); import arnorm; print(time.process_time() - t)"
    assert min(float(imported(code)) for _ in range(5)) < 0.015


@whole
def test_the_same_under_every_flag() -> None:
    """In the default group ``tests/test_processes.py`` asks the one that takes the most away."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import arnorm; text = sys.argv[1];"
        "r = arnorm.explain(text, 'search');"
        "print(ascii((r.text, r.edits, arnorm.normalize(text, 'ml'), repr(arnorm.preset('ml')), dict(arnorm.PRESETS))))"
    )
    text = "قالت: «أحمـدُ» في https://x.org/أ ٣٫٥٪ شيئا"
    runs = {
        flags: subprocess.run(
            [sys.executable, *flags, "-c", code, text], capture_output=True, text=True, check=True
        ).stdout
        for flags in [(), ("-O",), ("-OO",), ("-I",)]
    }
    assert {flags: said for flags, said in runs.items() if said != runs[()]} == {}


def test_presets_and_steps_come_when_they_are_named() -> None:
    code = "import sys, arnorm; arnorm.PRESETS; arnorm.steps; print('arnorm.steps.alef' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_types_for_annotations() -> None:
    for name in typing.__all__:
        assert getattr(typing, name) is not None
    assert {"Meta", "Proposal", "Span", "Option"} <= set(typing.__all__)
    assert "Meta" in repr(arnorm.Result.__annotations__["meta"])


def test_any_iterable_of_steps_is_what_a_type_checker_expects_too() -> None:
    assert arnorm.Pipeline.__init__.__annotations__["steps"] == "Iterable[Step]"


def test_an_unknown_name_is_an_attribute_error_that_lists_the_names() -> None:
    with pytest.raises(AttributeError, match="normalize"):
        arnorm.normalise  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError, match="FoldAlef"):
        steps.StripAll  # noqa: B018
