"""The default detector as one function."""

from __future__ import annotations

from typing import Any

from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding

__all__ = ["find_typos"]

_DEFAULT = TypoDetector()


def find_typos(text: str, **options: Any) -> tuple[Finding, ...]:  # noqa: ANN401
    """Return what a proof-reader would mark in ``text``, sorted and disjoint; nothing is changed.

    ``options`` are those of ``TypoDetector``; its defaults are strict, so that what it marks is worth a look.

    >>> [(f.word, f.suggestions[0], f.kind) for f in find_typos("ضبط الجيش شحنات الأسحلة على الحدود")]
    [('الأسحلة', 'الأسلحة', 'transposition')]
    """
    return (TypoDetector(**options) if options else _DEFAULT).find(text)
