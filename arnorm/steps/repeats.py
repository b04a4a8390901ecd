"""Repeats: letters held for emphasis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath, always
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.engine.rows import Families
from arnorm.errors import OptionError
from arnorm.letters import LETTERS, MARK_GATE, MARKS, TATWEEL
from arnorm.options import require_bool
from arnorm.steps.common.words import has_known_fold
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.bare import LetterPlaces, letter_places
from arnorm.words.skeleton import fold_word
from arnorm.words.tokens import runs_with

__all__ = ["CollapseRepeats"]

# Letters that the search fold may make one: alefs, waw with its hamzas, ya with its, heh and ta marbuta.
_FAMILIES: Final = (
    "\u0627\u0623\u0625\u0622\u0671\u0672\u0673\u0675",
    "\u0648\u0624\u0626\u0621",
    "\u064a\u0649\u0626",
    "\u0647\u0629\u06c3",
)


_EXACT: Final = Families()
_FOLDED: Final = Families(*_FAMILIES)


@dataclass(frozen=True, kw_only=True)
class CollapseRepeats(Rewrite):
    """Shorten a letter that is repeated for emphasis: ``جميييل`` becomes ``جمييل``.

    A run of more than ``limit`` equal Arabic letters becomes ``limit`` of them. Nothing changes in a word that the
    lexicon knows, clitics off, as it is written (``وووفق``, ``تتتبع``; with ``limit=1`` also الله, مميز). Marks and
    tatweel between equal letters do not hide a run; the last letter of a run stays with its marks.

    ``limit``: a whole number of 1 or more. ``folded``: find the runs in the word's search fold (``شيئي`` is three ya
    to ``FoldHamza``) and write a word that is shortened in that fold; the preset ``search`` asks for it, so that its
    own folds leave no run for a second pass. ``OptionError`` for other values.

    Left alone: digits, Latin, emoji, punctuation; URLs and codes by protection. Law: the fold of a word and the word
    get the same answer from the lexicon.

    >>> from arnorm.steps import CollapseRepeats
    >>> CollapseRepeats()("جميييييل وووفق 1000000")
    'جمييل وووفق 1000000'
    """

    id: ClassVar[str] = "repeats.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/", "lexicon/")
    limit: int = 2
    folded: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.limit, int) or isinstance(self.limit, bool) or self.limit < 1:
            raise OptionError("limit", self.limit, "give a whole number of 1 or more")
        require_bool("folded", self.folded)

    def fast_path(self) -> FastPath:
        """Return what finds letters that repeat; each letter is compared with its neighbours.

        Marks are triggers too: one that the codepage does not hold hides a run from a quick look at letters.
        """
        families, least = _FOLDED if self.folded else _EXACT, min(self.limit, 2) + 1
        return FastPath(
            triggers=LETTERS | MARKS,
            local=True,
            suspects=lambda row, absent: families.repeats(row, absent, least),
            exact=LETTERS,
            by_line=always,
        )

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run that is shortened."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        by = (self.id,)
        gate = _repeated(self.limit, _FAMILIES if self.folded else ())
        for word in runs_with(gate, text):
            found = letter_places(word)
            seen = fold_word(found.letters) if self.folded else found.letters
            runs = [run.span() for run in _runs(self.limit).finditer(seen)]
            if runs and not has_known_fold(found.letters):
                for start, end, new in _shortened(found, seen, runs, self.limit):
                    yield Edit(start, end, new, by)


def _shortened(
    word: LetterPlaces, seen: str, runs: list[tuple[int, int]], limit: int
) -> Iterator[tuple[int, int, str]]:
    """Yield what changes in a word whose letters are seen as ``seen``: each letter's new form, then what goes."""
    # The last letter of a run stays with its marks, and of the others the first, with theirs.
    gone = {start + limit - 1: end - 1 for start, end in runs}
    at = 0
    while at < len(word.letters):
        place = word.places[at]
        if at in gone:
            at = gone[at]
            yield place, word.places[at], ""
            continue
        new = seen[at : at + 1]
        if new != word.letters[at]:
            yield place, place + 1, new
        at += 1


@lru_cache(maxsize=8)
def _runs(limit: int) -> Pattern:
    return pattern(f"(.)\\1{{{limit},}}+")


@lru_cache(maxsize=8)
def _repeated(limit: int, families: tuple[str, ...]) -> Pattern:
    between = f"(?:(?:{MARK_GATE}|{TATWEEL})(?<={char_class(MARKS | {TATWEEL})}))*+"
    same = f"({char_class(LETTERS)})(?:{between}\\1){{{limit}}}"
    alike = (f"[{family}](?:{between}[{family}]){{{limit}}}" for family in families)
    return pattern("|".join([same, *alike]))
