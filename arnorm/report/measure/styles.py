"""How a text spells where the press differs: counts of both ways, so that shares are told of any number of texts.

Of hamza, ya and ta marbuta the second way is what the Restore steps would put right; what they leave is not counted.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.core.step import Step
from arnorm.steps.restore.hamza import RestoreHamza
from arnorm.steps.restore.ta_marbuta import RestoreTaMarbuta
from arnorm.steps.restore.ya import RestoreYa
from arnorm.unicode import pattern

__all__ = ["STYLES", "Style", "counted_styles"]

_LETTER: Final = "[\\u0621-\\u063a\\u0641-\\u064a]"
_MARK: Final = "[\\u064b-\\u0652]"
_HEAD: Final = f"(?<!{_LETTER}|{_MARK})"
_TAIL: Final = f"(?!{_LETTER}|\\u0640)"


class Style(NamedTuple):
    """A choice of spelling: what is counted for the ``plain`` way, and which edits of ``step`` for the other one.

    ``plain`` and ``other`` are patterns; without ``step`` both are counted by pattern.
    """

    name: str
    plain: str
    other: str = ""
    step: type[Step] | None = None
    became: str = ""


STYLES: Final = (
    # alef with hamza above or below at the head of a word, behind waw, fa, ba, kaf or lam and the article
    Style(
        "hamza",
        f"{_HEAD}[\\u0648\\u0641\\u0628\\u0643\\u0644]?(?:\\u0627\\u0644)?[\\u0623\\u0625]",
        step=RestoreHamza,
        became="\u0623\u0625",
    ),
    Style("ya", f"(?<={_LETTER})\\u064a{_MARK}?{_TAIL}", step=RestoreYa, became="\u064a"),
    Style("ta_marbuta", f"\\u0629{_MARK}?{_TAIL}", step=RestoreTaMarbuta, became="\u0629"),
    # fathatan behind its alef, and before it
    Style("tanwin", "\\u064b\\u0627", "\\u0627\\u064b"),
)


def counted_styles(text: str) -> Counter[str]:
    """Return for each style how often it is kept (``hamza``) and how often not (``hamza-``).

    >>> sorted(counted_styles("الى المدرسة فى أول يوم").items())
    [('hamza', 1), ('hamza-', 1), ('ta_marbuta', 1), ('ya-', 1)]
    """
    counts: Counter[str] = Counter()
    for style in STYLES:
        kept = sum(1 for _ in pattern(style.plain).finditer(text))
        if style.step is None:
            other = sum(1 for _ in pattern(style.other).finditer(text))
        else:
            other = _restored(_made(style.step), text, style.became)
        counts.update({name: count for name, count in ((style.name, kept), (f"{style.name}-", other)) if count})
    return counts


@lru_cache(maxsize=8)
def _made(step: type[Step]) -> Step:
    return step()


def _restored(step: Step, text: str, became: str) -> int:
    """Return how many letters a step puts right into one of ``became``."""
    return sum(bool(edit.text) and edit.text[-1] in became for edit in step.explain(text).edits)
