"""Findings as annotations of GitHub Actions: lines that the runner shows beside the text of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.console.findings.message import SURE, message
from arnorm.console.places import Places
from arnorm.typos.finding import Finding

__all__ = ["github_lines"]


def github_lines(name: str, text: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield each finding as a workflow command. Columns are code points, from 1; the end is behind the last.

    >>> found = (Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()),)
    >>> next(github_lines("a,b.txt", "هذة", found)).partition("::“")[0]
    '::warning file=a%2Cb.txt,line=1,endLine=1,col=1,endColumn=4,title=arnorm ta_marbuta'
    """
    places = Places(text)
    for finding in findings:
        line, column = places.place(finding.start)
        end_line, end_column = places.place(finding.end)
        where = f"line={line},endLine={end_line},col={column},endColumn={end_column}"
        level = "warning" if finding.confidence >= SURE else "notice"
        title = _value(f"arnorm {finding.kind}")
        yield f"::{level} file={_value(name)},{where},title={title}::{_data(message(finding))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
