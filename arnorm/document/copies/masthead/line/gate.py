"""Whether a line may be of pieces, by its words in the sketch: most lines of articles are not, and none is read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document.copies.masthead.line.pieces import begins_glued, pieces, words_before_names
from arnorm.document.copies.masthead.line.whole import ENDS_OF_DOMAINS, words_of_pictures
from arnorm.document.copies.masthead.stamps import AGO
from arnorm.document.page import Page, of_a_line
from arnorm.document.row import COPYRIGHT
from arnorm.document.sketch import Sketch

__all__ = ["LONGEST", "may_be_of_pieces"]

_UNKNOWN: Final = 2  # words of a line of pieces that are no piece: glued ones, the name of a paper; by hand
_LONG: Final = 12  # letters of a line of one word that is several pieces; three short names have so many
_GLUED: Final = (8, 4)  # letters of the first word, and words, of a line that begins with two sections glued
_WHITE: Final = b" "
_LOGO: Final = b"logo"
_MORE: Final = "\u0627\u0644\u0645\u0632\u064a\u062f"  # al-mazid, "more"
_SCHEMES: Final = ("http", "https", "www")
LONGEST: Final = 120  # letters of a line of pieces; the longest bar of a forum seen has 88
_DIGITS: Final = b"0123456789"
_TAG: Final = b"#"
_OWNED: Final = bytes([COPYRIGHT])


@of_a_line
def may_be_of_pieces(page: Page, index: int) -> bool:
    """Return whether a line begins with a word of pieces, and all but a few are; cheap."""
    sketch = page.sketch
    if len(sketch.letters[index]) > LONGEST:
        return False
    words = sketch.words(index)
    known = _known()
    if words[0] not in known and words[0].strip(_DIGITS) not in known and not _is_paper(words, known):
        return _may_be_glued(page, index, words) or _may_be_marked(sketch, index, words) or words[-1] == _LOGO
    if words[-1] in (_more(), _LOGO):
        return True
    unknown = [word for word in {*words}.difference(known) if word.strip(_DIGITS) not in known]
    return len(unknown) <= _UNKNOWN or words[0] in _naming()


def _may_be_glued(page: Page, index: int, words: list[bytes]) -> bool:
    """Return whether a line may be one long word of pieces, or begin with the names of two sections glued."""
    if len(words) == 1 and len(words[0]) >= _LONG:
        return True
    return len(words[0]) >= _GLUED[0] and len(words) <= _GLUED[1] and begins_glued(page.first_word(index))


def _may_be_marked(sketch: Sketch, index: int, words: list[bytes]) -> bool:
    """Return whether a line whose first word is no piece may be hashtags, an address, a copyright, a name and its age.

    How long ago is glued to that name.
    """
    row = sketch.rows[index]
    if words[-1] in _ends_of_domains() and _WHITE not in row.strip(_WHITE):
        return True
    if sketch.letters[index].find(_ago()) <= 0 and row.find(_TAG) < 0 and row.find(_OWNED, 0, 2) < 0:
        return False
    return (
        row.count(_TAG) > 1
        or row.find(_OWNED, 0, 2) >= 0
        or any(word.endswith(_ago()) and len(word) > len(_ago()) for word in words[:-1])
    )


def _is_paper(words: list[bytes], known: frozenset[bytes]) -> bool:
    """Return whether a line may be a paper's name, or a section and a day, its date and the number of its issue."""
    second = len(words) > 1 and (words[1] in known or not words[1].strip(_DIGITS))
    return second and any(not word.strip(_DIGITS) for word in words)


@lru_cache(maxsize=1)
def _known() -> frozenset[bytes]:
    """Return the words of pieces, as a sketch has them, and the empty one, which a number is without its digits."""
    words = (word for piece in (*pieces(), *words_of_pictures(), *_SCHEMES) for word in Sketch(piece).words(0))
    return frozenset((b"", *words))


@lru_cache(maxsize=1)
def _naming() -> frozenset[bytes]:
    """Return the words that begin lines with names in them."""
    return frozenset(Sketch(word).letters[0] for word in (*words_before_names(), *_firsts(), *_SCHEMES))


def _firsts() -> Iterator[str]:
    return (entry.split(" ")[0] for entry in words_of_pictures())


@lru_cache(maxsize=1)
def _ends_of_domains() -> frozenset[bytes]:
    return frozenset(map(str.encode, ENDS_OF_DOMAINS))


@lru_cache(maxsize=1)
def _more() -> bytes:
    return Sketch(_MORE).letters[0]


@lru_cache(maxsize=1)
def _ago() -> bytes:
    """Return the word before how long ago, as a sketch has it."""
    return Sketch(AGO[0]).letters[0]
