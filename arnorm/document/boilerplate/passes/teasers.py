"""Lines that go wherever they stand, and the titles of other articles below a cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["anywhere", "goes_on", "teasers"]

_TEASER: Final = 110  # the longest title among 30,161 articles of the ANT corpus has 104 folded characters
_IMPERFECT: Final = ("\u0648\u064a", "\u0648\u062a")  # waw with ya or ta: "and continues"
_VERB: Final = 5  # letters of such a word
_DURATION: Final = r"[0-9]{1,2}(?: : [0-9]{2}){1,2}"  # of a film, above its title
_SUBHEAD_WORDS: Final = 4  # nine subheads of ten in France 24 and Al-Yaum have at most four words


def anywhere(judged: Judged) -> frozenset[Gone]:
    """Return the lines that a rule finds anywhere, with the teasers below them."""
    return frozenset(_anywhere(judged)) if judged.found else frozenset()


def _anywhere(judged: Judged) -> Iterator[Gone]:
    for index, rule in judged.found.items():
        if "any" in rule.zones and not rule.post:
            yield Gone(index, rule.kind)
            at = bisect_left(judged.content, index)
            yield from (Gone(teaser, rule.kind) for teaser in teasers(judged, at + 1, rule))


def teasers(judged: Judged, at: int, rule: Rule) -> list[int]:
    """Return the lines below a cue that are titles of other articles, short, open, more than a name, or residue."""
    found: list[int] = []
    for index in judged.content[at : at + rule.follow]:
        other = judged.found.get(index)
        goes = other or _is_teaser(judged, index, rule.least) or _is_date(judged, index)
        if (other is not None and other.follow) or not goes:
            break
        if found and _behind_a_gap(judged, found[-1], index):
            break
        found.append(index)
        if _ends(judged, at - 1, index):
            return found
    while found and not _is_title(judged, found[-1], rule):
        found.pop()
    if found and goes_on(judged.page.first_word(found[-1])):
        found.pop()
    if _heads_text(judged, found, at):
        found.pop()
    return found


def _ends(judged: Judged, cue: int, index: int) -> bool:
    """Return whether a line says the name of the cue again behind a word, as "end of (the name)" does."""
    name = judged.page.key(judged.content[cue])
    return judged.page.key(index).partition(" ")[2] == name and judged.page.first_word(index) in _over()


@lru_cache(maxsize=1)
def _over() -> frozenset[str]:
    return frozenset(map(fold.key, words()["over"]))


def goes_on(word: str) -> bool:
    """Return whether a folded word begins a further sentence, waw before a verb or a particle, and no title.

    >>> goes_on("ويستمر"), goes_on("وقال"), goes_on("وزير"), goes_on("ويكيبيديا")
    (True, True, False, False)
    """
    if word in _continuing():
        return True
    return word.startswith(_IMPERFECT) and len(word) >= _VERB and word not in _names()


@lru_cache(maxsize=1)
def _continuing() -> frozenset[str]:
    return frozenset("\u0648" + fold.key(entry) for entry in words()["continuing"])


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(map(fold.key, words()["waw_name"]))


def _behind_a_gap(judged: Judged, before: int, index: int) -> bool:
    """Return whether a blank line parts a line from the teaser above, which nothing parted from the one above it."""
    return index - before > 1 and before > 0 and bool(judged.page.key(before - 1))


def _heads_text(judged: Judged, found: list[int], at: int) -> bool:
    """Return whether the last of several teasers is a subhead above text: far shorter, or alone without a date."""
    after = at + len(found)
    if len(found) < 2 or after >= len(judged.content) or not judged.page.prose(judged.content[after]):
        return False
    if judged.page.key(found[-1]).count(" ") >= _SUBHEAD_WORDS:
        return False
    titles = [index for index in found if not _is_date(judged, index)]
    if len(titles) < 2 or titles[-1] != found[-1]:
        return False
    *others, last = (judged.page.key(index).count(" ") + 1 for index in titles)
    return len(found) == 2 * len(others) + 1 or 2 * last < min(others)


def _is_date(judged: Judged, index: int) -> bool:
    rule = judged.rules.first_match(judged.page, index, judged.rules.free)
    if rule is not None:
        return rule.kind == "timestamp"
    return pattern(_DURATION).fullmatch(judged.page.folded(index)) is not None


def _is_title(judged: Judged, index: int, rule: Rule) -> bool:
    """Return whether a teaser is a title, also where it has a cue of its own: "watch: the ships come home"."""
    other = judged.found.get(index)
    return (other is None or other.kind == rule.kind) and _is_teaser(judged, index, rule.least)


def _is_teaser(judged: Judged, index: int, least: int) -> bool:
    if judged.page.longer_than(index, _TEASER):
        return False
    folded = judged.page.folded(index)
    return not folded.endswith((".", ":")) and folded.count(" ") + 1 >= least
