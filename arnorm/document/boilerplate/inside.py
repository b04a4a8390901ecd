"""Residue of machines inside a line: field codes, shortcodes, comments of HTML, scripts that hide an address.

These are sought in the text as it stands, in ASCII, for no folding tells them better; signs that a later step writes
otherwise (quotes, dashes) are met in every form by the patterns themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arnorm.document.boilerplate.gate.gate import gate
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.lines import Because, By, Cut, Line, trimmed_cut
from arnorm.document.page import Page

__all__ = ["inside_cuts"]


def inside_cuts(judged: Judged, because: Because) -> tuple[dict[int, By], list[Cut]]:
    """Return the lines that are nothing but machine residue, and the cuts inside others, in order; never the first."""
    if not gate(judged.rules).may_hold(judged.page):
        return {}, []
    wanted = [rule for rule in judged.rules.inside if any(part in judged.page.text for part in rule.must_contain)]
    lines: dict[int, By] = {}
    cuts: list[Cut] = []
    for index in judged.content[1:] if wanted else ():
        if index not in judged.gone:
            line = judged.page.lines[index]
            found = _merged(sorted(_on_line(judged.page, line, wanted, because)))
            if found and (found[0].start, found[0].end) == (line.start, line.end):
                lines[index] = found[0].by
            else:
                cuts += found
    return lines, cuts


def _on_line(page: Page, line: Line, wanted: Sequence[Rule], because: Because) -> Iterator[Cut]:
    for rule in wanted:
        for match in rule.compiled.finditer(page.text, line.start, line.end):
            yield trimmed_cut(page.text, line, match.start(), match.end(), because(rule.kind))


def _merged(cuts: Sequence[Cut]) -> list[Cut]:
    found: list[Cut] = []
    for cut in cuts:
        if found and cut.start <= found[-1].end:
            found[-1] = found[-1]._replace(end=max(cut.end, found[-1].end))
        else:
            found.append(cut)
    return found
