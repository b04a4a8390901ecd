"""How sure the trees must be of a line: surer where articles have such lines, of which the labelled pages had few."""

from __future__ import annotations

from math import inf
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import is_joined, stem
from arnorm.document.boilerplate.passes.weighed.look import NAMES, latin, look, weight
from arnorm.document.boilerplate.passes.weighed.seen import Seen
from arnorm.document.copies.masthead.names import is_of_a_place
from arnorm.document.copies.masthead.stamps import tells_how_long_ago
from arnorm.document.copies.readings import is_date
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["needed"]

# Of lists and of healthy articles that nothing was fitted on: above the first, where a line that goes parts them from
# the text, 45 of 99 lines of the page and 16 of others (14 of three made pages); above the second, where nothing does,
# 80 of 206 and 9; above the third, where a headline, a kicker, a name, an item of a list may stand, 25 of 54 and 3.
_SURE: Final = 1.2
_SURER: Final = 1.8
_SUREST: Final = 2.2
_NEAR: Final = 2  # lines right above the headline: a kicker, a column's name and its writer stand there
_SOME: Final = 0.1  # of the letters
_HEADLINE: Final = 5  # words; 643 of 6,998 headlines have fewer
_DECK: Final = 5  # words; of 119 lines of the page that the trees took on 90 pages one stood so
_LONG_WORD: Final = 5  # letters; shorter words are particles, too
_SENTENCE: Final = 4  # words of one that announces an address
_ADDRESS: Final = r"(?i)https?:|www\.|@|\.(?:com|net|org|info)\b"
_LENGTH = NAMES.index("words")
_PERSON = NAMES.index("person")
_PIECES, _SECTION = NAMES.index("pieces"), NAMES.index("section")


def needed(seen: Seen, at: int) -> float:
    """Return what a line must weigh to go: less where a line that goes parts it from the text.

    No line weighs as much where it may be a sentence's end or a subhead.
    """
    if _goes_on(seen, at) or _heads_text(seen, at):
        return inf
    if _may_be_a_kicker(seen, at) or _may_be_the_headline(seen, at):
        return _SUREST if _reads_as_the_page(seen.page, seen.stand[at]) else inf
    if _may_be_a_deck(seen, at):
        return inf
    if _stands_apart(seen, at):
        return (
            _SUREST if at > seen.last and _is_of_a_person(seen, at) else _SURER if _has_an_address(seen, at) else _SURE
        )
    if at > seen.last:
        return _SUREST if _may_be_an_item(seen, at) else _SURER
    return inf if _stands_alone(seen, at) else _SURER


def _is_of_a_person(seen: Seen, at: int) -> bool:
    """Return whether a line may be the name of who wrote the text, or of whom it tells."""
    return look(seen.page, seen.stand[at])[_PERSON] > 0


def _may_be_an_item(seen: Seen, at: int) -> bool:
    """Return whether a line right below the text may be of a list of its own: a name, an address, in Latin letters."""
    return _is_of_a_person(seen, at) or _has_an_address(seen, at) or latin(seen.page, seen.stand[at]) > _SOME


def _reads_as_the_page(page: Page, index: int) -> bool:
    """Return whether a line by itself is none of an article: its words weigh as a notice's, or are in Latin letters."""
    return weight(page, index) > 0 or latin(page, index) > _SOME


def _stands_alone(seen: Seen, at: int) -> bool:
    """Return whether running text, or nothing, stands on both sides; of 581 lines taken one stood so with none gone."""
    return (at == 0 or seen.runs[at - 1]) and (at == seen.size - 1 or seen.runs[at + 1])


def _stands_apart(seen: Seen, at: int) -> bool:
    """Return whether a line that goes parts a line from the text; above that any of the head, within it one beside.

    An article's own last lines are as short as a foot's, and so are kickers and subheads.
    """
    place = seen.places[seen.stand[at]]
    if at < seen.first:
        text = seen.places[seen.stand[seen.first]] if seen.first < seen.size else len(seen.places)
        return seen.gone_between(0, text) > 0
    if at > seen.last:
        return seen.gone_between(seen.places[seen.stand[seen.last]] + 1, place) > 0
    return seen.gone_between(place - 1, place + 2) > 0


def _has_an_address(seen: Seen, at: int) -> bool:
    return pattern(_ADDRESS).search(seen.page.raw(seen.stand[at])) is not None


def _goes_on(seen: Seen, at: int) -> bool:
    """Return whether a line is joined to the text, or a sentence right above has no end, or announces an address."""
    if is_joined(seen.page.first_word(seen.stand[at])):
        return True
    if at == 0 or seen.page.end(seen.stand[at - 1]) != "":
        return False
    return seen.runs[at - 1] or (_has_an_address(seen, at) and _words(seen, at - 1) >= _SENTENCE)


def _words(seen: Seen, at: int) -> float:
    return look(seen.page, seen.stand[at])[_LENGTH]


def _heads_text(seen: Seen, at: int) -> bool:
    """Return whether a line right above running text is a time, or a place with a dash: of a chronology, a dateline."""
    if at + 1 >= seen.size or not seen.runs[at + 1]:
        return False
    folded = seen.page.folded(seen.stand[at])
    place, dash, _ = folded.partition(" | ")
    return is_date(folded) or tells_how_long_ago(folded) or (bool(dash) and is_of_a_place(place))


def _may_be_a_kicker(seen: Seen, at: int) -> bool:
    """Return whether a line right above the headline, on no list, has more words than a section, or all of a head."""
    if at >= seen.first or not 0 < seen.headline - at <= _NEAR or _is_listed(seen, at):
        return False
    return _words(seen, at) > 1 or seen.gone_between(0, seen.places[seen.stand[at]]) == 0


def _may_be_the_headline(seen: Seen, at: int) -> bool:
    """Return whether a line is the first, or has the words of a headline where the head has no line known for it."""
    if at == 0:
        return seen.headline <= 0
    return seen.headline < 0 and at < seen.first and _words(seen, at) >= _HEADLINE


def _may_be_a_deck(seen: Seen, at: int) -> bool:
    """Return whether a line right below the headline may be its deck: in Arabic letters, with a word of the text.

    What has none, and none of a notice either, goes for its place: it may be the title of another article, unless it is
    printed again further down, as standfirsts are.
    """
    below = 0 <= seen.headline == at - 1 and at < seen.first
    if not below or _words(seen, at) < _DECK or latin(seen.page, seen.stand[at]) > _SOME:
        return False
    letters = seen.page.sketch.letters
    again = sum(letters[index] == letters[seen.stand[at]] for index in seen.page.content) > 1
    return again or weight(seen.page, seen.stand[at]) > 0 or seen.shared(at) > 0 or _is_told_on(seen, at)


def _is_told_on(seen: Seen, at: int) -> bool:
    """Return whether the running text has a longer word of a line in another form: "two bridges", "a bridge"."""
    own = _stems(seen, at)
    return any(not own.isdisjoint(_stems(seen, place)) for place in range(seen.first, seen.size) if seen.runs[place])


def _stems(seen: Seen, at: int) -> frozenset[str]:
    words = fold.words_of(seen.page.folded(seen.stand[at]))
    return frozenset(stem(word) for word in words if len(word) >= _LONG_WORD)


def _is_listed(seen: Seen, at: int) -> bool:
    """Return whether a list knows a line for a section, or for what stands on pages alone."""
    shape = look(seen.page, seen.stand[at])
    return bool(shape[_PIECES] or shape[_SECTION] or (at < len(seen.told) and seen.told[at]))
