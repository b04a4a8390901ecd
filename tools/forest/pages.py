r"""Labelled pages, and pages made of the text of one and the head and foot of another.

A file of pages is one list: a JSON object a line, with ``id``, ``title`` (the headline as a crawler gives it, or null)
and ``lines``, pairs of a label and a text in order. Labels: ``T`` the headline, ``A`` of the article, ``R`` of the
page, ``M`` either (who wrote it, and when: nothing is learnt from it). A third element is what is left of a line.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from arnorm import preset

__all__ = ["Frame", "Labelled", "around", "article_pages", "framed", "frames_of", "pages_of"]

ARTICLE, HEADLINE, RESIDUE = "A", "T", "R"
_LEAST: Final = 3  # lines of an article that a page is made of
_CUT: Final = (2, 4)  # lines of a short one: half of the pages made are so short

_light = preset("light")


class Labelled(NamedTuple):
    """A page: which list it is of, its name, the title beside it, its lines and their labels."""

    source: str
    name: str
    title: str | None
    lines: Sequence[str]
    labels: Sequence[str]


class Frame(NamedTuple):
    """What stands above the headline of a page, between headline and text, and below the text."""

    source: str
    above: Labelled
    between: Labelled
    below: Labelled


def pages_of(path: Path) -> Iterator[Labelled]:
    """Yield the pages of a file."""
    for row in _rows(path):
        lines: list[str] = []
        labels: list[str] = []
        for label, *texts in row["lines"]:
            found = _lines(texts[-1])
            lines += found
            labels += [ARTICLE if len(texts) > 1 else label] * len(found)
        yield Labelled(path.stem, row["id"], row.get("title"), lines, labels)


def article_pages(path: Path, rng: random.Random) -> Iterator[Labelled]:
    """Yield articles that nobody labelled, half of them with the title beside them; every line counts as theirs."""
    for row in _rows(path):
        lines = _lines(row["text"])
        if len(lines) > 1 and not row.get("form"):
            title = row.get("title") if rng.random() < 0.5 else None
            yield Labelled("articles", row["id"], title, lines, [ARTICLE] * len(lines))


def frames_of(page: Labelled) -> Frame | None:
    """Return what stands around the article of a page."""
    of_text = [at for at, label in enumerate(page.labels) if label == ARTICLE]
    headline = page.labels.index(HEADLINE) if HEADLINE in page.labels else -1
    if headline < 0 or not of_text or headline > of_text[0]:
        return None
    ends = ((0, headline), (headline + 1, of_text[0]), (of_text[-1] + 1, len(page.lines)))
    return Frame(page.source, *(_part(page, low, high) for low, high in ends))


def framed(page: Labelled, frames: Sequence[Frame], rng: random.Random, *, cut: bool) -> Labelled | None:
    """Return the article of a page in the frame of a page of another list; ``cut``: its first lines alone."""
    frame = rng.choice(frames)
    text = [line for line, label in zip(page.lines, page.labels, strict=True) if label not in (RESIDUE, HEADLINE)]
    headlines = [line for line, label in zip(page.lines, page.labels, strict=True) if label == HEADLINE]
    headline = headlines[0] if headlines else page.title or text[0]
    text = [line for line in text if line != headline]
    if frame.source == page.source or len(text) < _LEAST:
        return None
    text = text[: rng.randint(*_CUT)] if cut else text
    parts = (
        frame.above,
        Labelled("", "", None, [headline, *frame.between.lines], [HEADLINE, *frame.between.labels]),
        Labelled("", "", None, text, [ARTICLE] * len(text)),
        frame.below,
    )
    lines = [line for part in parts for line in part.lines]
    labels = [label for part in parts for label in part.labels]
    return Labelled(f"{page.source} in {frame.source}", page.name, headline, lines, labels)


def around(page: Labelled, frames: Sequence[Frame], rng: random.Random) -> Labelled:
    """Return a healthy article, whole and in order, with the head, the foot, or both, of a page around it."""
    frame = rng.choice(frames)
    above = frame.above if rng.random() < 0.5 else _part(frame.above, 0, 0)
    below = frame.below if rng.random() < 0.75 or not above.lines else _part(frame.below, 0, 0)
    lines = [*above.lines, *page.lines, *below.lines]
    labels = [*above.labels, *page.labels, *below.labels]
    return Labelled(f"{page.source} in {frame.source}", page.name, page.title, lines, labels)


def _part(page: Labelled, low: int, high: int) -> Labelled:
    return Labelled(page.source, page.name, None, page.lines[low:high], page.labels[low:high])


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _light(text).split("\n") if line.strip()]


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
