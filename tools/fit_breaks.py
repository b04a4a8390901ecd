"""Writes ``arnorm/data/sentences/joins.toml``: how much each piece of evidence says of an open line break.

Articles that lie beside the repository are taken as they are, where no break is inside a sentence, and broken by
program at random phrases, as links and bold print break them. Stored are weights, and no text::

    pip install -r tools/requirements-lexicon.txt scikit-learn
    python -m tools.fit_breaks [--articles 1430]
    python -m tools.manifest
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from arnorm import preset
from arnorm.edits import Edit, splice
from arnorm.repair.join_lines.evidence import Evidence
from arnorm.repair.join_lines.rest import NONE
from arnorm.repair.join_lines.scattered import SURE, odds, open_breaks
from arnorm.repair.join_lines.wrapped import wrapped
from arnorm.sentence.breaks.breaks import Break, breaks

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "arnorm" / "data" / "sentences" / "joins.toml"
ARTICLES: Final = ROOT.parent / "shared" / "data" / "news_sample.jsonl.gz"
# Four others are kept apart: Aljazirah, Aleqtisadiya, France 24, Jawhara FM.
OUTLETS: Final = ("okaz", "sabq", "3alyoum", "alwatan", "BBC", "skynews")
SEED: Final = 5
LIMIT: Final = 1430
ROUNDS: Final = 2
# How often an article is broken in each way, at how many phrases at most: of each paragraph, or below 0 of all.
# How much a break of each counts; one of whole articles, all of which are taken, counts more: healthy text is the rule.
TIMES: Final = 3
MOST: Final = {0: 7.0, -3: 1.0, 1: 0.5, 3: 0.25}
# Breaks of whole articles that are found so surely to be inside sentences are torn there: they are left out.
TORN: Final = 1.5
# A paragraph of fewer words is no place for a link; a link has so many words at most, and a mark behind it comes off
# so often.
LEAST_WORDS: Final = 8
LONGEST_LINK: Final = 4
APART: Final = 0.6
# Set by hand: writers and dates stand on few lines of these articles, and no sentence goes on over such a line.
FIXED: Final = {"dateline": -3.4, "after: credit": -2.9}
MARKS: Final = "\u060c.,\u061b:"


Model = tuple[float, dict[str, float]]


class Row(NamedTuple):
    """A break, whether it was put in, and how much it counts."""

    known: Evidence
    inside: bool
    counts: float


def broken(text: str, most: int, rng: random.Random) -> str:
    """Return a text whose paragraphs, but the first, are broken around up to ``most`` phrases each.

    Below 0, around up to so many in all, and one at least.
    """
    first, *paragraphs = text.split("\n")
    if most < 0:
        places = [at for at, each in enumerate(paragraphs) if len(each.split(" ")) >= LEAST_WORDS]
        count = Counter(rng.choices(places, k=rng.randint(1, -most)) if places else ())
        return "\n".join([first, *(_broken(each, count[at], rng) for at, each in enumerate(paragraphs))])
    return "\n".join([first, *(_broken(each, rng.randint(0, most), rng) for each in paragraphs)])


def _broken(paragraph: str, links: int, rng: random.Random) -> str:
    tokens = paragraph.split(" ")
    if len(tokens) < LEAST_WORDS:
        return paragraph
    cuts: set[int] = set()
    for _ in range(links):
        start = rng.randrange(len(tokens) - 1)
        cuts |= {start, start + rng.randint(1, LONGEST_LINK)}
    parts = [tokens[0]]
    for at, token in enumerate(tokens[1:], 1):
        cut = at in cuts
        if cut and parts[-1][1:] and parts[-1][-1] in MARKS and rng.random() < APART:
            parts[-1:] = [parts[-1][:-1], "\n", parts[-1][-1]]
            cut = False
        parts += ["\n" if cut else " ", token]
    return "".join(parts)


def letters_before_breaks(text: str) -> dict[int, int]:
    """Return how many characters beside white space stand before each line feed, by its place."""
    found, count = {}, 0
    for at, char in enumerate(text):
        if char == "\n":
            found[at] = count
        count += char not in " \n"
    return found


def rows_of(text: str, whole: str, counts: float, model: Model | None) -> Iterator[Row]:
    """Yield the open breaks of a text that was broken, beside the whole one; none where it is taken as wrapped.

    With a model they are looked at again where the proven ones are joined and those that it is sure of.
    """
    ends = set(letters_before_breaks(whole).values())
    joined = NONE
    for _ in range(ROUNDS):
        blocks = breaks(text)
        if not blocks or wrapped([each for block in blocks for each in block]):
            return
        inner, weighed = open_breaks(blocks, joined)
        places = letters_before_breaks(text)
        for each, known in weighed:
            yield Row(known, places[_line_feed(text, each)] not in ends, counts)
        if model is None:
            return
        likely = {id(each) for each, known in weighed if odds(known, *model) > SURE}
        sure = [each for each in inner if id(each) in likely or (each.proven and not each.first)]
        if not sure:
            return
        joined = joined.and_also(sure)
        text = splice(text, [Edit(*each.span, each.joint, ("",)) for each in sure])


def _line_feed(text: str, each: Break) -> int:
    return text.index("\n", each.before.end)


def read(limit: int, model: Model | None = None) -> Iterator[Row]:
    """Yield the rows of all articles, and of so many broken, drawn anew in the same order each time."""
    rng = random.Random(SEED)
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        articles = [article for article in map(json.loads, lines) if article["source"] in OUTLETS]
    rng.shuffle(articles)
    light = preset("light")
    for number, article in enumerate(articles):
        whole = light(f"{article.get('title') or '-'}\n{article['text']}").strip(" \n")
        for most, counts in MOST.items():
            if most and number < limit:
                for _ in range(TIMES):
                    yield from rows_of(broken(whole, most, rng), whole, counts, model)
        yield from rows_of(whole, whole, MOST[0], model)


def fitted(rows: list[Row]) -> Model:
    """Return the bias and the weights of a logistic regression, to a tenth."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    rows = [row for row in rows if not FIXED.keys() & row.known.keys()]
    names = sorted({name for row in rows for name in row.known})
    model = LogisticRegression(solver="liblinear", max_iter=3000)
    for _ in range(2):
        table = [[float(row.known.get(name, 0.0)) for name in names] for row in rows]
        model.fit(table, [row.inside for row in rows], sample_weight=[row.counts for row in rows])
        sizes = zip(rows, model.decision_function(table), strict=True)
        rows = [row for row, size in sizes if row.counts < MOST[0] or size <= TORN]
    weights = {name: round(float(weight), 1) for name, weight in zip(names, model.coef_[0], strict=True)} | FIXED
    return round(float(model.intercept_[0]), 1), dict(sorted(weights.items()))


def found(limit: int) -> Model:
    """Return the bias and the weights of two fits: the second looks again behind what the first is sure of."""
    return fitted(list(read(limit, fitted(list(read(limit))))))


def written(old: str, bias: float, weights: Mapping[str, float]) -> str:
    """Return the text of the file: the head of the old one, the bias, the weights."""
    head = [line for line in old.split("\n") if line.startswith("#")]
    table = [f'"{name}" = {weight}' for name, weight in weights.items()]
    return "\n".join([*head, f"bias = {bias}", "", "[weight]", *table]) + "\n"


def held_out(each: int) -> list[str]:
    """Return so many whole articles of each of the outlets that nothing was fitted to."""
    light = preset("light")
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        articles = [article for article in map(json.loads, lines) if article["source"] not in OUTLETS]
    random.Random(SEED).shuffle(articles)
    taken: Counter[str] = Counter()
    whole = []
    for article in articles:
        taken[article["source"]] += 1
        if taken[article["source"]] <= each:
            whole.append(light(f"{article.get('title') or '-'}\n{article['text']}").strip(" \n"))
    return whole


def main() -> int:
    """Fit, and write the weights below the head of the file as it stands."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_breaks", description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=LIMIT)
    bias, weights = found(parser.parse_args().articles)
    TARGET.write_text(written(TARGET.read_text("utf-8"), bias, weights), "utf-8")
    print(f"bias {bias} and {len(weights)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
