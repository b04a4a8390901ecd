"""Lines that a sentence proves to be said, the one below or the rest of their own: subheads, quoted notices."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.table import has_number
from arnorm.document.boilerplate.passes.reading import reading, stem
from arnorm.document.boilerplate.rule import TIMESTAMP
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page, of_a_line
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["is_attributed", "is_said_to_be", "is_taken_up", "tells_of_no_comment"]

_LABEL: Final = 4  # words of a subhead at most
_STEM: Final = 3  # letters; shorter words are particles
_SOON: Final = 12  # words in which a sentence takes up its subhead
_AT_ONCE: Final = 6  # ... of one word, which it may have by chance
_TWO: Final = 2  # lines that "thus it was written" may be said of
_QUOTED: Final = 6  # lines that a sentence below may say to be words, and itself
_SOON_POINTING: Final = 3  # words before it says so
_SENTENCE: Final = 5  # words of it at least
# Who said what, through which channel: "The board on X: (quotation)".
_SPEECH: Final = r"((?:[^\s:«“\"]++[^\S\n]+){2,12}[^\s:«“\"]++)[^\S\n]?:[^\S\n]?[«“\"][^«»“”\"]++[»”\"][\p{Z}\p{C}.]*"
_CALL: Final = 0.5  # what the first word of a call weighs: "follow", "more"; "the board" weighs nothing
_COMMA: Final = r"[\u060c,]"


def is_taken_up(lines: Setting, index: int) -> bool:
    """Return whether a label stands above a sentence with all its words: "related" above "a related case is ..."."""
    page, content = lines.page, lines.page.content
    at = bisect_left(content, index)
    if index not in lines.found or not 0 < at < len(content) - 1 or page.key(index).count(" ") >= _LABEL:
        return False
    below = content[at + 1]
    if below in lines.found or page.end(below) != "." or (at > 1 and page.end(content[at - 1]) != "."):
        return False
    if has_number(page, index):
        return False
    label = fold.words_of(page.folded(index))
    stems = {one for one in map(stem, label) if len(one) >= _STEM}
    said = fold.words_of(page.folded(below))
    if not stems or len(said) < _SENTENCE or _shown().issuperset(label) or reading(page.folded(below)).weight > 0:
        return False
    return stems <= {stem(word) for word in said[: _SOON if len(label) > 1 else _AT_ONCE]}


@lru_cache(maxsize=1)
def _shown() -> frozenset[str]:
    """Return the words that a page prints over what it shows, or sells: by chance the sentence below has them too."""
    return frozenset(map(fold.folded, (*words()["media"], *words()["advert"])))


def is_said_to_be(lines: Setting, index: int) -> bool:
    """Return whether the sentence below says what a line is, or all short lines above it: "under these two headings".

    One line alone may be said to be something else than words: "these are the windows".
    """
    page, content = lines.page, lines.page.content
    at = bisect_left(content, index) + 1
    if not 1 < at < len(content):
        return False
    below = next((line for line in content[at : at + _QUOTED] if page.prose(line)), -1)
    if below < 0 or below in lines.found or page.end(below) != ".":
        return False
    thus, pointing = _says_so(page, below)
    near = thus and below in content[at : at + _TWO] and (below != content[at] or index in lines.found)
    rule = lines.found.get(index)
    at_all = pointing and (rule is None or rule.kind != TIMESTAMP)  # no day, no field
    return (near or at_all) and _is_below_text(page, at - 1) and reading(page.folded(below)).weight <= 0


@of_a_line
def _says_so(page: Page, index: int) -> tuple[bool, bool]:
    """Return whether a sentence says what stands right above it, and whether it points at all short lines there."""
    said = page.folded(index)
    return pattern(_saying_so()).match(said) is not None, pattern(_pointing()).match(said) is not None


def _is_below_text(page: Page, at: int) -> bool:
    """Return whether running text stands above a line, short lines between the two at most."""
    return any(page.prose(line) for line in page.content[max(1, at - _QUOTED) : at])


@lru_cache(maxsize=1)
def _saying_so() -> str:
    return f"(?:{either(words()['thus_is'])}|{either(words()['this'])} {either(words()['wording'])}) "


@lru_cache(maxsize=1)
def _pointing() -> str:
    """Return a pattern for sentences that speak of the words above them, soon: "and under these two headings"."""
    these, wording = either(words()["pointing"]), either(words()["pointed"])
    such = f"{wording} {either(words()['such'])}"
    return rf"(?:[^ :|.\u2026?@#\u00a9]+ ){{0,{_SOON_POINTING}}}(?:\u0648?{these} {wording}|{such})(?= )"


def is_attributed(lines: Setting, index: int) -> bool:
    """Return whether a line says who said it, or calls itself a phrase: "share the news, he cried"."""
    return index != lines.page.content[0] and _goes_on_with_who(lines.page, index)


@of_a_line
def _goes_on_with_who(page: Page, index: int) -> bool:
    spoken = pattern(_SPEECH).fullmatch(page.raw(index))
    if spoken is not None and not _calls(fold.folded(spoken.group(1))):
        return True
    quoted, *rest = pattern(_COMMA).split(page.raw(index))
    return bool(quoted) and any(pattern(_attribution()).match(fold.folded(piece)) is not None for piece in rest)


def _calls(folded: str) -> bool:
    """Return whether words read as a page's own, from the first on: "follow us on", "more of this kind"."""
    return reading(folded).weight > 0 and reading(folded.partition(" ")[0]).weight > _CALL


@lru_cache(maxsize=1)
def _attribution() -> str:
    said = f"(?:{either(words()['thus'])} )?{either(words()['said'])}"
    return f"(?:{said}|{either(words()['this'])} {either(words()['wording'])}) "


def tells_of_no_comment(lines: Setting, index: int) -> bool:
    """Return whether a line tells that somebody said nothing: "the board declined to comment", "it did not reply"."""
    return _has_no_comment(lines.page, index)


@of_a_line
def _has_no_comment(page: Page, index: int) -> bool:
    return pattern(_no_comment()).match(page.folded(index).lstrip(fold.EDGE_SIGNS)) is not None


@lru_cache(maxsize=1)
def _no_comment() -> str:
    """Return a pattern for such a sentence: who is named between the verb and what was not said, as no page does."""
    told, word = words(), r"(?:[^ :|.\u2026?@#\u00a9]+ )"
    declined = f"{either(told['declined'])} {word}{{1,8}}?(?:\u0639\u0646 )?{either(told['to_say'])}"
    silent = f"{either(told['silent'])} {word}{{0,8}}?{either(told['asked_for'])}"
    return rf"\u0648?(?:{declined}|{silent})(?= |$)"
