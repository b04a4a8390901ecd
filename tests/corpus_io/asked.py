"""Inputs of ``arnorm corpus``, and the command asked in this process."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import arnorm
from tests.console.test_run import Capture, put, run

TATWEEL = "\u0640"  # ARABIC TATWEEL
TEXTS = [f"الخبر رقم {n}: قالت الوز{TATWEEL * (n % 3)}ارة إن الموسم  كان جيدا." for n in range(90)]
LIGHT = arnorm.preset("light")
NEW = [LIGHT(text) for text in TEXTS]
BAD = [b'{"text": null}\n', b'{"n": 1}\n', b'{"text": 5}\n', b'{"text": "\xff"}\n', b"{\n"]
REASONS = {"null": 1, "missing field": 1, "no text": 1, "broken byte": 1, "bad line": 1}


def line(text: str, number: int) -> str:
    """A record whose other fields no library would write as they are."""
    return f'{{"n": {number}.10, "text":{json.dumps(text, ensure_ascii=number % 2 == 0)} ,"big":1e999}}'


def jsonl(texts: list[str]) -> str:
    return "".join(line(text, number) + "\n" for number, text in enumerate(texts))


def corpus(capture: Capture, *arguments: object, workers: int = 1) -> tuple[int, str]:
    code, out, err = run(capture, "corpus", "--preset", "light", "--workers", workers, *arguments)
    assert out == ""
    return code, err


def told(out: Path) -> dict[str, Any]:
    return json.loads(out.with_name(out.name + ".arnorm.json").read_text("utf-8"))


def table(sign: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=sign, lineterminator="\r\n")
    writer.writerow(["id", "text", "note"])
    writer.writerows([n, f'{text}\n"{n}{sign}"', f'n"{n}'] for n, text in enumerate(TEXTS))
    return out.getvalue()


def inputs(kind: str, folder: Path) -> Path:
    if kind == "folder":
        for number, text in enumerate(TEXTS):
            put(folder / "in" / f"{number % 3}" / f"{number}.txt", text)
        return folder / "in"
    data = jsonl(TEXTS) if kind.startswith("jsonl") else table("\t" if kind == "tsv" else ",")
    return put(folder / f"in.{kind}", gzip.compress(data.encode()) if kind.endswith("gz") else data)


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files}
