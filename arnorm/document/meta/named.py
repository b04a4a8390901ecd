"""Which lines and pieces of lines go where metadata of some kinds is not wanted."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from arnorm.core.meta import Meta
from arnorm.document.lines import Because, By, Cut, trimmed_cut
from arnorm.document.meta.find import by_line
from arnorm.document.meta.said import Said
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["named"]


def named(
    page: Page, said: Said, kinds: Sequence[str], because: Because, touched: Container[int]
) -> tuple[dict[int, By], list[Cut]]:
    """Return the lines that are of ``kinds``, with their reason, and the cuts of what stands beside a sentence.

    ``touched`` are the lines of which something goes already.
    """
    lines: dict[int, By] = {}
    taken: list[Cut] = []
    for index, found in by_line(page, said):
        line = page.lines[index]
        wanted = [meta for meta in found if meta.kind in kinds]
        if not wanted or index in touched:
            continue
        if len(wanted) == len(found) and _fills(page, index, found):
            lines[index] = because(wanted[0].kind)
        else:
            taken += [
                trimmed_cut(page.text, line, *_with_signs(page, index, meta), because(meta.kind)) for meta in wanted
            ]
    return lines, _merged(taken)


def _fills(page: Page, index: int, found: Sequence[Meta]) -> bool:
    """Return whether nothing stands on a line besides what was found, and signs."""
    line = page.lines[index]
    rest = [page.text[line.start : found[0].start], page.text[found[-1].end : line.end]]
    rest += [page.text[one.end : two.start] for one, two in pairwise(found)]
    return not any(pattern(r"(?V1)[\p{L}\p{N}--\u0640]").search(part) for part in rest)


def _with_signs(page: Page, index: int, meta: Meta) -> tuple[int, int]:
    """Return the offsets of a piece with the bars and colons behind it, or before it at the end of a line."""
    line = page.lines[index]
    after = pattern(r"[\p{Zs}\t\p{Cf}]*(?:[-\u2010-\u2015\u0640:/|]+[\p{Zs}\t\p{Cf}]*)*+").match(
        page.text, meta.end, line.end
    )
    return meta.start, after.end() if after else meta.end


def _merged(cuts: list[Cut]) -> list[Cut]:
    """Return cuts that overlap nowhere."""
    found: list[Cut] = []
    for cut in sorted(cuts):
        if found and cut.start < found[-1].end:
            found[-1] = found[-1]._replace(end=max(cut.end, found[-1].end))
        else:
            found.append(cut)
    return found
