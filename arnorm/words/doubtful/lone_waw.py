"""A lone waw: the conjunction و (U+0648) with a space between it and the word that it is written to.

One answer for the step that joins and the detector that points. Whether a waw is the conjunction depends on what is no
letter of a longer word: single letters beside it (initials, lists of letters), a line of a language that writes it
apart. So joining one changes nothing for another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.letters import ARABIC, DIGITS, FOREIGN, LETTERS, LINE_ENDS, MARKS, TATWEEL
from arnorm.unicode import Match, Pattern, char_class, pattern
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import is_plain_word

__all__ = ["LoneWaw", "lone_waws"]

WAW: Final = "\u0648"
_SPACE: Final = "[ \u00a0\u202f\u2007\t]"
# Words after which a letter of the alphabet is named.
_NAMES_A_LETTER: Final = frozenset(("\u062d\u0631\u0641", "\u0627\u0644\u062d\u0631\u0641"))
_AND_THE: Final = "\u0648\u0627\u0644"  # waw alef lam
# The waw of the name Amr, its letters ain meem reh, before "son of": a space has got between.
_AMR: Final = "\u0639\u0645\u0631"
_SON: Final = "\u0628\u0646"
_SPACES: Final = frozenset(" \u00a0\u202f\u2007\t")
# Behind these and a space stands no word.
_NO_WORD: Final = LINE_ENDS | frozenset('\u060c\u061b:,!?\u061f"\u00ab\u00bb')
# A line is of Persian, Urdu or Kurdish where one letter in so many is none of Arabic.
_FEW: Final = 40


class LoneWaw(NamedTuple):
    """The waw, and the white space between it and its word."""

    at: int
    start: int
    end: int


def lone_waws(text: str) -> Iterator[LoneWaw]:
    """Yield each lone waw that is written to the word behind it.

    >>> [text[w.start:] for text in ("هو و أخوه", "و. م. ع.", "أ و ب", "و 20") for w in lone_waws(text)]
    [' أخوه']
    """
    if WAW + " " not in text and _sought().search(text) is None:
        return
    listed: bool | None = None
    foreign: bool | None = None
    for found in _sought().finditer(text):
        if _heads_a_line(text, found):
            listed = _label().search(text) is not None if listed is None else listed
            if listed:
                continue
        if _is_letter(text, found) or _is_said(text, found.end()):
            continue
        foreign = _foreign().search(text) is not None if foreign is None else foreign
        if not (foreign and _is_foreign(text, found.start())):
            yield LoneWaw(found.start(), found.start("space"), found.end("space"))


@lru_cache(maxsize=1)
def _sought() -> Pattern:
    """Return the pattern of a waw by itself, white space, and a word of Arabic letters of two or more that is not or.

    What is written "and or" is one of both (و/أو).
    """
    word, marks = char_class(LETTERS | MARKS | {TATWEEL}), char_class(MARKS)
    letter = char_class(ARABIC)
    free = f"(?<!{word})(?<![@#_0-9A-Za-z])"
    either = f"(?![\u0623\u0627]{marks}*+\u0648{marks}*+(?!{word}))"
    return pattern(f"{free}{WAW}{marks}*+(?P<space>{_SPACE}++){either}(?={letter}{marks}*+{letter})")


def _is_letter(text: str, found: Match) -> bool:
    """Return whether the waw is a letter by its name, or one of several initials."""
    if _is_behind_none(text, found.start()):
        return False
    before = _before().search(text, max(0, found.start() - 2 * _FEW), found.start())
    if before is None:
        return False
    word = before["word"]
    letters = "".join(char for char in word if char in LETTERS)
    if letters.removeprefix(WAW) == _AMR and _is_son(text, found.end("space")):
        return True
    return letters in _NAMES_A_LETTER or (len(letters) == 1 and not before["number"])


def _is_behind_none(text: str, at: int) -> bool:
    """Return whether a glance shows that nothing before a place tells of a letter, as nearly always.

    A mark or a line end stands there, no space before it, or one space and a plain word, a stop or bracket behind it.
    """
    if not at or text[at - 1] != " ":
        return not at or (text[at - 1] in LINE_ENDS and text[at - 2 : at - 1] not in _SPACES)
    if text[at - 2 : at - 1] in _NO_WORD:
        return True
    end = at - 1 - text.startswith((".", ")"), at - 2)
    space = text.rfind(" ", max(0, at - 2 * _FEW), end)
    word = text[space + 1 : end] if space >= 0 else ""
    return len(word) > 1 and word not in _NAMES_A_LETTER and not word.endswith(_AMR) and is_plain_word(word)


@lru_cache(maxsize=1)
def _foreign() -> Pattern:
    return pattern(char_class(FOREIGN))


def _is_said(text: str, at: int) -> bool:
    """Return whether the word at a place has its waw before the article: the lone one is one too many.

    Not where what is left is rarer: والده is no word with the article.
    """
    if not text.startswith(_AND_THE, at):
        return False
    word = _word().match(text, at)
    bare = "".join(char for char in word[0] if char in LETTERS) if word is not None else ""
    return default_lexicon().count(bare.removeprefix(WAW)) > default_lexicon().count(bare)


@lru_cache(maxsize=1)
def _word() -> Pattern:
    return pattern(f"{char_class(LETTERS | MARKS | {TATWEEL})}++")


def _is_son(text: str, at: int) -> bool:
    """Return whether "son of" stands at a place, as a word by itself."""
    return text.startswith(_SON, at) and text[at + len(_SON) : at + len(_SON) + 1] not in LETTERS


@lru_cache(maxsize=1)
def _before() -> Pattern:
    word = char_class(LETTERS | MARKS | {TATWEEL})
    digits = char_class(frozenset(DIGITS))
    return pattern(f"(?P<number>{digits}{_SPACE}?+)?(?<!{word})(?P<word>{word}++)[.)]?+{_SPACE}++$")


def _heads_a_line(text: str, found: Match) -> bool:
    """Return whether the waw begins a line: in a list whose other lines begin with letters it is one of them."""
    start = found.start()
    while start and text[start - 1] in " \u00a0\t" and found.start() - start < _FEW:
        start -= 1
    return not start or text[start - 1] in LINE_ENDS


@lru_cache(maxsize=1)
def _label() -> Pattern:
    ends = char_class(LINE_ENDS)
    letters = "[\u0623\u0627\u0628\u062c\u062f\u0647\u0632\u062d\u0637]"
    return pattern(f"(?:^|(?<={ends})){_SPACE}*+{letters}{TATWEEL}?+(?:{_SPACE}|[.):\u060c-])")


def _is_foreign(text: str, at: int) -> bool:
    start, end = at, at
    while start and text[start - 1] not in LINE_ENDS and at - start < 10 * _FEW:
        start -= 1
    while end < len(text) and text[end] not in LINE_ENDS and end - at < 10 * _FEW:
        end += 1
    line = text[start:end]
    if FOREIGN.isdisjoint(line):
        return False
    foreign = sum(char in FOREIGN for char in line)
    return foreign * _FEW > len(line)
