"""The data files: complete, verified, and made again byte for byte where that can be done offline."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import arnorm
from arnorm.data import load
from arnorm.errors import DataError
from arnorm.unicode import UCD_VERSION, name

ROOT = Path(__file__).parents[1]
CHAR_FILES = [file for file in load.names() if file.endswith(".txt") and file.startswith(("charmaps/", "sets/"))]


def test_manifest_is_current() -> None:
    done = subprocess.run([sys.executable, "-m", "tools.manifest", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run: python -m tools.manifest"


def test_every_file_is_what_the_manifest_says() -> None:
    for file in load.names():
        load.read_bytes(file)


def test_what_was_parsed_of_a_file_is_still_what_stands_in_it() -> None:
    for file in load.names():
        if file.endswith(".toml"):
            load.read_toml(file).clear()
            assert load.read_toml(file) == tomllib.loads(load.read_text(file))


def test_a_file_that_is_not_in_the_manifest_is_an_error() -> None:
    for call in (load.read_bytes, load.digest):
        with pytest.raises(DataError, match="MANIFEST"):
            call("none.txt")


def test_a_changed_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "_ROOT", tmp_path)
    with pytest.raises(DataError, match="install arnorm again"):
        load.read_bytes("presets.toml")
    (tmp_path / "presets.toml").write_bytes(b"changed")
    with pytest.raises(DataError, match="digest"):
        load.read_bytes("presets.toml")


@pytest.mark.parametrize("content", [None, b"", b"[file", b"file = 3", b"[file]\n'a' = 1", b"\xff", b"[other]\n"])
def test_a_missing_or_damaged_manifest_is_an_error(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if content is not None:
        (tmp_path / "MANIFEST.toml").write_bytes(content)
    monkeypatch.setattr(load, "_ROOT", tmp_path)
    load._digests.cache_clear()
    try:
        for call in (load.names, lambda: load.digest("presets.toml"), lambda: load.read_toml("presets.toml")):
            with pytest.raises(DataError, match="install arnorm again"):
                call()
    finally:
        load._digests.cache_clear()


def test_the_package_reads_its_data_from_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "arnorm.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for path in (ROOT / "arnorm").rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                out.write(path, path.relative_to(ROOT))
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import arnorm; assert sys.argv[1] in arnorm.__file__;"
        "print(ascii(arnorm.normalize(sys.argv[2], 'search')), len(arnorm.find_typos(sys.argv[2])))"
    )
    text = "قال أحمـد إن شحنات الأسحلة ٣٫٥٪"
    done = subprocess.run([sys.executable, "-c", code, archive, text], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [*ascii(arnorm.normalize(text, "search")).split(), "1"]


def test_unicode_version() -> None:
    assert int(UCD_VERSION.partition(".")[0]) >= 18


@pytest.mark.parametrize("file", CHAR_FILES)
def test_code_points_stand_beside_their_names(file: str) -> None:
    for line in load.read_text(file).splitlines():
        entry, _, comment = line.partition("#")
        points = entry.partition(";")[0].strip(" ")
        if points and ".." not in points and not name(chr(int(points, 16))).startswith("<"):
            assert name(chr(int(points, 16))).removeprefix("ARABIC ") in comment, line


def lists(data: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of strings in a data file, with the keys that lead to it."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from lists(value, f"{path}.{key}")
    elif isinstance(data, list) and all(isinstance(entry, str) for entry in data):
        yield path, data
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from lists(value, f"{path}.{at}")


def test_no_list_has_a_word_twice() -> None:
    # tools.notices draws lines from the bags: one word less would draw all anew, and other weights.
    files = [file for file in load.names() if file.endswith(".toml") and file != "boilerplate/_bags.toml"]
    assert files
    for file in files:
        for path, words in lists(tomllib.loads(load.read_text(file))):
            twice = [word for word, times in Counter(words).items() if times > 1]
            assert not twice, f"{file}{path}: {twice}"


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.long)])
def test_each_step_names_the_data_that_decides_what_it_does(every: int) -> None:
    code = (
        "import sys, arnorm\n"
        "from arnorm.data import load\n"
        "step = arnorm.STEPS[sys.argv[1]]()\n"
        "read, real = set(), load.read_bytes\n"
        "load.read_bytes = lambda name: (read.add(name), real(name))[1]\n"
        "step('قال عـــلی جميييل ٣٫٥٪ ﻷن «كتاب» مسؤول\\nشارك\\nشارك\\nwww.a.com\\nخبر')\n"
        "read -= {'steps.toml', 'presets.toml'}\n"
        "known = {name for part in step.data for name in load.names(part)}\n"
        "print(sorted(read - known))\n"
    )
    for step in list(arnorm.STEPS)[::every]:
        done = subprocess.run([sys.executable, "-c", code, step], capture_output=True, text=True, check=True)
        assert done.stdout.strip("\n") == "[]", f"{step} reads {done.stdout}"
