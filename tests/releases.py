"""An id is a promise: what a released step does to a text does not change, and an id that is gone says where it was.

    python -m tests.releases 0.1.0

writes ``tests/released/0.1.0.toml`` when that release is made: each id, and a digest of what the step makes of the
texts of ``tests/released/texts.toml``; of a step that reads lists which grow with the releases, words or rules, none.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import arnorm

FOLDER = Path(__file__).parent / "released"
# Lists that releases add to. What decides beside them is held by the fingerprint and by "Output changes".
GROWING = ("boilerplate", "copies", "lexicon", "meta", "sentences", "typos", "words")


def texts() -> list[str]:
    content = tomllib.loads((FOLDER / "texts.toml").read_text("utf-8"))
    return [str(text) for text in content["texts"]]


def ids() -> dict[str, str]:
    """Return each id with the digest of what its step does, or nothing where the step reads growing lists."""
    return {name: "" if _grows(step) else digest(step()) for name, step in arnorm.STEPS.items()}


def digest(step: arnorm.steps.Step) -> str:
    done = "\0".join(map(step, texts()))
    return hashlib.sha256(done.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _grows(step: type[arnorm.steps.Step]) -> bool:
    return any(name.partition("/")[0] in GROWING for name in step.data)


def broken(released: Mapping[str, str], now: Mapping[str, str], gone: Mapping[str, str]) -> Iterator[str]:
    """Yield what the promise of a release does not allow."""
    for name, then in released.items():
        if name not in now and name not in gone:
            yield f"{name} is gone: name the last release that had it in arnorm/data/retired.toml"
        elif then and now.get(name, then) != then:
            stem, _, version = name.rpartition(".v")
            yield f"{name} does otherwise than released: call it {stem}.v{int(version) + 1}"


def releases() -> dict[str, Mapping[str, str]]:
    """Return the ids of each release that was made."""
    files = sorted(FOLDER.glob("[0-9]*.toml"))
    return {file.stem: tomllib.loads(file.read_text("utf-8"))["ids"] for file in files}


def main() -> None:
    lines = [f"# The ids of {sys.argv[1]}, by python -m tests.releases; never edited.", "[ids]"]
    lines += [f'"{name}" = "{then}"' for name, then in ids().items()]
    (FOLDER / f"{sys.argv[1]}.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
