"""Diacritics: the marks that Arabic is mostly written without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.letters import MARK_SETS
from arnorm.steps._options import require_names

__all__ = ["StripDiacritics"]


@dataclass(frozen=True, kw_only=True)
class StripDiacritics(CharMap):
    r"""Delete Arabic marks, all of them through Unicode 18 or all but the sets named in ``keep``.

    ``keep``: a tuple out of ``harakat`` (fatha, damma, kasra), ``tanwin``, ``shadda``, ``sukun``, ``dagger_alef``
    (U+0670), ``quranic`` (honorific and recitation signs, madda U+0653, small waw and yeh U+06E5, U+06E6) and
    ``extended`` (African, Kashmiri and other marks, Arabic Extended-A, -B and -C); ``OptionError`` for another name.

    The hamza above and below (U+0654, U+0655) are letters and always stay. Put ``Compose`` before this step, as the
    presets do: it turns a decomposed أ and آ into one character, so that decomposed and composed input come out alike.
    Left alone: marks of other scripts, the end of ayah U+06DD, presentation forms.

    Source: ``data/sets/marks.txt``, by code point and Unicode name.

    >>> from arnorm.steps import StripDiacritics
    >>> StripDiacritics()("كَتَّبَ"), StripDiacritics(keep=("shadda",))("كَتَّبَ") == "كت\u0651ب"
    ('كتب', True)
    """

    id: ClassVar[str] = "diacritics.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)
    keep: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "keep", require_names("keep", self.keep, tuple(MARK_SETS)))

    def table(self) -> Mapping[str, str]:
        """Return the marks that go, each with nothing in its place."""
        return _table(self.keep)


@lru_cache(maxsize=128)
def _table(keep: tuple[str, ...]) -> Mapping[str, str]:
    return MappingProxyType({mark: "" for name, marks in MARK_SETS.items() if name not in keep for mark in marks})
