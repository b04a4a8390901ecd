"""Sentences of a text: the public function, and the walk over its pieces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.sentence_ends import ends
from arnorm.document.sentence_lines import WHITE, Piece, pieces
from arnorm.document.sentence_stops import CLOSERS, STOPS, UNSEEN, stops
from arnorm.edits import Span
from arnorm.errors import require_text
from arnorm.unicode import pattern

__all__ = ["sentences"]

_ANY_STOP: Final = f"[{STOPS}]"
_WORDS: Final = r"[\p{L}\p{N}]"
_SPACES: Final = f"[{WHITE}]*+"
# What closes the sentence on the line before it: marks that close and at most one stop.
_LEFT_OVER: Final = f"[{UNSEEN}{WHITE}]*+[{STOPS}]?[{UNSEEN}{WHITE}]*+[{''.join(chr(92) + c for c in CLOSERS)}]++[{STOPS}{UNSEEN}{WHITE}]*+|\\."


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
    return pattern(_LEFT_OVER).fullmatch(text, start, end) is not None


def _parts(text: str, piece: Piece) -> Iterator[Span]:
    """Yield the sentences of one piece; marks without words belong to the sentence before them."""
    start, limit = piece.start, piece.end
    if pattern(_ANY_STOP).search(text, start, limit) is None:
        yield start, limit
        return
    cuts = [start]
    for stop in stops(text, start, limit):
        if stop.start >= cuts[-1] and stop.next < limit and ends(text, cuts[-1], stop):
            cuts.append(_next_start(text, stop.end, limit))
    words = pattern(_WORDS)
    while len(cuts) > 1 and words.search(text, cuts[-1], limit) is None:
        cuts.pop()
    for first, after in zip(cuts, [*cuts[1:], limit], strict=True):
        yield first, _trimmed(text, first, after)


def _next_start(text: str, end: int, limit: int) -> int:
    """Return where the sentence after a stop starts: format characters before a space stay with the stop."""
    spaces = pattern(f"[{UNSEEN}]*+[{WHITE}]++").match(text, end, limit)
    return spaces.end() if spaces else end


def _trimmed(text: str, start: int, end: int) -> int:
    spaces = pattern(f"(?r)[{WHITE}]*+").match(text, start, end)
    return spaces.start() if spaces else end
