"""The folded form that lines are compared by, so that a decision does not depend on spelling, marks or signs.

``fold_chars`` maps each character to exactly one: letters to their folded letter, digits to ASCII, signs to one of a
few, everything else to a space, and what a reader does not hear (marks, invisibles, hamza on the line) to U+0000.
From it:

* ``folded``: words and the few ``SIGNS`` that decide anything, one space between: ``:`` colon, ``|`` bar, dash or
  arrow, ``.`` full stop, ``?`` question or exclamation mark, ``…`` two dots or more, and ``@ # ©``;
* ``key``: the words alone;
* ``skeleton``: the letters and digits alone, with the place of each.

Runs of one Arabic letter count once. So none of these changes when diacritics, digits, quotes, dashes or elongated
letters are normalized later, and a document step that decides by them finds nothing the second time.

>>> key("«أقــرّ  ٣ مشاريـــع»!") == key("اقر 3 مشاريع")
True
>>> folded("اقرأ المزيد -- هنا ...") == "اقرا المزيد | هنا …"
True
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from typing import Final

from arnorm.engine.neighbours import equal_neighbours
from arnorm.engine.table import CODEPAGE, encode, has_outsiders
from arnorm.unicode import Match, category, pattern

__all__ = [
    "EDGE_SIGNS",
    "NO_WORD",
    "SIGNS",
    "fold_chars",
    "folded",
    "folded_char",
    "folded_lines",
    "key",
    "key_of",
    "letters_of",
    "match_last_letters",
    "match_letters",
    "signs_set",
    "signs_spaced",
    "skeleton",
    "words_of",
]

SIGNS: Final = ":|.…?@#©"  # what a folded line holds besides words, each sign between spaces
NO_WORD: Final = " " + SIGNS
EDGE_SIGNS: Final = " :|.…?"  # what may stand before and after the words of a line without changing what it is
_NOTHING: Final = "\x00"
_TATWEEL: Final = "\x01"

# Arabic letters that count as one: alef with hamza, madda or wasla; alef maksura and Persian ya; ta marbuta;
# waw and ya with hamza; keheh. Hamza on the line (U+0621) is dropped: شيء and شئ are one word.
# So are the small waw and ya of the Quran, which are letters to Unicode and marks to a reader.
_LETTERS: Final = dict(zip("أإآٱىیئةؤک", "ااااييي" + "هوك", strict=True)) | dict.fromkeys("ء\u06e5\u06e6", _NOTHING)
_SIGNS: Final = (
    dict.fromkeys(":\uff1a\ufe55", ":")
    | dict.fromkeys("|/\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00a6<>", "|")
    | dict.fromkeys("\u2190\u2192\u2039\u203a\u00b7\u2022_~=", "|")
    | dict.fromkeys(".\u06d4", ".")
    | dict.fromkeys("!?\u061f\u203c\u2048\u2049\uff01\uff1f", "?")
    | {"\u2026": "…", "@": "@", "#": "#", "\u00a9": "©", "\u0640": _TATWEEL}
)
_DIGITS: Final = {chr(base + digit): str(digit) for base in (0x660, 0x6F0) for digit in range(10)}
_LATIN: Final = {chr(upper): chr(upper + 32) for upper in range(ord("A"), ord("Z") + 1)}
_KNOWN: Final = _LETTERS | _SIGNS | _DIGITS | _LATIN
_BESIDE: Final = 8  # letters beside a piece of a line that is folded alone
_REMEMBERED: Final = 0x10000  # the table holds at most this many entries

# With an Arabic letter, or the trace of a mark, on both sides tatweel is kashida; after a letter it joins the letter
# to nothing (1445هـ, the Hijri sign); alone it is a dash.
_KASHIDA: Final = r"(?<=[\x00\u0620-\u06d3])\x01+(?=[\x00\u0620-\u06d3])"
_JOINER: Final = r"(?<=[\x00\u0620-\u06d3])\x01+"
_SIGN_RUN: Final = f"[ {SIGNS}]+"
_SIGN_WORDS: Final = frozenset(("", *SIGNS))
_SIGNS_TOGETHER: Final = f"[{SIGNS}] ?[{SIGNS}][ {SIGNS}]*+"


class _Fold(dict[int, str]):
    def __missing__(self, point: int) -> str:
        value = folded_char(chr(point))
        if point < _REMEMBERED:
            self[point] = value
        return value


def folded_char(char: str) -> str:
    """Return what one character is folded to; U+0000 for what a reader does not hear, U+0001 for tatweel."""
    if char in _KNOWN:
        return _KNOWN[char]
    kind = category(char)
    if kind[0] in "LN":
        return char
    return _NOTHING if kind[0] == "M" or kind == "Cf" else " "


_FOLD: Final = _Fold()
_FOLDED_CODEPAGE: Final = "".join(map(folded_char, CODEPAGE)).ljust(256, " ")
# The same where lines are folded together: a line feed stays, so that nothing reaches from one line into the next.
_LINES: Final = _Fold({10: "\n"})
_LINES_CODEPAGE: Final = _FOLDED_CODEPAGE[: CODEPAGE.index("\n")] + "\n" + _FOLDED_CODEPAGE[CODEPAGE.index("\n") + 1 :]


def fold_chars(text: str) -> str:
    """Return ``text`` folded character by character; the result has the same length."""
    return _folded(text, _FOLD, _FOLDED_CODEPAGE)


def _folded(text: str, known: _Fold, on_codepage: str) -> str:
    page = encode(text)
    off_codepage = has_outsiders(page, text)
    chars = text.translate(known) if off_codepage else codecs.charmap_decode(page, "strict", on_codepage)[0]
    if _TATWEEL in chars:
        chars = pattern(_KASHIDA).sub(_dropped, chars)
        chars = pattern(_JOINER).sub(_spaced, chars).replace(_TATWEEL, "|")
    return chars


def folded(text: str) -> str:
    """Return the words and deciding signs of one line, one space between them."""
    return signs_set(_once(_single_spaced(fold_chars(text).replace(_NOTHING, "")))).strip(" ")


def folded_lines(lines: Sequence[str]) -> list[str]:
    """Return each line folded; all at once, which takes a fraction of the time.

    >>> folded_lines(["a  b - c", "", "d"]) == [folded("a  b - c"), folded(""), folded("d")]
    True
    """
    chars = _folded("\n".join(lines), _LINES, _LINES_CODEPAGE)
    spaced = _single_spaced(chars.replace(_NOTHING, ""))  # first, since two spaces are a pair of equals too
    return [line.strip(" ") for line in signs_set(_once(spaced)).split("\n")] if lines else []


def signs_set(text: str) -> str:
    """Return folded characters, single spaces between them, with each run of signs as the one that decides.

    Most signs stand alone, so only the runs of several are looked at one by one.
    """
    return signs_spaced(pattern(_SIGNS_TOGETHER).sub(_sign, text))


def signs_spaced(text: str) -> str:
    """Return the same of characters in which no two signs stand together, a space between them or not."""
    for sign in SIGNS:
        if sign in text:
            text = text.replace(sign, f" {sign} ")
    return _single_spaced(text)


def _single_spaced(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _once(text: str) -> str:
    """Return ``text`` with each run of one Arabic letter as one letter."""
    beside = equal_neighbours(encode(text))
    parts = []
    kept = 0
    at = beside.find(0)
    while at >= 0:
        if text[at] == text[at + 1] and "\u0620" <= text[at] <= "\u06d3":
            parts.append(text[kept : at + 1])
            kept = at + 2
            while kept < len(text) and text[kept] == text[at]:
                kept += 1
            at = kept - 1
        at = beside.find(0, at + 1)
    return "".join([*parts, text[kept:]]) if parts else text


def key(text: str) -> str:
    """Return the words of one line, one space between them."""
    return key_of(folded(text))


def key_of(line: str) -> str:
    """Return the words of a folded line, one space between them."""
    return pattern(_SIGN_RUN).sub(" ", line).strip(" ")


def words_of(line: str) -> list[str]:
    """Return the words of a folded line."""
    return [word for word in line.split(" ") if word not in _SIGN_WORDS]


def letters_of(line: str) -> str:
    """Return the letters and digits of a folded line or a key, nothing between them."""
    for sign in NO_WORD:
        if sign in line:
            line = line.replace(sign, "")
    return line


def skeleton(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of ``text`` and the offset of each; runs of one Arabic letter count once.

    >>> skeleton("(a) b")
    ('ab', [1, 4])
    """
    chars = fold_chars(text)
    if _NOTHING not in chars:
        places = [at for at, char in enumerate(chars) if char not in NO_WORD]
        again = _again(chars)
        places = [at for at in places if at not in again] if again else places
        return "".join([chars[at] for at in places]), places
    letters: list[str] = []
    offsets: list[int] = []
    previous = ""
    for at, char in enumerate(chars):
        if char == _NOTHING:
            continue
        if char not in NO_WORD and not (char == previous and "\u0620" <= char <= "\u06d3"):
            letters.append(char)
            offsets.append(at)
        previous = char
    return "".join(letters), offsets


def _again(chars: str) -> set[int]:
    """Return the places of folded characters that repeat the Arabic letter before them."""
    beside = equal_neighbours(encode(chars))
    again = set[int]()
    at = beside.find(0)
    while at >= 0:
        if chars[at] == chars[at + 1] and "\u0620" <= chars[at] <= "\u06d3":
            again.add(at + 1)
        at = beside.find(0, at + 1)
    return again


def match_letters(text: str, start: int, stop: int, letters: str) -> int:
    """Return where in ``text[start:stop]`` its first ``len(letters)`` letters end, or -1 when they are others.

    It reads no further than it must: most lines differ in their first letter.
    """
    want = 0
    previous = ""
    at = start
    block = 32
    while at < stop and want < len(letters):
        for offset, char in enumerate(fold_chars(text[at : min(at + block, stop)])):
            if char == _NOTHING:
                continue
            if char not in NO_WORD and not (char == previous and "\u0620" <= char <= "\u06d3"):
                if char != letters[want]:
                    return -1
                want += 1
                if want == len(letters):
                    return at + offset + 1
            previous = char
        at += block
        block *= 2
    return -1


def match_last_letters(text: str, start: int, stop: int, letters: str) -> int:
    """Return where in ``text[start:stop]`` its last ``len(letters)`` letters begin, or -1 when they are others.

    >>> match_last_letters("Work starts. Tags: work", 0, 23, "tagswork")
    13
    """
    size = len(letters)
    reach = size
    while letters:
        reach += size + _BESIDE
        at = max(start, stop - reach)
        known, offsets = skeleton(text[at:stop])
        if len(known) > size + _BESIDE or at == start:  # the first letters of a piece may be the rest of a run
            return at + offsets[-size] if known.endswith(letters) else -1
    return -1


def _dropped(found: Match) -> str:
    return _NOTHING * len(found.group())


def _spaced(found: Match) -> str:
    return " " * len(found.group())


def _sign(found: Match) -> str:
    run = found.group()
    if ":" in run and run.endswith(("…", "..")):
        return " : … "  # a line cut short behind a colon
    for sign in "@#©|:":
        if sign in run:
            return f" {sign} "
    if "?" in run:
        return " ? "
    if "…" in run or ".." in run:
        return " … "
    return " . " if "." in run else " "
