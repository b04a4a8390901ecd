"""What looks like a particle and is a piece of something else: a letter of an abbreviation, a number, a fragment.

The press writes such pieces both ways (سي ان ان, اف ام, وان بلاس), and of a word in pieces nothing is known.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.letters import LETTERS, TATWEEL
from arnorm.words.doubtful.around import is_starred, sentence_before, word_after
from arnorm.words.doubtful.heads.choose import is_rare, usual_head
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.lexicon import default_lexicon

__all__ = ["PIECES", "hangs_on_more", "is_fragment", "is_piece"]

_EN: Final = "\u0627\u0646"  # alef noon
_EM: Final = "\u0627\u0645"  # alef meem
_ONE: Final = "\u0648\u0627\u0646"  # waw alef noon
_EH: Final = "\u0627\u064a\u0647"  # alef ya heh, the letter A
_IN: Final = "\u0641\u064a"  # feh ya, the letter V too
_OR: Final = ("\u0627\u0648", "\u0648\u0627\u0648")  # alef waw, and with "and": the letter O too
_EL: Final = "\u0627\u0644"  # alef lam
_ALM: Final = "\u0627\u0644\u0645"  # alef lam meem, with which chapters of the Quran begin: ألم is did not, and pain
_THAT: Final = "\u0630\u0644\u0643"  # that, as the second of them goes on
_SPELLED: Final = frozenset((_EN, _EM, _EH, _ONE))
_I: Final = "\u0627\u064a"  # alef ya, the letter I
_B: Final = "\u0628\u064a"  # behind B it is written with madda: FBI
PIECES: Final = _SPELLED | {_ALM, _I}
_CNN: Final = [_EN, "\u0633\u064a"]  # the second noon of CNN: alef noon, seen ya, the nearest first
_QUOTES: Final = frozenset('"\u00ab\u00bb\u201c\u201d\u201e\u2018\u2019')
_OPENERS: Final = _QUOTES | {"("}
_CLOSERS: Final = _QUOTES | {"\u060c"}  # (الم، ذلك الكتاب
_GLUED: Final = frozenset(TATWEEL + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HYPHENS: Final = frozenset("-\u2010\u2011")
_SHORT: Final = 24  # a quotation that is a name: code points and spaces behind its first word
_SPACES: Final = 2


def is_fragment(text: str, start: int, end: int) -> bool:
    """Return whether a word is but a piece: more of it stands behind a tatweel, an asterisk or as a Latin letter.

    So write those who dodge a filter: العنـ ـصرية, الاhتلال.

    >>> is_fragment("العنـ ـصرية", 0, 4), is_fragment("العنصرية", 0, 8)
    (True, False)
    """
    if text[end : end + 1] in _GLUED or (start > 0 and text[start - 1] == TATWEEL):
        return True
    return is_starred(text, start, end)


def is_piece(text: str, start: int, plain: str, before: str, after: str) -> bool:
    """Return whether one of ``PIECES`` is a letter's name, or the number one in English, and no particle.

    ``before`` and ``after`` are the words on both sides.

    >>> is_piece("سي ان ان", 3, "ان", "سي", "ان"), is_piece("سي ان الوزير", 3, "ان", "سي", "الوزير")
    (True, False)
    """
    if plain == _I:
        return bared(before) in _said("letters") - {_B}
    end = start + len(plain)
    if _is_hyphened(text, start, end) or _is_dotted(text, end):
        return True
    before, after = bared(before), bared(after)
    if plain in (_ALM, _ONE):
        alone = text[start - 1 : start] in _OPENERS and text[end : end + 1] in _CLOSERS
        one = _is_quoted(text, start, end) or before in _said("before") or after in _said("behind")
        return alone or (one if plain == _ONE else after == _THAT)
    return _is_letter(text, (start, end), plain, before, after)


def hangs_on_more(plain: str, before: str) -> bool:
    """Return whether ``is_piece`` asks for more than two words beside a word with a space on either side.

    >>> hangs_on_more("ان", "قال"), hangs_on_more("ان", "سي"), hangs_on_more("كتاب", "سي")
    (False, True, False)
    """
    if plain not in PIECES:
        return False
    return plain not in (_EN, _I) or bared(before) in _said("letters") | {_EN, _EM}


def _is_letter(text: str, span: tuple[int, int], plain: str, before: str, after: str) -> bool:
    """Return whether the name of a letter stands among others, or before the rest of a name."""
    letters = _said("letters")
    if plain == _EH:
        return after in letters or before in letters | _SPELLED
    if plain == _EM and after == _IN and before in _OR:
        return True  # OMV
    if plain == _EM:
        follows = _after_en(text, span[1]) if after == _EN else after
        return before in letters or before == _EL or follows in letters or _is_initial(after)
    if before in letters and (after in _said("sports") or is_rare(after)):
        return True
    if before not in letters and before not in (_EN, _EM):
        return False
    run = [bared(word) for word in sentence_before(text, span[0])[:2]]
    return run == _CNN or (before != _EN and after in letters | _SPELLED)


def _after_en(text: str, end: int) -> str:
    return bared(word_after(text, text.index(_EN[1], end) + 1))


def _is_hyphened(text: str, start: int, end: int) -> bool:
    """Return whether a hyphen joins the word to another: مون جاي-ان, but not الأول-ان."""
    if start > 1 and text[start - 1] in _HYPHENS and text[start - 2] in LETTERS:
        before = text.rfind(" ", max(0, start - _SHORT), start) + 1
        return not bared(text[before:start]).startswith((_EL, "\u0648" + _EL))
    behind = text[end : end + 2]
    return len(behind) > 1 and behind[0] in _HYPHENS and behind[1] in LETTERS


def _is_dotted(text: str, end: int) -> bool:
    """Return whether a stop and a letter follow: ام.ايه.اكس."""
    behind = text[end : end + 2]
    return len(behind) > 1 and behind[0] == "." and behind[1] in LETTERS


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether a quotation ends with the word, or is short and begins with it."""
    behind = text[end : end + _SHORT]
    if not behind or not start:
        return False
    if behind[0] in _QUOTES:
        return True
    close = next((at for at, char in enumerate(behind) if char in _QUOTES), -1)
    return text[start - 1] in _QUOTES and close > 0 and behind.count(" ", 0, close) <= _SPACES


def _is_initial(after: str) -> bool:
    """Return whether behind the letter M stands a name: no list knows it, or Ayaspell accepts it not (كوستا)."""
    return is_rare(usual_head(after)) or (bool(after) and not default_lexicon().accepted(usual_head(after)))


@lru_cache(maxsize=4)
def _said(name: str) -> frozenset[str]:
    tables = read_toml("words/heads.toml")
    words = tables[name]["words"] if name in tables else tables["one"][name]
    return frozenset(map(bared, words))
