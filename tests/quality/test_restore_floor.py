"""How many letters the Restore steps put right, and how few they spoil: floors just under what was reached.

On made-up articles the faults are made: heads left plain, every ta marbuta a heh, every final ya an alef maksura. On
articles that two readers read, which belong to their papers and stay outside the project, the marks are the readers'.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

import arnorm
from arnorm import steps
from arnorm.unicode import pattern
from arnorm.words.doubtful.heads.places import bared
from tests.quality import articles

DATA = Path(__file__).parents[3] / "shared" / "data"
MARKS = DATA / "natural_dev.tsv"
DIGEST = "26113088f679928ed43ed8dcdd913cd31b961a6f427ec452c49115b0717c8185"
RESTORE = arnorm.Pipeline([steps.JoinWaw(), steps.RestoreTaMarbuta(), steps.RestoreYa(), steps.RestoreHamza()])
WORD = pattern("[\u0621-\u063a\u0640-\u0652\u0670-\u0672]+")
MARK = pattern("[\u0640\u064b-\u0652\u0670]")
# Of the readers' marks, by kind: hamza .874, ta marbuta .688, ya .762, a lone waw 1.0.
FLOORS = {"initial_hamza": 0.86, "taa": 0.65, "yaa": 0.73, "split": 0.95}
AS_MARKED = 0.97


def as_written(change: Callable[[str], str]) -> tuple[int, int, int]:
    """Return the words of the made-up articles that a fault changes, those of them put right, and those put wrong."""
    made = right = wrong = 0
    for article in articles.read():
        text = article.body
        spoiled = WORD.sub(lambda found: change(found[0]), text)
        result = RESTORE(spoiled)
        for was, bad, now in zip(*(WORD.findall(each) for each in (text, spoiled, result)), strict=True):
            made += bad != was
            right += bad != was and now == was
            wrong += now not in (bad, was)
    return made, right, wrong


def test_a_text_that_is_written_well_stays() -> None:
    for article in articles.read():
        assert arnorm.Pipeline(RESTORE.steps)(article.body) == article.body


@pytest.mark.parametrize(
    ("fault", "least"),
    [
        (bared, 0.93),
        (lambda word: word[:-1] + word[-1].replace("ة", "ه"), 0.8),
        (lambda word: word[:-1] + word[-1].replace("ي", "ى"), 0.9),
    ],
    ids=["heads", "ta marbuta", "ya"],
)
def test_made_faults_are_mended(fault: Callable[[str], str], least: float) -> None:
    made, right, wrong = as_written(fault)
    assert made >= 40
    assert right >= least * made, (made, right, wrong)
    assert wrong <= 0.02 * made, (made, right, wrong)


def read() -> dict[str, str]:
    wanted = set((DATA / "natural_dev_documents.txt").read_text("utf-8").split("\n"))
    with gzip.open(DATA / "news_sample.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"].strip(" \n") for row in map(json.loads, lines) if row["id"] in wanted}


def bare(word: str) -> str:
    return MARK.sub("", word)


@pytest.mark.skipif(not MARKS.exists(), reason=f"no {MARKS}")
def test_what_two_readers_marked_is_restored() -> None:
    data = MARKS.read_bytes()
    assert hashlib.sha256(data).hexdigest() == DIGEST, "other marks: measure anew"
    made: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    right: dict[tuple[str, str], set[str]] = defaultdict(set)
    results = {name: RESTORE.explain(text) for name, text in read().items()}
    for line in data.decode("utf-8").split("\n")[1:-1]:
        name, start, end, word, meant, kind, verdict = line.rstrip("\r").split("\t")
        spellings = {bare(one.strip(" ")) for one in pattern("[/،|]| أو ").split(meant)}
        right[name, bare(word)] |= spellings
        if kind not in FLOORS or verdict == "arguable" or (kind == "split" and not word.startswith("و ")):
            continue
        result = results[name]
        made[kind] += 1
        hit[kind] += bare(result.text[slice(*result.to_text(int(start), int(end)))]) in spellings
    assert all(hit[kind] >= least * made[kind] for kind, least in FLOORS.items()), (hit, made)
    changed, as_marked = 0, 0
    for name, result in results.items():
        for found in WORD.finditer(result.source):
            new = bare(result.text[slice(*result.to_text(*found.span()))])
            if new != bare(found[0]) and " " not in new:
                changed += 1
                as_marked += new in right[name, bare(found[0])]
    assert as_marked >= AS_MARKED * changed, (as_marked, changed)
