"""Expressions of polars: eager, lazy and streaming."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import arnorm
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import OUTLETS, PIPELINES, TEXTS, TITLES, expected

pytestmark = pytest.mark.adapters


@pytest.fixture(scope="module")
def pl() -> Any:
    polars = package("polars")
    adapter("polars")
    return polars


@pytest.fixture
def frame(pl: Any) -> Any:
    return pl.DataFrame({"text": TEXTS, "title": TITLES, "outlet": OUTLETS})


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_a_column_becomes_what_the_library_makes(pl: Any, frame: Any, pipeline: object) -> None:
    done = frame.with_columns(pl.col("text").arnorm.normalize(pipeline))
    assert done["text"].to_list() == expected(pipeline)
    assert done.schema == frame.schema
    assert done["title"].to_list() == TITLES


def test_titles_and_outlets_are_columns_or_expressions(pl: Any, frame: Any) -> None:
    text = pl.col("text").arnorm
    done = frame.select(
        text.normalize("news", title="title", outlet="outlet"),
        named=text.normalize("news", title=pl.col("title"), outlet=pl.col("outlet").cast(pl.Categorical)),
        constant=text.normalize("news", outlet=pl.lit("port")),
    )
    assert done["text"].to_list() == done["named"].to_list() == expected("news", beside=True)
    port = arnorm.Context(outlet="port")
    assert done["constant"].to_list() == [text and arnorm.normalize(text, context=port) for text in TEXTS]
    copied = "وصل الوفد أمس إلى جنيف بعد رحلة طويلة\nقال المتحدث إن الجلسة غدا"
    titled = pl.DataFrame({"text": [copied], "title": [copied.partition("\n")[0]]})
    context = arnorm.Context(title=titled["title"][0])
    none = arnorm.preset("light") | arnorm.steps.DropDuplicateHeadlines(keep="none")
    done = titled.select(pl.col("text").arnorm.normalize(none, title="title"))
    assert done["text"].to_list() == [none(copied, context=context)] != [none(copied)]


def test_lazy_and_streaming_are_the_same(pl: Any, frame: Any, tmp_path: Path) -> None:
    pl.concat([frame] * 500).write_parquet(tmp_path / "in.parquet", row_group_size=100)
    lazy = pl.scan_parquet(tmp_path / "in.parquet").with_columns(
        pl.col("text").arnorm.normalize("news", title="title", outlet="outlet"),
        typos=pl.col("text").arnorm.typos(),
        sentences=pl.col("text").arnorm.sentences(),
    )
    assert lazy.collect_schema() == lazy.collect().schema
    streamed = lazy.collect(engine="streaming")
    assert streamed.equals(lazy.collect())
    assert streamed["text"].to_list() == expected("news", beside=True) * 500
    lazy.sink_parquet(tmp_path / "out.parquet")
    assert pl.read_parquet(tmp_path / "out.parquet").equals(streamed)


def test_one_run_in_many_pieces_keeps_rows_together(pl: Any, frame: Any) -> None:
    text = pl.col("text").arnorm.normalize("ml")
    done = pl.concat([frame] * 20).lazy().filter(text.str.contains("3.5%", literal=True)).select(text).collect()
    assert done["text"].to_list() == [expected("ml")[5]] * 20
    done = frame.group_by("outlet", maintain_order=True).agg(text)
    assert done["text"].explode().to_list() == [expected("ml")[at] for at in (0, 2, 3, 1, 4, 5)]


def test_typos_have_the_fields_of_findings(pl: Any, frame: Any) -> None:
    column = frame.select(typos=pl.col("text").arnorm.typos())["typos"]
    assert column.dtype == adapter("polars").FINDINGS
    assert [field.name for field in column.dtype.inner.fields] == list(arnorm.Finding._fields)
    assert [None if found is None else len(found) for found in column.to_list()] == [0, None, 0, 0, 1, 0]
    (found,) = column.to_list()[4]
    assert TEXTS[4][found["start"] : found["end"]] == found["word"] == "الأسحلة"
    assert found["suggestions"][0] == "الأسلحة"
    assert frame.select(typos=pl.col("text").arnorm.typos(kinds=["doubled"]))["typos"].to_list()[4] == []


def test_sentences_are_spans_that_polars_can_slice(pl: Any, frame: Any) -> None:
    column = frame.select(s=pl.col("text").arnorm.sentences())["s"].to_list()
    spans = [None if spans is None else tuple((s["start"], s["end"]) for s in spans) for spans in column]
    assert spans == [None if text is None else arnorm.sentences(text) for text in TEXTS]
    cut = (
        frame.with_columns(s=pl.col("text").arnorm.sentences())
        .explode("s")
        .unnest("s")
        .select(pl.col("text").str.slice("start", pl.col("end") - pl.col("start")))
    )
    assert cut["text"].to_list()[-2] == TEXTS[4]


def test_other_types_and_odd_columns(pl: Any) -> None:
    text = pl.col("text").arnorm
    for kind in (pl.Categorical, pl.Enum(["أحمـد", "x"])):
        frame = pl.DataFrame({"text": pl.Series(["أحمـد", None], dtype=kind)})
        assert frame.select(text.normalize("light"))["text"].to_list() == ["أحمد", None]
    assert pl.DataFrame({"text": pl.Series([None, None])}).select(text.normalize())["text"].to_list() == [None, None]
    empty = pl.DataFrame({"text": pl.Series([], dtype=pl.String)})
    assert empty.select(text.normalize(outlet=pl.lit("x")))["text"].to_list() == []
    with pytest.raises(pl.exceptions.ComputeError, match=r"cast it to pl\.String first"):
        pl.DataFrame({"text": [1, 2]}).select(text.normalize())
    with pytest.raises(arnorm.ArnormError, match="the presets are"):
        text.normalize("heavy")
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        empty.select(text.normalize(title="headline"))


def test_lone_surrogates_never_reach_polars(pl: Any) -> None:
    from tests.adapters.test_arrow import MakesSurrogates

    with pytest.raises(UnicodeEncodeError):
        pl.Series(["\ud800"])
    frame = pl.DataFrame({"text": ["أ", None]})
    assert frame.select(pl.col("text").arnorm.normalize(MakesSurrogates()))["text"].to_list() == ["\ufffd", None]
