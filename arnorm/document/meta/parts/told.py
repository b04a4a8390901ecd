"""What a part of a line may be by its words: a date, a desk, a cue, an agency, an outlet, a place, a person, a name.

Lists of words tell, and the shape of names: a word that the names of villages begin with, "son of", a family's name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.shapes import has, is_listed_place, is_outlet, is_person, is_plain, words_of
from arnorm.document.meta.slots import listed

__all__ = [
    "Told",
    "before_a_place",
    "is_desk",
    "is_editor",
    "is_family",
    "is_shaped_as_a_person",
    "names_nothing",
    "told_of",
]

_MOST: Final = 4  # words of a name; of 1,600 agencies, places and writers found in 9,000 articles 11 have more
_LONGEST: Final = 12  # words of a part with the code and the date around a name
_PLAIN: Final = 7  # of them where neither stands there
_NOTE: Final = 5  # of what a writer is
_SPRING: Final = 3  # of a place by the first of its words
_PLACE: Final = 2  # of a place that no list has, behind "letter from"
_FAMILY: Final = 5  # letters of a name with article and ya
_AL: Final = "\u0627\u0644"
_YA: Final = "\u064a"
_AND: Final = ("\u0648", "\u0641")  # waw, fa
_BA: Final = "\u0628"
_LA: Final = "\u0644"
_CUES: Final = ("desk", "cue", "soft", "lens", "source")


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
    if all(_is_stamp(word) for word in asked.words):
        return asked.told("date", sure=any(word in listed()["month"] for word in asked.words))
    if is_desk(text):
        return asked.told("desk")
    kind = next((kind for kind in ("source", "lens") if has(kind, text)), None)
    if has("writer", asked.words[0]) and len(asked.words) <= _NOTE:
        kind = "job"
    if kind is None and (text in lists["agency"] or has("closed", text)):
        kind = "agency"
    if kind is None and text in lists["city"] and text in lists["paper"]:
        kind = "either"
    return None if kind is None else asked.told(kind)


def _of_a_shape(asked: _Asked) -> Told | None:
    text = asked.text
    if f"{text} " in asked.outlets or has("paper", text) or is_outlet(asked.words):
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
    for length in (3, 2, 1):
        cue, rest = " ".join(asked.words[:length]), asked.within(length)
        if not rest.words:
            continue
        rest = rest.within(0, _without_stamps(rest.words))
        if has("cue", cue) and _is_of_a_writer(rest.words):
            return asked.told("cue")  # "the Iraqi writer / Maysoon Rawi", "by the writer"
        kind = _behind(cue, rest)
        if kind:
            return rest.told(kind)
        if has("soft", cue) and is_shaped_as_a_person(rest.words) and _may_be_name(rest.words):
            return rest.told("person", sure=False)
    return _special_to(asked)


def _is_of_a_writer(words: Sequence[str]) -> bool:
    """Return whether words are what a writer is, and no name."""
    lists = listed()
    return all(
        word in lists["title"] or word.removeprefix(_AL) in (*lists["nation"], *lists["writer"]) for word in words
    )


def _without_stamps(words: Sequence[str]) -> int:
    """Return how many words stand before those of a date."""
    behind = next((at for at in range(len(words), 0, -1) if not _is_stamp(words[at - 1])), 0)
    return behind or len(words)


def _special_to(asked: _Asked) -> Told | None:
    """Return the outlet of "special to the Harbour", "special to site Harbour" where the preposition is glued."""
    first, *rest = asked.words[:2]
    if not has("special", first) or not rest or not 1 < len(asked.words) <= _MOST:
        return None
    glued = rest[0][:1] in (_BA, _LA) and (rest[0][1:].startswith(_AL) or has("outlet", rest[0][1:]))
    if not (glued or rest[0].startswith(_AL)) or not _may_be_name(asked.words[1:]):
        return None
    name = asked.within(1)
    return Told("outlet", name.start + glued, name.start + len(name.text))


def _behind(cue: str, rest: _Asked) -> str:
    """Return what some words are behind others."""
    named = _may_be_name(rest.words)
    if has("whence", cue) and _is_place(rest):
        return "office"
    if has("office", cue) and len(rest.words) <= _PLACE and (named or is_listed_place(rest.words)):
        return "office"
    if has("for", cue) and named and not has("outlet", rest.words[0]):
        return "outlet"
    if has("lens", cue) and named:
        return "aside"
    if (has("cue", cue) and named) or (has("soft", cue) and is_person(rest.words)):
        return "person"
    return "outlet" if has("reporter", cue) and named and rest.words[0].startswith(_AL) else ""


def _is_place(asked: _Asked) -> bool:
    if is_listed_place(asked.words):
        return True
    return _may_be_name(asked.words) and (asked.says(asked.text) or has("spring", asked.words[0]))


def _of_a_name(asked: _Asked) -> Told | None:
    text, words = asked.text, asked.words
    if has("section", text):
        return asked.told("aside")
    if not _may_be_name(words) or any(text in listed()[name] for name in ("title", "job", "by", "notoutlet")):
        return None
    if asked.says(text):
        return asked.told("place")
    if has("spring", words[0]) and 1 < len(words) <= _SPRING:
        return asked.told("place", sure=False)
    if is_person(words):
        return asked.told("person")
    return asked.told("person" if is_shaped_as_a_person(words) else "name", sure=False)


def _between_stamps(asked: _Asked) -> Told | None:
    """Return who is named between words of dates, counters and Latin letters: "verified icon Sami Haddad 12 May"."""
    dated = has("month", asked.words[-1])
    edges = [_is_stamp(word) or word.isascii() or (dated and has("ordinal", word)) for word in asked.words]
    if all(edges) or not (edges[0] or edges[-1]):
        return None
    core = asked.within(edges.index(False), len(edges) - edges[::-1].index(False))
    told = _told(core)
    if told is not None and told.kind == "place" and any(has("month", word) for word in asked.words):
        return told
    return told if told is not None and told.sure and told.kind in ("person", "agency", "source") else None


def _is_stamp(word: str) -> bool:
    if word in (".", "|") or has("stamp", word) or any(word in listed()[name] for name in ("month", "day", "unit")):
        return True
    return "0" <= word[0] <= "9" or (word.isascii() and not any("a" <= char <= "z" for char in word))


def _may_be_name(words: Sequence[str]) -> bool:
    """Return whether words can be a name: few, none of a list that says no, no verb and no figure.

    Ali is a preposition in a folded text, "daughter" a verb.
    """
    first = words[0]
    if len(words) > _MOST or is_plain(words) or any(_is_none_of_a_name(word) for word in words):
        return False
    return not first.startswith(_AND) or first in listed()["given"] or not _is_none_of_a_name(first[1:])


def _is_none_of_a_name(word: str) -> bool:
    lists = listed()
    if word in lists["given"] or has("kin", word):
        return False
    if any(has(name, word) for name in _CUES):
        return True
    return word in lists["no"] or word in lists["verb"] or any("0" <= char <= "9" for char in word)


def is_desk(text: str) -> bool:
    """Return whether words name those who made a report by their desk: "editor of local affairs"."""
    return has("desk", text) or is_editor(text)


def is_editor(text: str) -> bool:
    """Return whether words are the editor of a section."""
    first, _, rest = text.partition(" ")
    return has("editor", first) and rest.count(" ") < _MOST - 1


def is_family(word: str) -> bool:
    """Return whether a word has the shape of a family's name: article and ya."""
    return word.startswith(_AL) and word.endswith(_YA) and len(word) >= _FAMILY


def is_shaped_as_a_person(words: Sequence[str]) -> bool:
    """Return whether the last of some words is shaped as a family's name, and the first has no article."""
    return len(words) > 1 and not words[0].startswith(_AL) and is_family(words[-1])


def before_a_place(name: str) -> list[str]:
    """Return how a text names a place that has a name: "in X", "to X", "town of X"."""
    return [f" {_BA}{name} ", *(f" {word} {name} " for word in words_of("where"))]


def names_nothing(field: str) -> bool:
    """Return whether a field is the word of a date or a desk of no name: "special", "date"."""
    text = marked(field, 0, len(field)).text.strip(" ")
    return has("empty", text) or has("stamp", text)


_TELLERS: Final = (_of_a_list, _of_a_shape, _behind_latin, _behind_a_cue, _of_a_name, _between_stamps)
