"""Which of several copies of a headline stays: the one that is written as headlines are.

All have the same letters. So what tells them apart is what an editor would not have left: signs about the words,
hyphens of an address between them, words run together or broken in two, letters without their hamza, digits that the
text does not have.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.chosen.trimmed import fullness
from arnorm.document.copies.edges import Edges
from arnorm.unicode import pattern

__all__ = ["best", "is_marked_up"]

_SPACES: Final = " \t\u00a0"
_MARKED_UP: Final = (
    r"(?:(?<![.])[.]{2,}+|\u2026)[\p{Zs}]?\p{L}|[\p{Zs}][:|\u2013\u2014-][\p{Zs}]"
    r"|^[\p{Zs}]*(?:[(\[].*[)\]]$|[^\p{L}\p{N}\p{M}\p{Zs}\p{Cf}\p{Pi}\p{Pf}\"'(\[])"
    r"|[^\p{L}\p{N}\p{M}\p{Zs}\p{Cf}\p{Pi}\p{Pf}\"')\]!?\u061f%\u066a][\p{Zs}]*$|&#?[A-Za-z0-9]{2,8};"
    r"|[\p{Zs}](?:!+|[!?\u061f]{2,})$|(?<!!)!{2,}+$|[:;]-?[()]+$|\p{L}\u00a0\p{L}|^[^\p{Zs},\u060c]+(?:[,\u060c][\p{Zs}][^\p{Zs},\u060c]+){3,}$"
)
_WORD: Final = r"[^\p{Zs}\t]*\p{L}[^\p{Zs}\t]*"
_MARK: Final = "[\u064b-\u0652]"  # fathatan to sukun
_MARKED: Final = 7
_MARKED_TEXT: Final = 14  # of a text that a writer has vocalised; 105 of 9,075 articles have a line so marked
_DIGIT: Final = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_ASCII: Final = "[0-9]"
_EASTERN: Final = "[\u0660-\u0669\u06f0-\u06f9]"
_QUOTE: Final = '["\u00ab\u00bb\u201c\u201d]'
_STRAIGHT: Final = '"'
_CURVED: Final = "[\u00ab\u00bb\u201c\u201d]"
_GUILLEMETS: Final = "\u00ab\u00bb"
# What a field of the page may lose, and adds none: colon, comma, semicolon, exclamation and question mark.
_POINT: Final = r"(?<=\p{L}[\p{M}\p{Pf}\"]{0,2})[:\u060c\u061b!?\u061f]"
_STOP: Final = "."


def best(edges: Edges, copies: Sequence[int]) -> int:
    r"""Return the copy that stays, the first one where nothing tells.

    >>> from arnorm.document.page import Page
    >>> page = Page("Harbour-plan-is-approved\nHarbour plan is approved\nWork starts in May.")
    >>> best(Edges(page, None), [0, 1])
    1
    """
    if len(copies) == 1:
        return copies[0]
    written = {index: edges.page.raw(index).strip(_SPACES) for index in copies}
    wrapped = {index for index in copies if _is_wrapped(written[index], written.values())}
    text = [index for index in edges.order if index not in copies]
    words = _words_of(edges, text) if len({edges.line(index).words for index in copies}) > 1 else frozenset()
    digits = _other_digits(edges, text) if pattern(_DIGIT).search(written[copies[0]]) else ""
    quotes = _other_quotes(edges, text) if any(_has(line, _QUOTE) for line in written.values()) else ""
    vocalised = any(_is_vocalised(edges.page.raw(index), _MARKED_TEXT) for index in text)

    def faults(index: int) -> tuple[bool, bool, int, int, int, bool, bool, bool, int, bool, int]:
        line = written[index]
        return (
            index in wrapped,
            is_marked_up(line) and not (line == edges.given and line.endswith(_STOP)),
            -sum(word in words for word in edges.line(index).words),
            -sum(1 for _ in pattern(_WORD).finditer(line)),
            -fullness(line),
            _is_vocalised(line) and not vocalised,
            digits != "" and _has(line, digits),
            line != edges.given,
            -sum(1 for _ in pattern(_POINT).finditer(line)),
            quotes != "" and _has(line, quotes),
            index,
        )

    return min(copies, key=faults)


def _words_of(edges: Edges, lines: list[int]) -> frozenset[str]:
    return frozenset(word for index in lines for word in fold.words_of(edges.page.folded(index)))


def _other_digits(edges: Edges, lines: list[int]) -> str:
    """Return the kind of digits that a text does not have, where it has those of one kind.

    Of a text with none: the Eastern ones; a page turns the digits that are typed into these, and none turns them back.
    """
    text = "".join(edges.page.raw(index) for index in lines)
    ascii_, eastern = _has(text, _ASCII), _has(text, _EASTERN)
    return "" if ascii_ and eastern else _ASCII if eastern else _EASTERN


def _other_quotes(edges: Edges, lines: list[int]) -> str:
    """Return the kind of quotes that a text does not have, where it has those of one kind."""
    text = "".join(edges.page.raw(index) for index in lines)
    straight, curved = _has(text, _STRAIGHT), _has(text, _CURVED)
    return "" if straight == curved else _STRAIGHT if curved else _CURVED


def _has(text: str, kind: str) -> bool:
    return pattern(kind).search(text) is not None


def _is_vocalised(line: str, letters: int = _MARKED) -> bool:
    """Return whether one of so many letters of a line bears a mark: more than editors set to tell words apart."""
    return letters * sum(1 for _ in pattern(_MARK).finditer(line)) >= len(line)


def is_marked_up(line: str) -> bool:
    """Return whether signs of a list, HTML references or a full stop stand about the words of a line."""
    at_an_end = line[:1] in _GUILLEMETS or line[-1:] in _GUILLEMETS
    lone = at_an_end and sum(map(line.count, _GUILLEMETS)) == 1
    return lone or pattern(_MARKED_UP).search(line) is not None


def _is_wrapped(line: str, others: Collection[str]) -> bool:
    """Return whether a line is another one within signs, or behind them."""
    return line[1:-1] in others or any(line != other and line.endswith(f" {other}") for other in others)
