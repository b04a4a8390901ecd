"""The blocks of running text on a page, and which of them is the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.layout import Layout, Role, limits

__all__ = ["Block", "article", "below_the_title", "continued", "headline_of"]

_LONG_WORD: Final = 3  # letters; shorter words are particles, which any two texts share
_TEXT: Final = (Role.PARAGRAPH, Role.SENTENCE)
_NUMBER: Final = "1"
_TOGETHER: Final = 2  # paragraphs; below the title of another article stands one
_MENU: Final = 3  # names of sections: a menu stands between two texts, not inside one
_PAIRS: Final = 2  # titles with an abstract each below "read also"; after one such pair an article may go on


class Block(NamedTuple):
    """Places among the lines with words, half-open, and how much speaks for them."""

    first: int
    stop: int
    gain: float


class _Abstract(NamedTuple):
    """The place of the title of another article, and how many of them and how many dates stand from it downward."""

    first: int
    number: int
    stamps: int


def article(layout: Layout, title: str) -> Block | None:
    """Return the block that is the article of a page; ``None`` where there is none, or two that no headline tells."""
    found = sorted(
        _before_the_foot(layout, [b for b in _blocks(layout) if _whole(layout, b, title)]), key=lambda b: -b.gain
    )
    if not found:
        return None
    rivals = [block for block in found if title or block.gain >= limits().block["rival"] * found[0].gain]
    if len(rivals) == 1:
        return rivals[0]
    titled = [block for block in rivals if title and _stands_below(layout, block, title)]
    if titled:
        return _joined(layout, min(titled), rivals, title)
    shares = {block: _shared(layout, block, title) for block in rivals}
    headed = [block for block in rivals if shares[block] >= limits().block["shared"]]
    if title and headed:
        return max(headed, key=lambda block: (round(shares[block], 1), block.gain))
    if title and found[0].gain * limits().block["rival"] > found[1].gain:
        return found[0]
    return headed[0] if len(headed) == 1 else None


def continued(layout: Layout, block: Block) -> Block:
    """Return a block with the text below that goes on after a box of other articles, a table, a line-up.

    Above the foot it goes on where a paragraph begins with "and", as two in five of an article do and hardly any
    abstract does, or where two stand together, as no abstracts do.
    """
    stop, at, menu = block.stop, block.stop, 0
    while at < layout.size and menu < _MENU and not (layout.is_foot(at) and not _numbered_on(layout, block.first, at)):
        menu += layout.cue(at) == "nav"
        end = at
        while end < layout.size and layout.is_text(end):
            end += 1
        near = end - at >= _TOGETHER or (end > at and _answers(layout, block._replace(stop=stop), at))
        near = near and at - stop <= int(limits().block["far"])
        if end > at and (near or any(layout.goes_on(each) for each in range(at, end))):
            stop = end
        at = max(end, at + 1)
    return block._replace(stop=stop)


def _answers(layout: Layout, block: Block, at: int) -> bool:
    """Return whether running text stands below an item of the block's: its next number, one more ":", one more "?"."""
    kind = _announced(layout, at)
    above = [each for each in range(block.first + 1, block.stop) if layout.is_text(each)]
    alike = [each for each in above if kind and _announced(layout, each) == kind]
    if sum(bool(layout.cue(each)) for each in range(block.stop, at)) > _TOGETHER:
        return False
    if kind == "?":
        below = [each for each in range(at, layout.size) if layout.is_text(each) and _announced(layout, each) == kind]
        many = bool(alike) and len(alike) + len(below) > _TOGETHER
        return many and layout.share(at, above) >= limits().block["answer"]
    if kind == _NUMBER:
        return any(layout.number(each - 1) + 1 == layout.number(at - 1) for each in alike)
    return bool(alike)


def _announced(layout: Layout, at: int) -> str:
    """Return what the line above running text is to it, by its sign: a question, an announcement, a number; or none."""
    over = at - 1
    if layout.is_text(over):
        return ""
    if layout.number(over):
        return _NUMBER
    return next((sign for sign in (":", "?") if layout.folded(over).endswith(sign)), "")


def _numbered_on(layout: Layout, first: int, foot: int) -> bool:
    """Return whether the line below a foot's cue bears the number behind the last one above: "5. ...", "6. ..."."""
    last = next((number for at in range(foot - 1, first, -1) if (number := layout.number(at))), 0)
    return last > 1 and foot + 1 < layout.size and layout.number(foot + 1) == last + 1


def below_the_title(layout: Layout, block: Block, title: str) -> Block:
    """Return a block without the headline where it is long enough to be taken for its first paragraph."""
    near = range(block.first, min(block.stop - 1, block.first + int(limits().block["reach"])))
    return block._replace(first=max((at + 1 for at in near if title and layout.key(at) == title), default=block.first))


def headline_of(layout: Layout, block: Block, title: str) -> int:
    """Return the place of the headline above a block: as named, or sharing most words with it, or the nearest."""
    likely = _likely(layout, block)
    if title:
        named = [at for at in range(block.first - 1, -1, -1) if layout.key(at) == title]
        if named:
            return named[0]
    if not likely:
        return block.first
    words = _words_of(layout, block)
    shared = {at: sum(word in words for word in layout.key(at).split(" ")) for at in likely}
    best = max(likely, key=lambda at: shared[at])
    return _with_standfirst(layout, min(at for at in likely if layout.key(at) == layout.key(best)))


def _blocks(layout: Layout) -> Iterator[Block]:
    """Yield the best block, then the best on either side of it, and so on."""
    left = [(0, layout.size)]
    for _ in range(int(limits().block["blocks"])):
        found = [(_best(layout, start, stop), start, stop) for start, stop in left]
        best, start, stop = max(found, key=lambda each: each[0].gain, default=(Block(0, 0, 0.0), 0, 0))
        if best.gain <= 0.0:
            return
        best = _without_abstracts(layout, _reached(layout, best, stop))
        yield best
        left.remove((start, stop))
        left += [(start, best.first), (best.stop, stop)]


def _reached(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the paragraphs below it that a line or two of residue part from it, no cue of a list."""
    stop = block.stop
    while True:
        near = range(stop, min(end, stop + int(limits().block["reach"])))
        step = next((at for at in near if layout.roles[at] is Role.PARAGRAPH), None)
        if step is None or any(layout.roles[at] is Role.LIST or layout.is_foot(at) for at in range(stop, step)):
            return block._replace(stop=stop)
        stop = step + 1


def _without_abstracts(layout: Layout, block: Block) -> Block:
    """Return a block without titles and abstracts of other articles at its end: below a cue, or each with its date."""
    stop = block.stop
    for pair in _abstracts(layout, block):
        above = pair.first - 1
        cue = above > block.first and layout.heads_titles(above)
        if pair.number >= _PAIRS and (cue or pair.stamps + 1 >= pair.number):
            stop = above if cue else pair.first
    return block._replace(stop=stop)


def _abstracts(layout: Layout, block: Block) -> Iterator[_Abstract]:
    """Yield, from the end of a block upward, the titles with one paragraph below, dates beside them, nothing else."""
    number = stamps = 0
    below = False
    for at in range(block.stop - 1, block.first, -1):
        if layout.is_stamp(at):
            stamps += 1
            continue
        text = layout.is_text(at)
        if text is below:
            return
        below = text
        if not text:
            number += 1
            yield _Abstract(at, number, stamps)


def _best(layout: Layout, start: int, stop: int) -> Block:
    """Return the run of lines with the greatest sum of gains (Kadane's way, in one pass)."""
    best = Block(start, start, 0.0)
    first, total = start, 0.0
    for at in range(start, stop):
        if total <= 0.0:
            first, total = at, 0.0
        total += layout.gains[at]
        if total > best.gain:
            best = Block(first, at + 1, total)
    return best


def _whole(layout: Layout, block: Block, title: str) -> bool:
    """Return whether a block is as long as the shortest article."""
    below = bool(title) and _stands_below(layout, block, title)
    counted = _TEXT if below else (Role.PARAGRAPH,)  # mobile pages have lines of one clause each, without end marks
    paragraphs = [at for at in range(block.first, block.stop) if layout.roles[at] in counted]
    letters = sum(len(layout.key(at)) for at in paragraphs)
    size = limits().block
    named = bool(title) and bool(paragraphs) and _shared(layout, block, title) >= size["shared"]
    return letters >= (size["letters"] if len(paragraphs) >= _TOGETHER or named else size["single"])


def _before_the_foot(layout: Layout, found: list[Block]) -> list[Block]:
    """Return the blocks but for those behind what stands below an article."""
    kept: list[Block] = []
    for block in sorted(found):
        if kept and any(layout.is_foot(at) for at in range(kept[-1].stop, block.first)):
            break
        kept.append(block)
    return kept


def _joined(layout: Layout, titled: Block, rivals: list[Block], title: str) -> Block:
    """Return the first block below the headline, with those that no list parts from it: greater, or near the headline."""
    for block in sorted(rivals):
        greater = block.first >= titled.stop and block.gain > titled.gain
        if not greater or not _is_clear(layout, titled.stop, block.first):
            continue
        if _stands_below(layout, block, title) or _shared(layout, block, title) >= limits().block["shared"]:
            titled = Block(titled.first, block.stop, titled.gain + block.gain)
    return titled


def _is_clear(layout: Layout, first: int, stop: int) -> bool:
    """Return whether neither a list of other articles nor the foot of one stands between two blocks."""
    between = range(first, stop)
    if sum(layout.cue(at) == "nav" for at in between) >= _MENU:
        return False
    return not any(layout.roles[at] in (Role.LIST, Role.FOOT) or layout.heads_titles(at) for at in between)


def _stands_below(layout: Layout, block: Block, title: str) -> bool:
    """Return whether the headline stands above a block, so near that no other article begins between the two."""
    near = range(block.first - 1, max(-1, block.first - 1 - int(limits().headline["above"])), -1)
    return any(layout.key(at) == title for at in near)


def _shared(layout: Layout, block: Block, title: str) -> float:
    """Return the share of the headline's words that a block repeats; without a title, of the best headline above."""
    words = _words_of(layout, block)
    heads = [title] if title else [layout.key(at) for at in _likely(layout, block)]
    return max((_share(head, words) for head in heads), default=0.0)


def _share(head: str, words: set[str]) -> float:
    long = [word for word in head.split(" ") if len(word) >= _LONG_WORD]
    return sum(word in words for word in long) / max(1, len(long))


def _words_of(layout: Layout, block: Block) -> set[str]:
    return {word for at in range(block.first, block.stop) for word in fold.words_of(layout.folded(at))}


def _likely(layout: Layout, block: Block) -> list[int]:
    above = range(block.first - 1, max(-1, block.first - 1 - int(limits().headline["above"])), -1)
    return [at for at in above if _may_be_headline(layout, at)]


def _may_be_headline(layout: Layout, at: int) -> bool:
    size, folded = limits().headline, layout.folded(at)
    if layout.cue(at) or len(folded) > size["most"] or folded.endswith("."):
        return False
    key = layout.key(at)
    return key.count(" ") + 1 >= size["words"] and len(key) >= size["letters"]


def _with_standfirst(layout: Layout, at: int) -> int:
    """Return the line above where it reads as the headline of which this one is the standfirst."""
    over = at - 1
    return over if over >= 0 and layout.is_long(at) and _may_be_headline(layout, over) else at
