"""Lines of signs alone: dashes below the article, and what stands between lines that go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.lines import is_blank

__all__ = ["signs"]

_PROSE: Final = 80  # folded letters; one verse of the labelled poems has 62


def signs(judged: Judged) -> frozenset[Gone]:
    """Return the lines of signs that go."""
    return frozenset((*_below(judged), *_between(judged), *_anywhere(judged)))


def _below(judged: Judged) -> Iterator[Gone]:
    """Yield the separators below the last line that stays."""
    wanted = [rule for rule in judged.rules.signs if "end" in rule.zones]
    last = judged.last_kept()
    if not judged.page.sketch.has_lines_of_signs(last):
        return
    for index in range(len(judged.page.lines) - 1, last, -1):
        if index not in judged.gone:
            folded = judged.page.signs(index)
            rule = next((rule for rule in wanted if rule.compiled.fullmatch(folded)), None)
            if rule is not None:
                yield Gone(index, rule.kind)


def _between(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs between two lines that go, whatever the signs: they parted the one from the other."""
    if not judged.gone or not judged.rules.signs:
        return
    page = judged.page
    for first, last in zip([-1, *judged.content], [*judged.content, len(page.lines)], strict=True):
        if last - first > 1 and first in judged.gone and (last in judged.gone or last == len(page.lines)):
            for index in range(first + 1, last):
                if index not in judged.gone and not is_blank(page.text, page.lines[index]):
                    yield Gone(index, judged.rules.signs[0].kind)


def _anywhere(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs that are nobody's section marks."""
    wanted = [rule for rule in judged.rules.signs if "any" in rule.zones]
    page = judged.page
    above = judged.content[0]
    if not wanted or not page.sketch.has_lines_of_signs(above):
        return
    for index, folded in enumerate(page.folded_lines):
        if not folded or folded.strip(fold.EDGE_SIGNS):
            above = index if folded else above
        elif index > judged.content[0] and page.longer_than(above, _PROSE):  # between verses it parts two stanzas
            signs = page.signs(index)
            rule = next((rule for rule in wanted if rule.compiled.fullmatch(signs)), None)
            if rule is not None and len(signs) <= rule.limit:
                yield Gone(index, rule.kind)
