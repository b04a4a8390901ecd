"""Words that a PDF tool took apart: letters with spaces between them, a word cut in two at a line end.

Only the lexicon can prove it: a run of short pieces is joined where every piece of it finds its place in a known word,
and not at all otherwise. In a line that is written letter by letter, wider gaps between its words, half of the longer
words prove the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.unicode import Match, Pattern, pattern
from arnorm.words.known import commonness, is_sound

__all__ = ["cut_words", "may_be_spaced", "spaces_inside"]

_LETTER: Final = "\u0621-\u063a\u0641-\u064a"
# With tatweel and vowel marks: a letter beside those is no word by itself.
_WORD_CHARS: Final = _LETTER + "\u0640\u064b-\u065f\u0670"
_LETTERS: Final = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_WAW: Final = "\u0648"
_SERVANT: Final = "\u0639\u0628\u062f"  # the first word of names: Abd Allah is as good in two
_THE: Final = "\u0627\u0644"
# So many pieces behind an article by itself, and so common a word, prove that it was cut.
_LEAST_BEHIND, _MOST_BEHIND = 2, 3
_COMMON_BEHIND, _VERY_COMMON = 0.4, 0.5
# So many pieces around a letter by itself, and how common a word they are.
_MOST_AROUND: Final = 4
_COMMON_AROUND: Final = 0.3
# Ta marbuta and alef maksura are no words by themselves, and begin none.
_ENDS_ONLY: Final = "\u0629\u0649"
_SHORT: Final = 3
# A run of more pieces is no word any more, and a longer word stands in no list.
_MOST: Final = 14
_LONGEST: Final = 18
_LEAST_JOINED: Final = 4
_LEAST_SINGLES: Final = 2
# Three letters by themselves are signs of a name oftener than a word: of 72 such runs in 9,075 articles none is a word
# as common as one in 40,000, and of the Arab Republic of Egypt (jeem meem ain) every reader of Egypt knows it.
_THREE: Final = 3
_COMMON_THREE: Final = 0.6
_SIGNS: Final = frozenset(("\u062c\u0645\u0639",))
# Letters in a row by themselves, from which on no line of 9,075 articles names signs.
_LETTERS_ALONE: Final = 8
# Three words and more of two letters and more, a space between the letters and wider gaps between the words, that hold
# nine letters of ten of the line.
_SPREAD: Final = f"(?<![{_WORD_CHARS}])[{_LETTER}](?: [{_LETTER}](?![{_WORD_CHARS}]))++"
_LEAST_SPREAD: Final = 3
_MOST_SPREAD: Final = 0.9
# Costs of a word in a run: less than one for a common word, more for each word; a piece left over ends the matter.
_WORD: Final = 1.2
_LEFT_OVER: Final = 100.0
# How common a joined word must be, in a scale of 0 to 1: as one word in ten million.
_COMMON: Final = 0.25
# Of all line ends of 9,075 articles one has a word on each side that joined are as common as 0.3, none as 0.36. Below
# that one half must be rarer than one word in ten million.
_COMMON_WHOLE: Final = 0.4
_RARE: Final = 0.15


class _Piece(NamedTuple):
    start: int
    text: str

    @property
    def is_single(self) -> bool:
        return len(self.text) == 1 and self.text != _WAW

    @property
    def is_open(self) -> bool:
        """Whether the piece may be a part of a word."""
        return len(self.text) <= _SHORT or commonness(self.text) <= _RARE or not is_sound(self.text)


def may_be_spaced(text: str) -> bool:
    """Return whether a glance shows a letter by itself that is no word.

    >>> may_be_spaced("أ ع ل ن الوزير"), may_be_spaced("أعلن الوزير و وفده")
    (True, False)
    """
    return _single().search(text) is not None or _article_alone().search(text) is not None


def spaces_inside(line: str) -> list[int]:
    """Return the offsets of the spaces of a line that stand inside words.

    >>> spaces_inside("ال ق هو ة العربية")
    [2, 4, 7]
    """
    if not may_be_spaced(line):
        return []
    return _between_letters(line) or [at for run in _runs(line) for at in _joints(run)]


def _between_letters(line: str) -> list[int]:
    """Return the single spaces of a line that is written letter by letter, wider gaps between its words; or none."""
    words = [found[0].replace(" ", "") for found in pattern(_SPREAD).finditer(line)]
    letters = sum(map(len, words))
    if len(words) < _LEAST_SPREAD or letters < _MOST_SPREAD * len(pattern(f"[{_LETTER}]").findall(line)):
        return []
    long = [word for word in words if len(word) >= _LEAST_JOINED]
    if not long or 2 * sum(is_sound(word) for word in long) < len(long):
        return []
    return [at for found in pattern(_SPREAD).finditer(line) for at in range(found.start() + 1, found.end(), 2)]


def _runs(line: str) -> Iterator[Sequence[_Piece]]:
    """Yield the runs of neighbouring pieces that may be parts of words, with single letters enough to ask."""
    for stretch in _stretch().finditer(line):
        run: list[_Piece] = []
        for found in pattern(f"[{_LETTER}]++").finditer(line, stretch.start(), stretch.end()):
            piece = _Piece(found.start(), found[0])
            if piece.is_open:
                run.append(piece)
                continue
            if _is_run(run):
                yield run
            # A known word too may have lost its last letter: it goes before the run that such a letter begins.
            run = [piece] if _begins_with_an_end(line, found.end()) else []
        if _is_run(run):
            yield run


def _begins_with_an_end(line: str, at: int) -> bool:
    return line[at + 1 : at + 2] in set(_ENDS_ONLY) and pattern(f"[{_LETTER}]").match(line, at + 2) is None


def _is_run(run: Sequence[_Piece]) -> bool:
    if any(
        piece.text == _THE and _is_cut_behind_article(run[at : at + _MOST_BEHIND + 1]) for at, piece in enumerate(run)
    ):
        return True
    singles = [piece for piece in run if piece.is_single]
    if len(singles) >= _LEAST_SINGLES:
        return True
    if len(run) > 1 and any(piece.text in _ENDS_ONLY for piece in singles):
        return True
    if not singles:
        return False
    return any(len(piece.text) > _SHORT for piece in run) or _is_cut_around_a_letter(run)


def _is_cut_around_a_letter(run: Sequence[_Piece]) -> bool:
    """Return whether a letter by itself makes a common word with the pieces beside it, one of which is none."""
    for start in range(len(run)):
        for end in range(start + _THREE, min(len(run), start + _MOST_AROUND) + 1):
            pieces = run[start:end]
            if not any(piece.is_single for piece in pieces) or pieces[0].text == _SERVANT:
                continue
            broken = any(len(piece.text) > 1 and not is_sound(piece.text) for piece in pieces)
            if commonness("".join(piece.text for piece in pieces)) >= (_COMMON_AROUND if broken else _VERY_COMMON):
                return True
    return False


def _is_cut_behind_article(run: Sequence[_Piece]) -> bool:
    """Return whether an article by itself and two pieces or three are a common word together.

    One of the pieces is no word, or the whole is very common.
    """
    for end in range(_LEAST_BEHIND + 1, min(len(run), _MOST_BEHIND + 1) + 1):
        joined = "".join(piece.text for piece in run[:end])
        broken = any(not is_sound(piece.text) for piece in run[1:end])
        if is_sound(joined) and commonness(joined) >= (_COMMON_BEHIND if broken else _VERY_COMMON):
            return True
    return False


def _joints(run: Sequence[_Piece]) -> list[int]:
    """Return the offsets of the spaces to delete in a run: none unless every piece finds a place."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    cost = _cost_of_letters if len(run) >= _LETTERS_ALONE and all(len(piece.text) == 1 for piece in run) else _cost
    for end in range(1, len(run) + 1):
        choices = [(best[start][0] + cost(run[start:end]), start) for start in range(max(0, end - _MOST), end)]
        best.append(min(choices))
    if best[-1][0] >= _LEFT_OVER:
        return []
    joints: list[int] = []
    end = len(run)
    while end:
        start = best[end][1]
        joints += [piece.start - 1 for piece in run[start + 1 : end]]
        end = start
    return sorted(joints)


def _cost_of_letters(pieces: Sequence[_Piece]) -> float:
    """Return the same where all of a long run is letters by themselves: there short words are too."""
    joined = "".join(piece.text for piece in pieces)
    if 1 < len(joined) < _LEAST_JOINED and commonness(joined) >= _COMMON_THREE:
        return _WORD - commonness(joined)
    return _cost(pieces)


def _cost(pieces: Sequence[_Piece]) -> float:
    if len(pieces) == 1:
        text = pieces[0].text
        if text == _WAW:
            return _WORD  # it is written together with the word behind it
        return _WORD - commonness(text) if len(text) > 1 and is_sound(text) else _LEFT_OVER
    joined = "".join(piece.text for piece in pieces)
    if len(joined) == len(pieces) == _THREE and joined not in _SIGNS and commonness(joined) >= _COMMON_THREE:
        return _WORD - commonness(joined)
    if not _LEAST_JOINED <= len(joined) <= _LONGEST or (pieces[0].text == _SERVANT and len(pieces) > 1):
        return _LEFT_OVER
    return _WORD - commonness(joined) if is_sound(joined) and commonness(joined) >= _COMMON else _LEFT_OVER


def cut_words(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield what to replace, and by what, where a word is cut at a line end: its rest moves up.

    >>> list(cut_words("زار الوزير المدر\nسة الجديدة"))
    [(16, 20, 'سة\n')]
    """
    for found in _at_line_ends(text):
        if _is_cut(found["head"], found["rest"]):
            yield found.start("end"), found.end(), found["rest"] + (found["end"] if found["space"] else "")


def _at_line_ends(text: str) -> Iterator[Match]:
    """Yield the line ends with a word on both sides: hardly any in most texts, which end their lines with a mark."""
    done = 0
    at = text.find("\n")
    while at >= 0:
        last = at - 1 if text[at - 1 : at] == "\r" else at
        start = last
        while start > max(done, last - _LONGEST) and text[start - 1] in _LETTERS:
            start -= 1
        if start < last and (found := _cut().match(text, start)):
            done = found.end()
            yield found
        at = text.find("\n", at + 1)


def _is_cut(head: str, rest: str) -> bool:
    if len(head) + len(rest) > _LONGEST:
        return False
    common = commonness(head + rest)
    return common >= _COMMON_WHOLE or (common >= _COMMON and min(commonness(head), commonness(rest)) <= _RARE)


@lru_cache(maxsize=1)
def _single() -> Pattern:
    alone = "[\u0621-\u063a\u0641-\u0647\u0649\u064a]"
    return pattern(
        f"(?<![^ \u00a0\\n]){alone}(?=[ \u00a0][{_LETTER}])|(?<=[{_LETTER}][ \u00a0]){alone}(?![{_WORD_CHARS}])"
    )


@lru_cache(maxsize=1)
def _article_alone() -> Pattern:
    """An article by itself before two short pieces of letters."""
    return pattern(f"(?<![{_WORD_CHARS}]){_THE}[ \u00a0][{_LETTER}]{{1,3}}+[ \u00a0][{_LETTER}]")


@lru_cache(maxsize=1)
def _stretch() -> Pattern:
    """Words of bare letters with single spaces between them."""
    word = f"(?<![{_WORD_CHARS}])[{_LETTER}]++(?![{_WORD_CHARS}])"
    return pattern(f"{word}(?:[ \u00a0]{word})++")


@lru_cache(maxsize=1)
def _cut() -> Pattern:
    word = f"[{_LETTER}]{{2,}}+"
    behind = "(?:(?P<space> )|(?=[.,\u060c\u061b:!\u061f]*+(?:\\n|\\Z)))"
    return pattern(f"(?<![{_WORD_CHARS}])(?P<head>{word})(?P<end>\\r?\\n)(?P<rest>{word}){behind}")
