"""How much of a text its document steps may delete: half of its words, or more of a page whose article stays.

Counted over the whole block, and copies apart, whose words stay elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from arnorm.edits import Edit
from arnorm.engine.table import CODEPAGE, OUTSIDE, encode
from arnorm.unicode import pattern

__all__ = ["CAP", "has_article", "within_cap", "words_gone"]

# Residue is the smaller part of a document: where more of its words would go, the article was taken for residue,
CAP = 0.5
# unless it is a page, whose article may be short: of so many lines, and so many words stay on lines of running text.
# Of 46 whole pages written by hand nine have fewer words of the article than of the rest, 37 to 99 of them on such
# lines; of 9,075 articles of 22 outlets and countries none would lose half of its words. A list that the text
# announces is the article's, however many of its lines read as a page's.
_PAGE = 20
_ARTICLE = 25
_PARAGRAPHS = 2  # that end in a stop: a list has one above it,
_REASONS = 4  # or fewer reasons for its lines: of 135 pages written by hand none over the cap has fewer
_LINE = 8  # words; by hand: titles of other articles have seven in the mean

_LONGEST = 16  # letters with what parts a word from the next: more than a word of any text has in the mean
# Words, because their number is the same before and after every character step: marks, repeats and digits may change.
_WORD = pattern("(?V1)[\\p{L}--\\u0640][\\p{L}\\p{M}]*+")
_LINE_END = pattern("[\\n\\r\u2028\u2029]")
# Sought from the end of a line: quotes and brackets may close behind a stop, which is a full stop or a question mark in
# either direction (U+061F), an exclamation mark, an ellipsis (U+2026) or that of Urdu (U+06D4).
_STOP = pattern("(?r)[.!?\u061f\u2026\u06d4][\\p{Pe}\\p{Pi}\\p{Pf}\"'\\p{Z}\\p{C}]*+$")
_COLON = pattern("(?r)[:\uff1a\ufe55][\\p{Z}\\p{C}]*+$")
_PLAIN = "\u0621-\u063a\u0641-\u064aA-Za-z"
_BEGINNING = b" a"
_SHAPES = bytes(ord("a") if pattern(f"[{_PLAIN}]").match(char) else 0 if char != " " else 32 for char in CODEPAGE)
_UNTOLD = b"?"  # a mark, tatweel, and what is off the code page


def _letter(char: str, slot: int) -> str:
    if slot == OUTSIDE or pattern("[\\p{M}\u0640]").match(char):
        return _UNTOLD.decode()
    return "a" if pattern("\\p{L}").match(char) else " "


_LETTERS = "".join(_letter(char, slot) for slot, char in enumerate(CODEPAGE)).encode().ljust(256, _UNTOLD)


def within_cap(text: str, left: str, total: list[Edit], lost: int, copies: int) -> tuple[list[Edit], tuple[str, ...]]:
    """Return the edits, or none and a note where more words would go than may."""
    if _has_words(text, copies + lost / CAP):
        return total, ()
    reasons = dict.fromkeys(name for edit in total for name in edit.by)
    if not has_article(text, left, reasons):
        words, ids = _count(text) - copies, ", ".join(reasons)
        return [], (f"{ids}: {lost} of {words} words would go, more than {CAP:.0%}: nothing was deleted",)
    return total, ()


def has_article(page: str, left: str, reasons: Collection[str]) -> bool:
    """Return whether a text is long enough for a page, and what is left of it holds running text, an article's.

    ``reasons``: those for which lines went. Where the text announces what is gone, or one paragraph alone stays and
    the lines went for few reasons, the article was a list.
    """
    before, after = ([line for line in _LINE_END.split(text) if _count(line)] for text in (page, left))
    running = [line for line in after if _count(line) >= _LINE]
    if len(before) < _PAGE or sum(map(_count, running)) < _ARTICLE:
        return False
    closed = sum(_STOP.search(line) is not None for line in running)
    return (closed >= _PARAGRAPHS or len(set(reasons)) >= _REASONS) and not _announces(before, after)


def _announces(before: list[str], after: list[str]) -> bool:
    """Return whether more lines are gone than stay of those that running text with a colon at its end announces."""
    at, gone, announced = 0, 0, False
    for line in before:
        stays = at < len(after) and after[at] in line
        at += stays
        if stays and _count(line) >= _LINE:
            if gone > 0:
                return True
            announced, gone = _COLON.search(line) is not None, 0
        elif announced:
            gone += -1 if stays else 1
    return gone > 0


def words_gone(text: str, edits: Sequence[Edit]) -> int:
    """Return how many words of a text some edits delete."""
    return sum(_count(text[start:end]) - (_count(new) if new else 0) for start, end, new, _ in edits)


def _count(text: str) -> int:
    """Return how many words a text has: by its bytes, where each letter stands in a word and nothing else does."""
    shape = encode(text).translate(_LETTERS)
    if shape.find(_UNTOLD) >= 0:
        return len(_WORD.findall(text))
    return shape.count(_BEGINNING) + shape.startswith(_BEGINNING[1:])


def _has_words(text: str, least: float) -> bool:
    """Return whether a text has so many words, without counting them where its beginning surely has as many."""
    return _begun(text[: int(least) * _LONGEST]) >= least or _count(text) >= least


def _begun(text: str) -> int:
    """Return how many words of a text begin with a plain letter behind a space: no more than it has."""
    return encode(text).translate(_SHAPES).count(_BEGINNING)
