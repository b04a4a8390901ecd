"""Lines are read one at a time; a bad one is an error in its place and, where it can be, not the end."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from arnorm.corpus.chunk import Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files import lines
from arnorm.corpus.files.encodings import require_encoding
from arnorm.corpus.files.lines import encoding_of_lines, lines_of
from arnorm.corpus.kinds import jsonl
from arnorm.corpus.layout import Layout, Source

TEXT = "سلام\r\n\nأهلا €\nآخر"


def read(data: bytes, encoding: str) -> list[str]:
    return [line.decode(encoding_of_lines(encoding)) for line in lines_of(io.BytesIO(data), encoding)]


def fails(data: bytes, encoding: str) -> tuple[list[str], str]:
    """The lines before the byte that cannot be decoded, and what is said of it."""
    good: list[str] = []
    with pytest.raises(ValueError, match="at byte") as raised:
        good.extend(line.decode() for line in lines_of(io.BytesIO(data), encoding))
    return good, str(raised.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp1256"])
@pytest.mark.parametrize("chunk", [1, 3, 64])
def test_lines_are_the_same_in_every_encoding(encoding: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    assert read(TEXT.encode(encoding), encoding) == TEXT.splitlines(keepends=True)
    assert read(f"{TEXT}\n".encode(encoding), encoding) == [*TEXT.splitlines(keepends=True)[:-1], "آخر\n"]
    assert read(b"", encoding) == []


@pytest.mark.parametrize("chunk", [1, 2, 5, 1 << 16])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_cut_short_says_where(encoding: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    data = "أ\nب\nج".encode(encoding)[:-1]
    good, said = fails(data, encoding)
    assert good == ["أ\n", "ب\n"]
    assert f"at byte {len(data) - (1 if encoding == 'utf-16' else 3)}" in said
    assert "cut short" in said


@pytest.mark.parametrize("chunk", [2, 3, 1 << 16])
def test_a_half_surrogate_pair_inside(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    data = "أ\n".encode("utf-16-le") + b"\x00\xd8" + "ب\n".encode("utf-16-le")
    good, said = fails(data, "utf-16-le")
    assert good == ["أ\n"]
    assert "at byte 4" in said


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


def documents(data: bytes, encoding: str = "utf-8", file: io.BytesIO | None = None) -> list[Source | Reject]:
    layout = Layout(encoding=encoding)
    found: list[Source | Reject] = []
    for chunk in jsonl.chunks("f", lines_of(file or io.BytesIO(data), encoding)):
        found += jsonl.documents(layout, chunk)
        if chunk.broken:
            found.append(Reject(f"f:{chunk.first}", "unreadable", chunk.broken, ""))
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_fails_while_it_is_read_is_named(encoding: str) -> None:
    (found,) = documents(b"", encoding, Failing(b"a"))
    assert isinstance(found, Reject)
    assert found.place == "f:1"
    assert "Input/output error" in found.said


def test_bad_records_do_not_end_a_file() -> None:
    data = b'\xef\xbb\xbf{"text":"a"}\n\n \t\r\n{\n\xff\n[]\n{"text":"b"}'
    found = documents(data)
    assert [one.text if isinstance(one, Source) else one.place for one in found] == ["a", "f:4", "f:5", "f:6", "b"]
    assert [one.reason for one in found if isinstance(one, Reject)] == ["bad line", "broken byte", "bad line"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_few_lines_are_held_at_a_time(encoding: str) -> None:
    data = ('{"text":"' + "a" * 1000 + '"}\n').encode(encoding) * 8_000
    file = io.BytesIO(data)
    tracemalloc.start()
    for chunk in jsonl.chunks("f", lines_of(file, encoding)):
        assert all(isinstance(found, Source) for found in jsonl.documents(Layout(encoding=encoding), chunk))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3_000_000
