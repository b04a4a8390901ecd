"""Maps of characters that equal another tool's, for data and models that were made with it.

To the letter, the tool's mistakes included; to normalize text, take this package's own steps. The presets ``compat:X``
run them with nothing protected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map

__all__ = ["DecomposeAsCamel", "FoldAsCamel", "FoldAsLucene", "FoldAsPyarabic"]


@dataclass(frozen=True, kw_only=True)
class FoldAsLucene(CharMap):
    """Fold what Lucene's ``ArabicAnalyzer`` folds before it stems.

    Equal to ``DecimalDigitFilter`` and then ``ArabicNormalizationFilter`` (Lucene 8.8.1) on each token: every
    decimal digit of Unicode becomes 0-9; أ إ آ become ا, ى becomes ي, ة becomes ه; tatweel and U+064B..0652 go. The
    analyzer's tokenizer, its lower-casing, stop words and stemmer are no part of this.

    Left alone, as there: ٱ, U+0670, hamza as a mark, Farsi letters, presentation forms. Lucene takes its digits from
    the Unicode of the Java that runs it; the table has those of Unicode 18.

    Source: both filters' behaviour on every code point, in Java 17; ``data/charmaps/compat_lucene.txt``.

    >>> from arnorm.steps import FoldAsLucene
    >>> FoldAsLucene()("أُســرةٌ على ٢٠٢٤")
    'اسره علي 2024'
    """

    id: ClassVar[str] = "compat_lucene.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/compat_lucene.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what each character becomes."""
        return read_char_map("charmaps/compat_lucene.txt")


@dataclass(frozen=True, kw_only=True)
class DecomposeAsCamel(CharMap):
    """Replace each character by its form NFKC, the first half of camel-tools' ``normalize_unicode``.

    With ``Compose`` after it, equal to ``camel_tools.utils.normalize.normalize_unicode`` (camel-tools 1.6.0) with its
    defaults: U+FDFC and U+FDFD become Arabic words by its own table, everything else what NFKC makes of it. This loses
    what was written: ``م²`` becomes ``م2``, ``½`` becomes ``1⁄2``.

    Source: NFKC of Unicode 18; ``data/charmaps/compat_nfkc.txt``. The tool takes the Unicode of its Python.

    >>> from arnorm.steps import DecomposeAsCamel
    >>> DecomposeAsCamel()("ﻷن ﷼ م²")
    'لأن ريال م2'
    """

    id: ClassVar[str] = "compat_camel_nfkc.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/compat_nfkc.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what each character becomes."""
        return read_char_map("charmaps/compat_nfkc.txt")


@dataclass(frozen=True, kw_only=True)
class FoldAsCamel(CharMap):
    """Fold letters and strip marks as camel-tools does.

    Equal to ``normalize_alef_maksura_ar``, ``normalize_alef_ar``, ``normalize_teh_marbuta_ar`` and ``dediac_ar`` of
    camel-tools 1.6.0, which commute: ى becomes ي; أ إ آ ٱ become ا; ة becomes ه; U+064B..0652 and U+0670 go.

    Left alone, as there: tatweel, digits, hamza as a mark, every other mark.

    Source: the tool's behaviour on every code point; ``data/charmaps/compat_camel.txt``.

    >>> from arnorm.steps import FoldAsCamel
    >>> FoldAsCamel()("أُســرةٌ على ٢٠٢٤")
    'اســره علي ٢٠٢٤'
    """

    id: ClassVar[str] = "compat_camel.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/compat_camel.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what each character becomes."""
        return read_char_map("charmaps/compat_camel.txt")


@dataclass(frozen=True, kw_only=True)
class FoldAsPyarabic(CharMap):
    """Fold text for search as pyarabic does.

    Equal to ``pyarabic.normalize.normalize_searchtext`` of pyarabic 0.6.15: U+064B..0652 and tatweel go; the four
    ligatures of lam with alef (isolated forms) become لا, their hamza lost; أ إ آ ٱ and U+0670 become ا, and so does ى,
    though its documentation says ي (``على`` becomes ``علا``); ؤ ئ and hamza as a mark become ء; ة becomes ه.

    Left alone, as there: digits, the final forms of those ligatures, every other presentation form and mark.

    Source: the tool's behaviour on every code point; ``data/charmaps/compat_pyarabic.txt``.

    >>> from arnorm.steps import FoldAsPyarabic
    >>> FoldAsPyarabic()("على مسؤوليةٍ")
    'علا مسءوليه'
    """

    id: ClassVar[str] = "compat_pyarabic.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/compat_pyarabic.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what each character becomes."""
        return read_char_map("charmaps/compat_pyarabic.txt")
