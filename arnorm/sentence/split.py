"""Sentences of a text: the public function, and the walk over its pieces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.edits import Span
from arnorm.errors import require_text
from arnorm.letters import ISSPACE
from arnorm.sentence.ends import ends, opens_item
from arnorm.sentence.lines import WHITE_CHARS, Piece, pieces
from arnorm.sentence.stops import CLOSERS, STOPS, UNSEEN, Stop, stops
from arnorm.unicode import pattern

__all__ = ["sentences"]

_ANY_STOP: Final = pattern(f"[{STOPS}]")
_WORDS: Final = pattern(r"[\p{L}\p{N}]")
# What closes the sentence on the line before it: one stop, or marks that close with the stops beside them.
_SKIP: Final = f"[{UNSEEN}{ISSPACE}]*+"
_CLOSING: Final = "".join(f"\\{mark}" for mark in CLOSERS)
_LEFT_OVER: Final = pattern(f"{_SKIP}[{STOPS}]?{_SKIP}[{_CLOSING}]++[{STOPS}{UNSEEN}{ISSPACE}]*+|\\.")
# The number of an item in a list that runs on in one line.
_NUMBER: Final = pattern(f"(?:^|[:{ISSPACE}])([0-9\u0660-\u0669\u06f0-\u06f9]{{1,2}})$")
# A rule drawn below a text: no other marks come so often.
_RULE: Final = pattern(f"(?:[-_=*~][{ISSPACE}]?+){{8}}")
_DIGITS: Final = 3
_TO_NEXT: Final = pattern(f"[{UNSEEN}]*+[{ISSPACE}]++")


def sentences(text: str) -> tuple[Span, ...]:
    r"""Return the sentences of Arabic news text as offsets ``(start, end)`` of ``text``.

    The spans are sorted, disjoint and trimmed, and hold every character that is not white space. A line break ends a
    sentence: a headline, a list item and a paragraph are each at least one; in lines that a program wrapped at a fixed
    width it is a space. Inside a line a sentence ends with ``.``, ``\u06d4``, ``؟``, ``!`` and the marks that close
    after it. It does not end with a comma, semicolon or colon; with the stop of a title (د.), initials (م.ع.), a
    number, list item, URL or file name; with an ellipsis, unless a verb such as وأضاف follows; with a stop inside a
    quotation or brackets when the sentence around them goes on (``«نعم؟» ثم خرج``). Marks without words belong to
    the sentence before them, or stand alone when they have a line of their own. The abbreviations and the words that
    open a sentence are lists in ``data/sentences``, made for this package.

    Raises ``InputTypeError`` when ``text`` is not a ``str``.

    >>> text = "افتتاح المكتبة\nقال د. سامر: «أنجزنا 3.5% فقط.» وأضاف: هل نكتفي؟! لا..."
    >>> [text[start:end] for start, end in sentences(text)]
    ['افتتاح المكتبة', 'قال د. سامر: «أنجزنا 3.5% فقط.»', 'وأضاف: هل نكتفي؟!', 'لا...']
    """
    return tuple(_spans(require_text(text)))


def _spans(text: str) -> Iterator[Span]:
    held: Span | None = None
    for piece in pieces(text):
        for start, end in _parts(text, piece):
            if held is not None and start == piece.start and piece.joined and _is_left_over(text, start, end):
                held = held[0], end
                continue
            if held is not None:
                yield held
            held = start, end
    if held is not None:
        yield held


def _is_left_over(text: str, start: int, end: int) -> bool:
    return _LEFT_OVER.fullmatch(text, start, end) is not None


def _parts(text: str, piece: Piece) -> Iterator[Span]:
    """Yield the sentences of one piece; marks without words belong to the sentence before them."""
    start, limit = piece.start, piece.end
    if _ANY_STOP.search(text, start, limit) is None:
        yield start, limit
        return
    cuts, number = [start], 0
    words = _WORDS.search(text, start, limit)
    for stop in stops(text, start, limit):
        if words is None or stop.next >= limit:
            break
        cut = _cut(text, cuts[-1], number, stop) if words.start() < stop.start else None
        if cut is not None:
            cuts.append(cut)
            words = _WORDS.search(text, cut, limit)
        number = _item_number(text, cuts[-1], stop) or number
    if words is None and len(cuts) > 1 and _RULE.match(text, cuts[-1], limit) is None:
        cuts.pop()
    for first, after in zip(cuts, [*cuts[1:], limit], strict=True):
        yield first, first + len(text[first:after].rstrip(WHITE_CHARS))


def _cut(text: str, first: int, number: int, stop: Stop) -> int | None:
    """Return where the next sentence starts: after the stop, or before the number of the next item in a line."""
    item = _NUMBER.search(text[max(first, stop.start - _DIGITS) : stop.start])
    if item and number and int(item[1]) == number + 1 and not stop.glued and stop.start - len(item[1]) > first:
        return stop.start - len(item[1])
    return _next_start(text, stop.end, stop.limit) if ends(text, first, stop) else None


def _item_number(text: str, first: int, stop: Stop) -> int:
    """Return the number of the item that the stop belongs to, or 0."""
    item = _NUMBER.search(text[max(first, stop.start - _DIGITS) : stop.start])
    return int(item[1]) if item and opens_item(text, first, stop) else 0


def _next_start(text: str, end: int, limit: int) -> int:
    """Return where the sentence after a stop starts: format characters before a space stay with the stop."""
    spaces = _TO_NEXT.match(text, end, limit)
    return spaces.end() if spaces else end
