"""The folded form that lines are compared by, so that a decision does not depend on spelling, marks or signs.

``mold`` maps each character to exactly one: letters to their folded letter, digits to ASCII, signs to one of a few,
everything else to a space, and what a reader does not hear (marks, invisibles, hamza on the line) to U+0000. From it:

* ``form``: words and the few signs that decide anything, one space between: ``:`` colon, ``|`` bar, dash or arrow,
  ``.`` full stop, ``?`` question or exclamation mark, ``…`` two dots or more, and ``@ # ©``;
* ``key``: the words alone;
* ``skeleton``: the letters and digits alone, with the place of each.

Runs of one Arabic letter count once. So none of these changes when diacritics, digits, quotes, dashes or elongated
letters are normalized later, and a document step that decides by them finds nothing the second time.

>>> key("«أقــرّ  ٣ مشاريـــع»!") == key("اقر 3 مشاريع")
True
>>> form("اقرأ المزيد -- هنا ...") == "اقرا المزيد | هنا …"
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
    "form",
    "form_start",
    "forms",
    "key",
    "key_of",
    "letters_of",
    "match_letters",
    "mold",
    "skeleton",
    "words_of",
]

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
_REMEMBERED: Final = 0x10000  # the table holds at most this many entries

# With an Arabic letter, or the trace of a mark, on both sides tatweel is kashida; after a letter it joins the letter
# to nothing (1445هـ, the Hijri sign); alone it is a dash.
_KASHIDA: Final = r"(?<=[\x00\u0620-\u06d3])\x01+(?=[\x00\u0620-\u06d3])"
_JOINER: Final = r"(?<=[\x00\u0620-\u06d3])\x01+"
_WHOLE_SIGN: Final = 4  # a run of signs that a cut divides stands behind this many characters
_SIGN_RUN: Final = r"[ :|.…?@#©]+"
_SIGN_WORDS: Final = frozenset(("", *":|.…?@#©"))  # what a form holds besides words, each between spaces
_SIGNS_FROM: Final = r"[:|.…?@#©][ :|.…?@#©]*+"


class _Mold(dict[int, str]):
    def __missing__(self, point: int) -> str:
        value = _molded(chr(point))
        if point < _REMEMBERED:
            self[point] = value
        return value


def _molded(char: str) -> str:
    if char in _KNOWN:
        return _KNOWN[char]
    kind = category(char)
    if kind[0] in "LN":
        return char
    return _NOTHING if kind[0] == "M" or kind == "Cf" else " "


_MOLD: Final = _Mold()
_MOLDED_CODEPAGE: Final = "".join(map(_molded, CODEPAGE)).ljust(256, " ")
# The same where lines are folded together: a line feed stays, so that nothing reaches from one line into the next.
_LINES: Final = _Mold({10: "\n"})
_LINES_CODEPAGE: Final = _MOLDED_CODEPAGE[: CODEPAGE.index("\n")] + "\n" + _MOLDED_CODEPAGE[CODEPAGE.index("\n") + 1 :]


def mold(text: str) -> str:
    """Return ``text`` folded character by character; the result has the same length."""
    return _folded(text, _MOLD, _MOLDED_CODEPAGE)


def _folded(text: str, known: _Mold, on_codepage: str) -> str:
    encoded = encode(text)
    off_codepage = has_outsiders(encoded, text)
    molded = text.translate(known) if off_codepage else codecs.charmap_decode(encoded, "strict", on_codepage)[0]
    if _TATWEEL in molded:
        molded = pattern(_KASHIDA).sub(_dropped, molded)
        molded = pattern(_JOINER).sub(_spaced, molded).replace(_TATWEEL, "|")
    return molded


def form(text: str) -> str:
    """Return the words and deciding signs of one line, one space between them."""
    plain = pattern(_SIGNS_FROM).sub(_sign, _once(mold(text).replace(_NOTHING, "")))
    return " ".join([word for word in plain.split(" ") if word])


def forms(lines: Sequence[str]) -> list[str]:
    """Return the form of each line; all at once, which takes a fraction of the time.

    >>> forms(["a  b - c", "", "d"]) == [form("a  b - c"), form(""), form("d")]
    True
    """
    molded = _folded("\n".join(lines), _LINES, _LINES_CODEPAGE)
    spaced = _single_spaced(molded.replace(_NOTHING, ""))  # first, since two spaces are a pair of equals too
    plain = _single_spaced(pattern(_SIGNS_FROM).sub(_sign, _once(spaced)))
    return [line.strip(" ") for line in plain.split("\n")] if lines else []


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


def form_start(text: str, start: int, stop: int, size: int) -> str:
    """Return the first ``size`` characters of the form of ``text[start:stop]``, folding little more than they need."""
    reach = size + size // 2 + 16
    while start + reach < stop:
        begun = form(text[start : start + reach])
        if len(begun) >= size + _WHOLE_SIGN:
            return begun[:size]
        reach *= 2
    return form(text[start:stop])[:size]


def key(text: str) -> str:
    """Return the words of one line, one space between them."""
    return key_of(form(text))


def key_of(folded: str) -> str:
    """Return the words of a form, one space between them."""
    return pattern(_SIGN_RUN).sub(" ", folded).strip(" ")


def words_of(folded: str) -> list[str]:
    """Return the words of a form."""
    return [word for word in folded.split(" ") if word not in _SIGN_WORDS]


def letters_of(folded: str) -> str:
    """Return the letters and digits of a form or a key, nothing between them."""
    return pattern(_SIGN_RUN).sub("", folded)


def skeleton(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of ``text`` and the offset of each; runs of one Arabic letter count once.

    >>> skeleton("(a) b")
    ('ab', [1, 4])
    """
    letters: list[str] = []
    offsets: list[int] = []
    previous = ""
    for at, char in enumerate(mold(text)):
        if char == _NOTHING:
            continue
        if char not in " :|.…?@#©" and not (char == previous and "\u0620" <= char <= "\u06d3"):
            letters.append(char)
            offsets.append(at)
        previous = char
    return "".join(letters), offsets


def match_letters(text: str, start: int, stop: int, letters: str) -> int:
    """Return where in ``text[start:stop]`` its first ``len(letters)`` letters end, or -1 when they are others.

    It reads no further than it must: most lines differ in their first letter.
    """
    want = 0
    previous = ""
    at = start
    block = 32
    while at < stop and want < len(letters):
        for offset, char in enumerate(mold(text[at : min(at + block, stop)])):
            if char == _NOTHING:
                continue
            if char not in " :|.…?@#©" and not (char == previous and "\u0620" <= char <= "\u06d3"):
                if char != letters[want]:
                    return -1
                want += 1
                if want == len(letters):
                    return at + offset + 1
            previous = char
        at += block
        block *= 2
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
