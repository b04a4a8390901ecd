"""What a line of a page's head consists of: typed pieces, side by side or glued to one another.

A section, a weekday, a date and an hour; a number and what is counted; a label and its value; buttons, icons, fields of
a form. A line that is read so without remainder says of itself what it is, in whatever order its pieces stand. Pieces
are glued where digits or Latin letters touch others, and where a word that none knows is two words of pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.names import headings
from arnorm.document.copies.masthead.sections import section_names
from arnorm.document.copies.masthead.stamps import AGO
from arnorm.unicode import pattern

__all__ = ["COUNT", "DATE", "FORM", "MAYBE", "NUMBER", "SECTION", "SURE", "pieces", "read"]

SURE: Final = "sure"  # no writer's: a button of a page, a date and its hour, a label and a date
COUNT: Final = "count"  # a number and what is counted
FORM: Final = "form"  # a field of a form, a menu: what a text on these may be about
DATE: Final = "date"
SECTION: Final = "section"
NUMBER: Final = "number"
MAYBE: Final = "maybe"  # words of pages that a headline or a subhead may be

_LISTS: Final = ("button", "form", "member", "issue", "count", "label", "when", "section", "maybe")  # where two have a word the first tells
_TOKEN: Final = "[0-9]+|[a-z]+|[^0-9a-z ]+"
_HOUR: Final = "[0-9] : [0-9]"
_YEAR: Final = "(?:19|20|14)[0-9]{2}"
_NUMBERS: Final = 3  # of a date without the name of a month
_PIECE: Final = 3  # letters of a word that is glued to another
_LONGEST: Final = 40  # tokens; the longest line of buttons seen has 31
_WAW: Final = "\u0648"
_BESIDE: Final = frozenset(("label", "section", "count", "member", "issue"))  # of which one stands beside a date
_NAME: Final = 2  # words of the name of a paper
_MEMBER: Final = 3  # words of the name of a member of a forum
# An address alone, folded: of a page, of a mail; the name of a file.
_ADDRESS: Final = (
    r"(?:https? [|] [^ ]|www [.] )[0-9a-z |.?:_#@]{4,200}|(?:from : )?[0-9a-z |.]{1,40} @ [0-9a-z |.]{4,60}"
    r"|[0-9a-z |]{1,80} [.] (?:png|jpe?g|gif|webp|pdf|mp[34])"
)
_FIGURE, _DAY, _MONTH = "figure", "day", "month"


def read(folded: str) -> str:
    """Return what a folded line says it is, nothing where some of it says nothing.

    >>> read(fold.folded("محليات وبرلمانأغسطس 21, 2017, 10:03 ص 1893 مشاهدات 0")), read(fold.folded("برلمان 2017"))
    ('sure', '')
    """
    tokens = pattern(_TOKEN).findall(" ".join(fold.words_of(folded)))
    if not tokens or len(tokens) > _LONGEST:
        return ""
    if pattern(_ADDRESS).fullmatch(folded):
        return MAYBE
    words = [word for token in tokens for word in _parted(token)]
    kinds = _kinds(words)
    if "" in kinds:
        kinds = _named(kinds)
    return "" if not kinds else DATE if _is_ago(words, kinds) else _told(kinds, folded, tokens)


def _named(kinds: list[str]) -> list[str]:
    """Return the kinds of a line without the names in it, nothing where these may be words of a writer.

    A section's name goes on; a paper's name stands before its date and the number of its issue; a member's before both.
    """
    rest = [kind for kind in kinds if kind]
    names = len(kinds) - len(rest)
    if kinds[:2] == ["label", "section"]:
        return rest
    of_a_paper = names <= _NAME and not any(kinds[:names]) and "issue" in rest
    return rest if of_a_paper or (kinds[0] == "member" and names <= _MEMBER) else []


def _is_ago(words: list[str], kinds: list[str]) -> bool:
    """Return whether words tell how long ago a text was written."""
    return words[0] in AGO and len(words) > 1 and set(kinds) <= {"when", "count", _FIGURE}


def _told(kinds: list[str], folded: str, tokens: list[str]) -> str:
    """Return what pieces tell together."""
    held = set(kinds)
    year = any(pattern(_YEAR).fullmatch(token) for token in tokens)
    dated = year and (_MONTH in held or kinds.count(_FIGURE) >= _NUMBERS)
    if held == {_FIGURE} and not dated:
        return NUMBER
    hour = pattern(_HOUR).search(folded) is not None
    if "button" in held or (dated and not held.isdisjoint(_BESIDE)) or (dated and hour):
        return SURE
    if _FIGURE in held and not held.isdisjoint({"count", "label"}) and not year:
        return COUNT
    if "form" in held:
        return FORM
    if held.isdisjoint({"section", "maybe", *_BESIDE}):
        return DATE if dated or (hour and _FIGURE in held) or _DAY in held else ""
    return "" if year else SECTION if "section" in held and held <= {"section", "label", "when"} else MAYBE


def _kinds(words: list[str]) -> list[str]:
    """Return the kinds of the pieces that words consist of, the longest first; nothing for a word that is in none."""
    kinds: list[str] = []
    at = 0
    while at < len(words):
        if words[at][0] in "0123456789":
            kinds.append(_FIGURE)
            at += 1
            continue
        size, kind = _piece(words, at)
        kinds.append(kind)
        at += max(size, 1)
    return kinds


def _piece(words: list[str], at: int) -> tuple[int, str]:
    """Return how many words the longest piece has that begins at a place, and its kind; 0 where none does."""
    entries = _entries()
    for size in range(min(_longest(), len(words) - at), 0, -1):
        kind = entries.get(" ".join(words[at : at + size]))
        if kind is not None:
            return size, kind
    joined = words[at].removeprefix(_WAW)
    return (1, "section") if joined != words[at] and entries.get(joined) == "section" else (0, "")


def _parted(token: str) -> list[str]:
    """Return a token, or the words of pages that are written together in it."""
    known = _words()
    if token in known or token[0] in "0123456789":
        return [token]
    for at in range(_PIECE, len(token) - _PIECE + 1):
        head, tail = token[:at], token[at:]
        if head in known or (head.startswith(_WAW) and head[1:] in known):
            rest = _parted(tail)
            if all(word in known for word in rest):
                return [head, *rest]
    return [token]


@lru_cache(maxsize=1)
def _entries() -> dict[str, str]:
    """Return the kind of each piece, its words as ``read`` has them."""
    found: dict[str, str] = {}
    lists: dict[str, list[str]] = load.read_toml("copies/head.toml")
    words: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    every = [(name, lists[name]) for name in _LISTS]
    every[-1:-1] = [(_DAY, words["day"]), (_MONTH, words["month"]), ("when", words["zone"])]
    every[-1:-1] = [("section", [*section_names(), *headings()])]
    for kind, entries in every:
        for entry in entries:
            found.setdefault(" ".join(pattern(_TOKEN).findall(fold.key(entry))), kind)
    return found


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(entry.count(" ") for entry in _entries()) + 1


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for entry in _entries() for word in entry.split(" "))


def pieces() -> Iterable[str]:
    """Return all pieces, their words as ``read`` has them."""
    return _entries()
