"""Residue of machines inside a line: field codes, shortcodes, comments of HTML, scripts that hide an address.

These are sought in the text as it stands, in ASCII, for no folding tells them better; signs that a later step writes
otherwise (quotes, dashes) are met in every form by the patterns themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.lines import Because, Cut, trimmed_cut

__all__ = ["inside_cuts"]


def inside_cuts(judged: Judged, because: Because) -> list[Cut]:
    """Return the cuts of machine residue inside lines that stay, in order, none overlapping; never the first line's."""
    wanted = [rule for rule in judged.rules.inside if any(part in judged.page.text for part in rule.must_contain)]
    found: list[Cut] = []
    for cut in sorted(_cuts(judged, wanted, because)) if wanted else ():
        if not found or cut.start >= found[-1].end:
            found.append(cut)
    return found


def _cuts(judged: Judged, wanted: list[Rule], because: Because) -> Iterator[Cut]:
    page = judged.page
    for index in judged.content[1:]:
        line = page.lines[index]
        if index in judged.gone:
            continue
        for rule in wanted:
            for match in rule.compiled.finditer(page.text, line.start, line.end):
                cut = trimmed_cut(page.text, line, match.start(), match.end(), because(rule.kind))
                if (cut.start, cut.end) != (line.start, line.end):
                    yield cut
