"""Boosted trees as the data files have them: one a line, in prefix form; numbers and names of features alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def written(trees: Any, names: Sequence[str]) -> str:  # noqa: ANN401
    """Return the lines of fitted trees over features of these names, in which no space may be."""
    lines = [f"base {float(trees._baseline_prediction.ravel()[0]):.4g}"]
    lines += [_tree(one.nodes, names, 0) for (one,) in trees._predictors]
    return "\n".join(lines) + "\n"


def _tree(nodes: Any, names: Sequence[str], at: int) -> str:  # noqa: ANN401
    node = nodes[at]
    if node["is_leaf"]:
        return f"{node['value']:.3g}"
    asks = f"{names[node['feature_idx']]}<={float(node['num_threshold']):.4g}"
    return f"{asks} {_tree(nodes, names, node['left'])} {_tree(nodes, names, node['right'])}"
