"""Fits what the words of a notice weigh, and its look: L1 logistic regression over the lines of ``lines.py``."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import looks, stem, told
from tools.notices.lines import Line, bags, from_articles, variants

__all__ = ["LOOKS", "PAIR", "STEM", "Model", "features", "fitted", "own_lines", "stems"]

# How a line looks, in the order of the file.
LOOKS: Final = (
    *("unknown", "share", "ours", "yours", "plural", "hanging", "joined", "words", "two"),
    *("full_stop", "colon", "question", "handle", "copyright", "hashtag", "bar"),
)
STEM: Final = "stem "  # begins the name of a stem's feature
PAIR: Final = "pair "  # ... and of two stems that stand beside each other
# The list of lines alike that are metadata: their names and places stay unknown, for that keeps them (see notices.py).
_METADATA: Final = "10"
_LETTER: Final = re.compile(r"[^\W\d_]")
_NUMBER: Final = "0"  # the stem of numbers; all others of one letter are initials, and say as little as names
_ROUNDS: Final = 4  # of taking out pairs that count for a notice; each leaves a tenth of those before


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
    single = {f"{STEM}{one}": 1.0 for one in found if one in known}
    pairs = {f"{PAIR}{one} {two}": 1.0 for one, two in pairwise(found) if one in known and two in known}
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
    words = [*pages, *(text for origin, text in told_apart if origin != _METADATA)]
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
    return name.startswith(PAIR)


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
