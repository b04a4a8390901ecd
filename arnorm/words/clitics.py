"""What may be written together with an Arabic word: proclitics before it, endings after it.

Arabic writes "and", "so", "by", "for", "like", "will", "the" and its object and possessive pronouns in one piece with
the word. A form that is missing from every list is mostly a known stem with some of these, not an error.

Everything here works on spellings and on skeletons alike: no proclitic holds a letter that the skeleton changes, and
the endings are listed in both shapes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

__all__ = ["PROCLITICS", "Parse", "begun", "parses", "proclitic", "stems"]

_AND: Final = ("", "\u0648", "\u0641")  # waw, feh
_THE: Final = "\u0627\u0644"  # alef lam
# beh, lam, kaf; with the article; seen of the future; lam with the article is written lam lam.
_BEFORE: Final = ("", "\u0628", "\u0644", "\u0643", _THE, "\u0628" + _THE, "\u0643" + _THE, "\u0644\u0644", "\u0633")

PROCLITICS: Final = tuple(sorted((a + b for a in _AND for b in _BEFORE), key=len, reverse=True))

_PRONOUNS: Final = "ه ها هم هن هما ك كم كن كما نا ي ني"
# Gender, number and case, alone or before a pronoun (ات + هم). ه stands for ة in a skeleton.
_INFLECTION: Final = "ة ه ات ان ين ون ا و ي ت تا تي تين تان وا ية يه يين يون ن نا"
_ENDINGS: Final = frozenset(
    {
        "",
        *_PRONOUNS.split(" "),
        *_INFLECTION.split(" "),
        *(form + pronoun for form in ("ات", "ت", "ي", "و", "ا") for pronoun in _PRONOUNS.split(" ")),
    }
)
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))
_MIN_STEM: Final = 3

# By first letter, the longest first: of 27 proclitics a word can begin with four at most.
_BY_LETTER: Final = {
    first: tuple(p for p in PROCLITICS if p[:1] in {first, ""}) for first in {p[0] for p in PROCLITICS if p}
}
_BARE: Final = ("",)


class Parse(NamedTuple):
    """One way to read a word: proclitic, stem, ending; joined they are the word."""

    before: str
    stem: str
    ending: str


@lru_cache(maxsize=1 << 12)
def parses(word: str, least: int = _MIN_STEM) -> tuple[Parse, ...]:
    """Return every reading of ``word`` with a stem of ``least`` letters or more, the barest first.

    >>> Parse("وال", "كتاب", "") in parses("والكتاب"), Parse("و", "الكتاب", "") in parses("والكتاب")
    (True, True)
    """
    found = []
    endings = [size for size in range(_LONGEST_ENDING + 1) if word[len(word) - size :] in _ENDINGS]
    for before in _BY_LETTER.get(word[:1], _BARE):
        if not word.startswith(before):
            continue
        longest = len(word) - len(before) - least
        for size in endings:
            if size <= longest:
                end = len(word) - size
                found.append(Parse(before, word[len(before) : end], word[end:]))
    return tuple(sorted(found, key=_stem_length, reverse=True))


def _stem_length(parse: Parse) -> int:
    return len(parse.stem)


def stems(word: str) -> frozenset[str]:
    """Return what is left of ``word`` with clitics and endings off, in every legal way.

    >>> "شخصي" in stems("للشخصيات") & stems("الشخصيات")
    True
    """
    return frozenset(parse.stem for parse in parses(word))


def begun(word: str) -> tuple[str, ...]:
    """Return what a word begins with and may be its proclitics, the shortest first, and none at all the first.

    >>> begun("والحكومة"), begun("حكومة")
    (('', 'و', 'وال'), ('',))
    """
    return tuple([before for before in reversed(_BY_LETTER.get(word[:1], _BARE)) if word.startswith(before)])


def proclitic(word: str) -> str:
    """Return the longest run of proclitics that leaves three letters or more.

    >>> proclitic("وبالحكومة"), proclitic("ولد")
    ('وبال', '')
    """
    for before in _BY_LETTER.get(word[:1], _BARE):
        if word.startswith(before) and len(word) - len(before) >= _MIN_STEM:
            return before
    return ""
