"""Times ``arnorm corpus`` on articles put together from a corpus of one's own, each text different.

    python -m bench.corpus SOURCE.jsonl.gz --articles 1000000 --folder DIR
    python -m bench.corpus SOURCE.jsonl.gz --articles 20000 --folder DIR --kind parquet --workers 1 2 --preset news

The first paragraphs of one article stand before the last of another, under the headline of the first, with a number of
their own: a text that stands twice would flatter every memo. Printed for each number of workers: seconds by the clock,
CPU seconds of the process that reads and writes and of its workers, its share of all, and the most memory that one of
each held. The outputs must be equal to the byte.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import gzip
import json
import multiprocessing
import os
import random
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from arnorm.__main__ import main as arnorm
from arnorm.unicode import pattern

# Words of an article at most, as in a newspaper; and rows written to Parquet at a time.
WORDS, ROWS = 400, 10_000
SUFFIX = {"jsonl": "jsonl", "csv": "csv", "parquet": "parquet", "gz": "jsonl.gz", "zst": "jsonl.zst"}


def made_up(source: Path, field: str, count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Yield ``count`` articles made of parts of those in a file of JSON Lines, plain or .gz."""
    data = source.read_bytes()
    lines = (gzip.decompress(data) if source.suffix == ".gz" else data).decode("utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    parts = [[part for part in row[field].split("\n") if part.strip()] for row in rows]
    rng = random.Random(seed)
    for number in range(count):
        one, two = rng.randrange(len(rows)), rng.randrange(len(rows))
        head, tail = parts[one], parts[two]
        body = head[: rng.randrange(len(head) + 1)] + tail[rng.randrange(len(tail) + 1) :]
        words = "\n".join(body).split(" ")[:WORDS]
        title = rows[one].get("title") or (head[0] if head else "")
        yield {"id": number, "text": f"{title}\n{' '.join(words)} رقم {number}", "outlet": rows[one].get("source")}


def write(rows: Iterator[dict[str, Any]], path: Path, kind: str) -> None:
    """Write articles as a corpus of that kind."""
    if kind == "parquet":
        _write_parquet(rows, path)
    elif kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["id", "text", "outlet"])
            writer.writeheader()
            writer.writerows(rows)
    else:
        from arnorm.corpus.files.packing import packed, packing_of  # noqa: PLC0415

        with path.open("wb") as file:
            for row in rows:
                file.write(packed(f"{json.dumps(row, ensure_ascii=False)}\n".encode(), packing_of(path.name)))


def _write_parquet(rows: Iterator[dict[str, Any]], path: Path) -> None:
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    schema = pa.schema([("id", pa.int64()), ("text", pa.string()), ("outlet", pa.string())])
    with ParquetWriter(path, schema) as writer:
        held: list[dict[str, Any]] = []
        for row in rows:
            held.append(row)
            if len(held) == ROWS:
                writer.write_table(pa.Table.from_pylist(held, schema))
                held = []
        writer.write_table(pa.Table.from_pylist(held, schema))


def child(arguments: list[str]) -> None:
    """Run the command line in this process, and print what it and its workers took."""
    most: dict[int, float] = {}
    threading.Thread(target=_watch, args=(most,), daemon=True).start()
    start = time.perf_counter()
    code = arnorm(arguments)
    wall = time.perf_counter() - start
    most[os.getpid()] = memory("self")
    while multiprocessing.active_children():
        time.sleep(0.05)
    took = {"code": code, "wall": wall, "parent MB": most.pop(os.getpid()), "workers MB": max(most.values(), default=0)}
    for name, who in (("parent", resource.RUSAGE_SELF), ("workers", resource.RUSAGE_CHILDREN)):
        used = resource.getrusage(who)
        took[f"{name} cpu"] = used.ru_utime + used.ru_stime
    print(json.dumps(took))


def _watch(most: dict[int, float]) -> None:
    """Note what each worker holds, as long as there are any."""
    while True:
        for worker in multiprocessing.active_children():
            with contextlib.suppress(OSError):
                most[worker.pid or 0] = max(most.get(worker.pid or 0, 0), memory(worker.pid))
        time.sleep(0.2)


def memory(process: int | str | None) -> float:
    """Return the most memory that a process held, in MB; ``ru_maxrss`` would be that of the one that started it."""
    found = pattern(r"VmHWM:\s+(\d+)").search(Path(f"/proc/{process}/status").read_text("utf-8"))
    return int(found[1]) / 1024 if found else 0.0


def timed(source: Path, out: Path, options: list[str]) -> dict[str, float]:
    """Return what one run took, in a process of its own."""
    code = "import sys; from bench.corpus import child; child(sys.argv[1:])"
    arguments = ["corpus", str(source), "-o", str(out), *options]
    run = subprocess.run([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, check=True)
    took: dict[str, float] = json.loads(run.stdout)
    if took["code"]:
        raise SystemExit(f"exit code {took['code']}")
    return took


def digest(path: Path) -> str:
    """Return the digest of a file."""
    found = blake2b()
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            found.update(data)
    return found.hexdigest()


def main() -> None:
    """Make the corpus, run over it, and print a table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.corpus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--field", default="text")
    parser.add_argument("--folder", type=Path, required=True, help="for the corpus and its outputs")
    parser.add_argument("--kind", choices=tuple(SUFFIX), default="jsonl")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--preset", default="news")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    source = args.folder / f"corpus-{args.articles}.{SUFFIX[args.kind]}"
    if not source.exists():
        write(made_up(args.source, args.field, args.articles), source, args.kind)
    print(f"{args.articles} articles, {source.stat().st_size / 1e6:.1f} MB, {args.kind}, {args.preset}")
    print(f"{'workers':>7}{'seconds':>9}{'speed':>7}{'cpu all':>9}{'parent':>8}{'share':>8}{'MB':>7}{'a worker':>10}")
    made, first = set(), 0.0
    for workers in args.workers:
        out = args.folder / f"out-{workers}.{SUFFIX[args.kind]}"
        out.unlink(missing_ok=True)
        took = timed(source, out, ["--preset", args.preset, "--workers", str(workers)])
        first = first or took["wall"]
        cpu = took["parent cpu"] + took["workers cpu"]
        print(
            f"{workers:7}{took['wall']:9.1f}{first / took['wall']:7.2f}{cpu:9.1f}{took['parent cpu']:8.1f}"
            f"{took['parent cpu'] / cpu:8.1%}{took['parent MB']:7.0f}{took['workers MB']:10.0f}",
            flush=True,
        )
        made.add(digest(out))
        out.unlink()
    print("outputs are equal" if len(made) == 1 else "OUTPUTS DIFFER")


if __name__ == "__main__":
    main()
