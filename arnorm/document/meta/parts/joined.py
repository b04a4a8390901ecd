"""What "and" joins in words of a marked line, names of persons and agencies, and what a service adds to a name.

>>> list(persons_in("سامي الحداد وسلمي النجار".split(" ")))
[['سامي', 'الحداد'], ['سلمي', 'النجار']]
>>> begins_as_an_agency("رويترز وكالات".split(" ")), begins_as_an_agency("صفاء الحداد".split(" "))
(True, False)
>>> beside_a_service("سامي الحداد لنشره العربيه".split(" "))
slice(0, 2, None)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.document.meta.letters import AND, BETWEEN
from arnorm.document.meta.parts.shapes import has, is_outlet

__all__ = [
    "begins_as_an_agency",
    "begins_with_and",
    "beside_a_service",
    "is_an_agency",
    "is_an_issuer",
    "is_doubled",
    "joins_a_given_name",
    "persons_in",
    "sizes_of_an_agency",
]

_AGENCY: Final = 6  # words of the longest name that a list has, full stops among them
_SERVICE: Final = 2  # words of a service that a report is for
_PERSON: Final = 2  # words of a name before "and"


def begins_with_and(word: str) -> bool:
    """Return whether a word may be "and" and another: no "and" alone, no "Walid", no "son of"."""
    return len(word) > 1 and word.startswith(AND) and not (has("given", word) or has("kin", word))


def joins_a_given_name(word: str) -> bool:
    """Return whether a word is "and" and a given name: "and Salma"."""
    return begins_with_and(word) and has("given", word[1:])


def is_doubled(source: str, at: int) -> bool:
    """Return whether "and" stands before its own letter: a doubled letter is one in a marked line."""
    return source.startswith(AND + AND, at)


def persons_in(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the names of some words, cut where "and" stands, glued to a given name or as a word."""
    first = 0
    for at in range(_PERSON, len(words) - 1):
        joins = joins_a_given_name(words[at]) or (words[at] == AND and has("given", words[at + 1]))
        if at - first >= _PERSON and joins:
            yield _without_and(words[first:at])
            first = at
    yield _without_and(words[first:])


def _without_and(words: Sequence[str]) -> Sequence[str]:
    if words[0] == AND:
        return words[1:]
    return [words[0][1:], *words[1:]] if joins_a_given_name(words[0]) else words


def is_an_agency(words: Sequence[str]) -> bool:
    """Return whether words are an agency of the lists, named or not: "AFP", "agencies"."""
    name = " ".join(words)
    return has("agencies", name) or has("agency", name)


def sizes_of_an_agency(words: Sequence[str]) -> Iterator[int]:
    """Yield how many words are an agency that some words begin with."""
    return (size for size in range(1, min(len(words), _AGENCY) + 1) if has("agency", " ".join(words[:size])))


def begins_as_an_agency(words: Sequence[str]) -> bool:
    """Return whether words are an agency, or several: "AFP, Reuters", "AFP and agencies"; not "Safa Haddad"."""
    behind = (words[size:] for size in sizes_of_an_agency(words))
    return any(not rest or rest[0] in BETWEEN or _is_another(rest) for rest in behind)


def is_an_issuer(words: Sequence[str]) -> bool:
    """Return whether words are an agency or a paper by a list, or are named as outlets are."""
    return has("paper", " ".join(words)) or begins_as_an_agency(words) or is_outlet(words)


def _is_another(words: Sequence[str]) -> bool:
    return is_an_agency(words) or is_an_agency((words[0].removeprefix(AND), *words[1:]))


def beside_a_service(words: Sequence[str]) -> slice:
    """Return which of some words stand beside the service that a report is for: "X for the Arabic service"."""
    first = _SERVICE if has("service", " ".join(words[:_SERVICE])) else 0
    last = len(words) - (_SERVICE if has("service", " ".join(words[first:][-_SERVICE:])) else 0)
    return slice(first, last)
