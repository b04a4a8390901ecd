"""Reads a line as a signature by what its parts are together: an unknown name has the slot that the others leave.

Every part is read, and one at least is sure; in which order they stand is all one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from arnorm.document.meta.parts.cut import Part
from arnorm.document.meta.parts.told import Told, told_of
from arnorm.document.meta.slots import listed

__all__ = ["Arranged", "arranged"]

_MOST: Final = 8  # parts of a signature with the numbers of its date
_WORDS: Final = 3  # of a place that no list has
_WRITERS: Final = 2  # more persons and nothing else are a list
_DATE: Final = 3  # numbers of a date without the name of a month
_AL: Final = "\u0627\u0644"
_ISSUERS: Final = ("agency", "outlet")
_PLACES: Final = ("place", "office")
_FIELDS: Final = (("name", ("person",)), ("agency", _ISSUERS), ("place", _PLACES))


class Arranged(NamedTuple):
    """The kind of a signature, its fields from where to where, whether a date stands with them; what is sure."""

    kind: str
    fields: dict[str, tuple[int, int]]
    dated: bool
    placed: bool  # whether its place is sure
    sure: bool  # whether all of it is


class _Line(NamedTuple):
    """What the parts of a line are; ``opens`` says that a sentence follows."""

    told: tuple[Told, ...]
    parts: Sequence[Part]
    opens: bool

    @property
    def kinds(self) -> list[str]:
        return [one.kind for one in self.told]

    def has(self, *kinds: str) -> bool:
        """Return whether a part is of one of some kinds."""
        return any(one.kind in kinds for one in self.told)

    def with_kind(self, at: int, kind: str, *, sure: bool) -> _Line:
        """Return the same with another kind of a part."""
        changed = self.told[at]._replace(kind=kind, sure=sure)
        return self._replace(told=(*self.told[:at], changed, *self.told[at + 1 :]))


def arranged(
    parts: Sequence[Part], outlets: Sequence[str], says: Callable[[str], bool], *, opens: bool = False
) -> Arranged | None:
    """Return what the parts of a line are together; ``None`` where one of them is unread or none is sure.

    ``outlets`` are the names of the page's outlet, ``says`` tells whether the page names a place so, ``opens`` whether
    a sentence follows.
    """
    if not 0 < len(parts) <= _MOST:
        return None
    read = takewhile(bool, (told_of(part.text, part.start, outlets, says) for part in parts))
    told = tuple(one for one in read if one is not None)
    line = _Line(told, parts, opens)
    if len(told) < len(parts) or _is_no_signature(line):
        return None
    line = _in_slots(_doubted(_named_by_cues(_one_of_two(line))))
    return None if line.has("name") else _together(line)


def _is_no_signature(line: _Line) -> bool:
    """Return whether parts are a title in quotes, what somebody says, or a number of a list before a name."""
    told, parts = line.told, line.parts
    loose = (part for one, part in zip(told, parts, strict=True) if one.kind not in (*_ISSUERS, "date"))
    if any('"' in part.before for part in loose) or (parts[0].before.endswith("(") and told[0].kind == "date"):
        return True
    return line.kinds == ["person", "outlet"] and ":" in parts[1].before and parts[1].text.count(" ") > 1


def _one_of_two(line: _Line) -> _Line:
    """Return the same with a name of a city and of a paper as the one that no other part is: "Ramallah - Oman".

    Beside a country it is the city: "Oman / Jordan".
    """
    lands = any(part.text in listed()["land"] for part in line.parts)
    kind = "outlet" if line.has("place") and not lands else "place"
    return line._replace(told=tuple(one._replace(kind=kind) if one.kind == "either" else one for one in line.told))


def _named_by_cues(line: _Line) -> _Line:
    """Return the same with a name behind a cue as what the cue announces."""
    for at in range(1, len(line.told)):
        before, kind = line.told[at - 1], line.told[at].kind
        if before.kind == "cue" and before.sure and kind in ("name", "place", "outlet"):
            line = line.with_kind(at, "person", sure=True)
        elif before.kind == "lens" and kind in ("name", "place", "person"):
            line = line.with_kind(at, "aside", sure=True)
        elif before.kind == "source" and kind in ("name", "person"):
            line = line.with_kind(at, "outlet", sure=True)
    return line


def _doubted(line: _Line) -> _Line:
    """Return the same with what has the shape of a person, beside nothing that a writer stands with, as a name."""
    if line.has(*_PLACES, *_ISSUERS):
        return line
    for at, one in enumerate(line.told):
        if one.kind == "person" and not one.sure:
            line = line.with_kind(at, "name", sure=False)
    return line


def _in_slots(line: _Line) -> _Line:
    """Return the same with an unknown name in the slot that is left: at most one of them."""
    unknown = [at for at, one in enumerate(line.told) if one.kind == "name"]
    if unknown == [0, 1] and line.kinds[2:] == ["desk"]:  # "Harbour of the South - Tell - special"
        return line.with_kind(0, "outlet", sure=False).with_kind(1, "place", sure=False)
    if len(unknown) != 1:
        return line
    at = unknown[0]
    slot = _slot_beside_a_place(line, at) if line.has(*_PLACES) else _slot(line, at)
    return line.with_kind(at, slot, sure=False) if slot else line


def _slot_beside_a_place(line: _Line, at: int) -> str:
    """Return the slot of a name where the place is known: the outlet's beside a writer or a desk, or in brackets."""
    name = line.parts[at].text
    if at + 1 < len(line.parts) and line.parts[at + 1].text in listed()["land"]:
        return "place"  # "Crans Montana - Switzerland"
    if line.has(*_ISSUERS):
        return ""
    if line.has("person", "desk") or (line.opens and _is_bracketed(line, at)):
        return "outlet"
    return "outlet" if _is_defined(name) else ""


def _slot(line: _Line, at: int) -> str:
    """Return the slot of a name where no place is known; nothing where two are free."""
    name = line.parts[at].text
    if line.has("person"):
        if line.has(*_ISSUERS):
            return "place"
        return "outlet" if _is_before_a_writer(line, at) else ""
    if line.has(*_ISSUERS):
        return _slot_beside_an_issuer(line, name)
    return "outlet" if line.has("desk") and at < line.kinds.index("desk") else ""


def _slot_beside_an_issuer(line: _Line, name: str) -> str:
    """Return the slot of a name beside an agency or an outlet: the place's, but in one bracket with agencies."""
    if line.parts[0].before.endswith("(") and not line.opens:
        return "outlet"
    if not line.has("agency"):
        return "" if " " in name else "place"
    at = line.kinds.index("agency")
    return "place" if (line.opens or _is_bracketed(line, at)) and name.count(" ") < _WORDS else ""


def _is_bracketed(line: _Line, at: int) -> bool:
    return line.parts[at].before.endswith("(")


def _is_before_a_writer(line: _Line, at: int) -> bool:
    """Return whether a dash parts a name from a writer, and it is an outlet's: 1,371 towns have a list, papers none."""
    name = line.parts[at].text
    if [kind for kind in line.kinds if kind != "date"] != ["name", "person"] or "|" not in line.parts[at + 1].before:
        return False
    return " " not in name or _is_defined(name)


def _is_defined(name: str) -> bool:
    """Return whether two words of a name have the article: "The First Paper"."""
    return name.startswith(_AL) and f" {_AL}" in name


def _together(line: _Line) -> Arranged | None:
    """Return the kind and the fields, if there is evidence enough."""
    told, kinds = line.told, [kind for kind in line.kinds if kind != "date"]
    dates = [one for one in told if one.kind == "date"]
    dated = len(dates) >= _DATE or any(one.sure for one in dates)
    placed = all(one.sure for one in told if one.kind in _PLACES)
    issued = line.has(*_ISSUERS)
    if kinds.count("person") > _WRITERS and not issued:
        return None
    if not (line.has("person") or issued) and not (placed and (dated or line.has("desk"))):
        return None  # "Eye of the Event - special" is an outlet
    fields = {name: span for name, members in _FIELDS for span in _first_run(told, members)}
    if not fields:
        return None
    kind = "dateline" if line.has(*_PLACES) else "source" if line.has("outlet", "source") else "agency"
    if line.has("person", "office") or (line.has("place") and kinds[0] == "outlet"):
        kind = "byline"
    return Arranged(kind, fields, dated, placed, all(one.sure for one in told if one.kind != "date"))


def _first_run(told: Sequence[Told], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the first parts of some kinds stand that follow each other; of places the first."""
    for is_one, run in groupby(told, key=lambda one: one.kind in kinds):
        if is_one:
            members = list(run)
            yield members[0].start, members[0 if kinds == _PLACES else -1].stop
            return
