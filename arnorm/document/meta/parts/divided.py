"""Divides what no sign divides: the seconds before a name, "X from Y", a name and the sentence that follows it.

>>> from arnorm.document.meta.marked import marked
>>> from arnorm.document.meta.parts.cut import parts_of
>>> [part.text for part in divided(parts_of(marked("02:44:19 AFP", 0, 12).text))]
['02', '44', '19', 'afp']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.document.meta.letters import AL
from arnorm.document.meta.parts.cut import Part
from arnorm.document.meta.parts.shapes import has, is_city, is_listed_place, is_outlet, is_person
from arnorm.document.meta.parts.words import is_desk, is_number, is_shaped_as_a_person
from arnorm.document.meta.slots import listed

__all__ = ["before_a_sentence", "divided"]

_MOST: Final = 4  # words of a name before a sentence
_NAME: Final = 3  # words of one before "from"
_SIGNED: Final = 3  # parts before it
_FEMALE: Final = 4  # letters of a verb in the past of her
_PAIR: Final = 2  # words of a city
_LEAST: Final = 3  # letters of a paper
# Words that stand before a city and are no paper's name.
_NO_PAPER: Final = (
    "plain",
    "no",
    "verb",
    "where",
    "spot",
    "spring",
    "venue",
    "institute",
    "house",
    "outlet",
    "masthead",
    "given",
    "title",
    "kin",
    "job",
    "writer",
    "role",
    "by",
    "cue",
    "soft",
    "lens",
    "notoutlet",
    "desk",
    "month",
    "agency",
    "section",
    "genre",
    "source",
    "reporter",
    "stamp",
    "noun",
    "thing",
    "front",
)
_MIN: Final = "\u0645\u0646"
_FI: Final = "\u0641\u064a"
_TA: Final = "\u062a"
_ALEF_TA: Final = "\u0627\u062a"


def divided(parts: Sequence[Part]) -> list[Part]:
    """Return parts with the last figures of an hour, a desk, a known place behind "from" as parts of their own."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        words = part.text.split(" ")
        if len(words) > 1 and is_number(words[-1]) and _are_of_a_date(parts[at + 1 : at + 3]):  # "Brighton 12/02/2019"
            found += _cut(part, words, len(words) - 1)
        elif len(words) > 1 and is_number(words[0]) and _is_behind_figures(found, part):
            found += _cut(part, words, 1)
        elif len(words) > 1 and has("special", words[-1]):  # "Harbour special"
            found += _cut(part, words, len(words) - 1)
        elif count := _before_a_city(words, parts, at):  # "Sami Haddad - Sabq Dammam"
            found += _at_a_bar(part, words, count)
        else:
            found += _at_whence(part, words)
    return found


def _are_of_a_date(behind: Sequence[Part]) -> bool:
    return len(behind) > 1 and all(part.before == "|" and is_number(part.text.partition(" ")[0]) for part in behind)


def _is_behind_figures(found: Sequence[Part], part: Part) -> bool:
    """Return whether a part stands behind an hour, or behind day and month: "12/05/2023 Sami Haddad"."""
    before = [one.text.rpartition(" ")[2] for one in found[-2:]]
    count = 1 if part.before == ":" else 2 if part.before == "|" else len(before) + 1
    return len(before) >= count and all(map(is_number, before[-count:]))


def _at_whence(part: Part, words: Sequence[str]) -> list[Part]:
    reports = has("reporter", words[0])
    at = next((at for at, word in enumerate(words[:-1]) if at and (word == _MIN or (reports and word == _FI))), 0)
    if not at or not (reports or _is_a_name(words[:at])) or not is_city(words[at + 1 :]):
        return [part]
    name, rest = _cut(part, words, at)
    place = rest.text.partition(" ")[2]
    return [name, Part(place, rest.stop - len(place), rest.stop, "|")]


def _at_a_bar(part: Part, words: Sequence[str], count: int) -> list[Part]:
    """Return a part as two, as if a bar stood between."""
    name, place = _cut(part, words, count)
    return [name, place._replace(before="|")]


def _before_a_city(words: Sequence[str], parts: Sequence[Part], at: int) -> int:
    """Return how many words a paper has that stands before its city, beside a writer; else nothing.

    One of no list only behind him.
    """
    beside = [part.text.split(" ") for part in (*parts[at - 1 : at], *parts[at + 1 : at + 2])]
    if len(words) < _PAIR or has("paper", " ".join(words)) or not any(map(is_person, beside)):
        return 0
    new = at > 0 and is_person(parts[at - 1].text.split(" "))
    sizes = [size for size in (1, _PAIR) if len(words) > size and _is_a_town(" ".join(words[-size:]))]
    papers = (words[:-size] for size in reversed(sizes))
    named = (paper for paper in papers if has("paper", " ".join(paper)) or (new and _is_a_new_paper(paper)))
    return len(next(named, ()))


def _is_a_town(name: str) -> bool:
    return has("city", name) and not has("land", name)


def _is_a_new_paper(words: Sequence[str]) -> bool:
    """Return whether one word of no list may be a paper: no "district of", "university of", "south of"."""
    if len(words) > 1 or words[0].startswith(AL) or len(words[0]) < _LEAST:
        return False
    return not any(has(kind, words[0]) for kind in _NO_PAPER) and not is_listed_place(words)


def _is_a_name(words: Sequence[str]) -> bool:
    return len(words) <= _NAME and (is_person(words) or is_outlet(words) or is_shaped_as_a_person(words))


def before_a_sentence(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield parts with one of them cut where a sentence seems to begin, for each place where one may."""
    for at, part in enumerate(parts[1 : _SIGNED + 1], 1):
        words = part.text.split(" ")
        for count in range(min(_MOST, len(words) - 1), 0, -1):
            if _may_end(words[:count], words[count]):
                yield [*parts[:at], *_cut(part, words, count)]


def _may_end(name: Sequence[str], behind: str) -> bool:
    """Return whether a sentence may begin with a word behind a name: a verb, or any behind an agency of the list."""
    text = " ".join(name)
    if text in listed()["agency"]:
        return True
    if len(name) > 1 and not (is_person(name) or is_outlet(name) or is_desk(text)):
        return False
    return _is_verb(behind) and not (behind in listed()["given"] and is_person([*name, behind]))


def _is_verb(word: str) -> bool:
    if has("verb", word):
        return True
    past = len(word) >= _FEMALE and word.endswith(_TA) and not word.endswith(_ALEF_TA)
    return past and not word.startswith(AL) and not is_listed_place([word])


def _cut(part: Part, words: Sequence[str], count: int) -> list[Part]:
    """Return a part as two, the first of so many words."""
    text = " ".join(words[:count])
    rest = words[count + 1 :] if words[count] == "." else words[count:]
    behind = " ".join(rest)
    return [
        Part(text, part.start, part.start + len(text), part.before),
        Part(behind, part.stop - len(behind), part.stop, "" if words[count] != "." else "."),
    ]
