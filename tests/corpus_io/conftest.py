"""Fixtures of the tests of ``arnorm corpus``."""

from __future__ import annotations

import pytest


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in chunks of a thousand bytes, so that a hundred short texts are several."""
    monkeypatch.setattr("arnorm.corpus.kinds.chunked.CHUNK", 1_000)
    monkeypatch.setattr("arnorm.corpus.kinds.folder.CHUNK", 1_000)
