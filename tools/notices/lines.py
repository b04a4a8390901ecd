"""The lines that the weights of notices are fitted to: those of this folder, the rules' examples, and articles."""

from __future__ import annotations

import gzip
import json
import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from arnorm.document import fold

__all__ = ["APART", "Line", "bags", "from_articles", "lines_alike", "lines_of_pages", "variants"]

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
ARTICLES: Final = ROOT.parent / "shared" / "data"
RULES: Final = ROOT / "arnorm" / "data" / "boilerplate"
APART: Final = HERE / "apart.tsv"
_NO_KIND: Final = "-"
_PAIRS: Final = {"related", "linkback"}  # rules whose examples hold titles too
_PUT_OUT: Final = "xqz"  # begins a word that no line has
_BREAKS: Final = re.compile(r"[\r\n]+")
_SENTENCES: Final = re.compile(r"(?<=[.\u061f!\u2026:\u060c])\s+|[\r\n]+")
_SIGNS_BEHIND: Final = ".\u060c: \u061b"


class Line(NamedTuple):
    """A line of a page, the list that it stands on, and its kind where one was given."""

    origin: str
    kind: str
    text: str


def _rows(name: str) -> Iterator[list[str]]:
    for row in (HERE / name).read_text("utf-8").splitlines():
        yield row.split("\t")


def _rules() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the rules of the package that look at one line, each with its kind."""
    for path in sorted(RULES.glob("[!_]*.toml")):
        for rule in tomllib.loads(path.read_text("utf-8"))["rule"]:
            if rule.get("where", "line") == "line":
                yield path.stem, rule


def lines_of_pages() -> list[Line]:
    """Return the lines that are the page's own."""
    found = [Line(origin, "" if kind == _NO_KIND else kind, text) for origin, kind, text in _rows("lines.tsv")]
    for kind, rule in _rules():
        examples = [*rule.get("phrases", ()), *(() if kind in _PAIRS else rule["catches"])]
        found += [Line("rules", kind, text) for text in examples if "||" not in text]
    return found


def lines_alike() -> list[Line]:
    """Return the lines that look like a notice and are none."""
    found = [Line(origin, "", text) for origin, text in _rows("alike.tsv")]
    return found + [Line("rules", kind, text) for kind, rule in _rules() for text in rule["leaves"]]


def bags(settings: Mapping[str, Any], rng: random.Random) -> tuple[list[str], list[str]]:
    """Return the long words of the menus of ``_bags.toml``, and lines made of them."""
    known, made = [], []
    for name, bag in tomllib.loads((RULES / "_bags.toml").read_text("utf-8")).items():
        if name != "doubt":
            words = [fold.folded(word) for word in bag["words"] if word[0] != "<" and len(word) > 3]
            known += words
            made += [" ".join(rng.sample(words, rng.randint(3, 6))) for _ in range(settings["bags"])]
    return known, made


def variants(line: str, settings: Mapping[str, Any], seed: int) -> Iterator[str]:
    """Yield a folded line with words put out, that nobody knows; which ones, the line itself says.

    Drawn in the order of the lines, one line more would draw all anew: weights of single stems moved by up to 5.8.
    """
    rng = random.Random(f"{seed} {line}")
    words = line.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > settings["longest_word_out"]]
    count = 1 if len(long) < settings["few"] else 2 if len(long) < settings["many"] else 3
    for _ in range(settings["variants"] if len(long) > 1 else 0):
        out = set(rng.sample(long, count))
        yield " ".join(f"{_PUT_OUT}{at}" if at in out else word for at, word in enumerate(words))


def _articles(settings: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for name in settings["files"]:
        path = ARTICLES / name
        if not path.exists():
            says = f"{path} is not here: the articles that notices are told from are no part of this repository"
            raise SystemExit(says)
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            yield from ((at, row) for at, row in enumerate(map(json.loads, rows)) if not row.get("form"))


def from_articles(
    settings: Mapping[str, Any], counts: Mapping[str, float], rng: random.Random
) -> Iterator[tuple[str, float]]:
    """Yield what articles tell, folded, and how much each counts."""
    sentences: list[str] = []
    titles: list[str] = []
    lines: list[tuple[str, float]] = []
    for at, row in _articles(settings):
        titles += [row["title"]] if row.get("title") else []
        if at % settings["step"] == 0:
            pieces = (piece.strip() for piece in _SENTENCES.split(row["text"]))
            sentences += [piece for piece in pieces if 3 < len(piece) <= settings["longest_sentence"]]
        kept = [line.strip() for line in _BREAKS.split(row["text"]) if line.strip()]
        for place, line in enumerate(kept[1:], 2):
            if len(line) <= settings["longest_line"]:
                lines.append((line, counts["last" if place == len(kept) else "paragraph"]))
    rng.shuffle(sentences)
    short = [text for text in sentences[: settings["pieces"]] if len(text) < settings["longest_piece"]]
    rows = [(text, counts["sentence"]) for text in sentences[: settings["sentences"]]]
    rows += [(text.rstrip(_SIGNS_BEHIND), counts["piece"]) for text in short]
    rows += [(text, counts["title"]) for text in titles] + lines
    yield from _told(rows, settings["residue"])


def _told(rows: Sequence[tuple[str, float]], residue: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield the rows, folded, that are no residue by their own words."""
    own = re.compile("|".join(residue))
    for text, counts in rows:
        folded = fold.folded(text)
        if not own.search(folded):
            yield folded, counts
