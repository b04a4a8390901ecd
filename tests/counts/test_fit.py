"""Fits that are interrupted go on where they were; what does not belong to the checkpoint is refused."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from functools import reduce
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from arnorm import BoilerplateProfile, Context, TypoModel
from arnorm.errors import ArnormError, InputTypeError, OptionError

TEXTS = [f"زار الوزير رقم {'م' * (n % 9 + 2)} مدينة أبها" for n in range(40)]
PAIRS = [(f"عنوان {'ت' * (n % 7 + 2)}\n{text}\nتابعنا", Context(outlet="port")) for n, text in enumerate(TEXTS)]
FITS: list[tuple[Any, list[Any]]] = [(TypoModel, TEXTS), (BoilerplateProfile, PAIRS)]
each = pytest.mark.parametrize(("kind", "items"), FITS, ids=["model", "profile"])


def interrupted(items: list[Any], at: int) -> Iterator[Any]:
    yield from items[:at]
    raise KeyboardInterrupt


@each
def test_an_interrupted_fit_goes_on(kind: Any, items: list[Any], tmp_path: Path) -> None:
    place = tmp_path / "c"
    with pytest.raises(KeyboardInterrupt):
        kind.fit(interrupted(items, 25), checkpoint=place, every=10)
    assert kind.load(place) == kind.fit(items[:20]), "a checkpoint can be loaded"
    assert kind.fit(iter(items), checkpoint=place, every=10) == kind.fit(items) == kind.load(place)
    assert kind.fit(items, str(place)) == kind.fit(items), "and once more, when there is nothing left to do"
    assert kind.fit(items + items, place) == kind.fit(items + items), "or when more came"


@each
def test_fewer_or_other_items_than_the_checkpoint_are_noticed(kind: Any, items: list[Any], tmp_path: Path) -> None:
    place = tmp_path / "c"
    kind.fit(items[:20], checkpoint=place)
    before = place.read_bytes()
    for wrong, says in [
        (items[:4], "these are 4"),
        ([], "these are 0"),
        ([*items[1:], items[0]], "other items"),
        ([items[1], items[0], *items[2:]], "other items"),
        (items[1:], "other items"),
    ]:
        with pytest.raises(OptionError, match=says):
            kind.fit(wrong, checkpoint=place)
        assert place.read_bytes() == before


def test_another_title_or_outlet_is_another_article(tmp_path: Path) -> None:
    place = tmp_path / "c"
    text = PAIRS[0][0]
    BoilerplateProfile.fit([(text, Context(title="a", outlet=""))], checkpoint=place)
    for context in (Context(title="a"), Context(outlet="a"), Context(title="b", outlet="")):
        with pytest.raises(OptionError, match="other items"):
            BoilerplateProfile.fit([(text, context)], checkpoint=place)


@each
def test_a_saved_value_is_no_checkpoint(kind: Any, items: list[Any], tmp_path: Path) -> None:
    place = tmp_path / "c"
    for value in (kind.fit(items), kind.fit(items).prune(2)):
        value.save(place)
        with pytest.raises(OptionError, match="saved whole"):
            kind.fit(items, checkpoint=place)
    place.write_bytes(b"something else")
    with pytest.raises(ArnormError, match="save"):
        kind.fit(items, checkpoint=place)
    assert place.read_bytes() == b"something else"


@each
def test_options_are_checked_before_anything_is_read(kind: Any, items: list[Any], tmp_path: Path) -> None:
    for every in (0, True, "3", 2.0):
        with pytest.raises(OptionError, match="every"):
            kind.fit(items, every=every)
    for path in (3, b"c", ["c"]):
        with pytest.raises(InputTypeError, match="checkpoint"):
            kind.fit(items, checkpoint=path)
    with pytest.raises(OptionError, match="folder"):
        kind.fit(items, checkpoint=tmp_path / "none" / "c")


FITTING = """
import sys
from arnorm import TypoModel
texts = [f"زار الوزير رقم {'م' * (n % 9 + 2)} مدينة أبها" for n in range(40)] * 50
def slow():
    for index, text in enumerate(texts):
        if index == 700:
            print("ready", flush=True)
        yield text
TypoModel.fit(slow(), sys.argv[1], every=7)
"""


def test_a_killed_fit_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "c"
    for _ in range(2):
        with subprocess.Popen([sys.executable, "-c", FITTING, str(place)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.kill()
        TypoModel.load(place)
    assert TypoModel.fit(TEXTS * 50, place, every=700) == TypoModel.fit(TEXTS * 50)


def test_merging_too_often_is_our_error() -> None:
    for value in (TypoModel.fit(TEXTS), BoilerplateProfile.fit(PAIRS)):
        with pytest.raises(OptionError, match="more than"):
            reduce(lambda sum_, _: sum_.merge(sum_), range(70), value)


def test_at_most_forty_bytes_a_key() -> None:
    names = ["".join(name) for name in product("بتثجحخدذرز", "سشصضطظعغفق", "كلمنهويءىة")]
    articles = [("\n".join(name * k for k in range(1, 9)), Context()) for name in names]
    profile = BoilerplateProfile.fit(articles)
    for value in (profile, profile.merge(profile), profile.prune(1), pickle.loads(pickle.dumps(profile))):
        tables = value._counts.tables.values()
        held = sum(sys.getsizeof(column) for table in tables for column in (table.hashes, table.numbers))
        assert sum(map(len, tables)) > 8000
        assert held <= 40 * sum(map(len, tables))
