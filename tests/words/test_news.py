"""The counts of news: hashed, small, quick, the same byte for byte, and no proof of anything."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.data import load
from arnorm.words.news import default_news
from arnorm.words.stored.hashed import HashedCounts, pack_hashed
from tests.strategies import LETTERS
from tools.build.news_lexicon import INPUTS, TARGET, build


@given(st.dictionaries(st.text(LETTERS, min_size=1, max_size=9), st.integers(2, 10**6), max_size=30))
def test_every_count_comes_back_within_four_per_cent(counts: dict[str, int]) -> None:
    table = HashedCounts(**pack_hashed(counts))
    assert all(table.count(key) == pytest.approx(count, rel=0.04, abs=2) for key, count in counts.items())


def test_what_was_not_counted_is_not_found() -> None:
    news = default_news()
    assert not any(news.pair("ضصثق", f"{first}{second}ضص") for first in "ابتثجحخد" for second in "ابتثجحخد")


def test_words_pairs_and_lift() -> None:
    news = default_news()
    assert news.word("في") == pytest.approx(248991, rel=0.04)
    assert news.pair("الولايات", "المتحدة") == pytest.approx(7100, rel=0.04)
    assert news.pair("المتحدة", "الولايات") < 100
    assert news.lift("الولايات", "المتحدة") > 2 > news.lift("في", "من")


def test_a_frequent_error_is_counted_and_clears_nothing() -> None:
    assert 0 < default_news().word("وزراة") < default_news().word("وزارة") / 100


def test_word_list_verdicts_and_pairs_together_are_small() -> None:
    assert sum(len(load.read_bytes(f"lexicon/{name}.bin")) for name in ("lexicon", "news")) <= 12_000_000


@pytest.mark.timing
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc for the memory")
def test_both_open_fast_and_take_little_memory() -> None:
    program = """
        import time
        from arnorm.data import load
        from arnorm.words import lexicon, news

        def resident():
            return int(open("/proc/self/statm").read().split(" ")[1]) * 4096

        before, start = resident(), time.process_time()
        assert lexicon.default_lexicon().count("\u0641\u064a") and lexicon.default_lexicon().targets
        assert news.default_news().word("\u0641\u064a")
        print(time.process_time() - start, resident() - before)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    seconds, size = run.stdout.strip().split(" ")
    # 60 ms and 30 MB when measured alone; the bounds leave room for a busy machine.
    assert float(seconds) < 0.4
    assert int(size) < 80_000_000


def test_the_inputs_are_pinned() -> None:
    sources = tomllib.loads(load.read_text("lexicon/SOURCES.toml"))["source"]
    assert {"news-words", "news-pairs"} <= {source["id"] for source in sources}


@pytest.mark.skipif(not (INPUTS / "news_words.tsv.gz").exists(), reason=f"no counts in {INPUTS}")
@pytest.mark.long
def test_a_new_build_is_the_same_byte_for_byte() -> None:
    assert build() == TARGET.read_bytes()
