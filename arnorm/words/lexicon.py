"""The compiled word list: how often a word is written, and whether a spell checker's grammar accepts it.

Counts are those of wordfreq's Arabic list, in units of 1e-8 (a word seen once in 100 million has 1); verdicts are
Ayaspell's. Neither is proof alone: the list holds every frequent error, and Ayaspell builds words nobody writes.
Built by ``tools/build/lexicon.py``; the file's sections are described in ``arnorm.words.stored.lexicon_file``.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from arnorm.data import load
from arnorm.words import spelling
from arnorm.words.clitics import PROCLITICS, parses
from arnorm.words.memo import Memo
from arnorm.words.skeleton import skeleton
from arnorm.words.stored.bloom import perhaps
from arnorm.words.stored.lexicon_file import unpack, unpack_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from marisa_trie import Trie

__all__ = ["Lexicon", "Spelling", "default_lexicon"]

_FILE: Final = "lexicon/lexicon.bin"
_MEMO: Final = 1 << 15
# 3e-6: about as frequent as إدلب; a form this frequent and not accepted is mostly a name.
_FREQUENT: Final = 300
# A frequent form that Ayaspell refuses is yet an error where an accepted spelling is as frequent (الى beside إلى), or
# any other is this many times as frequent.
_ERROR_RATIO: Final = 8
_TEH: Final = "\u062a"
_TEH_MARBUTA: Final = "\u0629"


class Spelling(NamedTuple):
    """A word of the list: its count in units of 1e-8 (``seen``), and Ayaspell's verdict."""

    word: str
    seen: int
    accepted: bool


class Lexicon:
    """Answers about words; bare words only (no marks, no tatweel). Read-only; safe to share between threads.

    >>> lexicon = default_lexicon()
    >>> lexicon.is_word("الأسلحة"), lexicon.is_word("الأسحلة")
    (True, False)
    """

    def __init__(self, data: bytes) -> None:
        # Not at the top: importing arnorm must not load a compiled package that most of it never needs.
        from marisa_trie import Trie  # noqa: PLC0415

        sections = unpack(data)
        self._trie: Trie = Trie().frombytes(bytes(sections["trie"]))
        self._counts = sections["counts"]
        self._accepted = sections["accepted"]
        self._packed_targets = sections["targets"]
        self._usual = bytes(sections["usual"])
        self._shorter = bytes(sections["shorter"])
        self._amounts = unpack_counts()
        self._targets: Mapping[str, int] | None = None
        self.spellings: Callable[[str], tuple[Spelling, ...]] = lru_cache(maxsize=_MEMO)(self._spellings)
        self._remembered: Callable[[str], Spelling] = Memo(self._lookup).__getitem__

    def _spellings(self, bones: str) -> tuple[Spelling, ...]:
        """Return all words of the list with this skeleton, the most frequent first."""
        head = spelling.head(bones)
        found = []
        for key, ident in self._trie.items(head):
            word = bones if key == head else spelling.decode(key)
            accepted = bool(self._accepted[ident >> 3] >> (ident & 7) & 1)
            found.append(Spelling(word, self._amounts[self._counts[ident]], accepted))
        if len(found) > 1:
            found.sort(key=lambda s: (-s.seen, not s.accepted, s.word))
        return tuple(found)

    @property
    def targets(self) -> Mapping[str, int]:
        """Skeletons of the words worth suggesting, with how frequent the most frequent word of each is.

        That is the byte of ``arnorm.words.stored.lexicon_file.pack_count``: 32 steps to a power of ten.
        """
        if self._targets is None:
            keys = zlib.decompress(self._packed_targets).decode("utf-8").split("\n")
            self._targets = dict(zip(keys, self._usual, strict=True))
        return self._targets

    def numbered(self) -> list[tuple[str, int]]:
        """Return every word and its number."""
        return [(spelling.decode(key), ident) for key, ident in self._trie.items()]

    def keys(self, bones: str) -> list[tuple[str, int]]:
        """Return the key (``arnorm.words.spelling.decode``) and the number of each word with this skeleton."""
        return list(self._trie.items(spelling.head(bones)))

    def keyed(self, head: str) -> list[str]:
        """Return the key of each word whose key begins so (``arnorm.words.spelling.head``)."""
        found: list[str] = self._trie.keys(head)
        return found

    def ident(self, word: str) -> int:
        """Return the number of a word in the list, -1 where it is not there."""
        found = self._trie.get(spelling.packed(word))
        return -1 if found is None else int(found)

    def lacks_a_letter(self, bones: str) -> bool:
        """Return whether ``bones`` may be a target with one letter left out; ``False`` is certain.

        >>> default_lexicon().lacks_a_letter("اسحه"), default_lexicon().lacks_a_letter("ضصثقضصثق")
        (True, False)
        """
        return perhaps(self._shorter, bones)

    def lookup(self, word: str) -> Spelling:
        """Return what is known of a word; seen 0 and not accepted where nothing is.

        >>> default_lexicon().lookup("كلممة")
        Spelling(word='كلممة', seen=0, accepted=False)
        """
        return self._remembered(word)

    def _lookup(self, word: str) -> Spelling:
        ident = self._trie.get(spelling.packed(word))
        if ident is None:
            return Spelling(word, 0, accepted=False)
        return Spelling(word, self._amounts[self._counts[ident]], bool(self._accepted[ident >> 3] >> (ident & 7) & 1))

    def count(self, word: str) -> int:
        """Return the count in units of 1e-8, within 4 %; 0 for an unknown word."""
        return self.lookup(word).seen

    def accepted(self, word: str) -> bool:
        """Return whether Ayaspell accepts the word (among the words of the list)."""
        return self.lookup(word).accepted

    def variants(self, bones: str) -> tuple[str, ...]:
        """Return the words of the list with this skeleton, the most frequent first.

        >>> default_lexicon().variants("الي")[:2]
        ('إلى', 'الى')
        """
        return tuple(found.word for found in self.spellings(bones))

    def is_word(self, word: str) -> bool:
        """Return whether there is good evidence that the word is correct, with its clitics or without.

        Accepted; or frequent, and no other spelling of it far more so; or clitics and endings around an accepted
        stem. Being in the list is not enough: the list holds errors.
        """
        return self.stands(word) or self.reads_with_clitics(word)

    def stands(self, word: str) -> bool:
        """Return whether the word as it is, nothing taken off, is accepted, or frequent and the usual spelling."""
        family = self.spellings(skeleton(word))
        own = next((found for found in family if found.word == word), None)
        if own is None or own.accepted:
            return own is not None
        rivals = (f.seen * (_ERROR_RATIO if f.accepted else 1) for f in family if f.word != word)
        return own.seen >= _FREQUENT and all(rival <= own.seen * _ERROR_RATIO for rival in rivals)

    def reads_with_clitics(self, word: str, least: int = 1) -> bool:
        """Return whether a word reads as clitics and endings around an accepted stem of count ``least`` or more.

        >>> default_lexicon().reads_with_clitics("وبمحادثاتهم"), default_lexicon().reads_with_clitics("الأسحلة", 40)
        (True, False)
        """
        for parse in parses(word):
            if parse.stem == word:
                continue
            stem = self.lookup(parse.stem)
            # A feminine ending is written with a plain teh before another ending.
            whole = parse.stem[:-1] + _TEH_MARBUTA if parse.ending and parse.stem[-1] == _TEH else ""
            if (stem.accepted and stem.seen >= least) or (whole and self.count(whole) >= least):
                return True
        return False

    def knows_fold(self, word: str) -> bool:
        """Return whether an accepted word has the skeleton of ``word``, clitics off; the same for its search fold.

        >>> [default_lexicon().knows_fold(w) for w in ("وووفق", "تتتبع", "جميييل")]
        [True, True, False]
        """
        bones = skeleton(word)
        return self._has_accepted(bones) or any(
            self._has_accepted(bones[len(before) :])
            for before in PROCLITICS
            if before and len(bones) - len(before) > 2 and bones.startswith(before)
        )

    def _has_accepted(self, bones: str) -> bool:
        return any(found.accepted for found in self.spellings(bones))


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the lexicon that ships with arnorm; read from disk once."""
    return Lexicon(load.read_bytes(_FILE))
