"""The floors of the house: a file imports only from floors below, rooms of one floor never from each other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "arnorm"
FLOORS = [
    ("arnorm.unicode", "arnorm.errors"),
    ("arnorm.edits", "arnorm.data", "arnorm.options"),
    ("arnorm.letters", "arnorm.counts", "arnorm.offsets"),
    ("arnorm.engine",),
    ("arnorm.words",),
    ("arnorm.core", "arnorm.sentence"),
    ("arnorm.steps", "arnorm.repair", "arnorm.document", "arnorm.typos"),
    ("arnorm.presets",),
    ("arnorm.typing",),
    ("arnorm.console",),
    ("arnorm.__main__",),
]
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
ONLY = {
    "regex": {"arnorm.unicode"},
    "unicodedata2": {"arnorm.unicode"},
    "pyarabic": {"arnorm.letters"},
    "marisa_trie": {"arnorm.words"},
}
FORBIDDEN = {"re", "unicodedata"}
FILES = sorted(ROOT.rglob("*.py"))


def module(path: Path) -> str:
    parts = ("arnorm", *path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(name: str) -> str:
    return next((known for known in FLOOR if name == known or name.startswith(known + ".")), "arnorm")


MODULES = {module(path) for path in FILES}


def full_name(base: str, name: str) -> str:
    """The module that ``from base import name`` reads."""
    return f"{base}.{name}" if f"{base}.{name}" in MODULES else base


def imports(path: Path) -> list[tuple[str, int]]:
    """Every import of a file but those for types alone, wherever it stands."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        id(node)
        for test in ast.walk(tree)
        if isinstance(test, ast.If) and ast.unparse(test.test) == "TYPE_CHECKING"
        for node in ast.walk(test)
    }
    found = []
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            base = node.module or ""
            found += [(full_name(base, alias.name), node.lineno) for alias in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=module)
def test_imports_point_down(path: Path) -> None:
    here = room(module(path))
    for name, line in imports(path):
        there = room(name) if name.split(".")[0] == "arnorm" else None
        if there in {None, "arnorm", here} or here == "arnorm":
            continue
        assert FLOOR[there] < FLOOR[here], f"{path}:{line} imports {name} from a floor that is not below"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_libraries_are_imported_in_one_room(path: Path) -> None:
    for name, line in imports(path):
        top = name.split(".")[0]
        assert top not in FORBIDDEN, f"{path}:{line}: {top} changes with the interpreter; use arnorm.unicode"
        if top in ONLY:
            assert room(module(path)) in ONLY[top], f"{path}:{line}: {top} belongs to {ONLY[top]}"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_files_and_functions_are_small(path: Path) -> None:
    source = path.read_text("utf-8")
    assert source.count("\n") <= 300, f"{path} is too long: split it by idea"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{path}:{node.lineno} {node.name} is too long"


@pytest.mark.parametrize("path", FILES, ids=module)
def test_nothing_asks_the_interpreter_about_unicode(path: Path) -> None:
    asks = {"isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isprintable", "isidentifier"}
    cased = {"lower", "upper", "casefold", "title", "swapcase", "capitalize"}
    for node in ast.walk(ast.parse(source := path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            place = f"{path}:{node.lineno} {ast.get_source_segment(source, node)}"
            assert node.func.attr not in asks, place
            if node.func.attr in {"split", "rsplit", "strip", "lstrip", "rstrip"}:
                assert node.args or node.keywords, f"{place}: name the separator"
            if node.func.attr in cased:
                assert module(path) == "arnorm.console", f"{place}: cases change with Unicode"


def test_no_cycle_inside_a_room() -> None:
    graph = {module(path): {name for name, _ in top_level(path)} for path in FILES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name in graph and name not in done:
            for other in graph[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def top_level(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            found += [(full_name(node.module or "", alias.name), node.lineno) for alias in node.names]
    return [pair for pair in found if pair[0] != module(path)]
