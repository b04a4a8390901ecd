"""Examples that need packages are read where these are missing: what they take of arnorm must be there."""

from __future__ import annotations

import ast
import doctest
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import arnorm
from tests.docs.blocks import Block

ADAPTERS = Path(arnorm.__file__).parent / "adapters"


def check_names(blocks: list[Block]) -> None:
    """``AssertionError`` for a name of arnorm or an adapter that is not there, or an argument that it does not take."""
    trees = [_parsed(block) for block in blocks if block.language == "python"]
    modules, names = _imported(trees)
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "arnorm":
            assert hasattr(arnorm, node.attr) or node.attr == "adapters", f"arnorm.{node.attr}"
        if isinstance(node, ast.Call):
            for module, name in _called(node, modules, names):
                _takes(node, module, name)


def _parsed(block: Block) -> ast.Module:
    if block.kind != "doctest":
        return ast.parse(block.text)
    return ast.parse("".join(example.source for example in doctest.DocTestParser().get_examples(block.text)))


def _imported(trees: list[ast.Module]) -> tuple[set[str], dict[str, str]]:
    """Return the adapters that a page imports whole, and the names that it imports from one."""
    modules: set[str] = set()
    names: dict[str, str] = {}
    for node in (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)):
        package, _, adapter = (node.module or "").partition("arnorm.adapters")
        if node.module == "arnorm.adapters":
            modules |= {name.name for name in node.names}
        elif not package and adapter:
            names |= {name.name: adapter.lstrip(".") for name in node.names}
    for module in modules | set(names.values()):
        assert (ADAPTERS / f"{module}.py").exists(), f"arnorm.adapters.{module}"
    return modules, names


def _called(node: ast.Call, modules: set[str], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    match node.func:
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in modules:
            yield module, name
        case ast.Name(id=name) if name in names:
            yield names[name], name


def _takes(node: ast.Call, module: str, name: str) -> None:
    assert name in _signatures(module), f"arnorm.adapters.{module}.{name}"
    known = _signatures(module)[name]
    given = [keyword.arg for keyword in node.keywords]
    assert [key for key in given if key not in known] == [], f"{module}.{name}: {given}, it takes {known}"


@cache
def _signatures(module: str) -> dict[str, list[str]]:
    """Return the names of the arguments of each public function and class of an adapter."""
    tree = ast.parse((ADAPTERS / f"{module}.py").read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = [arg.arg for arg in (*node.args.args, *node.args.kwonlyargs)]
        elif isinstance(node, ast.ClassDef):
            makers = [part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"]
            found[node.name] = [arg.arg for maker in makers for arg in (*maker.args.args, *maker.args.kwonlyargs)]
    return found
