"""White space: one space between words, none at the ends of a line, at most one blank line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.letters import LINE_ENDS, SPACES
from arnorm.steps._edits import trimmed
from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = ["CollapseSpaces"]

_LINE_END: Final = f"(?>\\r\\n|{char_class(LINE_ENDS)})"


@dataclass(frozen=True, kw_only=True)
class CollapseSpaces(Rewrite):
    r"""Write one plain space between words, none at either end of a line, and at most one blank line in a row.

    White space is tab, space, no-break space U+00A0, U+1680, U+2000..200A, U+202F, U+205F and U+3000: a run of them,
    or a single one, becomes one U+0020; at the start of a line and before its end it goes, for a news line's
    indentation says nothing. Line ends (``\r\n``, ``\n``, ``\r``, U+2028, U+2029) stay as they are written; of three
    and more in a row, white space between them or not, the first two stay, and one at the start of the text.

    Left alone: U+0085, which in Arabic pages is a wrongly decoded ellipsis; zero-width characters
    (``StripInvisibles``); spaces beside marks and quotes (``TidyPunctuation``). No options.

    Source: White_Space of Unicode 18, listed in ``data/sets/spaces.txt``.

    >>> from arnorm.steps import CollapseSpaces
    >>> CollapseSpaces()(" قال\u00a0 الرئيس \n\n \n أمس")
    'قال الرئيس\n\nأمس'
    """

    id: ClassVar[str] = "spaces.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/",)

    def idle(self, text: str) -> bool:
        """Return whether every white space is a single plain one inside a line, and no two blank lines touch."""
        return _untidy().search(text) is None

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run of white space that changes."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        for run in _runs().finditer(text):
            if edit := trimmed(run.start(), run[0], _tidy(run, len(text)), (self.id,)):
                yield edit


def _tidy(run: Match, length: int) -> str:
    """Return what a run of white space becomes: a space, its line ends, or nothing at the borders of the text."""
    ends = _line_end().findall(run[0])
    if ends:
        return _kept(ends, limit=2 if run.start() else 1)
    return " " if run.start() and run.end() < length else ""


def _kept(ends: list[str], limit: int) -> str:
    """Return the line ends that stay of those of one run."""
    kept: list[str] = []
    for end in ends:
        if kept and kept[-1] == "\r" and end == "\n":
            kept[-1] = "\r\n"  # they stood apart, and become one line end when the space between them goes
        elif len(kept) < limit:
            kept.append(end)
    return "".join(kept)


@lru_cache(maxsize=1)
def _line_end() -> Pattern:
    return pattern(_LINE_END)


@lru_cache(maxsize=1)
def _runs() -> Pattern:
    white = char_class(SPACES | LINE_ENDS)
    # A single plain space inside a line is as it should be.
    return pattern(f"(?:\\A|(?! (?!{white}|\\Z))){white}++")


@lru_cache(maxsize=1)
def _untidy() -> Pattern:
    other = char_class(SPACES - {" "})
    ends = char_class(LINE_ENDS)
    white = char_class(SPACES | LINE_ENDS)
    return pattern(f"(?={white})(?:{other}|  | (?={ends}|\\Z)|(?<={ends}) |\\A |{_LINE_END}{{3}}|\\A{_LINE_END}{{2}})")
