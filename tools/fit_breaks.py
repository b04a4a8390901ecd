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
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Final, NamedTuple

from arnorm import preset
from arnorm.edits import Edit, splice
from arnorm.repair.join_lines.evidence import Evidence
from arnorm.repair.join_lines.rest import NONE
from arnorm.repair.join_lines.scattered import SURE, open_breaks
from arnorm.repair.join_lines.weights import GROUPS, group, odds
from arnorm.repair.join_lines.wrapped import full_breaks, heads, wrapped
from arnorm.sentence.breaks.breaks import Break, breaks

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "arnorm" / "data" / "sentences" / "joins.toml"
ARTICLES: Final = ROOT.parent / "shared" / "data" / "news_sample.jsonl.gz"
# Four others are kept apart: Aljazirah, Aleqtisadiya, France 24, Jawhara FM.
OUTLETS: Final = ("okaz", "sabq", "3alyoum", "alwatan", "BBC", "skynews")
SEED: Final = 5
LIMIT: Final = 1430
ROUNDS: Final = 2
# At how many phrases at most an article is broken, once with its headline, once without, once with blank lines: of each
# paragraph, or below 0 of all. How much a break of each counts; one of whole articles, all of which are taken, counts
# more: healthy text is the rule.
MOST: Final = {0: 7.0, -3: 1.0, 1: 0.5, 3: 0.25}
# A whole article without its headline, or with blank lines, counts so much. A line of fewer characters behind which no
# mark stands may be a subhead, and no blank line stands behind every second.
BODY: Final = 2.0
WIDTHS: Final = (57, 64, 71, 78, 85, 92)
SUBHEAD: Final = 60
CLOSE: Final = 0.5
# Breaks of whole articles that are found so surely to be inside sentences are torn there: they are left out.
TORN: Final = 1.5
# A paragraph of fewer words is no place for a link; a link has so many words at most, one in ten so many; so often it
# is one break only, as pictures and the ends of pages leave it; and a mark behind a break comes off so often.
LEAST_WORDS: Final = 8
LONGEST_LINK: Final = 5
LONGEST_CLAUSE: Final = 8
CLAUSES: Final = 0.1
ONE_BREAK: Final = 0.2
APART: Final = 0.6
# Set by hand: writers and dates stand on few lines of these articles, and no sentence goes on over such a line.
FIXED: Final = {"dateline": -3.4, "after: credit": -2.9}
MARKS: Final = "\u060c.,\u061b:"


Weights = tuple[float, dict[str, float]]
Model = dict[str, Weights]


class Row(NamedTuple):
    """A break, whether it was put in, how much it counts, and its group."""

    known: Evidence
    inside: bool
    counts: float
    group: str


def broken(text: str, most: int, rng: random.Random, once: float | None = None) -> str:
    """Return a text whose paragraphs, but the first, are broken around up to ``most`` phrases each.

    Below 0, around up to so many in all, and one at least. Of the phrases a share of ``once`` is one break only.
    """
    first, *paragraphs = text.split("\n")
    if most < 0:
        places = [at for at, each in enumerate(paragraphs) if len(each.split(" ")) >= LEAST_WORDS]
        count = Counter(rng.choices(places, k=rng.randint(1, -most)) if places else ())
        return "\n".join([first, *(_broken(each, count[at], rng, once) for at, each in enumerate(paragraphs))])
    return "\n".join([first, *(_broken(each, rng.randint(0, most), rng, once) for each in paragraphs)])


def _broken(paragraph: str, links: int, rng: random.Random, once: float | None) -> str:
    tokens = paragraph.split(" ")
    if len(tokens) < LEAST_WORDS:
        return paragraph
    cuts: set[int] = set()
    for _ in range(links):
        start = rng.randrange(len(tokens) - 1)
        size = rng.randint(1, LONGEST_CLAUSE if rng.random() < CLAUSES else LONGEST_LINK)
        cuts |= {start} if rng.random() < (ONE_BREAK if once is None else once) else {start, start + size}
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
        if not any(blocks) or wrapped([each for block in blocks for each in block]):
            return
        inner, weighed = open_breaks(blocks, joined)
        places = letters_before_breaks(text)
        for each, known in weighed:
            yield Row(known, places[_line_feed(text, each)] not in ends, counts, group(known, first=each.first))
        if model is None:
            return
        likely = {id(each) for each, known in weighed if odds(known, *model[group(known, first=each.first)]) > SURE}
        sure = [each for each in inner if id(each) in likely or (each.proven and not each.first)]
        if not sure:
            return
        joined = joined.and_also(sure)
        text = splice(text, [Edit(*each.span, each.joint, ("",)) for each in sure])


def wrapped_rows(text: str) -> Iterator[Row]:
    """Yield the breaks near the head of a text wrapped at some widths, to the end of its headline if it has one."""
    for width in WIDTHS:
        broken_text = "\n".join("\n".join(wrap(line, width, break_on_hyphens=False)) for line in text.split("\n"))
        ends = set(letters_before_breaks(text).values())
        places = letters_before_breaks(broken_text)
        block = [each for block in breaks(broken_text) for each in block]
        if not block:
            continue
        for each, known in heads(block, full_breaks(block)[1]):
            inside = places[_line_feed(broken_text, each)] not in ends
            yield Row(known, inside, 1.0, "wrapped")
            if not inside:
                break


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
        body = light(article["text"]).strip(" \n")
        whole = light(f"{article.get('title') or '-'}\n{article['text']}").strip(" \n")
        if model is None and number < limit:
            yield from wrapped_rows(whole)
            yield from wrapped_rows(body)
        for most, counts in MOST.items():
            if most and number < limit:
                yield from rows_of(broken(whole, most, rng), whole, counts, model)
                yield from rows_of(broken(f"-\n{body}", most, rng)[2:], body, counts, model)
                apart = divided(whole if number % 2 else body, rng)
                torn = broken(apart, most, rng) if number % 2 else broken(f"-\n{apart}", most, rng)[2:]
                yield from rows_of(torn, apart, counts, model)
        yield from rows_of(whole, whole, MOST[0], model)
        yield from rows_of(body, body, BODY, model)
        apart = divided(whole, rng)
        yield from rows_of(apart, apart, BODY, model)


def divided(text: str, rng: random.Random) -> str:
    """Return a text with a blank line behind each line but some short ones, which may be headlines or subheads."""
    lines = text.split("\n")
    ends = [
        "\n" if len(line) < SUBHEAD and line[-1:] not in MARKS and rng.random() < CLOSE else "\n\n" for line in lines
    ]
    return "".join(line + end for line, end in zip(lines, ends, strict=True)).rstrip("\n")


def fitted(rows: list[Row], groups: Sequence[str] = GROUPS) -> Model:
    """Return the bias and the weights of a logistic regression for each group, to a tenth."""
    names = {each: {name for row in rows if row.group == each for name in row.known} for each in groups}
    inner = names.get("inner", set()) | names.get("head", set())
    names = {each: found if each == "wrapped" else found | inner for each, found in names.items()}
    return {each: _fitted([row for row in rows if row.group == each], sorted(names[each])) for each in groups}


def _fitted(rows: list[Row], names: list[str]) -> Weights:
    import numpy as np  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    fixed = {name: size for name, size in FIXED.items() if name in names}
    rows = [row for row in rows if not FIXED.keys() & row.known.keys()]
    names = [name for name in names if name not in fixed]
    table = np.array([[float(row.known.get(name, 0.0)) for name in names] for row in rows])
    inside = np.array([row.inside for row in rows])
    counts = np.array([row.counts for row in rows])
    kept = np.ones(len(rows), dtype=bool)
    model = LogisticRegression(solver="liblinear", max_iter=3000)
    for _ in range(2):
        model.fit(table[kept], inside[kept], sample_weight=counts[kept])
        kept = (counts < BODY) | (model.decision_function(table) <= TORN)
    weights = {name: round(float(weight), 1) for name, weight in zip(names, model.coef_[0], strict=True)} | fixed
    return round(float(model.intercept_[0]), 1), dict(sorted(weights.items()))


def found(limit: int) -> Model:
    """Return the bias and the weights of two fits: the second looks again behind what the first is sure of."""
    first = list(read(limit))
    wrapped_text = [row for row in first if row.group == "wrapped"]
    return fitted([*wrapped_text, *read(limit, fitted(first))])


def written(old: str, model: Model) -> str:
    """Return the text of the file: the head of the old one, the bias, the weights."""
    text = [line for line in old.split("\n") if line.startswith("#")]
    for each in GROUPS:
        bias, weights = model[each]
        text += ["", f"[{each}]", f"bias = {bias}", "", f"[{each}.weight]"]
        text += [f'"{name}" = {weight}' for name, weight in weights.items()]
    return "\n".join(text) + "\n"


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
    model = found(parser.parse_args().articles)
    TARGET.write_text(written(TARGET.read_text("utf-8"), model), "utf-8")
    print({group: (bias, len(weights)) for group, (bias, weights) in model.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
