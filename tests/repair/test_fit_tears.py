"""The trees of JoinLines: in form as their tool writes them, and asking only what is known of a break."""

from __future__ import annotations

import random
from statistics import fmean

import pytest

from arnorm.data import forest
from arnorm.data.forest import asked
from arnorm.repair.join_lines import behind_stops
from arnorm.repair.join_lines.rest import NONE
from arnorm.repair.join_lines.scattered import inside, open_breaks
from arnorm.repair.join_lines.trees import open_odds
from arnorm.repair.join_lines.trees.asked import Features, said, spaced, underscored
from arnorm.repair.join_lines.weights import GROUPS, weights
from arnorm.sentence.breaks.breaks import breaks
from tests.repair.test_join_lines import ARTICLE, scattered
from tools import fit_breaks, fit_tears

OPEN = "sentences/_open_breaks.txt"
ENDED = "sentences/_breaks_behind_stops.txt"


def open_features(seed: int) -> list[Features]:
    blocks = breaks(scattered(seed))
    inner, weighed = open_breaks(blocks)
    return [known for _, known in open_odds.features(blocks, inner, weighed, NONE)]


def open_names() -> set[str]:
    """What is known of the open breaks of a made-up article, and what the weights know of any."""
    names = {name for group in GROUPS for name in weights(group)[1]}
    return names | {name for seed in range(10) for known in open_features(seed) for name in known}


def ended_names() -> set[str]:
    names: set[str] = set()
    for seed in range(40):
        blocks = breaks(fit_breaks.broken(ARTICLE.replace("\u060c", "."), 1, random.Random(seed), once=0.0))
        for _, known in behind_stops.features(blocks, inside(blocks)):
            names |= known.keys()
    return names


def test_the_trees_ask_what_is_known() -> None:
    for file, names in ((OPEN, open_names()), (ENDED, ended_names())):
        assert {spaced(underscored(name)) for name in names} == names
        assert set(map(spaced, asked(file))) <= names


def test_what_the_weights_say_counts() -> None:
    # Of two breaks that differ in nothing else the one of which the weights are sure is the likelier.
    found = [known for seed in range(5) for known in open_features(seed)]
    assert found
    assert all(said(OPEN, known | {"odds": 6.0}) > said(OPEN, known | {"odds": -6.0}) for known in found)


def test_a_paragraph_goes_on_behind_a_stop_where_sentences_do() -> None:
    # "Counts": how much oftener a sentence ends inside a line than a paragraph ends.
    assert said(ENDED, {"counts": 3.0}) > said(ENDED, {"counts": -3.0})


def test_trees_that_the_tool_writes_tell_when_read_what_they_were_fitted_to(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sklearn")
    made = [fit_tears.Text(scattered(seed), ARTICLE, 1.0) for seed in range(30)]
    made += [fit_tears.Text(ARTICLE.replace(".\n", "\n"), ARTICLE.replace(".\n", "\n"), 5.0)] * 10
    rows = [row for text in made for row in fit_tears.open_rows(text)]
    assert {row.inside for row in rows} == {True, False}
    text = fit_tears.fitted(rows, fit_tears.OPEN | {"max_iter": 5})
    assert text.startswith("base ")
    assert len(text.splitlines()) == 1 + 5
    monkeypatch.setattr(forest.load, "read_text", lambda _: text)
    names = forest.asked("")
    trees = forest.read_forest("", names)
    told = [trees.weight([row.known.get(spaced(name), 0.0) for name in names]) for row in rows]
    likely = [one for one, row in zip(told, rows, strict=True) if row.inside]
    others = [one for one, row in zip(told, rows, strict=True) if not row.inside]
    assert fmean(likely) > fmean(others) + 1.0
    assert fmean(one > fmean(told) for one in likely) > 0.9
