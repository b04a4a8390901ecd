"""Protected spans: what no step but a repair may enter.

URLs, domains with a path (``t.me/قناة``), e-mail addresses, handles, file names and codes of Latin letters and digits
(F-16) stay as they are. In a hashtag ``#``, ``_`` and the digits stay; its letters, marks and tatweel are any word's.

A step may change letters, marks, quotes and digits beside a span, and the span must be found again in what it leaves:
so borders are drawn by ASCII letters and digits alone, by white space, and by quotes that only become other quotes.

>>> [text[s:e] for text in ["طائرة F-16 على https://x.org/خبر."] for s, e in protected_spans(text)]
['F-16', 'https://x.org/خبر']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from arnorm.edits import Alignment, Edit, Span
from arnorm.engine.rows import is_in, places
from arnorm.letters import ISSPACE
from arnorm.unicode import Match, pattern

__all__ = [
    "SPAN_SIGNS",
    "TRIGGERS",
    "carried",
    "hashtag_spans",
    "outside",
    "protected_spans",
    "span_places",
    "url_spans",
]

# Angle brackets and double quotes of all shapes end a URL: mapping one quote to another must not move its end.
_STOPS = ISSPACE + '<>"\\xab\\xbb\\u201c-\\u201f'
# What ends a sentence or closes a bracket right after a URL belongs to the sentence: . , ; : ! ? ) ] ' ’ … ، ؛ ؟ .
_TRAILING = ".,;:!?)]}'\u2019\u2026\u060c\u061b\u061f"

# Without one of these there is no span: ASCII letters, @ and #, and the ſ (U+017F) that a pattern which ignores case
# takes for an s.
TRIGGERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@#\u017f")

# What makes more than a plain word of Latin letters beside it: digits by themselves, signs with something beyond.
_DIGITS: Final = "0123456789_"
_SIGNS: Final = "-.+/&:"
# The characters that decide whether there is a span.
SPAN_SIGNS: Final = TRIGGERS | frozenset(_DIGITS + _SIGNS)
_DIGIT: Final = 2
_BESIDE: Final = bytes(sign + 2 * digit for sign, digit in zip(is_in(_SIGNS), is_in(_DIGITS), strict=True))
_IS_LATIN: Final = is_in(TRIGGERS - {"@", "#"})
_IS_BLANK: Final = is_in(" \n", edge=True)

_GATE = pattern("[A-Za-z@#]")
_SCHEME = f"(?i:(?:https?|ftp)://|www\\.)[^{_STOPS}]++"
# A domain and a path, the scheme left out. The last label is all small letters or all capitals, for ``Dr.Ahmed/`` is
# none. It begins at the first of a run of labels, so that a run is walked through once.
_DOMAIN = "(?=[A-Za-z0-9])(?<![A-Za-z0-9][-_.]*)[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++"
_ADDRESS = f"{_DOMAIN}(?<=\\.(?:[a-z]{{2,}}|[A-Z]{{2,}}))(?::[0-9]++)?+/[^{_STOPS}]++"
_PATH = pattern("/(?<=[A-Za-z]/|:[0-9]++/)")
_URL = pattern(_SCHEME)
_URL_OR_ADDRESS = pattern(f"{_SCHEME}|{_ADDRESS}")
_URL_SIGNS: Final = ("://", "ww", "WW", "Ww", "wW")
_CHUNK = pattern("[A-Za-z0-9_]++(?:[-._+@/&]++[A-Za-z0-9_]++)*+|@[A-Za-z0-9_]++")
_LATIN = pattern("[A-Za-z]")
_PLAIN_WORD = pattern("[A-Za-z]*+")
# A tatweel is part of a hashtag where it stretches a word; elsewhere it may be a dash, which another step maps. A zero-
# width space or non-joiner inside is part of it, as it is for those who post it (twitter-text-rb issue 44).
_TAG = (
    "[\\p{L}\\p{M}\\p{Nd}_--\\u0640]|(?<=[\\p{L}\\p{M}])\\u0640++(?=[\\p{L}\\p{M}])"
    "|(?<=[\\p{L}\\p{M}\\p{Nd}_])[\\u200b\\u200c]++(?=[\\p{L}\\p{M}\\p{Nd}_--\\u0640])"
)
_HASHTAG = pattern(f"(?V1)#(?=[\\p{{L}}\\p{{Nd}}_--\\u0640])(?:{_TAG})++")
_FIXED = pattern("[#_\\p{Nd}]++")


def protected_spans(text: str) -> tuple[Span, ...]:
    """Return the protected spans of ``text``, sorted and disjoint, in linear time."""
    if _GATE.search(text) is None:
        return ()
    return tuple(_spans(text))


def span_places(row: bytes, absent: bytes) -> list[int]:
    """Return places in a row (see ``core.rows``) at which a protected span may begin; nothing else is in a span."""
    found = places(row, absent, b"@#")
    latin = row.translate(_IS_LATIN)
    at = latin.find(1)
    while at >= 0:
        end = latin.find(0, at)
        before, after = _BESIDE[row[at - 1]], _BESIDE[row[end]]
        # A sign joins only where something follows it: a full stop after CNN does not.
        if before + after and (
            _DIGIT in (before, after)
            or (before and not _IS_BLANK[row[at - 2]])
            or (after and not _IS_BLANK[row[end + 1]])
        ):
            found.append(at)
        at = latin.find(1, end)
    return found


def hashtag_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of whole hashtags outside URLs, sorted and disjoint.

    >>> hashtag_spans("في #عام_2024 كان")
    ((3, 12),)
    """
    if "#" not in text:
        return ()
    return tuple(m.span() for start, end in _gaps(text) for m in _HASHTAG.finditer(text, start, end))


def url_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of URLs and of domains with a path, what ends a sentence behind them left out.

    >>> url_spans("على t.me/قناة، وعلى www.x.org.")
    ((4, 13), (20, 29))
    """
    return tuple((url.start(), url.start() + len(url[0].rstrip(_TRAILING))) for url in _urls(text))


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for start, end in url_spans(text):
        yield from _short_spans(text, at, start)
        yield start, end
        at = end
    yield from _short_spans(text, at, len(text))


def _urls(text: str) -> Iterable[Match]:
    if "/" in text and _PATH.search(text) is not None:
        return _URL_OR_ADDRESS.finditer(text)
    return _URL.finditer(text) if any(sign in text for sign in _URL_SIGNS) else ()


def _gaps(text: str) -> Iterator[Span]:
    at = 0
    for match in _urls(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _short_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what is protected in ``text[start:end]``, which holds no URL."""
    at = start
    for tag in _HASHTAG.finditer(text, start, end):
        yield from _chunks(text, at, tag.start())
        for match in _FIXED.finditer(text, tag.start(), tag.end()):
            yield match.span()
        at = tag.end()
    yield from _chunks(text, at, end)


def _chunks(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _CHUNK.finditer(text, start, end):
        chunk = match[0]
        if _LATIN.search(chunk) is not None and _PLAIN_WORD.fullmatch(chunk) is None:
            yield match.span()


def outside(edits: Sequence[Edit], spans: Sequence[Span]) -> list[Edit]:
    """Return the edits that touch no span; an insertion at a border touches none.

    >>> outside([Edit(0, 1, "x", ("a",)), Edit(3, 4, "x", ("a",))], [(1, 3)])
    [Edit(start=0, end=1, text='x', by=('a',)), Edit(start=3, end=4, text='x', by=('a',))]
    """
    if not spans:
        return list(edits)
    kept: list[Edit] = []
    i = 0
    for edit in edits:
        while i < len(spans) and spans[i][1] <= edit.start:
            i += 1
        if i == len(spans) or edit.end <= spans[i][0]:
            kept.append(edit)
    return kept


def carried(spans: Sequence[Span], edits: Sequence[Edit]) -> Sequence[Span]:
    """Return where ``spans`` are after ``edits``; a span that was deleted is gone.

    >>> carried([(2, 4), (5, 6)], [Edit(0, 1, "", ("a",)), Edit(4, 6, "", ("a",))])
    [(1, 3)]
    """
    if not (edits and spans):
        return spans
    to_text = Alignment(edits).to_text
    moved = (to_text(start, end) for start, end in spans)
    return [(start, end) for start, end in moved if start < end]
