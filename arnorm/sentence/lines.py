r"""Lines as pieces of text that sentences do not cross, and lines that a program broke at a fixed width.

A line break ends a sentence, as in news on the web, where a line is a headline, a list item or a paragraph. Text that
was wrapped at a width is the exception: no line could have taken the first word of the next one, and hardly any line
ends with a stop. There a line break is a space, and so it is where one of its sides proves that a sentence goes on: a
line that ends with a comma or a preposition, one that begins with a comma.

>>> [text[p.start : p.end] for text in ["headline\n\n item \r\nitem"] for p in pieces(text)]
['headline', 'item', 'item']
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.letters import ISSPACE
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.breaks.line import Line
from arnorm.sentence.words import begins_paragraph
from arnorm.unicode import Pattern, pattern
from arnorm.words.lines.lines import lines

__all__ = ["WHITE_CHARS", "Piece", "pieces"]

# The characters of that class.
WHITE_CHARS: Final = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_ENDS: Final = ".!\u061f"
_DOTTED: Final = "(.\u2026"  # before a stop: it may be part of "(...", words left out
_ALEF, _YA = "\u0621", "\u064a"
_COMMAS: Final = ",\u060c\u061b"
_FIRST_WORD: Final = pattern(f"[^{ISSPACE}]++")
_STOPPED: Final = pattern("[.!?\u061f\u06d4:\u2026]")
_ITEM: Final = pattern(r"[-*\u2022\u2013\u2014\u25cf\u25aa\u00b7]|(?:\p{Nd}{1,3}|\p{L})[.)/-](?!\p{Nd})")
# An item behind a colon, or on a line of its own.
_LISTED: Final = pattern(f"[:\n][{ISSPACE}]*+[-*\u2022\u2013\u2014]")
_NARROWEST, _WIDEST, _FEWEST = 40, 180, 2
_LAST_LETTER: Final = pattern(r"(?r)\p{L}")
_STOP: Final = pattern("[.!?\u061f\u06d4\u2026]")
_MANY: Final = 6  # lines that prove a width though none ends with a stop; fewer may be headlines, which have none
_SIDE: Final = 120  # of a long line the side beside the break will do
_TAIL: Final = 3  # a stop and two marks that close


class Piece(NamedTuple):
    """``text[start:end]``, trimmed; ``joined`` when it follows the piece before it with no blank line between."""

    start: int
    end: int
    joined: bool


def pieces(text: str) -> Iterator[Piece]:
    """Yield the trimmed pieces of ``text`` between line breaks that end a sentence."""
    last: Piece | None = None
    for piece in _wrapped(text):
        if last is not None and piece.joined and _goes_on(text, last, piece):
            last = last._replace(end=piece.end)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _goes_on(text: str, one: Piece, two: Piece) -> bool:
    # Most breaks of an article stand between a full stop and a letter: nothing can prove that a sentence goes on there.
    if text[one.end - 1] in _ENDS and text[one.end - 2] not in _DOTTED and _ALEF <= text[two.start] <= _YA:
        return False
    before = Line(one.start, one.end, text[max(one.start, one.end - _SIDE) : one.end])
    after = Line(two.start, two.end, text[two.start : min(two.end, two.start + _SIDE)])
    found = Break(before, after, first=False)
    if found.after.is_item and _LISTED.search(before.text) is not None:
        return False
    # A line of that length with a comma at its end is a paragraph that lacks its stop, if the next one opens as one.
    long = len(before.text) == _SIDE and len(after.text) == _SIDE
    return found.proven and not (long and before.text[-1] in _COMMAS and begins_paragraph(found.next_word))


def _wrapped(text: str) -> Iterator[Piece]:
    """Yield the trimmed lines of ``text``; lines wrapped at a width are one piece."""
    block: list[Piece] = []
    for line in _lines(text):
        if not line.joined or line.end - line.start > _WIDEST:
            yield from _unwrapped(text, block)
            block = []
        if line.end - line.start > _WIDEST:
            yield line
        else:
            block.append(line)
    yield from _unwrapped(text, block)


def _lines(text: str) -> Iterator[Piece]:
    last = -3
    for at, whole in lines(text):
        start = at + len(whole) - len(whole.lstrip(WHITE_CHARS))
        end = at + len(whole.rstrip(WHITE_CHARS))
        if start < end:
            gap = at - last
            yield Piece(start, end, gap == 1 or (gap == 2 and text[last] == "\r" and text[last + 1] == "\n"))
            last = at + len(whole)


def _unwrapped(text: str, block: list[Piece]) -> Iterator[Piece]:
    """Yield the lines of a block without blank lines, those joined that were one paragraph before it was wrapped."""
    if len(block) <= _FEWEST:
        yield from block
        return
    width = max(line.end - line.start for line in block)
    full = [_is_full(text, one, two, width) for one, two in pairwise(block)]
    stopped = [_is_stopped(text, line) for line in block[:-1]]
    runs_on = sum(f and not s for f, s in zip(full, stopped, strict=True))
    short = sum(not f and not s for f, s in zip(full, stopped, strict=True))
    few = runs_on < _FEWEST or runs_on * 2 < len(full) or short * 4 > runs_on
    few = few or (len(block) < _MANY and not any(_is_stopped(text, line, _STOP) for line in block))
    if few or width < _NARROWEST or _rhymes(text, block):
        yield from block
        return
    first = block[0]
    for follows, line in zip(full, block[1:], strict=True):
        if follows:
            first = first._replace(end=line.end)
        else:
            yield first
            first = line
    yield first


def _rhymes(text: str, block: list[Piece]) -> bool:
    """Return whether three quarters of the lines end with one letter, as verse does."""
    found = (_LAST_LETTER.search(text, line.start, line.end) for line in block)
    letters = [match[0] for match in found if match]
    return bool(letters) and max(map(letters.count, set(letters))) * 4 >= len(block) * 3


def _is_full(text: str, line: Piece, after: Piece, width: int) -> bool:
    """Return whether the first word of the next line would not have fitted, and no list item starts there."""
    word = _FIRST_WORD.match(text, after.start, after.end)
    taken = word.end() - word.start() if word else 0
    return line.end - line.start + 1 + taken > width and not _ITEM.match(text, after.start, after.end)


def _is_stopped(text: str, line: Piece, stop: Pattern = _STOPPED) -> bool:
    return stop.search(text, max(line.start, line.end - _TAIL), line.end) is not None
