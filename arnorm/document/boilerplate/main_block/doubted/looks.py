"""What goes at the edges whatever it weighs: what the whole page tells, key words of the headline, counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.inside.belonging import belongs, goes_on_below
from arnorm.document.boilerplate.main_block.limits import documents, thanks
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.unicode import pattern

__all__ = ["by_looks", "may_stand_below", "may_stand_beside"]

_SECTION: Final = 4  # words of a section
_MORE: Final = 10  # ... of a teaser below the text
_SENTENCE: Final = 6  # words of a line that the last of the text may be
_DATELINE: Final = r"[()«»“”\"]|\s[-–—]\s|[0-9]{4}"  # "(city - paper)", "Baghdad 2019"; and what is quoted
_KEYS: Final = 3  # lines
_TWO: Final = 2  # ... where the text has each word of both; by hand
_ALL: Final = 0.75  # of their words, that the text has in the same form; by hand
_NAMED: Final = 0.5  # of the stems of one of them, that the headline has; by hand
_WORDS: Final = r"[\p{L}\p{M}\p{N}\p{Z}\p{C}#_]+"
_LETTER: Final = r"\p{L}"
_NUMBER: Final = "[0-9]{1,5}"
_COUNTED: Final = "[0-9]{1,5} [^0-9]"  # "18 comments"
_COUNT: Final = r"[^\p{L}\p{N}]*(?:0[^\p{L}\p{N}]*)?"  # signs alone, or nought: of comments
_WRITTEN_TO: Final = (
    "^[\u0648\u0641\u0628\u0644\u0643]?(?:\u0627\u0644|\u0644)(?=..)"  # waw, fa, ba, lam, kaf; the article
)


def by_looks(layout: Layout, kept: Places, known: Collection[int], going: Collection[int]) -> Iterator[int]:
    """Yield the places of the lines that go whatever they weigh.

    ``going``: what `DropBoilerplate` takes of the whole page; ``known``: of that, what it would not take of the rest.
    """
    gone = set[int]()
    for at in reversed(kept.above_text(layout)):
        few = at in known and layout.key(at).count(" ") < _SECTION
        if few and may_stand_beside(layout, kept, at, gone):
            gone.add(layout.index(at))
            yield at
    yield from _names_of_the_site(layout, kept)
    if _are_key_words(layout, kept):
        yield from range(kept.stop, kept.end)
        return
    for at in range(kept.end - 1, kept.stop - 1, -1):
        if _is_a_count(layout, at) or (at in known and may_stand_below(layout, at)):
            yield at
        elif at not in going:
            return


def _names_of_the_site(layout: Layout, kept: Places) -> Iterator[int]:
    """Yield the places of a few words above the headline with which a line below the text begins, too."""
    below = {begun for at in range(kept.stop, layout.size) for begun in _beginnings(layout.key(at))}
    for at in range(kept.top, kept.headline):
        name = layout.key(at)
        few = name.count(" ") < _SECTION and not (layout.has_meta(at) or layout.is_stamp(at))
        signs = pattern(_WORDS).fullmatch(layout.page.raw(layout.index(at))) is None
        if few and (signs or not names_a_person(layout.folded(at))) and name in below:
            yield at


def _beginnings(key: str) -> Iterator[str]:
    """Yield what a line begins with, up to the words of a section."""
    words = key.split(" ", _SECTION)[:_SECTION]
    yield from (" ".join(words[:size]) for size in range(1, len(words) + 1))


def may_stand_beside(layout: Layout, kept: Places, at: int, gone: Collection[int]) -> bool:
    """Return whether a line below the headline may be a section: above text, a byline, or what goes."""
    folded, below = layout.folded(at), at + 1
    if layout.has_meta(at) or layout.is_stamp(at) or folded.endswith((":", "?", ".", "|")):
        return False
    if names_a_person(folded) or is_of_a_place(layout.key(at)):
        return False
    if pattern(_DATELINE).search(layout.page.raw(layout.index(at))):
        return False
    while below < kept.first and layout.index(below) in gone:
        below += 1
    if not (layout.is_long(below) or layout.has_meta(below) or layout.is_stamp(below)):
        return False
    return not (belongs(layout, at, range(kept.headline, kept.stop)) or goes_on_below(layout, at))


def may_stand_below(layout: Layout, at: int) -> bool:
    """Return whether the last line of all may be a site's name or a button: few words, right below a sentence."""
    if layout.has_meta(at) or layout.is_stamp(at) or layout.roles[at] is not Role.OPEN:
        return False
    if pattern(_LETTER).search(layout.folded(at)) is None or layout.page.first_word(layout.index(at)) in thanks():
        return False
    if pattern(_DATELINE).search(layout.page.raw(layout.index(at))):
        return False
    if layout.key(at).count(" ") >= _MORE or layout.folded(at).endswith(("?", ".", "…")) or layout.is_joined(at):
        return False
    return layout.is_text(at - 1) or layout.key(at - 1).count(" ") + 1 >= _SENTENCE


def _are_key_words(layout: Layout, kept: Places) -> bool:
    """Return whether the lines below the last sentence, down to one that rules know, are key words: of few words each.

    One of them at least is the headline's whole, as hardly a name is, or half of a line of which the text has most.
    """
    below = range(kept.stop, layout.size)
    lines = range(kept.stop, next((at for at in below if layout.cue(at) or layout.is_notice(at)), layout.size))
    if not kept.stop < kept.end <= lines.stop or not layout.folded(kept.stop - 1).endswith("."):
        return False
    if len(lines) < _TWO or not all(_may_be_key_words(layout, kept, at) for at in lines):
        return False
    if any(map(layout.is_stamp, lines)):
        return False  # the day below those who sign
    headline = range(kept.headline, kept.headline + 1)
    own = any(layout.stems(at) and layout.stems(at) <= layout.stems(kept.headline) for at in lines)
    told = not documents().isdisjoint(layout.key(kept.headline).split(" "))  # a body signs what it states
    if own and not told and layout.is_text(kept.stop - 1) and (len(lines) >= _KEYS or _said(layout, kept, lines) == 1):
        return True
    named = any(layout.share(at, headline) >= _NAMED for at in lines)
    return len(lines) >= _KEYS and named and not told and _said(layout, kept, lines) >= _ALL


def _may_be_key_words(layout: Layout, kept: Places, at: int) -> bool:
    """Return whether a line has few words and no sign, and is neither announced nor the name of who is not told of."""
    few = layout.key(at).count(" ") < _SECTION - 1 and pattern(_WORDS).fullmatch(layout.page.raw(layout.index(at)))
    if not few or at in layout.announced or layout.is_own(at):
        return False
    named = layout.has_meta(at) or names_a_person(layout.folded(at))
    return not named or _said(layout, kept, range(at, at + 1)) == 1


def _said(layout: Layout, kept: Places, lines: range) -> float:
    """Return the share of the words of some lines that the text has."""
    text = {word for at in range(kept.headline, kept.stop) for word in _without_article(layout.key(at))}
    words = [word in text for at in lines for word in _without_article(layout.key(at))]
    return sum(words) / len(words)


def _without_article(key: str) -> Iterator[str]:
    """Yield the words of a key without what is written to them in front: "the", "and the", "for the"."""
    return (pattern(_WRITTEN_TO).sub("", word) for word in key.split(" "))


def _is_a_count(layout: Layout, at: int) -> bool:
    if pattern(_COUNT).fullmatch(layout.page.raw(layout.index(at))) is not None:
        return True
    below = at + 1
    counted = below < layout.size and bool(layout.cue(below)) and pattern(_COUNTED).match(layout.key(below)) is not None
    return counted and pattern(_NUMBER).fullmatch(layout.key(at)) is not None
