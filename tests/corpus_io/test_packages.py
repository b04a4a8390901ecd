"""Parquet by pyarrow and Zstandard by its codec, where they are installed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from arnorm.corpus import run as running
from arnorm.corpus.chunk import CHUNK
from arnorm.corpus.files.packing import packed, unpacking
from arnorm.corpus.kinds import parquet
from arnorm.corpus.layout import Layout
from tests.console.test_run import Capture, put
from tests.corpus_io.asked import LIGHT, NEW, TEXTS, corpus, jsonl, told

pytestmark = pytest.mark.adapters


@pytest.fixture
def pa() -> Any:
    pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install 'arnorm[corpus]'")
    return pytest.importorskip("pyarrow")


def write(pa: Any, path: Path, kind: Any = None) -> Any:
    texts = [None if n == 40 else text for n, text in enumerate(TEXTS * 8)]
    table = pa.table(
        {
            "n": pa.array(range(len(texts)), pa.int16()),
            "text": pa.array(texts, kind or pa.string()),
            "more": [{"a": [n, None]} for n in range(len(texts))],
            "when": pa.array([n * 10**9 for n in range(len(texts))], pa.timestamp("ns", "Asia/Beirut")),
        }
    ).replace_schema_metadata({"pandas": "{}", "own": "x"})
    pa.parquet.write_table(table, path, row_group_size=100)
    return pa.parquet.read_table(path)


@pytest.mark.parametrize("kind", ["string", "large_string"])
def test_parquet_keeps_all_columns_and_their_types(tmp_path: Path, capfdbinary: Capture, pa: Any, kind: str) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    table = write(pa, source, getattr(pa, kind)())
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 2
    assert f"{source}:41" in err
    assert corpus(capfdbinary, source, "-o", out, "--errors", "keep")[0] == 0
    made = pa.parquet.read_table(out)
    assert made.schema.equals(table.schema, check_metadata=True)
    assert made.drop_columns(["text"]).equals(table.drop_columns(["text"]))
    assert made["text"].to_pylist() == [None if n == 40 else text for n, text in enumerate(NEW * 8)]
    assert corpus(capfdbinary, source, "-o", out, "--errors", "drop", workers=2)[0] == 0
    assert pa.parquet.read_table(out)["n"].to_pylist() == [n for n in range(len(table)) if n != 40]
    assert told(out)["summary"]["rejected"] == {"null": 1}


def test_parquet_with_edits_and_typos(tmp_path: Path, capfdbinary: Capture, pa: Any) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    write(pa, source, pa.dictionary(pa.int32(), pa.string()))
    assert corpus(capfdbinary, source, "-o", out, "--errors", "keep", "--explain")[0] == 0
    rows = pa.parquet.read_table(out).to_pylist()
    edits = LIGHT.explain(TEXTS[1]).to_dict()["edits"]
    assert rows[1]["edits"] == edits
    assert rows[40]["edits"] is None
    assert corpus(capfdbinary, source, "-o", out, "--errors", "keep", "--typos")[0] == 0
    assert pa.parquet.read_schema(out).field("typos").type.value_type.field("confidence").type == pa.float64()


def test_a_killed_run_over_parquet_equals_one_run(
    tmp_path: Path, capfdbinary: Capture, pa: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, whole, out = (tmp_path / f"{name}.parquet" for name in ("in", "whole", "out"))
    write(pa, source)
    assert corpus(capfdbinary, source, "-o", whole, "--errors", "drop")[0] == 0
    monkeypatch.setattr(running, "_EVERY", 0.0)
    take = running.Run._take
    for after in (2, 3):
        taken = 0

        def counted(self: running.Run, chunk: Any, done: Any, after: int = after) -> None:
            nonlocal taken
            taken += 1
            if taken > after:
                raise KeyboardInterrupt
            take(self, chunk, done)

        monkeypatch.setattr(running.Run, "_take", counted)
        assert corpus(capfdbinary, source, "-o", out, "--errors", "drop", "--resume")[0] == 130
    monkeypatch.setattr(running.Run, "_take", take)
    assert corpus(capfdbinary, source, "-o", out, "--errors", "drop", "--resume")[0] == 0
    assert out.read_bytes() == whole.read_bytes()
    assert not (tmp_path / "out.parquet.part").exists()


def test_parquet_that_cannot_be_used_teaches(tmp_path: Path, capfdbinary: Capture, pa: Any) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    write(pa, source)
    for arguments, said in [
        (("--text-field", "body"), "name one of the columns: n, text, more, when"),
        (("--text-field", "n"), "a column of texts, this one holds int16"),
    ]:
        code, err = corpus(capfdbinary, source, "-o", out, *arguments)
        assert code == 2
        assert said in err
    put(source, b"PAR1 no")
    code, err = corpus(capfdbinary, source, "-o", out)
    assert code == 2
    assert "cannot be read as Parquet" in err


def test_long_rows_come_in_small_chunks_and_groups(
    tmp_path: Path, capfdbinary: Capture, pa: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    texts = [f"{n} {'نص' * 10_000}" for n in range(60)]
    pa.parquet.write_table(pa.table({"text": texts}), source, use_dictionary=False, compression="none")
    sizes = [chunk.size for chunk in parquet.chunks(Layout(kind="parquet"), str(source))]
    assert sizes == [CHUNK // 40_000] * 10
    monkeypatch.setattr("arnorm.corpus.sinks.parquet._GROUP_BYTES", 600_000)
    assert corpus(capfdbinary, source, "-o", out, workers=2)[0] == 0
    told = pa.parquet.read_metadata(out)
    assert [told.row_group(n).num_rows for n in range(told.num_row_groups)] == [18, 18, 18, 6]
    assert pa.parquet.read_table(out)["text"].to_pylist() == texts


def test_a_damaged_row_group_is_counted_and_the_others_done(tmp_path: Path, capfdbinary: Capture, pa: Any) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    write(pa, source)
    place = pa.parquet.read_metadata(source).row_group(3).column(1).data_page_offset
    data = bytearray(source.read_bytes())
    data[place + 10 : place + 200] = bytes(190)
    put(source, bytes(data))
    code, err = corpus(capfdbinary, source, "-o", out, "--errors", "drop")
    assert code == 0, err
    assert "100 rows cannot be read" in err
    assert pa.parquet.read_table(out)["n"].to_pylist() == [n for n in range(720) if n != 40 and n // 100 != 3]


def test_zstandard(tmp_path: Path, capfdbinary: Capture) -> None:
    try:
        data = packed(jsonl(TEXTS[:50]).encode(), "zstd") + packed(jsonl(TEXTS[50:]).encode(), "zstd")
    except ValueError as error:
        pytest.skip(str(error))
    source, out = put(tmp_path / "in.jsonl.zst", data), tmp_path / "out.jsonl.zst"
    assert corpus(capfdbinary, source, "-o", out)[0] == 0
    with out.open("rb") as file:
        lines = unpacking(file, "zstd", str(out)).read().decode().splitlines()
    assert [json.loads(line)["text"] for line in lines] == NEW
