"""The lines below a text that nothing proves to be others': they are the article's, down to the first line that is.

A line of an article that is lost is worse than ten of the page that stay, and between the last sentence of an article
and the first line that rules know hardly anything else stands: of 92 pages of as many sites no title, nine times key
words. So what ends an article is a proof: a rule, the words of a notice, a name from the menu.
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.main_block.block.blocks import Block
from arnorm.document.boilerplate.main_block.ends.chronology import is_of_a_chronology
from arnorm.document.boilerplate.main_block.limits import particles
from arnorm.document.boilerplate.main_block.lines.facts import INVITES
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["behind_unproved", "heads_another", "through_unproved"]

_LINES: Final = 80  # below the text, at most: a bound, not a measure; a poem has 30
_EACH: Final = 2  # lines of an hour: the time and what came to pass
_HOURS: Final = 3 * _EACH - 1  # lines from the first of three times to the last
# The next were varied on 236 pages of as many sites (1,593 lines of residue, 1,226 of articles): what a comment says of
# "these pages" is by how many lines the outcome changes there.
_TITLE: Final = 4  # spaces in a title of another article; with six, three lines of these pages more stay
_TITLES: Final = 3  # one below the other; two lines can be a verse, two steps to take: one line of an article would go
_FEW: Final = 3  # words of a label at most
_KEY_WORDS: Final = 2  # lines of a word each; lists of an article that have no more words have more lines
_OWN: Final = 0.5  # of the stems of a line, that the text has
_SAID: Final = 0.4  # ... of key words in one line; with 0.2 and 0.3 no line of these pages changes
_LABEL: Final = -1.0  # weight of "section:", "share this:" right above what rules know; "the poet says:" weighs less
_HASHTAGS: Final = 2
_LATIN: Final = r"\p{L}"
_LATIN_NAME: Final = r"[\p{L}'’-]+(?:,? [\p{L}'’-]+){1,2}[!.]?"  # of a site; a list of Latin names has more such lines
_ROW: Final = 3  # words
_MIXED: Final = r"(?=.*[A-Za-z])(?=.*[\u0621-\u064a])[\p{L}\p{M}\p{N}\p{Z}\p{C}.]+"  # Latin letters, and Arabic
_ADDRESS: Final = "://"
_HEADED: Final = frozenset(("disclaimer", "cookie"))  # kinds that stand below a call or a label of their own
# ... the Arabic comma, semicolon, question mark; a dash apart, as before a writer's town
_SIGNS: Final = r"[\p{N}:.,?!|/…\u060c\u061b\u061f]|\s[-–—]\s"
_SENTENCE: Final = 3  # words of a closed sentence
_TELLING: Final = 2  # lines of a list below one of its own that reads as a notice


def through_unproved(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the running text below it that only unproved lines, or links, part from it."""
    foreign = _first_of_others(layout, block, end, links=True)
    stop = block.stop
    for at in range(stop, foreign):
        gap = range(stop, at)
        item = layout.is_told(at) and not layout.refrains.isdisjoint(gap)
        if not (layout.is_text(at) or item or _is_sentence(layout, at)):
            continue
        titles = sum(_may_be_a_title(layout, each) for each in gap)
        if titles >= _TITLES or (not item and heads_another(layout, at, block)):
            break
        stop = at + 1
    return block._replace(stop=stop)


def behind_unproved(layout: Layout, block: Block) -> int:
    """Return the place behind the last lines of an article, below its text: all that no proof takes from it.

    Neither their length nor words of the text prove anything: articles end in names, fixtures and demands. Where
    nothing is proved, no foot is, above which key words and labels stand.
    """
    foreign = _first_of_others(layout, block, layout.size)
    others = next((at - 1 for at in range(block.stop + 1, foreign) if layout.is_text(at)), foreign)
    text = range(block.first, block.stop)
    stop = _without_key_words(layout, block, others) if others < layout.size else others
    while (
        others < layout.size
        and stop > block.stop
        and (
            _is_of_the_page(layout, stop - 1, text)
            or _is_its_label(layout, stop - 1, others)
            or _is_a_page_number(layout, stop - 1, text)
        )
    ):
        stop -= 1
    return stop


def _first_of_others(layout: Layout, block: Block, end: int, *, links: bool = False) -> int:
    """Return the place of the first line below a block that is proved to be no article's, links by themselves apart."""
    last = min(end, block.stop + _LINES)
    above = {layout.key(at) for at in range(block.first)}
    text = range(block.first, block.stop)
    lines = (at for at in range(block.stop, last) if not (links and layout.is_link(at)))
    found = (at for at in lines if _is_others(layout, at, text) or _is_said_above(layout, at, above))
    return next(found, layout.size)


def _is_said_above(layout: Layout, at: int, above: set[str]) -> bool:
    """Return whether a line stands above the article too: a section; a title only where none of its own stands below.

    A verse is printed large above a poem, and the headline can be its last.
    """
    if layout.key(at) not in above:
        return False
    below = at + 1
    title = layout.key(at).count(" ") >= _TITLE
    return not title or below == layout.size or _is_known(layout, below) or layout.key(below) in above


def _is_others(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line is no article's: a rule knows it, or it reads as a notice, a weak one above another.

    So does "scored for the coast: ...", among lines that are none.
    """
    if layout.is_own(at) or at in layout.announced or at in layout.refrains:
        return False
    if is_of_a_chronology(layout, at, text.stop):
        return False
    if _is_an_hour(layout, at) or (layout.rules[at] is None and _is_an_hour(layout, at - 1)):
        return False
    if _is_known(layout, at):
        return not _heads_a_part(layout, at, text)
    if layout.is_sure_notice(at) or (layout.is_long(at) and layout.invites(at)):
        return not _is_of_a_list(layout, at)
    below = at + 1
    known = below < layout.size and _is_known(layout, below) and not _is_an_hour(layout, below)
    followed = below == layout.size or known or layout.is_notice(below, beside="two")
    return followed and (layout.is_notice(at, beside="two") or layout.is_labelled(at))


def _is_of_a_list(layout: Layout, at: int) -> bool:
    """Return whether two lines below one that reads as a notice tell: steps, demands, of which one has such words."""
    below = range(at + 1, min(layout.size, at + 1 + _TELLING))
    heads = layout.reads(at).kind in INVITES  # "being read now", above titles
    return not heads and len(below) == _TELLING and all(_tells(layout, each) for each in below)


def _tells(layout: Layout, at: int) -> bool:
    open_line = layout.rules[at] is None and layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE - 1
    return open_line and layout.reads(at).weight <= 0


def _is_known(layout: Layout, at: int) -> bool:
    return layout.rules[at] is not None or layout.roles[at] in (Role.LIST, Role.FOOT, Role.RESIDUE, Role.BOXED)


def _heads_a_part(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line that a rule takes for a button has the words of the text: "shared in the campaign"."""
    told = layout.reads(at)
    few = told.words >= _SENTENCE and told.weight <= 0 and layout.rules[at] is not None
    return few and not layout.is_stamp(at) and layout.share(at, text) >= _OWN


def _is_an_hour(layout: Layout, at: int) -> bool:
    """Return whether a time of day is one of three in a row, each above a line: the hours of a live report."""
    if not layout.is_clock(at):
        return False
    rows = (range(first, first + _HOURS, _EACH) for first in range(at - _HOURS + 1, at + 1, _EACH))
    return any(row[0] > 0 and row[-1] < layout.size and all(map(layout.is_clock, row)) for row in rows)


def _is_sentence(layout: Layout, at: int) -> bool:
    return layout.folded(at).endswith(".") and layout.key(at).count(" ") + 1 >= _SENTENCE


def heads_another(layout: Layout, at: int, block: Block) -> bool:
    """Return whether the line above running text is the title of another article."""
    over = at - 1
    if over < block.stop or not _may_be_a_title(layout, over) or layout.joins(at):
        return False
    dated = at + 1 < layout.size and layout.is_stamp(at + 1)
    own = max(layout.share(over, text) for text in (range(at, at + 1), range(block.first, block.stop)))
    return dated or own < _OWN


def _may_be_a_title(layout: Layout, at: int) -> bool:
    """Return whether an open line may be the title of another article: five words and more, not set as an item is."""
    if layout.roles[at] is not Role.OPEN or layout.key(at).count(" ") < _TITLE or layout.joins(at):
        return False
    set_apart = layout.bullet(at) or layout.number(at) or layout.is_named_field(at) or layout.breaks_off(at)
    return not set_apart and not layout.folded(at).endswith((":", "."))


def _without_key_words(layout: Layout, block: Block, end: int) -> int:
    """Return the place before the key words right below a sentence: one word a line, two, or more of the headline."""
    words = [layout.key(at) for at in range(block.stop, end)]
    if len(words) < _KEY_WORDS or any(" " in word for word in words):
        return end
    named = len(words) == _KEY_WORDS or set(words) <= set(fold.words_of(layout.title))
    return block.stop if named and layout.folded(block.stop - 1).endswith(".") else end


def _is_of_the_page(layout: Layout, at: int, text: range) -> bool:
    """Return whether a last line is a name in Latin letters, hashtags, or key words of the text in one line."""
    if layout.is_foreign(at):
        return _is_a_latin_name(layout, at) or _ADDRESS in layout.page.raw(layout.index(at))
    if at in layout.refrains or layout.folded(at).count("# ") >= _HASHTAGS:
        return True
    if at == text.stop and _is_a_row_of_key_words(layout, at, text):
        return True
    words = layout.key(at).split(" ")
    plain = _has_words_alone(layout, at) and not (layout.is_joined(at) or layout.bullet(at))  # "- the writer"
    alone = at == text.stop  # the last of some lines is a verse, a name
    return alone and plain and len(words) > _TITLE and not particles() & set(words) and layout.share(at, text) >= _SAID


def _is_a_page_number(layout: Layout, at: int, text: range) -> bool:
    """Return whether the lines from the text down to this one count its pages: "1", "2", "3"."""
    pages = [layout.key(each) for each in range(text.stop, at + 1)]
    return pages == [str(page) for page in range(1, len(pages) + 1)]


def _is_a_row_of_key_words(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line has words of two scripts or numbers, each of which the text has, but nowhere in that order.

    What the text says so is a refrain, a quotation.
    """
    key = layout.key(at)
    words, raw = key.split(" "), layout.page.raw(layout.index(at))
    if len(words) < _ROW or pattern(_MIXED).fullmatch(raw) is None or not particles().isdisjoint(words):
        return False
    told = [layout.key(each) for each in text]
    said = {word for line in told for word in line.split(" ")}
    return all(word in said for word in words) and not any(key in line for line in told)


def _is_a_latin_name(layout: Layout, at: int) -> bool:
    """Return whether a line in other letters than Arabic is a word, or a name of a few that stands alone."""
    if pattern(_LATIN).search(layout.key(at)) is None:
        return False
    named = pattern(_LATIN_NAME).fullmatch(layout.page.raw(layout.index(at))) is not None
    return " " not in layout.key(at) or (named and not layout.is_foreign(at - 1))


def _is_its_label(layout: Layout, at: int, end: int) -> bool:
    """Return whether a line heads what the page says below: "link:" above an address, "section:" above a button."""
    few, label = layout.key(at).count(" ") < _FEW, layout.folded(at).endswith(":")
    if few and label and at + 1 == end and layout.reads(at).weight > _LABEL:
        return not (layout.is_own(at) or end in layout.announced)
    if layout.reads(at).weight <= 0:
        return False
    above_address = at + 1 < end and label
    return above_address or (at + 1 == end and few and layout.cue(end) in _HEADED)


def _has_words_alone(layout: Layout, at: int) -> bool:
    return pattern(_SIGNS).search(layout.page.raw(layout.index(at))) is None
