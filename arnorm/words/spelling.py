"""How the lexicon writes a word: its skeleton in one-byte letters, a space, and what restores the spelling.

Words that share a skeleton share the head of their keys, so one prefix query of a trie finds all spellings of a word,
and the tails are few and short: 800,000 words take 2.4 MB. The tail holds, in order, the letters of the word at the
places of the skeleton that can have come from several letters (ا و ي ه), then the position of each hamza that the
skeleton dropped. It is empty where word and skeleton are equal.
"""

from __future__ import annotations

import codecs
from typing import Final

from arnorm.unicode import pattern
from arnorm.words.skeleton import HAMZA, skeleton

__all__ = ["ALPHABET", "MAX_LENGTH", "SEPARATOR", "decode", "encode", "head", "packed"]

# U+0621..U+063A and U+0641..U+064A: the letters of Arabic proper.
ALPHABET: Final = "".join(map(chr, (*range(0x0621, 0x063B), *range(0x0641, 0x064B))))
SEPARATOR: Final = " "
_LETTER_BASE: Final = 0x40
_POSITION_BASE: Final = 0x21
MAX_LENGTH: Final = _LETTER_BASE - _POSITION_BASE

_LETTER_BYTES: Final = {ord(letter): chr(_LETTER_BASE + at) for at, letter in enumerate(ALPHABET)}
_FROM_BYTES: Final = {ord(byte): chr(letter) for letter, byte in _LETTER_BYTES.items()}
# What is no letter must not look like the key of one.
_TO_BYTES: Final = {**dict.fromkeys(range(0x80), "\ufffd"), **_LETTER_BYTES}

# The letters that a place of the skeleton holding ا و ي or ه can have come from.
_FOLDED: Final = "\u0627\u0648\u064a\u0647"
_FOLDED_BYTES: Final = frozenset(_FOLDED.translate(_TO_BYTES))
_HAMZA_BYTE: Final = HAMZA.translate(_TO_BYTES)
_SOURCES: Final = frozenset("\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0629\u0647\u0648\u0649\u064a")
_TAIL: Final[dict[int, str | None]] = {
    ord(letter): _TO_BYTES[ord(letter)] if letter in _SOURCES else None for letter in ALPHABET
}

# The same as bytes: most words are looked up so, three times as fast. A charmap of one byte a letter encodes a word,
# and refuses what is no letter; a byte table makes the skeleton of it, or shows a hamza that is not folded one for one.
_NO_KEY: Final = b"\x7f"
_HAMZAS: Final = "\u0621\u0624\u0626"  # hamza, on waw, on ya
_UNUSED: Final = "\ufffe"
_CHARMAP: Final = codecs.charmap_build(
    "\0" + _UNUSED * (_LETTER_BASE - 1) + ALPHABET + _UNUSED * (255 - _LETTER_BASE - len(ALPHABET) + 1)
)
_BONES: Final = bytes(range(_LETTER_BASE)) + b"".join(
    _NO_KEY if letter in _HAMZAS else skeleton(letter).translate(_TO_BYTES).encode("ascii") for letter in ALPHABET
).ljust(256 - _LETTER_BASE, _NO_KEY)
_UNSAID: Final = "".join(letter for letter in ALPHABET if letter not in _SOURCES).translate(_TO_BYTES).encode("ascii")


def packed(word: str) -> bytes:
    """Return the key of a word as bytes; bytes that are no key where there is none.

    >>> packed("الأسئلة") == encode("الأسئلة").encode("ascii"), packed("أكد") == encode("أكد").encode("ascii")
    (True, True)
    """
    try:
        own = codecs.charmap_encode(word, "strict", _CHARMAP)[0]
    except UnicodeEncodeError:
        return _NO_KEY
    bones = own.translate(_BONES)
    if bones.find(_NO_KEY) >= 0:
        return encode(word).encode("ascii")
    return bones + b" " if bones == own else bones + b" " + own.translate(None, _UNSAID)


def head(bones: str) -> str:
    """Return what the keys of all words with this skeleton begin with."""
    return bones.translate(_TO_BYTES) + SEPARATOR


def encode(word: str) -> str:
    """Return the key of a bare word; of letters of ``ALPHABET`` and at most ``MAX_LENGTH`` of them.

    >>> decode(encode("الأسئلة"))
    'الأسئلة'
    """
    bones = skeleton(word)
    if bones == word:
        return head(bones)
    dropped = _dropped(word) if HAMZA in word else []
    rest = "".join(letter for at, letter in enumerate(word) if at not in dropped) if dropped else word
    return head(bones) + rest.translate(_TAIL) + "".join(chr(_POSITION_BASE + at) for at in dropped)


def decode(key: str) -> str:
    """Return the word of a key that ``encode`` made."""
    bones, _, tail = key.partition(SEPARATOR)
    if not tail:
        return bones.translate(_FROM_BYTES)
    letters = iter(tail)
    word = [next(letters) if char in _FOLDED_BYTES else char for char in bones]
    for char in letters:
        word.insert(ord(char) - _POSITION_BASE, _HAMZA_BYTE)
    return "".join(word).translate(_FROM_BYTES)


def _dropped(word: str) -> list[int]:
    """Return where in ``word`` the hamzas stand that leave no trace in its skeleton."""
    seats = pattern("[\u0624\u0626](?=\u0648)").sub("\u0648", word).replace("\u0624", "\u0648")
    traced = pattern("(?<!\u0621)\u0621++(?=\u0648)").sub(lambda run: "\u0648" * len(run[0]), seats)
    return [at for at, letter in enumerate(traced) if letter == HAMZA]
