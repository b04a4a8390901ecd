r"""One line of a sketch: a byte for each letter, digit, sign and space of a folded line.

Bytes are sought by ``find`` wherever it is done often: ``b"word" in row`` takes ten times as long (CPython 3.13: 700 ns
beside 70), since it tries first whether the word is a number, and words the error.

>>> row = b"read more :  here"
>>> folded(row), letters_of(row), words_of(row), first_token(row)
('read more : here', b'readmorehere', [b'read', b'more', b'here'], b'read')
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.engine.table import CODEPAGE

__all__ = [
    "COPYRIGHT",
    "ELLIPSIS",
    "END_MARKS",
    "GAP",
    "LETTER",
    "NO_LETTERS",
    "SLOT",
    "SPACE",
    "WHITE",
    "closing",
    "count_words",
    "first_token",
    "first_tokens",
    "first_word",
    "folded",
    "has_end_within",
    "is_closed",
    "kinds_in",
    "letters_of",
    "may_run_on",
    "second_letters",
    "signs_behind",
    "spaced",
    "spelled",
    "words_of",
]

# Folded text holds no capital letters, so their slots are free: for a letter off the code page, for the sign ©, and for
# what folds to a space but is none, so that it makes no pair of equals with the space beside it.
LETTER: Final = ord("L")
COPYRIGHT: Final = ord("C")
GAP: Final = ord("G")
SPACE: Final = ord(" ")
SLOT: Final = {char: slot for slot, char in enumerate(CODEPAGE)}
_SIGNS: Final = bytes([*(SLOT[sign] for sign in fold.SIGNS if sign != "©"), COPYRIGHT])
WHITE: Final = bytes([SPACE, GAP])
NO_LETTERS: Final = _SIGNS + WHITE
ELLIPSIS: Final = bytes([SLOT["\u2026"]])
END_MARKS: Final = tuple(bytes([SLOT[mark]]) for mark in ".?\u2026")
_ENDS: Final = frozenset(".?\u2026")
_GLUED: Final = 120  # characters behind the last end mark: a cue, and a headline behind it; by hand, on 2026-11-27
_UNTOLD: Final = NO_LETTERS + bytes([LETTER])
_NO_SIGNS: Final = bytes(slot for slot in range(256) if slot not in _SIGNS)
_HEAD: Final = 48  # bytes in which the first word of a line ends, but for odd ones
_SPACED: Final = bytes(SPACE if slot in NO_LETTERS else slot for slot in range(256))
_SHAPES: Final = bytes(SPACE if slot in NO_LETTERS else ord("a") for slot in range(256))
_EDGES: Final = bytes(SPACE if slot in WHITE or CODEPAGE[slot] in fold.EDGE_SIGNS else slot for slot in range(256))
_SIGN_BYTES: Final = bytes(ord("|") if slot in _SIGNS else slot for slot in range(256))
_GAPS: Final = bytes(SPACE if slot == GAP else slot for slot in range(256))
_KIND: Final = bytes(
    ord("0") if chr(slot) in "0123456789" else ord("a") if chr(slot) in "abcdefghijklmnopqrstuvwxyz" else slot
    for slot in range(256)
)
_NO_KIND: Final = bytes(slot for slot in range(256) if _KIND[slot] not in b"0a@C")
_TEXT: Final = CODEPAGE[:COPYRIGHT] + "©" + CODEPAGE[COPYRIGHT + 1 :]


def spelled(row: bytes) -> str:
    """Return a row as text."""
    return codecs.charmap_decode(row, "strict", _TEXT)[0]


def letters_of(row: bytes) -> bytes:
    """Return the letters and digits of a row."""
    return row.translate(None, NO_LETTERS)


def signs_behind(row: bytes) -> bytes:
    """Return the letters of a row and then its signs."""
    return row.translate(None, NO_LETTERS) + row.translate(None, _NO_SIGNS)


def first_token(row: bytes) -> bytes:
    """Return what a row begins with, up to a space; ``first_word`` says what it is."""
    token = row.partition(b" ")[0]
    if token and token.translate(_EDGES) == token:
        return token  # most lines begin with a word and a space
    head, mark, _ = row[:_HEAD].translate(_EDGES).lstrip(b" ").partition(b" ")
    return head if mark or len(row) <= _HEAD else row.translate(_EDGES).lstrip(b" ").partition(b" ")[0]


def first_tokens(rows: Sequence[bytes]) -> list[bytes]:
    """Return the same for each of some rows."""
    tokens = [row.partition(b" ")[0] for row in rows]
    if all(tokens) and (together := b"".join(tokens)).translate(_EDGES) == together:
        return tokens  # most lines begin with a word and a space
    return list(map(first_token, rows))


def kinds_in(row: bytes) -> bytes:
    """Return which of ``0``, ``a``, ``@`` and ``C`` a row holds, for digits, Latin letters, and the signs @ and ©.

    >>> kinds_in(b"12 read more"), kinds_in(b": |")
    (b'0a', b'')
    """
    left = row.translate(_KIND, _NO_KIND)
    return bytes(sorted(set(left))) if left else left


def second_letters(row: bytes, token: bytes) -> str:
    """Return the first two letters of the second word of a row, nothing where the sketch does not tell.

    ``token`` is the first token, one word; only spaces may stand between the two.
    """
    at = row.find(token) + len(token)
    behind = row[at : at + _HEAD]
    letters = behind.lstrip(WHITE)[:2]
    if len(letters) < 2 or len(behind) == len(behind.lstrip(WHITE)) or letters.translate(None, _UNTOLD) != letters:
        return ""
    return spelled(letters)


def first_word(token: bytes) -> str | None:
    """Return the first word, or the sign @, # or ©, that a line begins with whose first token this is.

    It is as ``Page.first_word`` finds it in the folded line; ``None`` where the sketch does not tell.
    """
    if LETTER in token:
        return None
    word = token.translate(_SPACED).partition(b" ")[0]
    return spelled(word or token[:1])


def folded(row: bytes) -> str:
    """Return a row, or several, as folded text, with a space at its ends where one stands there."""
    row = row.translate(_GAPS)
    while row.find(b"  ") >= 0:
        row = row.replace(b"  ", b" ")
    signs = row.translate(_SIGN_BYTES)
    together = signs.find(b"||") >= 0 or signs.find(b"| |") >= 0
    return fold.signs_set(spelled(row)) if together else fold.signs_spaced(spelled(row))


def is_closed(row: bytes) -> bool:
    """Return whether a row ends in a full stop and nothing else."""
    tail = row[len(row.rstrip(NO_LETTERS)) :]
    return tail == b"." or (len(tail) > 1 and tail.translate(None, WHITE) == b".")


def closing(row: bytes) -> str:
    """Return the sign that a folded row ends in, nothing where it ends in a letter.

    >>> closing(b"read more : "), closing(b"read more ..."), closing(b"read more")
    (':', '…', '')
    """
    tail = row[len(row.rstrip(NO_LETTERS)) :]
    return "." if tail == b"." else _closing(tail) if tail else ""


@lru_cache(maxsize=1024)
def _closing(tail: bytes) -> str:
    """Return the same of the signs and spaces behind the last letter; news has few of them."""
    return folded(tail).rstrip(" ")[-1:]


def has_end_within(row: bytes) -> bool:
    """Return whether letters stand behind an end mark of a row."""
    body = row.rstrip(NO_LETTERS)
    return body.find(END_MARKS[0]) >= 0 or body.find(END_MARKS[1]) >= 0 or body.find(END_MARKS[2]) >= 0


def may_run_on(row: bytes) -> bool:
    """Return whether a row ends in no end mark, and behind the last one that it has stand a few words.

    >>> may_run_on(b"work starts in may . read more"), may_run_on(b"work starts in may ."), may_run_on(b"read more")
    (True, False, False)
    """
    if row.endswith(END_MARKS) or closing(row) in _ENDS:
        return False  # nearly all paragraphs end in their full stop
    at = max(row.rfind(END_MARKS[0]), row.rfind(END_MARKS[1]), row.rfind(END_MARKS[2]))
    return at > 0 and len(row) - at <= _GLUED


def spaced(row: bytes) -> bytes:
    """Return the words of a row, a space between them."""
    row = row.translate(_SPACED).strip(b" ")
    while row.find(b"  ") >= 0:
        row = row.replace(b"  ", b" ")
    return row


def count_words(row: bytes) -> int:
    """Return how many words ``words_of`` finds: each begins with a letter behind none.

    >>> count_words(b"read more :  here"), count_words(b": ")
    (3, 0)
    """
    shape = row.translate(_SHAPES)
    return shape.count(b" a") + shape.startswith(b"a")


def words_of(row: bytes) -> list[bytes]:
    """Return the words of a sketched line, or of several."""
    return list(filter(None, row.translate(_SPACED).split(b" ")))
