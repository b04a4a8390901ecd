"""Tells apart the persons and the agencies that one piece names: each is found by itself, as a reader counts them.

"Sami Haddad and Salma Najjar - Tunis" are two writers; "(prepared by X - edited by Y)" a writer and an editor;
"source: the Harbour + agencies" are two. The pieces stand side by side where the one piece stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import takewhile
from typing import Final, NamedTuple

from arnorm.core.meta import Meta
from arnorm.document.meta.letters import AND, BETWEEN, TATWEEL
from arnorm.document.meta.marked import Marked, marked
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.joined import begins_with_and, is_an_agency, is_doubled, sizes_of_an_agency
from arnorm.document.meta.parts.others import is_whole_name, with_others
from arnorm.document.meta.parts.shapes import has, is_outlet, is_person, is_plain

__all__ = ["apart"]

_NOTHING: Final = Marked("", [])
_SIGNS: Final = (*BETWEEN, AND)  # "and" as a word
_STOP: Final = "."  # behind the first letter of "MAP", which is "and" alone
_PLUS: Final = "+"
_NAME: Final = 2  # words of a name
_SEVERAL: Final = 2
_UNKNOWN: Final = 3  # words of an outlet that no list tells, beside agencies
_KINDS: Final = ("byline", "dateline", "source", "agency")


class _Waw(Enum):
    """How "and" stands before the first of some words: not at all, as its first letter, as a letter that is doubled."""

    NONE = 0
    GLUED = 1
    DOUBLED = 2


class _Some(NamedTuple):
    """Some words of a marked line, and where they begin in it."""

    words: tuple[str, ...]
    start: int
    waw: _Waw

    @property
    def bare(self) -> tuple[str, ...]:
        """The words without "and"."""
        return (self.words[0][1:], *self.words[1:]) if self.waw is _Waw.GLUED else self.words

    @property
    def stop(self) -> int:
        """Where they end in the marked line."""
        return self.start + len(" ".join(self.words))


def apart(text: str, found: Sequence[Meta]) -> list[Meta]:
    """Return what was found in a text, each person and each agency by itself."""
    return [one for meta in found for one in _apart(text, meta)]


def _apart(text: str, meta: Meta) -> list[Meta]:
    if meta.kind not in _KINDS:
        return [meta]
    if meta.place is not None:
        metas = _divided(text, _with_all(text, meta, "place", _is_another_city), "place", _are_cities)
        if len(metas) > 1:
            return [*metas[:-1], *_apart(text, metas[-1])]
    if meta.name is not None:
        metas = _divided(text, _with_all(text, meta, "name", _is_another_person), "name", _are_persons)
        return [*metas[:-1], *with_others(text, metas[-1])]
    return _divided(text, meta, "agency", _are_issuers) if meta.agency is not None else [meta]


def _with_all(text: str, meta: Meta, field: str, is_another: Callable[[Part], bool]) -> Meta:
    """Return the same with what stands behind a field and is another as it: "Cairo - Khartoum - AFP"."""
    start = text.find(meta.fields[field], meta.start, meta.end)
    line = marked(text, start, meta.end)
    run = [*takewhile(is_another, parts_of(line.text))]
    if len(run) < _SEVERAL or start + len(meta.fields[field]) > line.places[run[1].start]:
        return meta
    value = text[slice(*line.span(text, 0, run[-1].stop))]
    return meta._replace(place=value) if field == "place" else meta._replace(name=value)


def _is_another_person(part: Part) -> bool:
    """Return whether a part is a person, and no paper's name with it: "Sami Haddad Al-Nahar"."""
    words = part.text.split(" ")
    return part.before in ("", *BETWEEN) and is_person(words) and is_whole_name(words) and not has("paper", words[-1])


def _is_another_city(part: Part) -> bool:
    """Return whether a part is a city, and no paper's name: "Cairo - Oman - Sami Haddad"."""
    return (
        part.before in ("", *BETWEEN)
        and _is_a_city(part.text)
        and not any(has(kind, part.text) for kind in ("paper", "capitals"))
    )


def _divided(text: str, meta: Meta, field: str, are_several: Callable[[Sequence[_Some]], bool]) -> list[Meta]:
    """Return a piece as one for each of the names in a field, if they are several; the other fields by their place."""
    value = meta.fields[field]
    start = text.find(value, meta.start, meta.end)
    line = marked(text, start, start + len(value)) if start >= 0 else _NOTHING
    some = [*_some(line, text, by_name=field == "name")]
    if len(some) < _SEVERAL or not are_several(some):
        return [meta]
    spans = [line.span(text, one.start, one.stop) for one in some]
    names = [text[first + (one.waw is not _Waw.NONE) : last] for one, (first, last) in zip(some, spans, strict=True)]
    starts = [meta.start, *(first for first, _ in spans[1:])]
    ends = [*(last for _, last in spans[:-1]), meta.end]
    others = {name: other for name, other in meta.fields.items() if name != field}
    found: list[Meta] = []
    for first, last, name in zip(starts, ends, names, strict=True):
        within = {kind: other for kind, other in others.items() if text.find(other, first, last) >= 0}
        others = {kind: other for kind, other in others.items() if kind not in within}
        fields = {field: name.lstrip(" " + TATWEEL), **within}
        found.append(Meta(first, last, meta.kind, fields.get("place"), fields.get("agency"), fields.get("name")))
    return found if not others else [meta]


def _some(line: Marked, source: str, *, by_name: bool) -> Iterator[_Some]:
    """Yield what signs and "and" part in a marked line of a source."""
    words, start, at, waw = list[str](), 0, 0, _Waw.NONE
    tokens = line.text.rstrip(" ").split(" ")
    for place, token in enumerate(tokens):
        doubled = is_doubled(source, line.places[at])  # "and Walid"
        # A plus is nothing in a marked line: "the Harbour + agencies".
        added = at > 0 and _PLUS in source[line.places[at - 1] : line.places[at]]
        if added and words:
            yield _Some(tuple(words), start, waw)
            words, waw = [], _Waw.NONE
        behind = tokens[place:]
        joins = _may_part(words, behind, by_name=by_name) and (doubled or _joins(behind, by_name=by_name))
        if (token in _SIGNS and not (_is_a_title(words) or behind[1:2] == [_STOP])) or joins:
            if words:
                yield _Some(tuple(words), start, waw)
            words, waw = [], _waw(token, doubled=doubled) if joins else _Waw.NONE
        if token not in _SIGNS or (words and token != AND) or behind[1:2] == [_STOP]:
            start = start if words else at
            words.append(token)
        at += len(token) + 1
    if words:
        yield _Some(tuple(words), start, waw)


def _waw(token: str, *, doubled: bool) -> _Waw:
    """Return how "and" stands before a word that it joins: "and agencies" is listed with it."""
    if doubled:
        return _Waw.DOUBLED
    return _Waw.NONE if has("agencies", token) else _Waw.GLUED


def _joins(words: Sequence[str], *, by_name: bool) -> bool:
    """Return whether some words are "and" and another name: "Sami Haddad and Salma", no "Wissam"."""
    if not begins_with_and(words[0]):
        return False
    behind = (words[0][1:], *words[1:])
    if by_name:  # before a name of no list its shape must tell
        return has("given", behind[0]) or (len(words) == _NAME and len(behind[0]) > 1)
    return has("agencies", words[0]) or has("agencies", behind[0]) or any(sizes_of_an_agency(behind))


def _may_part(before: Sequence[str], behind: Sequence[str], *, by_name: bool) -> bool:
    """Return whether a whole name stands before "and", and behind it."""
    return bool(before) if not by_name else (len(before) >= _NAME and len(behind) >= _NAME and behind[1] not in _SIGNS)


def _is_a_title(words: Sequence[str]) -> bool:
    return bool(words) and has("title", " ".join(words))


def _are_persons(some: Sequence[_Some]) -> bool:
    return all(is_whole_name(one.bare) for one in some)


def _are_issuers(some: Sequence[_Some]) -> bool:
    """Return whether all are agencies or papers, but for one that none knows."""
    agencies = [is_an_agency(one.bare) for one in some]
    others = [one.bare for one, is_agency in zip(some, agencies, strict=True) if not is_agency]
    if all(has("paper", " ".join(words)) for words in others):
        return True
    return len(others) == 1 and _is_an_outlet(others[0])


def _is_an_outlet(words: Sequence[str]) -> bool:
    if len(words) > _UNKNOWN or is_plain(words) or has("desk", " ".join(words)):
        return is_outlet(words)
    return not any(has("no", word) for word in words)


def _are_cities(some: Sequence[_Some]) -> bool:
    """Return whether all are cities, and none the country of one: "Riyadh, Jeddah"."""
    return all(_is_a_city(" ".join(one.bare)) for one in some)


def _is_a_city(name: str) -> bool:
    """Return whether a name is a city, "occupied" or not, and no country."""
    first, _, last = name.rpartition(" ")
    city = first if has("behind_a_city", last) else name
    return has("city", city) and (has("city_state", city) or not has("land", city))
