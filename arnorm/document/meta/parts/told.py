"""What a part of a line may be by its words: a date, a desk, a cue, an agency, an outlet, a place, a person, a name.

Lists of words tell, and the shape of names: a word that the names of villages begin with, "son of", a family's name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from arnorm.document.meta.letters import AL
from arnorm.document.meta.parts.joined import begins_with_and, persons_in, sizes_of_an_agency
from arnorm.document.meta.parts.shapes import (
    has,
    is_an_edition,
    is_listed_place,
    is_named_as_a_paper,
    is_outlet,
    is_person,
)
from arnorm.document.meta.parts.words import (
    are_of_a_writer,
    is_desk,
    is_shaped_as_a_person,
    is_stamp,
    may_be_name,
    without_stamps,
)
from arnorm.document.meta.slots import listed

__all__ = ["Told", "told_of"]

_MOST: Final = 4  # words of a name; of 1,600 agencies, places and writers found in 9,000 articles 11 have more
_LONGEST: Final = 12  # words of a part with the code and the date around a name
_PLAIN: Final = 7  # of them where neither stands there
_NOTE: Final = 5  # of what a writer is
_SPRING: Final = 3  # of a place by the first of its words
_PLACE: Final = 2  # of a place that no list has, behind "letter from"
_EDITOR: Final = 2  # words of "the cultural editor"
_BA: Final = "\u0628"
_LA: Final = "\u0644"


class Told(NamedTuple):
    """What a part is (``kind``), the field in it from ``start`` to ``stop``, and whether its words alone say so."""

    kind: str
    start: int
    stop: int
    sure: bool = True


class _Asked(NamedTuple):
    """A part that begins at ``start``, the names of the page's outlet, and what tells the names of places."""

    words: Sequence[str]
    start: int
    outlets: Sequence[str]
    says: Callable[[str], bool]

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def told(self, kind: str, *, sure: bool = True) -> Told:
        return Told(kind, self.start, self.start + len(self.text), sure)

    def within(self, first: int, last: int | None = None) -> _Asked:
        """Return the same of some words of it."""
        start = self.start + sum(len(word) + 1 for word in self.words[:first])
        return self._replace(words=self.words[first:last], start=start)


def told_of(text: str, start: int, outlets: Sequence[str], says: Callable[[str], bool]) -> Told | None:
    """Return what a part is that begins at ``start``; ``says`` tells whether the page names a place so."""
    return _told(_Asked(text.split(" "), start, outlets, says))


def _told(asked: _Asked) -> Told | None:
    if len(asked.words) > _LONGEST or _is_of_a_sentence(asked.words):
        return None
    return next((told for tell in _TELLERS if (told := tell(asked)) is not None), None)


def _is_of_a_sentence(words: Sequence[str]) -> bool:
    """Return whether words are of a sentence: more than a cue and a name have, or begun as one."""
    if len(words) > _PLAIN and not any(word[0] <= "z" for word in words):
        return True
    first = words[0]
    if (
        len(first) == 1
        or not (has("verb", first) or has("no", first))
        or has("special", first)
        or has("for", " ".join(words[:2]))
    ):
        return False
    return not any(
        has(name, first)
        for name in ("given", "source", "writer", "cue", "soft", "whence", "stamp", "outlet", "kin", "lens")
    )


def _of_a_list(asked: _Asked) -> Told | None:
    text, lists = asked.text, listed()
    stamps = all(is_stamp(word) or _is_of_a_month(asked.words, at) for at, word in enumerate(asked.words))
    if stamps and text not in lists["paper"]:
        return asked.told("date", sure=any(word in listed()["month"] for word in asked.words))
    if is_desk(text):
        return asked.told("desk")
    kind = next((kind for kind in ("source", "lens") if has(kind, text)), None)
    if has("writer", asked.words[0]) and len(asked.words) <= _NOTE:
        kind = "job"
    if kind is None and (text in lists["agency"] or has("closed", text) or _are_agencies(asked.words)):
        kind = "agency"
    if kind is None and text in lists["city"] and text in lists["paper"]:
        kind = "either"
    return None if kind is None else asked.told(kind)


def _are_agencies(words: Sequence[str]) -> bool:
    """Return whether words are two agencies with "and" between: "Reuters and AFP"."""
    behind = (words[size:] for size in sizes_of_an_agency(words))
    return any(
        rest and begins_with_and(rest[0]) and has("agency", " ".join((rest[0][1:], *rest[1:]))) for rest in behind
    )


def _is_of_a_month(words: Sequence[str], at: int) -> bool:
    """Return whether a word is one of two that name a month: "Second Kanun"."""
    return has("lunar", words[at]) or (at > 0 and has("lunar", words[at - 1]) and has("ordinal", words[at]))


def _of_a_shape(asked: _Asked) -> Told | None:
    text = asked.text
    if f"{text} " in asked.outlets or has("paper", text) or is_outlet(asked.words) or is_an_edition(asked.words):
        return asked.told("outlet")
    return asked.told("place") if is_listed_place(asked.words) else None


def _behind_latin(asked: _Asked) -> Told | None:
    """Return what stands behind words of a page's code: "Next Previous Sami Haddad"."""
    first = next((at for at, word in enumerate(asked.words) if not word.isascii()), 0)
    return _told(asked.within(first)) if first > 1 else None


def _behind_a_cue(asked: _Asked) -> Told | None:
    """Return what stands behind "written by", "letter from" in one part, or the cue alone."""
    text = asked.text
    if has("cue", text) or has("soft", text):
        return asked.told("cue", sure=has("cue", text))
    return _of_ours(asked) or _behind_a_long_cue(asked)


def _behind_a_long_cue(asked: _Asked) -> Told | None:
    for length in (3, 2, 1):
        cue, rest = " ".join(asked.words[:length]), asked.within(length)
        if not rest.words:
            continue
        rest = rest.within(0, without_stamps(rest.words))
        rest = rest.within(_EDITOR) if has("editor", rest.words[0]) and is_person(rest.words[_EDITOR:]) else rest
        if has("cue", cue) and are_of_a_writer(rest.words):
            return asked.told("cue")  # "the Iraqi writer / Maysoon Rawi", "by the writer"
        cued = has("cue", cue) or has("soft", cue)
        if cued and has("whence", rest.words[0]) and is_listed_place(rest.words[1:] or rest.words):
            return rest.within(1).told("office")  # "interviewed in Tunis by"
        kind = _behind(cue, rest)
        if kind:
            return rest.told(kind)
        if has("soft", cue) and is_shaped_as_a_person(rest.words) and may_be_name(rest.words):
            return rest.told("person", sure=False)
    return _special_to(asked)


def _of_several(asked: _Asked) -> Told | None:
    """Return the persons that "and" joins: "Hind Abu Al-Hawa and Aya Al-Jaafari"."""
    persons = [*persons_in(asked.words)]
    if len(persons) < 2 or not all(is_person(one) and may_be_name(one[:_MOST]) for one in persons):
        return None
    return asked.told("person")


def _of_ours(asked: _Asked) -> Told | None:
    """Return the city of "our correspondent in Tunis" where the preposition is glued."""
    first, *rest = asked.words
    if not rest or not has("ours", first) or not rest[0].startswith(_BA):
        return None
    named = is_listed_place((rest[0].removeprefix(_BA), *rest[1:]))
    return Told("office", asked.start + len(first) + 2, asked.start + len(asked.text)) if named else None


def _special_to(asked: _Asked) -> Told | None:
    """Return the outlet of "special to the Harbour", "special to site Harbour" where the preposition is glued."""
    first, *rest = asked.words[:2]
    if not has("special", first) or not rest or not 1 < len(asked.words) <= _MOST:
        return None
    if _is_an_unknown_outlet(asked.words[1:]):
        return Told("outlet", asked.start + len(first) + 1, asked.start + len(asked.text), sure=False)
    glued = rest[0][:1] in (_BA, _LA) and (rest[0][1:].startswith(AL) or has("outlet", rest[0][1:]))
    if not (glued or rest[0].startswith(AL)) or not may_be_name(asked.words[1:]):
        return None
    name = asked.within(1)
    return Told("outlet", name.start + glued, name.start + len(name.text))


def _is_an_unknown_outlet(words: Sequence[str]) -> bool:
    """Return whether two words of no list, none of them a person's or a place's, stand behind "special"."""
    if len(words) != 2 or words[0][:1] in (_BA, _LA) or not may_be_name(words):
        return False
    return not (is_person(words) or is_shaped_as_a_person(words) or is_listed_place(words[:1]) or has("no", words[1]))


def _behind(cue: str, rest: _Asked) -> str:
    """Return what some words are behind others."""
    words, named = rest.words, may_be_name(rest.words)
    if has("whence", cue) and _is_place(rest):
        return "office"
    if has("office", cue) and len(words) <= _PLACE and (named or is_listed_place(words)):
        return "office"
    if has("soft", cue) and is_person(words) and not any(has("no", word) for word in words[1:]):
        return "person"
    return _behind_a_name(cue, words) if named else ""


def _behind_a_name(cue: str, words: Sequence[str]) -> str:
    """Return what some words that may be a name are behind others."""
    if has("for", cue) and not has("outlet", words[0]):
        return "outlet"
    if has("lens", cue):
        return "aside"
    if has("cue", cue):
        return "person"
    is_paper = words[0].startswith(AL) or is_outlet(words) or is_named_as_a_paper(words)
    return "outlet" if has("reporter", cue) and is_paper else ""


def _is_place(asked: _Asked) -> bool:
    if is_listed_place(asked.words):
        return True
    return may_be_name(asked.words) and (asked.says(asked.text) or has("spring", asked.words[0]))


def _of_a_name(asked: _Asked) -> Told | None:
    text, words = asked.text, asked.words
    if has("section", text):
        return asked.told("aside")
    if not may_be_name(words) or any(text in listed()[name] for name in ("title", "job", "by", "notoutlet")):
        return None
    if asked.says(text):
        return asked.told("place")
    kind, sure = _shape_of(words)
    return asked.told(kind, sure=sure)


def _shape_of(words: Sequence[str]) -> tuple[str, bool]:
    """Return what a name is by its shape."""
    if has("spring", words[0]) and 1 < len(words) <= _SPRING:
        return "place", False
    if is_person(words):
        return "person", True
    if is_named_as_a_paper(words) and not words[0].startswith(AL):
        return "outlet", False
    return "person" if is_shaped_as_a_person(words) else "name", False


def _between_stamps(asked: _Asked) -> Told | None:
    """Return who is named between words of dates, counters and Latin letters: "verified icon Sami Haddad 12 May"."""
    dated = has("month", asked.words[-1])
    edges = [is_stamp(word) or word.isascii() or (dated and has("ordinal", word)) for word in asked.words]
    if all(edges) or not (edges[0] or edges[-1]):
        return None
    core = asked.within(edges.index(False), len(edges) - edges[::-1].index(False))
    told = _told(core)
    if told is not None and told.kind == "place" and any(has("month", word) for word in asked.words):
        return told
    return told if told is not None and told.sure and told.kind in ("person", "agency", "source") else None


_TELLERS: Final = (_of_a_list, _of_a_shape, _behind_latin, _behind_a_cue, _of_several, _of_a_name, _between_stamps)
