"""Writes the named character references of HTML, the same byte for byte on every supported Python.

    python -m tools.build.entities            write them (and then run python -m tools.manifest)
    python -m tools.build.entities --check    exit 1 if the table on disk is not what this program makes

Input: ``html.entities.html5`` of the interpreter, which is the list of the HTML standard (2,231 names; the same in
CPython 3.11, 3.12 and 3.13). The package reads its own copy, so that no later interpreter decides what it decodes.
"""

from __future__ import annotations

import sys
from html.entities import html5
from pathlib import Path

TABLE = Path(__file__).parents[2] / "arnorm" / "data" / "html" / "entities.txt"
HEAD = (
    "# Named character references of the HTML standard: the name, and its code points. A name is written &name; and,\n"
    "# where the standard also knows it without, &name alone (marked -).\n"
    "# Written by: python -m tools.build.entities\n\n"
)


def render() -> str:
    """Return the whole text of the table."""
    lines = []
    for name in sorted(html5):
        if name.endswith(";"):
            bare = name[:-1]
            points = " ".join(f"{ord(char):04X}" for char in html5[name])
            lines.append(f"{bare} ; {points}{' ; -' if bare in html5 else ''}")
    return HEAD + "\n".join(lines) + "\n"


def main() -> int:
    """Write the table, or say whether it is current."""
    text = render()
    if "--check" in sys.argv[1:]:
        return int(not TABLE.is_file() or TABLE.read_text("utf-8") != text)
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
