"""Whether a line is of Arabic's neighbours that share its script, or Arabic that their keyboards typed."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_char_map, read_toml
from arnorm.letters import COMBINING, FOREIGN, LETTERS, TATWEEL, ZWNJ
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.bare import bare
from arnorm.words.skeleton import fold_word
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["OTHER", "language", "written_words"]

OTHER: Final = "another language of the script"
_FILE: Final = "words/languages.toml"
_NAMES: Final = {"persian": "Persian", "urdu": "Urdu", "kurdish": "Kurdish"}
# The press of Arabic writes these in foreign names (peh, tcheh, jeh, gaf, veh, and the g of the Maghreb and of Iraq):
# one in a word says little of the line. Any other letter off Arabic's alphabet says much.
_IN_NAMES: Final = frozenset("\u067e\u0686\u0698\u06af\u06a4\u06a8\u06ad")
_AE: Final = "\u06d5"
_AND: Final = "\u0648"
_TA_MARBUTA: Final = "\u0629"
# ال and what is written before it, as the fold leaves them; a word of Arabic has two letters more at least.
_ARTICLES: Final = tuple(before + "\u0627\u0644" for before in ("", "\u0648", "\u0641", "\u0628", "\u0643"))
_WITH_LAM: Final = ("\u0644\u0644", "\u0648\u0644\u0644", "\u0641\u0644\u0644")
_BEHIND_ARTICLE: Final = 2
# A function word or a letter of its own weighs twice what a weak word or a name's letter does; less tells nothing.
_SURE: Final = 2
# Without any such word, so many words with letters of names, more than half of the line, are no line of Arabic.
_NAMES_ALONE: Final = 3


def language(line: str) -> str:
    """Return ``"Persian"``, ``"Urdu"``, ``"Kurdish"`` or ``OTHER`` where a line is that, not Arabic, else ``""``.

    Function words and letters are weighed against those of Arabic, its article and its ta marbuta. No later step of a
    preset turns a line that is not Arabic into one that is: words are compared folded, doubled letters single.

    >>> language("این کتاب است"), language("یہ کتاب اچھی ہے"), language("ئەم کتێبە باشە"), language("زار الرئیس گوگل")
    ('Persian', 'Urdu', 'Kurdish', '')
    """
    words = [kind for kind in map(_kind, written_words().findall(line)) if kind]
    weights = Counter[str]()
    for word in words:
        kind, _, name = word.rpartition(" ")
        weights[name] += 1 if kind or name in ("arabic", "names") else _SURE
    del weights["-"]
    arabic, names = weights.pop("arabic", 0), weights.pop("names", 0)
    if weights:
        foreign = sum(weights.values()) + names
        most = max(weights, key=weights.__getitem__)
        return _NAMES.get(most, OTHER) if foreign >= _SURE and foreign > arabic else ""
    return OTHER if names >= _NAMES_ALONE and names * 2 > len(words) and not arabic else ""


@lru_cache(maxsize=1)
def written_words() -> Pattern:
    """Return the pattern of a word as it stands in a line, its marks, tatweel and non-joiners within."""
    return pattern(f"{char_class(LETTERS | COMBINING | {TATWEEL, ZWNJ})}++")


def _kind(word: str) -> str:
    return _remembered(word) if len(word) <= LONGEST_WORD else _judged(word)


@lru_cache(maxsize=1 << 12)
def _remembered(word: str) -> str:
    return _judged(word)


def _judged(word: str) -> str:
    """Return the language of which a word is evidence, ``weak`` before it, ``"names"``, or ``"-"``; nothing for waw.

    What a ZWNJ holds together is one word, with the evidence of its surest part.
    """
    parts = [_part(part) for part in word.split(ZWNJ)]
    return min(parts, key=lambda kind: (kind in ("", "-"), kind in ("names", "arabic") or " " in kind))


def _part(word: str) -> str:
    letters = bare(word)
    key = _key(letters)
    if not key or key == _AND:
        return ""
    if name := _by_letters(letters):
        return name
    lists = _lists()
    if name := lists.get(key, ""):
        return name
    if lists.get(key.removeprefix(_AND)) == "arabic" or _is_arabic(letters, key):
        return "arabic"
    return "-" if _IN_NAMES.isdisjoint(letters) else "names"


def _by_letters(letters: str) -> str:
    own = FOREIGN.intersection(letters) - _IN_NAMES
    for name, letters_of_it in _own().items():
        if not own.isdisjoint(letters_of_it):
            return name
    if _AE in letters[:-1]:
        return "kurdish"
    return "other" if own else ""


@lru_cache(maxsize=1)
def _own() -> dict[str, frozenset[str]]:
    return {name: frozenset(read_toml(_FILE)[name]["letters"]) for name in ("urdu", "kurdish")}


def _is_arabic(letters: str, key: str) -> bool:
    """Return whether a word ends in ta marbuta or begins with the article; behind lam that is two lams."""
    if letters.endswith(_TA_MARBUTA) or (letters.startswith(_WITH_LAM) and len(key) > _BEHIND_ARTICLE):
        return True
    return any(key.startswith(before) and len(key) >= len(before) + _BEHIND_ARTICLE for before in _ARTICLES)


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    tables = read_toml(_FILE)
    listed = {_key(word): name for name in ("arabic", *_NAMES) for word in tables[name]["words"]}
    weak = {_key(word): f"weak {name}" for name in ("persian", "urdu") for word in tables[name]["weak"]}
    return {**weak, **listed}


def _key(letters: str) -> str:
    """Return a bare word as it is compared: folded, keyboards' kaf and ya Arabic's, each letter once in a row."""
    fold = read_char_map("charmaps/lookalikes.txt")
    letters = "".join(fold[char] if char in "\u06a9\u06aa\u06cc" else char for char in letters)
    return pattern(r"(.)\1++").sub(r"\1", fold_word(letters))
