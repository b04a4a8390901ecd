"""Reads a line as a signature by what its parts are together: an unknown name has the slot that the others leave.

Every part is read, and one at least is sure; in which order they stand is all one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from arnorm.document.meta.parts.cut import Part
from arnorm.document.meta.parts.joined import begins_with_and
from arnorm.document.meta.parts.known import Known
from arnorm.document.meta.parts.left import in_slots
from arnorm.document.meta.parts.line import ISSUERS, PLACES, Line
from arnorm.document.meta.parts.shapes import has, is_site
from arnorm.document.meta.parts.told import Told, told_of
from arnorm.document.meta.slots import listed

__all__ = ["Arranged", "arranged"]

_MOST: Final = 8  # parts of a signature with the numbers of its date
_WRITERS: Final = 2  # more persons and nothing else are a list
_PLACED: Final = 4  # of them beside a place; three stood with one in papers of the Gulf
_DATE: Final = 3  # numbers of a date without the name of a month
_QUOTED: Final = ("name", "person", "place", "either", "outlet")  # what a paper's name in quotes may read as
_ABOUT: Final = "\u0639\u0646"  # `an, "from" and "about"
_IN: Final = " \u0641\u064a"  # fi
_FIELDS: Final = (("name", ("person",)), ("agency", ISSUERS), ("place", PLACES))


class Arranged(NamedTuple):
    """The kind of a signature, its fields from where to where, whether a date stands with them; what is sure."""

    kind: str
    fields: dict[str, tuple[int, int]]
    dated: bool
    placed: bool  # whether its place is sure
    sure: bool  # whether all of it is


def arranged(parts: Sequence[Part], known: Known, *, opens: bool = False) -> Arranged | None:
    """Return what the parts of a line are together; ``None`` where one of them is unread or none is sure.

    ``known`` is what the page says of names, ``opens`` tells whether a sentence follows.
    """
    if not 0 < len(parts) <= _MOST:
        return None
    read = takewhile(bool, (told_of(part.text, part.start, known.outlets, known.is_place) for part in parts))
    told = tuple(one for one in read if one is not None)
    line = _with_quoted_papers(Line(told, parts, known, opens))
    if len(told) < len(parts) or _is_no_signature(line) or _is_a_phrase_behind_dots(line):
        return None
    line = in_slots(_doubted(_named_by_cues(_with_one_outlet(_one_of_two(line)))))
    return None if line.has("name") or _is_a_matter_of_today(line) else _together(line)


def _is_a_phrase_behind_dots(line: Line) -> bool:
    """Return whether what stands behind dots is no name that is known: "Sami Haddad .. great plans"."""
    behind = (one for one, part in zip(line.told, line.parts, strict=True) if "." in part.before)
    return any(one.kind == "name" for one in behind)


def _is_a_tag(line: Line) -> bool:
    """Return whether a person beside a section is an outlet before it, or who the text is about: "sports / Salah"."""
    persons = (part.text for one, part in zip(line.told, line.parts, strict=True) if one.kind == "person")
    return line.kinds[0] == "person" or any(line.known.tells_of(name.rpartition(" ")[2]) for name in persons)


def _is_a_matter_of_today(line: Line) -> bool:
    """Return whether nothing but words of which the text tells and a date stand there: "Quake in Turkey today"."""
    if set(line.kinds) != {"outlet", "date"}:
        return False
    words = line.parts[line.kinds.index("outlet")].text.split(" ")
    return has("today", words[-1]) and line.known.tells_of(words[0])


def _is_no_signature(line: Line) -> bool:
    """Return whether parts are a title in quotes, what somebody says, or a number of a list before a name."""
    told, parts = line.told, line.parts
    loose = (part for one, part in zip(told, parts, strict=True) if one.kind not in (*ISSUERS, "date"))
    if any('"' in part.before for part in loose) or (parts[0].before.endswith("(") and told[0].kind == "date"):
        return True
    if set(line.kinds) == {"aside", "person"} and _is_a_tag(line):
        return True
    return line.kinds == ["person", "outlet"] and ":" in parts[1].before and parts[1].text.count(" ") > 1


def _one_of_two(line: Line) -> Line:
    """Return the same with a name of a city and of a paper as the one that no other part is: "Ramallah - Oman".

    Beside a country it is the city: "Oman / Jordan".
    """
    lands = any(part.text in listed()["land"] for part in line.parts)
    kind = "outlet" if line.has("place") and not lands else "place"
    return line._replace(told=tuple(one._replace(kind=kind) if one.kind == "either" else one for one in line.told))


def _with_one_outlet(line: Line) -> Line:
    """Return the same with what is named as papers are, beside a sure outlet, as a name: "Sabq - Moon of the South"."""
    if not any(one.kind in ISSUERS and one.sure for one in line.told):
        return line
    for at, one in enumerate(line.told):
        if one.kind == "outlet" and not one.sure:
            line = line.with_kind(at, "name", sure=False)
    return line


def _named_by_cues(line: Line) -> Line:
    """Return the same with a name behind a cue as what the cue announces, and before a profession as a writer."""
    if line.kinds[:2] in (["name", "job"], ["person", "job"]) and " " in line.parts[0].text:
        line = line.with_kind(0, "person", sure=True)
    for at in range(1, len(line.told)):
        before, kind = line.told[at - 1], line.told[at].kind
        if before.kind == "cue" and before.sure and kind in ("name", "place", "outlet"):
            if kind != "outlet" or not is_site(line.parts[at].text):
                line = line.with_kind(at, "person", sure=True)
        elif before.kind == "lens" and kind in ("name", "place", "person"):
            line = line.with_kind(at, "aside", sure=True)
        elif before.kind == "source" and kind in ("name", "person") and not _is_about(line, at):
            line = line.with_kind(at, "outlet", sure=True)
        elif before.kind == "date" and ":" in line.parts[at].before and line.parts[at - 1].text.endswith(_IN):
            line = line.with_kind(at, "aside", sure=True)  # "published in: News of the South"
    return line


def _is_about(line: Line, at: int) -> bool:
    """Return whether two nouns that "and" joins stand behind the preposition: "about: water and dust"."""
    words = line.parts[at].text.split(" ")
    return line.parts[at - 1].text == _ABOUT and line.told[at].kind == "name" and begins_with_and(words[-1])


def _with_quoted_papers(line: Line) -> Line:
    """Return the same with what stands in quotes behind "magazine", "paper" as an outlet."""
    for at in range(1, len(line.told)):
        before = line.parts[at - 1].text
        if '"' in line.parts[at].before and has("outlet", before) and line.told[at].kind in _QUOTED:
            line = line.with_kind(at - 1, "source", sure=True).with_kind(at, "outlet", sure=True)
    return line


def _doubted(line: Line) -> Line:
    """Return the same with what has the shape of a person, beside nothing that a writer stands with, as a name.

    A date is that where the text does not tell of the name.
    """
    if line.has(*PLACES, *ISSUERS):
        return line
    dated = any(one.kind == "date" and one.sure for one in line.told) or line.kinds.count("date") >= _DATE
    for at, one in enumerate(line.told):
        if one.kind == "person" and not one.sure and not (dated and not _is_told_of(line, at)):
            line = line.with_kind(at, "name", sure=False)
    return line


def _is_told_of(line: Line, at: int) -> bool:
    """Return whether the text tells of a name, or has its first word."""
    part, told = line.parts[at], line.told[at]
    name = part.text[told.start - part.start : told.stop - part.start]
    return line.known.tells_of(name) or line.known.tells_of(name.partition(" ")[0])


def _together(line: Line) -> Arranged | None:
    """Return the kind and the fields, if there is evidence enough."""
    told, kinds = line.told, [kind for kind in line.kinds if kind != "date"]
    dates = [one for one in told if one.kind == "date"]
    dated = len(dates) >= _DATE or any(one.sure for one in dates)
    placed = all(one.sure for one in told if one.kind in PLACES)
    issued = line.has(*ISSUERS)
    if kinds.count("person") > (_PLACED if line.has(*PLACES) else _WRITERS) and not issued:
        return None
    towns = line.opens and line.kinds.count("place") > 1  # "Algeria - Oran:"
    if not (line.has("person") or issued) and not (placed and (dated or towns or line.has("desk"))):
        return None  # "Eye of the Event - special" is an outlet
    fields = {name: span for name, members in _FIELDS for span in _first_run(told, members)}
    if not fields:
        return None
    kind = "dateline" if line.has(*PLACES) else "source" if line.has("outlet", "source") else "agency"
    if line.has("person", "office") or (line.has("place") and kinds[0] == "outlet"):
        kind = "byline"
    return Arranged(kind, fields, dated, placed, all(one.sure for one in told if one.kind != "date"))


def _first_run(told: Sequence[Told], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the first parts of some kinds stand that follow each other; of places the first."""
    for is_one, run in groupby(told, key=lambda one: one.kind in kinds):
        if is_one:
            members = list(run)
            yield members[0].start, members[0 if kinds == PLACES else -1].stop
            return
