"""Whether a line that reads as a signature is one of several: items, matches, headings, those who signed a letter.

A road between two cities is none either, nor who speaks as "the source" between two paragraphs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.marked import folded_name, marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.shapes import has, is_institute, is_listed_place, is_outlet
from arnorm.document.meta.parts.words import is_desk
from arnorm.document.meta.slots import listed
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["is_listed"]

_BULLET: Final = r"[\p{Zs}\t]*([-\u0640\u2010-\u2015*\u2022\u25cf\u25aa\u25a0]|\d{1,2}[.)-])"
_WORDS: Final = 2  # of a city
_ROAD: Final = 2  # cities of one
_ALIKE: Final = 3  # lines of "name, profession" or "name (party)"; two writers may stand below each other
_SHORT: Final = 50  # letters of such a line
_COLON: Final = ":"
_NEAR: Final = 60  # letters behind the first city of a road
_ROLE: Final = 4  # words of what somebody is
_TOLD: Final = 12  # lines of a page, and below a line, that tell of its persons
_QUOTED: Final = 3  # words of what stands behind "source:" and is no name that a list or its form tells


def is_listed(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is one of a list, a heading, a road, or a speaker's."""
    if _is_a_road(page, at, found):
        return True
    return _is_whole(page, at, found) and any(
        tells(page, at, found)
        for tells in (
            _is_an_item,
            _is_a_heading,
            _are_cities,
            _is_below_a_role,
            _is_of_a_review,
            _is_one_of_those,
            _is_said,
            _is_of_a_thing,
            _are_told_by_first_names,
            _are_pairs,
        )
    )


def _is_an_item(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is one of several that begin with a bullet, or of matches: "Al-Sadd - Qatar"."""
    if any(meta.name for meta in found):
        return (
            found[0].name is not None and page.text.startswith(found[0].name, found[0].start) and _is_listed(page, at)
        )
    if not found[0].fields:
        return False
    if not page.text.startswith(tuple(found[0].fields.values()), found[0].start):
        return False  # "source: the Harbour"
    near = (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2])
    bullet = pattern(_BULLET).match(page.raw(page.content[at]))
    if bullet is not None:
        others = (pattern(_BULLET).match(page.raw(index)) for index in near)
        return any(other is not None and other.group(1)[-1] == bullet.group(1)[-1] for other in others)
    if any(folded_name(meta.agency or "") in listed()["agency"] for meta in found):
        return False
    signs = _signs(page, page.content[at])
    below = any(page.prose(index) for index in page.content[1:at])
    return below and len(signs) > 1 and any(not page.prose(index) and _signs(page, index) == signs for index in near)


def _is_listed(page: Page, at: int) -> bool:
    """Return whether a line begins with a bullet, a tatweel too, as two of those beside it do."""
    near = (page.raw(index) for index in page.content[max(1, at - 2) : at + 3])
    bullets = [found.group(1)[-1] for line in near if (found := pattern(_BULLET).match(line)) is not None]
    own = pattern(_BULLET).match(page.raw(page.content[at]))
    return own is not None and bullets.count(own.group(1)[-1]) >= _ALIKE


def _is_a_heading(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a place alone on a line is one of several: news of towns, each below its name."""
    if [tuple(meta.fields) for meta in found] != [("place",)]:
        return False
    others = (page.key(index) for here, index in enumerate(page.content) if here not in (0, at))
    own = page.key(page.content[at])
    return any(key != own and key.count(" ") < _WORDS and is_listed_place(key.split(" ")) for key in others if key)


def _are_cities(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line names more cities than a report comes from, and nothing else."""
    if any(meta.name or meta.agency for meta in found):
        return False
    line = page.lines[page.content[at]]
    parts = parts_of(marked(page.text, line.start, line.end).text)
    if len(parts) == _ROAD and all(has("city", part.text) and not has("land", part.text) for part in parts):
        return True  # "Casablanca - New York" is a line, a road
    return len(parts) >= _ALIKE and all(is_listed_place(part.text.split(" ")) for part in parts)


def _is_below_a_role(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether names alone stand below what each is: "editor in chief", "head of the committee".

    One that does may be the writer, below what the picture shows.
    """
    if [tuple(meta.fields) for meta in found] != [("name",)] or not _is_a_role(page, at - 1):
        return False
    return _is_a_role(page, at + 1) or _is_a_role(page, at - 3) or _is_signed_by_an_official(page, at)


def _is_signed_by_an_official(page: Page, at: int) -> bool:
    """Return whether the last line is a name below the office of who signs a statement, not below "editor in chief"."""
    last = at == len(page.content) - 1 and at > 1 and page.prose(page.content[at - 2])
    return last and not is_desk(page.key(page.content[at - 1]))


def _is_a_role(page: Page, at: int) -> bool:
    words = page.key(page.content[at]).split(" ") if 0 <= at < len(page.content) else [""]
    return has("role", words[0]) and len(words) <= _ROLE


def _is_of_a_review(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a paper alone on a line is one of several that a review of the press quotes, each above a text."""
    if [tuple(meta.fields) for meta in found] != [("agency",)] or not _is_above_text(page, at):
        return False
    first, _, rest = page.key(page.content[at]).partition(" ")
    if not has("outlet", first) or not rest:
        return False
    return any(
        key.startswith(f"{first} ") and not key.startswith(f"{first} {rest}") and not page.prose(page.content[here])
        for here, key in enumerate(map(page.key, page.content))
        if here not in (0, at) and _is_above_text(page, here)
    )


def _is_above_text(page: Page, at: int) -> bool:
    return at + 1 < len(page.content) and page.prose(page.content[at + 1])


def _is_one_of_those(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a name stands among lines of the same signs: who signed a letter, the candidates of a party."""
    signs = _signs(page, page.content[at])
    within = any(page.prose(index) for index in page.content[1:at])
    unknown = within and any(meta.agency and folded_name(meta.agency) not in listed()["agency"] for meta in found)
    named = unknown or any(meta.name for meta in found)
    if not named or len(signs) < _WORDS or _COLON in "".join(signs):
        return False

    def alike(index: int) -> bool:
        return _is_short(page, index) and _signs(page, index) == signs

    # Parties stand between candidates, and what each tells below "name - town" of witnesses.
    if within or any("(" in sign for sign in signs):
        least = _ALIKE if within or not _is_of_an_unknown(found) else _ALIKE - 1
        return _short_lines(page)[signs] >= least
    above = sum(1 for _ in takewhile(alike, reversed(page.content[1:at])))
    below = sum(1 for _ in takewhile(alike, page.content[at + 1 :]))
    return above + below + 1 >= _ALIKE


def _short_lines(page: Page) -> Counter[tuple[str, ...]]:
    """Return how many short lines below the first have which signs; a page is counted once."""
    known: Counter[tuple[str, ...]] | None = page.sketch.answers.get(_short_lines)
    if known is None:
        short = (index for index in page.content[1:] if _is_short(page, index))
        known = page.sketch.answers[_short_lines] = Counter(_signs(page, index) for index in short)
    return known


def _is_short(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.end - line.start <= _SHORT


def _are_told_by_first_names(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a person and another one stand on two lines of the same signs, and the text tells of both.

    "Mohammad Sharif - Montreal" and "Nadia Qasi - Lyon" above "Mohammad says", "Nadia dreams".
    """
    signs = _signs(page, page.content[at])
    if found[0].name is None or len(signs) < _WORDS or _COLON in "".join(signs):
        return False
    near = (*page.content[max(0, at - 1) : at], *page.content[at + 1 : at + 2])
    rows = [page.content[at], *(index for index in near if not page.prose(index) and _signs(page, index) == signs)]
    firsts = [page.key(index).partition(" ")[0] for index in rows]
    if len(rows) < _WORDS or not all(has("given", first) for first in firsts):
        return False
    near = (*page.content[1:_TOLD], *page.content[at + 1 : at + _TOLD])
    text = " ".join(page.key(index) for index in near if index not in rows)
    return all(f" {first} " in f" {text} " for first in firsts)


def _are_pairs(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether places beside what no list has and is nobody stand on two lines of the same signs: matches."""
    names = [folded_name(meta.agency) for meta in found if meta.agency is not None]
    if not names or found[0].place is None or any(meta.name is not None for meta in found):
        return False
    if any(has("agency", name) or has("paper", name) or is_outlet(name.split(" ")) for name in names):
        return False
    signs = _signs(page, page.content[at])
    near = (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2])
    return len(signs) == _WORDS and any(not page.prose(index) and _signs(page, index) == signs for index in near)


def _is_of_an_unknown(found: Sequence[Meta]) -> bool:
    """Return whether a person stands with what no list has: a party."""
    agency = folded_name(found[0].agency or "")
    return agency != "" and found[0].name is not None and not (has("agency", agency) or has("paper", agency))


def _is_said(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether what stands behind "source:" between two paragraphs is what a source says."""
    agency = found[0].agency
    if agency is None or found[0].kind != "source" or page.text.startswith(agency, found[0].start):
        return False
    words = folded_name(agency).split(" ")
    if len(words) <= _QUOTED or is_outlet(words) or is_institute(words) or len(parts_of(f"{' '.join(words)} ")) > 1:
        return False
    return at > 0 and page.prose(page.content[at - 1]) and _is_above_text(page, at)


def _is_of_a_thing(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether "source:" is one of the lines that describe a thing, "price: ...", or is open, unknown, local."""
    agency = folded_name(found[0].agency or "")
    if found[0].kind != "source" or agency == "" or page.text.startswith(found[0].agency or "", found[0].start):
        return False
    if has("quality", agency):
        return True
    if has("paper", agency) or has("agency", agency) or is_outlet(agency.split(" ")):
        return False
    near = (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2])
    return any(has("described", page.folded(index).partition(_COLON)[0].strip(" ")) for index in near)


def _is_a_road(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a sentence begins with two cities and tells of what lies between: "A - B is a road of"."""
    if [tuple(meta.fields) for meta in found] != [("place",)]:
        return False
    end = page.lines[page.content[at]].end
    parts = parts_of(marked(page.text, found[0].end, min(end, found[0].end + _NEAR)).text)
    words = parts[0].text.split(" ") if parts else []
    for count in (1, _WORDS):
        if len(words) > count and is_listed_place(words[:count]):
            return not has("verb", words[count])
    return False


@of_a_line
def _signs(page: Page, index: int) -> tuple[str, ...]:
    line = page.lines[index]
    return tuple(part.before for part in parts_of(marked(page.text, line.start, line.end).text))


def _is_whole(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line says nothing besides what was found."""
    line = page.lines[page.content[at]]
    rest = page.text[line.start : found[0].start] + page.text[found[-1].end : line.end]
    return pattern(r"[\p{L}\p{N}]{2}").search(rest) is None
