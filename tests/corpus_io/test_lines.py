"""Lines are read one at a time; a bad one is an error in its place and, where it can be, not the end."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from arnorm.corpus import lines
from arnorm.corpus.encodings import require_encoding
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.jsonl import read_records
from arnorm.corpus.lines import numbered_lines
from arnorm.corpus.record import Record

TEXT = "سلام\r\n\nأهلا 😀\nآخر"


def read(data: bytes, encoding: str) -> list[str | CorpusError]:
    return [line for _, line in numbered_lines("f", io.BytesIO(data), encoding)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7"])
@pytest.mark.parametrize("chunk", [1, 3, 64])
def test_lines_are_the_same_in_every_encoding(encoding: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    assert read(TEXT.encode(encoding), encoding) == TEXT.splitlines(keepends=True)
    assert read(f"{TEXT}\n".encode(encoding), encoding) == [*TEXT.splitlines(keepends=True)[:-1], "آخر\n"]
    assert read(b"", encoding) == []


def test_a_bad_byte_is_one_line() -> None:
    first, bad, last = read("أ\n".encode() + b"b\xffc\n" + "ج".encode(), "utf-8")
    assert (first, last) == ("أ\n", "ج")
    assert isinstance(bad, CorpusError)
    assert bad.argument == "f:2"
    assert "byte 4 (0xFF)" in str(bad)


@pytest.mark.parametrize("chunk", [1, 2, 5, 1 << 16])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_cut_short_says_where(encoding: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    data = "أ\nب\nج".encode(encoding)[:-1]
    *good, bad = read(data, encoding)
    assert good == ["أ\n", "ب\n"]
    assert isinstance(bad, CorpusError)
    assert bad.argument == "f:3"
    assert f"at byte {len(data) - (1 if encoding == 'utf-16' else 3)}" in str(bad)
    assert "cut short" in str(bad)


@pytest.mark.parametrize("chunk", [2, 3, 1 << 16])
def test_a_half_surrogate_pair_inside(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    data = "أ\n".encode("utf-16-le") + b"\x00\xd8" + "ب\n".encode("utf-16-le")
    good, bad = read(data, "utf-16-le")
    assert good == "أ\n"
    assert isinstance(bad, CorpusError)
    assert "at byte 4" in str(bad)


@pytest.mark.parametrize(
    "name", ["undefined", "idna", "punycode", "hex", "rot13", "klingon", "", "é", "\udcd9", "a\0b"]
)
def test_what_is_no_encoding_of_texts(name: str) -> None:
    with pytest.raises(CorpusError, match="--encoding"):
        require_encoding(name)


def test_encodings() -> None:
    for name in ("utf-8", "UTF8", "cp1256", "utf-16", "utf-32-le", "iso8859-6", "utf-8-sig", "mac_arabic"):
        assert require_encoding(name) == name


class Failing(io.BytesIO):
    def readline(self, size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")

    read = readline
    __next__ = readline


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_fails_while_it_is_read_is_named(encoding: str) -> None:
    (found,) = numbered_lines("f", Failing(b"a"), encoding)
    assert isinstance(found[1], CorpusError)
    assert "f: " in str(found[1])
    assert "Input/output error" in str(found[1])


def test_bad_records_do_not_end_a_file() -> None:
    data = b'\xef\xbb\xbf{"text":"a"}\n\n \t\r\n{\n\xff\n[]\n{"text":"b"}'
    found = list(read_records("f", io.BytesIO(data)))
    assert [type(record) for record in found] == [Record, CorpusError, CorpusError, CorpusError, Record]
    places = [record.place if isinstance(record, Record) else record.argument for record in found]
    assert places == ["f:1", "f:4", "f:5", "f:6", "f:7"]


def test_one_line_is_held_at_a_time() -> None:
    file = io.BytesIO(b'{"text":"' + b"a" * 1000 + b'"}\n' * 1)
    data = file.getvalue() * 20_000
    file = io.BytesIO(data)
    tracemalloc.start()
    for record in read_records("f", file):
        assert isinstance(record, Record)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
