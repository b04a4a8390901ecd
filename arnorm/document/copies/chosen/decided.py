"""What goes of a page of which its own lines, the headline with its copies, and captions are known.

The page's own lines are told by what they say, copies by what stands twice. The two meet where the line taken for the
headline is one of the page's own: an outlet's name on its masthead, which the page prints again; or the path to the
article, of which the headline is the end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from arnorm.document.copies.chosen.trimmed import Choice
from arnorm.document.page import Page

__all__ = ["Going", "Known", "Piece", "decided"]

Piece = tuple[int, int, str]
_NONE: Final = Choice(None, {})


@dataclass(frozen=True)
class Known:
    """What is known of a page before anything is decided; each line by its index."""

    own: frozenset[int] = frozenset()  # lines of the page, around the headline
    beside: Sequence[Piece] = ()  # what stands beside the headline on the first line and names the outlet
    choice: Choice = _NONE  # the headline and its copies
    pieces: Sequence[Piece] = ()  # copies on a line with something that stays
    captions: frozenset[int] = frozenset()  # those that come again, or say no more than the headline


@dataclass(frozen=True)
class Going:
    """The lines that go, each with its kind, and the pieces of lines."""

    lines: Mapping[int, str]
    pieces: Sequence[Piece] = ()


def decided(page: Page, known: Known) -> Going:
    """Return what goes; nothing where all lines would."""
    copies = known.choice.copies
    if len(copies) >= len(page.content):
        return Going({})
    own, captions = dict.fromkeys(known.own, "path"), dict.fromkeys(known.captions, "caption")
    if known.choice.clean in own:
        if own.keys() >= copies.keys():
            return Going(own | captions)  # what comes twice is a name on the masthead
        return Going(_with_the_path(page, own, known.choice), known.pieces)
    letters = page.sketch.letters
    # Of a caption the first stays, whatever was taken for the headline.
    kept = {letters[index] for index in captions}
    lines = {index: kind for index, kind in copies.items() if letters[index] not in kept} | captions
    if not _is_whole(page, known.pieces):
        return Going(lines, known.pieces)
    return Going(own | lines, [*known.beside, *known.pieces])


def _is_whole(page: Page, pieces: Sequence[Piece]) -> bool:
    """Return whether no piece is of the first line."""
    first = page.lines[page.content[0]]
    return all(stop <= first.start or start > first.end for start, stop, _ in pieces)


def _with_the_path(page: Page, own: Mapping[int, str], choice: Choice) -> dict[int, str]:
    """Return what goes where the line taken for the headline is the path to it: of its copies the first stays."""
    going = dict(choice.copies)
    letters = page.sketch.letters
    whole = letters[choice.clean or 0]
    ends = [index for index in going if index not in own and whole.endswith(letters[index])]
    if not ends or letters[min(ends)] == whole:
        return going
    going.pop(min(ends))
    return {**own, **going}
