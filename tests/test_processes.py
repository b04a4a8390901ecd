"""Law 14: the same under -O, -OO, -I, any hash seed, from threads, pools and pickles."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import pytest

import arnorm
from tests import cases

ROOT = Path(arnorm.__file__).parents[1]
TEXT = "ضبط الجيش شحنات الأسحلة، للآسف\nشارك الخبر\nقال أحمـد: ٣٫٥٪ من المسؤولين\nwww.a.com"
PRESETS = ("news", "ml", "search", "compat:camel")
# What a process says of the text: outputs, edits with their reasons, findings with their evidence, fingerprints.
CODE = f"""
import sys; sys.path.insert(0, {str(ROOT)!r}); sys.stdout.reconfigure(encoding="utf-8")
import arnorm
text = {TEXT!r}
for name in {PRESETS!r}:
    pipeline = arnorm.preset(name)
    print(name, repr(pipeline(text)), pipeline.explain(text).edits, pipeline.fingerprint())
print([(f.word, f.kind, f.suggestions, f.confidence, f.evidence) for f in arnorm.find_typos(text)])
print(arnorm.TypoDetector(accept=frozenset("ابت"), kinds=("hamza", "doubled")), arnorm.sentences(text))
"""


def said(*flags: str, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, *flags, "-c", CODE],
        capture_output=True,
        env={**os.environ, **env},
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def plain() -> str:
    return said()


def test_without_docstrings_and_with_other_hashes_nothing_changes() -> None:
    assert said("-OO", PYTHONHASHSEED="1") == plain()


@pytest.mark.long
@pytest.mark.parametrize("flags", ["-O", "-I"])
def test_flags_change_nothing(flags: str) -> None:
    assert said(flags) == plain()


@pytest.mark.long
def test_from_a_zip(tmp_path: Path) -> None:
    made = shutil.make_archive(str(tmp_path / "arnorm"), "zip", ROOT, "arnorm")
    code = CODE.replace(repr(str(ROOT)), repr(made)) + "print(arnorm.__file__)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert made in done.stdout
    assert done.stdout.startswith(plain())


@pytest.mark.long
@pytest.mark.parametrize("seed", ["1", "2"])
def test_hash_seeds_change_nothing(seed: str) -> None:
    assert said(PYTHONHASHSEED=seed) == said(PYTHONHASHSEED="0")


def everything(text: str) -> tuple[str, ...]:
    return tuple(arnorm.normalize(text, name) for name in PRESETS)


TEXTS = [case.text for case in cases.load()[::30]]


def test_threads_say_the_same() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(everything, TEXTS)) == list(map(everything, TEXTS))


@pytest.mark.long
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_pools_say_the_same(method: str) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("no fork here")
    with ProcessPoolExecutor(2, mp_context=get_context(method)) as pool:
        assert list(pool.map(everything, TEXTS)) == list(map(everything, TEXTS))


@pytest.mark.parametrize("name", PRESETS)
def test_a_pickle_says_the_same(name: str) -> None:
    pipeline = pickle.loads(pickle.dumps(arnorm.preset(name)))
    result = pipeline.explain(TEXT)
    assert result == arnorm.preset(name).explain(TEXT)
    assert pickle.loads(pickle.dumps(result)) == result
