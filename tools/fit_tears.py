"""Writes the trees of JoinLines: ``_open_breaks.txt`` and ``_breaks_behind_stops.txt`` of ``arnorm/data/sentences``.

Boosted trees (scikit-learn's ``HistGradientBoostingClassifier``) over the breaks of the articles that
``tools.fit_breaks`` takes, whole and broken by program. What the weights say is one of their features, and what is
found of open breaks tells of those behind stops: first the weights, then the trees of open breaks, then the others. ::

    pip install -r tools/requirements-lexicon.txt scikit-learn
    python -m tools.fit_tears open && python -m tools.manifest
    python -m tools.fit_tears ended && python -m tools.manifest
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from arnorm import preset
from arnorm.edits import Edit, splice
from arnorm.repair.join_lines import behind_stops
from arnorm.repair.join_lines.rest import NONE
from arnorm.repair.join_lines.scattered import inside, open_breaks
from arnorm.repair.join_lines.trees import open_odds
from arnorm.repair.join_lines.trees.asked import Features, underscored
from arnorm.repair.join_lines.weights import group, odds, weights
from arnorm.repair.join_lines.wrapped import wrapped
from arnorm.sentence.breaks.breaks import Break, breaks
from tools.fit_breaks import ARTICLES, OUTLETS, broken, divided, letters_before_breaks
from tools.forest.written import written

FOLDER: Final = Path(__file__).parents[1] / "arnorm" / "data" / "sentences"
SEED: Final = 11
LIMIT: Final = 3000
ENDED_LIMIT: Final = 2400
# A link has two ends: one that is found beside a stop alone tells of the other, which a phrase with one break would
# deny. Set by hand, below the share of the open breaks.
ENDED_ONCE: Final = 0.03
ROUNDS: Final = 2
SURE: Final = 0.3
# At how many phrases at most, as in tools.fit_breaks, and how much a break of each counts; with blank lines between the
# paragraphs, half of them without the headline, and without it; whole articles, all of which are taken, count more.
# By hand, on 2026-11-27.
SEVERAL: Final = -3
MOST: Final = {-1: 1.0, SEVERAL: 1.0, 1: 0.5, 2: 0.35}
OTHER: Final = 0.5
WHOLE: Final = 5.0
BODY: Final = 2.0
BODIES: Final = 1800
OPEN_HEAD: Final = """\
# Boosted trees over what is known of an open break (trees/open_odds.py, evidence.py), one a line, in prefix form: the
# sum of what they say is the logarithm of the odds that a sentence goes on. Written by tools/fit_tears.py; numbers
# alone.
"""
ENDED_HEAD: Final = """\
# Boosted trees over what is known of a break behind an end mark beside a torn phrase (behind_stops.py), one a line, in
# prefix form: the sum of what they say is the logarithm of the odds that the paragraph goes on. Written by
# tools/fit_tears.py; numbers alone.
"""
# Of four outlets that nothing was fitted to, 200 trees of twelve ends tell as much as these.
OPEN: Final = {"max_iter": 100, "max_leaf_nodes": 10, "min_samples_leaf": 30, "learning_rate": 0.12}
ENDED: Final = {"max_iter": 80, "max_leaf_nodes": 8, "min_samples_leaf": 30, "learning_rate": 0.06}


class Row(NamedTuple):
    """A break, whether it was put in, and how much it counts."""

    known: Features
    inside: bool
    counts: float


class Text(NamedTuple):
    """A text, the whole one that it was made of, and how much its breaks count."""

    broken: str
    whole: str
    counts: float


def texts(outlets: Sequence[str] = OUTLETS, limit: int = LIMIT, once: float | None = None) -> Iterator[Text]:
    """Yield all articles of some outlets, and so many of them broken, a share of the phrases at one end alone."""
    rng = random.Random(SEED)
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        articles = [article for article in map(json.loads, lines) if article["source"] in outlets]
    rng.shuffle(articles)
    light = preset("light")
    for number, article in enumerate(articles):
        body = light(article["text"]).strip(" \n")
        whole = light(f"{article.get('title') or '-'}\n{article['text']}").strip(" \n")
        if number < limit:
            yield from (Text(broken(whole, most, rng, once), whole, counts) for most, counts in MOST.items())
            apart = divided(whole if number % 2 else body, rng)
            torn = broken(apart, SEVERAL, rng, once) if number % 2 else broken(f"-\n{apart}", SEVERAL, rng, once)[2:]
            yield Text(torn, apart, OTHER)
            yield Text(broken(f"-\n{body}", SEVERAL, rng, once)[2:], body, OTHER)
        yield Text(whole, whole, WHOLE)
        if number < BODIES:
            yield Text(body, body, BODY)


def open_rows(text: Text) -> Iterator[Row]:
    """Yield the open breaks of a text, then those that are left where what the weights are sure of is joined."""
    now, joined = text.broken, NONE
    for _ in range(ROUNDS):
        blocks = _blocks(now)
        inner, weighed = open_breaks(blocks, joined)
        yield from _rows(now, text, open_odds.features(blocks, inner, weighed, joined))
        likely = {id(one) for one, known in weighed if odds(known, *weights(group(known, first=one.first))) > SURE}
        sure = [each for each in inner if id(each) in likely or (each.proven and not each.first)]
        if not sure:
            return
        now, joined = _joined(now, sure), joined.and_also(sure)


def ended_rows(text: Text) -> Iterator[Row]:
    """Yield the breaks behind stops that may be torn, round after round, where the open ones are joined."""
    now, joined = text.broken, NONE
    while blocks := _blocks(now):
        ids = inside(blocks, joined)
        yield from _rows(now, text, behind_stops.features(blocks, ids))
        found = [each for block in blocks for each in block if id(each) in ids]
        if not found:
            return
        now, joined = _joined(now, found), joined.and_also(found)


def _blocks(text: str) -> list[list[Break]]:
    """Return the blocks of a text; none where it is taken as wrapped."""
    blocks = breaks(text)
    every = [each for block in blocks for each in block]
    return [] if not every or wrapped(every) else blocks


def _rows(now: str, text: Text, found: Iterator[tuple[Break, Features]]) -> Iterator[Row]:
    ends, places = set(letters_before_breaks(text.whole).values()), letters_before_breaks(now)
    for each, known in found:
        yield Row(known, places[now.index("\n", each.before.end)] not in ends, text.counts)


def _joined(text: str, found: Sequence[Break]) -> str:
    return splice(text, [Edit(*each.span, each.joint, ("",)) for each in found])


def fitted(rows: Sequence[Row], settings: dict[str, Any]) -> str:
    """Return trees fitted to rows, as the file has them."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415

    names = sorted({name for row in rows for name in row.known})
    trees = HistGradientBoostingClassifier(**settings, l2_regularization=1.0, early_stopping=False, random_state=1)
    trees.fit(
        [[float(row.known.get(name, 0.0)) for name in names] for row in rows],
        [row.inside for row in rows],
        sample_weight=[row.counts for row in rows],
    )
    return written(trees, [underscored(name) for name in names])


def main() -> int:
    """Fit the trees of one kind of break and write them."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_tears", description=__doc__.partition("\n")[0])
    parser.add_argument("kind", choices=("open", "ended"))
    if parser.parse_args().kind == "open":
        rows = [row for text in texts() for row in open_rows(text)]
        (FOLDER / "_open_breaks.txt").write_text(OPEN_HEAD + fitted(rows, OPEN), "utf-8")
    else:
        rows = [
            row
            for text in texts(limit=ENDED_LIMIT, once=ENDED_ONCE)
            if text.broken != text.whole
            for row in ended_rows(text)
        ]
        (FOLDER / "_breaks_behind_stops.txt").write_text(ENDED_HEAD + fitted(rows, ENDED), "utf-8")
    print(len(rows), "breaks,", sum(row.inside for row in rows), "inside")
    return 0


if __name__ == "__main__":
    sys.exit(main())
