"""Lucene itself: char filters built from index settings as Elasticsearch builds them, run in a JVM on many texts."""

from __future__ import annotations

import base64
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parent / "lucene" / "CharFilters.java"
JARS = Path("/usr/share/java")
# Debian's liblucene8-java 8.8.1-4, whose jars are called 8.7.0.
NEEDED = ("lucene-core-8", "lucene-analyzers-common-8", "lucene-analyzers-icu-8", "icu4j")


@lru_cache(maxsize=1)
def lucene() -> tuple[str, ...]:
    """The command that runs the char filters, or a skip that says what is missing."""
    if not shutil.which("javac"):
        pytest.skip("no javac: apt-get install default-jdk-headless")
    found = [min(JARS.glob(f"{name}*.jar"), default=None) for name in NEEDED]
    if None in found:
        pytest.skip("no Lucene: apt-get install liblucene8-java libicu4j-java")
    classes = tempfile.mkdtemp(prefix="arnorm-lucene-")
    path = ":".join([classes, *map(str, found)])
    subprocess.run(["javac", "-encoding", "UTF-8", "-cp", path, "-d", classes, str(SOURCE)], check=True)
    return ("java", "-Xss1m", "-Xmx1g", "-cp", path, "CharFilters")


def run(filters: Iterable[Sequence[str]], texts: Sequence[str]) -> list[str]:
    """What texts become in Lucene."""
    lines = [" ".join(map(encoded, fields)) for fields in filters]
    given = "\n".join([*lines, "", *map(encoded, texts)]) + "\n"
    done = subprocess.run(lucene(), input=given.encode("ascii"), stdout=subprocess.PIPE, check=True)
    out = done.stdout.decode("ascii").split("\n")[:-1]
    assert len(out) == len(texts)
    return [base64.b64decode(line).decode("utf-8") for line in out]


def char_filtered(settings: dict[str, Any], texts: Sequence[str]) -> list[str]:
    """What the analyzer of index settings is given to split into tokens."""
    analysis = settings["analysis"]
    filters = []
    for name in analysis["analyzer"]["arnorm"]["char_filter"]:
        made = analysis["char_filter"][name]
        if made["type"] == "mapping":
            filters.append(("mapping", *made["mappings"]))
        elif made["type"] == "pattern_replace":
            assert set(made) == {"type", "pattern", "replacement"}
            filters.append(("pattern_replace", made["pattern"], made["replacement"]))
        else:
            assert made == {"type": "icu_normalizer", "name": "nfc", "mode": "compose"}
            filters.append(("icu_normalizer",))
    return run(filters, texts)


def arabic_normalized(texts: Sequence[str]) -> list[str]:
    """What DecimalDigitFilter and ArabicNormalizationFilter make of each text as one token."""
    return run([("arabic",)], texts)


def encoded(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
