"""First paragraphs and titles, as other articles print them: as teasers, whole or cut short."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.row import LETTER
from arnorm.unicode import pattern

__all__ = [
    "BELOW_TEXT",
    "LEAD_LETTERS",
    "TEASED",
    "cut_title",
    "lead_key",
    "lead_of",
    "leads",
    "may_be_told_otherwise",
    "teased",
    "teased_id",
    "teasers",
    "versions",
]

# The lead: the first paragraph below the headline that is a sentence, dateline off. Shorter ones are said of many
# things: in 7,000 articles none of 45 letters and eight words or more is. The second paragraph is no lead: of two
# reports on one event it is often the same ("and His Highness said").
_CUT_WORDS: Final = 10  # of a lead cut short by dots
# Of 8,488 titles 224 share as many first words with another, 180 of them a checker's ("this clip is old").
_CUT_TITLE: Final = 5
_TO_THE_LEAD: Final = 4
TEASED: Final = "teased"  # the zone under which articles with such last lines are counted
BELOW_TEXT: Final = 2  # lines above them: the headline and the text's own first paragraph
# By hand: the one outlet of nineteen that prints leads of others has some three below an article (2,974 in 903).
_TEASERS: Final = 4
LEAD_LETTERS: Final = 45
_LEAD_WORDS: Final = 8
_DATELINES: Final = 3
_DATELINE_WORDS: Final = 4
_DATELINE: Final = rf"(?:[^ :|.…?@#©]+ ){{1,{_DATELINE_WORDS}}}[:|] "


def versions(titles: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    """Yield first paragraphs each with a title above it: of a second version of an article both are the first's."""
    return (f"{title} … {lead}" for title in titles for lead in found)


def leads(page: Page, headline: int = 0) -> Iterator[str]:
    """Yield the words of the first paragraph below the headline, whole and cut, which others may print as a teaser.

    ``headline``: its place among the lines with words.
    """
    for index in page.content[headline + 1 : headline + 1 + _TO_THE_LEAD]:
        key = lead_of(page, index)
        if key:
            yield key
            if key.count(" ") >= _CUT_WORDS:
                yield _cut_short(key)
            return


def teased(page: Page, own: Container[str]) -> Iterator[str]:
    """Yield what the last lines would be as first paragraphs: of some outlets they are those of other articles."""
    found = (lead_of(page, index) for index in teasers(page))
    return (key for key in found if key and key not in own)


def teasers(page: Page) -> list[int]:
    """Return the last lines, among which the habit of an outlet is counted, and asked for."""
    return page.content[BELOW_TEXT:][-_TEASERS:]


def teased_id(outlet: str | None, lead: int) -> int:
    """Return the key under which a last line of an outlet is counted that would be a first paragraph with a key."""
    return lead ^ hashed(TEASED, outlet or "")


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


def cut_title(key: str) -> str:
    """Return the first words of a title, as sites cut it short by dots; nothing where it has few more.

    >>> cut_title("minister opens the new harbour of acre today"), cut_title("minister opens harbour")
    ('minister opens the new harbour …', '')
    """
    words = key.split(" ")
    return " ".join(words[:_CUT_TITLE]) + " …" if len(words) > _CUT_TITLE else ""
