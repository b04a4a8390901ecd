"""Where a signature stands that its parts tell: above the text, below it, and alone with one part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.meta.around.alone import EDGE, heads_prose, in_the_head, is_below_the_headline
from arnorm.document.meta.parts.arranged import Arranged
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.known import Known
from arnorm.document.meta.parts.shapes import has, is_an_edition, is_person, is_site
from arnorm.document.meta.parts.told import Told, told_of
from arnorm.document.meta.parts.words import ends_as_a_person, is_shaped_as_a_person
from arnorm.document.meta.said import Said
from arnorm.document.meta.slots import listed
from arnorm.document.page import Page

__all__ = ["foreign", "latin_writer", "one_part", "stands", "stands_alone"]

_PAIR: Final = 2  # words of a name
_WORDS: Final = 3  # of a name that its place tells
_PERSONS: Final = 6  # of two persons that "and" joins
_BELOW: Final = 2  # short lines between a signature and the text: a date, who took the pictures
_SPACES: Final = " \t\u00a0"
_DASHES: Final = ("-", "\u2013", "\u2014", "/", "_", "|")  # with nothing behind


def stands(page: Page, at: int, said: Said) -> bool:
    """Return whether the text begins below a line, or ends above it."""
    last = len(page.content)
    if at >= max(1, last - EDGE) and any(page.prose(index) for index in page.content[max(0, at - 2) : at]):
        return not any(page.prose(index) for index in page.content[at + 1 :])
    if at == 0 and not (said.headline and last > 1 and page.key(page.content[1]) == said.headline):
        return False
    if at + 1 < last and heads_a_note(page, at):
        return True
    below = page.content[at + 1 : at + 2 + _BELOW]
    above = in_the_head(page, at) or is_below_the_headline(page, at, said)
    return above and any(page.prose(index) for index in below)


def one_part(page: Page, at: int, part: Part, known: Known, said: Said) -> Arranged | None:
    """Return what a name of no list is that is all of a line and that no other line tells of, if its place tells.

    Below "source:", or before a dash and nothing else, it is an outlet; as the last line, shaped as one, a writer.
    """
    words = part.text.split(" ")
    told = told_of(part.text, part.start, known.outlets, known.is_place)
    if (
        told is None
        or told.kind not in ("name", "person", "outlet", "agency")
        or len(words) - 2 * words.count(".") > (_PERSONS if told.kind == "person" and told.sure else _WORDS)
    ):
        return None
    bracketed = part.before == "(" and told.start == part.start and at == len(page.content) - 1
    if not (part.before in ("", "*") or bracketed) or page.raw(page.content[at]).lstrip(_SPACES).startswith(
        "+"
    ):  # "larger +", a button
        return None
    if at > 0 and has("source", page.key(page.content[at - 1])):
        return _outlet(told)
    if known.tells_of(part.text) or words[0] in listed()["job"] or has("genre", part.text):
        return None
    if at > 0 and (_ends_in_a_dash(page, at) if told.kind == "outlet" else _heads_with_a_dash(page, at)):
        return _outlet(told) if told.kind in ("name", "outlet") else None
    beside = told.kind == "person" and told.sure and _is_beside_the_headline(page, at, said)
    beside = beside and ends_as_a_person(words) and not known.tells_of(words[-1])
    signs = (beside and not _is_one_of_several(page, at, said)) or _is_signed(page, at, told, words, known)
    return _writer(told) if signs else None


def foreign(page: Page, at: int, part: Part) -> Arranged | None:
    """Return what a line is that is a foreign paper, by its name or above who translated it: "Jordan Times"."""
    words = part.text.split(" ")
    if at == 0 or not part.text.isascii() or not (has("foreign", part.text) or _is_translated(page, at, words)):
        return None
    return _outlet(Told("outlet", part.start, part.stop))


def latin_writer(page: Page, at: int, part: Part, known: Known) -> Arranged | None:
    """Return who is named alone in Latin letters above the text, by a given name: "Karim Benali"."""
    words = part.text.split(" ")
    if not part.text.isascii() or not _PAIR <= len(words) <= _WORDS or not has("latin_given", words[0]):
        return None
    if not heads_prose(page, at) or any(has("latin", word) for word in words) or known.tells_of(part.text):
        return None
    return _writer(Told("person", part.start, part.stop))


def _is_translated(page: Page, at: int, words: Sequence[str]) -> bool:
    """Return whether Latin words are shaped as a paper's name above who translated it."""
    below = page.key(page.content[at + 1]) if at + 1 < len(page.content) else ""
    named = len(words) > 1 and (has("latin", words[-1]) or words[0] == "the")
    return named and has("edits", below.partition(" ")[0])


def _is_one_of_several(page: Page, at: int, said: Said) -> bool:
    """Return whether the line above or below is another person, of those that a text names one by one.

    Two between headline and text are its writers.
    """
    own = page.key(page.content[at])
    near = (page.key(index) for index in (*page.content[max(0, at - 1) : at], *page.content[at + 1 : at + 2]))
    others = sum(bool(key) and key != own and is_person(key.split(" ")) for key in near)
    below = page.content[at + 2 : at + 3]
    two = bool(below) and page.prose(below[0]) and page.key(page.content[at - 1]) == said.headline
    return others > 0 and not two


def _is_beside_the_headline(page: Page, at: int, said: Said) -> bool:
    """Return whether a line stands right above the headline that is known, or below it above the text."""
    if not said.headline or (at > 0 and has("lens", page.key(page.content[at - 1]))):
        return False
    above = at + 1 < len(page.content) and page.key(page.content[at + 1]) == said.headline
    return above or is_below_the_headline(page, at, said)


def _is_signed(page: Page, at: int, told: Told, words: Sequence[str], known: Known) -> bool:
    """Return whether a name stands above what its writer is, or is the last line and shaped as a name."""
    if told.kind in ("name", "person") and len(words) > 1 and heads_a_note(page, at):
        return True
    if told.kind != "person":
        return False
    if at == len(page.content) - 1:
        closed = page.raw(page.content[at]).rstrip(_SPACES).endswith(".")
        return told.sure or not (closed or known.tells_of(words[0]))
    dots = page.raw(page.content[at]).rstrip(_SPACES).endswith("..")
    return at > 0 and told.sure and (dots or _ends_in_a_dash(page, at))


def heads_a_note(page: Page, at: int) -> bool:
    """Return whether the line below tells what a writer is: "journalist from Tunis, lives in"."""
    if at + 1 >= len(page.content) or not has("writer", page.key(page.content[at + 1]).partition(" ")[0]):
        return False
    return at + 2 == len(page.content) or heads_prose(page, at) or heads_prose(page, at + 1)


def _writer(told: Told) -> Arranged:
    return Arranged("byline", {"name": (told.start, told.stop)}, dated=False, placed=True, sure=False)


def _outlet(told: Told) -> Arranged:
    return Arranged("source", {"agency": (told.start, told.stop)}, dated=False, placed=True, sure=False)


def _heads_with_a_dash(page: Page, at: int) -> bool:
    """Return whether a line ends in a dash above running text."""
    return heads_prose(page, at) and _ends_in_a_dash(page, at)


def _ends_in_a_dash(page: Page, at: int) -> bool:
    return page.raw(page.content[at]).rstrip(_SPACES).endswith(_DASHES)


def stands_alone(page: Page, at: int, found: Arranged, part: Part, known: Known) -> bool:
    """Return whether a paper or a writer stands there as one part."""
    if "name" in found.fields:
        return _is_a_writer(page, at, found, part, known)
    start = found.fields["agency"][0] - part.start
    return _is_an_outlet(page, at, part) if start < 1 else not known.tells_of(part.text[start:])  # "special to X"


def _is_an_outlet(page: Page, at: int, part: Part) -> bool:
    """Return whether a paper stands above a date, before a dash and nothing else, or in brackets below the text."""
    below = page.content[at + 1 : at + 2]
    if at < 1:
        return False
    if not below:
        return part.before.endswith("(") and is_site(part.text)
    if _is_a_date(page.folded(below[0])) or (_is_named_as_a_site(part.text) and page.prose(below[0])):
        return True
    return _heads_with_a_dash(page, at)


def _is_named_as_a_site(name: str) -> bool:
    """Return whether a name ends as those of sites do and other words do not: "today", "24" are words of articles."""
    return is_an_edition(name.split(" ")) or (is_site(name) and not has("today", name.rpartition(" ")[2]))


def _is_a_writer(page: Page, at: int, found: Arranged, part: Part, known: Known) -> bool:
    """Return whether a writer stands above the headline, behind a cue, or below all of the text."""
    start, stop = found.fields["name"]
    if (start, stop) != (part.start, part.stop):  # a cue or a date stands with it
        words = part.text[start - part.start : stop - part.start].split(" ")
        return is_person(words) or (is_shaped_as_a_person(words) and not known.tells_of(words[0]))
    name = page.key(page.content[at])
    heads = at == 0 and len(page.content) > 2 and page.prose(page.content[2])
    return heads and not any(name in page.key(index) for index in page.content[1:])


def _is_a_date(line: str) -> bool:
    """Return whether all parts of a line are words and figures of dates."""
    told = [told_of(part.text, part.start, (), lambda _: False) for part in parts_of(line)]
    return bool(told) and all(one is not None and one.kind == "date" for one in told)
