"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.repair.join_lines.apart import stand_apart
from arnorm.repair.join_lines.behind_stops import behind_stops
from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.repair.join_lines.neighbors import neighbors
from arnorm.repair.join_lines.rest import NONE, Joined, may_be_subhead
from arnorm.repair.join_lines.verse import shown, without_verse
from arnorm.repair.join_lines.weights import AGAIN, Weigh, group, odds, weights
from arnorm.sentence.breaks.breaks import Break

__all__ = ["first_look", "open_breaks", "scattered", "second_look"]

# Where no break proves the text to be torn both looks must speak for it, the first no lower than this.
_UNTORN: Final = -1.0
# The first line may be a headline, the one below it a caption or a name, and two words that begin a paragraph a label.
_FIRST: Final = 0.5
_CAPTION: Final = 1.5
_LABEL: Final = 1.5
_WORDS: Final = 2


def scattered(blocks: Sequence[Sequence[Break]], joined: Joined = NONE) -> list[Break]:
    """Return the breaks inside sentences: those that prove it, and those likelier so than not by two looks.

    Some may be ``joined`` already.
    """
    inner, weighed = open_breaks(blocks, joined)
    found = {id(each) for each in inner if each.proven and not each.first}
    sizes, torn = first_look(weighed), {id(each) for each, known in weighed if "elsewhere: torn" in known}
    below = _below_the_first(blocks)
    may_be = torn or any(size > _UNTORN for size in sizes.values())
    for each, seen, name in second_look(blocks, inner, weighed, joined) if may_be else ():
        is_caption = each is below and id(blocks[0][0]) not in found
        least = _CAPTION if is_caption else _least(each, name)
        if (id(each) in torn or sizes[id(each)] > least) and odds(seen, *weights(name)) > 0:
            found.add(id(each))
    behind = behind_stops(blocks, found) if found else set()
    return [each for block in blocks for each in block if id(each) in found or id(each) in behind]


def _least(each: Break, name: str) -> float:
    """Return the odds of the first look that a break needs in a text that nothing proves to be torn."""
    if name != AGAIN["inner"] and each.before.text.count(" ") < _WORDS:
        return _LABEL
    return _FIRST if each.first else _UNTORN


def _below_the_first(blocks: Sequence[Sequence[Break]]) -> Break | None:
    """Return the break behind the second line of a text, where the first is open and the second short."""
    block = blocks[0] if blocks else []
    return (
        block[1] if len(block) > 1 and block[0].first and block[0].open and may_be_subhead(block[1], block[0]) else None
    )


def first_look(weighed: Sequence[tuple[Break, Evidence]], of: Weigh = weights) -> dict[int, float]:
    """Return the odds of breaks by what is known of each, by their ids; ``of`` gives the weights of a group."""
    return {id(each): odds(known, *of(group(known, first=each.first))) for each, known in weighed}


def second_look(
    blocks: Sequence[Sequence[Break]],
    inner: Sequence[Break],
    weighed: Sequence[tuple[Break, Evidence]],
    joined: Joined,
    of: Weigh = weights,
) -> Iterator[tuple[Break, Evidence, str]]:
    """Yield each break that was weighed, what its neighbours and the rest of the text say of it, and its group."""
    groups = {id(each): group(known, first=each.first) for each, known in weighed}
    inside = {id(each) for each in inner if each.proven and not each.first}
    block = [each for found in blocks for each in found]
    for each, seen in neighbors(block, first_look(weighed, of), inside, joined):
        yield each, seen, AGAIN[groups[id(each)]]


def open_breaks(
    blocks: Sequence[Sequence[Break]], joined: Joined = NONE
) -> tuple[list[Break], list[tuple[Break, Evidence]]]:
    """Return the breaks that may be inside sentences, and what is known of those that nothing proves."""
    is_torn = joined.torn > 0 or any(each.shows for block in blocks for each in block if not each.first)
    share = shown(blocks)
    parts = (without_verse(block, is_torn=is_torn, share=share) for block in blocks if block)
    inner = [each for found in parts for part in found for each in part]
    apart = stand_apart([each for block in blocks for each in block])
    weighed = [(each, known) for each, known in evidence(inner, joined, len(blocks) - 1) if id(each) not in apart]
    return [each for each in inner if id(each) not in apart], weighed
