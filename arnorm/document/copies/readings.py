"""What a line says of the headline, when what stands beside it on the line is taken away.

A copy is rarely bare: the name of the site stands behind or before it, a path to the article, a date, a label
("urgent", "with video"), a caption's word. Each such piece taken away leaves a *reading* of the line, and a copy is
a line of which a reading is the headline.

>>> line = FoldedLine.of("Video: harbour plan approved | News")
>>> for kind, folded in dict.fromkeys((reading.kind, reading.line.folded) for reading in _readings(line)):
...     print(kind, "-", folded)
site - video : harbour plan approved
site - news
label - harbour plan approved | news
site - harbour plan approved | news
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["FoldedLine", "Reading", "is_date", "is_home", "is_more", "parts_a_name"]

_SITE_WORDS: Final = 5  # the name of a site, beside the headline and a bar: of 28 outlets none has more
_PIECES: Final = 5  # of a path: "home / news / region / place / headline"
_CRUMB_WORDS: Final = 3  # of the name of a section; where "home" stands first, a longer piece is a headline
# The name of a channel, a number in it ("France 24"), not the parts of a series (al-juz', al-halqa: "part", "episode").
_CHANNEL: Final = (
    r"(?!\u0627\u0644\u062c\u0632\u0621|\u0627\u0644\u062d\u0644\u0642\u0629)[^()\[\]\p{N}]{2,20}[0-9\u0660-\u0669]{2}"
)
# Signs that part a headline from a name as a bar does, and are folded to nothing or to a colon: quotes between
# spaces, U+00BB and U+00AB, bullets and stars; a full stop between spaces before a word or three; two colons; a number
# that counts titles; brackets around words at an end of the line, but not around a number, which tells the parts of a
# series. Each begins as the first group says, which is fast to see.
_BAR_GATE: Final = r"(?=[\u00bb\u00ab\u25aa\u25a0\u25cf\u2605*.:()\[\]{}]|[\p{Zs}]:)"
_BARS: Final = (
    rf"{_BAR_GATE}(?:"
    r"(?<=[\p{Zs}])(?:[\u00bb\u00ab\u25aa\u25a0\u25cf\u2605*]|[.](?=[\p{Zs}](?:[^\p{Zs}]+[\p{Zs}]?){1,3}$))(?=[\p{Zs}])|::"
    r"|(?<=^[(\[]?\p{N}{1,3})[.)\]](?=[\p{Zs}])"
    r"|(?<=[\p{Zs}])[(\[{](?=\p{L}[^()\[\]{}\p{N}]{1,30}[)\]}][\p{Zs}\p{C}]*$)"
    r"|(?<=^[\p{Zs}\p{C}]*[(\[{][^()\[\]{}\p{N}]{2,30})[)\]}](?=[\p{Zs}])"
    r"|(?<=^[\u00ab\"\u201c][^\u00ab\u00bb\"\u201c\u201d]{2,30}[\u00bb\"\u201d])[\p{Zs}]?:(?=[\p{Zs}])"
    rf"|(?<=[\p{{Zs}}])[(\[](?={_CHANNEL}[)\]][\p{{Zs}}\p{{C}}]*$)|(?<=^[(\[]{_CHANNEL})[)\]](?=[\p{{Zs}}]))"
)
# Handles and hashtags behind a title, "via" (`abr) before them.
_TAGGED: Final = r" https? \| .*$| (?:(?:via|by|\u0639\u0628\u0631) )?(?:[@#] [^ @#|]+(?: \| [^ @#|]+){0,5} ?)+$"
_NUMBERS: Final = 40  # characters of a date and a time, and of the bars beside them, that are no names
_DIGITS: Final = "0123456789"
_STAMP_WORDS: Final = 4  # beside a date: its month, "published on", "in the evening"
_TIME: Final = r"[0-9]{1,2} : [0-9]{2}"
_PARTING: Final = (
    "\u00bb",
    "\u00ab",
    "::",
    "(",
    "[",
    "{",
    "\u00bb:",
    '":',
    " . ",
    "\u25aa",
    "\u25a0",
    "\u25cf",
    "\u2605",
    " * ",
    "&",
    "<",
)
_COUNTED: Final = r"\p{N}{1,3}[.)]"
_MARKUP: Final = r"</?[A-Za-z][A-Za-z0-9]{0,10}>|&(?:#[0-9]{2,5}|#x[0-9A-Fa-f]{2,4}|[A-Za-z]{2,6});"
# Names of HTML references that stand in titles; every other one is no letter either.
_SIGNS: Final = {
    "raquo": "\u00bb",
    "laquo": "\u00ab",
    "ndash": "|",
    "mdash": "|",
    "bull": "|",
    "middot": "|",
    "hellip": "\u2026",
}
_DATE: Final = (
    r"(?:(?:{day}) )?(?:[0-9]{{1,2}} (?:\| )?(?:{month})(?: (?:\| )?[0-9]{{4}})?"
    r"|[0-9]{{4}} [|.] [0-9]{{1,2}} [|.] [0-9]{{1,2}}|[0-9]{{1,2}} [|.] [0-9]{{1,2}} [|.] [0-9]{{4}})"
)


@dataclass(frozen=True)
class FoldedLine:
    """One folded line as copies are judged: by its words, by its letters."""

    folded: str

    @classmethod
    def of(cls, text: str) -> FoldedLine:
        """Return a line of text folded, all that parts a headline from a name as a bar."""
        if not parts_a_name(text):
            return cls(fold.folded(text))
        return cls(fold.folded(pattern(_BARS).sub("|", pattern(_MARKUP).sub(_sign, text))))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(fold.words_of(self.folded))

    @cached_property
    def letters(self) -> str:
        """Its letters and digits, nothing between them."""
        return "".join(self.words)

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does."""
        return self.folded.endswith(".")

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What it says without what stands beside it."""
        return tuple(_readings(self))


class Reading(NamedTuple):
    """A line without a piece of some kind: whether that stood before it, and whether it names an outlet for sure."""

    kind: str
    line: FoldedLine
    before: bool
    outlet: bool


def _readings(line: FoldedLine) -> Iterator[Reading]:
    """Yield what a line says without the name of a site, a path, a date, a label or a caption's word."""
    folded = line.folded.strip(" ")
    pieces = [piece.strip(" ") for piece in folded.split(" | ")]
    if len(pieces) > 1:
        yield from _of_pieces(pieces)
    for kind, source in _patterns():
        found = source.match(folded)
        if found is not None:
            yield _reading(kind, folded[found.end() :], "", before=True)
    name, parted, rest = folded.partition(" : ")
    if parted and _count([name]) <= _CRUMB_WORDS and _is_outlet(name):
        yield _reading("site", rest, name, before=True)
    head, parted, tail = folded.rpartition(" \u2026 ")
    if parted and _count([tail]) <= _SITE_WORDS and _is_outlet(tail):
        yield _reading("site", head, tail, before=False)
    tagged = "@" in folded or "#" in folded or " http" in folded
    found = pattern(_TAGGED).search(folded) if tagged else None
    if found is not None:
        yield Reading("site", FoldedLine(folded[: found.start()].strip(" |")), before=False, outlet=True)
    for name in _credits().get(folded.rpartition(" ")[2], ()):
        if folded.endswith(f" {name}"):
            yield _reading("caption", folded.removesuffix(name), "", before=False)
    source, reach = _behind()
    found = source.search(folded, max(0, len(folded) - reach))
    if found is not None:
        stamp = found.group("date") or found.group("glued")
        yield _reading("date" if stamp else "caption", folded[: found.start()], "", before=False)


def parts_a_name(text: str) -> bool:
    """Return whether a line may hold a sign that parts a headline from a name as a bar does, and is not folded so."""
    return any(sign in text for sign in _PARTING) or pattern(_COUNTED).match(text) is not None


def _sign(found: Match) -> str:
    """Return the character that an HTML reference stands for; tags and unknown ones stand for none."""
    name = found.group()[1:-1]
    if name.startswith("#") and found.group()[0] == "&":
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return chr(number) if number > 0x20 else " "
    return _SIGNS.get(name, " ")


def is_date(folded: str) -> bool:
    """Return whether a folded line is a date or a time, with a word or three beside it: "published on".

    >>> is_date("first published : 2018 | 09 | 04 | 17 : 20"), is_date("12 years")
    (True, False)
    """
    if folded.endswith(".") or pattern(r"[0-9]").search(folded) is None:
        return False
    found = pattern(rf"(?:^| )(?:{_date()}|{_TIME})(?= |$)").search(folded)
    if found is None:
        return False
    words = (word for word in fold.words_of(folded) if word.strip(_DIGITS))
    return sum(word not in _words("day") for word in words) <= _STAMP_WORDS


def is_home(folded: str) -> bool:
    """Return whether a folded line is the first of a path to an article: "home"."""
    first, *more = folded.strip(fold.NO_WORD).split(" | ")
    return first in _words("home") and len(more) < _PIECES and all(_count([it]) <= _CRUMB_WORDS for it in more)


def is_more(folded: str) -> bool:
    """Return whether folded words stand behind a title that is cut short: "read more"."""
    return folded.strip(fold.NO_WORD) in _words("more")


def _of_pieces(pieces: list[str]) -> Iterator[Reading]:
    for left in range(1, min(len(pieces), _PIECES)):
        behind, before = pieces[-left:], pieces[:left]
        if _count(behind) <= _SITE_WORDS:
            rest = " | ".join(pieces[:-left])
            yield _reading("site", rest, " ".join(behind), before=False)
        if before[0] in _words("series") or before[0].partition(" ")[0] in _words("programme"):
            continue
        if _count(before) <= _SITE_WORDS or (is_home(before[0]) and all(_count([it]) <= _CRUMB_WORDS for it in before)):
            yield _reading("site", " | ".join(pieces[left:]), " ".join(before), before=True)


def _reading(kind: str, rest: str, piece: str, *, before: bool) -> Reading:
    return Reading(kind, FoldedLine(rest.strip(" |")), before, _is_outlet(piece))


def _is_outlet(piece: str) -> bool:
    """Return whether what stands beside a headline is an outlet by its words, or by its letters."""
    words = fold.words_of(piece)
    return any(word in _words("outlet") or word in _words("press") or word.isascii() for word in words)


def _count(pieces: list[str]) -> int:
    return sum(len(fold.words_of(piece)) for piece in pieces)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, Pattern], ...]:
    label = rf"(?:# )?(?:{_either('label')}) [:|.…?] (?:[|] )?|# (?:{_either('label')}) "
    return (
        ("label", pattern(label)),
        ("caption", pattern(rf"(?:{_either('caption')}) (?:[:|] )?")),
        ("date", pattern(rf"(?:{_date()}(?: {_TIME})?|{_TIME})(?: [|:])? ")),
    )


@lru_cache(maxsize=1)
def _behind() -> tuple[Pattern, int]:
    """Return what finds a date or a word of a caption at the end of a line, and how far from it they begin at most."""
    date = rf"(?:{_date()})(?: (?:[|] )?{_TIME})?"
    source = (
        rf" (?:[|] )?(?:(?P<date>{date}|{_TIME})|(?:{_either('behind')}))$"
        rf"|(?<=[\u0621-\u06d3])(?P<glued>{date})$"
    )
    longest = [max(map(len, _words(name))) for name in ("day", "month", "behind")]
    return pattern(source), sum(longest) + _NUMBERS


@lru_cache(maxsize=1)
def _credits() -> dict[str, tuple[str, ...]]:
    """Return the agencies whose a picture may be, and marks of rights, by their last word."""
    agencies: list[str] = load.read_toml("meta/_words.toml")["agency"]
    found: dict[str, tuple[str, ...]] = {}
    for name in {*map(fold.folded, agencies), *_words("rights")}:
        last = name.rpartition(" ")[2]
        found[last] = (*found.get(last, ()), name)
    return found


def _date() -> str:
    return _DATE.format(day=_either("day"), month=_either("month"))


def _either(name: str) -> str:
    return "|".join(sorted(_words(name), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=16)
def _words(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("copies/words.toml")
    if name not in lists:
        lists = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(map(fold.folded, lists[name]))
