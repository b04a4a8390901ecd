"""The run that an open break belongs to: the breaks from a line that ends a sentence to the next that does.

A link or bold phrase tears its paragraph at both of its ends, so that a run of two breaks around a few words is a
phrase; one break between two long lines is a paragraph without its stop. The whole run tells what no break tells alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.repair.join_lines.around import beside
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.breaks.line import Line
from arnorm.sentence.words import Opening, opening

__all__ = ["of_run"]

# So many breaks of a run are looked at on either side, and so many are many.
_FAR: Final = 5
_MANY: Final = 5
_PAIR: Final = 2
# A line of at most so many words is a name, a phrase or a clause; nearly all links are the first two.
_SIZES: Final = {"name": 3, "phrase": 5, "clause": 8}
_PHRASE: Final = 5
_LONG: Final = 60


def of_run(block: Sequence[Break], at: int) -> dict[str, float]:
    """Return what the run of a break says of it: how many breaks there are, and how long the lines between them."""
    before, each, behind = _before(block, at), block[at], _behind(block, at)
    run = [*before, each, *behind]
    between = [_words(one.after) for one in run[:-1]]
    found = {
        "run: ends": run[-1].after.ends_sentence,
        **_opens(run[0].first_word),
        **({"run: phrase between": min(between) <= _PHRASE} if between else {}),
    }
    if not between:
        return found | _alone(each)
    if len(run) == _PAIR:
        place = "first" if not before else "second"
        return found | {f"pair: {place}, {_size(run[0].after)}": 1.0}
    return found | {
        "many": 1.0,
        "many: five": len(run) >= _MANY,
        "many: long": min(map(_size_of, between)) == len(_SIZES),
        f"many: before {_size(each.before)}": 1.0,
        f"many: after {_size(each.after)}": 1.0,
    }


def _alone(each: Break) -> dict[str, float]:
    """Return what is known of a break that is its own run."""
    return {
        f"alone: begins with {_size(each.before)}": 1.0,
        f"alone: ends with {_size(each.after)}": each.after.ends_sentence,
        "alone: long, long": len(each.before.text) >= _LONG and _size_of(_words(each.after)) == len(_SIZES),
    }


def _opens(word: str) -> dict[str, float]:
    kind = opening(word) if word else Opening.NONE
    return {"run: opens": kind > Opening.NONE, "run: opens with verb": kind is Opening.VERB}


def _before(block: Sequence[Break], at: int) -> list[Break]:
    """Return the breaks of a run before one, in their order; the first of a text, behind a headline, is in none."""
    found: list[Break] = []
    while len(found) < _FAR and not block[at].first:
        last, _ = beside(block, at)
        if last is None or last.first or not last.open:
            break
        found.append(last)
        at -= 1
    return found[::-1]


def _behind(block: Sequence[Break], at: int) -> list[Break]:
    found: list[Break] = []
    while len(found) < _FAR:
        _, following = beside(block, at)
        if following is None or not following.open:
            break
        found.append(following)
        at += 1
    return found


def _size(line: Line) -> str:
    return [*_SIZES, "more"][_size_of(_words(line))]


def _size_of(words: int) -> int:
    return sum(words > most for most in _SIZES.values())


def _words(line: Line) -> int:
    return line.text.count(" ") + 1
