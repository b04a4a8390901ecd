"""What the site is made of beside its pages: the figures that were measured, written as tables."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

__all__ = ["on_page_markdown", "table"]

_FIGURES = Path(__file__).with_name("figures.toml")
_PLACE = re.compile(r"^<!-- figures: ([a-z_]+) -->$", re.M)
_HEADS = {
    "en": ("what", "figure", "data", "how read", "date"),
    "ar": ("المقيس", "الرقم", "البيانات", "كيف قُرئ", "التاريخ"),
}


def on_page_markdown(markdown: str, *, page: Any, **rest: Any) -> str:  # noqa: ANN401, ARG001
    """Return the page with each place for figures filled."""
    language = "ar" if page.file.locale == "ar" else "en"
    return _PLACE.sub(lambda found: table(found.group(1), language), markdown)


def table(section: str, language: str) -> str:
    """Return the figures of a section as a Markdown table; ``KeyError`` where there is none of that name."""
    content = tomllib.loads(_FIGURES.read_text("utf-8"))[section]
    rows = [_HEADS[language], ("---",) * 5, *(_row(figure, language) for figure in content["figure"])]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    if "command" in content:
        lines += ["", f"```sh\n{content['command'].strip()}\n```"]
    return "\n".join(lines)


def _row(figure: dict[str, Any], language: str) -> tuple[str, ...]:
    def said(key: str) -> str:
        value = figure.get(key, "")
        return str(value[language] if isinstance(value, dict) else value)

    return said("what"), said("value"), said("data"), said("read"), str(figure["date"])
