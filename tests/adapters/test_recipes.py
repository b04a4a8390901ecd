"""What needs no adapter: pandas, Hugging Face datasets and DuckDB as they are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import arnorm
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import TEXTS, expected

pytestmark = pytest.mark.adapters


def test_pandas_maps_and_keeps_nulls_away() -> None:
    pd = package("pandas")
    series = pd.Series(TEXTS, index=range(3, 9))
    done = series.map(arnorm.preset("ml"), na_action="ignore")
    assert done.index.tolist() == series.index.tolist()
    assert done.dtype == series.dtype
    assert [None if pd.isna(value) else value for value in done] == expected("ml")
    with pytest.raises(TypeError, match="text: got nan"):
        series.map(arnorm.preset("ml"))


# Tells whether the function ran, and what the fingerprint of the rows is.
MAP = """
import sys
import datasets, arnorm

datasets.disable_progress_bars()
pipeline = arnorm.Pipeline.from_dict(arnorm.preset(sys.argv[2]).to_dict())
pipeline("أحمـد 123 https://x.org")  # memos and what was compiled are no part of what it is

class Normalized:
    ran = False
    def __init__(self, pipeline): self.pipeline = pipeline
    def __call__(self, batch):
        Normalized.ran = True
        return {"text": self.pipeline.batch(batch["text"])}
    def __reduce__(self): return Normalized, (self.pipeline,)

here = sys.argv[1]
rows = datasets.load_dataset("json", data_files=here + "/in.jsonl", cache_dir=here + "/cache", split="train")
done = rows.map(Normalized(pipeline), batched=True)
print(Normalized.ran, done._fingerprint, done[0]["text"])
"""


def test_datasets_read_from_their_cache_what_ran_before(tmp_path: Path) -> None:
    package("datasets")
    (tmp_path / "in.jsonl").write_text('{"text": "أحمـد"}\n{"text": "المدرسةُ"}\n', "utf-8")
    (tmp_path / "run.py").write_text(MAP, "utf-8")

    def run(preset: str) -> list[str]:
        command = [sys.executable, str(tmp_path / "run.py"), str(tmp_path), preset]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    ran, first, text = run("light")
    assert (ran, text) == ("True", "أحمد")
    assert run("light") == ["False", first, "أحمد"]
    ran, other, text = run("search")
    assert (ran, text) == ("True", "احمد")
    assert other != first
    assert run("search") == ["False", other, "احمد"]


def test_datasets_stream() -> None:
    datasets = package("datasets")
    p = arnorm.preset("ml")
    rows = datasets.Dataset.from_dict({"text": [text for text in TEXTS if text is not None]}).to_iterable_dataset()
    done = rows.map(lambda batch: {"text": p.batch(batch["text"])}, batched=True, batch_size=2)
    assert [row["text"] for row in done] == [text for text in expected("ml") if text is not None]


def test_duckdb_calls_over_arrow(tmp_path: Path) -> None:
    duckdb, arrow = package("duckdb"), adapter("arrow")
    from duckdb.sqltypes import VARCHAR

    connection = duckdb.connect()
    connection.create_function("ml", lambda texts: arrow.normalize(texts, "ml"), [VARCHAR], VARCHAR, type="arrow")
    both = [VARCHAR, VARCHAR]
    news = lambda texts, outlets: arrow.normalize(texts, "news", outlet=outlets)  # noqa: E731
    connection.create_function("news", news, both, VARCHAR, type="arrow", null_handling="special")
    connection.execute("create table t (id int, text varchar, outlet varchar)")
    connection.executemany("insert into t values (?, ?, null)", list(enumerate(TEXTS * 500)))
    done = connection.sql("select ml(text), news(text, outlet) from t order by id").fetchall()
    assert [row[0] for row in done] == expected("ml") * 500
    assert [row[1] for row in done] == expected("news") * 500
