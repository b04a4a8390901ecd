"""A line folded as lines are, with the signs that tell a dateline, and the place of each character.

Words and signs stand one space apart: ``( )`` brackets of any kind, ``"`` quotes, ``،`` commas, ``*`` stars,
``|`` bars, dashes and slashes, ``: . … ? @ # ©``; a bracket twice is one. Marks, invisibles and elongation are gone,
letters and digits folded, so what is found does not change when a later step normalizes any of them.

>>> marked("«CNN» - Cairo, 3", 0, 16).text
'" cnn " | cairo ، 3 '
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.meta.letters import AL, TATWEEL

__all__ = ["Marked", "folded_name", "marked"]

_SIGNS: Final = (
    dict.fromkeys("([{\ufd3f\uff08", "(")
    | dict.fromkeys(")]}\ufd3e\uff09", ")")
    | dict.fromkeys("«»\"“”„‟'‘’‹›\u2039\u203a", '"')
    | dict.fromkeys(",\u060c\u201a\u066c", "،")
    | dict.fromkeys("*\u2022\u25cf\u25aa\u066d\u2605\u25a0", "*")
)

_SPACES: Final = (" ", "\u00a0")
_DIGITS: Final = frozenset(map(chr, (*range(0x660, 0x66A), *range(0x6F0, 0x6FA))))
_WORD: Final = 3  # letters of the shortest city before a dash


class Marked(NamedTuple):
    """``text`` ends in a space; ``places[i]`` is where its character ``i`` stands in the source."""

    text: str
    places: list[int]

    def span(self, source: str, start: int, stop: int) -> tuple[int, int]:
        """Return the offsets in the source of ``text[start:stop]``, spaces at the edges off, marks at the end on."""
        while start < stop and self.text[start] == " ":
            start += 1
        while stop > start and self.text[stop - 1] == " ":
            stop -= 1
        end = self.places[stop - 1] + 1
        while end < len(source) and source[end] > " " and _is_one_with(source[end], self.text[stop - 1]):
            end += 1
        return self.places[start], end


def _is_one_with(char: str, last: str) -> bool:
    """Return whether a character in the source is a mark on the one before, or the same letter or bracket again."""
    return fold.folded_char(char) in ("\x00", last) or (last == ")" and _SIGNS.get(char) == ")")


def _is_a_dash(source: str, at: int) -> bool:
    """Return whether what joins a letter to nothing stands for a dash behind a whole word: no "1445h", no proclitic."""
    if source[at] != TATWEEL or source[at + 1 : at + 2] not in _SPACES:
        return False
    start = at
    while start > 0 and "\u0620" <= source[start - 1] <= "\u06d3":
        start -= 1
        if source[start] in _DIGITS:
            return False
    word = source[start:at].rstrip(TATWEEL)
    return len(word) >= _WORD and not word.endswith(AL)


def marked(source: str, start: int, stop: int) -> Marked:
    """Return ``source[start:stop]`` with its signs."""
    text: list[str] = []
    places: list[int] = []
    previous = " "
    previous_is_word = False
    for at, char in enumerate(fold.fold_chars(source[start:stop]), start):
        if char == "\x00":
            continue
        sign = "|" if char == " " and _is_a_dash(source, at) else _SIGNS.get(source[at], char)
        word = sign not in fold.SIGNS and sign not in '()"،*'
        if (sign == " " and previous == " ") or (sign == previous and (sign in "()" or "\u0620" <= sign <= "\u06d3")):
            continue
        if previous != " " and sign != " " and not (word and previous_is_word):
            text.append(" ")
            places.append(at)
        text.append(sign)
        places.append(at)
        previous, previous_is_word = sign, word
    if text and previous != " ":
        text.append(" ")
        places.append(stop)
    return Marked("".join(text), places)


def folded_name(name: str) -> str:
    """Return a name, or a piece of a line, as the lists of metadata have it.

    >>> folded_name("«CNN»")
    '" cnn "'
    """
    return marked(name, 0, len(name)).text.strip(" ")
