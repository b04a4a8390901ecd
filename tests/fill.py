"""Writes the ``codepoints`` line of every case of the regression corpus, and the ``reasons`` of those that are named.

python -m tests.fill                      # code points
python -m tests.fill boilerplate/share    # and the reasons of the cases whose path begins so: read what they say
"""

from __future__ import annotations

import sys
import tomllib

from arnorm.cases import parse, spelled
from tests.cases import CORPUS


def filled(path: str, text: str, *, reasons: bool) -> str:
    """Return the text of a case's file with its lines for code points and reasons written anew."""
    fields = tomllib.loads(text)
    lines = [line for line in text.rstrip("\n").split("\n") if not line.startswith("codepoints ")]
    if reasons and fields.get("expected", fields["input"]) != fields["input"]:
        case = parse(path, {key: value for key, value in fields.items() if key != "codepoints"})
        edits = case.pipeline.explain(case.text, context=case.context).edits
        said = ", ".join(f'"{by}"' for by in sorted({by for edit in edits for by in edit.by}))
        lines = [*(line for line in lines if not line.startswith("reasons ")), f"reasons = [{said}]"]
    return "\n".join([*lines, f'codepoints = "{spelled(fields["input"])}"']) + "\n"


def main() -> None:
    for file in sorted(CORPUS.rglob("*.toml")):
        path = file.relative_to(CORPUS).as_posix()
        reasons = any(path.startswith(named) for named in sys.argv[1:])
        file.write_text(filled(path, file.read_text("utf-8"), reasons=reasons), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
