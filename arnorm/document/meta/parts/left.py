"""The slot that the other parts of a line leave for a name of no list: the place's, the writer's, the outlet's.

Where two are free, the shape of the name and what the text tells of decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.meta.letters import AL, COMMA
from arnorm.document.meta.parts.line import ISSUERS, PLACES, Line
from arnorm.document.meta.parts.shapes import has, is_city
from arnorm.document.meta.parts.words import is_family, is_shaped_as_a_person
from arnorm.document.meta.slots import listed

__all__ = ["in_slots"]

_WORDS: Final = 3  # of a place or an outlet that no list has
_WRITERS: Final = (["person"], ["person", "person"])
_TWO: Final = 2
_ADJECTIVE: Final = "\u064a\u0647"  # ya and ta marbuta, as it is folded; a town so named is one that the text names
_VERBAL: Final = ("\u064a",)  # ya, which verbs begin with


def in_slots(line: Line) -> Line:
    """Return the same with the unknown names in the slots that are left: one, or two that differ in shape."""
    unknown = [at for at, one in enumerate(line.told) if one.kind == "name"]
    if unknown == [0, 1] and line.kinds[2:] == ["desk"]:  # "Harbour of the South - Tell - special"
        return line.with_kind(0, "outlet", sure=False).with_kind(1, "place", sure=False)
    if len(unknown) == _TWO:
        return _writer_and_outlet(line, *unknown)
    if len(unknown) != 1:
        return line
    at = unknown[0]
    slot = _slot_beside_a_place(line, at) if line.has(*PLACES) else _slot(line, at)
    return line.with_kind(at, slot, sure=False) if slot else line


def _writer_and_outlet(line: Line, one: int, two: int) -> Line:
    """Return the same with two names as writer and outlet, where one ends as the names of families do: "Huruf - X"."""
    ends = [is_shaped_as_a_person(line.parts[at].text.split(" ")) for at in (one, two)]
    if ends[0] == ends[1] or len(line.parts) > _TWO or "|" not in line.parts[two].before:
        return line
    if any(line.known.tells_of(line.parts[at].text) for at in (one, two)):
        return line
    writer, outlet = (one, two) if ends[0] else (two, one)
    return line.with_kind(writer, "person", sure=False).with_kind(outlet, "outlet", sure=False)


def _slot_beside_a_place(line: Line, at: int) -> str:
    """Return the slot of a name where the place is known: the outlet's beside a writer or a desk, or in brackets."""
    name = line.parts[at].text
    if at + 1 < len(line.parts) and line.parts[at + 1].text in listed()["land"]:
        return "place"  # "Crans Montana - Switzerland"
    if line.has(*ISSUERS):
        return "" if line.has("person") or not _may_be_a_writer(line, name) else "person"
    if line.has("person", "desk") or (line.opens and line.is_bracketed(at)):
        return "outlet"
    if _is_defined(line, at):
        return "outlet"
    # "Beirut, lady of the world"
    return "" if COMMA in line.parts[at].before else _beside_a_place_alone(line, name)


def _may_be_a_writer(line: Line, name: str, *, any_family: bool = False) -> bool:
    """Return whether two words without articles, of which the text does not tell, can be a person."""
    words = name.split(" ")
    if not _TWO <= len(words) <= _WORDS or any(word.startswith(AL) for word in words[:-1]):
        return False
    is_last = any_family or is_family(words[-1]) or not words[-1].startswith(AL)
    return is_last and not any(line.known.tells_of(one) for one in (name, words[0]))


def _beside_a_place_alone(line: Line, name: str) -> str:
    """Return the slot of a name beside a place and nothing else, of which the text does not tell."""
    bare = [at for at, one in enumerate(line.told) if one.kind not in ("name", "date")]
    if len(bare) != 1 or line.known.tells_of(name) or any(has(one, name) for one in ("outlet", "site", "front")):
        return ""
    words = name.split(" ")
    if len(words) == 1 and words[0][0] in _VERBAL:
        return ""  # "Iraq - boils"
    if _is_one_of_the(words) and not line.known.tells_of(words[0]):
        return "person"  # "Layla Al-Asmar"
    sure, place = line.told[bare[0]].sure, line.parts[bare[0]].text.split(" ")
    if len(words) == 1 or any(word.startswith(AL) and not is_family(word) for word in words):
        return "outlet" if is_city(place) and len(words) <= _TWO else ""
    return "person" if not sure and not line.opens else ""  # "Tell Rifaat - Joudi Hasko"


def _is_one_of_the(words: Sequence[str]) -> bool:
    """Return whether two words are a name and one of a family, no noun that papers are named by: "Ray of the Sea"."""
    if len(words) != _TWO or words[0].startswith(AL) or not words[1].startswith(AL):
        return False
    if is_city(words[:1]):
        return False  # "New Lebanon"
    return not (has("masthead", words[0]) or has("homeland", words[1]) or has("site", words[1]) or is_city(words[1:]))


def _slot(line: Line, at: int) -> str:
    """Return the slot of a name where no place is known; nothing where two are free."""
    name = line.parts[at].text
    if line.has("person"):
        if line.has(*ISSUERS):
            return "place"
        return "outlet" if _is_before_a_writer(line, at) else ""
    if line.has(*ISSUERS):
        return _slot_beside_an_issuer(line, at, name)
    if not line.has("desk") or at > line.kinds.index("desk"):
        return ""
    tail = " ".join(name.split(" ")[-_TWO:])
    return "" if line.opens and line.known.tells_of(tail) else "outlet"


def _slot_beside_an_issuer(line: Line, unknown: int, name: str) -> str:
    """Return the slot of a name beside an agency or an outlet: the place's, but in one bracket with agencies."""
    if has("outlet", name):
        return ""  # `the French paper "Le Monde" writes`
    if line.is_bracketed(0) and not line.opens:
        return "" if ")" in line.parts[unknown].before else "outlet"  # "(Reuters) publishes pictures"
    if not line.has("agency"):
        if " " not in name:
            return "" if name.startswith(AL) and name.endswith(_ADJECTIVE) else "place"  # "Al-Jazeera - Documentary"
        return "person" if line.has("date") and _may_be_a_writer(line, name, any_family=True) else ""
    at = line.kinds.index("agency")
    return "place" if (line.opens or line.is_bracketed(at)) and name.count(" ") < _WORDS else ""


def _is_before_a_writer(line: Line, at: int) -> bool:
    """Return whether a dash parts a name from a writer, and it is an outlet's: 1,371 towns have a list, papers none."""
    name = line.parts[at].text
    first, *others = [kind for kind in line.kinds if kind != "date"]
    if first != "name" or others not in _WRITERS or "|" not in line.parts[at + 1].before:
        return False
    if " " not in name or name.isascii() or _is_defined(line, at):
        return True
    return name.count(" ") < _TWO and not line.known.tells_of(name)


def _is_defined(line: Line, at: int) -> bool:
    """Return whether two words of a name have the article: "The First Paper"."""
    name = line.parts[at].text
    return name.startswith(AL) and f" {AL}" in name
