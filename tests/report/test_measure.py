"""What the page tells of is counted exactly, however the corpus is cut into parts."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.layout import Source
from arnorm.edits import Edit
from arnorm.errors import OptionError
from arnorm.report.gather import Gathered
from arnorm.report.measure.changes import char_changes
from arnorm.report.measure.document import Documents
from arnorm.report.measure.example import Where, example_of, excerpt
from arnorm.report.measure.record import _MOST_OUTLETS, OTHERS, Record
from arnorm.report.measure.sample import Distinct, Sample
from arnorm.report.measure.styles import counted_styles
from tests import strategies
from tests.document.profile.articles import PROMO, article
from tests.report.articles import LINES, RLM, ROWS, SUN, TATWEEL, gathered

ITEMS = st.lists(st.tuples(st.integers(0, 40), st.sampled_from("abc")), max_size=60)


@given(ITEMS, st.lists(st.integers(0, 60), max_size=3), st.integers(1, 12))
def test_samples_are_merged_exactly(items: list[tuple[int, str]], cuts: list[int], size: int) -> None:
    sample, distinct = Sample[str](size), Distinct(size)
    for key, item in items:
        sample.add(key, item)
        distinct.add(key, item)
    borders = [0, *sorted(cuts), len(items)]
    samples, distincts = Sample[str](size), Distinct(size)
    for low, high in reversed(list(pairwise(borders))):
        part, seen = Sample[str](size), Distinct(size)
        for key, item in items[low:high]:
            part.add(key, item)
            seen.add(key, item)
        samples.merge(part)
        distincts.merge(seen)
    assert samples == sample
    assert distincts == distinct
    kept = sorted({key for key, _ in items})[:size]
    assert list(sample) == [min(item for key, item in items if key == one) for one in kept]
    assert [count for count, _ in distinct] == [sum(key == one for key, _ in items) for one in kept]
    assert distinct.exact == distincts.exact == (len({key for key, _ in items}) <= size)


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.long)])
def test_parts_add_up(small: Gathered, corpus: Path, monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    """Chunks of one line each, in this process or in two others, are counted as one."""
    monkeypatch.setattr("arnorm.corpus.kinds.chunked.CHUNK", 1)
    monkeypatch.setattr("arnorm.report.gather._TAKEN", 3)
    other = gathered(str(corpus), workers=workers)
    assert other.record == small.record
    assert other.closer == small.closer
    assert other.learnt == small.learnt


def test_what_is_counted(small: Gathered) -> None:
    record = small.record
    river, sea = record.outlets["النهر"], record.outlets["البحر"]
    assert (river.documents, sea.documents) == (10, 10)
    assert river.touched == sum(
        arnorm.normalize(row["text"], context=arnorm.Context(row.get("head"), row["paper"])) != row["text"]
        for row in ROWS
        if row["paper"] == "النهر"
    )
    assert sea.steps["tatweel.v1"] == sea.edits["tatweel.v1"] == 8
    assert sea.reasons["boilerplate.v1:share"] + sea.reasons["boilerplate.v1:promo"] == 8
    assert record.changes["tatweel.v1"] == {(TATWEEL, ""): 8}
    assert record.changes["invisibles.v1"] == {(RLM, ""): 8}
    assert sum(river.lengths.values()) == 10
    assert record.char_documents[SUN] == 1
    assert set(record.strangers) == {TATWEEL, RLM, SUN}
    assert record.rejected == {"null": 1}
    assert [(place.rpartition(":")[2], reason) for place, reason, _ in record.rejects] == [("20", "null")]
    assert sorted(count for count, _ in record.titles)[-1] == 2


def test_a_closer_look(small: Gathered) -> None:
    closer = small.closer
    assert closer.often[("الأسحلة", "الأسلحة", "transposition")] == 2
    assert closer.outlet("النهر").wrong == 1
    assert closer.outlet("البحر").styles["hamza-"] == 8
    assert closer.outlet("البحر").styles["ya-"] == 8
    assert sum(closer.profile.documents.values()) == 20  # type: ignore[union-attr]


def test_a_sample_has_a_bound(corpus: Path) -> None:
    few = gathered(str(corpus), sample=5, typos=False)
    assert len(few.record.sample) == 5
    assert sum(outlet.documents for outlet in few.closer.outlets.values()) == 5
    assert not few.closer.often


def test_a_profile_of_many_articles_learns_what_an_outlet_prints(tmp_path: Path) -> None:
    rows = ({"text": article(n, PROMO)[0], "paper": "port"} for n in range(40))
    path = tmp_path / "printed.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    learnt = gathered(str(path)).learnt
    assert learnt is not None
    assert learnt.reasons["learnt"] == learnt.touched == 40
    assert [count for lines in learnt.lines.values() for count, _ in lines] == [40]
    assert gathered(str(path), pipeline=arnorm.preset("light")).learnt.reasons == learnt.reasons  # type: ignore[union-attr]


def test_a_profile_that_was_given_is_not_fitted_again(corpus: Path) -> None:
    step = steps.DropBoilerplate(profile=arnorm.BoilerplateProfile())
    assert gathered(str(corpus), pipeline=arnorm.preset("news").replacing(step)).learnt is None


def test_a_step_that_fails_rejects_its_document(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Documents, source: Source) -> object:
        raise RuntimeError("no")

    monkeypatch.setattr(Documents, "explain", fails)
    with pytest.raises(OptionError, match="nothing in this can be read"):
        gathered(str(corpus))


def test_what_cannot_be_read_may_stop(corpus: Path) -> None:
    with pytest.raises(CorpusError, match=r"news\.jsonl:20.*--errors drop"):
        gathered(str(corpus), stop=True)


def test_a_field_that_names_no_outlets_fills_no_memory() -> None:
    record, part = Record(1), Record(1)
    for number in range(_MOST_OUTLETS + 5):
        part = Record(1)
        part.outlet(str(number)).documents += 1
        record.merge(part)
    assert len(record.outlets) == _MOST_OUTLETS + 1
    assert record.outlets[OTHERS].documents == 5


@given(strategies.texts, st.data())
def test_an_example_shows_its_change(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    begin, stop = excerpt(text, start, end)
    assert begin <= start <= end <= stop
    assert stop - begin <= end - start + 122
    shown = example_of(Where("p", "o", text), [Edit(start, end, "x", ("a.v1",))], 0)
    if end - start <= 200:
        (edit,) = shown.edits
        assert shown.text[edit.start : edit.end] == text[start:end]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (TATWEEL * 2, "", [(TATWEEL, "")] * 2),
        ("٢٠١٥", "2015", [("٢", "2"), ("٠", "0"), ("١", "1"), ("٥", "5")]),
        (" \n ", "\n", [(" ", ""), (" ", "")]),
        ("ﻻ", "لا", [("ﻻ", "لا")]),
        ("هذة", "هذه", [("ة", "ه")]),
        ("كلمة طويلة", "كلمات أخرى هنا", []),
    ],
)
def test_what_became_of_code_points(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert list(char_changes(old, new)) == expected


def test_both_ways_of_spelling_are_counted() -> None:
    counts = counted_styles("قال انه شكرًا وأضاف شكراً لمدرسة في إدارة.")
    assert (counts["tanwin"], counts["tanwin-"]) == (1, 1)
    assert counts["hamza"] == 2
    assert counts["ta_marbuta"] == 2
    assert counts["ya"] == 1


def test_the_lines_are_those_of_the_rows() -> None:
    assert LINES.count("\n") == len(ROWS)
