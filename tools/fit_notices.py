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

The shipped file is what this program writes. Each list of lines left out in turn, its look-alikes too (the rules' own
among them): where a tenth of the look-alikes are taken, stems alone find .551 of the lines and with pairs .586; at 5 %
.404 and .438, at 2 % .234 and .244; above .3, .671 with .163 taken and .721 with .199. (Measured with another solver of
the same problem, L-BFGS, 120 rounds, before list 14.) Of the foots of twelve lists by other authors,
which were read while rules were written, rules and weights together find .783 to .989 of the lines.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import ANY, looks, stem, told
from tools.notices.lines import APART, Line, bags, from_articles, lines_alike, lines_of_pages, variants

ROOT: Final = Path(__file__).parents[1]
SETTINGS: Final = ROOT / "tools" / "notices" / "settings.toml"
TARGET: Final = ROOT / "arnorm" / "data" / "boilerplate" / "_notices.toml"
# How a line looks, in the order of the file.
LOOKS: Final = (
    *("unknown", "share", "ours", "yours", "plural", "hanging", "joined", "words", "two"),
    *("full_stop", "colon", "question", "handle", "copyright", "hashtag", "bar"),
)
# The list of lines alike that are metadata: their names and places stay unknown, for that keeps them (see notices.py).
METADATA: Final = "10"
_LETTER: Final = re.compile(r"[^\W\d_]")
_NUMBER: Final = "0"  # the stem of numbers; all others of one letter are initials, and say as little as names
_STEM: Final = "stem "  # begins the name of a stem's feature
_PAIR: Final = "pair "  # ... and of two stems that stand beside each other
_ROUNDS: Final = 4  # of taking out pairs that count for a notice; each leaves a tenth of those before
ALONE: Final = 0.3  # what a last line weighs that goes (passes/notices.py)
_WORDLESS: Final = "separator"  # rules whose examples hold no words


class Model(NamedTuple):
    """A bias, the weights of features, and the stems that are known."""

    bias: float
    weights: dict[str, float]
    known: frozenset[str]

    def sums(self, folded: Iterable[str]) -> list[float]:
        """Return what each folded line weighs."""
        return [
            self.bias + sum(self.weights.get(name, 0.0) * times for name, times in features(line, self.known).items())
            for line in folded
        ]


def stems(folded: str) -> list[str]:
    """Return the stems of a folded line.

    >>> stems("read more")
    ['read', 'more']
    """
    return [stem(word) for word in fold.words_of(folded)]


def features(folded: str, known: frozenset[str]) -> dict[str, float]:
    """Return what a line is weighed by: its known stems, those that stand beside each other, and its look."""
    words, found = fold.words_of(folded), stems(folded)
    seen = looks(folded, words, list(told(found, known)))
    single = {f"{_STEM}{one}": 1.0 for one in found if one in known}
    pairs = {f"{_PAIR}{one} {two}": 1.0 for one, two in pairwise(found) if one in known and two in known}
    return single | pairs | {name: float(seen[name]) for name in LOOKS}


def known_stems(
    written: Iterable[str], others: Iterable[str], menus: Iterable[str], settings: Mapping[str, Any]
) -> frozenset[str]:
    """Return the stems that are known."""
    counts = Counter(one for text in others for one in set(stems(text)))
    common = {one for one, count in counts.items() if count >= settings["common"]}
    own = {one for text in written for one in stems(text)}
    single = {stem(word) for word in menus if len(fold.words_of(word)) == 1}
    left_out = {stem(fold.folded(word)) for word in settings["invented"].split()}
    return frozenset(one for one in (common | own | single) - left_out if len(one) > 1 or one in _NUMBER)


def own_lines(lines: Iterable[Line]) -> list[str]:
    """Return lines of pages folded, each once a list; those without a letter say nothing."""
    found = ((fold.folded(line.text), line.origin) for line in lines)
    return [text for text, _ in dict.fromkeys(found) if _LETTER.search(text)]


def fitted(lines: Sequence[Line], alike: Sequence[Line], settings: Mapping[str, Any]) -> Model:
    """Return the model of these lines of pages, the lines alike, and articles."""
    counts, made = settings["counts"], settings["made"]
    pages, told_apart = own_lines(lines), [(line.origin, fold.folded(line.text)) for line in alike]
    rows = [(text, counts["alike"]) for _, text in told_apart]
    rows += from_articles(settings["articles"], counts, random.Random(settings["seed"]))
    own = set(pages)
    rows = [(text, count) for text, count in rows if text not in own and _LETTER.search(text)]
    menus, listed = bags(made, random.Random(settings["seed"]))
    words = [*pages, *(text for origin, text in told_apart if origin != METADATA)]
    known = known_stems(words, [text for text, _ in rows], menus, settings["stems"])
    pages += [*listed, *(variant for text in pages for variant in variants(text, made, settings["seed"]))]
    each = counts["line"] / (1 + made["variants"])
    table = [features(text, known) for text in (*pages, *(text for text, _ in rows))]
    sizes = [each] * len(pages) + [count for _, count in rows]
    told = Rows(table, [at < len(pages) for at in range(len(table))], sizes)
    bias, weights = solved(_with_pairs(told, settings["pairs"]["rows"]), settings)
    return Model(bias, weights, known)


class Rows(NamedTuple):
    """What is fitted to: the features of each line, whether it is the page's own, and how much it counts."""

    features: list[dict[str, float]]
    own: list[bool]
    counts: list[float]

    def without(self, left_out: Container[str]) -> Rows:
        """Return the same without some features."""
        left = [{name: times for name, times in one.items() if name not in left_out} for one in self.features]
        return self._replace(features=left)


def _with_pairs(rows: Rows, least: int) -> Rows:
    """Return the rows without the pairs that too few of the rows that tell hold, be they the same or not.

    What stands in one look-alike alone, which counts as much as thirty sentences, would be learnt by heart.
    """
    pairs = ((name, own) for one, own in zip(rows.features, rows.own, strict=True) for name in one if _is_pair(name))
    counts: Counter[str] = Counter()
    for name, own in pairs:
        counts[name] += not own
    return rows.without({name for name, count in counts.items() if count < least})


def _is_pair(name: str) -> bool:
    return name.startswith(_PAIR)


def solved(rows: Rows, settings: Mapping[str, Any]) -> tuple[float, dict[str, float]]:
    """Return the bias and the weights, to a tenth; pairs count against a notice or not at all.

    So the sum of the stems alone is never less than the whole, and `weighs` need not look for pairs.
    """
    for _ in range(_ROUNDS):
        bias, weights = _solved(rows, settings)
        speak_for = {name for name, weight in weights.items() if _is_pair(name) and weight > 0}
        if not speak_for:
            break
        rows = rows.without(speak_for)
    return round(bias, 1), {
        name: round(weight, 1)
        for name, weight in weights.items()
        if abs(weight) >= settings["stems"]["least"] and name not in speak_for
    }


def _solved(rows: Rows, settings: Mapping[str, Any]) -> tuple[float, dict[str, float]]:
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    columns = DictVectorizer()
    table = columns.fit_transform(rows.features)
    # The solver takes 32 bits alone; it draws at random, so it is told from where.
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    model = LogisticRegression(
        C=settings["penalty"],
        l1_ratio=1,
        solver="liblinear",
        max_iter=settings["rounds"],
        random_state=settings["seed"],
    )
    model.fit(table, rows.own, sample_weight=rows.counts)
    pairs = zip(columns.feature_names_, model.coef_[0], strict=True)
    return float(model.intercept_[0]), {name: float(weight) for name, weight in pairs}


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
                rows[model.weights.get(_STEM + one, 0.0)].append(f'"{one}"')
        lines += ["", f"[stems.{kind}]"]
        lines += [f'"{weight}" = [{", ".join(rows[weight])}]' for weight in sorted(rows, reverse=True)]
    pairs: defaultdict[float, list[str]] = defaultdict(list)
    for name, weight in sorted(model.weights.items()):
        if _is_pair(name):
            pairs[weight].append(f'"{name.removeprefix(_PAIR)}"')
    lines += ["", "[pairs]", *(f'"{weight}" = [{", ".join(pairs[weight])}]' for weight in sorted(pairs, reverse=True))]
    return "\n".join(lines) + "\n"


def weights_of(text: str) -> dict[str, tuple[float, str]]:
    """Return each weight of a file, and the kind of stems."""
    table = tomllib.loads(text)
    found = {name: (float(weight), "") for name, weight in table["line"].items()}
    for kind, rows in table["stems"].items():
        found |= {_STEM + one: (float(weight), kind) for weight, row in rows.items() for one in row}
    found |= {_PAIR + one: (float(weight), "") for weight, row in table.get("pairs", {}).items() for one in row}
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
