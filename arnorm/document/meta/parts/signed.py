"""Signatures that the parts of a line tell together: where such a line stands, and what opens a sentence.

``Tell al-Ghazlan / Marhaf Saeed`` above the first paragraph; ``Horstan - (Reuters) -`` before the first sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.around.alone import in_the_head, is_below_the_headline
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import Marked
from arnorm.document.meta.parts.arranged import Arranged, arranged
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.divided import before_a_sentence, divided
from arnorm.document.meta.parts.known import ALONE, Known, known_by
from arnorm.document.meta.parts.shapes import has
from arnorm.document.meta.parts.standing import foreign, latin_writer, one_part, stands, stands_alone
from arnorm.document.meta.parts.told import told_of
from arnorm.document.meta.parts.words import is_desk
from arnorm.document.meta.said import Said
from arnorm.document.page import PROSE, Page

__all__ = ["opened", "parted", "signed"]

_LONGEST: Final = 90  # letters of a whole line; the longest of 800 in 9,000 articles had 84
_START: Final = 70  # letters before the first sentence
_PARTS: Final = 6  # before the first sentence, with those of a date
_SEVERAL: Final = 2  # fields that are evidence by themselves
_DESKED: Final = 3  # parts: an outlet, its desk, the sentence
_SIGNS: Final = "|:)\u060c"  # an Arabic comma, where a verb follows
_ALA: Final = "\u0639\u0644\u0649 "  # `ala


def signed(page: Page, line: Marked, at: int, said: Said) -> list[Meta]:
    """Return what a whole line is by its parts, where signatures stand."""
    if (
        len(line.text) > _LONGEST
        or "#" in line.text
        or page.longer_than(page.content[at], PROSE)
        or not stands(page, at, said)
    ):
        return []
    parts = divided(parts_of(line.text))
    known = known_by(page, at, said)
    alone = parts[0] if len(parts) == 1 else None
    found = _alone(page, at, alone, known, said) if alone is not None else None
    if found is None:
        found = _of_parts(page, line, at, parts, known)
    return [] if found is None else [_meta(page, line, found, 0, len(line.text))]


def _alone(page: Page, at: int, part: Part, known: Known, said: Said) -> Arranged | None:
    found = foreign(page, at, part) or latin_writer(page, at, part, known)
    return found or one_part(page, at, part, known, said)


def _of_parts(page: Page, line: Marked, at: int, parts: Sequence[Part], known: Known) -> Arranged | None:
    found = arranged(parts, known)
    if found is None or _is_of_a_list(page, at, parts) or _is_upon(page, line, found):
        return None
    if len(parts) > 1:
        return found
    return found if not page.prose(page.content[at]) and stands_alone(page, at, found, parts[0], known) else None


def parted(page: Page, line: Marked) -> list[Meta]:
    """Return what a line that was deleted is by its parts, if they are two that name something."""
    found = arranged(divided(parts_of(line.text)), ALONE) if len(line.text) <= _LONGEST else None
    if found is None or not found.sure:
        return []
    if len(found.fields) < _SEVERAL and not (_is_cued(line, found) or _is_a_magazine(line, found)):
        return []
    return [_meta(page, line, found, 0, len(line.text))]


def _is_cued(line: Marked, found: Arranged) -> bool:
    """Return whether a cue stands before the writer who is all that a line names: "published by Huda in March"."""
    start = found.fields["name"][0] if "name" in found.fields else 0
    return has("cue", line.text[:start].strip(" "))


def _is_a_magazine(line: Marked, found: Arranged) -> bool:
    """Return whether a line begins with "magazine" and its name, before the number of the issue."""
    return "agency" in found.fields and has("outlet", line.text.partition(" ")[0])


def opened(page: Page, line: Marked, at: int, said: Said) -> list[Meta]:
    """Return what stands before the first sentence of a text."""
    if not page.prose(page.content[at]):
        return []
    first = in_the_head(page, at) and not any(page.prose(index) for index in page.content[1:at])
    if not first and not is_below_the_headline(page, at, said):
        return []
    parts = divided(parts_of(line.text[:_START]))
    if (
        "#" in line.text[:_START]
        or len(parts) < 2
        or told_of(parts[0].text, parts[0].start, said.outlets, lambda _: False) is None
    ):
        return []
    for count in range(min(len(parts) - 1, _PARTS), 0, -1):
        if not any(sign in parts[count].before for sign in _SIGNS):
            continue
        found = _before(page, line, at, said, parts[: count + 1])
        if found is not None and _ends(parts, count, found):
            return [_meta(page, line, found, 0, parts[count].start)]
    return _without_a_sign(page, line, at, said, parts)


def _before(page: Page, line: Marked, at: int, said: Said, parts: Sequence[Part]) -> Arranged | None:
    """Return what all parts but the last are, if a sentence follows."""
    stop = line.span(page.text, parts[-1].start, len(line.text))[0]
    return arranged(parts[:-1], known_by(page, at, said, stop), opens=True)


def _without_a_sign(page: Page, line: Marked, at: int, said: Said, parts: list[Part]) -> list[Meta]:
    """Return a signature with which a sentence begins: "Tell - AFP The council decided"."""
    for cut in before_a_sentence(parts):
        found = _before(page, line, at, said, cut)
        if found is not None and _is_sure_of(found, cut):
            return [_meta(page, line, found, 0, cut[-1].start)]
    return []


def _is_sure_of(found: Arranged, parts: Sequence[Part]) -> bool:
    """Return whether no sign is needed behind parts: a known place beside who reports, a writer behind a cue."""
    if "place" in found.fields:
        return len(found.fields) > 1 and (found.placed or has("agency", parts[-2].text))
    if len(parts) == _DESKED and "agency" in found.fields and is_desk(parts[1].text):
        return True  # "The Southern View - special report The council decided"
    return found.sure and found.kind == "byline" and (len(found.fields) > 1 or has("cue", parts[0].text))


def _ends(parts: list[Part], count: int, found: Arranged) -> bool:
    """Return whether a sentence begins behind some parts: what they are has a paper, or a verb follows."""
    behind = parts[count].before
    if len(found.fields) > 1 and "agency" in found.fields and any(sign in behind for sign in "|:"):
        return True
    if len(found.fields) > 1 and found.placed and ")" in behind:
        return True
    if not has("verb", parts[count].text.partition(" ")[0]):
        return False
    if found.dated or len(found.fields) > 1 or ("place" in found.fields and found.placed):
        return True
    if ":" not in behind and "|" in behind:
        return True
    return _is_of_today(parts[0].text)  # "Our Homeland Today: decided"


def _is_of_today(name: str) -> bool:
    """Return whether a name of two words ends in "today" or "now", and is no forecast, no price: no article."""
    first, _, last = name.partition(" ")
    return has("today", last) and not first.startswith(AL)


def _is_upon(page: Page, line: Marked, found: Arranged) -> bool:
    """Return whether what reads as Ali is a preposition: "upon YouTube"."""
    span = found.fields.get("name")
    return span is not None and page.text.startswith(_ALA, line.span(page.text, *span)[0])


def _is_of_a_list(page: Page, at: int, parts: Sequence[Part]) -> bool:
    """Return whether the line above or below has as many parts: a table, a list of matches."""
    signs = [part.before for part in parts]
    if len(parts) == 1 or has("source", parts[0].text):  # "from: the Guardian" below "translated by: ..."
        return False
    for index in (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2]):
        other = page.folded(index)
        if not page.prose(index) and [part.before for part in parts_of(other)] == signs:
            return True
    return False


def _meta(page: Page, line: Marked, found: Arranged, start: int, stop: int) -> Meta:
    fields = {name: page.text[slice(*line.span(page.text, *span))] for name, span in found.fields.items()}
    return Meta(
        *line.span(page.text, start, stop), found.kind, fields.get("place"), fields.get("agency"), fields.get("name")
    )
