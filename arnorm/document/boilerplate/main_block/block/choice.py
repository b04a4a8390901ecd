"""Which block of a page is the article, and which line is its headline."""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.block.blocks import TOGETHER, Block, blocks, is_clear
from arnorm.document.boilerplate.main_block.limits import captions, limits
from arnorm.document.boilerplate.main_block.lines.layout import TEXT, Layout, Role
from arnorm.unicode import pattern

__all__ = ["article", "below_the_title", "headline_of", "share"]

_DECK: Final = 3  # lines of a deck with its caption, each once; by hand
_HALF: Final = 0.5  # of the letters of a headline with the site's name beside it
_DATE: Final = r"(?:[^ ]+ )?[0-9]{1,2} [^ ]+ [0-9]{4}(?: .)?"  # "Sunday 3 May 2020"
_LONG_WORD: Final = 3  # letters; shorter words are particles, which any two texts share


def article(layout: Layout, title: str) -> Block | None:
    """Return the block that is the article of a page; ``None`` where there is none, or two that no headline tells."""
    found = [block for block in blocks(layout) if title or not _stands_below_an_article(layout, block)]
    whole = [block for block in found if _whole(layout, block, title)] or _alone(layout, found)
    found = sorted(_before_the_foot(layout, whole), key=lambda block: -block.gain)
    anchored = _anchored(layout, title) if title else None
    if anchored is not None and not any(anchored.first <= block.first < anchored.stop for block in found):
        return anchored
    rivals = [block for block in found if title or block.gain >= limits().block["rival"] * found[0].gain]
    if len(rivals) < TOGETHER:
        return rivals[0] if rivals else None
    titled = [block for block in rivals if title and _stands_below(layout, block, title)]
    return _joined(layout, min(titled), rivals, title) if titled else _headed(layout, rivals, title)


def _alone(layout: Layout, found: list[Block]) -> list[Block]:
    """Return the block with the only running text of a page, however short, where a line above has its words."""
    told = [at for at in range(layout.size) if layout.is_text(at)]
    alone = [block for block in found if told and block.first <= told[0] and told[-1] < block.stop]
    return [block for block in alone if _shared(layout, block, "") >= limits().block["shared"]]


def _stands_below_an_article(layout: Layout, block: Block) -> bool:
    """Return whether text stands above a block and below it a foot, or a cue whose titles with abstracts the block is.

    So the comments of a page are no article, longer than it as they may be.
    """
    cue = block.first - TOGETHER
    titled = cue >= 0 and all(
        layout.is_text(at) is bool((at - cue) % TOGETHER == 0) for at in range(cue + 1, block.stop)
    )
    ends = [at for at in range(block.first) if layout.is_foot(at) or (titled and at == cue and layout.heads_titles(at))]
    return any(map(layout.is_text, range(ends[-1] if ends else 0)))


def _headed(layout: Layout, rivals: list[Block], title: str) -> Block | None:
    """Return the block of several that has the headline's words, the greatest first."""
    shares = {block: _shared(layout, block, title) for block in rivals}
    headed = [block for block in rivals if shares[block] >= limits().block["shared"]]
    if title and headed:
        return max(headed, key=lambda block: (round(shares[block], 1), block.gain))
    if title and rivals[0].gain * limits().block["rival"] > rivals[1].gain:
        return rivals[0]
    return headed[0] if len(headed) == 1 else None


def below_the_title(layout: Layout, block: Block, title: str) -> Block:
    """Return a block without the headline where it is long enough to be taken for its first paragraph."""
    near = range(block.first, min(block.stop - 1, block.first + int(limits().block["reach"])))
    if not title:
        return block
    text = next((at for at in near if layout.is_text(at) and layout.key(at) != title), block.stop)
    return block._replace(
        first=max((at + 1 for at in near if at < text and layout.key(at) == title), default=block.first)
    )


def headline_of(layout: Layout, block: Block, title: str) -> int:
    """Return the place of the headline above a block: as named, or sharing most words with it, or the nearest."""
    likely = _likely(layout, block)
    likely = [at for at in likely if not _is_caption(layout, at)] or likely
    if title:
        named = [at for at in range(block.first - 1, -1, -1) if layout.key(at) == title]
        if named:
            return _above_its_deck(layout, named, block)
    if not likely:
        return block.first if title else _unproved_above(layout, block)
    words = _words_of(layout, block)
    shared = {at: sum(word in words for word in layout.key(at).split(" ")) for at in likely}
    best = max(likely, key=lambda at: shared[at])
    key = _without_the_site(layout, likely, layout.key(best))
    return _with_standfirst(layout, min(at for at in likely if layout.key(at) == key))


def _unproved_above(layout: Layout, block: Block) -> int:
    """Return the place of the first of the few short lines right above a block that nothing proves to be the page's.

    Where no line there is long enough to be known for a headline, it is one of them: "the last diver", by whom.
    """
    top = at = block.first
    while at > 0 and block.first - at < _DECK and layout.rules[at - 1] is None and layout.roles[at - 1] is Role.OPEN:
        at -= 1
        if " " in layout.key(at) and not layout.has_meta(at):
            top = at
    return top


def _above_its_deck(layout: Layout, copies: list[int], block: Block) -> int:
    """Return the nearest copy of the headline above a block, or one above it where only its deck stands between."""
    at = copies[0]
    for above in copies[1:]:
        between = [each for each in range(above + 1, at) if not (layout.is_foreign(each) or each in copies)]
        deck = {layout.key(each) for each in between if layout.rules[each] is None}
        short = any(layout.cue(each) or layout.key(each).count(" ") + 1 < limits().kicker["words"] for each in between)
        if short or len(deck) > _DECK or block.first - above > limits().headline["above"]:
            break
        at = above if deck else at
    return at


def _without_the_site(layout: Layout, likely: list[int], key: str) -> str:
    """Return the words of the likely headline that another has with the name of the site before or behind it."""
    parts = (layout.key(at) for at in likely if len(layout.key(at)) > _HALF * len(key))
    return min((part for part in parts if key.startswith(f"{part} ") or key.endswith(f" {part}")), key=len, default=key)


def _whole(layout: Layout, block: Block, title: str) -> bool:
    """Return whether a block is as long as the shortest article."""
    below = bool(title) and _stands_below(layout, block, title)
    counted = TEXT if below else (Role.PARAGRAPH,)  # mobile pages have lines of one clause each, without end marks
    paragraphs = [at for at in range(block.first, block.stop) if layout.roles[at] in counted]
    letters = sum(len(layout.key(at)) for at in paragraphs)
    size = limits().block
    named = bool(title) and bool(paragraphs) and _shared(layout, block, title) >= size["shared"]
    return letters >= (size["letters"] if len(paragraphs) >= TOGETHER or named else size["single"])


def _before_the_foot(layout: Layout, found: list[Block]) -> list[Block]:
    """Return the blocks but for those behind what stands below an article."""
    kept: list[Block] = []
    for block in sorted(found):
        if kept and any(layout.is_foot(at) for at in range(kept[-1].stop, block.first)):
            break
        kept.append(block)
    return kept


def _anchored(layout: Layout, title: str) -> Block | None:
    """Return the running text right below the headline, down to a list of other articles or to the foot of this one.

    The title stands on a page more than once, in lists too; the headline is the copy with most text below.
    """
    ends = _ends(layout)
    letters = [0, *accumulate(len(layout.key(at)) for at in range(layout.size))]
    found = [_text_below(layout, at, title, ends) for at in range(layout.size) if layout.key(at) == title]
    best = max(found, key=lambda text: letters[text.stop] - letters[text.start], default=range(0))
    if letters[best.stop] - letters[best.start] < limits().block["anchored"]:
        return None
    return Block(best.start, best.stop, sum(layout.gains[at] for at in best if layout.is_text(at)))


def _ends(layout: Layout) -> list[int]:
    """Return for each place the one behind the last running text from there to the next list or foot."""
    ends = [0] * layout.size
    end = 0
    for at in reversed(range(layout.size)):
        if not is_clear(layout, at, at + 1):
            end = 0
        elif layout.is_text(at):
            end = max(end, at + 1)
        ends[at] = end
    return ends


def _text_below(layout: Layout, headline: int, title: str, ends: list[int]) -> range:
    near = range(headline + 1, min(layout.size, headline + 1 + int(limits().headline["above"])))
    first = next((at for at in near if layout.is_text(at) and layout.key(at) != title), headline)
    return range(first, max(first, ends[first]) if first > headline else first)


def _joined(layout: Layout, titled: Block, rivals: list[Block], title: str) -> Block:
    """Return the first block below the headline, with greater ones that no list parts from it."""
    for block in sorted(rivals):
        greater = block.first >= titled.stop and block.gain > titled.gain
        if not greater or not is_clear(layout, titled.stop, block.first):
            continue
        if _stands_below(layout, block, title) or _shared(layout, block, title) >= limits().block["shared"]:
            titled = Block(titled.first, block.stop, titled.gain + block.gain)
    return titled


def _stands_below(layout: Layout, block: Block, title: str) -> bool:
    """Return whether the headline stands above a block, so near that no other article begins between the two."""
    near = range(block.first - 1, max(-1, block.first - 1 - int(limits().headline["above"])), -1)
    return any(layout.key(at) == title for at in near)


def _shared(layout: Layout, block: Block, title: str) -> float:
    """Return the share of the headline's words that a block repeats; without a title, of the best headline above."""
    words = _words_of(layout, block)
    heads = [title] if title else [layout.key(at) for at in _likely(layout, block)]
    return max((share(head, words) for head in heads), default=0.0)


def share(head: str, words: set[str]) -> float:
    """Return the share of a headline's words, particles apart, that are among some words."""
    long = [word for word in head.split(" ") if len(word) >= _LONG_WORD]
    return sum(word in words for word in long) / max(1, len(long))


def _words_of(layout: Layout, block: Block) -> set[str]:
    return {word for at in range(block.first, block.stop) for word in fold.words_of(layout.folded(at))}


def _likely(layout: Layout, block: Block) -> list[int]:
    above = range(block.first - 1, max(-1, block.first - 1 - int(limits().headline["above"])), -1)
    return [at for at in above if _may_be_headline(layout, at)]


def _may_be_headline(layout: Layout, at: int) -> bool:
    size, folded = limits().headline, layout.folded(at)
    if layout.cue(at) or len(folded) > size["most"] or folded.endswith(".") or layout.is_beside_items(at):
        return False
    key = layout.key(at)
    if pattern(_DATE).fullmatch(key) is not None:
        return False
    return key.count(" ") + 1 >= size["words"] and len(key) >= size["letters"]


def _is_caption(layout: Layout, at: int) -> bool:
    """Return whether a line says under its label what a picture shows: "picture: the old bridge before a century"."""
    label, colon, _ = layout.folded(at).partition(" : ")
    return bool(colon) and label in captions()


def _with_standfirst(layout: Layout, at: int) -> int:
    """Return the line above where it reads as the headline of which this one is the standfirst."""
    over = at - 1
    return over if over >= 0 and layout.is_long(at) and _may_be_headline(layout, over) else at
