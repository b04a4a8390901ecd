"""Unicode's own conditions for normalization, on everything here that composes.

With Unicode's file, where it is found: the environment variable ``NORMALIZATION_TEST`` names it, plain or compressed,
or the Debian package ``unicode-data`` brings it; the source archive of ``pyunormalize`` holds that of its version. And
without it, on texts made from the Unicode database, beside the definition written out in ``tests/unicode_rules.py``.
"""

from __future__ import annotations

import bz2
import gzip
import os
import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, permutations
from pathlib import Path

import pytest
import unicodedata2 as ucd

import arnorm
from arnorm import steps
from arnorm.edits import splice
from arnorm.steps.compose import Compose, nfc_linear
from arnorm.unicode import UCD_VERSION, nfc
from tests.points import EVERYTHING, on_points, slices
from tests.unicode_rules import EXCLUDED, SYLLABLES, composed, decomposed, parts

PLACES = (os.environ.get("NORMALIZATION_TEST", ""), "/usr/share/unicode/NormalizationTest.txt.bz2")
FILE = next((Path(place) for place in PLACES if place and Path(place).is_file()), None)
beside = pytest.mark.skipif(FILE is None, reason="NormalizationTest.txt is not here: name it in NORMALIZATION_TEST")
READERS = {".bz2": bz2.decompress, ".gz": gzip.decompress}
# camel-tools, whose steps these are, spells this sign itself.
RIYAL = "\ufdfc"

Line = tuple[str, str, str, str, str]
COMPOSE = arnorm.Pipeline([Compose()], protect=False)
COMPATIBLE = arnorm.Pipeline([steps.DecomposeAsCamel(), Compose()], protect=False)
FORMS_C: dict[str, Callable[[str], str]] = {
    "nfc": nfc,
    "nfc_linear": nfc_linear,
    "Compose": COMPOSE,
    "Compose, edits": lambda text: splice(text, Compose().edits(text)),
}
# Letters that compose with hamza or madda, others, one that holds a hamza; a mark of each class, all that compose.
BASES = "اويىهەہےأب"
MARKS = "\u0653\u0654\u0655\u0610\u06e3\u064b\u064c\u064d\u064e\u0618\u064f\u0650\u0651\u0652\u0670"


@lru_cache(maxsize=1)
def content() -> str:
    assert FILE is not None
    return READERS.get(FILE.suffix, bytes)(FILE.read_bytes()).decode("utf-8")


def lines() -> Iterator[tuple[str, Line]]:
    """Yield each line of the file with the part it stands in."""
    part = ""
    for line in content().split("\n"):
        if line.startswith("@"):
            part = line[1:6]
        elif line and not line.startswith("#"):
            one, two, three, four, five = (
                "".join(chr(int(p, 16)) for p in column.split(" ")) for column in line.split(";")[:5]
            )
            yield part, (one, two, three, four, five)


@beside
@pytest.mark.parametrize("name", FORMS_C)
def test_form_c_of_every_line(name: str) -> None:
    form = FORMS_C[name]
    passed = 0
    for _, line in lines():
        one, two, three, four, five = line
        assert form(one) == form(two) == form(three) == two, line
        assert form(four) == form(five) == four, line
        passed += 1
    assert passed > 19_000


@beside
def test_form_kc_of_every_line() -> None:
    for _, line in lines():
        if RIYAL not in line[0]:
            assert {COMPATIBLE(column) for column in line} == {line[3]}, line


@beside
def test_form_c_of_the_whole_file_as_one_text() -> None:
    found = [line for _, line in lines()]
    for apart in ("\n", "ب", "\u1100 "):
        assert COMPOSE(apart.join(line[0] for line in found)) == apart.join(line[1] for line in found)


@beside
def test_code_points_that_the_file_does_not_list_stay() -> None:
    version = content().partition("\n")[0].partition("-")[2].removesuffix(".txt")
    if version != UCD_VERSION:
        pytest.skip(f"the file is that of Unicode {version}: it cannot list what {UCD_VERSION} has more")
    listed = {line[0] for part, line in lines() if part == "Part1"}
    for char in EVERYTHING:
        if char not in listed and ucd.category(char) not in {"Cn", "Cs"}:
            assert nfc(char) == nfc_linear(char) == COMPOSE(char) == COMPATIBLE(char) == char or char == "\ufdfd", char


def check(text: str) -> None:
    """The conditions on one text: form C of it, of its form C and of its form D are what the definition says."""
    form_c, form_d = composed(text), decomposed(text)
    for form in FORMS_C.values():
        assert form(text) == form(form_c) == form(form_d) == form_c, [hex(ord(char)) for char in text]


def test_the_oracle_knows_every_canonical_decomposition() -> None:
    whole = {char for char in EVERYTHING if parts(char) and ord(char) not in SYLLABLES}
    assert len(whole) > 2000
    assert whole >= EXCLUDED


@on_points
def test_every_canonical_decomposition(points: str) -> None:
    for char in (char for char in points if parts(char) and ord(char) not in SYLLABLES):
        check(char)
        check(f"ا{char}\u0654\u0301{char}\u0323")
        check(parts(char) + "\u0334" + parts(char))  # a mark of the lowest class
        check(f"\u0301{parts(char)[0]}\u0301{parts(char)[1:]}")  # what blocks, where the class is the same


@pytest.mark.parametrize("every", [191, pytest.param(1, marks=pytest.mark.long)])
def test_every_hangul_syllable(every: int) -> None:
    for point in SYLLABLES[::every]:
        char = chr(point)
        pieces = parts(char)
        assert nfc(pieces) == nfc_linear(pieces) == COMPOSE(pieces) == COMPOSE(char) == composed(pieces) == char
    for text in ("\u1100\u1100\u1161", "가\u11a8\u11a8", "각\u11a8", "가\u11a7", "\u1113\u1161", "\u1100\u0301\u1161"):
        check(text)


@pytest.mark.parametrize("every", [11, pytest.param(1, marks=pytest.mark.long)])
def test_every_order_of_arabic_marks(every: int) -> None:
    """Marks of different classes commute, those of one class do not, and a hamza finds its letter past lower ones."""
    for base in BASES:
        for chosen in islice(permutations(MARKS, 3), None, None, every):
            check(base + "".join(chosen))


def test_long_runs_of_marks() -> None:
    rng = random.Random(3)
    for size in (31, 32, 33, 34, 40, 70):
        for base in (*BASES, "e", ""):
            check(base + "".join(rng.choices(MARKS + "\u0301\u0323\u0344", k=size)) + "ب\u0654")


@on_points
def test_whatever_has_no_decomposition_stays_and_a_lone_surrogate_too(points: str) -> None:
    whole = [char for char in points if not parts(char)]
    for char in whole:
        assert nfc(char) == nfc_linear(char) == char
    for chars in slices(whole, 4096):
        text = "\n".join(chars)
        assert COMPOSE(text) == text
