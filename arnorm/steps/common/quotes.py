"""Pairs of quotes that may become « and »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from arnorm.letters import ARABIC, SPACES
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.lines.lines import Line, lines

__all__ = ["arabic_quotes"]

_OPEN, _CLOSE = "\u00ab", "\u00bb"
_CURLY: Final = {
    **dict.fromkeys("\u201c\u201e\u201f\u275d\u301d", _OPEN),
    **dict.fromkeys("\u201d\u275e\u301e\u301f", _CLOSE),
}
_STRAIGHT: Final = '"\uff02'
_SHAPES: Final = {**_CURLY, _OPEN: _OPEN, _CLOSE: _CLOSE}
# Quotes inside quotes, and no further.
_DEEPEST: Final = 2
# One-letter words that are written to the next: U+0648, U+0641, U+0628, U+0644, U+0643.
_PROCLITICS: Final = "\u0648\u0641\u0628\u0644\u0643"


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
    straight = [at for at, char in enumerate(content) if char in _STRAIGHT]
    paired = len(straight) % 2 == 0 and all(
        _opens(content, at) if i % 2 == 0 else _closes(content, at) for i, at in enumerate(straight)
    )
    if straight and not paired and (mixed := _mixed(content)):
        for at, new in mixed.items():
            yield start + at, new
        return
    for at, new in _shaped(content).items():
        yield start + at, new
    for i, at in enumerate(straight if paired else ()):
        yield start + at, _CLOSE if i % 2 else _OPEN


def _mixed(line: str) -> dict[int, str]:
    """Return what the quotes of a line become where straight ones are the partners of others, or nothing.

    A straight one says by what stands beside it whether it opens.
    """
    roles: dict[int, str] = {}
    for at, char in enumerate(line):
        if char in _SHAPES or char in _STRAIGHT:
            roles[at] = _role(line, at) or _SHAPES.get(char, "")
    return roles if "" not in roles.values() and _is_even(roles.values()) else {}


def _shaped(line: str) -> dict[int, str]:
    """Return what each curly quote and guillemet of a line becomes: by its role, or else by its shape."""
    places = [at for at, char in enumerate(line) if char in _SHAPES]
    sure = [_role(line, at) for at in places]
    in_turn = [_CLOSE if number % 2 else _OPEN for number in range(len(places))]
    # With spaces on both sides a quote may be either; where all the others agree, they come in turn.
    alone = any(not role and line[at] in _CURLY for at, role in zip(places, sure, strict=True))
    if alone and len(places) % 2 == 0 and all(role in ("", turn) for role, turn in zip(sure, in_turn, strict=True)):
        return dict(zip(places, in_turn, strict=True))
    roles = {at: role or _SHAPES[line[at]] for at, role in zip(places, sure, strict=True)}
    if _is_even(roles.values()):
        return roles
    return {at: role for at, role in roles.items() if line[at] in _CURLY}


def _role(line: str, at: int) -> str:
    """Return what a quote must be by what stands beside it, or nothing where it may be either."""
    opens, closes = _opens(line, at), _closes(line, at) and _ends(line, at + 1)
    return (_OPEN if opens else _CLOSE) if opens != closes else ""


def _ends(line: str, at: int) -> bool:
    """Return whether nothing but a space, a mark or another quote stands behind a quote."""
    return _is_blank(line, at) or line[at] in ".,:;!?)]}\u060c\u061b\u061f\u2026\"'" or line[at] in _SHAPES


def _is_even(roles: Iterable[str]) -> bool:
    depth = 0
    for role in roles:
        depth += 1 if role == _OPEN else -1
        if not 0 <= depth <= _DEEPEST:
            return False
    return depth == 0


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
