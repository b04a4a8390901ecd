"""What the page says, without what draws it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

import arnorm
from arnorm import steps
from arnorm.report.figures.charts import Bar, Charts
from arnorm.report.gather import Gathered
from arnorm.report.html import Html
from arnorm.report.page import sections
from arnorm.report.view.code_points import Census
from arnorm.report.view.lengths import quantile
from arnorm.report.view.method import pipeline_name
from arnorm.report.view.parts import Examples, Figure, Fold, Section, Table, Text
from arnorm.report.view.view import View
from arnorm.report.words import LANGUAGES, Words
from tests.report.articles import RLM, SUN, TATWEEL, gathered


class NoCharts(Charts):
    """Draws nothing, and keeps what it was asked to draw."""

    def bars(self, rows: Sequence[Bar], alt: str, **_: object) -> tuple[Html, Html]:  # type: ignore[override]
        assert all(row.value >= 0 and row.said for row in rows)
        assert rows[0].label in alt
        return Html(""), Html("")

    def dots(self, *_: object) -> tuple[Html, Html]:
        return Html(""), Html("")

    def columns(self, *_: object) -> tuple[Html, Html]:
        return Html(""), Html("")


def seen(gathered: Gathered, language: str = "en") -> tuple[View, dict[str, Section]]:
    words = Words(language)
    view = View(gathered, words, NoCharts(rtl=words.rtl))
    return view, {section.id: section for section in sections(view, Census(view))}


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_the_titles_say_what_was_found(small: Gathered) -> None:
    _, found = seen(small)
    assert {name: section.finding for name, section in found.items()} == {
        "changes": "80% of documents come out changed; most often: Boilerplate dropped (40%)",
        "outlets": "Every outlet alike: 80% of its documents changed",
        "points": "45 different code points in the corpus; 1 is a stranger that no step handles",
        "residue": "40% of documents carry residue of their site; most of it: promotion",
        "twice": "40% of documents repeat their headline; 1 headline stands above several documents",
        "typos": "305.8 likely typos in 10,000 words; most often: ya / alef maksura",
        "styles": "\u2068النهر\u2069 differs most: hamza dropped at the head (الى for إلى) in 0%, among all in 24%",
        "lengths": "Half of the documents have fewer than 9 words",
        "rejects": "Not read, and in no other number: 1 document",
        "method": "What was counted, and how to do it yourself",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_its_words(small: Gathered, language: str) -> None:
    _, found = seen(small, language)
    assert list(found) == [
        *("changes", "outlets", "points", "residue", "twice", "typos", "styles", "lengths", "rejects", "method")
    ]
    figures = [part for section in found.values() for part in section.parts if isinstance(part, Figure)]
    assert len(figures) == 7
    tables = [part for part in (figure.table for figure in figures) if part is not None]
    for table in tables:
        assert all(len(row) == len(table.heads) for row in table.rows)


def test_code_points_are_told_apart(small: Gathered) -> None:
    view, _ = seen(small)
    census = Census(view)
    assert census.strangers == [SUN]
    assert {TATWEEL, RLM} <= set(census.handled)
    assert [census.state(char) for char in ("ش", RLM, SUN)] == ["home", "handled", "stranger"]
    assert {row.block: row.times["stranger"] for row in census.rows()}["Miscellaneous Symbols"] == 1


def test_examples_are_marked_and_explained(small: Gathered) -> None:
    _, found = seen(small)
    fold = next(part for part in found["changes"].parts if isinstance(part, Fold) and part.text == "tatweel.v1")
    table, examples = fold.parts
    assert isinstance(table, Table)
    assert rows(table)[0][1] == "<code>U+0640</code> ARABIC TATWEEL"
    shown = examples.items[0]  # type: ignore[union-attr]
    assert f"<bdi>ال{TATWEEL}صيادون</bdi></del>" in shown.shown
    assert shown.changes == [("<code>U+0640</code> ARABIC TATWEEL", "–")]
    assert "news.jsonl:" in shown.place


def test_a_pipeline_that_changes_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plain.jsonl"
    path.write_text('{"text": "عاد الصيادون."}\n{"text": "عاد البحارة."}\n', "utf-8")
    _, found = seen(gathered(str(path), pipeline=arnorm.preset("light"), typos=False))
    assert "outlets" not in found
    assert "rejects" not in found
    assert found["changes"].finding.startswith("Nothing changes")
    assert "no step that drops boilerplate" in found["residue"].finding
    assert "--no-typos" in found["typos"].finding


def test_quantiles() -> None:
    lengths = Counter({10: 5, 20: 4, 500: 1})
    assert [quantile(lengths, share) for share in (0.1, 0.5, 0.9)] == [10, 20, 500]
    assert quantile(Counter(), 0.5) == 0


def test_a_profile_and_mended_typos_are_named(corpus: Path) -> None:
    pipeline = arnorm.preset("news").replacing(steps.DropBoilerplate(profile=arnorm.BoilerplateProfile()))
    view, found = seen(gathered(str(corpus), pipeline=pipeline, typos=False))
    assert pipeline_name(view) == "the preset “news”"
    commands = [part.text for part in found["method"].parts if isinstance(part, Text) and part.kind == "command"]
    assert all(" --preset news --profile profile.bin" in command for command in commands)
    assert any(isinstance(part, Text) and "was given a profile" in part.text for part in found["residue"].parts)
    _, found = seen(gathered(str(corpus), pipeline=arnorm.Pipeline([steps.FixTypos(min_confidence=0.7)]), typos=False))
    assert "Typos mended" in found["changes"].finding
    fold = next(part for part in found["changes"].parts if isinstance(part, Fold))
    assert any(isinstance(part, Examples) and part.title.startswith("ya / alef maksura") for part in fold.parts)
    assert not any(isinstance(part, Text) and "changed nothing" in part.text for part in found["changes"].parts)
