"""Rows of figures: words with numbers or an hour on each line, scores, heads that count up, networks with users."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, Setting
from arnorm.document.boilerplate.own.table import names_no_page
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.rule import TIMESTAMP
from arnorm.document.boilerplate.rules import folded_words, word_keys, words
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = [
    "figures",
    "headed",
    "may_be_a_figure",
    "may_be_a_score",
    "may_be_headed",
    "may_be_ranked",
    "may_be_timed",
    "programme",
    "ranked",
    "scores",
    "tells_an_amount",
]

_ROWS: Final = 3  # in a row, most of them known to no rule: a table
_TIMED: Final = -1  # instead of a count of numbers: words with an hour
_APART: Final = 2  # places from one hour of a programme to the next: its channel stands between
_HEADED: Final = 2  # lines below a numbered head
_NUMBERED: Final = r"([^ 0-9]{3,12}) ([0-9]{1,2})"  # "picture 2"
_PAIRS: Final = 2  # networks with a figure below each
_NETWORKS: Final = frozenset(("share", "nav"))
_NUMBERS: Final = r"(?: [0-9]{1,6}(?: [.] [0-9]{1,3})?){1,6}"
_COUNTED: Final = 1  # one number behind a word is a page's counter, too
_HOUR: Final = r"[^0-9:|.…?@#©]*[^0-9:|.…?@#© ] [0-9]{1,2} : [0-9]{2}"  # "Beirut Cairo 09 : 15"
_SCORES: Final = 2  # in a row; no page prints one
# "Wahda 2 - 1 Shabab", and "2 Wahda 31", a row whose place stands first; the dash as folding leaves it
_SCORE: Final = r"[^0-9:|.…?@#©]{2,30} [0-9]{1,3} ?[-–|:] ?[0-9]{1,3} [^0-9:|.…?@#©]{2,30}"
_PLACED: Final = r"[0-9]{1,3} [^0-9:|.…?@#©]{2,30}(?: [0-9]{1,3}){1,8}"
_ROW: Final = rf"[^0-9:|.…?@#©]*[^0-9:|.…?@#© ](?P<numbers>{_NUMBERS})"


def may_be_a_figure(lines: Setting, index: int) -> bool:
    """Return whether a line may be a word and its numbers; cheap."""
    return lines.page.sketch.letters[index][-1:] in DIGITS and lines.is_item(index)


def figures(lines: Setting) -> Iterator[int]:
    """Yield the lines in a row that each hold words and as many numbers as the others."""
    for count, group in groupby(lines.page.content[1:], lambda index: _numbers(lines, index)):
        run = list(group)
        if not count or len(run) < _ROWS or (count == _COUNTED and not _are_amounts(lines, run)):
            continue
        known = [lines.found[index].kind for index in run if index in lines.found]
        if 2 * len(known) < len(run) or (count == _TIMED and set(known) == {TIMESTAMP}):
            yield from run


def _numbers(lines: Setting, index: int) -> int:
    """Return how many numbers stand behind the words of a line, -1 for an hour, 0 for a line of another shape."""
    if not may_be_a_figure(lines, index):
        return 0
    folded = lines.page.folded(index)
    if pattern(_HOUR).fullmatch(folded) is not None:
        return _TIMED if names_no_page(folded) and pattern(_day()).search(folded) is None else 0
    found = pattern(_ROW).fullmatch(folded)
    return len(found.group("numbers").strip(" ").replace(" . ", ".").split(" ")) if found else 0


def _are_amounts(lines: Setting, run: list[int]) -> bool:
    """Return whether rows of one number each are none of a page's counters: most follow no rule and read as none.

    Nor are they the answers of a poll.
    """
    if not _answers().isdisjoint(map(lines.page.first_word, run)):
        return False
    plain = [index for index in run if index not in lines.found and reading(lines.page.folded(index)).weight <= 0]
    return len(run) > _ROWS and 2 * len(plain) >= len(run)


@lru_cache(maxsize=1)
def _answers() -> frozenset[str]:
    return frozenset(map(fold.folded, (*words()["yes"], *words()["no"])))


@lru_cache(maxsize=1)
def _day() -> str:
    return f"(?<![^ ])(?:{either(words()['day'])}|{either(words()['month'])})(?= |$)"


def may_be_a_score(lines: Setting, index: int) -> bool:
    """Return whether a line may be a score or a row of a table of points: short, with a number; cheap."""
    letters = lines.page.sketch.letters[index]
    return lines.is_item(index) and any(digit in letters for digit in DIGITS)


def scores(lines: Setting) -> Iterator[int]:
    """Yield the lines in a row that are scores, and those that each have a number before and behind a name."""
    for shape, group in groupby(lines.page.content[1:], lambda index: _scored(lines, index)):
        run = list(group)
        if shape and len(run) >= _SCORES and 2 * sum(index in lines.found for index in run) < len(run):
            yield from run


def _scored(lines: Setting, index: int) -> str:
    """Return the pattern of scores, or of rows of points, that a line has; nothing for one that has neither."""
    if not may_be_a_score(lines, index):
        return ""
    folded = lines.page.folded(index)
    shape = next((shape for shape in (_SCORE, _PLACED) if pattern(shape).fullmatch(folded) is not None), "")
    return "" if shape and pattern(_day()).search(folded) is not None else shape


def may_be_timed(lines: Setting, index: int) -> bool:
    """Return whether a line may be of a programme: words with an hour, or what stands between two; cheap."""
    content = lines.page.content
    near = content[max(0, bisect_left(content, index) - 1) :][:3]
    return any(may_be_a_figure(lines, one) for one in near)


def programme(lines: Setting) -> Iterator[int]:
    """Yield the lines of a programme: words with an hour, three and more, one line at most between two of them."""
    content = lines.page.content
    run: list[int] = []
    for at in [at for at in range(1, len(content)) if _numbers(lines, content[at]) == _TIMED] + [len(content) + _APART]:
        if run and at - run[-1] > _APART:
            known = sum(content[each] in lines.found for each in run)
            if len(run) >= _ROWS and 2 * known < len(run):
                told = content[run[0] : run[-1] + 1]
                yield from (index for index in told if lines.is_item(index))
            run = []
        run.append(at)


def may_be_headed(lines: Setting, index: int) -> bool:
    """Return whether a line may be a numbered head, "picture 2", or stand below one; cheap."""
    content = lines.page.content
    at = bisect_left(content, index)
    return lines.is_item(index) and any(_head(lines, one)[1] for one in content[max(1, at - _HEADED) : at + 1])


def headed(lines: Setting) -> Iterator[int]:
    """Yield heads that count up, a word and its number, with the lines of no rule that stand below each of them."""
    content = lines.page.content
    run: list[int] = []
    for at in range(1, len(content) + 1):
        word, number = _head(lines, content[at]) if at < len(content) else ("", 0)
        last = _head(lines, content[run[-1]]) if run else ("", 0)
        if run and word == last[0] and number == last[1] + 1 and 1 < at - run[-1] <= _HEADED + 1:
            run.append(at)
        elif word or (run and at - run[-1] > _HEADED) or at == len(content):
            yield from _below_heads(lines, run)
            run = [at] if word else []


def _below_heads(lines: Setting, run: list[int]) -> Iterator[int]:
    """Yield numbered heads and what stands below them, where a line of no rule does below each."""
    content = lines.page.content
    if len(run) < _PAIRS or any(content[at + 1] in lines.found for at in run if at + 1 < len(content)):
        return
    if run[-1] + 1 >= len(content) or lines.page.prose(content[run[-1] + 1]):
        return
    yield from (index for index in content[run[0] : run[-1] + 2] if lines.is_item(index))


def _head(lines: Setting, index: int) -> tuple[str, int]:
    """Return the word and the number of a line that consists of both; none for others."""
    found = None
    letters = lines.page.sketch.letters[index]
    if letters and letters[-1:] in DIGITS and lines.is_item(index):
        found = pattern(_NUMBERED).fullmatch(lines.page.key(index))
    return (found.group(1), int(found.group(2))) if found and found.group(1) in word_keys("counted") else ("", 0)


def tells_an_amount(lines: Setting, index: int) -> bool:
    """Return whether a field has thousands or millions of something, under a name that no page has: "turnover: ..."."""
    label, colon, said = lines.page.folded(index).partition(" : ")
    if not colon or not names_no_page(label) or pattern(_large()).search(said) is None:
        return False
    return not any(word in folded_words("follower") for word in fold.words_of(said))


def may_be_ranked(lines: Setting, index: int) -> bool:
    """Return whether a line may be the name of a network in a ranking, or the figure below one; cheap."""
    content = lines.page.content
    named = index if index in lines.found else content[bisect_left(content, index) - 1]
    rule = lines.found.get(named)
    return rule is not None and rule.kind in _NETWORKS and lines.is_item(index)


def ranked(lines: Setting) -> Iterator[int]:
    """Yield names of networks, each with a large number of something below it; not of followers of the page."""
    pairs = [pair for pair in pairwise(lines.page.content[1:]) if _is_ranked(lines, *pair)]
    if len(pairs) >= _PAIRS:
        yield from (index for pair in pairs for index in pair)


def _is_ranked(lines: Setting, name: int, figure: int) -> bool:
    rule = lines.found.get(name)
    if rule is None or rule.kind not in _NETWORKS or figure in lines.found or not lines.is_item(figure):
        return False
    folded = lines.page.folded(figure)
    return pattern(_large()).search(folded) is not None and not any(
        word in folded_words("follower") for word in fold.words_of(folded)
    )


@lru_cache(maxsize=1)
def _large() -> str:
    return f"(?<![^ ]){either(words()['magnitude'])}(?= |$)"
