"""The default detector as one function."""

from __future__ import annotations

from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding

__all__ = ["find_typos"]

_DEFAULT = TypoDetector()


def find_typos(text: str) -> tuple[Finding, ...]:
    """Return what a proof-reader would mark in ``text``, sorted and disjoint; nothing is changed.

    The default ``TypoDetector``: strict, so that what it marks is worth a look.

    >>> [(f.word, f.suggestions[0], f.kind) for f in find_typos("ضبط الجيش شحنات الأسحلة على الحدود")]
    [('الأسحلة', 'الأسلحة', 'transposition')]
    """
    return _DEFAULT.find(text)
