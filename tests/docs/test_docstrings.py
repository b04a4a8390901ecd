"""Every public name says by an example that runs what it does; the doctests themselves are run where they stand."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import arnorm
from arnorm import steps, typing
from tests.docs.names import ADAPTERS

# Called by the machinery; who writes a step or reads a result meets them through what is documented.
INSIDE = {"findings", "digests", "propose_shared", "metadata", "metadata_of_deleted"}
ALIASES = {"Change", "Option", "Span"}
LEAVES = ("eft alone", "leaves alone", " stay", "never", "Never", "loses")
SPECIAL = {"__call__", "__or__", "_repr_html_"}


def members(owner: type) -> Iterator[tuple[str, object]]:
    for base in owner.__mro__:
        if base.__module__.startswith("arnorm."):
            for name, value in vars(base).items():
                inner = value.__func__ if isinstance(value, classmethod | staticmethod) else value
                if (inspect.isfunction(inner) or isinstance(inner, property)) and (name[0] != "_" or name in SPECIAL):
                    yield name, getattr(base, name, inner)


def public() -> Iterator[tuple[str, object]]:
    for name in arnorm.__all__:
        value = getattr(arnorm, name)
        yield name, type(value) if name in ("PRESETS", "STEPS") else value
        if inspect.isclass(value):
            yield from ((f"{name}.{member}", of) for member, of in members(value))
    yield from ((step.__name__, step) for step in arnorm.STEPS.values())
    for name in ("Step", "CharMap", "Rewrite", "DocumentStep", "Proposal"):
        yield f"steps.{name}", getattr(steps, name)
        yield from ((f"steps.{name}.{member}", of) for member, of in members(getattr(steps, name)))
    yield from ((f"typing.{name}", getattr(typing, name)) for name in typing.__all__)


def test_each_has_an_example() -> None:
    lacking = [
        name
        for name, value in public()
        if name.rpartition(".")[2] not in INSIDE | ALIASES and ">>> " not in (inspect.getdoc(value) or "")
    ]
    assert lacking == []


def unnamed(arguments: list[str], said: str) -> list[str]:
    return [name for name in arguments if name[0] != "_" and not re.search(rf"(?<!\w){name}(?!\w)", said)]


def test_each_names_its_arguments() -> None:
    """What goes in is said: the names of the arguments, but for those that only say how options used to be called."""
    lacking = {}
    for name, value in public():
        if name.rpartition(".")[2] in INSIDE | ALIASES | {"findings"} or not callable(value):
            continue
        found = [
            parameter.name
            for parameter in inspect.signature(value).parameters.values()
            if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD) and parameter.name != "self"
        ]
        if missing := unnamed(found, inspect.getdoc(value) or ""):
            lacking[name] = missing
    assert lacking == {}


@pytest.mark.parametrize("path", sorted(ADAPTERS.glob("*.py")), ids=lambda path: path.stem)
def test_each_name_of_an_adapter_has_an_example_and_names_its_arguments(path: Path) -> None:
    """Read, not imported: the packages need not be there; ``tests/adapters`` runs the examples."""
    tree = ast.parse(path.read_text("utf-8"))
    (names,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ] or [[]]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in names:
            said = ast.get_docstring(node) or ""
            assert ">>> " in said, node.name
            if isinstance(node, ast.FunctionDef):
                assert unnamed([arg.arg for arg in (*node.args.args, *node.args.kwonlyargs)], said) == [], node.name


@pytest.mark.parametrize("name", sorted(step.__name__ for step in arnorm.STEPS.values()))
def test_a_step_says_its_options_and_what_it_leaves(name: str) -> None:
    step = getattr(steps, name)
    said = inspect.getdoc(step) or ""
    assert [option for option in step().options() if f"``{option}" not in said] == []
    assert any(word in said for word in LEAVES)


def test_help_names_everything_once() -> None:
    assert [name for name in arnorm.__all__ if f"``{name}" not in (arnorm.__doc__ or "")] == []
    assert [step.__name__ for step in arnorm.STEPS.values() if step.__name__ not in (steps.__doc__ or "")] == []
