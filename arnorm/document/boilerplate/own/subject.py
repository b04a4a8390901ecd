"""Lines that look as a page's own do, since what looks so is what the article is about: hashtags, buttons, rights."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.page import Page, of_a_line
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["is_of_the_subject"]

_HEADLINE: Final = 3  # spaces in a headline, at least: what has fewer may be the name of an outlet
_NEAR: Final = 3  # lines on either side among which residue of another kind says that they are the page's
_YEAR: Final = "(?:19|20)[0-9]{2}"  # of a page's own notice of rights


@dataclass(frozen=True, kw_only=True)
class _Subject:
    """What an article is about, by its headline, and what looks as a page's own there."""

    says: str
    headline: str
    kinds: frozenset[str]
    words: frozenset[str]
    one: bool
    named: bool
    signs: frozenset[str]


def is_of_the_subject(lines: Setting, index: int) -> bool:
    """Return whether a short line is of what the headline speaks of, and no residue of another kind stands near."""
    page = lines.page
    if index == page.content[0] or not lines.is_short(index) or page.prose(index):
        return False
    if lines.title.count(" ") < _HEADLINE:
        return False
    return any(_is_of(lines, index, subject, said=said) for subject, said in _may_be_of(page, index))


@of_a_line
def _may_be_of(page: Page, index: int) -> list[tuple[_Subject, bool]]:
    """Return the subjects that a line may be of by what it says, each with whether it has one of its words."""
    said = fold.words_of(page.folded(index))
    if pattern(_YEAR).search(page.folded(index)) is not None:
        return []
    one = " " not in page.raw(index).strip(" ")
    may_be = (subject for subject in _subjects() if (one or not subject.one) and subject.signs.isdisjoint(said))
    return [(subject, not subject.words.isdisjoint(said)) for subject in may_be]


def _is_of(lines: Setting, index: int, subject: _Subject, *, said: bool) -> bool:
    rule = lines.found.get(index)
    if not said and (rule is None or subject.named):
        return False
    if rule is not None and rule.kind not in subject.kinds:
        return False
    return pattern(subject.headline).search(lines.title) is not None and _stands_alone(lines, index, subject)


def _stands_alone(lines: Setting, index: int, subject: _Subject) -> bool:
    """Return whether no residue of another kind stands near a line, up and down to running text."""
    content = lines.page.content
    at = bisect_left(content, index)
    for near in (content[max(0, at - _NEAR) : at][::-1], content[at + 1 : at + 1 + _NEAR]):
        for other in near:
            if lines.page.prose(other):
                break
            if other in lines.found and not _may_stand_beside(lines, other, subject):
                return False
    return True


def _may_stand_beside(lines: Setting, other: int, subject: _Subject) -> bool:
    """Return whether a line that a rule knows is of the subject too, by its kind, and says nothing of a page."""
    if lines.found[other].kind not in subject.kinds:
        return False
    return subject.signs.isdisjoint(fold.words_of(lines.page.folded(other)))


@lru_cache(maxsize=1)
def _subjects() -> tuple[_Subject, ...]:
    entries: list[dict[str, Any]] = load.read_toml("boilerplate/_subjects.toml")["subject"]
    return tuple(_subject(entry) for entry in entries)


def _subject(entry: dict[str, Any]) -> _Subject:
    return _Subject(
        says=entry["says"],
        headline=f"(?<![^ ]){either(entry['headline'])}(?= |$)",
        kinds=frozenset(entry["kinds"]),
        words=frozenset(map(fold.folded, entry["words"])),
        one=entry["one"],
        named=entry["named"],
        signs=frozenset(map(fold.folded, entry["signs"])),
    )
