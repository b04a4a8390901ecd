"""Fits ``arnorm/data/typos/weights.toml``: a logistic sum over plain features, and how sure it makes a finding.

Needs numpy and the data beside the repository (some ten minutes), then write the manifest::

    pip install -r tools/requirements-lexicon.txt
    python -m tools.fit_typos
    python -m tools.manifest

``--check`` fits and compares only, and exits with 1 where the file is not what the rows make. ``tools/typos/fit.toml``
holds every setting. Shown is how often each band of confidence is right, on the outlets fitted to (each foretold by a
fit without it) and on the outlets held apart.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from arnorm.typos.candidates.kinds import KINDS, group_of
from arnorm.typos.evidence.register import pair_features, place_features
from tools.typos.articles import LABELS, READ, ROOT, VERDICTS, read_articles, read_labels, read_marks
from tools.typos.rows import Row, injected_rows, labelled_rows, marked_rows

SETTINGS = LABELS.parent / "fit.toml"
TARGET = ROOT / "arnorm" / "data" / "typos" / "weights.toml"
HEAD = """\
# The logistic sum of the detector: a bias, a weight a kind, and a weight a feature. Made by tools/fit_typos.py of
# tools/typos; what a feature measures stands with its function in arnorm/typos/evidence.
"""
PAIRS = [feature.name for feature in pair_features()]
PLACES = [feature.name for feature in place_features()]
NAMES = ["bias", *KINDS, *PAIRS, *PLACES]
# The kinds that are weighed and calibrated; for the others no candidate is proposed, or they are judged as hamza is.
WEIGHED = [kind for kind in KINDS if kind not in {"split", "doubled_word", "name_variant", "initial_hamza"}]
# Kinds that no row is fitted for: a style of the house, and foreign names.
_STYLES = frozenset(("initial_hamza", "name_variant"))
_HABITS = frozenset(("hamza", "ta_marbuta", "ya"))
_ROUNDS = 25
_SMALL = 1e-4
Array = Any


def matrix(rows: Sequence[Row]) -> Array:
    """Return bias, kind and answers of each row."""
    kinds = np.zeros((len(rows), len(KINDS)), np.float32)
    kinds[np.arange(len(rows)), [KINDS.index(row.kind) for row in rows]] = 1
    answers = np.array([row.answers for row in rows], np.float32)
    return np.concatenate([np.ones((len(rows), 1), np.float32), kinds, answers], 1)


def fitted(found: Array, targets: Array, counts: Array, penalty: float) -> Array:
    """Return the weights that best explain ``targets``, pulled to 0 by ``penalty`` on standardized columns (Newton)."""
    mean = np.average(found, axis=0, weights=counts)
    spread = np.sqrt(np.average((found - mean) ** 2, axis=0, weights=counts))
    kept = np.flatnonzero(spread > 1e-6)
    scaled = np.concatenate([found[:, :1], found[:, kept] / spread[kept]], 1)
    pull = np.full(scaled.shape[1], penalty)
    pull[0] = 1e-6
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-(scaled @ weights)))
        slope = scaled.T @ (counts * (chance - targets)) + pull * weights
        bent = counts * np.maximum(chance * (1 - chance), 1e-5)
        curve = (scaled * bent[:, None]).T @ scaled + np.diag(pull)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < _SMALL:
            break
    whole = np.zeros(found.shape[1])
    whole[0], whole[kept] = weights[0], weights[1:] / spread[kept]
    return whole


def taught(rows: Sequence[Row], settings: Mapping[str, Any]) -> list[Row]:
    """Return the rows worth fitting to: not hopeless, and no real errors among the untouched words."""
    counts = np.array([settings["count"][row.verdict] for row in rows])
    found, targets = matrix(rows), np.array([row.target for row in rows])
    sums = found @ fitted(found, targets, counts, settings["penalty"]["weight"])
    limits, particle = settings["left_out"], NAMES.index("particle_seam")
    kept = []
    for row, total, answers in zip(rows, sums, found, strict=True):
        if row.kind in _STYLES or (not row.target and total < limits["hopeless"]):
            continue
        habit = group_of(row.kind) in _HABITS or answers[particle] > 0
        most = limits["habits"] if habit else limits["any"]
        if row.source == "injected" and row.verdict == "untouched" and total > most:
            continue
        kept.append(row)
    return kept


def calibrated(sums: Array, rows: Sequence[Row], penalty: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    """Return the slope, and the offset of each kind, of sums foretold by fits without each row's outlet."""
    columns = np.zeros((len(rows), 2 + len(WEIGHED)))
    columns[:, 0], columns[:, 1] = sums, 1
    columns[np.arange(len(rows)), [2 + WEIGHED.index(row.kind) for row in rows]] = 1
    targets = np.array([row.target for row in rows])
    start = np.zeros(columns.shape[1])
    start[0] = 1
    pull = np.array([penalty["slope"], 0.01, *[penalty["offset"]] * len(WEIGHED)])
    found = start.copy()
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-(columns @ found)))
        curve = (columns * (chance * (1 - chance))[:, None]).T @ columns + np.diag(pull)
        found -= np.linalg.solve(curve, columns.T @ (chance - targets) + pull * (found - start))
    offsets = {kind: round(float(found[1] + found[2 + at]), 3) for at, kind in enumerate(WEIGHED)}
    return round(float(found[0]), 3), offsets | dict.fromkeys(("name_variant", "initial_hamza"), offsets["hamza"])


def written(weights: Array, slope: float, offset: Mapping[str, float], settings: Mapping[str, Any]) -> str:
    """Return the file: three decimals, one weight a line."""
    named = {name: round(float(weight), 3) + 0.0 for name, weight in zip(NAMES, weights, strict=True)}
    named |= settings["fixed"]
    tables: dict[str, Mapping[str, float]] = {
        "kind": {name: named[name] for name in KINDS if named[name]},
        "pair": {name: named[name] for name in PAIRS if named[name]},
        "place": {name: named[name] for name in PLACES if named[name]},
        "offset": offset,
        "others": settings["others"],
        **{f"thresholds.{mode}": table for mode, table in settings["thresholds"].items()},
    }
    says = {
        "others": "Slips come together: what other sure findings of a text add, and in how many words one is usual.",
        "thresholds.strict": "The confidence that a finding needs, by mode and kind.",
    }
    lines = [HEAD, f"bias = {named['bias']}"]
    lines += ["# Confidence is logistic(slope x sum + offset of the kind), fitted to findings read in context."]
    lines += [f"slope = {slope}"]
    lines += ["# What is below by its own letters and counts, no surroundings lift but once in a hundred findings."]
    lines += [f"least_pair_sum = {settings['least_pair_sum']['value']}"]
    for name, table in tables.items():
        lines += ["", *([f"# {says[name]}"] if name in says else []), f"[{name}]"]
        lines += [f"{key} = {value}" for key, value in table.items()]
    return "\n".join(lines) + "\n"


def report(name: str, sure: Array, rows: Sequence[Row]) -> None:
    """Print how often each band of confidence is right, arguable counted half."""
    print(name)
    targets = np.array([VERDICTS[row.verdict] for row in rows])
    for low in (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        band = (sure >= low) & (sure < {0.95: 1.01, 0.9: 0.95, 0.0: 0.2, 0.2: 0.4}.get(low, low + 0.1))
        if band.any():
            print(f"  {low:.2f}  {targets[band].sum():6.1f} of {band.sum():4}  {targets[band].mean():.2f}")


def _rows(settings: Mapping[str, Any]) -> Iterator[Row]:
    """Yield all rows; findings of this detector that were read apart, for only they say how often it is right."""
    articles, marks = read_articles(), read_marks()
    labels, read = read_labels(LABELS), read_labels(READ)
    apart = {*marks, *(label.document for label in (*labels, *read))}
    yield from injected_rows(articles, settings, apart)
    yield from labelled_rows(articles, labels, settings)
    yield from (row._replace(source="read") for row in labelled_rows(articles, read, settings))
    yield from marked_rows(articles, marks, settings)


def main() -> int:
    """Fit; write, or compare with what is there."""
    settings = tomllib.loads(SETTINGS.read_text("utf-8"))
    text = fit_all(list(_rows(settings)), settings)
    if "--check" in sys.argv[1:]:
        return int(TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, "utf-8")
    return 0


def fit_all(whole: Sequence[Row], settings: Mapping[str, Any]) -> str:
    """Return the file that these rows make, and print how well it foretells what was read."""
    rows = taught(whole, settings)
    found, targets = matrix(rows), np.array([float(row.target == 1) for row in rows])
    counts = np.array([settings["count"][row.verdict] for row in rows])
    outlets = np.array([row.outlet for row in rows])
    injected = np.array([row.source == "injected" for row in rows])
    free = injected | ~np.isin(outlets, settings["held"])
    weights = fitted(found[free], targets[free], counts[free], settings["penalty"]["weight"])
    read = np.flatnonzero([row.source == "read" for row in rows])
    sums = found @ weights
    for outlet in sorted(set(outlets[read]) - set(settings["held"])):
        others = free & (injected | (outlets != outlet))
        mine = np.flatnonzero(outlets == outlet)
        sums[mine] = found[mine] @ fitted(found[others], targets[others], counts[others], settings["penalty"]["weight"])
    fit_to = [at for at in read if outlets[at] not in settings["held"]]
    likely = [at for at in fit_to if sums[at] >= settings["calibrated_from"]]
    slope, offset = calibrated(sums[likely], [rows[at] for at in likely], settings["penalty"])
    for name, chosen in (("outlets fitted to", fit_to), ("outlets held apart", sorted(set(read) - set(fit_to)))):
        lines = np.array([slope * sums[at] + offset[rows[at].kind] for at in chosen])
        report(name, 1 / (1 + np.exp(-lines)), [rows[at] for at in chosen])
    return written(weights, slope, offset, settings)


if __name__ == "__main__":
    sys.exit(main())
