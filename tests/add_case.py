"""Makes a case of the regression corpus from a text: one that a search found, or one that is given.

    python -m tests.add_case .fuzz/FILE.json
    python -m tests.add_case --preset ml --text "كتب؛أيار /مايو" [--title T] [--outlet O]
    python -m tests.add_case --steps tidy.v1 marks.v1 --text TEXT

The case lies in ``tests/corpus/found/``, under ``keep/`` where nothing changes, and is expected to become what it
becomes today, run until nothing changes more. Read that, write what is right, move it to its room.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import arnorm
from arnorm.cases import parse, spelled
from tests.cases import CORPUS

ROUNDS = 8


def settled(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context) -> str:
    """Return what a text becomes when the pipeline runs until nothing changes."""
    for _ in range(ROUNDS):
        text, last = pipeline(text, context=context), text
        if text == last:
            break
    return text


def toml(value: Any) -> str:
    """Return a value as TOML; a JSON string is a TOML string."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def fields_of(found: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of the case, in the order that files have them."""
    made = {"why": found.get("why", "Found by a search."), "origin": "found by tests.fuzz"}
    made |= {key: found[key] for key in ("steps", "preset", "title", "outlet") if found.get(key) is not None}
    case = parse("found/keep/x.toml", {**made, "input": found["input"], "expected": found["input"]})
    return {
        **made,
        "input": case.text,
        "expected": settled(case.pipeline, case.text, case.context),
        "codepoints": spelled(case.text),
    }


def add(found: dict[str, Any], corpus: Path = CORPUS) -> Path:
    """Write the case of what was found, and return where."""
    if any("\ud800" <= char <= "\udfff" for char in found["input"]):
        raise SystemExit("a lone surrogate cannot stand in a file: make it a test in tests/test_laws.py")
    fields = fields_of(found)
    name = hashlib.sha256(repr(found).encode("utf-8", "backslashreplace")).hexdigest()[:10]
    folder = corpus / "found" / ("keep" if fields["input"] == fields["expected"] else "")
    path = folder / f"{name}.toml"
    text = "".join(f"{key} = {toml(value)}\n" for key, value in fields.items())
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, help="what tests.fuzz wrote")
    parser.add_argument("--text")
    parser.add_argument("--preset")
    parser.add_argument("--steps", nargs="+")
    parser.add_argument("--title")
    parser.add_argument("--outlet")
    asked = vars(parser.parse_args())
    file, text = asked.pop("file"), asked.pop("text")
    if file is None and (text is None or not (asked["preset"] or asked["steps"])):
        parser.error("give a file, or --text with --preset or --steps")
    print(add(json.loads(file.read_text("utf-8")) if file else {**asked, "input": text}))


if __name__ == "__main__":
    sys.exit(main())
