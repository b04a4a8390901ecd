"""The detector as one function."""

from __future__ import annotations

from collections.abc import Iterable

from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding
from arnorm.typos.model.model import TypoModel

__all__ = ["find_typos"]


def find_typos(  # noqa: PLR0913 (the options of the detector, by name)
    text: str,
    *,
    mode: str = "strict",
    kinds: str | Iterable[str] | None = None,
    accept: Iterable[str] = frozenset(),
    model: TypoModel | None = None,
    initial_hamza: bool = False,
) -> tuple[Finding, ...]:
    """Return what a proof-reader would mark in ``text``, sorted and disjoint; nothing is changed.

    The options are those of ``TypoDetector``: without any it is strict, so that what it marks is worth a look.
    ``mode``: ``"strict"`` or ``"balanced"``. ``kinds``: names of kinds, ``"all"``, or ``None`` for all but two.
    ``accept``: words that are never marked. ``model``: the counts of one's own press. ``initial_hamza``: mark a hamza
    that is missing at the head of a word, too. Offsets are code points, half-open.

    >>> [(f.word, f.suggestions[0], f.kind) for f in find_typos("ضبط الجيش شحنات الأسحلة على الحدود")]
    [('الأسحلة', 'الأسلحة', 'transposition')]
    >>> find_typos("ضبط الجيش شحنات الأسحلة على الحدود", accept={"الأسحلة"})
    ()
    """
    detector = TypoDetector(mode=mode, kinds=kinds, accept=accept, model=model, initial_hamza=initial_hamza)
    return detector.find(text)
