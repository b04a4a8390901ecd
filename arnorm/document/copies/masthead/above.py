"""What stands above the article, told where the title is given beside the text: headlines of others, menus, sections.

An aggregator prints a dozen headlines over the article, one a line. No sign parts them from it, but the title that
stands below them does. Where it stands nowhere, nothing is told: verse begins so, too, and fact checkers' quotations.
Whatever stands higher than a line that says what it is is the page's, too: kicker and writer stand right above the
headline. Nothing goes where a sentence stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.headline.taken_up import TakenUp
from arnorm.document.copies.masthead.kinds import ITEM, MANY, OUTLET, SITE, URGENT, Kinds
from arnorm.document.copies.masthead.line.compounds import is_named_by_subjects
from arnorm.document.copies.masthead.line.pieces import is_composed
from arnorm.document.copies.masthead.line.says import BOX, COUNT, DATE, FORM, MAYBE, NOUN, REGION, SECTION, STAMP, SURE
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.over.others import is_of_the_text, may_hold_the_headline
from arnorm.document.copies.masthead.over.unnamed import names_more, near
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.masthead.title import Named, named_by
from arnorm.document.copies.masthead.told import is_heading_of_others, is_heading_of_tickers, told
from arnorm.document.copies.readings import is_date
from arnorm.document.lines import is_blank
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["above_the_named", "above_the_title", "is_title", "may_be_of_another", "with_signs"]

_REACH: Final = 60  # lines in which the title is sought; a page of 191 lines has it on its 52nd
_LINES: Final = 3  # kicker and writer alone may stand above a headline
_WORDS: Final = 5  # of another headline; 643 of 6,998 have fewer
# A kicker begins so: "after", "before", "despite", "amid", "in".
_LEADING: Final = (
    "\u0628\u0639\u062f",
    "\u0642\u0628\u0644",
    "\u0631\u063a\u0645",
    "\u0648\u0633\u0637",
    "\u0641\u064a",
)
_TICKER_WORDS: Final = 12  # of headlines in one line, above the title; three short ones have 12
_ARROWS: Final = r"[\p{Zs}]*[>\u00bb\u203a\u00ab\u2039\u2190\u2192/|]+[\p{Zs}]*"  # of a path to the article
_DATED: Final = frozenset((SURE, STAMP, DATE, COUNT))
_PROVES_NOTHING: Final = frozenset((MAYBE, FORM, REGION, BOX, ITEM, NOUN))
_NAME_WORDS: Final = 2  # of an entry of a menu, which no list knows
_ENDS: Final = (".", "?", ":", "\u2026")
_SHORTEST: Final = 4  # letters of the name of a section that no list holds; particles have fewer
_SOON: Final = 4  # lines from the headline on, in which an article takes up its kicker
_LETTERS: Final = 14  # of a title; 161 of 6,998 have fewer
_LATIN: Final = b"abcdefghijklmnopqrstuvwxyz"
_ADDRESS: Final = 20  # Latin letters behind the name of a site: its domain, "logo"


def above_the_title(page: Page, title: str | None) -> list[int]:
    r"""Return the lines above the article that are none of its own, given its title.

    >>> above = "The market is up again\nA long day of sport\nMore of the same day\n"
    >>> page = Page(above + "Harbour plan is approved\n" + "Work starts. " * 9)
    >>> above_the_title(page, "Harbour plan is approved"), above_the_title(page, None)
    ([0, 1, 2], [])
    """
    named = named_by(page, title) if title is not None and len(page.content) > _LINES else None
    if named is None:
        return []
    letters, content = page.sketch.letters, page.content[:_REACH]
    wanted = named.letters
    if len(wanted) < _LETTERS or letters[content[0]] == wanted:
        return []
    places = [at for at, index in enumerate(content) if letters[index] == wanted]
    at = places[0] if places else None
    first = next((at for at, index in enumerate(content) if page.prose(index)), len(content))
    if at is None or not _LINES <= at < first:
        return []
    soon = any(page.longer_than(index, PROSE) for index in content[at + 1 : at + 2 + _LINES])
    text = next((at for at, index in enumerate(content) if page.longer_than(index, PROSE)), len(content))
    if len(places) > 1 and places[0] >= _LINES and places[1] < text:
        above = content[: places[0]]
        kinds = told(page, above)
        if 2 * sum(map(bool, kinds)) < len(above):
            return []
        return [at for at, kind in zip(above, kinds, strict=True) if kind or not names_a_person(page.folded(at))]
    return content[:at] if soon and sum(may_be_of_another(page, index) for index in content[:at]) >= _LINES else []


def above_the_named(page: Page, kinds: Kinds, above: list[int], named: Named | TakenUp) -> Iterator[int]:
    """Yield the lines above the headline down to the last that says what it is, but for sentences and writers.

    Where no title but the text tells which line is the headline, nothing where one of them may be that itself.
    """
    told = _told_above(page, kinds, above, named)
    if any(not kind and page.folded(index).endswith(".") for kind, index in zip(told, above, strict=True)):
        return
    if above and is_genre(page.key(above[-1])):
        told[-1] = ""
    elif (
        above
        and not told[-1]
        and isinstance(named, Named)
        and _may_be_section(page, above[-1], page.content[len(above) : len(above) + _SOON])
        and not _DATED.isdisjoint(near(page, kinds, len(above)))
    ):
        told[-1] = SECTION
    lowest = max((at for at, kind in enumerate(told) if kind), default=-1)
    said = [kind for kind in told if kind]
    if {*said} == {BOX} or (len(said) == 1 and not _is_proved(page, kinds, above, told, named)):
        return
    if len(said) > MANY or (lowest >= 0 and _are_all_of_the_page(page, above, told)):
        lowest = len(above) - 1
    if isinstance(named, TakenUp) and _may_be_its_own(page, above, told, lowest, named):
        return
    letters = page.sketch.letters
    below = page.content[len(above) + 1 : len(above) + 2]
    if lowest < len(above) - 1 and letters[above[-1]] in [letters[index] for index in below]:
        yield above[-1]  # the writer, who stands again below the headline
    for index, kind in zip(above[: lowest + 1], told, strict=False):
        if kind or not names_a_person(page.folded(index)):
            yield index


def _may_be_its_own(page: Page, above: list[int], told: list[str], lowest: int, named: TakenUp) -> bool:
    """Return whether lines above may be the article's: a writer or a kicker below the last, or the headline itself."""
    return lowest < len(above) - 1 or may_hold_the_headline(page, above[: lowest + 1], told, named)


def _told_above(page: Page, kinds: Kinds, above: list[int], named: Named | TakenUp) -> list[str]:
    """Return what the lines above the headline say they are, the site's name and headlines in one line among them."""
    told = kinds.of_the_page(above)
    if isinstance(named, Named):
        _tell_sites(page, above, told, named)
    _tell_entries(page, above, told)
    return told


def _tell_sites(page: Page, above: list[int], told: list[str], named: Named) -> None:
    """Tell of the name of the site, and of headlines in one line, above the headline that a title names.

    A line that holds the headline itself, and little more, tells nothing of what stands above it: that may be a kicker.
    """
    for at, index in enumerate(above):
        letters = page.sketch.letters[index]
        if named.letters in letters and len(letters) < 2 * len(named.letters):
            told[at] = ""
        elif _is_site(letters, named) and not names_a_person(page.folded(index)):
            told[at] = SURE
        elif page.key(index).count(" ") + 1 >= _TICKER_WORDS and not page.folded(index).endswith(_ENDS):
            told[at] = told[at] or SURE


def _is_site(letters: bytes, named: Named) -> bool:
    """Return whether a line is the name of the site as the title has it, with an address or the like behind it."""
    behind = (letters[len(name) :] for name in named.names if letters.startswith(name))
    return any(len(rest) <= _ADDRESS and not rest.translate(None, _LATIN) for rest in behind)


def _is_proved(page: Page, kinds: Kinds, above: list[int], told: list[str], named: Named | TakenUp) -> bool:
    """Return whether the one line above the headline that says what it is is the page's.

    A button for what is live, or the name of a section that no list holds, is with the page's furniture below; or by
    the subjects that it consists of; or where the text, which tells of the headline, has none of its words.
    """
    at = next(at for at, kind in enumerate(told) if kind)
    key = page.key(above[at])
    if isinstance(named, TakenUp):
        may_be_topic = told[at] in (OUTLET, SITE) or is_composed(key.split(" "))
        topic = may_be_topic and is_of_the_text(page, above[at])
        return not (_PROVES_NOTHING.issuperset([told[at]]) or topic)
    if is_named_by_subjects(key):
        return True
    if is_composed(key.split(" ")) or (len(above) == 1 and key in _live()):
        return not _DATED.isdisjoint(near(page, kinds, len(above)))
    return _PROVES_NOTHING.isdisjoint(told)


def _are_all_of_the_page(page: Page, above: list[int], told: list[str]) -> bool:
    """Return whether the lines above the headline down to the last are the page's.

    One is, and two more are names of one or two words that nothing tells: a kicker is one line.
    """
    unknown = [index for index, kind in zip(above, told, strict=True) if not kind]
    proved = any(kind not in ("", *_PROVES_NOTHING) for kind in told)
    return proved and not told[-1] and len(unknown) > 1 and all(_is_no_kicker(page, index) for index in unknown)


def _is_no_kicker(page: Page, index: int) -> bool:
    """Return whether a line has one word or two, names nobody, and neither begins nor ends as a kicker does."""
    folded, key = page.folded(index), page.key(index)
    few = key.count(" ") < _NAME_WORDS and not folded.endswith(_ENDS) and not is_genre(key)
    return few and page.first_word(index) not in _leading() and not names_a_person(folded)


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    """Return the words that kickers begin with: prepositions, "for the first time"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["leading"]))


@lru_cache(maxsize=1)
def _live() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["live"]))


def _may_be_section(page: Page, index: int, below: list[int]) -> bool:
    """Return whether a line is one word that no list holds, and the name of a section rather than a kicker.

    A writer's name is none, nor is a word that an article's own lines have, nor "appeal", "statement", "to".
    """
    key = page.key(index)
    if " " in key or names_a_person(page.folded(index)) or len(key) < _SHORTEST or key in _not_sections():
        return False
    return not any(key in page.key(line).split(" ") for line in below)


@lru_cache(maxsize=1)
def _not_sections() -> frozenset[str]:
    """Return the words that stand alone above a headline and are no section: of what it is, with which it begins."""
    lists: dict[str, list[str]] = load.read_toml("copies/masthead.toml")
    return frozenset(map(fold.key, (*lists["leading"], *lists["opening"], *lists["document"])))


def _tell_entries(page: Page, above: list[int], told: list[str]) -> None:
    """Tell of the headlines of others below "latest news" what they are."""
    listed = False
    for at, index in enumerate(above):
        key = page.key(index)
        heading = is_heading_of_tickers(key) or is_heading_of_others(key) or key == URGENT
        listed = heading or (listed and not told[at])
        if (listed and not told[at]) or (at and not told[at] and names_more(page, told[at - 1], index)):
            told[at] = ITEM


def is_title(page: Page, title: str | None) -> bool:
    """Return whether the title beside the text is the first line."""
    named = named_by(page, title) if title is not None else None
    return named is not None and page.sketch.letters[page.content[0]] == named.letters


def with_signs(page: Page, found: list[int]) -> list[int]:
    """Return lines at the head, and those of signs above the first, between two that stand together, arrows behind."""
    going, known = set(found), set(page.content)
    signs: list[int] = []
    beside: list[int] = []
    above = page.content[0] in going
    last = max(found, default=-1)
    for at in range(last + 1):
        if at in known:
            signs += beside if above and at in going else []
            above, beside = at in going, []
        elif not is_blank(page.text, page.lines[at]):
            beside.append(at)
    if last >= 0 and going.issuperset(page.content[: len(found)]):
        behind = range(last + 1, next((at for at in page.content if at > last), last))
        signs += (at for at in behind if pattern(_ARROWS).fullmatch(page.raw(at)))
    return sorted((*found, *signs))


def may_be_of_another(page: Page, index: int) -> bool:
    """Return whether a line has as many words as a headline, and is no date: kicker, writer and place have fewer."""
    few = page.key(index).count(" ") + 1 < _WORDS or is_date(page.folded(index))
    return not few and page.first_word(index) not in _LEADING
