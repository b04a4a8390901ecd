"""What came out, written into a case for somebody to review: a new case's expectation, or a changed one's."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, Final

from arnorm.cases.case import Case, parse
from arnorm.cases.check import check, edits_of, findings_of, reasons_of
from arnorm.cases.show import spelled
from arnorm.cases.toml_text import with_value
from arnorm.errors import ConfigError

__all__ = ["accepted"]

_CLAIMS: Final = ("expected", "findings", "reasons", "edits", "codepoints")


def accepted(path: str, source: str) -> str:
    r"""Return the text of a case's file with what came out today as what is expected.

    ``expected`` or ``findings``, and ``codepoints``, are written; ``reasons`` of a new case, and with ``edits`` where
    they stand already. A case in a folder ``keep`` is expected to stay as it is, whatever came out, and one that is
    known to fail is left as it is. ``AssertionError`` where what came out breaks a law, ``ConfigError`` where the file
    is no case but for what is written here.

    >>> print(accepted("a.toml", 'why = "w"\norigin = "o"\nsteps = ["alef.v1"]\ninput = "أ"\n'))
    why = "w"
    origin = "o"
    steps = ["alef.v1"]
    input = "أ"
    expected = "ا"
    reasons = ["alef.v1"]
    codepoints = "0623"
    <BLANKLINE>
    """
    try:
        fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, str(error), "give a case as TOML in UTF-8") from error
    if fields.get("expect") == "fail":
        return source
    said = _claims(_draft(path, fields), fields)
    check(parse(path, {**fields, **said}))
    behind = "input"
    for key, value in said.items():
        if fields.get(key) != value:
            source = with_value(path, source, key, value, behind=behind)
        behind = key
    return source


def _draft(path: str, fields: Mapping[str, Any]) -> Case:
    """Return the case without its claims, checked all the same."""
    given = {key: value for key, value in fields.items() if key not in _CLAIMS}
    if "findings" in fields or not {"steps", "preset"} & fields.keys():
        return parse(path, {**given, "findings": []})
    text = fields.get("input")
    # Any claim that a case at this path may make.
    kept = "keep" in path.split("/")[:-1] or not isinstance(text, str)
    return parse(path, {**given, "expected": text if kept else f"{text}."})


def _claims(case: Case, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the case is to say, in the order in which files say it."""
    points = {"codepoints": spelled(case.text)}
    if case.findings is not None:
        return {"findings": [] if case.keeps else findings_of(case), **points}
    if case.keeps:
        return {"expected": case.text, **points}
    result = case.pipeline.explain(case.text, context=case.context)
    said: dict[str, Any] = {"expected": result.text}
    if "reasons" in fields or "expected" not in fields:
        said["reasons"] = reasons_of(result)
    if "edits" in fields:
        said["edits"] = edits_of(result)
    return {**said, **points}
