"""Writes the weights of ``arnorm/data/boilerplate/_notices.toml``: what the words of a notice weigh, and its look.

Lines of pages (``tools/notices``, the rules' own examples) against what looks like them and against articles beside the
repository, by L1 logistic regression. Needs scikit-learn, and some fifteen seconds; then write the manifest::

    pip install -r tools/requirements-lexicon.txt scikit-learn
    python -m tools.fit_notices
    python -m tools.manifest

``--check`` fits and compares only, says how many weights differ, and exits with 1 where some do. The head of the file,
down to ``[line]``, is written by hand and stays. ``tools/notices/settings.toml`` holds every setting.

The shipped file is what this program writes. Of the foots of six other authors rules and weights together find .985,
.927, .929, .854, .774 and .944 of the lines; the eleventh list was written after reading what they had left. Of a
seventh author's, unseen, they found .820; .915 after rules were written for what that had left. List 13 is the last; no
set written since it has been measured.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
_WORDLESS: Final = "separator"  # rules whose examples hold no words


class Model(NamedTuple):
    """A bias, the weights of features, and the stems that are known."""

    bias: float
    weights: dict[str, float]
    known: frozenset[str]


def stems(folded: str) -> list[str]:
    """Return the stems of a folded line.

    >>> stems("read more")
    ['read', 'more']
    """
    return [stem(word) for word in fold.words_of(folded)]


def features(folded: str, known: frozenset[str]) -> dict[str, float]:
    """Return what a line is weighed by: its known stems, and its look."""
    words, found = fold.words_of(folded), stems(folded)
    seen = looks(folded, words, list(told(found, known)))
    return {f"{_STEM}{one}": 1.0 for one in found if one in known} | {name: float(seen[name]) for name in LOOKS}


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


def fitted(lines: Sequence[Line], settings: Mapping[str, Any]) -> Model:
    """Return the model of these lines of pages, the lines alike, and articles."""
    rng = random.Random(settings["seed"])
    counts, made = settings["counts"], settings["made"]
    pages, alike = own_lines(lines), [(line.origin, fold.folded(line.text)) for line in lines_alike()]
    rows = [(text, counts["alike"]) for _, text in alike] + list(from_articles(settings["articles"], counts, rng))
    own = set(pages)
    rows = [(text, count) for text, count in rows if text not in own and _LETTER.search(text)]
    menus, listed = bags(made, rng)
    words = [*pages, *(text for origin, text in alike if origin != METADATA)]
    known = known_stems(words, [text for text, _ in rows], menus, settings["stems"])
    pages += [*listed, *(variant for text in pages for variant in variants(text, made, rng))]
    each = counts["line"] / (1 + made["variants"])
    table = [features(text, known) for text in (*pages, *(text for text, _ in rows))]
    sizes = [each] * len(pages) + [count for _, count in rows]
    bias, weights = solved(table, len(pages), sizes, settings)
    return Model(bias, weights, known)


def solved(
    table: Sequence[Mapping[str, float]], pages: int, sizes: Sequence[float], settings: Mapping[str, Any]
) -> tuple[float, dict[str, float]]:
    """Return the bias and the weights, to a tenth; the first ``pages`` rows are the page's own."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    columns = DictVectorizer()
    rows = columns.fit_transform(table)
    # The solver takes 32 bits alone; it draws at random, so it is told from where.
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    model = LogisticRegression(
        C=settings["penalty"],
        l1_ratio=1,
        solver="liblinear",
        max_iter=settings["rounds"],
        random_state=settings["seed"],
    )
    model.fit(rows, [at < pages for at in range(len(table))], sample_weight=sizes)
    least = settings["stems"]["least"]
    pairs = zip(columns.feature_names_, model.coef_[0], strict=True)
    weights = {name: round(float(weight), 1) for name, weight in pairs if abs(weight) >= least}
    return round(float(model.intercept_[0]), 1), weights


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
    return "\n".join(lines) + "\n"


def weights_of(text: str) -> dict[str, tuple[float, str]]:
    """Return each weight of a file, and the kind of stems."""
    table = tomllib.loads(text)
    found = {name: (float(weight), "") for name, weight in table["line"].items()}
    for kind, rows in table["stems"].items():
        found |= {_STEM + one: (float(weight), kind) for weight, row in rows.items() for one in row}
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
    lines = [fold.folded(row.split("\t")[1]) for row in APART.read_text("utf-8").splitlines()]
    sums = [
        model.bias + sum(model.weights.get(name, 0.0) * times for name, times in features(line, model.known).items())
        for line in lines
        if len(fold.words_of(line)) > 1
    ]
    for least in (-1.0, 0.0, 0.3, 1.0):
        print(f"lines written apart above {least:4}: {sum(one > least for one in sums)} of {len(sums)}")


def main() -> int:
    """Fit; write, or compare with what is there."""
    settings = tomllib.loads(SETTINGS.read_text("utf-8"))
    lines = lines_of_pages()
    model = fitted(lines, settings)
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
