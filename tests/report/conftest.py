"""The small corpus as a file, and its counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from arnorm.report.gather import Gathered
from tests.report.articles import LINES, counted


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "news.jsonl"
    path.write_text(LINES, "utf-8")
    return path


@pytest.fixture(scope="session")
def small(corpus: Path) -> Gathered:
    return counted(str(corpus))
