"""What stands beside the buttons of a share bar: counters, the letters that set the size of the type, other buttons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.unicode import pattern

__all__ = ["buttons"]

_KIND: Final = "share"
_LONGEST: Final = 8  # folded characters: "1,234", "1.2k", "a | a"
# A number; one letter or two, with a sign: what counts shares or sets the size of the type.
_SMALL: Final = r"[0-9 .]{1,7}k?|[-+|] ?[^ 0-9]|[^ 0-9](?: [-+|])?(?: [^ 0-9]){0,2}"


def buttons(judged: Judged) -> frozenset[Gone]:
    """Return the counters and buttons in a row with a button that goes."""
    if _KIND not in judged.gone.values():
        return frozenset()
    return frozenset((*_beside(judged, judged.content), *_beside(judged, judged.content[::-1])))


def _beside(judged: Judged, lines: list[int]) -> Iterator[Gone]:
    first = judged.content[0]
    open_ = False
    for index in lines:
        if index in judged.gone:
            open_ = judged.gone[index] == _KIND
        elif open_ and index != first and _goes_with_it(judged, index):
            yield Gone(index, _KIND)
        else:
            open_ = False


def _goes_with_it(judged: Judged, index: int) -> bool:
    rule = judged.found.get(index)
    if rule is not None:
        return rule.kind == _KIND
    folded = judged.page.folded(index)
    return len(folded) <= _LONGEST and pattern(_SMALL).fullmatch(folded) is not None
