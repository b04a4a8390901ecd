"""Whether a name is no writer's: the text tells of its person, or its words are no person's.

"Salah - Liverpool" above a text that tells of Salah is a caption; "small stories - Amman" a heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document import fold
from arnorm.document.meta.letters import AL, AND
from arnorm.document.meta.marked import folded_name, marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.joined import begins_with_and, is_an_issuer
from arnorm.document.meta.parts.known import known_by
from arnorm.document.meta.parts.shapes import has, is_institute, is_person, is_plain
from arnorm.document.meta.parts.words import is_desk, is_shaped_as_a_person
from arnorm.document.meta.said import Said
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["are_two_beside", "are_two_nouns", "is_no_person", "is_told_of"]

_NAME: Final = 2  # words of a name
_WRITES: Final = (
    "|",
    "(",
    ":",
    ")",
    "\u064a\u0643\u062a\u0628",
    "\u062a\u0643\u062a\u0628",
)  # "writes", of him and of her
_CUES: Final = ("cue", "soft", "lens", "writer", "reporter")
_OPENING: Final = 60  # letters of a line in which a signature stands
_BESIDE: Final = ["", "|"]  # signs before two
_NEAR: Final = 12  # lines of a page, and below a name, that tell of its person
_LETTER: Final = r"\p{L}{2}"


def is_told_of(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether the text or its headline tells of a person who stands beside a place or a paper, with no cue."""
    if sum(len(meta.fields) for meta in found) < _NAME and found[0].end == _end_of_name(page, found[0]):
        return False
    names = [meta for meta in found if meta.name is not None and not _is_cued(page, at, meta)]
    return any(_tells_of(page, at, found[-1].end, fold.key(meta.name or ""), said) for meta in names)


def _end_of_name(page: Page, meta: Meta) -> int:
    name = meta.name or ""
    return page.text.find(name, meta.start) + len(name)


def _is_cued(page: Page, at: int, meta: Meta) -> bool:
    """Return whether a word stands before a name on its line that announces who wrote: "written by", "letter of"."""
    start = page.text.find(meta.name or "", meta.start, meta.end)
    line = page.lines[page.content[at]]
    within = page.text[meta.start : start]
    for field in (meta.place, meta.agency):
        within = within.replace(field or "\n", "")
    before = marked(page.text, line.start, start).text.split(" ")
    return pattern(_LETTER).search(within) is not None or any(has(kind, word) for word in before for kind in _CUES)


def _tells_of(page: Page, at: int, stop: int, name: str, said: Said) -> bool:
    """Return whether a paragraph has a whole name, or the headline where it does not say that he writes."""
    words = name.split(" ")
    first = next((size for size in range(len(words) - _NAME, 0, -1) if has("title", " ".join(words[:size]))), 0)
    words = words[first:]
    if len(words) < _NAME or is_institute(words):
        return False
    name = " ".join(words)
    own = fold.key(page.text[stop : page.lines[page.content[at]].end])
    if f" {name} " in f" {own} ":
        return True
    near = {*range(_NEAR), *range(at + 1, at + 1 + _NEAR)} - {at}
    return any(_is_in(page, page.content[here], name, said) for here in sorted(near) if here < len(page.content))


def _is_in(page: Page, index: int, name: str, said: Said) -> bool:
    key = page.key(index)
    if f" {name} " not in f" {key} ":
        return False
    if key.startswith(name) and has("writer", key[len(name) :].strip(" ").partition(" ")[0]):
        return False  # "Sami Haddad is a writer from Tyre"
    line = page.lines[index]
    opening = marked(page.text, line.start, min(line.end, line.start + _OPENING)).text
    if any(f"{name} {sign}" in opening for sign in _WRITES) and (opening.startswith(name) or f"( {name} )" in opening):
        return False  # "Sami Haddad writes: ...", "Tyre (Sami Haddad) - "
    return page.prose(index) or index == page.content[0] or key == said.headline


def are_two_beside(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is two persons with a dash between and nothing else: who stand against each other."""
    if any(meta.place or meta.agency for meta in found) or not found[0].name:
        return False
    line = page.lines[page.content[at]]
    parts = parts_of(marked(page.text, line.start, line.end).text)
    return [part.before for part in parts] == _BESIDE and all(is_person(part.text.split(" ")) for part in parts)


def is_no_person(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether a name that nothing announces has neither a given name nor the shape of a person's."""
    names = [meta.name for meta in found if meta.name is not None and not _is_cued(page, at, meta)]
    firsts = [parts[0].text.split(" ") for name in names if (parts := parts_of(marked(name, 0, len(name)).text))]
    tells = known_by(page, at, said, found[-1].end).tells_of
    return any(not (_may_be_a_person(words) or (_is_of_the(words) and not tells(words[0]))) for words in firsts)


def _may_be_a_person(words: Sequence[str]) -> bool:
    if any(word.isascii() for word in words) or len(words[0]) == 1:
        return True
    named = is_person(words) or is_shaped_as_a_person(words)
    return named or is_desk(" ".join(words)) or is_institute(words) or is_an_issuer(words)


def _is_of_the(words: Sequence[str]) -> bool:
    """Return whether words may be a name and one of a family: "Layla Al-Asmar", no "mirror of the sea"."""
    return len(words) == _NAME and words[1].startswith(AL) and not (has("masthead", words[0]) or is_plain(words))


def are_two_nouns(found: Sequence[Meta]) -> bool:
    """Return whether the one name is two words of no list that "and" joins: "East and West"."""
    return len(found) == 1 and any(_is_a_pair_of_nouns(words) for words in _words_of_names(found))


def _words_of_names(found: Sequence[Meta]) -> Iterator[Sequence[str]]:
    yield from (folded_name(meta.name).split(" ") for meta in found if meta.name is not None)


def _is_a_pair_of_nouns(words: Sequence[str]) -> bool:
    if len(words) != _NAME or not begins_with_and(words[1]) or has("given", words[0]):
        return False
    return not (has("title", words[0]) or has("given", words[1].removeprefix(AND)))
