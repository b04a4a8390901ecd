"""Logistic regression that starts from a prior: each weight stays near its prior unless the examples say otherwise.

Newton's method in plain Python: the same bits on every machine but for the last ones of ``exp``, which rounding hides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["fit", "logistic"]

_ROUNDS = 60
_SMALL = 1e-9
_LEAST_CURVATURE = 1e-4


def logistic(total: float) -> float:
    """Return the probability of a sum of log-odds.

    >>> logistic(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-total))


def fit(
    rows: Sequence[Sequence[float]],
    targets: Sequence[float],
    counts: Sequence[float],
    prior: Sequence[float],
    pulls: Sequence[float],
) -> list[float]:
    """Return the weights that best explain ``targets`` (0 to 1) of ``rows``, each row counted ``counts`` times.

    ``pulls`` says how strongly each weight is held at its ``prior``: a pull of n is worth about n rows.

    >>> weights = fit([[1, 0]] * 9 + [[1, 1]] * 9, [0.0] * 9 + [1.0] * 9, [1.0] * 18, [0.0, 0.0], [0.1, 0.1])
    >>> weights[0] < -1, weights[1] > 3
    (True, True)
    """
    weights = [float(value) for value in prior]
    sparse = [[(at, value) for at, value in enumerate(row) if value] for row in rows]
    for _ in range(_ROUNDS):
        slope = [pull * (weight - start) for pull, weight, start in zip(pulls, weights, prior, strict=True)]
        curve = [[pull if i == j else 0.0 for j in range(len(prior))] for i, pull in enumerate(pulls)]
        for row, target, count in zip(sparse, targets, counts, strict=True):
            chance = logistic(sum(weights[at] * value for at, value in row))
            miss, bend = count * (chance - target), count * max(chance * (1 - chance), _LEAST_CURVATURE)
            for i, value in row:
                slope[i] += miss * value
                line, bent = curve[i], bend * value
                for j, other in row:
                    line[j] += bent * other
        step = _solve(curve, slope)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SMALL:
            break
    return weights


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return x of matrix x = right, by elimination; the matrix is symmetric and positive."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            if factor:
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i], strict=True)]
    solved = [0.0] * size
    for i in reversed(range(size)):
        solved[i] = (rows[i][size] - sum(rows[i][j] * solved[j] for j in range(i + 1, size))) / rows[i][i]
    return solved
