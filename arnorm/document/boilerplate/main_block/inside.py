"""What stands inside the article of a page and is not its own: boxes, lists under a cue, titles of others, notices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["inside"]

_TITLE: Final = 4  # spaces in a title of another article; a subhead has fewer
# A title of another article between two paragraphs has six words or more, of which hardly any comes again below; of a
# subhead at least half do. Of 34 such lines in 3,000 articles (France 24, BBC), subheads of the one and teasers of the
# other, 28 are told so.
_LISTED: Final = 3  # words of a title below a cue
_NEAR: Final = 3  # lines from one title to the next, with its section and date
_SUBHEAD: Final = 4  # words: of titles hardly one in twenty is so short
_LONE: Final = 5  # spaces
_OWN: Final = 0.34
_OURS: Final = 0.6  # from here on a line is the subhead of what stands below
_SUBHEADS: Final = 2  # an article with so many of them writes them long
_MEDIA: Final = "readmore"
_BUTTON: Final = 3  # words of what a rule knows as a button wherever it stands
_BUTTONS: Final = frozenset(("share", "promo", "readmore", "cms", "comment", "contact", "cookie", "copyright"))
_NO_TITLE: Final = r"[«“\"]|[0-9]{1,2} ?[:|.)]|.*[:?,…]$"  # quoted, numbered, announcing, asking, cut off


def inside(layout: Layout, headline: int, first: int, stop: int) -> Iterator[int]:
    """Yield the places of the lines between headline and end that are not the article's."""
    gone = {at for at in range(headline + 1, stop) if layout.roles[at] in (Role.BOXED, Role.FOOT)}
    gone |= {at for at in range(first + 1, stop) if _is_button(layout, at) or _is_notice(layout, at)}
    gone |= {
        at for at in range(first + 1, stop) if gone & {at - 1, at + 1} and layout.is_notice(at, beside="beside_inside")
    }
    gone |= set(_listed(layout, headline + 1, stop))
    gone |= set(_dated_titles(layout, first, stop, gone))
    gone |= set(_foreign_titles(layout, first, stop, gone))
    yield from sorted(gone)


def _is_button(layout: Layout, at: int) -> bool:
    return layout.cue(at) in _BUTTONS and layout.key(at).count(" ") < _BUTTON and not layout.is_text(at)


def _is_notice(layout: Layout, at: int) -> bool:
    """Return whether a line invites, or is a title behind a label that does: "follow: the title"."""
    if layout.roles[at] is not Role.OPEN or layout.is_stamp(at) or layout.folded(at).endswith(":"):
        return False
    return layout.is_notice(at) or layout.is_labelled(at)


def _listed(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the cues of lists inside the article ("most read") with the titles below them, a subhead's line left."""
    for cue in range(first, stop):
        if layout.roles[cue] is Role.LIST or layout.heads_titles(cue):
            yield from range(cue, _end_of_list(layout, cue, stop))
        elif layout.cue(cue) == _MEDIA:
            yield from range(cue, _end_of_media(layout, cue, stop))


def _end_of_list(layout: Layout, cue: int, stop: int) -> int:
    """Return the place behind the titles below a cue, with names of sections and dates beside them."""
    end = cue + 1
    while (
        end < stop and _may_be_listed(layout, end) and any(_is_title(layout, at) for at in range(end - 1, end + _NEAR))
    ):
        end += 1
    while end > cue + 1 and not _is_title(layout, end - 1) and not layout.is_stamp(end - 1):
        end -= 1
    if end == cue + 1 or layout.is_stamp(end - 1) or end == stop:
        return end
    return end - _is_subhead(layout, cue + 1, end, stop)


def _may_be_listed(layout: Layout, at: int) -> bool:
    return at < layout.size and (layout.roles[at] is Role.OPEN or layout.is_stamp(at)) and not _announces(layout, at)


def _is_title(layout: Layout, at: int) -> bool:
    return _may_be_listed(layout, at) and not layout.is_stamp(at) and layout.key(at).count(" ") + 1 >= _LISTED


def _end_of_media(layout: Layout, cue: int, stop: int) -> int:
    """Return the place behind a button that shows something, its length in minutes and its title."""
    end = cue + 1
    while end < stop and layout.is_stamp(end):
        end += 1
    title = end < stop and layout.roles[end] is Role.OPEN and layout.key(end).count(" ") >= _TITLE
    return end + (title and not _announces(layout, end))


def _announces(layout: Layout, at: int) -> bool:
    return layout.folded(at).endswith(":")


def _is_subhead(layout: Layout, first: int, end: int, stop: int) -> bool:
    """Return whether the last of some lines is the subhead of the text below, the others titles of other articles."""
    last, titles = end - 1, [at for at in range(first, end - 1) if not layout.is_stamp(at)]
    own = layout.share(last, range(end, stop))
    if not titles:
        return False
    words = [layout.key(at).count(" ") + 1 for at in (*titles, last)]
    if words[-1] < min(words[:-1]) and (words[-1] <= _SUBHEAD or 2 * words[-1] <= min(words[:-1])):
        return True
    if layout.bullet(last) != layout.bullet(first) and len({layout.bullet(at) for at in titles}) == 1:
        return True
    if not layout.is_text(end) and not _announces(layout, end):
        return False
    others = max(layout.share(at, range(end, stop)) for at in titles)
    return words[-1] < min(words[:-1]) and own >= _OURS and own > others


def _dated_titles(layout: Layout, first: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the titles inside the article below which nothing but a date stands: another article's."""
    for at in range(first + 1, stop - 2):
        title = layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE
        if not title or not layout.is_stamp(at + 1) or not (layout.is_text(at - 1) or at - 1 in gone):
            continue
        words = layout.key(at + 2).count(" ")
        if layout.is_text(at + 2) or (layout.roles[at + 2] is Role.OPEN and words < layout.key(at).count(" ")):
            yield from (at, at + 1)


def _foreign_titles(layout: Layout, first: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the lines between two paragraphs that read as titles and have hardly a word in common with what follows."""
    left = [at for at in range(first, stop) if at not in gone]
    likely = [
        at
        for above, at, below in zip(left, left[1:], left[2:], strict=False)
        if layout.roles[at] is Role.OPEN
        and layout.rules[at] is None
        and _reads_as_title(layout, at)
        and layout.is_text(above)
        and not layout.folded(above).endswith(":")
        and (layout.is_text(below) or (layout.roles[below] is Role.OPEN and layout.key(below).count(" ") < _LONE))
    ]
    shares = {at: layout.share(at, [below for below in left if below > at]) for at in likely}
    if sum(share > _OWN for share in shares.values()) < _SUBHEADS:
        yield from (at for at in likely if shares[at] <= _OWN)


def _reads_as_title(layout: Layout, at: int) -> bool:
    if layout.is_joined(at):
        return False
    return layout.key(at).count(" ") >= _LONE and pattern(_NO_TITLE).match(layout.folded(at)) is None
