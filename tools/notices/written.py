"""The file of the weights of notices as text: written from a model, read back, and two of them compared."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import ANY
from tools.notices.lines import Line
from tools.notices.model import LOOKS, PAIR, STEM, Model, stems

__all__ = ["compared", "kinds_of", "weights_of", "written"]

_WORDLESS: Final = "separator"  # rules whose examples hold no words


def kinds_of(lines: Iterable[Line], known: Iterable[str]) -> dict[str, str]:
    """Return the kind that each stem speaks for most: of lines of two stems and more, rare kinds weighing more."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        found = set(stems(fold.folded(line.text)))
        if line.kind and line.kind != _WORDLESS and len(found) > 1:
            counts[line.kind].update(found)
    sizes = {kind: sum(counts[kind].values()) ** 0.5 for kind in sorted(counts)}
    best = {one: max(sizes, key=lambda kind: counts[kind][one] / sizes[kind]) for one in known}
    return {one: kind if counts[kind][one] else ANY for one, kind in best.items()}


def written(old: str, model: Model, kinds: Mapping[str, str]) -> str:
    """Return the text of the file: the head of the old one, the look, and the stems of each kind by weight."""
    lines = [old.partition("\n[line]\n")[0], "[line]", f"every = {model.bias}"]
    lines += [f"{name} = {model.weights.get(name, 0.0)}" for name in LOOKS]
    for kind in sorted(set(kinds.values())):
        rows: defaultdict[float, list[str]] = defaultdict(list)
        for one in sorted(model.known):
            if kinds[one] == kind:
                rows[model.weights.get(STEM + one, 0.0)].append(f'"{one}"')
        lines += ["", f"[stems.{kind}]"]
        lines += [f'"{weight}" = [{", ".join(rows[weight])}]' for weight in sorted(rows, reverse=True)]
    pairs: defaultdict[float, list[str]] = defaultdict(list)
    for name, weight in sorted(model.weights.items()):
        if name.startswith(PAIR):
            pairs[weight].append(f'"{name.removeprefix(PAIR)}"')
    lines += ["", "[pairs]", *(f'"{weight}" = [{", ".join(pairs[weight])}]' for weight in sorted(pairs, reverse=True))]
    return "\n".join(lines) + "\n"


def weights_of(text: str) -> dict[str, tuple[float, str]]:
    """Return each weight of a file, and the kind of stems."""
    table = tomllib.loads(text)
    found = {name: (float(weight), "") for name, weight in table["line"].items()}
    for kind, rows in table["stems"].items():
        found |= {STEM + one: (float(weight), kind) for weight, row in rows.items() for one in row}
    found |= {PAIR + one: (float(weight), "") for weight, row in table.get("pairs", {}).items() for one in row}
    return found


def compared(old: str, new: str) -> str:
    """Return how far two files are apart, in words."""
    one, two = weights_of(old), weights_of(new)
    both = one.keys() & two.keys()
    far = [abs(one[name][0] - two[name][0]) for name in both]
    kinds = sum(one[name][1] != two[name][1] for name in both)
    moved = sum(distance > 0.05 for distance in far)
    return (
        f"{len(both)} names in both, {len(one.keys() ^ two.keys())} in one; {moved} weights differ, "
        f"by {max(far):.1f} at most, {sum(far) / len(far):.3f} on average; {kinds} kinds differ"
    )
