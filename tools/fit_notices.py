"""Writes the weights of ``arnorm/data/boilerplate/_notices.toml``: what the words of a notice weigh, and its look.

Lines of pages (``tools/notices``, the rules' own examples) against what looks like them and against articles beside the
repository, by L1 logistic regression. Needs scikit-learn, and some fifteen seconds; then write the manifest::

    pip install -r tools/requirements-lexicon.txt scikit-learn
    python -m tools.fit_notices
    python -m tools.manifest

``--check`` fits and compares only, says how many weights differ, and exits with 1 where some do. ``--folds`` fits once
without each list of lines and says what is found of that list and taken of its look-alikes: the figure that decides
about features and settings, for no line of a list has a say in the weights that it is judged by. The head of the file,
down to ``[line]``, is written by hand and stays. ``tools/notices/settings.toml`` holds every setting.

The shipped file is what this program wrote on 2026-11-26. Rules added since brought examples of their own, so that a
fit of 2026-11-28 (scikit-learn 1.9) has 465 names that are in one file only, and 2,789 of 4,337 weights move, by 0.25
on average. Fit anew only with the folds and the foots measured beside it.

Each list of lines left out in turn, its look-alikes too (the rules' own among them): where a tenth of the look-alikes
are taken, stems alone find .551 of the lines and with pairs .586; at 5 % .404 and .438, at 2 % .234 and .244; above .3,
.671 with .163 taken and .721 with .199. (Measured with another solver of the same problem, L-BFGS, 120 rounds, before
list 14.) Of the foots of twelve lists by other authors, which were read while rules were written, rules and weights
together find .783 to .989 of the lines.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from arnorm.document import fold
from tools.notices.lines import APART, Line, lines_alike, lines_of_pages
from tools.notices.model import Model, fitted, own_lines
from tools.notices.written import compared, kinds_of, written

ROOT: Final = Path(__file__).parents[1]
SETTINGS: Final = ROOT / "tools" / "notices" / "settings.toml"
TARGET: Final = ROOT / "arnorm" / "data" / "boilerplate" / "_notices.toml"
ALONE: Final = 0.3  # what a last line weighs that goes (passes/notices.py)


def report(model: Model) -> None:
    """Print how many of the lines that were written apart are above some sums."""
    lines = (fold.folded(row.split("\t")[1]) for row in APART.read_text("utf-8").splitlines())
    sums = model.sums(line for line in lines if len(fold.words_of(line)) > 1)
    for least in (-1.0, 0.0, 0.3, 1.0):
        print(f"lines written apart above {least:4}: {sum(one > least for one in sums)} of {len(sums)}")


def folds(lines: Sequence[Line], alike: Sequence[Line], settings: Mapping[str, Any]) -> None:
    """Print what a fit without each list finds of it, and takes of its look-alikes; lines of two words and more."""
    found: list[float] = []
    taken: list[float] = []
    for origin in sorted({line.origin for line in (*lines, *alike)}):
        left = [line for line in lines if line.origin != origin]
        model = fitted(left, [line for line in alike if line.origin != origin], settings)
        known = set(own_lines(left))
        own, other = (
            model.sums(text for text in own_lines(of) if text not in known and len(fold.words_of(text)) > 1)
            for of in ([line for line in lines if line.origin == origin], [a for a in alike if a.origin == origin])
        )
        found, taken = found + own, taken + other
        print(f"list {origin:>5}: {_above(own, ALONE)} found, {_above(other, ALONE)} of those alike taken", flush=True)
    print(f"all: {_above(found, ALONE)} found, {_above(taken, ALONE)} of those alike taken")
    for share in (0.02, 0.05, 0.1):
        least = sorted(taken, reverse=True)[int(share * len(taken))]
        print(f"found where {share} of those alike are taken: {_above(found, least)}")


def _above(sums: Sequence[float], least: float) -> str:
    above = sum(one > least for one in sums)
    return f"{above} of {len(sums)}" + (f" ({above / len(sums):.3f})" if sums else "")


def main() -> int:
    """Fit; write, or compare with what is there."""
    settings = tomllib.loads(SETTINGS.read_text("utf-8"))
    lines, alike = lines_of_pages(), lines_alike()
    if "--folds" in sys.argv[1:]:
        folds(lines, alike, settings)
        return 0
    model = fitted(lines, alike, settings)
    old = TARGET.read_text("utf-8")
    new = written(old, model, kinds_of(lines, model.known))
    report(model)
    print(compared(old, new))
    if "--check" in sys.argv[1:]:
        return int(old != new)
    TARGET.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
