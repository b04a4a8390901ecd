"""Embedded posts: all lines of one, with its signature, or none; one that a sentence introduces stays.

An embed leaves the lines of the post and, below them, its signature: ``— name (@handle) March 19, 2025``. Where the
post begins is told from its last line upward: a line of a post holds a hashtag, a handle or a link, or is in other
letters than Arabic; above such a line open lines can be its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.unicode import pattern

__all__ = ["posts"]

_LINES: Final = 12  # lines of one post; 280 characters hold no more
_OPENING: Final = 2  # open lines above the first line that is a post's for certain
_TAGGED: Final = 200  # folded letters of a line with nothing but hashtags; a longer one is a paper's own sentence
_POST: Final = 400  # folded letters: 280 characters, and as much again for links, which are counted short
_OPEN_LETTERS: Final = 140  # of such a line
_MARKED: Final = r"[#@]|(?:https?|pic [.] twitter|t [.] co)(?= |$)"
_HASH: Final = r"[#@]"
_LINK: Final = r"(?:https? [|:] )?(?:[|] )?(?:pic [.] )?(?:twitter [.] com|x [.] com|t [.] co) [|] [a-z0-9]++"
_LINKS: Final = rf"{_LINK}(?: {_LINK})*+"
_CLOSED: Final = 2  # closed lines of one post above its links (fact checkers: two)
_ARABIC: Final = r"[\u0621-\u06d3]"
_LATIN: Final = r"[a-z\u00c0-\u024f\u0400-\u04ff\u0590-\u05ff]"


def posts(judged: Judged) -> frozenset[Gone]:
    """Return the lines of embedded posts."""
    return frozenset(_lines(judged)) if any(rule.post for rule in judged.found.values()) else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    done = 0
    for at, index in enumerate(judged.content):
        rule = judged.found.get(index)
        if rule is None or not rule.post or at < 1 or _goes_on(judged, at):
            continue
        first = _first(judged, at, done)
        if first is not None:
            yield from (Gone(line, rule.kind) for line in judged.content[first : at + 1])
        done = at + 1


def _goes_on(judged: Judged, at: int) -> bool:
    """Return whether the line below closes the same post: its signature."""
    if at + 1 >= len(judged.content) or _parted(judged, at + 1):
        return False
    below = judged.found.get(judged.content[at + 1])
    return below is not None and below.post


def _first(judged: Judged, at: int, done: int) -> int | None:
    """Return the place of the first line of the post that ends at a place; ``None`` where it stays."""
    page, content = judged.page, judged.content
    least = max(1, done, at - _LINES)
    first = at
    while first > least and not _parted(judged, first) and _marked(judged, first - 1):
        first -= 1
    if first == at and not _has_link(page.folded(content[at])):
        return None  # a signature below a line that may be the article's
    first = _with_its_words(judged, first, at, least)
    if first > 0 and announces(page.raw(content[first - 1])):
        return None
    return first


def _with_its_words(judged: Judged, first: int, at: int, least: int) -> int:
    """Return the place of the lines above that begin the post.

    A signed post that begins with nothing but links has its words above them: in open lines, or in closed ones of which
    one has a mark of posts.
    """
    opening = _opening(judged, first, least)
    if opening < first or first == at or not _is_of_links(judged, first):
        return opening
    for above in range(first - 1, max(least, first - _CLOSED) - 1, -1):
        if _parted(judged, above + 1) or judged.page.longer_than(judged.content[above], _POST):
            break
        if pattern(_HASH).search(judged.page.folded(judged.content[above])) is not None:
            return above
    return first


def _is_of_links(judged: Judged, at: int) -> bool:
    """Return whether a line is links and nothing else."""
    return pattern(_LINKS).fullmatch(judged.page.folded(judged.content[at])) is not None


def _opening(judged: Judged, first: int, least: int) -> int:
    """Return the place of open lines above that begin the post: below a closed line or a blank one, and few."""
    page, content = judged.page, judged.content
    for above in range(first, max(least, first - _OPENING) - 1, -1):
        if above == 0:
            break
        if _parted(judged, above) or page.end(content[above - 1]) in (".", "?", "…"):
            return above
        if page.longer_than(content[above - 1], _OPEN_LETTERS) or announces(page.raw(content[above - 1])):
            break
        if ends_in_comma(page.raw(content[above - 1])):
            break
    return first


def _parted(judged: Judged, at: int) -> bool:
    """Return whether a blank line stands above a line."""
    return at < 1 or judged.content[at] - judged.content[at - 1] > 1


def _marked(judged: Judged, at: int) -> bool:
    """Return whether a line is a post's for certain: it holds a mark of posts, or hardly an Arabic letter."""
    index = judged.content[at]
    folded = judged.page.folded(index)
    if announces(judged.page.raw(index)) or judged.page.longer_than(index, _POST):
        return False
    if index in judged.found and judged.found[index].post:
        return True
    arabic = len(pattern(_ARABIC).findall(folded))
    if arabic == 0:
        return len(pattern(_LATIN).findall(folded)) > 0
    if pattern(_MARKED).search(folded) is None:
        return 4 * arabic < len(pattern(_LATIN).findall(folded))
    # Papers write hashtags into their own sentences too (Al-Yaum): a long line with nothing but these is theirs.
    tagged = "@" not in folded and not _has_link(folded)
    return not folded.endswith(".") and not (tagged and len(folded) > _TAGGED)


def _has_link(folded: str) -> bool:
    return "twitter . com |" in folded or "t . co |" in folded or "x . com |" in folded
