"""The headline within a frame: what a page sets around it on a line, of which a copy elsewhere is the proof.

A frame is the page's own where a sign parts it from the headline and it is short, or long and names an outlet; or
where it consists of words of pages alone, with a sign or without: labels, sections, buttons, counts. A colon
parts a speaker from what he says too, so before one, and behind a comma, words of pages must stand.

>>> framed("Home > News > Harbour plan is approved (12 comments)", "harbourplanisapproved")
Frame(start=14, end=38, pieces=('home', 'news', '12 comments'))
>>> framed("The mayor: Harbour plan is approved", "harbourplanisapproved") is None
True
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.named import is_motto, is_outlet, is_place, is_sharing, is_via_networks, names_itself
from arnorm.document.copies.readings import is_home
from arnorm.unicode import pattern

__all__ = ["Frame", "are_words_of_pages", "begins_framed", "framed", "runs", "twice"]

_LEAST: Final = (4, 14)  # words and letters of a headline in a frame; 302 of 6,998 headlines have fewer words
_FEWEST: Final = 3  # words, where the frame is words of pages
_NAME_WORDS: Final = 5  # of the name of a site: of 28 outlets none has more
_KICKER_WORDS: Final = 3  # before or behind dots
_FRAME_WORDS: Final = 16  # of a path, a name and a motto together; the proofs of absence count on it
_PIECE_WORDS: Final = 9  # of a motto: "news without delay and views from all parts of the world"
_PHRASE: Final = 3  # words of the longest word of pages
_WAW: Final = "\u0648"  # joins a word of pages to one before
_OPENING: Final = "(?r)[«“\"‘'*]*"
_CLOSING: Final = "[\u064b-\u0652]*[»”\"’'*!?\u061f]*"
_PARTS: Final = r"[^\p{L}\p{N}\p{M}\p{Cf}\p{Zs}.,:\u060c\u061b'\"]+|[.:\u2026](?=[\p{Zs}])|[.]{2,}|:|(?<=[\p{Zs}])[.]"
_WEAK: Final = ",\u060c\u061b;!?\u061f"
_DOTS: Final = ".\u2026"
_STAMP: Final = r"(?:[0-9\u0660-\u0669]{1,4}[:/.-]){1,2}[0-9\u0660-\u0669]{1,4}$"
_NUMBER: Final = "0123456789"
_ADDRESS: Final = r"(?:https?://|pic[.](?:twitter|x)[.]com/|t[.]co/)[^\p{Zs}]+"
_COMMAS: Final = ",\u060c"
_VIA, _AGO = "\u0639\u0628\u0631", "\u0645\u0646\u0630"  # `abr, mundhu
_BRACKETS: Final = "()[]"
# Where a run of pieces may begin and end that is sought on another line.
_BETWEEN: Final = (
    r"[\p{Zs}]*(?:[|\u00a6\u00bb\u00ab\u2039\u203a>\u2190\u2192\u25c4\u25ba\u2022]+|::?|[.]{2,}|\u2026)[\p{Zs}]*"
    r"|[\p{Zs}]+[-\u2010-\u2015\u0640\u00b7/\\~_*][\p{Zs}]+|(?<=\p{L})[/|](?=\p{L})"
)
_BEGINNING: Final = 8  # letters of a headline that is cut short
_RUNS: Final = 8  # pieces of a line
_SEEN: Final = "|:\u2026"


class Frame(NamedTuple):
    """The place of a headline on a line, and the names and words around it, folded."""

    start: int
    end: int
    pieces: tuple[str, ...]


def framed(line: str, letters: str, *, dateline: bool = False) -> Frame | None:
    """Return where a headline of these letters stands on a line, if all around it is the page's, or ``None``.

    With ``dateline`` a place and a colon may stand before it, too; another name there is a speaker's.
    """
    known, offsets = fold.skeleton(line)
    at = known.find(letters)
    if at < 0 or len(known) == len(letters):
        return None
    start, end = offsets[at], _end(line, offsets[at + len(letters) - 1] + 1)
    words = len(fold.words_of(fold.folded(line[start:end])))
    if words < _FEWEST:
        return None
    opening = pattern(_OPENING).match(line, 0, start)
    closing = pattern(_CLOSING).match(line, end)
    before, behind = line[: opening.start() if opening else start], line[closing.end() if closing else end :]
    sides = (_Side.of(before, last=True), _Side.of(behind, last=False))
    named = dateline and is_place(" ".join(sides[0].words))
    if named and sides[0].sign == ":" and len(sides[0].pieces) == 1 and not sides[1].words:
        return Frame(start, end, ())
    sure = (words, len(letters)) >= _LEAST or all(side.is_known for side in sides)
    if not sure or sum(len(side.words) for side in sides) > _FRAME_WORDS or not _fit(*sides):
        return None
    return Frame(start, end, (*sides[0].pieces, *sides[1].pieces))


def _fit(before: _Side, behind: _Side) -> bool:
    """Return whether what stands before a headline and behind it is the page's own, each alone or the two together."""
    shared = is_sharing(before.words) and not behind.glued and is_via_networks(behind.words)
    return shared or (before.fits() and behind.fits())


def begins_framed(line: str, letters: str) -> bool:
    """Return whether a line is the beginning of a headline of these letters, cut short, behind words of the page.

    >>> begins_framed("Home > News > Harbour plan is ...", "harbourplanisapproved")
    True
    """
    for found in pattern(_BETWEEN).finditer(line):
        said = fold.skeleton(line[found.end() :])[0]
        if len(said) < len(letters) and letters.startswith(said):
            few = len(fold.words_of(fold.folded(line[found.end() :]))) < _FEWEST or len(said) < _BEGINNING
            return not few and _Side.of(line[: found.end()], last=True).is_of_the_page
    return False


class _Side(NamedTuple):
    """What stands before or behind a headline on its line, with the sign that parts it, and what touches it."""

    pieces: tuple[str, ...]
    words: tuple[str, ...]
    sign: str
    glued: bool
    is_stamp: bool
    is_handle: bool
    is_address: bool
    is_behind: bool

    @classmethod
    def of(cls, text: str, *, last: bool) -> _Side:
        stripped = text.strip(" \t\u00a0")
        sign = stripped[-1:] if last else stripped[:1]
        touching = text[-1:] if last else text[:1]
        is_word = bool(sign) and fold.fold_chars(sign) not in f"{fold.NO_WORD}\0"
        pieces = tuple(filter(None, (fold.key(piece) for piece in pattern(_PARTS).split(text))))
        return cls(
            pieces,
            tuple(word for piece in pieces for word in piece.split(" ")),
            "" if is_word else sign,
            is_word and touching == sign,
            _is_stamp(text, last=last),
            last and stripped.startswith("@") and len(pieces) == 1 and " " not in stripped,
            not last and pattern(_ADDRESS).fullmatch(stripped) is not None,
            not last,
        )

    @property
    def counts(self) -> bool:
        """Return whether words beside numbers have a number, or say that time has gone by."""
        if _AGO in self.words or not all(word in _entries("counted") - _entries("button") for word in self.words):
            return True
        return any(map(_is_number, self.words))

    @property
    def is_known(self) -> bool:
        """Return whether all of it is words of pages."""
        return are_words_of_pages(self.words)

    def fits(self) -> bool:
        """Return whether it may stand around a headline: not written to it, but for a date, and the page's own."""
        return (not self.glued or self.is_stamp) and self.is_of_the_page

    @property
    def is_of_the_page(self) -> bool:
        """Return whether all of it is the page's own, by its words or by the sign that parts it."""
        if self.is_part:
            return False
        if not self.words or self.is_stamp or self.is_handle or self.is_address:
            return True
        if self.is_known and (self.sign or self.counts):
            return True
        if not self.sign:
            return self.is_menu or self.is_via or (self.touches_outlet and len(self.words) <= _NAME_WORDS)
        if self.sign in _COMMAS and self.is_behind and len(self.pieces) == 1:
            return " " in self.pieces[0] and names_itself(self.pieces[0])
        return self.sign not in _WEAK and self.pieces[0] not in _entries("series") and self._is_short_or_named

    @property
    def _is_short_or_named(self) -> bool:
        """Return whether it has few words, or more and an outlet's name among them, as its sign asks for."""
        count = len(self.words)
        if self.sign == ":" and not self.is_behind and self.words[0] in _entries("label") and count <= _KICKER_WORDS:
            return True  # "urgent from the harbour: …"
        if self.sign == ":":
            return count <= _NAME_WORDS and all(is_outlet(piece) or _is_known(piece) for piece in self.pieces)
        if self.sign in _DOTS:
            return count <= _KICKER_WORDS
        if count <= _NAME_WORDS or is_home(self.pieces[0]):
            return True
        long = any(piece.count(" ") >= _PIECE_WORDS for piece in self.pieces)
        return not long and any(is_outlet(it) or is_motto(it) for it in self.pieces)

    @property
    def is_part(self) -> bool:
        """Return whether it is the number of a part, which belongs to the headline: a small one alone, or named so."""
        if not (self.is_behind and self.words and _is_number(self.words[-1])):
            return False
        return (len(self.words) == 1 and len(self.words[0]) == 1) or self.words[0] in _entries("part")

    @property
    def touches_outlet(self) -> bool:
        """Return whether the name of an outlet stands right behind a headline, and more behind it: "T Paper - news"."""
        return self.is_behind and len(self.pieces) > 1 and is_outlet(self.pieces[0])

    @property
    def is_via(self) -> bool:
        """Return whether "via" and the name of an outlet stand behind a headline."""
        return self.is_behind and self.words[0] == _VIA and is_outlet(" ".join(self.words[1:]))

    @property
    def is_menu(self) -> bool:
        """Return whether names of sections, one of them of a place, stand before a headline, the home page's last."""
        *above, last = self.words
        return 1 < len(above) <= _PHRASE and last in _entries("home") and _is_known(above[0])


def runs(line: str) -> list[tuple[int, int]]:
    """Return the runs of pieces of a line, the longest first, but for the whole: each may be a headline in a frame.

    >>> runs("Paper | Harbour plan - News")
    [(0, 20), (8, 27), (8, 20), (0, 5), (23, 27)]
    """
    found = list(pattern(_BETWEEN).finditer(line))
    starts, ends = [0, *(it.end() for it in found)], [*(it.start() for it in found), len(line)]
    if not 1 < len(starts) <= _RUNS or not _has_seen_signs(line):
        return []
    spans = [(start, end) for at, start in enumerate(starts) for end in ends[at:] if end > start]
    return sorted((span for span in spans if span != (starts[0], ends[-1])), key=lambda span: (span[0] - span[1], span))


def _has_seen_signs(line: str, least: int = 1) -> bool:
    """Return whether signs stand on a line that are signs when it is folded, too, so that a sketch holds them."""
    chars = fold.folded(line)
    return sum(chars.count(sign) for sign in _SEEN) >= least


def twice(line: str) -> tuple[int, int] | None:
    """Return the place of the first of two copies of a headline on a line, with something short between or beside them.

    >>> twice("Harbour plan is approved - Paper - Harbour plan is approved")
    (0, 24)
    """
    seen: dict[str, tuple[int, int]] = {}
    for start, end in runs(line):
        letters = fold.skeleton(line[start:end])[0]
        other = seen.get(letters)
        if other is not None and (other[1] <= start or end <= other[0]):
            words = len(fold.words_of(fold.folded(line[start:end])))
            beside = len(fold.words_of(fold.folded(line))) - 2 * words
            enough = words >= _FEWEST and len(letters) >= _LEAST[1]
            sure = min(other, (start, end))
            return sure if enough and beside <= 2 * _NAME_WORDS and (not sure[0] or _has_seen_signs(line, 2)) else None
        seen[letters] = start, end
    return None


def are_words_of_pages(words: tuple[str, ...]) -> bool:
    """Return whether words are labels, sections, buttons, numbers that count and nothing else.

    >>> are_words_of_pages(("video", "12")), are_words_of_pages(("video", "harbour"))
    (True, False)
    """
    at = 0
    while at < len(words):
        size = next((n for n in range(_PHRASE, 0, -1) if _is_known(" ".join(words[at : at + n]))), 0)
        if not size:
            return False
        at += size
    return bool(words)


def _end(line: str, end: int) -> int:
    """Return where a word ends of which the last letter that counts does at ``end``: marks and the run of it follow."""
    last = fold.fold_chars(line[end - 1])
    while end < len(line) and fold.fold_chars(line[end]) in ("\0", last) and last not in _NUMBER:
        end += 1
    return end


def _is_stamp(text: str, *, last: bool) -> bool:
    """Return whether a date or a time in numbers ends what stands before a headline, or is all that stands behind."""
    if last:
        return pattern(_STAMP).search(text) is not None
    words = fold.words_of(fold.folded(text))
    numbers = sum(map(_is_number, words))
    return numbers > 1 and numbers >= len(words) - 1 and not any(sign in text for sign in _BRACKETS)


def _is_known(phrase: str) -> bool:
    bare = phrase[1:] if phrase.startswith(_WAW) else phrase
    return phrase in _of_pages() or bare in _of_pages() or _is_number(phrase)


def _is_number(word: str) -> bool:
    return not word.strip(_NUMBER)


@lru_cache(maxsize=1)
def _of_pages() -> frozenset[str]:
    names = ("label", "caption", "behind", "home", "more", "counted", "button")
    lists = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(entry for name in names for entry in _entries(name)) | frozenset(map(fold.key, lists["section"]))


@lru_cache(maxsize=16)
def _entries(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("copies/words.toml")
    return frozenset(map(fold.key, lists[name]))
