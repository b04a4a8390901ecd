"""Whether what reads as a signature is what the text is about: whom it tells of, a place of the city, a letter's date.

"Salah - Liverpool" above a text that tells of Salah is a caption; "the book fair - Doha" a heading; "Fes, 3 March 1974"
begins a letter; "Reuters - the man, not the agency - began" is the first sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document import fold
from arnorm.document.meta.letters import AL, AND
from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.joined import begins_as_an_agency, begins_with_and
from arnorm.document.meta.parts.known import known_by
from arnorm.document.meta.parts.shapes import has, is_institute, is_listed_place, is_outlet, is_person, is_plain
from arnorm.document.meta.parts.words import is_desk, is_shaped_as_a_person
from arnorm.document.meta.said import Said
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["is_a_subject"]

_NAME: Final = 2  # words of a name
_LABELLED: Final = 3  # parts of "best actress: Kawthar - Tunis"
_YEAR: Final = r"(?<![0-9])[12][0-9]{3}(?![0-9])"
_SIGNS: Final = ("|", "(", ":")
_WRITES: Final = (*_SIGNS, ")", "\u064a\u0643\u062a\u0628", "\u062a\u0643\u062a\u0628")  # "writes", of him and of her
_CUES: Final = ("cue", "soft", "lens", "writer", "reporter")
_HARBOUR: Final = "\u0645\u064a\u0646\u0627\u0621"  # mina', a given name too where final hamza is folded away
_OPENING: Final = 60  # letters of a line in which a signature stands
_LETTER: Final = r"\p{L}{2}"
_WORD: Final = r"[\p{L}\p{N}]"


def is_a_subject(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether what was found on a line is no signature by what the text tells of."""
    whole = _is_whole(page, at, found)
    if _are_two_nouns(found) or _is_a_speaker(found) or _is_told_of(page, at, found, said):
        return True
    if not whole:
        return _is_an_aside(page, found)
    return (
        _is_no_person(page, at, found, said)
        or _is_a_letters_date(page, at, found)
        or _is_in_the_city(page, at, found)
        or any(_is_of_its_place(page, at, meta, found) for meta in found)
        or _is_what_the_headline_says(page, found)
    )


def _is_whole(page: Page, at: int, found: Sequence[Meta]) -> bool:
    line = page.lines[page.content[at]]
    rest = page.text[line.start : found[0].start] + page.text[found[-1].end : line.end]
    return pattern(_WORD).search(rest) is None


def _is_told_of(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether the text or its headline tells of a person who stands beside a place or a paper, with no cue."""
    if sum(len(meta.fields) for meta in found) < _NAME and found[0].end == _end_of_name(page, found[0]):
        return False
    names = [meta for meta in found if meta.name is not None and not _is_cued(page, at, meta)]
    if names and at + 1 < len(page.content) and has("born", page.key(page.content[at + 1]).partition(" ")[0]):
        return True
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
    return any(_is_in(page, index, name, said) for here, index in enumerate(page.content) if here != at)


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


def _is_a_letters_date(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is a city and a date with its year, and nothing else: so letters and statements begin."""
    if [tuple(meta.fields) for meta in found] != [("place",)]:
        return False
    line = page.lines[page.content[at]]
    text = marked(page.text, line.start, line.end).text
    return pattern(_YEAR).search(text) is not None and not any(sign in text for sign in _SIGNS)


def _is_an_aside(page: Page, found: Sequence[Meta]) -> bool:
    """Return whether a sentence begins with an agency and what it says of it between dashes."""
    first = found[0]
    if first.agency is None or first.name is not None or not page.text.startswith(first.agency, first.start):
        return False
    if first.place is not None:
        return not is_listed_place(_folded(first.place).split(" ")) and _is_of_two_articles(first.place)
    return len(found) > 1 and not _says_who(found[1])


def _says_who(meta: Meta) -> bool:
    """Return whether a piece behind an agency is a person, a paper, a desk or a place by what is known of it."""
    if meta.kind not in ("byline", "source"):
        return True
    words = _folded(meta.name or meta.agency or "").split(" ")
    return words != [""] and (
        is_person(words) or is_shaped_as_a_person(words) or is_desk(" ".join(words)) or _is_known(words)
    )


def _is_of_two_articles(name: str) -> bool:
    words = _folded(name).split(" ")
    return len(words) > 1 and all(word.startswith(AL) for word in words)


def _is_no_person(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether a name that nothing announces has neither a given name nor the shape of a person's."""
    names = [meta.name for meta in found if meta.name is not None and not _is_cued(page, at, meta)]
    firsts = [parts[0].text.split(" ") for name in names if (parts := parts_of(marked(name, 0, len(name)).text))]
    tells = known_by(page, at, said, found[-1].end).tells_of
    return any(not (_may_be_a_person(words) or (_is_of_the(words) and not tells(words[0]))) for words in firsts)


def _may_be_a_person(words: Sequence[str]) -> bool:
    if any(word.isascii() for word in words) or len(words[0]) == 1:
        return True
    named = is_person(words) or is_shaped_as_a_person(words)
    return named or is_desk(" ".join(words)) or is_institute(words) or _is_known(words)


def _is_of_the(words: Sequence[str]) -> bool:
    """Return whether words may be a name and one of a family: "Layla Al-Asmar", no "mirror of the sea"."""
    return len(words) == _NAME and words[1].startswith(AL) and not (has("masthead", words[0]) or is_plain(words))


def _is_in_the_city(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a part of a line is what stands in a city: "the book fair - Doha"; a person beside it reports."""
    line = page.lines[page.content[at]]
    whole = marked(page.text, line.start, line.end)
    parts = parts_of(whole.text)
    starts = (whole.span(page.text, part.start, part.stop)[0] for part in parts)
    if any(page.text.startswith(_HARBOUR, start) for start in starts):
        return True
    named = any(meta.name is not None and is_person(_folded(meta.name).split(" ")) for meta in found)
    return not named and any(has("venue", part.text.partition(" ")[0]) for part in parts)


def _is_of_its_place(page: Page, at: int, meta: Meta, found: Sequence[Meta]) -> bool:
    """Return whether a name or a paper of no list is a thing of the place beside it: "Dubai Mall - Dubai"."""
    place = next((one.place for one in found if one.place is not None), None)
    return any(
        _is_a_thing(page, at, field, _folded(place or "").split(" "))
        for field in (meta.agency, meta.name)
        if field is not None and not _is_known(_folded(field).split(" "))
    )


def _is_a_thing(page: Page, at: int, field: str, place: Sequence[str]) -> bool:
    """Return whether a field is no name beside a place: a noun, what has the place's name, what a colon announces."""
    words = _folded(field).split(" ")
    if pattern(_YEAR).search(" ".join(words)) is not None or _is_a_label(page, at, field):
        return True  # "Omar Sharif (Alexandria 1932)", "gold medal: Kawthar - Tunis"
    if place == [""] or is_person(words):
        return False
    if len(words) == 1:
        country = has("land", " ".join(place)) and not has("city", " ".join(place))
        return is_plain(words) or (country and not words[0].startswith(AL))  # "Amman - the capital", "France - strikes"
    return _has(words, place)


def _is_a_label(page: Page, at: int, field: str) -> bool:
    """Return whether words begin a line before a colon and a person."""
    line = page.lines[page.content[at]]
    parts = parts_of(marked(page.text, line.start, line.end).text)
    if len(parts) < _LABELLED or parts[0].text != _folded(field) or ":" not in parts[1].before:
        return False
    return is_person(parts[1].text.split(" "))


def _is_what_the_headline_says(page: Page, found: Sequence[Meta]) -> bool:
    """Return whether the headline begins with the one word that a paper is, and nobody is named: "Al-Ahram - Giza"."""
    agency = found[0].agency
    if any(meta.name is not None for meta in found) or agency is None or not _is_one_word_of_a_list(_folded(agency)):
        return False
    raw = page.raw(page.content[0]).lstrip(" ")
    behind = page.key(page.content[0]).partition(" ")[2]
    return raw.startswith(f"{agency} ") and behind != "" and pattern(_WORD).match(raw, len(agency) + 1) is not None


def _is_one_word_of_a_list(name: str) -> bool:
    return " " not in name and (has("paper", name) or has("agency", name)) and not has("agencies", name)


def _has(words: Sequence[str], others: Sequence[str]) -> bool:
    return f" {' '.join(others)} " in f" {' '.join(words)} "


def _is_known(words: Sequence[str]) -> bool:
    """Return whether words are an agency or a paper by a list, or are named as outlets are."""
    return has("paper", " ".join(words)) or begins_as_an_agency(words) or is_outlet(words)


def _is_a_speaker(found: Sequence[Meta]) -> bool:
    """Return whether what stands behind "source:" is somebody who speaks: "a senior official"."""
    words = _folded(found[0].agency or "").split(" ")
    return found[0].kind == "source" and len(words) > 1 and has("speaker", words[0])


def _are_two_nouns(found: Sequence[Meta]) -> bool:
    """Return whether the one name is two words of no list that "and" joins: "East and West"."""
    return len(found) == 1 and any(_is_a_pair_of_nouns(words) for words in _words_of_names(found))


def _words_of_names(found: Sequence[Meta]) -> Iterator[Sequence[str]]:
    yield from (_folded(meta.name).split(" ") for meta in found if meta.name is not None)


def _is_a_pair_of_nouns(words: Sequence[str]) -> bool:
    if len(words) != _NAME or not begins_with_and(words[1]) or has("given", words[0]):
        return False
    return not (has("title", words[0]) or has("given", words[1].removeprefix(AND)))


def _folded(name: str) -> str:
    return marked(name, 0, len(name)).text.strip(" ")
