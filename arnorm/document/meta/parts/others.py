"""Who worked on a report besides its writer, each behind a cue: "prepared by X - edited by Y", "translated by Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.letters import BETWEEN
from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.joined import begins_with_and, beside_a_service
from arnorm.document.meta.parts.shapes import has, is_institute, is_listed_place, is_outlet, is_person, is_plain
from arnorm.document.meta.parts.words import is_shaped_as_a_person, may_be_name
from arnorm.unicode import pattern

__all__ = ["is_whole_name", "with_others"]

_NAME: Final = 2  # words of a name
_MOST: Final = 4  # of a name that no list tells
_NEW: Final = 3  # of one behind a cue that has no shape either
_CUE: Final = 2  # words of a cue
# Signs between two pieces: a comma, a tatweel for a dash.
_BETWEEN: Final = r"(?<![\p{Zs}\p{Pd}/\\|,\u060c\u0640])[\p{Zs}\p{Pd}/\\|,\u060c\u0640]++$"


def is_whole_name(words: Sequence[str]) -> bool:
    """Return whether words are a whole name: two at least, and a person by a list or the shape."""
    if len(words) - words.count(".") < _NAME or is_plain(words) or is_outlet(words) or is_listed_place(words):
        return False
    return is_person(words) or (len(words) <= _MOST and is_shaped_as_a_person(words) and may_be_name(words))


def with_others(text: str, meta: Meta) -> list[Meta]:
    """Return a writer and who stands behind him, side by side, each with his cue."""
    meta = _before_and_a_cue(text, meta)
    others = _others(text, meta)
    return [meta._replace(end=_before(text, meta.start, others[0].start)), *others] if others else [meta]


def _before_and_a_cue(text: str, meta: Meta) -> Meta:
    """Return the same with the name before "and" and another cue: "prepared by X and edited by Y"."""
    start = text.find(meta.name or "", meta.start, meta.end)
    line = marked(text, start, start + len(meta.name or ""))
    words = line.text.rstrip(" ").split(" ")
    within = range(_NAME, len(words) - _NAME)
    at = next((at for at in within if begins_with_and(words[at]) and _is_a_cue(words[at : at + 1])), 0)
    return meta._replace(name=text[slice(*line.span(text, 0, len(" ".join(words[:at]))))]) if at else meta


def _others(text: str, meta: Meta) -> list[Meta]:
    """Return who a line names behind a writer, each by a cue of his own: "edited by Y", "translated by Z"."""
    start = text.find(meta.name or "", meta.start, meta.end) + len(meta.name or "")
    if meta.place is not None or meta.agency is not None:
        return []
    line = marked(text, start, meta.end)
    found = [*_cued(parts_of(line.text))]
    firsts = [line.span(text, cue, stop)[0] for cue, _, stop in found]
    names = [line.span(text, name, stop) for _, name, stop in found]
    ends = [*(_before(text, start, first) for first in firsts[1:]), meta.end]
    bounds = zip(firsts, names, ends, strict=True) if found else ()
    return [Meta(first, end, "byline", name=text[slice(*name)]) for first, name, end in bounds]


def _before(text: str, start: int, end: int) -> int:
    """Return where a piece ends before another: signs between the two are of neither."""
    found = pattern(_BETWEEN).search(text, start, end)
    return found.start() if found is not None else end


def _cued(parts: Sequence[Part]) -> Iterator[tuple[int, int, int]]:
    """Yield from where to where names stand behind cues, in one part or behind a sign; first where the cue begins."""
    for before, part in pairwise([Part("", 0, 0, ""), *parts]):
        words = part.text.split(" ")
        count = next((size for size in range(_CUE, 0, -1) if _is_a_cue(words[:size])), 0)
        if not count and (_is_a_cue(before.text.split(" ")) or _is_beside(before, part, words)):
            cue = before.start if before.text else part.start
            yield from ((cue, *name) for name in _named(words, part.start))
        elif count:
            names = _named(words[count:], part.start + len(" ".join(words[:count])) + 1)
            yield from ((part.start, *name) for name in names)


def _is_beside(before: Part, part: Part, words: Sequence[str]) -> bool:
    """Return whether another person stands behind the first one and a sign: "coverage: Jamila Talib - Abeer Daher"."""
    beside = not before.text and part.before in BETWEEN and len(words) <= _NEW
    return beside and has("given", words[0]) and is_person(words)


def _is_a_cue(words: Sequence[str]) -> bool:
    return has("edits", " ".join(words)) or (begins_with_and(words[0]) and has("edits", " ".join(words)[1:]))


def _named(words: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Yield where the name is that some words are, the service that it is for apart."""
    beside = beside_a_service(words)
    start += sum(len(word) + 1 for word in words[: beside.start])
    words = words[beside]
    if len(words) >= _NAME and not is_institute(words) and (is_whole_name(words) or _is_a_new_name(words)):
        yield start, start + len(" ".join(words))


def _is_a_new_name(words: Sequence[str]) -> bool:
    return len(words) <= _NEW and may_be_name(words) and not is_outlet(words)
