"""Letters and signs of which a byte was lost, because windows-1252 has no character for it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.repair.mojibake.bytes import LOST, LOST_AND_MARKED, LOST_SIGN, LOST_SIGN_AND_MARKED
from arnorm.unicode import Match, Pattern, pattern
from arnorm.words.bare import bare
from arnorm.words.known import commonness, is_sound

__all__ = ["with_lost_restored"]

_FEH: Final = "\u0641"
_LEAD: Final = "\u00d9"
_SIGN_LEAD: Final = "\u00e2\u20ac"
_OPEN: Final = "\u201c"
_CLOSE: Final = "\u201d"
# News writes one of those marks in a word or two of a hundred: so much rarer may the word with feh be (three decades).
_BARE: Final = 0.5


def with_lost_restored(text: str) -> str:
    """Return ``text`` with the placeholders of ``Utf8Read`` replaced: by what was lost, or by what was there.

    Of 0xD9 and a byte lost there may have been a feh (0x81), by far the most frequent, or one of three vowel marks
    (8D 8F 90). It is a feh where no mark can stand, or where that makes the better word; a mark is not to be guessed.
    Of a sign of punctuation it is the closing quotation mark (0x9D) where one is open.
    """
    if LOST in text or LOST_AND_MARKED in text:
        text = _lost_word().sub(_restored, text)
    if LOST_SIGN in text or LOST_SIGN_AND_MARKED in text:
        text = _with_quotes_closed(text)
    return text


def _with_quotes_closed(text: str) -> str:
    parts = []
    opened = False
    at = 0
    for found in pattern(f"[{_OPEN}{_CLOSE}{LOST_SIGN}{LOST_SIGN_AND_MARKED}]").finditer(text):
        if found[0] in {_OPEN, _CLOSE}:
            opened = found[0] == _OPEN
            continue
        there = _SIGN_LEAD + ("\ufffd" if found[0] == LOST_SIGN_AND_MARKED else "")
        parts += [text[at : found.start()], _CLOSE if opened else there]
        opened, at = False, found.end()
    return "".join([*parts, text[at:]])


def _restored(found: Match) -> str:
    word: str = _no_mark().sub(_FEH, found[0])
    if _reads_with_feh(word):
        return word.replace(LOST, _FEH).replace(LOST_AND_MARKED, _FEH)
    return word.replace(LOST, _LEAD).replace(LOST_AND_MARKED, _LEAD + "\ufffd")


def _reads_with_feh(word: str) -> bool:
    feh = bare(word.replace(LOST, _FEH).replace(LOST_AND_MARKED, _FEH))
    mark = bare(word.replace(LOST, "").replace(LOST_AND_MARKED, ""))
    vowelled = pattern("[\u064b-\u0652]").search(word) is not None
    if is_sound(feh) and is_sound(mark):
        return commonness(feh) >= commonness(mark) - (0 if vowelled else _BARE)
    if is_sound(feh) or is_sound(mark):
        return is_sound(feh)
    return not vowelled


@lru_cache(maxsize=1)
def _no_mark() -> Pattern:
    """A lost letter where no mark can be: at the start of a word, after its long vowel, after its conjunction."""
    return pattern(f"(?:^|(?<=[\u0648\u0649])|(?<=.\u0627))[{LOST}{LOST_AND_MARKED}]")


@lru_cache(maxsize=1)
def _lost_word() -> Pattern:
    letters = "\u0620-\u065f\u0670-\u06d3"
    return pattern(f"[{letters}]*+[{LOST}{LOST_AND_MARKED}][{letters}{LOST}{LOST_AND_MARKED}]*+")
