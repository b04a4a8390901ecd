"""What is counted of one article: its title, and the lines at its edges with the words of its title.

Whether the articles that share a line are about one thing is told from sums alone. Each title word throws six coins,
the same for every article; a line adds up the coins of all titles it stood under. The mean square of the six sums
estimates how many words the titles have in common (Alon, Matias and Szegedy 1996), and sums can be added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.profile.between import titles_between
from arnorm.document.profile.cued import Cued, cued
from arnorm.document.profile.pieces import closing, closing_key, cues, piece
from arnorm.document.profile.template import line_template
from arnorm.document.row import LETTER
from arnorm.unicode import pattern
from arnorm.words.tokens import LONGEST_WORD

__all__ = [
    "HEAD",
    "LEAD",
    "LEAD_LETTERS",
    "SUMS",
    "TAIL",
    "Article",
    "content_id",
    "cut_title",
    "headlines",
    "lead_id",
    "lead_key",
    "lead_of",
    "leads",
    "line_id",
    "may_be_told_otherwise",
    "place_id",
    "title_id",
    "title_similarity",
    "versions",
]

HEAD: Final = 4  # lines below the first one
TAIL: Final = 6  # lines above the end
SUMS: Final = 6  # coins, and so the sums of them in a row
_WORD_LETTERS: Final = 3  # shorter words are particles, which any two titles share
# The lead: the first paragraph below the headline that is a sentence, dateline off. Shorter ones are said of many
# things: in 7,000 articles none of 45 letters and eight words or more is. The second paragraph is no lead: of two
# reports on one event it is often the same ("and His Highness said").
_CUT_WORDS: Final = 10  # of a lead cut short by dots
# Of 8,488 titles 224 share as many first words with another, 180 of them a checker's ("this clip is old").
_CUT_TITLE: Final = 5
_SPACES: Final = " \t\u00a0"
_TO_THE_LEAD: Final = 4
LEAD_LETTERS: Final = 45
_LEAD_WORDS: Final = 8
_DATELINES: Final = 3
_DATELINE_WORDS: Final = 4
_DATELINE: Final = rf"(?:[^ :|.…?@#©]+ ){{1,{_DATELINE_WORDS}}}[:|] "


class Article(NamedTuple):
    """One article as it is counted."""

    titles: frozenset[str]
    leads: frozenset[str]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    end: tuple[str, ...]  # what stands behind the last end mark
    begun: tuple[str, ...]  # ... and how it begins
    closing: str  # the last sentence, where it is short
    between: tuple[str, ...]
    cued: tuple[Cued, ...]
    coins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, context: Context) -> Article:
        """Return what a text and the title beside it count for."""
        page = Page(text)
        content = page.content
        title = fold.key(context.title) if context.title else ""
        first = page.key(content[0]) if content else ""
        titles = frozenset(name for name in (title, first) if name)
        below = content[1:]
        return cls(
            titles,
            frozenset(leads(page)),
            tuple(_distinct(page, below[:HEAD], titles)),
            tuple(_distinct(page, below[-TAIL:], titles)),
            *_ending(page, titles, context.title),
            tuple({page.key(index): None for index in titles_between(page) if page.key(index) not in titles}),
            tuple(each for each in cued(page) if each.title not in titles),
            _coins(title or first),
        )


def versions(titles: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    """Yield first paragraphs each with a title above it: of a second version of an article both are the first's."""
    return (f"{title} … {lead}" for title in titles for lead in found)


def leads(page: Page) -> Iterator[str]:
    """Yield the words of the first paragraph below the headline, whole and cut, which others may print as a teaser."""
    for index in page.content[1 : 1 + _TO_THE_LEAD]:
        key = lead_of(page, index)
        if key:
            yield key
            if key.count(" ") >= _CUT_WORDS:
                yield _cut_short(key)
            return


def lead_of(page: Page, index: int) -> str:
    """Return the ``lead_key`` of a line, which is its words where neither a dateline nor dots can stand in it."""
    row = page.sketch.rows[index]
    # Its words have no more letters and spaces, but where a run of letters off the code page counts once.
    if len(row) < LEAD_LETTERS and LETTER not in row:
        return ""
    if may_be_told_otherwise(page, index):
        return lead_key(page.folded(index))
    key = page.key(index)
    return key if _is_lead(key) else ""


def may_be_told_otherwise(page: Page, index: int) -> bool:
    """Return whether a dateline or dots may stand in a line, so that a lead has other words."""
    return page.sketch.has_bar_within(index, _DATELINE_WORDS) or page.sketch.may_be_cut_short(index)


def _is_lead(key: str) -> bool:
    return len(key) >= LEAD_LETTERS and key.count(" ") + 1 >= _LEAD_WORDS


def lead_key(folded: str) -> str:
    """Return the words of a paragraph without its dateline; nothing where it is too short to be told from others.

    Of one that is cut short, by dots at its end, the first words count.

    >>> text = "the council has approved the plan for the new harbour in the north"
    >>> lead_key(f"cairo | reuters | {text} .") == lead_key(f"{text} .") == text
    True
    """
    start = 0
    for _ in range(_DATELINES):
        found = pattern(_DATELINE).match(folded, start)
        if found is None:
            break
        start = found.end()
    key = fold.key_of(folded[start:])
    if not _is_lead(key):
        return ""
    return _cut_short(key) if folded.endswith("…") and key.count(" ") >= _CUT_WORDS else key


def _cut_short(key: str) -> str:
    return " ".join(key.split(" ")[:_CUT_WORDS]) + " …"


def line_id(outlet: str | None, zone: str, key: str) -> int:
    """Return the key under which a line of an outlet is counted; ``zone``: an edge."""
    return content_id(key) ^ place_id(outlet, zone)


def content_id(key: str) -> int:
    """Return the hash of words, without the spaces between them: a page tells the letters of a line for less."""
    return hashed(key.replace(" ", ""))


# One hash of its words says of a line all that may be asked: each table and edge has a mark of its own.
@lru_cache(maxsize=1 << 10)
def place_id(outlet: str | None, zone: str) -> int:
    """Return the mark of an edge of an outlet's articles."""
    return hashed(zone, outlet or "")


_TITLE: Final = hashed("title", "")
LEAD: Final = hashed("lead", "")


def title_id(key: str) -> int:
    """Return the key under which a title is counted."""
    return content_id(key) ^ _TITLE


def cut_title(key: str) -> str:
    """Return the first words of a title, as sites cut it short by dots; nothing where it has few more.

    >>> cut_title("minister opens the new harbour of acre today"), cut_title("minister opens harbour")
    ('minister opens the new harbour …', '')
    """
    words = key.split(" ")
    return " ".join(words[:_CUT_TITLE]) + " …" if len(words) > _CUT_TITLE else ""


def lead_id(key: str) -> int:
    """Return the key under which a first paragraph is counted, among the titles."""
    return content_id(key) ^ LEAD


def title_similarity(row: tuple[int, ...]) -> float:
    """Return how alike the titles are of the articles that a row counts: about their mean pairwise Jaccard index."""
    articles, words, *sums = row
    if articles < 2 or not words:
        return 1.0
    shared = max(0.0, sum(value * value for value in sums) / len(sums) - words) / (articles * (articles - 1))
    mean = words / articles
    return min(1.0, shared / max(mean, 2 * mean - shared))


def _ending(page: Page, titles: frozenset[str], title: str | None) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    if len(page.content) < 2:
        return (), (), ""
    line = page.raw(page.content[-1])
    behind, *begun = [*cues(piece(line, headlines(page, title)), titles)] or [""]
    return (behind,) if behind else (), tuple(begun), "" if behind else closing_key(closing(line), titles)


def headlines(page: Page, title: str | None) -> tuple[str, ...]:
    """Return the headlines of an article as they are written: its first line, and the title beside it."""
    first = page.raw(page.content[0]).strip(_SPACES)
    return (first,) if title is None or title.strip(_SPACES) == first else (first, title.strip(_SPACES))


def _distinct(page: Page, indices: list[int], titles: frozenset[str]) -> Iterator[str]:
    own = [index for index in indices if page.key(index) not in titles]
    found = dict.fromkeys(line_template(page, index, titles) for index in own)
    return (key for key in found if key)


def _coins(title: str) -> tuple[int, ...]:
    words = {word for word in title.split(" ") if len(word) >= _WORD_LETTERS}
    sums = [sum(column) for column in zip(*map(_coin, words), strict=True)] or [0] * SUMS
    return (len(words), *sums)


def _coin(word: str) -> tuple[int, ...]:
    return _remembered(word) if len(word) <= LONGEST_WORD else _throws(word)


@lru_cache(maxsize=1 << 16)
def _remembered(word: str) -> tuple[int, ...]:
    return _throws(word)


def _throws(word: str) -> tuple[int, ...]:
    bits = hashed("coin", word)
    return tuple(1 if bits >> coin & 1 else -1 for coin in range(SUMS))
