"""White space: one space between words, none at the ends of a line, at most one blank line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, splice, trimmed
from arnorm.letters import SPACES, WHITE
from arnorm.options import require_bool
from arnorm.steps.common.finders import plain_white, white_together, white_together_or_rare
from arnorm.steps.common.white import tidied
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["CollapseSpaces"]


@dataclass(frozen=True, kw_only=True)
class CollapseSpaces(Rewrite):
    r"""Write one plain space for a run of them, none at either end of a line, and at most one blank line in a row.

    White space is tab, space, no-break space U+00A0, U+1680, U+2000..200A, U+202F, U+205F and U+3000. A run of two or
    more becomes one U+0020; at the start of a line and before its end white space goes, for a news line's indentation
    says nothing. Line ends (``\r\n``, ``\n``, ``\r``, U+2028, U+2029) stay as they are written; of three and more in a
    row, white space between them or not, the first two stay, and one at the start of the text.

    Left alone: a single white space between words, whichever it is: a no-break space says that its neighbours belong
    together, a tab divides the cells of a table. U+0085, which in Arabic pages is a wrongly decoded ellipsis;
    zero-width characters (``StripInvisibles``); spaces beside marks and quotes (``TidyPunctuation``).

    ``plain=True``, for keys: a single white space of any kind becomes U+0020 too; line ends stay. ``OptionError``
    unless it is a ``bool``.

    Source: White_Space of Unicode 18, listed in ``data/sets/spaces.txt``.

    >>> from arnorm.steps import CollapseSpaces
    >>> CollapseSpaces()(" قال\u00a0 الرئيس \n\n \n أمس")
    'قال الرئيس\n\nأمس'
    """

    id: ClassVar[str] = "spaces.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)
    plain: bool = False

    def __post_init__(self) -> None:
        require_bool("plain", self.plain)

    def fast_path(self) -> FastPath:
        """Return what finds white space that touches white space, an end of the text or a rare line end."""
        found = white_together_or_rare if self.plain else white_together
        return FastPath(triggers=WHITE, local=True, suspects=found, exact=WHITE, rewrite=self._rewritten)

    def _rewritten(self, text: str) -> str:
        if not plain_white(text):
            return splice(text, self.edits(text))
        # All white space is space and line feed: plain replacement does the same.
        while "  " in text:
            text = text.replace("  ", " ")
        text = text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text[1:] if text.startswith("\n\n") else text

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run of white space that changes."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        length = len(text)
        for run in _runs().finditer(text):
            new = tidied(run[0], first=run.start() == 0, last=run.end() == length)
            new = " " if self.plain and new in SPACES else new
            if edit := trimmed(run.start(), run[0], new, (self.id,)):
                yield edit


@lru_cache(maxsize=1)
def _runs() -> Pattern:
    white = char_class(WHITE)
    # A single plain space inside a line is as it should be.
    return pattern(f"(?:\\A|(?! (?!{white}|\\Z))){white}++")
