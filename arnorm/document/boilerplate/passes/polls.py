"""Polls at the foot of a page: a question, the answers to tick on lines of their own, the buttons.

No writer ends on a line that only says "yes" and another that only says "no"; where both stand, with what else can be
ticked, the question above them is the page's, and so where the button to vote stands below answers. An article whose
headline names a poll has its question and shares.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page
from arnorm.document.row import words_of
from arnorm.document.sketch import Sketch

__all__ = ["may_hold_a_poll", "polls"]

_KIND: Final = "comment"
_LINES: Final = 8  # answers and buttons
_ANSWER: Final = 4  # words of an answer that is on no list
_QUESTION: Final = 160  # folded characters
_HEAD: Final = 2  # lines with words above a poll: headline and text
_CHOICES: Final = 2  # answers above the button to vote
_NUMBERS: Final = b"0123456789"
_PERCENT: Final = " 0123456789.%"


def may_hold_a_poll(page: Page) -> bool:
    """Return whether the last line is an answer or a button of a poll; cheap."""
    return page.sketch.letters[page.content[-1]].rstrip(_NUMBERS) in _last()


def polls(judged: Judged) -> frozenset[Gone]:
    """Return the lines of a poll at the foot."""
    page = judged.page
    if _KIND not in judged.rules.kinds or not _may_be_answered(judged) or _is_about_one(judged):
        return frozenset()
    left = [index for index in judged.content if index not in judged.gone]
    at = len(left)
    while at > _HEAD and len(left) - at < _LINES and _may_be_answer(page, left[at - 1]):
        at -= 1
    keys = {_key(page, index) for index in left[at:]}
    asked = {_only("yes"), _only("no")} <= keys or _is_voted_on(page, left[at:])
    if not asked or at <= _HEAD:
        return frozenset()
    question = left[at - 1]
    if page.end(question) != "?" or page.longer_than(question, _QUESTION):
        return frozenset()
    above = left[at - 2]
    labelled = _key(page, above) in map(fold.key, words()["poll"])
    return frozenset(Gone(index, _KIND) for index in left[at - 1 - labelled :])


def _may_be_answered(judged: Judged) -> bool:
    """Return whether one of the last lines may be the answer that no poll is without, or the button to vote; cheap."""
    letters = judged.page.sketch.letters
    foot = [letters[index].rstrip(_NUMBERS) for index in judged.content[-_LINES - len(judged.gone) :]]
    return not (_yes().isdisjoint(foot) and _votes().isdisjoint(foot))


def _is_voted_on(page: Page, lines: list[int]) -> bool:
    """Return whether the last of some lines is a button to vote, the results below it or not, two answers above."""
    keys = [_key(page, index) for index in lines]
    votes, answers = (set(map(fold.key, words()[name])) for name in ("vote", "answer"))
    at = next((at for at, key in enumerate(keys) if key in votes), 0)
    return at >= _CHOICES and answers.issuperset(keys[at + 1 :])


def _is_about_one(judged: Judged) -> bool:
    """Return whether the headline names a poll, whose question and shares are the article's then."""
    headline = f"{judged.page.folded(judged.content[0])} {fold.folded(judged.title or '')}"
    return not _named().isdisjoint(fold.words_of(headline))


@lru_cache(maxsize=1)
def _named() -> frozenset[str]:
    """Return what a poll is called, in one word."""
    return frozenset(fold.folded(said) for said in words()["poll"] if " " not in said)


def _may_be_answer(page: Page, index: int) -> bool:
    folded = page.folded(index)
    return folded.count(" ") < _ANSWER and not folded.endswith((".", "?", ":", "\u2026"))


def _key(page: Page, index: int) -> str:
    return page.key(index).rstrip(_PERCENT)


@lru_cache(maxsize=2)
def _only(name: str) -> str:
    return fold.key(words()[name][0])


@lru_cache(maxsize=1)
def _yes() -> frozenset[bytes]:
    return frozenset(b"".join(words_of(Sketch(entry).marked)) for entry in words()["yes"])


@lru_cache(maxsize=1)
def _votes() -> frozenset[bytes]:
    return frozenset(b"".join(words_of(Sketch(entry).marked)) for entry in words()["vote"])


@lru_cache(maxsize=1)
def _last() -> frozenset[bytes]:
    """Return the letters of answers and buttons, as a sketch has them."""
    entries = [entry for name in ("yes", "no", "answer", "vote") for entry in words()[name]]
    return frozenset(b"".join(words_of(Sketch(entry).marked)) for entry in entries)
