"""Pairs of quotes that may become « and »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.letters import ARABIC, SPACES
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.lines import Line, lines

__all__ = ["arabic_quotes"]

_OPEN, _CLOSE = "\u00ab", "\u00bb"
_CURLY: Final = {"\u201c": _OPEN, "\u201e": _OPEN, "\u201d": _CLOSE}
# One-letter words that are written to the next: U+0648, U+0641, U+0628, U+0644, U+0643.
_PROCLITICS: Final = "وفبلك"


def arabic_quotes(text: str) -> dict[int, str]:
    """Return what each double quote of ``text`` becomes, by its place; a quote that is no key stays.

    >>> arabic_quotes('قال "نعم"')
    {4: '«', 8: '»'}
    """
    found: dict[int, str] = {}
    for line in lines(text):
        if _arabic().search(line.text):
            found.update(_of_line(line))
    return found


def _of_line(line: Line) -> Iterator[tuple[int, str]]:
    start, content = line
    straight = [at for at, char in enumerate(content) if char == '"']
    paired = len(straight) % 2 == 0 and all(
        _opens(content, at) if i % 2 == 0 else _closes(content, at) for i, at in enumerate(straight)
    )
    for at, char in enumerate(content):
        if char in _CURLY:
            yield start + at, _CURLY[char]
    for i, at in enumerate(straight if paired else ()):
        yield start + at, _CLOSE if i % 2 else _OPEN


def _opens(line: str, at: int) -> bool:
    """Return whether a word begins right after the quote, and none ends right before it."""
    before = at - 2 if at and line[at - 1] in _PROCLITICS else at - 1
    return _is_blank(line, before) and not _is_blank(line, at + 1)


def _closes(line: str, at: int) -> bool:
    return not _is_blank(line, at - 1)


def _is_blank(line: str, at: int) -> bool:
    # A bracket or a dash before an opening quote is as good as a space, and so is a tatweel: بـ"سبق".
    return at < 0 or at >= len(line) or line[at] in SPACES or line[at] in "([{-\u2013\u2014:/\u0640"


@lru_cache(maxsize=1)
def _arabic() -> Pattern:
    return pattern(char_class(ARABIC))
