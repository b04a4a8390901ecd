"""Spark on two cores of this machine, with a Java of its own."""

from __future__ import annotations

import doctest
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import arnorm
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import FROM_PORT, OUTLETS, PIPELINES, TEXTS, TITLES, expected, profile

pytestmark = pytest.mark.spark
SCHEMA = "id long, text string, title string, outlet string"
ROWS = [(at, *row) for at, row in enumerate(zip(TEXTS, TITLES, OUTLETS, strict=True))]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    package("pyspark")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("no Java was found: Spark runs on it")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    made = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def spark(session: Any) -> Any:
    return adapter("spark")


def test_the_docstrings_run(session: Any, spark: Any) -> None:
    failed, tried = doctest.testmod(spark, extraglobs={"session": session})
    assert (failed, tried > 0) == (0, True)


@pytest.fixture(scope="module")
def frame(session: Any) -> Any:
    return session.createDataFrame(ROWS, SCHEMA).repartition(3).cache()


def column(df: Any, name: str = "text") -> list[Any]:
    return [row[name] for row in df.orderBy("id").collect()]


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_a_column_becomes_what_the_library_makes(spark: Any, frame: Any, pipeline: object) -> None:
    done = spark.normalize(frame, pipeline=pipeline)
    assert done.schema == frame.schema
    assert column(done) == expected(pipeline)


def test_titles_outlets_and_another_column(spark: Any, frame: Any) -> None:
    done = spark.normalize(frame, "text", "news", title="title", outlet="outlet", into="clean")
    assert done.columns == ["id", "text", "title", "outlet", "clean"]
    assert column(done, "clean") == expected("news", beside=True)
    assert column(done) == TEXTS
    assert column(spark.normalize(done, into="title"), "title") == expected("news")


def test_a_profile_goes_to_the_executors(spark: Any, session: Any) -> None:
    known = arnorm.preset("news").replacing(arnorm.steps.DropBoilerplate(profile=profile()))
    df = session.createDataFrame([(0, FROM_PORT, None, "port"), (1, FROM_PORT, None, None)], SCHEMA)
    port, none = column(spark.normalize(df, pipeline=known, outlet="outlet"))
    assert "بريد" not in port
    assert none == FROM_PORT


def test_findings_are_structs(spark: Any, frame: Any) -> None:
    found = column(spark.typos(frame), "typos")
    assert [None if row is None else len(row) for row in found] == [0, None, 0, 0, 1, 0]
    (finding,) = arnorm.find_typos(TEXTS[4])
    made = {name: list(v) if isinstance(v, tuple) else v for name, v in finding._asdict().items()}
    assert found[4][0].asDict() == made
    assert column(spark.typos(frame, into="other", kinds=["doubled"]), "other")[4] == []
    counted = spark.typos(frame).selectExpr("id", "get(typos, 0).suggestions[0] as first").where("first is not null")
    assert [row["first"] for row in counted.collect()] == ["الأسلحة"]


def articles(count: int) -> list[tuple[int, str | None, str | None, str | None]]:
    words = " ".join(text for text in TEXTS if text).replace("\n", " ").split(" ")
    chance = random.Random(7)
    rows = []
    for at in range(count):
        lines = [" ".join(chance.choices(words, k=12)) for _ in range(4)]
        text = None if at % 17 == 0 else "\n".join([*lines, "بريد الميناء يصل إليكم في كل صباح"])
        rows.append((at, text, lines[0] if at % 3 else None, chance.choice(["port", "bay", None])))
    return rows


@pytest.mark.parametrize("partitions", [1, 7, 40])
def test_fits_equal_those_of_one_machine_to_the_byte(spark: Any, session: Any, tmp_path: Path, partitions: int) -> None:
    rows = articles(400)
    df = session.createDataFrame(rows, SCHEMA).repartition(partitions)
    kept = [row for row in rows if row[1] is not None]
    pairs = [(text, arnorm.Context(title=title, outlet=outlet)) for _, text, title, outlet in kept]
    fits = {
        "profile": (spark.fit_profile(df, title="title", outlet="outlet"), arnorm.BoilerplateProfile.fit(pairs)),
        "alone": (spark.fit_profile(df), arnorm.BoilerplateProfile.fit((t, arnorm.Context()) for t, _ in pairs)),
        "model": (spark.fit_model(df), arnorm.TypoModel.fit(text for text, _ in pairs)),
    }
    for name, (there, here) in fits.items():
        there.save(tmp_path / "there")
        here.save(tmp_path / "here")
        assert (tmp_path / "there").read_bytes() == (tmp_path / "here").read_bytes(), name
        assert len(here) if name == "model" else here.documents


def test_a_fit_of_nothing_is_empty(spark: Any, session: Any) -> None:
    assert spark.fit_model(session.createDataFrame([], SCHEMA)) == arnorm.TypoModel.fit([])
    nulls = session.createDataFrame([(0, None, "x", "y")], SCHEMA)
    assert spark.fit_profile(nulls, title="title") == arnorm.BoilerplateProfile.fit([])


def test_odd_names_and_many_batches(spark: Any, session: Any) -> None:
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 2)
    df = session.createDataFrame([(at, TEXTS[at % 6]) for at in range(24)], "id long, `the text.x` string")
    assert column(spark.normalize(df, "the text.x", "ml"), "the text.x") == expected("ml") * 4
    given = [text for text in TEXTS if text is not None] * 4
    assert spark.fit_model(df, "the text.x") == arnorm.TypoModel.fit(given)
    session.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")


SHIPPED = """
import sys
from pyspark.sql import SparkSession
from arnorm.adapters import spark

session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
session.sparkContext.addPyFile(sys.argv[1])

def place(batches):
    import arnorm
    import pyarrow as pa
    for batch in batches:
        yield pa.RecordBatch.from_arrays([pa.array([arnorm.__file__])], ["place"])

df = session.createDataFrame([(0, "أحمـد")], "id long, text string")
print(df.mapInArrow(place, "place string").collect()[0]["place"])
print(spark.normalize(df, pipeline="search").collect()[0]["text"])
print(len(spark.typos(session.createDataFrame([("شحنات الأسحلة",)], "text string")).collect()[0]["typos"]))
"""


def test_a_wheel_is_sent_to_the_executors(session: Any, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    archive = wheel.rename(tmp_path / "arnorm.zip")  # the ending that Spark puts on the path
    (tmp_path / "run.py").write_text(SHIPPED, "utf-8")
    command = [sys.executable, str(tmp_path / "run.py"), str(archive)]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=tmp_path)
    place, text, found = done.stdout.splitlines()
    assert "arnorm.zip" in place
    assert (text, found) == ("احمد", "1")


def test_errors_come_before_the_job(spark: Any, frame: Any) -> None:
    with pytest.raises(arnorm.ArnormError, match="text: got 'body'; give the name of a column: id, text"):
        spark.normalize(frame, "body")
    with pytest.raises(arnorm.ArnormError, match="title: got 'id'; give a column of strings: this is bigint"):
        spark.fit_profile(frame, title="id")
    with pytest.raises(arnorm.ArnormError, match="the presets are"):
        spark.normalize(frame, pipeline="heavy")
    with pytest.raises(arnorm.ArnormError, match="mode: got 'loose'"):
        spark.typos(frame, mode="loose")


def test_lone_surrogates_never_reach_spark(spark: Any, session: Any) -> None:
    from tests.adapters.test_arrow import MakesSurrogates

    df = session.createDataFrame([(0, "أ"), (1, None)], "id long, text string")
    assert column(spark.normalize(df, pipeline=MakesSurrogates())) == ["\ufffd", None]
    # One that comes in does not live to see a step: Spark replaces it.
    given = session.createDataFrame([(0, "x\ud800y")], "id long, text string")
    assert column(spark.normalize(given, pipeline="light")) == ["x\ufffdy"]
