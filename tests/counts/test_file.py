"""No file of counts is read as others than were saved: damaged, cut, extended, or made up with a right check sum."""

from __future__ import annotations

import hashlib
import json
import pickle
import random
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm import BoilerplateProfile, Context, TypoModel
from arnorm.counts.file import MAGIC, decode
from arnorm.errors import ArnormError, ConfigError

HEAD = struct.Struct("<8sHHQ")
TEXTS = ["زار الوزير مدينة أبها أمس.", "عاد الوزير من مدينة أبها، ومعه الوفد"]
PAIRS = [(f"عنوان {n}\nنص الخبر {n}.\nتابعنا على الموقع", Context(outlet="port")) for n in range(6)]
Value = TypoModel | BoilerplateProfile


def values() -> Iterator[tuple[str, Value]]:
    yield "model", TypoModel.fit(TEXTS)
    yield "pruned model", TypoModel.fit(TEXTS).prune(2)
    yield "empty model", TypoModel()
    yield "profile", BoilerplateProfile.fit(PAIRS)
    yield "pruned profile", BoilerplateProfile.fit(PAIRS).prune(3)
    yield "empty profile", BoilerplateProfile()


VALUES = dict(values())


def checkpoints(folder: Path) -> Iterator[tuple[Value, bytes]]:
    for kind, items in ((TypoModel, TEXTS), (BoilerplateProfile, PAIRS)):
        path = folder / kind.__name__
        yield kind.fit(items, checkpoint=path), path.read_bytes()


def assert_refused(value: Value, data: bytes) -> None:
    with pytest.raises(ConfigError, match="the file"):
        decode(data, value.schema, "the file")


@pytest.mark.parametrize("name", VALUES)
def test_what_was_saved_comes_back(name: str, tmp_path: Path) -> None:
    value = VALUES[name]
    value.save(tmp_path / "v")
    loaded = type(value).load(str(tmp_path / "v"))
    assert loaded == value
    assert loaded.pruned == value.pruned
    loaded.save(tmp_path / "w")
    assert (tmp_path / "w").read_bytes() == (tmp_path / "v").read_bytes()
    assert value.digest() == (tmp_path / "v").read_bytes()[HEAD.size : HEAD.size + 32].hex(), (
        "the check sum is the digest"
    )


@pytest.mark.parametrize("name", VALUES)
def test_every_flipped_bit_is_our_error(name: str, tmp_path: Path) -> None:
    value = VALUES[name]
    value.save(tmp_path / "v")
    data = (tmp_path / "v").read_bytes()
    for at in range(len(data)):
        for bit in range(8) if at < 100 else (at % 8,):
            assert_refused(value, data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])


@pytest.mark.parametrize("name", VALUES)
def test_cut_extended_and_shuffled_files_are_our_errors(name: str, tmp_path: Path) -> None:
    value = VALUES[name]
    value.save(tmp_path / "v")
    data = (tmp_path / "v").read_bytes()
    rng = random.Random(1)
    damaged = [data[:end] for end in range(0, len(data), 3)]
    damaged += [data + extra for extra in (b"\0", b"\n", data)]
    damaged += [data[:at] + data[at + 1 :] for at in range(0, len(data), 5)]
    damaged += [data[:at] + rng.randbytes(8) + data[at + 8 :] for at in range(0, len(data), 7)]
    damaged += [rng.randbytes(size) for size in (1, 8, 60, 500)] + [MAGIC + rng.randbytes(99)]
    for content in damaged:
        assert_refused(value, content)


def test_damaged_checkpoints_are_our_errors(tmp_path: Path) -> None:
    for value, data in checkpoints(tmp_path):
        for at in range(0, len(data), 2):
            assert_refused(value, data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert_refused(value, data[:at])
        assert decode(data, value.schema, "the file").counts.totals == value._counts.totals


LINES = ["عنوان واحد هنا", "نص الخبر.", "تابعنا على الموقع", "", "a b c d", "\ud800"]
lines = st.lists(st.sampled_from(LINES), max_size=9)
contexts = st.builds(
    Context, title=st.sampled_from([None, "عنوان واحد هنا", ""]), outlet=st.sampled_from([None, "", "a\0b"])
)


@given(st.lists(st.tuples(lines.map("\n".join), contexts), max_size=5))
def test_whatever_was_fitted_can_be_loaded(pairs: list[tuple[str, Context]]) -> None:
    for value in (BoilerplateProfile.fit(pairs), TypoModel.fit([text for text, _ in pairs])):
        for each in (value, value.prune(2), value.merge(value)):
            assert pickle.loads(pickle.dumps(each)) == each


def parts(value: Value, path: Path) -> tuple[dict, bytes]:
    value.save(path)
    data = path.read_bytes()
    size = HEAD.unpack_from(data)[3]
    start = HEAD.size + 32
    return json.loads(data[start : start + size]), data[start + size :]


def sealed(header: object, columns: bytes, version: int = 1) -> bytes:
    """A file with a right check sum, whatever is in it."""
    text = header if isinstance(header, bytes) else json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    head = HEAD.pack(MAGIC, version, 0, len(text))
    return head + hashlib.sha256(head + text + columns).digest() + text + columns


def test_a_sealed_file_is_read(tmp_path: Path) -> None:
    """The forger of the next tests can forge."""
    for value in VALUES.values():
        (tmp_path / "v").write_bytes(sealed(*parts(value, tmp_path / "v")))
        assert type(value).load(tmp_path / "v") == value


def change(**values: object) -> Callable[[dict], dict]:
    return lambda header: {**header, **values}


FORGED: dict[str, Callable[[dict], object]] = {
    "deep": lambda header: b"[" * 100_000 + b"]" * 100_000,
    "no JSON": lambda header: b"{",
    "no UTF-8": lambda header: b"\xff\xfe",
    "another type": lambda header: [header],
    "spaces": lambda header: json.dumps(header, sort_keys=True).encode(),
    "a key twice": lambda header: b'{"kind":"x",' + json.dumps(header, separators=(",", ":")).encode()[1:],
    "a key too many": change(more=1),
    "no tables": lambda header: {key: header[key] for key in header if key != "tables"},
    "another kind": change(kind="cake"),
    "a kind of another type": change(kind=["typo model"]),
    "pruned in words": change(pruned="false"),
    "pruned as a number": change(pruned=0),
    "totals in a list": change(totals=[3]),
    "a negative total": lambda header: {**header, "totals": {**header["totals"], "words": -5}},
    "a fraction": lambda header: {**header, "totals": {**header["totals"], "words": 2.5}},
    "a total of 0": lambda header: {**header, "totals": {**header["totals"], "words": 0}},
    "a total in words": lambda header: {**header, "totals": {**header["totals"], "words": "9"}},
    "true for a total": lambda header: {**header, "totals": {**header["totals"], "words": True}},
    "infinity": lambda header: {**header, "totals": {**header["totals"], "words": float("inf")}},
    "no words": change(totals={"texts": 2}),
    "a table too many": lambda header: {**header, "tables": {**header["tables"], "more": 0}},
    "tables in a list": change(tables=[1]),
    "negative rows": lambda header: {**header, "tables": dict.fromkeys(header["tables"], -1)},
    "too many rows": lambda header: {**header, "tables": dict.fromkeys(header["tables"], 10**18)},
    "other rows": lambda header: {**header, "tables": dict.fromkeys(header["tables"], 1)},
    "a mark of another form": change(resume=[1]),
    "a mark of other types": change(resume=["1", 1]),
    "a pruned checkpoint": change(resume=[1, ""], pruned=True),
}


@pytest.mark.parametrize("how", FORGED)
def test_what_no_fit_counts_is_refused(how: str, tmp_path: Path) -> None:
    for value in (VALUES["model"], VALUES["profile"]):
        header, columns = parts(value, tmp_path / "v")
        if how.startswith(("a negative", "a fraction", "a total", "true", "infinity")) or how == "no words":
            header["totals"] = header["totals"] if "words" in header["totals"] else {"port": 6}
        (tmp_path / "v").write_bytes(sealed(FORGED[how](header), columns))
        with pytest.raises(ConfigError):
            type(value).load(tmp_path / "v")


@pytest.mark.parametrize("numbers", [[0], [-1], [10**6], [3, 3], [-(2**63)]])
def test_counts_that_cannot_be(numbers: list[int], tmp_path: Path) -> None:
    header, _ = parts(TypoModel(), tmp_path / "v")
    header |= {"totals": {"texts": 1, "words": 9}, "tables": {"seen": len(numbers)}}
    columns = b"".join(key.to_bytes(8, "little") for key in [7] * len(numbers))
    columns += b"".join(number.to_bytes(8, "little", signed=True) for number in numbers)
    (tmp_path / "v").write_bytes(sealed(header, columns))
    with pytest.raises(ConfigError, match="no fit counts"):
        TypoModel.load(tmp_path / "v")


def test_one_is_not_read_as_the_other(tmp_path: Path) -> None:
    VALUES["model"].save(tmp_path / "v")
    with pytest.raises(ConfigError, match=r"BoilerplateProfile\.save"):
        BoilerplateProfile.load(tmp_path / "v")
    VALUES["profile"].save(tmp_path / "v")
    with pytest.raises(ConfigError, match=r"TypoModel\.save"):
        TypoModel.load(tmp_path / "v")
    header, columns = parts(VALUES["model"], tmp_path / "v")
    (tmp_path / "v").write_bytes(sealed(header, columns, version=2))
    with pytest.raises(ConfigError, match="version 2"):
        TypoModel.load(tmp_path / "v")


def test_a_profile_under_older_keys_is_refused(tmp_path: Path) -> None:
    header, columns = parts(VALUES["profile"], tmp_path / "v")
    for kind in ("boilerplate profile", "boilerplate profile 3"):
        (tmp_path / "v").write_bytes(sealed({**header, "kind": kind}, columns))
        with pytest.raises(ConfigError, match=f"got '{kind}'; this arnorm reads .*fit again what an earlier one wrote"):
            BoilerplateProfile.load(tmp_path / "v")


def test_a_damaged_pickle_is_our_error() -> None:
    for value in VALUES.values():
        make, (data,) = value.__reduce__()
        assert make(data) == value  # type: ignore[operator]
        with pytest.raises(ArnormError):
            make(data[:-1])  # type: ignore[operator]
