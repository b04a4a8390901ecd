"""An extension of griffe: examples of docstrings become fenced blocks, so that Markdown shows them as code."""

from __future__ import annotations

from typing import Any

import griffe

__all__ = ["Fenced", "fenced"]


def fenced(text: str) -> str:
    """Return ``text`` with each run of lines from ``>>>`` to the next blank line in a fence."""
    out: list[str] = []
    inside = False
    for line in text.split("\n"):
        if not inside and line.lstrip().startswith(">>>"):
            out += ["", "```pycon"]
            inside = True
        elif inside and not line.strip():
            out.append("```")
            inside = False
        out.append(line)
    return "\n".join([*out, "```"] if inside else out)


class Fenced(griffe.Extension):
    """Fences the examples of every docstring."""

    def on_object(self, *, obj: griffe.Object, **rest: Any) -> None:  # noqa: ANN401, ARG002
        """Change the docstring of an object that was read."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)
