"""Key words between commas as the last line, with no cue: two pieces and more of few words, below a text at its end.

Sites of one maker print the categories of an article so, between Latin commas, and one at least names what the headline
does; of 9,075 articles none loses its last line so. Between Arabic commas it may be a list of names, so of most pieces
a word must be the headline's. Places alone are where a statement was signed, two pieces of which one is a person or a
year are a signature or a caption, and names that the sentence above leads up to are the article's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rules import words
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.document.page import Page
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["may_end_in_tags", "tags_below"]

_KIND: Final = "tags"
_LATIN, _ARABIC = ",", "\u060c"  # ARABIC COMMA
_LINES: Final = 4  # of an article: a headline, and text; by hand, as are the next two, on 2026-11-27
_LONGEST: Final = 100  # characters
_WORDS: Final = 3  # of a piece
_PIECES: Final = {_LATIN: 2, _ARABIC: 3}
_NEAR_THE_END: Final = 7  # words of a sentence that leads up to names
_YEAR: Final = "[0-9]{4}"
_SIGNED: Final = 2  # pieces of a signature, of a caption
_STOPS: Final = (".", "?", "…")
_ENDS: Final = (*_STOPS, ":")


def may_end_in_tags(page: Page) -> bool:
    """Return whether the last line may be a row of key words; cheap."""
    index = page.content[-1]
    if len(page.content) < _LINES or page.longer_than(index, _LONGEST):
        return False
    raw = page.raw(index)
    return (_LATIN in raw or _ARABIC in raw) and bool(_pieces(page, index))


def tags_below(judged: Judged) -> frozenset[Gone]:
    """Return the last line that stays, where it is a row of key words."""
    page, content = judged.page, judged.content
    last = next((at for at in range(len(content) - 1, _LINES - 2, -1) if content[at] not in judged.gone), 0)
    if not last or _KIND not in judged.rules.kinds:
        return frozenset()
    index, above = content[last], content[last - 1]
    is_row = not page.longer_than(index, _LONGEST) and _is_row(page, index) and not _is_presented(page, above)
    return frozenset([Gone(index, _KIND)]) if is_row and _is_closed(judged, above) else frozenset()


def _is_closed(judged: Judged, above: int) -> bool:
    """Return whether the text above is at its end: in a full stop, or residue that goes."""
    return above in judged.gone or (judged.page.prose(above) and judged.page.end(above) in _STOPS)


def _is_presented(page: Page, above: int) -> bool:
    """Return whether the sentence above leads up to names: "and these are the villages"."""
    end = " ".join(["", *fold.words_of(page.folded(above))[-_NEAR_THE_END:], ""])
    return pattern(_presenting()).search(end) is not None


@lru_cache(maxsize=1)
def _presenting() -> str:
    return f" \u0648?{either([entry for name in ('presenting', 'thus_is', 'follows') for entry in words()[name]])} "


def _is_row(page: Page, index: int) -> bool:
    pieces = _pieces(page, index)
    if not pieces or all(is_of_a_place(" ".join(piece)) for piece in pieces) or _is_signed(pieces):
        return False
    headline = set(fold.words_of(page.folded(page.content[0])))
    shared = sum(not headline.isdisjoint(piece) for piece in pieces)
    return shared > 0 if _LATIN in page.raw(index) else 2 * shared > len(pieces)


def _is_signed(pieces: list[list[str]]) -> bool:
    """Return whether two pieces are a person's name and a place, or what a picture shows and its year."""
    joined = list(map(" ".join, pieces))
    return len(pieces) == _SIGNED and (
        any(map(names_a_person, joined)) or pattern(_YEAR).fullmatch(joined[1]) is not None
    )


def _pieces(page: Page, index: int) -> list[list[str]]:
    """Return the words of each piece between commas of one kind, nothing where it is no such row."""
    raw = page.raw(index)
    comma = _LATIN if _LATIN in raw else _ARABIC
    if page.end(index) in _ENDS or (comma == _LATIN and _ARABIC in raw):
        return []
    pieces = [fold.words_of(fold.folded(piece)) for piece in raw.strip(" \t,\u060c").split(comma)]
    short = all(0 < len(words) <= _WORDS for words in pieces)
    return pieces if short and len(pieces) >= _PIECES[comma] else []
