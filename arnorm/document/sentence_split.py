"""Sentences of a text: the public function, and the walk over its pieces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.sentence_ends import ends
from arnorm.document.sentence_lines import WHITE, WHITE_CHARS, Piece, pieces
from arnorm.document.sentence_stops import CLOSERS, STOPS, UNSEEN, stops
from arnorm.edits import Span
from arnorm.errors import require_text
from arnorm.unicode import pattern

__all__ = ["sentences"]

_ANY_STOP: Final = pattern(f"[{STOPS}]")
_WORDS: Final = pattern(r"[\p{L}\p{N}]")
# What closes the sentence on the line before it: one stop, or marks that close with the stops beside them.
_SKIP: Final = f"[{UNSEEN}{WHITE}]*+"
_CLOSING: Final = "".join(f"\\{mark}" for mark in CLOSERS)
_LEFT_OVER: Final = pattern(f"{_SKIP}[{STOPS}]?{_SKIP}[{_CLOSING}]++[{STOPS}{UNSEEN}{WHITE}]*+|\\.")
_TO_NEXT: Final = pattern(f"[{UNSEEN}]*+[{WHITE}]++")


def sentences(text: str) -> tuple[Span, ...]:
    r"""Return the sentences of Arabic news text as offsets ``(start, end)`` of ``text``.

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
    cuts = [start]
    words = _WORDS.search(text, start, limit)
    for stop in stops(text, start, limit):
        if words is None or stop.next >= limit:
            break
        if words.start() < stop.start and ends(text, cuts[-1], stop):
            cuts.append(_next_start(text, stop.end, limit))
            words = _WORDS.search(text, cuts[-1], limit)
    if words is None and len(cuts) > 1:
        cuts.pop()
    for first, after in zip(cuts, [*cuts[1:], limit], strict=True):
        yield first, first + len(text[first:after].rstrip(WHITE_CHARS))


def _next_start(text: str, end: int, limit: int) -> int:
    """Return where the sentence after a stop starts: format characters before a space stay with the stop."""
    spaces = _TO_NEXT.match(text, end, limit)
    return spaces.end() if spaces else end
