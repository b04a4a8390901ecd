"""FixMojibake on damage by program: every kind, whole texts and single lines, and what must stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from tests import laws, strategies
from tests.repair.texts import ARTICLE, MOJIBAKE

FIX = steps.FixMojibake()
LINES = ARTICLE.split("\n")


@pytest.mark.parametrize("kind", MOJIBAKE)
def test_a_whole_text_comes_back(kind: str) -> None:
    damaged = MOJIBAKE[kind](ARTICLE)
    assert damaged != ARTICLE
    assert FIX(damaged) == ARTICLE


@pytest.mark.parametrize("kind", MOJIBAKE)
@pytest.mark.parametrize("at", [0, 1, 2, 4])
def test_a_line_comes_back_and_its_neighbours_stay(kind: str, at: int) -> None:
    damaged = [*LINES[:at], MOJIBAKE[kind](LINES[at]), *LINES[at + 1 :]]
    result = laws.check_explained(arnorm.Pipeline([FIX]), "\n".join(damaged))
    assert result.text == ARTICLE
    assert len(result.edits) == 1


@pytest.mark.parametrize("kind", MOJIBAKE)
def test_an_example_in_quotes_stays(kind: str) -> None:
    for opening, closing in ("«»", '""', "()", "``"):
        text = f"يظهر الخبر هكذا {opening}{MOJIBAKE[kind](LINES[0][:20])}{closing} في المتصفح القديم"
        assert FIX(text) == text


def test_iso_8859_6_is_told_from_windows_1256() -> None:
    line = "تستمر الفعاليات حتى يوم الخميس القادم؛ والدخول مجاني"
    damaged = line.encode("iso8859_6").decode("latin-1")
    assert FIX(damaged) == line
    assert FIX.propose(damaged).notes == ("mojibake.v1: ISO 8859-6 read as windows-1252",)


@pytest.mark.parametrize("lost", ["replace", "ignore"])
def test_lost_bytes_are_restored_by_the_words_and_never_guessed(lost: str) -> None:
    assert FIX("وفي الصيف تعرف الأطفال".encode().decode("cp1252", lost)) == "وفي الصيف تعرف الأطفال"
    damaged = "كان يُعد من كبار الكتاب".encode().decode("cp1252", lost)
    proposal = FIX.propose(damaged)
    assert "ي\u00d9" in arnorm.apply(damaged, proposal.edits)
    assert any("lost" in note for note in proposal.notes)


def test_a_healthy_article_has_no_edits() -> None:
    assert not FIX.edits(ARTICLE)
    assert FIX.propose(ARTICLE).notes == ()


@given(st.lists(st.sampled_from([*LINES, "", "نعم"]), max_size=5), st.sampled_from(sorted(MOJIBAKE)), st.data())
def test_repair_is_idempotent_and_explained(lines: list[str], kind: str, data: st.DataObject) -> None:
    parts = [MOJIBAKE[kind](line) if data.draw(st.booleans()) else line for line in lines]
    pipeline = arnorm.Pipeline([FIX])
    result = laws.check_explained(pipeline, "\n".join(parts))
    laws.check_spans(result)
    laws.check_idempotent(pipeline, "\n".join(parts))


@given(st.one_of(st.binary(max_size=400).map(lambda data: data.decode("latin-1")), strategies.texts))
def test_other_data_passes(text: str) -> None:
    pipeline = arnorm.Pipeline([FIX])
    laws.check_explained(pipeline, text)
    laws.check_idempotent(pipeline, text)


def test_random_bytes_stay() -> None:
    import random

    noise = random.Random(4).randbytes(200_000).decode("latin-1")
    assert FIX(noise) == noise
