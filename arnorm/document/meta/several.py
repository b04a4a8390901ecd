"""Tells apart the persons and the agencies that one piece names: each is found by itself, as a reader counts them.

"Sami Haddad and Salma Najjar - Tunis" are two writers; "(prepared by X - edited by Y)" a writer and an editor;
"source: the Harbour + agencies" are two. The pieces stand side by side where the one piece stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.core.meta import Meta
from arnorm.document.meta.marked import Marked, marked
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.shapes import has, is_institute, is_listed_place, is_outlet, is_person, is_plain
from arnorm.document.meta.parts.words import is_shaped_as_a_person, may_be_name
from arnorm.document.meta.slots import listed

__all__ = ["apart"]

_SIGNS: Final = ("|", "\u060c", "\u0648")  # an Arabic comma; waw, "and", as a word
_AND: Final = "\u0648"
_NAME: Final = 2  # words of a name
_MOST: Final = 4  # of one that no list tells
_UNKNOWN: Final = 3  # of an outlet that no list tells, beside agencies
_KINDS: Final = ("byline", "dateline", "source", "agency")
_CUE: Final = 2  # words of a cue


class _Some(NamedTuple):
    """Some words of a marked line, and where they begin in it."""

    words: tuple[str, ...]
    start: int
    waw: bool  # whether the first word has "and" before it

    @property
    def bare(self) -> tuple[str, ...]:
        """The words without "and"."""
        return (self.words[0][1:], *self.words[1:]) if self.waw else self.words

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
    if meta.name is not None:
        metas = _divided(text, meta, "name", _are_persons)
        others = _others(text, metas[-1])
        return [*_before_others(metas, others), *others]
    return _divided(text, meta, "agency", _are_issuers) if meta.agency is not None else [meta]


def _divided(text: str, meta: Meta, field: str, are_several: Callable[[Sequence[_Some]], bool]) -> list[Meta]:
    """Return a piece as one for each of the names in a field, if they are several; the other fields by their place."""
    value = getattr(meta, field)
    start = text.find(value, meta.start, meta.end)
    line = marked(text, start, start + len(value)) if start >= 0 else Marked("", [])
    some = _some(line.text, by_name=field == "name")
    if len(some) < _NAME or not are_several(some):
        return [meta]
    spans = [line.span(text, one.start, one.stop) for one in some]
    names = [text[first + one.waw : last] for one, (first, last) in zip(some, spans, strict=True)]
    starts = [meta.start, *(first for first, _ in spans[1:])]
    ends = [*(last for _, last in spans[:-1]), meta.end]
    others = {name: other for name, other in meta.fields.items() if name != field}
    found: list[Meta] = []
    for first, last, name in zip(starts, ends, names, strict=True):
        within = {kind: other for kind, other in others.items() if text.find(other, first, last) >= 0}
        others = {kind: other for kind, other in others.items() if kind not in within}
        found.append(Meta(first, last, meta.kind)._replace(**{field: name.lstrip(" \u0640"), **within}))
    return found if not others else [meta]


def _some(text: str, *, by_name: bool) -> list[_Some]:
    """Return what signs and "and" part in a marked text."""
    found: list[_Some] = []
    words, start, at, waw = list[str](), 0, 0, False
    tokens = text.rstrip(" ").split(" ")
    for place, token in enumerate(tokens):
        joins = bool(words) and _joins(words, tokens[place:], by_name=by_name)
        if (token in _SIGNS and not _is_a_title(words)) or joins:
            found += [_Some(tuple(words), start, waw)] if words else []
            words, waw = [], joins and not has("agencies", token)
        if token not in _SIGNS or (words and token != _AND):
            start = start if words else at
            words.append(token)
        at += len(token) + 1
    return [*found, _Some(tuple(words), start, waw)] if words else found


def _joins(before: Sequence[str], behind: Sequence[str], *, by_name: bool) -> bool:
    """Return whether a word is "and" and another name: "Sami Haddad and Salma", no "Wissam"."""
    word = behind[0]
    if len(word) <= _NAME or not word.startswith(_AND) or has("given", word):
        return False
    if not by_name and has("agencies", word):
        return True  # "the Harbour + agencies"
    if by_name:
        return len(before) >= _NAME and len(behind) >= _NAME and has("given", word[1:]) and behind[1] not in _SIGNS
    return has("agencies", word[1:]) or word[1:] in listed()["agency"]


def _is_a_title(words: Sequence[str]) -> bool:
    return bool(words) and has("title", " ".join(words))


def _are_persons(some: Sequence[_Some]) -> bool:
    return all(_is_a_person(one.bare) for one in some)


def _is_a_person(words: Sequence[str]) -> bool:
    """Return whether words are a whole name: two at least, and a person by a list or the shape."""
    if len(words) - words.count(".") < _NAME or is_plain(words) or is_outlet(words) or is_listed_place(words):
        return False
    return is_person(words) or (len(words) <= _MOST and is_shaped_as_a_person(words) and may_be_name(words))


def _are_issuers(some: Sequence[_Some]) -> bool:
    """Return whether all are agencies or papers, but for one that none knows."""
    known = [_is_an_issuer(one.bare) for one in some]
    others = [one.bare for one, is_known in zip(some, known, strict=True) if not is_known]
    if len(others) > 1 or any(len(words) > _UNKNOWN or is_plain(words) for words in others):
        return False
    return not any(has("desk", " ".join(words)) or any(has("no", word) for word in words) for words in others)


def _is_an_issuer(words: Sequence[str]) -> bool:
    name = " ".join(words)
    return has("agencies", name) or has("agency", name) or has("paper", name) or is_outlet(words)


def _before_others(metas: Sequence[Meta], others: Sequence[Meta]) -> list[Meta]:
    """Return pieces of which the last ends where others begin."""
    last = metas[-1]
    return [*metas[:-1], last._replace(end=others[0].start) if others else last]


def _others(text: str, meta: Meta) -> list[Meta]:
    """Return who a line names behind a writer, each by a cue of his own: "edited by Y", "translated by Z"."""
    start = text.find(meta.name or "", meta.start, meta.end) + len(meta.name or "")
    line = marked(text, start, meta.end)
    spans = [line.span(text, *span) for span in _cued(parts_of(line.text))]
    ends = [*(first for first, _ in spans[1:]), meta.end]
    return [
        Meta(first, end, "byline", name=text[first:last])
        for (first, last), end in zip(spans, ends, strict=bool(spans))
    ]


def _cued(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Yield from where to where names stand behind cues, in one part or behind a sign."""
    for before, part in pairwise([Part("", 0, 0, ""), *parts]):
        words = part.text.split(" ")
        count = next((size for size in range(_CUE, 0, -1) if _is_a_cue(words[:size])), 0)
        if not count and _is_a_cue(before.text.split(" ")):
            yield from _named(words, part.start)
        elif count:
            yield from _named(words[count:], part.start + len(" ".join(words[:count])) + 1)


def _is_a_cue(words: Sequence[str]) -> bool:
    return has("edits", " ".join(words))


def _named(words: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Yield where the name is that some words are, the service that it is for apart."""
    if len(words) > _NAME and has("service", " ".join(words[:_NAME])):
        start += len(" ".join(words[:_NAME])) + 1
        words = words[_NAME:]
    if has("service", " ".join(words[-_NAME:])):
        words = words[:-_NAME]
    if len(words) >= _NAME and not is_institute(words) and (_is_a_person(words) or _is_a_new_name(words)):
        yield start, start + len(" ".join(words))


def _is_a_new_name(words: Sequence[str]) -> bool:
    return len(words) <= _UNKNOWN and may_be_name(words) and not is_outlet(words)
