"""Fits ``arnorm/data/typos/weights.json`` to the labels, the same byte for byte each time.

Needs nothing but arnorm and ``../shared/data/news_sample.jsonl.gz`` (about half a minute), then write the manifest::

    python -m tools.fit_typos
    python -m tools.manifest

``--check`` fits and compares only, and exits with 1 where the file is not what the labels make. Shown is how well
the weights foretell the labels of the outlets that ``prior.toml`` holds apart. ``--without 3alyoum,BBC`` leaves out the
labels of these outlets too, shows how well the others foretell them, and writes nothing.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tools.typo_labels import LABELS, ROOT, VERDICTS, Example, examples, read_articles, read_labels
from tools.typo_regression import fit, logistic

PRIOR = LABELS.parent / "prior.toml"
TARGET = ROOT / "arnorm" / "data" / "typos" / "weights.json"
ABOUT = "A logistic sum: bias + weight x answer of each rule of arnorm.typos.evidence.register and .surroundings."


def read_prior(path: Path = PRIOR) -> dict[str, Any]:
    """Return what a weight is before any label is read, and how labels count."""
    return tomllib.loads(path.read_text("utf-8"))


def names_of(prior: dict[str, Any]) -> list[str]:
    """Return the names of the rules that have a weight, in the order of the prior."""
    return [*prior["pair"], *prior["place"]]


def fitted(found: Sequence[Example], prior: dict[str, Any]) -> list[float]:
    """Return the bias and the weights of the rules."""
    starts = [prior["bias"], *prior["pair"].values(), *prior["place"].values()]
    pulls = [prior["pull"]["bias"], *(_pull(name, prior) for name in names_of(prior))]
    return fit(
        [(1.0, *example.answers) for example in found],
        [VERDICTS[example.label.verdict] for example in found],
        [_count(example, prior["count"]) for example in found],
        starts,
        pulls,
    )


def _pull(name: str, prior: dict[str, Any]) -> float:
    return float(prior["pull"]["fixed" if name in prior["fixed"] else "rule"])


def _count(example: Example, counts: dict[str, float]) -> float:
    """Return what a label is worth: a hundred slips of one phenomenon teach less than a hundred different ones."""
    kind, verdict = example.label.kind, example.label.verdict
    return float(counts.get(f"{kind} {verdict}", counts.get(kind, 1.0)))


def written(weights: Sequence[float], prior: dict[str, Any]) -> str:
    """Return the file: two decimals, one weight a line."""
    rounded = [round(weight, 2) + 0.0 for weight in weights]
    named = dict(zip(names_of(prior), rounded[1:], strict=True))
    data = {
        "about": ABOUT,
        "bias": rounded[0],
        "pair": {name: named[name] for name in prior["pair"]},
        "place": {name: named[name] for name in prior["place"]},
        "bars": prior["bars"],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def report(found: Sequence[Example], weights: Sequence[float]) -> None:
    """Print how often each band of confidence is right, arguable counted half."""
    bands: dict[int, list[float]] = {}
    for example in found:
        total = weights[0] + sum(w * a for w, a in zip(weights[1:], example.answers, strict=True))
        bands.setdefault(int(logistic(total) * 20), []).append(VERDICTS[example.label.verdict])
    for band, verdicts in sorted(bands.items()):
        right = sum(verdicts)
        print(f"{band / 20:.2f}  {right:6.1f} of {len(verdicts):4}  {right / len(verdicts):.2f}")


def main() -> int:
    """Fit; write, compare, or show."""
    prior, labels = read_prior(), read_labels()
    articles = read_articles(label.document for label in labels)
    found = list(examples(labels, articles, names_of(prior)))
    print(f"{len(labels)} labels, {len(found)} of them still proposed and found in their documents")
    apart = set(prior["held"])
    if "--without" in sys.argv:
        apart |= set(sys.argv[sys.argv.index("--without") + 1].split(","))
    weights = fitted([example for example in found if example.outlet not in apart], prior)
    text = written(weights, prior)
    report([example for example in found if example.outlet in apart], weights)
    if "--without" in sys.argv:
        return 0
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
