"""The spellings of a word that differ at its head alone, with how often each is written and whether it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.words.clitics import parses
from arnorm.words.doubtful.heads.places import ALEF, ALEFS, places, same_but_heads
from arnorm.words.lexicon import Spelling, default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton

__all__ = ["Member", "family"]

# The units of the lexicon, 1e-8, in one count of news: 6.36 million words.
NEWS_UNIT: Final = 16
# Seen less often than this in all its spellings, a word is looked up without its clitics.
_SEEN: Final = 200
_STEM_SEEN: Final = 60
_LAST: Final = {"\u0649": "\u064a", "\u064a": "\u0649", "\u0629": "\u0647", "\u0647": "\u0629"}
_THE: Final = "\u0627\u0644"  # alef lam
_JOINED: Final = frozenset("\u0628\u0643\u0641\u0633\u0644")  # beh, kaf, feh, seen, lam, alone before an alef
_AND: Final = ("\u0648", "\u0641")  # waw, feh
_WHOLE: Final = 4
_LEAD: Final = 2
_TEH: Final = "\u062a"
_MARBUTA: Final = "\u0629"


class Member(NamedTuple):
    """One spelling: what the lexicon and news count of it, and Ayaspell's verdict."""

    word: str
    listed: int
    news: int
    accepted: bool

    @property
    def seen(self) -> int:
        """Both counts in one, in units of 1e-8."""
        return self.listed + NEWS_UNIT * self.news


def family(plain: str) -> tuple[tuple[Member, ...], bool]:
    """Return the spellings of a word whose heads are plain alefs, the most frequent first; whether the whole is known.

    Where the whole is rare its last letter is read as either ya or either teh, and then the clitics are taken off: the
    spellings of the longest stem that is known, with the clitics put back.

    >>> [member.word for member in family("اعلام")[0]][:2], family("وباعلامهم")[0][0].word
    (['إعلام', 'أعلام'], 'وبإعلامهم')
    """
    found, whole = _members(plain), True
    if _total(found) < _SEEN and plain[-1] in _LAST and not any(member.accepted for member in found):
        other = _members(plain[:-1] + _LAST[plain[-1]])
        if _total(other) > _total(found):
            found, whole = [member._replace(word=member.word[:-1] + plain[-1]) for member in other], False
    if _total(found) < _SEEN and not _stands(plain, found):
        least = max(_STEM_SEEN, _LEAD * _total(found))
        stem = next((stem for stem in _stems(plain) if _total(stem) >= least), None)
        found, whole = (found, whole) if stem is None else (stem, False)
    return tuple(sorted(found, key=lambda member: (-member.seen, member.word))), whole


def _stands(plain: str, found: list[Member]) -> bool:
    """Return whether the word without hamza is one by itself, its alef a letter of the root (وافرة, كاهلك)."""
    if any(member.word == plain and member.accepted for member in found):
        return True
    lexicon = default_lexicon()
    for before, stem, _ in parses(plain):
        at = next((place for place in places(plain) if place >= len(before)), -1)
        if at > len(before) and stem != plain and lexicon.accepted(stem):
            return True
    return False


def _members(plain: str) -> list[Member]:
    heads = frozenset(places(plain))
    spellings = default_lexicon().spellings(skeleton(plain))
    return [_member(spelling) for spelling in spellings if same_but_heads(spelling.word, plain, heads)]


def _member(spelling: Spelling) -> Member:
    return Member(spelling.word, spelling.seen, default_news().word(spelling.word), spelling.accepted)


def _stems(plain: str) -> Iterator[list[Member]]:
    """Yield the families of the stems of a word that begin with its head, the longest first, clitics put back."""
    for before, stem, ending in parses(plain):
        if stem == plain or stem[0] != ALEF or stem.startswith(_THE):
            continue
        found = _members(stem)
        if ending and stem[-1] == _TEH:
            found += [m._replace(word=m.word[:-1] + _TEH) for m in _members(stem[:-1] + _MARBUTA)]
        whole = [member._replace(word=before + member.word + ending) for member in found if member.word[0] in ALEFS]
        if before[-1:] not in _JOINED or _is_written(whole, plain):
            yield whole


def _is_written(members: list[Member], plain: str) -> bool:
    """Return whether the list holds a whole word with hamza, and not the plain one more often.

    A letter that may be a proclitic is mostly of the root (كاميرا, لامس): a stem alone would prove nothing.
    """
    lexicon = default_lexicon()
    for start in (0, 1) if plain[0] in _AND else (0,):
        least = max(_WHOLE, _LEAD * lexicon.count(plain[start:]))
        if any(lexicon.count(member.word[start:]) > least for member in members if member.word != plain):
            return True
    return False


def _total(members: list[Member]) -> int:
    return sum(member.seen for member in members)
