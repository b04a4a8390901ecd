"""The inputs of the lexicon: what they are, where the pinned packages keep them, and that they are what was pinned."""

from __future__ import annotations

import hashlib
import tomllib
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from wordfreq import get_frequency_list

from arnorm.unicode import pattern
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

SOURCES = Path(__file__).parents[2] / "arnorm" / "data" / "lexicon" / "SOURCES.toml"
_MARKS = "[\u064b-\u0652\u0640]"


def verified() -> dict[str, Path]:
    """Return the path of each input by its id; ``SystemExit`` where a version or a digest is not the pinned one."""
    paths: dict[str, Path] = {}
    for source in tomllib.loads(SOURCES.read_text("utf-8"))["source"]:
        if "package" not in source:  # an input of the news counts
            continue
        found = version(source["package"])
        if found != source["version"]:
            raise SystemExit(f"{source['package']}: {found} installed, {source['version']} pinned")
        if "file" not in source:
            continue
        path = _folder(source["package"]) / source["file"]
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != source["sha256"]:
            raise SystemExit(f"{path}: digest {digest}, pinned {source['sha256']}")
        paths[source["id"]] = path
    return paths


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package}: pip install -r tools/requirements-lexicon.txt")
    return Path(spec.origin).parent


def wordfreq_counts() -> dict[str, float]:
    """Return wordfreq's Arabic words of pure Arabic letters with their counts in units of 1e-8."""
    shape = pattern(f"[{ALPHABET}]{{1,{MAX_LENGTH}}}")
    return {
        word: 10 ** (8 - centibels / 100)
        for centibels, words in enumerate(get_frequency_list("ar", "large"))
        for word in words
        if shape.fullmatch(word)
    }


def dictionary_forms(dic: Path) -> set[str]:
    """Return the forms that Ayaspell's dictionary lists, bare, before any affix."""
    shape = pattern(f"[{ALPHABET}]{{2,{MAX_LENGTH}}}")
    bare = pattern(_MARKS)
    lines = dic.read_text("utf-8").split("\n")[1:]
    forms = {bare.sub("", line.partition("/")[0].strip(" \t\r")) for line in lines}
    return {form for form in forms if shape.fullmatch(form)}


def accepted_by_ayaspell(words: set[str], dic: Path) -> set[str]:
    """Return those of ``words`` that hunspell accepts with Ayaspell's dictionary and affixes."""
    checker = import_module("hunspell").Hunspell(dic.stem, hunspell_data_dir=str(dic.parent))
    return {word for word in words if checker.spell(word)}
