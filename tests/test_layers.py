"""The floors of the house: a file imports only from floors below, rooms of one floor never from each other."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

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
    ("arnorm.corpus", "arnorm.cases", "arnorm.typing"),
    ("arnorm.report",),
    ("arnorm.console", "arnorm.adapters", "arnorm.pytest_plugin"),
    ("arnorm.__main__",),
]
# Floors inside a room: what stands above may import what stands below, parts of one floor not each other.
INSIDE = {
    "arnorm.document": [
        ("fold",),
        ("lines", "patterns", "requirements", "row"),
        ("marked",),
        ("sketch",),
        ("remembered", "rest"),
        ("page",),
        ("broken", "page_step"),
        ("copies", "meta", "profile"),
        ("boilerplate",),
    ],
}
SHOWN = {"arnorm.steps": 24, "arnorm.core": 20}  # files and folders that a folder may show, else 16
# Arrows that point up and are about to go.
STILL: set[tuple[str, str]] = set()
DESIGN = ROOT.parent / "docs" / "en" / "design.md"
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
ONLY = {
    "regex": {"arnorm.unicode"},
    "unicodedata2": {"arnorm.unicode"},
    "pyarabic": {"arnorm.letters"},
    "marisa_trie": {"arnorm.words"},
    **{
        name: {"arnorm.adapters"}
        for name in ("datatrove", "numpy", "pandas", "polars", "pyarrow", "pyspark", "sklearn", "spacy")
    },
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


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> Mapping[type[ast.AST], list[Any]]:
    """Every node of a file by its kind; walked once, for five rules."""
    found: dict[type[ast.AST], list[Any]] = defaultdict(list)
    for node in walked(parsed(path)):
        found[type(node)].append(node)
    return found


def walked(top: ast.AST) -> list[ast.AST]:
    """The node and all below it, as ``ast.walk`` yields them; half as long."""
    found = [top]
    for node in found:
        for value in vars(node).values():
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found += [one for one in value if isinstance(one, ast.AST)]
    return found


def in_every_file(rule: Callable[[Path], Iterator[str]]) -> None:
    """Ask all files at once: a test for each file and rule costs the default group seconds."""
    broken = [said for path in FILES for said in rule(path)]
    assert not broken, "\n".join(broken)


@cache
def imports(path: Path) -> list[tuple[str, int]]:
    """Every import of a file but those for types alone, wherever it stands."""
    typing_only = {
        id(node)
        for test in nodes(path)[ast.If]
        if isinstance(test.test, ast.Name) and test.test.id == "TYPE_CHECKING"
        for node in walked(test)
    }
    found = []
    for node in nodes(path)[ast.Import]:
        if id(node) not in typing_only:
            found += [(alias.name, node.lineno) for alias in node.names]
    for node in nodes(path)[ast.ImportFrom]:
        if id(node) not in typing_only:
            assert node.level == 0, f"{path}: write imports in full"
            base = node.module or ""
            found += [(full_name(base, alias.name), node.lineno) for alias in node.names]
    return found


def imported_from_above(path: Path) -> Iterator[str]:
    here = room(module(path))
    for name, line in imports(path):
        there = room(name) if name.split(".")[0] == "arnorm" else None
        if there in {None, "arnorm", here} or here == "arnorm":
            continue
        if FLOOR[there] >= FLOOR[here]:
            yield f"{path}:{line} imports {name} from a floor that is not below"


def test_imports_point_down() -> None:
    in_every_file(imported_from_above)


def part(name: str, whole: str) -> str:
    """The part of a room that a module belongs to."""
    return name.removeprefix(whole + ".").partition(".")[0]


@pytest.mark.parametrize("whole", INSIDE)
def test_imports_point_down_inside_a_room(whole: str) -> None:
    floors = {name: floor for floor, names in enumerate(INSIDE[whole]) for name in names}
    for path in FILES:
        here = module(path)
        if not here.startswith(whole + "."):
            continue
        assert part(here, whole) in floors, f"{path}: a new part of {whole} needs its floor in INSIDE"
        for name, line in imports(path):
            if name.startswith(whole + ".") and part(name, whole) != part(here, whole) and (here, name) not in STILL:
                assert floors[part(name, whole)] < floors[part(here, whole)], f"{path}:{line} imports {name}"


def test_no_folder_is_full_and_no_name_is_hidden() -> None:
    for folder in {path.parent for path in FILES}:
        shown = [path for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
        rooms = [path for path in shown if path.name != "__init__.py"]
        most = SHOWN.get(module(folder / "__init__.py"), 16 if folder != ROOT else len(FLOOR))
        assert len(rooms) <= most, f"{folder} shows {len(rooms)} files: which prefix is a folder?"
        hidden = [path.name for path in rooms if path.name.startswith("_") and path.name != "__main__.py"]
        assert not hidden, f"{folder}: {hidden}"


def test_every_module_stands_on_a_floor() -> None:
    assert [name for name in MODULES if room(name) == "arnorm" and name != "arnorm"] == []


def test_the_floors_in_the_docs_are_these() -> None:
    rows = [
        line.split("|")
        for line in DESIGN.read_text("utf-8").split("\n")
        if line.startswith("| ") and "`arnorm/" in line
    ]
    said = {}
    for _, floor, rooms, *_ in rows:
        for name in re.findall(r"`(arnorm/[^`]+)`", rooms):
            said[name.strip("/").removesuffix(".py").replace("/", ".")] = int(floor)
    assert said == {name: floor + 1 for name, floor in FLOOR.items()}


def imported_elsewhere(path: Path) -> Iterator[str]:
    for name, line in imports(path):
        top = name.split(".")[0]
        if top in FORBIDDEN:
            yield f"{path}:{line}: {top} changes with the interpreter; use arnorm.unicode"
        if top in ONLY and room(module(path)) not in ONLY[top]:
            yield f"{path}:{line}: {top} belongs to {ONLY[top]}"


def test_libraries_are_imported_in_one_room() -> None:
    in_every_file(imported_elsewhere)


def too_long(path: Path) -> Iterator[str]:
    if path.read_text("utf-8").count("\n") > 300:
        yield f"{path} is too long: split it by idea"
    for node in nodes(path)[ast.FunctionDef]:
        if (node.end_lineno or 0) - node.lineno >= 60:
            yield f"{path}:{node.lineno} {node.name} is too long"


def test_files_and_functions_are_small() -> None:
    in_every_file(too_long)


def asked_of_the_interpreter(path: Path) -> Iterator[str]:
    asks = {"isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isprintable", "isidentifier"}
    cased = {"lower", "upper", "casefold", "title", "swapcase", "capitalize"}
    for node in nodes(path)[ast.Call]:
        if isinstance(node.func, ast.Attribute):
            called, place = node.func.attr, f"{path}:{node.lineno} {node.func.attr}"
            if called in asks:
                yield f"{place}: use arnorm.unicode"
            if called in {"split", "rsplit", "strip", "lstrip", "rstrip"} and not (node.args or node.keywords):
                yield f"{place}: name the separator"
            if called in cased:
                yield f"{place}: cases change with Unicode"


def test_nothing_asks_the_interpreter_about_unicode() -> None:
    in_every_file(asked_of_the_interpreter)


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
    tree = parsed(path)
    found = []
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            found += [(full_name(node.module or "", alias.name), node.lineno) for alias in node.names]
    return [pair for pair in found if pair[0] != module(path)]


def asked_elsewhere() -> set[tuple[str, str]]:
    """Every name that a file takes from a module: imported from it, or as an attribute of the module imported."""
    found: set[tuple[str, str]] = set()
    for path in (
        path for folder in ("arnorm", "tests", "tools", "bench") for path in (ROOT.parent / folder).rglob("*.py")
    ):
        taken = [(node.module or "", alias) for node in nodes(path)[ast.ImportFrom] for alias in node.names]
        found |= {(base, alias.name) for base, alias in taken}
        whole = {alias.asname or alias.name: f"{base}.{alias.name}" for base, alias in taken}
        found |= {
            (whole[node.value.id], node.attr)
            for node in nodes(path)[ast.Attribute]
            if isinstance(node.value, ast.Name) and node.value.id in whole
        }
    return found


def test_what_a_module_exports_is_asked_elsewhere() -> None:
    # Adapters are for users; the kinds of a corpus are asked by their names.
    asked, unasked = asked_elsewhere(), []
    for path in (path for path in FILES if path.name != "__init__.py"):
        if module(path).startswith(("arnorm.adapters.", "arnorm.corpus.kinds.")):
            continue
        body = parsed(path).body
        own = {node.name for node in body if isinstance(node, ast.FunctionDef)}
        own |= {
            node.target.id for node in body if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        }
        lists = (node for node in body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__")
        exported = [name for node in lists for name in ast.literal_eval(node.value)]
        unasked += [f"{module(path)}.{name}" for name in exported if name in own and (module(path), name) not in asked]
    assert not unasked, f"exported and asked by nobody: {unasked}"
