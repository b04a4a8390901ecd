r"""How much a line reads as a notice of the page: what its words weigh, and which kind they speak for.

Rules know wordings; sites print ever new ones, out of the same words. So each word is taken down to its stem, stems
have weights (``_notices.toml``), and their sum tells: an invitation, a counter, a reservation, a form is above zero,
what is told is far below. Two stems beside each other have one too where sentences join them, "followed the minister",
and only against a notice: so a line that is none by its stems alone need not be read further. It is asked of short
lines at the edges of an article alone, where little looks like it.

>>> invites, tells = "تابعوا جديدنا عبر تطبيقنا", "تابع الوزير سير العمل في الميناء"
>>> reading(fold.folded(invites)).kind, reading(fold.folded(invites)).weight > 0 > reading(fold.folded(tells)).weight
('promo', True)
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import Any, Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.gate.stems import stem
from arnorm.document.row import COPYRIGHT, LETTER, spelled
from arnorm.document.sketch import Sketch

__all__ = [
    "ANY",
    "SURE",
    "Reading",
    "is_joined",
    "is_known",
    "is_signed",
    "knows_most",
    "looks",
    "may_reach",
    "may_read_so",
    "may_weigh",
    "most",
    "reading",
    "stem",
    "told",
    "weighs",
]

# Weighed at the head, of a quotation or an address at the foot, beside a line that goes, and with words on no list.
SURE: Final = 3.0
_WITH_CONJUNCTION: Final = 4  # letters of a line's first word
_PERSONAL: Final = 5  # letters of a word that can end in a pronoun
_TWICE: Final = 2  # persons count no more often
_MOST_UNKNOWN: Final = 8
_MOST_WORDS: Final = 30
_TENS: Final = 10
_PERSONS: Final = ("ours", "yours", "plural")
_SIGNS: Final = (("@", "handle"), ("©", "copyright"), ("#", "hashtag"), ("|", "bar"))
_MARKS: Final = bytes([ord("@"), ord("#"), COPYRIGHT])
_ENDS: Final = ((".", "full_stop"), (":", "colon"), ("?", "question"))
# What the look of a line adds at most, but for its length; and what a line beside residue may lack.
_MARGIN: Final = 4.0
_REMEMBERED: Final = 20_000  # words, as many as `stem` keeps
_NOTHING: Final = (0.0, "")
ANY: Final = "any"  # stems that speak for no kind


class Reading(NamedTuple):
    """How a line reads: above zero as the page's own; the kind that its words speak for; how many words it has.

    ``unknown`` is how many of them are on no list: names, mostly.
    """

    weight: float
    kind: str
    words: int
    unknown: int


class _Table(NamedTuple):
    line: dict[str, float]  # what the look of a line weighs
    stems: dict[str, tuple[float, str]]
    pairs: dict[tuple[str, str], float]  # none above zero
    forms: dict[str, tuple[str, ...]]
    persons: tuple[tuple[str, str], ...]
    unlisted: tuple[float, float, bool, str]  # what is told of a word on no list: of most, and of all the same


@lru_cache(maxsize=4096)
def reading(folded: str) -> Reading:
    """Return how a folded line reads."""
    words = fold.words_of(folded)
    table = _table()
    stemmed = list(map(stem, words))
    known = [table.stems.get(one, _NOTHING) for one in set(stemmed)]
    kinds = [kind for _, kind in sorted(known, reverse=True) if kind]
    seen = looks(folded, words, list(told(stemmed, table.stems)))
    weight = sum(weight for weight, _ in known) + sum(table.line[name] * times for name, times in seen.items())
    weight += sum(table.pairs.get(pair, 0.0) for pair in set(pairwise(stemmed)))
    kind = max(kinds, key=kinds.count) if kinds else ""
    return Reading(weight + table.line["every"], kind, len(words), int(seen["unknown"]))


def weighs(sketch: Sketch, index: int) -> float:
    """Return what a line of a sketch weighs at most; a look-up a word, and none where the line is asked for again.

    >>> [weighs(Sketch(line), 0) > 0 for line in ("work starts in the new harbour of the town", "read more")]
    [False, True]
    """
    facts = sketch.facts[index]
    known: float | None = facts.get(weighs)
    if known is None:
        words, tell = sketch.words(index), _KNOWN.get
        known = _MARGIN + len(words) * _table().line["words"] / _TENS
        for word in words:
            known += (tell(word) or _tell(word))[0]
        facts[weighs] = known
    return known


def may_weigh(sketch: Sketch, index: int, least: float) -> bool:
    """Return whether a line of a sketch may weigh more than ``least``; cheap."""
    return LETTER in sketch.rows[index] or weighs(sketch, index) > least


def may_reach(sketch: Sketch, index: int, least: float) -> bool:
    """Return whether a line of a sketch may weigh more than ``least``, however long it is, its edges bare or not.

    >>> [may_reach(Sketch(line), 0, SURE) for line in ("work starts in the harbour", "read more and follow us")]
    [False, True]
    """
    row = sketch.rows[index]
    if LETTER in row:
        return True
    words, known = sketch.words(index), _KNOWN.get
    seen = [known(word) or _tell(word) for word in words]
    unknown = sum(not listed for _, _, listed, _ in seen)
    line, adds = _table().line, _at_most()
    weight = sum({one: weight for weight, _, listed, one in seen if listed}.values()) + line["every"] + adds.rest
    weight += line["unknown"] * min(unknown, _MOST_UNKNOWN) + line["words"] * min(len(words), _MOST_WORDS) / _TENS
    weight += _hangs(words) + _TWICE * adds.persons + (adds.marks if row.translate(None, _MARKS) != row else 0.0)
    return weight > least


def may_read_so(sketch: Sketch, index: int) -> bool:
    """Return whether a line of a sketch may read as a notice with nothing known of those beside it; cheap.

    >>> may_read_so(Sketch("work starts in the new harbour"), 0), may_read_so(Sketch("read more"), 0)
    (False, True)
    """
    return may_weigh(sketch, index, 0.0) or len(sketch.words(index)) > _MOST_UNKNOWN


def knows_most(sketch: Sketch, index: int, one_in: int) -> bool:
    """Return whether at most one in so many words of a line of a sketch may be on no list, as a reading counts them.

    Most lines have several such words among their first, and need not be folded.

    >>> knows_most(Sketch("read more"), 0, 4), knows_most(Sketch("work starts in the harbour"), 0, 4)
    (True, False)
    """
    if LETTER in sketch.rows[index]:
        return True
    words = sketch.words(index)
    left = len(words) // one_in
    if left < _MOST_UNKNOWN:
        known = _KNOWN.get
        for word in words:
            if not (known(word) or _tell(word))[2]:
                left -= 1
                if left < 0:
                    return False
    return True


def most(sketch: Sketch, index: int) -> float:
    """Return what a line of a sketch weighs at most, whatever the words weigh that speak against a notice.

    >>> most(Sketch("work starts in the new harbour"), 0) < SURE < most(Sketch("read more and follow us"), 0)
    True
    """
    row, words = sketch.rows[index], sketch.words(index)
    if LETTER in row or row.translate(None, _MARKS) != row:
        return inf
    weight, known = _at_most().rest, _KNOWN.get
    for word in words:
        weight += (known(word) or _tell(word))[1]
    return weight + _hangs(words)


def _hangs(words: Sequence[bytes]) -> float:
    """Return what the last of some words adds at most."""
    return _at_most().hanging if words and spelled(words[-1]) in _table().forms["hanging"] else 0.0


class _Most(NamedTuple):
    """What the look of a line adds at most: its last word, its marks, its persons, and all else."""

    hanging: float
    marks: float
    persons: float
    rest: float


@lru_cache(maxsize=1)
def _at_most() -> _Most:
    line = {name: max(0.0, weight) for name, weight in _table().line.items()}
    marks = [name for sign, name in _SIGNS if sign != "|"]
    rest = line.keys() - {*_PERSONS, "hanging", "words", *marks}
    return _Most(line["hanging"], *(sum(line[name] for name in names) for names in (marks, _PERSONS, sorted(rest))))


_Told = tuple[float, float, bool, str]
_KNOWN: Final[dict[bytes, _Told]] = {}


def _tell(word: bytes) -> _Told:
    """Return what a word of a sketch weighs, what it adds, whether it is on a list, and its stem there; kept."""
    table, text = _table(), spelled(word)
    one = stem.__wrapped__(text)
    found = table.stems.get(one)
    told: _Told = table.unlisted
    if found is not None:
        person = max(0.0, table.line.get(_person(text), 0.0))
        told = (found[0], max(0.0, found[0]) + person + max(0.0, table.line["words"]) / _TENS, True, one)
    if len(_KNOWN) < _REMEMBERED:
        _KNOWN[word] = told
    return told


def is_known(word: str) -> bool:
    """Return whether a folded word is one that notices use."""
    return stem(word) in _table().stems


def is_signed(folded: str) -> bool:
    """Return whether a word for who made what begins a folded line, or stands behind a bar.

    >>> is_signed("12 | 3 | 2017 | كتب : سامي"), is_signed("12 | 3 | 2017")
    (True, False)
    """
    pieces = folded.split("| ")
    return any(f"{piece.strip(fold.NO_WORD)} ".startswith(_signed()) for piece in pieces)


@lru_cache(maxsize=1)
def _signed() -> tuple[str, ...]:
    return tuple(f"{word} " for word in _table().forms["signed"])


def looks(folded: str, words: list[str], known: list[bool]) -> dict[str, float]:
    """Return how often a line has each look; ``known`` is what `told` says of its words."""
    persons = [_person(word) for word, sure in zip(words, known, strict=True) if sure]
    found: dict[str, float] = {name: min(persons.count(name), _TWICE) for name in _PERSONS}
    found["unknown"] = min(known.count(False), _MOST_UNKNOWN)
    found["share"] = found["unknown"] / max(1, len(words))
    found["words"] = min(len(words), _MOST_WORDS) / _TENS
    found["two"] = len(words) <= _TWICE
    found["hanging"] = len(words) > _TWICE and words[-1] in _table().forms["hanging"]
    found["joined"] = bool(words) and is_joined(words[0])
    return found | {name: sign in folded for sign, name in _SIGNS} | {name: folded.endswith(end) for end, name in _ENDS}


def is_joined(word: str) -> bool:
    """Return whether a line's first word joins it to a sentence before."""
    forms = _table().forms
    return len(word) >= _WITH_CONJUNCTION and word.startswith(forms["joined"]) and word not in forms["own"]


def told(stems: Sequence[str], known: Container[str]) -> Iterator[bool]:
    """Yield whether each stem is known, and stands there for the first time: a notice does not say a thing twice."""
    met: set[str] = set()
    for one in stems:
        yield one in known and not (one in met and len(one) > _TWICE)
        met.add(one)


def _person(word: str) -> str:
    for ending, name in _table().persons if len(word) >= _PERSONAL else ():
        if word.endswith(ending):
            return name
    return ""


@lru_cache(maxsize=1)
def _table() -> _Table:
    table: dict[str, Any] = load.read_toml("boilerplate/_notices.toml")
    stems = {
        one: (float(weight), "" if kind == ANY else kind)
        for kind, rows in table["stems"].items()
        for weight, row in rows.items()
        for one in row
    }
    pairs = {
        (one, two): float(weight)
        for weight, row in table["pairs"].items()
        for one, two in (pair.split(" ") for pair in row)
    }
    line, forms = table["line"], {name: tuple(words) for name, words in table["forms"].items()}
    persons = tuple((ending, name) for name, endings in table["persons"].items() for ending in endings)
    unknown = line["unknown"], max(0.0, line["unknown"]) + max(0.0, line["words"]) / _TENS, False, ""
    return _Table(line, stems, pairs, forms, persons, unknown)
