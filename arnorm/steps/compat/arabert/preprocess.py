"""What AraBERT's preprocessor makes of a text, for models that were trained on its output."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, Replacement, canonical, compose, splice, trimmed
from arnorm.errors import require_text
from arnorm.steps.compat.arabert import layout, links, marks

__all__ = ["PreprocessAsArabert"]

_PASSES: Final[tuple[Callable[[str], Iterator[Replacement]], ...]] = (
    marks.entities,
    marks.stripped,
    *links.PASSES,
    marks.digits,
    marks.repeats,
    layout.numbers_before_words,
    layout.words_before_numbers,
    layout.parted,
)


@dataclass(frozen=True, kw_only=True)
class PreprocessAsArabert(Rewrite):
    """Preprocess text as AraBERT v02 does, to the letter.

    Equal to ``arabert.preprocess.ArabertPreprocessor("bert-base-arabertv02").preprocess`` of arabert 1.0.1 with its
    defaults, which is the same for ``bert-large-arabertv02``, AraELECTRA and AraGPT2; no segmentation by Farasa. In
    order: HTML character references are read; U+064B..0652 and tatweel go; links, e-mail addresses and handles become
    the words ``[رابط]``, ``[بريد]``, ``[مستخدم]``; tags go; ٠-٩ become 0-9; of three and more equal characters, digits
    apart, two stay; each sign and each number beside an Arabic word stands alone; ``/`` becomes ``-``; every character
    that AraBERT's vocabulary does not list becomes a space; one space stays between words, none at the ends, no lines.

    So it loses much: ``ڤيينا`` becomes ``يينا``, ``٣٫٥`` becomes ``3 ٫ 5``, an emoji or ``é`` goes. The word class is
    that of Unicode 18, the tool's that of its Python. One of its patterns can match no text and is left out here.
    Time is linear, which the tool's is not; and where the tool raises ``ValueError``, on a numeric reference of more
    than 4,300 digits, U+FFFD is read as for any other number that is too great.

    Source: the tool's behaviour, on every code point; ``data/sets/compat_arabert.txt``.

    >>> from arnorm.steps import PreprocessAsArabert
    >>> PreprocessAsArabert()("قــال: ٥٠كتابًا، جميييل! 3/4")
    'قال : 50 كتابا ، جمييل ! 3 - 4'
    """

    id: ClassVar[str] = "compat_arabert.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/compat_arabert.txt", "charmaps/compat_arabert.txt")

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return what all passes change, each on what the last has left."""
        source = require_text(text)
        total: list[Edit] = []
        for run in _PASSES:
            if found := self._found(run, text):
                total = compose(total, found, text)
                text = splice(text, found)
        return canonical(source, total)

    def fast_path(self) -> FastPath:
        """Return all passes with nothing recorded."""
        return FastPath(rewrite=self._rewritten)

    def _rewritten(self, text: str) -> str:
        for run in _PASSES:
            text = splice(text, self._found(run, text))
        return text

    def _found(self, run: Callable[[str], Iterator[Replacement]], text: str) -> list[Edit]:
        by = (self.id,)
        changes = (trimmed(start, text[start:end], new, by) for start, end, new in run(text))
        return [edit for edit in changes if edit]
