"""What every preset makes of every case and of every code point, one short digest a line, so that a review sees which.

    python -m tests.outputs

writes ``tests/outputs/<preset>.txt`` anew, and those of the detector and the sentences. Every supported Python must
come to the same. When output changes on purpose, say so under "Output changes" in CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import arnorm
from arnorm import steps
from arnorm.cases import Case
from arnorm.data import load
from tests import cases
from tests.in_turn import each

FOLDER = Path(__file__).parent / "outputs"
PRESETS = tuple(load.read_toml("presets.toml"))
SLICE = 8192
# Less its document steps, ``news`` is ``light``; AraBERT's passes are slow.
LAST = {"news": 0, "compat:arabert": 0x20000}
# What the default group looks at: where Arabic, Latin, marks, punctuation, presentation forms and full width are.
SAMPLE = {"U+0000", "U+0400", "U+0800", "U+2000", "U+2C00", "U+F800", "U+FC00"}

Lines = dict[str, str]


def short(text: str) -> str:
    """Return the first ten hexadecimal digits of the SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def blocks(last: int) -> Iterator[tuple[str, range]]:
    """Yield the code points of the first plane by 1,024, the others by planes."""
    first = 0
    while first < last:
        size = 0x400 if first < 0x10000 else 0x10000
        yield f"U+{first:04X}", range(first, first + size)
        first += size


def of_cases(run: Callable[[Case], str], every: int = 1) -> Lines:
    """Return a digest of what is made of each case, or of every so many."""
    return {case.path: short(run(case)) for case in each(cases.load(), every)}


def preset_cases(name: str, every: int = 1) -> Lines:
    """Return a digest of what a preset makes of each case."""
    pipeline = arnorm.preset(name)
    return of_cases(lambda case: pipeline(case.text, context=case.context), every)


def preset_points(name: str, *, everything: bool) -> Lines:
    """Return a digest for each block of code points, each between two letters, less the document steps."""
    pipeline = arnorm.preset(name)
    kept = [step for step in pipeline.steps if not isinstance(step, steps.DocumentStep)]
    local = arnorm.Pipeline(kept, protect=pipeline.protect)
    found = {}
    for block, points in blocks(LAST.get(name, 0x110000)):
        if everything or block in SAMPLE:
            parts = (points[start : start + SLICE] for start in range(0, len(points), SLICE))
            texts = ["\n".join(f"ب{chr(point)}ب" for point in part) for part in parts]
            found[block] = short("\n".join(map(local, texts)))
    return found


def findings(case: Case) -> str:
    """Return what the detector finds in a case, as text."""
    found = arnorm.find_typos(case.text)
    return "\n".join(f"{f.start} {f.end} {f.kind} {' '.join(f.suggestions)} {f.confidence:.6f}" for f in found)


def sentences(case: Case) -> str:
    """Return the sentences of a case, as text."""
    return str(arnorm.sentences(case.text))


OTHERS: dict[str, Callable[[Case], str]] = {"typos": findings, "sentences": sentences}


def file(name: str) -> Path:
    """Return where the digests of a preset stand."""
    return FOLDER / f"{name.replace(':', '-')}.txt"


def written(name: str) -> Lines:
    """Return the digests that all Pythons share."""
    lines = file(name).read_text("ascii").split("\n")
    return dict(line.rsplit(" ", 1) for line in lines if line and not line.startswith("#"))


def main() -> None:
    argparse.ArgumentParser(prog="python -m tests.outputs", description=__doc__.partition("\n")[0]).parse_args()
    FOLDER.mkdir(exist_ok=True)
    found = {name: {**preset_cases(name), **preset_points(name, everything=True)} for name in PRESETS}
    for name, lines in {**found, **{name: of_cases(run) for name, run in OTHERS.items()}}.items():
        head = f"# {name}: case or block of code points, digest of the output; written by python -m tests.outputs\n"
        text = head + "".join(f"{key} {digest}\n" for key, digest in lines.items())
        file(name).write_text(text, "ascii", newline="\n")


if __name__ == "__main__":
    main()
