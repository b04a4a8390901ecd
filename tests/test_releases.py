"""Ids are frozen with the release that has them; ``tests/releases.py`` says how."""

from __future__ import annotations

from pathlib import Path

import pytest

import arnorm
from arnorm.core import config
from arnorm.core.registry import retired
from tests.releases import broken, ids, releases


def test_no_release_is_broken() -> None:
    now = ids()
    assert [f"{name}: {line}" for name, then in releases().items() for line in broken(then, now, retired())] == []


def test_what_breaks_a_release_is_told() -> None:
    now = ids()
    assert now["tatweel.v1"]
    assert not now["boilerplate.v1"]
    assert list(broken(now, now, {})) == []
    assert list(broken(now | {"tatweel.v1": "0" * 16}, now, {})) == [
        "tatweel.v1 does otherwise than released: call it tatweel.v2"
    ]
    assert "retired.toml" in next(broken({"gone.v1": ""}, now, {}))
    assert list(broken({"gone.v1": ""}, now, {"gone.v1": "0.1.0"})) == []


def test_a_retired_id_is_told_from_an_unknown_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "retired", lambda: {"gone.v1": "0.1.0"})
    saved = {"schema": 1, "protect": True, "steps": [{"id": "gone.v1", "options": {}}]}
    with pytest.raises(arnorm.ArnormError, match=r"the last release that had it is 0\.1\.0"):
        arnorm.Pipeline.from_dict(saved)


def test_the_citation_names_the_version() -> None:
    citation = (Path(__file__).parents[1] / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {arnorm.__version__.partition('.dev')[0]}\n" in citation


def test_no_retired_id_is_a_step() -> None:
    assert [name for name in retired() if name in arnorm.STEPS] == []
