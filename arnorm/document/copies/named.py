r"""What names the outlet beside the headline on the first line, where no copy of the headline says so.

The title of a page is printed as first line: ``headline | section - Daily Harbour``. Only what is sure goes: a noun for
an outlet and a name, words that only outlets have, names of a list, behind a bar or a spaced dash; the path from the
home page; with these, names of sections between. The rest must be as long as a headline.

>>> from arnorm.document.page import Page
>>> page = Page("Home > Region > Council approves new harbour plan\nWork starts.")
>>> [page.text[start:end] for start, end, _ in beside_the_headline(page)]
['Home > Region > ']
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.readings import is_home
from arnorm.document.lines import trimmed_cut
from arnorm.document.page import Page, of_a_line
from arnorm.document.row import words_of
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = [
    "beside_the_headline",
    "homes",
    "is_glued_name",
    "is_motto",
    "is_outlet",
    "is_path",
    "is_place",
    "is_section",
    "may_be_path",
    "names_itself",
]

_BAR: Final = ord("|")
_COLONS: Final = b"::"
_LONGEST: Final = 250  # letters; a headline of 113, and a path
_TELLING: Final = ("noun", "only", "site", "arabic")  # lists of which a name holds a word
_PIECES: Final = 6
_WORDS: Final = 4  # of what stays; 643 of 6,998 headlines have fewer than five
_LETTERS: Final = 14
_LINES: Final = 3  # with words: path, headline, text
_NAME_WORDS: Final = 5
_WAW: Final = "\u0648"
_NEWS: Final = "\u0627\u062e\u0628\u0627\u0631"  # akhbar
_SECTION_WORDS: Final = 3
_NET: Final = "\u0646\u062a"  # nat, "net", which many names end in
# A bar, guillemet or arrow, two colons; a dash, bullet or slash between spaces.
_PARTS: Final = (
    r"[\p{Zs}]*(?P<strong>[|\u00a6]|::|[\u00bb\u203a>\u2190\u2192])[\p{Zs}]*"
    r"|[\p{Zs}]+[-\u2010-\u2015\u0640\u2022\u00b7/~][\p{Zs}]+"
)
# Typed marks, which open and close alike; those that open, those that close.
_QUOTES: Final = (r'"', r"[\u00ab\u201c]", r"[\u00bb\u201d]")


class _Piece(NamedTuple):
    start: int
    end: int
    folded: str
    barred: bool = True  # a bar, and no dash, parts it from its neighbour on the side of the headline, as on the other


def beside_the_headline(page: Page) -> list[tuple[int, int, str]]:
    """Return the pieces of the first line that go, each with its kind."""
    first = page.content[0]
    row = page.sketch.rows[first]
    if (_BAR not in row and row.find(_COLONS) < 0) or len(page.sketch.letters[first]) > _LONGEST:
        return []
    if _sure().isdisjoint(page.sketch.words(first)):
        return []
    pieces = _pieces(page.raw(first))
    if not 1 < len(pieces) <= _PIECES:
        return []
    left, right = _from_the_left(pieces), _from_the_right(pieces)
    while left and right - 1 > left and _is_section(pieces[right - 1]):
        right -= 1
    rest = pieces[left:right]
    words = [word for piece in rest for word in fold.words_of(piece.folded)]
    words = [word for word in words if not word.isascii()] or words  # buttons stand in Latin letters beside a headline
    if len(rest) == len(pieces) or len(words) < _WORDS or len("".join(words)) < _LETTERS:
        return []
    line = page.lines[first]
    cuts = []
    if any(_is_inside_a_quotation(page.raw(first), at) for at in (rest[0].start, rest[-1].end)):
        return []
    if left:
        cut = trimmed_cut(page.text, line, line.start, line.start + rest[0].start, ())
        cuts.append((cut.start, cut.end, "site"))
    if right < len(pieces):
        cut = trimmed_cut(page.text, line, line.start + rest[-1].end, line.end, ())
        cuts.append((cut.start, cut.end, "site"))
    return cuts


def is_path(page: Page) -> bool:
    """Return whether the first line is the path from the home page and nothing else, above a headline."""
    if not may_be_path(page) or len(page.content) < _LINES:
        return False
    pieces = [piece for piece in _pieces(page.raw(page.content[0])) if piece.folded.strip(fold.NO_WORD)]
    short = all(_count(piece) <= _SECTION_WORDS or _is_news(piece) for piece in pieces)
    return len(pieces) > 1 and short and is_home(pieces[0].folded) and len(pieces) <= _PIECES


def may_be_path(page: Page) -> bool:
    """Return whether the first line begins as a path from the home page does; cheap."""
    return _begins_at_home(page, page.content[0])


@of_a_line
def _begins_at_home(page: Page, index: int) -> bool:
    return page.sketch.first_token(index) in homes()


def is_section(folded: str) -> bool:
    """Return whether a folded line is the name of a section, or two: "region - reports".

    >>> is_section(fold.folded("أخبار العالم")), is_section(fold.folded("تفاصيل القرار"))
    (True, False)
    """
    words = fold.words_of(folded)
    return (
        0 < len(words) <= _WORDS and any(word in _sections() for word in words) and not folded.endswith((".", ":", "?"))
    )


def _pieces(line: str) -> list[_Piece]:
    found = list(pattern(_PARTS).finditer(line))
    starts, ends = [0, *(it.end() for it in found)], [*(it.start() for it in found), len(line)]
    bars = [True, *(it["strong"] is not None for it in found), True]
    barred = [one and two for one, two in pairwise(bars)]
    places = zip(starts, ends, barred, strict=True)
    return [_Piece(start, end, fold.folded(line[start:end]), bar) for start, end, bar in places]


def _from_the_left(pieces: list[_Piece]) -> int:
    """Return how many pieces go from the left: the path from the home page, the outlet and its sections."""
    path = next((at for at, piece in enumerate(pieces[:2]) if is_home(piece.folded)), None)
    if path is not None and all(_count(piece) <= _SECTION_WORDS for piece in pieces[:-1]):
        return len(pieces) - 1
    at = next((at for at, piece in enumerate(pieces[:2]) if _names(piece)), None)
    if at is None or (at and not _is_section(pieces[0])):
        return 0
    at += 1
    while at < len(pieces) - 1 and _is_section(pieces[at]):
        at += 1
    return at


def _from_the_right(pieces: list[_Piece]) -> int:
    """Return where the pieces begin that go from the right: the outlet, and the sections beside it."""
    last = len(pieces)
    named = next((at for at in range(len(pieces) - 1, max(0, len(pieces) - 3), -1) if _names(pieces[at])), None)
    if named is None or not all(_is_section(piece) for piece in pieces[named + 1 :]):
        return last
    while named > 1 and _is_section(pieces[named - 1]):
        named -= 1
    return named


def _names(piece: _Piece) -> bool:
    """Return whether a piece names an outlet for sure; beside a dash stand cities and agencies, too.

    >>> [_names(piece) for piece in (*_pieces("خطة | الرياض"), *_pieces("خطة - الرياض"), *_pieces("خطة - سبق"))]
    [False, True, False, False, False, True]
    """
    return is_outlet(piece.folded) and (piece.barred or not _is_credited(fold.key(piece.folded)))


def _is_credited(key: str) -> bool:
    """Return whether a name of an outlet is also that of a city or an agency, which a dash gives to a report."""
    return is_place(key) or key in _agencies() or key in _words("city")


def _is_inside_a_quotation(line: str, at: int) -> bool:
    """Return whether quotation marks before a place are open there."""
    typed, opened, closed = (len(pattern(marks).findall(line, 0, at)) for marks in _QUOTES)
    return typed % 2 == 1 or opened > closed


def is_outlet(folded: str) -> bool:
    """Return whether folded words name an outlet for sure."""
    words = fold.words_of(folded)
    if not 0 < len(words) <= _NAME_WORDS:
        return False
    key = " ".join(words)
    if any(word.isascii() for word in words) and any(word in _words("arabic") for word in words):
        return True
    if key in _words("site") or any(word in _words("only") for word in words):
        return True
    return len(words) > 1 and words[0] in _words("noun") and words[1] not in _words("canal")


def names_itself(key: str) -> bool:
    """Return whether words name an outlet by a word that only outlets have; "space agency" may be a title.

    >>> names_itself(fold.key("الميناء نيوز")), names_itself(fold.key("وكالة الميناء"))
    (True, False)
    """
    return key in _words("site") or any(word in _words("only") for word in key.split(" "))


def is_glued_name(key: str) -> bool:
    """Return whether one word is the name of an outlet, "net" written to it; other names of one word are words, too.

    >>> is_glued_name(fold.key("المؤتمرنت")), is_glued_name(fold.key("سبق"))
    (True, False)
    """
    return key.endswith(_NET) and " " not in key and key in _words("site")


def is_place(key: str) -> bool:
    """Return whether words are the name of a place that reports are written in.

    >>> is_place(fold.key("القاهرة")), is_place(fold.key("القاهرة الكبرى"))
    (True, False)
    """
    return key in _places()


def is_motto(folded: str) -> bool:
    """Return whether folded words say what an outlet is: "electronic newspaper for all news of the region"."""
    words = fold.words_of(folded)
    return len(words) > _NAME_WORDS and (words[0] in _words("noun") or any(word in _words("only") for word in words))


def _is_section(piece: _Piece) -> bool:
    """Return whether a piece beside an outlet's name is a section of it, or its name in Latin letters."""
    words = fold.words_of(piece.folded)
    if not 0 < len(words) <= _SECTION_WORDS:
        return False
    return piece.folded.isascii() or any(word in _sections() for word in words)


def _is_news(piece: _Piece) -> bool:
    """Return whether a piece is "news" of more than one kind: "local, Arab and world news"."""
    words = fold.words_of(piece.folded)
    return len(words) <= _NAME_WORDS and words[0] == _NEWS and all(word.startswith(_WAW) for word in words[2:])


def _count(piece: _Piece) -> int:
    return len(fold.words_of(piece.folded))


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("copies/outlets.toml")
    return frozenset(map(fold.folded, lists[name]))


@lru_cache(maxsize=1)
def _sure() -> frozenset[bytes]:
    """Return the words, as a sketch has them, of which a line holds one that names an outlet or begins a path."""
    lists: dict[str, list[str]] = load.read_toml("copies/outlets.toml")
    homes: list[str] = load.read_toml("copies/words.toml")["home"]
    entries = [*homes, *(entry for name in _TELLING for entry in lists[name])]
    return frozenset(word for entry in entries for word in words_of(Sketch(entry).marked))


@lru_cache(maxsize=1)
def homes() -> tuple[bytes, ...]:
    """Return the letters, as a sketch has them, that begin a path."""
    return tuple(_homes())


@lru_cache(maxsize=1)
def _homes() -> frozenset[bytes]:
    """Return the words, as a sketch has them, that begin a path."""
    homes: list[str] = load.read_toml("copies/words.toml")["home"]
    return frozenset(words_of(Sketch(entry).marked)[0] for entry in homes)


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("meta/_words.toml")["agency"]))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("boilerplate/_words.toml")["words"]["zone"]))


@lru_cache(maxsize=1)
def _sections() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(word for entry in lists["section"] for word in fold.folded(entry).split(" ")) | _words("section")
