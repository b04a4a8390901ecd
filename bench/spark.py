"""Times ``arnorm.adapters.spark`` on one and more local cores, and compares its fits with those of one process.

    python -m bench.spark SOURCE.jsonl.gz --articles 200000 --folder DIR --cores 1 2

Articles are those of ``bench.corpus``. Printed for each number of cores: seconds by the clock to normalize all, to fit
a profile and to fit a model, a first small job having started the workers; and whether both fits are those of one
process, byte for byte. A Java of 17 is needed, and arnorm[spark].
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from arnorm import BoilerplateProfile, Context, TypoModel
from arnorm.adapters import spark
from bench.corpus import digest, made_up, write

Rows = Iterator[dict[str, Any]]


def rows(path: Path) -> Rows:
    """Yield the articles of a file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def session(cores: int) -> Any:  # noqa: ANN401
    """Start Spark on so many cores."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false")
    return builder.config("spark.driver.memory", "2g").getOrCreate()


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    """Return how long a run took and what came of it."""
    start = time.perf_counter()
    found = run()
    return time.perf_counter() - start, found


def saved(value: BoilerplateProfile | TypoModel, path: Path) -> str:
    """Return the digest of a value's file."""
    value.save(path)
    return digest(path)


def main() -> None:
    """Make the corpus, fit in this process, then run on each number of cores."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.spark", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--field", default="text")
    parser.add_argument("--folder", type=Path, required=True, help="for the corpus and what is fitted")
    parser.add_argument("--cores", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--no-fits", action="store_true", help="normalize only: fits take much longer")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    path, place = args.folder / f"corpus-{args.articles}.jsonl", args.folder / "fitted"
    if not path.exists():
        write(made_up(args.source, args.field, args.articles), path, "jsonl")
    mine = None if args.no_fits else fitted_here(path, place)
    for cores in args.cores:
        run = session(cores)
        df = run.read.json(str(path)).repartition(4 * max(args.cores)).cache()
        spark.normalize(df.limit(100)).count()
        df.count()
        # Written nowhere: Spark works all rows out and drops them.
        done, _ = timed(spark.normalize(df).write.format("noop").mode("overwrite").save)
        print(f"{args.articles} articles, local[{cores}]: news {done:.1f} s", flush=True)
        if mine:
            compare_fits(df, place, mine)
        run.stop()


def fitted_here(path: Path, place: Path) -> tuple[str, str]:
    """Fit a profile and a model in this process, print how long it took, and return the digests of their files."""
    took_profile, profile = timed(
        lambda: BoilerplateProfile.fit((row["text"], Context(outlet=row["outlet"])) for row in rows(path))
    )
    took_model, model = timed(lambda: TypoModel.fit(row["text"] for row in rows(path)))
    print(f"one process: profile {took_profile:.1f} s, model {took_model:.1f} s", flush=True)
    return saved(profile, place), saved(model, place)


def compare_fits(df: Any, place: Path, mine: tuple[str, str]) -> None:  # noqa: ANN401
    """Fit both on Spark, and print how long it took and whether the files are those of one process."""
    for_profile, found = timed(lambda: spark.fit_profile(df, outlet="outlet"))
    for_model, learnt = timed(lambda: spark.fit_model(df))
    same = (saved(found, place), saved(learnt, place)) == mine
    said = "equal those of one process" if same else "DIFFER"
    print(f"profile {for_profile:.1f} s, model {for_model:.1f} s; fits {said}", flush=True)


if __name__ == "__main__":
    main()
