"""Lines of signs alone: dashes below the article, and what stands between lines that go."""

from __future__ import annotations

from collections.abc import Iterator

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.lines import is_blank

__all__ = ["signs"]


def signs(judged: Judged) -> frozenset[Gone]:
    """Return the lines of signs that go."""
    return frozenset((*_below(judged), *_between(judged), *_anywhere(judged)))


def _below(judged: Judged) -> Iterator[Gone]:
    """Yield the separators below the last line that stays."""
    last = judged.last_kept()
    for index in range(len(judged.page.lines) - 1, last, -1):
        if index not in judged.gone:
            folded = judged.page.signs(index)
            rule = next((rule for rule in judged.rules.signs if "end" in rule.zones and rule.compiled.fullmatch(folded)), None)
            if rule is not None:
                yield Gone(index, rule.kind)


def _between(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs between two lines that go, whatever the signs: they parted the one from the other."""
    if not judged.gone or not judged.rules.signs:
        return
    page = judged.page
    for first, last in zip([-1, *judged.solid], [*judged.solid, len(page.lines)], strict=True):
        if last - first > 1 and first in judged.gone and (last in judged.gone or last == len(page.lines)):
            for index in range(first + 1, last):
                if index not in judged.gone and not is_blank(page.text, page.lines[index]):
                    yield Gone(index, judged.rules.signs[0].kind)


def _anywhere(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of signs that are nobody's section marks."""
    wanted = [rule for rule in judged.rules.signs if "any" in rule.zones]
    for index, folded in enumerate(judged.page.forms) if wanted else ():
        if 0 < len(folded) <= max(rule.limit for rule in wanted) and index > judged.solid[0]:
            signs = judged.page.signs(index)
            yield from (Gone(index, rule.kind) for rule in wanted[:1] if rule.compiled.fullmatch(signs))
