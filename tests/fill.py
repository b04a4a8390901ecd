"""Writes the ``codepoints`` line of every case of the regression corpus from its input.

python -m tests.fill
"""

from __future__ import annotations

from tests.cases import CORPUS, load, spelled


def main() -> None:
    for case in load():
        path = CORPUS / case.path
        line = f'codepoints = "{spelled(case.text)}"'
        text = path.read_text("utf-8")
        kept = [old for old in text.rstrip("\n").split("\n") if not old.startswith("codepoints ")]
        path.write_text("\n".join([*kept, line]) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
