"""The examples of a page: its fenced blocks, each with what it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("en", "ar")

_FENCE = re.compile(
    r"^(?:<!-- needs: (?P<needs>[a-z0-9_ ]+) -->\n)?(?P<checkout><!-- in: checkout -->\n)?"
    r"(?P<indent> *)```(?P<language>[a-z]*)(?P<rest>[^\n`]*)\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.M | re.S,
)
_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, text, line, the file that it is, the packages that it needs.

    ``checkout``: it is meant for a checkout of the repository.
    """

    language: str
    text: str
    line: int
    title: str | None = None
    needs: tuple[str, ...] = ()
    checkout: bool = False

    @property
    def kind(self) -> str:
        """What is done with it."""
        if self.title:
            return "file"
        if self.language == "python":
            return "doctest" if ">>> " in self.text else "script"
        return self.language or "text"


def blocks(page: Path) -> list[Block]:
    """Return the blocks of a page in their order."""
    text = page.read_text("utf-8")
    return [_block(found, text) for found in _FENCE.finditer(text)]


def _block(found: re.Match[str], text: str) -> Block:
    title = _TITLE.search(found["rest"])
    lines = found["text"].split("\n")
    body = "\n".join(line.removeprefix(found["indent"]) for line in lines)
    line = text.count("\n", 0, found.start("text")) + 1
    needs = tuple((found["needs"] or "").split())
    return Block(found["language"], body, line, title.group(1) if title else None, needs, bool(found["checkout"]))


def pages(language: str) -> list[Path]:
    """Return the pages of a language, by name."""
    return sorted((DOCS / language).rglob("*.md"))
