"""Writes ``arnorm/data/boilerplate/_forest.txt``: the trees that tell the lines of a page from those of its article.

Boosted trees (scikit-learn's ``HistGradientBoostingClassifier``) over the features of lines that no rule takes, of
labelled pages, of articles beside the repository, and of pages made of the text of one and the head and foot of
another. Labelled pages are given by path, one list a file (`tools.forest.pages` says how they are written); none is
shipped: they were written for this project after the structure of the pages of some 850 sites, by authors who had not
seen its code. What is shipped are numbers alone. Minutes; then write the manifest::

    pip install scikit-learn
    python -m tools.fit_forest PAGES.jsonl ... [--healthy ARTICLES.jsonl ...]
    python -m tools.manifest

``--folds`` fits without each list in turn instead and says what is found of it: the figure that decides about features
and settings, and about the bars in ``spared.py``.
"""

from __future__ import annotations

import argparse
import random
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from arnorm.document.boilerplate.passes.weighed.features import NAMES
from tools.forest.pages import RESIDUE, Frame, Labelled, around, article_pages, framed, frames_of, pages_of
from tools.forest.rows import Row, rows_of
from tools.forest.written import written

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "arnorm" / "data" / "boilerplate" / "_forest.txt"
ARTICLES: Final = tuple(
    ROOT.parent / "shared" / "data" / name for name in ("news_sample.jsonl.gz", "news_more.jsonl.gz")
)
HEAD: Final = """\
# Boosted trees over the features of a line (passes/weighed/features.py), one a line, in prefix form: the sum of what
# they say is the logarithm of the odds that the line is the page's. Written by tools/fit_forest.py; numbers alone.
"""
SEED: Final = 7
TREES: Final = {
    "max_iter": 100,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "l2_regularization": 1.0,
    "learning_rate": 0.12,
}
# What a row counts: a labelled line one; articles are many and nobody read them; made pages repeat what others say.
WEIGHTS: Final = {"page": 1.0, "healthy": 0.5, "article": 0.5, "made": 0.3, "made of an article": 0.2}
MADE_OF_HEALTHY: Final = 3  # of each
MADE_OF_ARTICLES: Final = 150  # for each list
BARS: Final = (1.2, 1.8, 2.2)  # those of the pass


def rows(pages: Sequence[Labelled], healthy: Sequence[Labelled]) -> Iterator[tuple[str, Row]]:
    """Yield every row, each with what kind of page it is of."""
    rng = random.Random(SEED)
    frames = [frame for frame in map(frames_of, pages) if frame]
    articles = [page for path in ARTICLES for page in article_pages(path, rng)]
    for page in pages:
        yield from (("page", row) for title in _titles(page) for row in rows_of(page, title))
    for page in healthy:
        yield from (("page", row) for title in _titles(page) for row in rows_of(page, title))
        for made in [around(page, frames, rng) for _ in range(MADE_OF_HEALTHY)]:
            yield from (("healthy", row) for title in _titles(made) for row in rows_of(made, title))
    for page in articles:
        yield from (("article", row) for row in rows_of(page, page.title))
    for page, cut in [(page, cut) for page in pages for cut in (False, True)]:
        yield from (("made", row) for row in _made(page, frames, rng, cut=cut))
    for _ in range(MADE_OF_ARTICLES * len({page.source for page in pages})):
        yield from (("made of an article", row) for row in _made(rng.choice(articles), frames, rng, cut=False))


def _titles(page: Labelled) -> Sequence[str | None]:
    return (None, page.title) if page.title else (None,)


def _made(page: Labelled, frames: Sequence[Frame], rng: random.Random, *, cut: bool) -> Iterator[Row]:
    made = framed(page, frames, rng, cut=cut)
    if made is not None:
        for title in (None, made.title):
            yield from rows_of(made, title)


def fit(found: Sequence[tuple[str, Row]]) -> Any:  # noqa: ANN401
    """Return the fitted trees; what goes around a line only speaks against it: a second look takes no more."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415

    rising = [int(name.startswith("gone")) for name in NAMES]
    trees = HistGradientBoostingClassifier(**TREES, monotonic_cst=rising, random_state=1)
    found = [(kind, row) for kind, row in found if row.label != "M"]
    trees.fit(
        [row.features for _, row in found],
        [row.label == RESIDUE for _, row in found],
        sample_weight=[WEIGHTS[kind] for kind, _ in found],
    )
    return trees


def folds(found: Sequence[tuple[str, Row]], lists: Sequence[str]) -> Iterator[str]:
    """Yield what trees fitted without a list find of it, and what they take of articles they have not seen."""
    for held in lists:
        kept = [(kind, row) for kind, row in found if not _is_held(kind, row, held)]
        trees = fit(kept)
        pages = [row for kind, row in found if kind == "page" and row.source == held and row.label != "M"]
        articles = [row for kind, row in found if kind == "article" and _half(row)]
        ours = zip(trees.decision_function([row.features for row in pages]), pages, strict=True)
        weights = [(weight, row.label == RESIDUE) for weight, row in ours]
        others = trees.decision_function([row.features for row in articles])
        told = (
            f"> {bar}: {sum(w > bar for w, is_page in weights if is_page)} of {sum(p for _, p in weights)}, "
            f"{sum(w > bar for w, is_page in weights if not is_page)} of its articles, {sum(others > bar)} of others"
            for bar in BARS
        )
        yield f"{held}: " + "; ".join(told)


def _is_held(kind: str, row: Row, held: str) -> bool:
    return held in row.source.split(" in ") or (kind in ("article", "made of an article") and _half(row))


def _half(row: Row) -> bool:
    return bool(zlib.crc32(row.page.encode()) & 1)


def main() -> None:
    """Fit on the files named, and write the trees or say what they find of lists left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--healthy", nargs="*", type=Path, default=[])
    parser.add_argument("--folds", action="store_true")
    given = parser.parse_args()
    pages = [page for path in given.pages for page in pages_of(path)]
    healthy = [page for path in given.healthy for page in pages_of(path)]
    found = list(rows(pages, healthy))
    if given.folds:
        for line in folds(found, [path.stem for path in given.pages]):
            print(line, flush=True)
        return
    TARGET.write_text(HEAD + written(fit(found), NAMES), encoding="utf-8")


if __name__ == "__main__":
    main()
