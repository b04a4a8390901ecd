"""Notices at the edges of an article that no rule names, told by what their words weigh, and what stands among them.

Places are counted in lines that stay. The foot is walked from its end upward, to the first line that is the article's:
a line reads as a notice, or is a button or a field between two that go. Of 9,000 articles' last short lines, what reads
so is the page's (figures in ``_notices.toml``); titles and subheads read so too, now and then, and do not stand there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.asked import read
from arnorm.document.boilerplate.passes.reading import SURE, Reading, knows_most, may_read_so, reading, weighs
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.boilerplate.rule import RELATED, TIMESTAMP, Rule
from arnorm.document.boilerplate.rules import bare
from arnorm.document.copies.readings import is_date
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["may_hold_a_notice", "notices"]

_LETTERS: Final = 160  # of such a line
_ABOVE: Final = 6  # lines from the last one upward in which a cue for titles is sought
_BUTTON: Final = 60  # letters of a line between headline and text
_HEAD: Final = 4  # lines below the headline, above the first paragraph
_ALONE: Final = 0.3  # what a last line weighs that is a notice
_TWO_ALONE: Final = 1.5  # ... of two words
_TWO_UNKNOWN: Final = 5.0  # ... one of them on no list: "read my palm" weighs 3.1
_BESIDE_AT_THE_HEAD: Final = 1.0
_AT_THE_HEAD: Final = 2.0  # decks and subheads of two words stand there
_TWO_AT_THE_HEAD: Final = 5.0  # ... of two words alone: kickers have two, "word of the issue" weighs 3
_NAMED: Final = 4  # ... one in so many at most
# ... of a line above small ones at the very end, of which nothing else is known, or above residue: on 413 pages of as
# many sites two lines stay with any number from 0 to 1.5, and eight with 2.
_STRONG: Final = 1.5
_LITTLE: Final = -1.0  # what a small line weighs that is no longer than three words
_SMALL: Final = 3  # words of such a line
_TOLD: Final = -15.0  # what a clause of a report weighs; titles weigh more, most of them
_LAST: Final = -2.0  # what one weighs that ends a page below it: "confirm the order", in a list of steps, -3.9
_FEW: Final = 4  # words of a last line right below running text, of which little is known
_CUE: Final = 1.0  # a cue for titles of other articles, which go with it
_FEWEST: Final = 2  # words: what one word is, rules say
_BETWEEN: Final = 5  # small lines between two that go: names of fields, answers of a poll; ``foot`` weighs others
_TITLES: Final = 6  # below a cue
_OPEN: Final = 2 * _TITLES  # with their numbers
_FIELDS: Final = 8  # lines below the notice of a form: name, address, subject, text, code, buttons
_FIELD: Final = 4  # words of each
_FORMS: Final = frozenset(("comment", "cookie"))  # nothing but their fields stands below
_TITLE: Final = range(16, 111)
# Kinds of residue below which no article goes on, so that a short line between two of them is theirs.
_CLOSING: Final = frozenset(
    ("share", "promo", "copyright", "disclaimer", "tags", "cms", "cookie", "contact", "nav", "comment")
)
_COUNTER: Final = r"[0-9]{1,6}|[0-9]{1,3} [.] [0-9]{1,3}k?"
_COUNTED: Final = frozenset(("share", "cms", "timestamp"))  # residue at the head that numbers stand beside
_COUNTED_BELOW: Final = frozenset(("share", "comment"))  # ... at the foot, below the number
_ENDS: Final = (".", "?", "…")  # a sentence, which what stands below does not make a notice
_LETTER: Final = r"[\p{Z}\p{C}]*>+[\p{Z}\p{C}]"  # a line of a letter that another letter quotes


def may_hold_a_notice(page: Page) -> bool:
    """Return whether a line at an edge of a page may read as a notice; cheap."""
    answers = page.sketch.answers
    known: bool | None = answers.get(may_hold_a_notice)
    if known is None:
        known = answers[may_hold_a_notice] = _may_hold(page.sketch, page.content)
    return known


def _may_hold(sketch: Sketch, content: list[int]) -> bool:
    if len(content) < _HEAD:
        return False
    last = content[-1]
    size = len(sketch.letters[last])
    if size <= _LETTERS and weighs(sketch, last) > 0:
        return True
    if size < _TITLE.stop and not sketch.is_closed(last):  # a title, or a button: what says so stands above
        above = [index for index in content[-_ABOVE:-1] if len(sketch.letters[index]) <= _BUTTON]
        if any(weighs(sketch, index) > 0 for index in above):
            return True
    below = content[1]
    return len(sketch.letters[below]) <= _BUTTON and weighs(sketch, below) > 0


def notices(judged: Judged) -> frozenset[Gone]:
    """Return the notices at the edges, and the lines that go with them."""
    last, below = judged.content[-1], judged.content[1]
    if last not in judged.gone and below not in judged.gone and not may_hold_a_notice(judged.page):
        return frozenset()
    place = {index: at for at, index in enumerate(judged.content)}
    found = (*_Foot(judged).lines(), *_head(judged))
    return frozenset(gone for gone in found if not is_meta(judged.page, place[gone.line]))


def _head(judged: Judged) -> Iterator[Gone]:
    """Yield the notices between the headline and the first paragraph, and buttons of a word or two beside what goes."""
    page, content = judged.page, judged.content
    prose = next((at for at, index in enumerate(content[1:], 1) if page.prose(index)), len(content))
    above = range(1, min(prose, _HEAD + 1))
    gone: dict[int, str] = {}
    for at in (*above, *above[::-1]):
        index = content[at]
        beside = any(near in gone or near in judged.gone for near in content[at - 1 : at + 2])
        kind = "" if index in judged.gone else _at_the_head(judged, at, beside=beside)
        if kind:
            gone[index] = kind
    yield from (Gone(index, kind) for index, kind in gone.items())


def _at_the_head(judged: Judged, at: int, *, beside: bool) -> str:
    index = judged.content[at]
    rule = judged.found.get(index)
    if beside and rule is not None and "menu" in rule.zones:
        return rule.kind
    if beside and _is_counter(judged.page, index):
        counted = ((abs(line - index), kind) for line, kind in judged.gone.items() if kind in _COUNTED)
        return min(counted, default=(0, ""))[1]
    sketch = judged.page.sketch
    if (
        not knows_most(sketch, index, _NAMED)
        or not may_read_so(sketch, index)
        or judged.page.folded(index).startswith("#")
    ):
        return ""
    told = read(judged, at)
    least = _BESIDE_AT_THE_HEAD if beside else _AT_THE_HEAD
    if told is None or (told.unknown and not _is_sure(judged.page.folded(index), told)):
        return ""  # a name: a writer's, a place's
    if told.words == _FEWEST and not beside:
        least = _TWO_AT_THE_HEAD
    return told.kind if told.weight > least and told.words >= _FEWEST else ""


def _is_sure(folded: str, told: Reading) -> bool:
    """Return whether a line at the head is a notice though some of its words are on no list, none of them its last."""
    few = told.unknown * _NAMED <= told.words and told.weight > SURE
    return few and not any(reading(word).unknown for word in fold.words_of(folded)[-2:])


class _Foot:
    """The lines of one page from its foot upward."""

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.found: dict[int, str] = {}
        self.open: list[int] = []  # short open lines of which nothing is known yet
        self.below = ""  # the kind of the line below that goes

    def lines(self) -> Iterator[Gone]:
        """Yield the lines that go."""
        judged, content = self.judged, self.judged.content
        first = next((at for at, index in enumerate(content[1:], 1) if judged.page.prose(index)), len(content))
        for at in range(len(content) - 1, first, -1):
            index = content[at]
            kind = judged.gone.get(index) or self._kind(at)
            if not (kind or self._may_stand_open(index)):
                break
            if kind:
                if self._holds_own() or judged.is_own(index):
                    break
                self._take(index, kind)
        if self.below and not self._holds_own():
            self._counter_above()
        return (Gone(index, kind) for index, kind in self.found.items())

    def _holds_own(self) -> bool:
        """Return whether an open line is the article's own: asked where another line goes, and most often none does."""
        return any(map(self.judged.is_own, self.open))

    def _counter_above(self) -> None:
        """Take a number alone between the last sentence and the buttons that it counts for."""
        if len(self.open) != 1 or self.below not in _COUNTED_BELOW or not _is_counter(self.judged.page, self.open[0]):
            return
        above = self.judged.content[bisect_left(self.judged.content, self.open[0]) - 1]
        if self.judged.page.prose(above) and self.judged.page.end(above) in _ENDS:
            self.found[self.open[0]] = self.below

    def _kind(self, at: int) -> str:
        rule = self.judged.found.get(self.judged.content[at])
        if rule is not None and self._goes_by_rule(rule):
            return rule.kind
        if self.below == TIMESTAMP and is_date(self.judged.page.folded(self.judged.content[at])):
            return TIMESTAMP  # above a paper and its issue
        return self._kind_by_weight(at)

    def _kind_by_weight(self, at: int) -> str:
        told = self._told(at)
        if told is None or told.words < _FEWEST:
            return ""
        if self.open and not self.below:
            if told.kind == RELATED:
                return RELATED if told.weight > _CUE and not _cut_short(self.judged, at) else ""
            strong = told.weight > _STRONG and told.words > _FEWEST and told.kind in _CLOSING
            return told.kind if strong and all(self._is_small(index, _LAST) for index in self.open) else ""
        sure = (_TWO_UNKNOWN if told.words == _FEWEST else SURE) if told.unknown else _TWO_ALONE
        few = not self.below and told.words <= _FEW and told.weight < sure
        if few and (2 * told.unknown >= told.words or self._ends_the_text(at)):
            return ""  # "read my palm", "press on the wound": an order to do what no page asks for
        # Above residue ``foot`` weighs a line with all that stands there: the last item of a list reads so, too.
        least = _STRONG if self.below else _TWO_ALONE if told.words == _FEWEST else _ALONE
        return told.kind if told.weight > least else ""

    def _told(self, at: int) -> Reading | None:
        """Return how a line reads, where it may read as a notice."""
        likely = self.below or may_read_so(self.judged.page.sketch, self.judged.content[at])
        return read(self.judged, at, label=bool(self.below)) if likely else None

    def _goes_by_rule(self, rule: Rule) -> bool:
        """Return whether a line that follows a rule goes here: a button beside residue, or the notice above a form."""
        if not self.open:
            return bool(self.below) and "menu" in rule.zones
        if rule.kind == RELATED:  # a cue of the foot, whatever it weighs, with titles below it
            return "end" in rule.zones and not rule.subhead and self._goes_with(RELATED)
        return rule.kind in _FORMS and all(map(self._is_field, self.open))

    def _ends_the_text(self, at: int) -> bool:
        """Return whether a line stands right below running text, or what is surely told."""
        page, above = self.judged.page, self.judged.content[at - 1]
        known = above in self.judged.gone or above in self.judged.found
        return not known and (page.prose(above) or reading(page.folded(above)).weight < _TOLD)

    def _take(self, index: int, kind: str) -> None:
        if self.open and not self._goes_with(kind):
            self.open = []
        if index not in self.judged.gone:
            self.found[index] = kind
        self.found |= dict.fromkeys(self.open, kind)
        self.open = []
        self.below = kind

    def _goes_with(self, kind: str) -> bool:
        """Return whether the open lines go with one above them that goes."""
        page = self.judged.page
        if all(_is_counter(page, index) for index in self.open):
            return kind in _CLOSING or kind == RELATED
        if kind == RELATED:
            latin = bool(self.below)
            titles = [index for index in self.open if not _is_counter(page, index)]
            long = [len(page.folded(i)) in _TITLE or (latin and page.folded(i).isascii()) for i in titles]
            short = all(len(page.folded(i)) < _TITLE.stop for i in titles) and 2 * sum(long) >= len(long)
            fit = all(long) or (long[0] and short and page.key(titles[0]).count(" ") >= _NAMED)
            return fit and len(titles) <= _TITLES and not goes_on(page.first_word(titles[0]))
        if kind in _FORMS and len(self.open) <= _FIELDS and all(map(self._is_field, self.open)):
            return True
        few = not self.below or len(self.open) <= _BETWEEN
        return kind in _CLOSING and few and all(map(self._is_small, self.open))

    def _is_field(self, index: int) -> bool:
        """Return whether a line can be the name of a field or a button of a form, whatever its words."""
        folded = self.judged.page.folded(index)
        return folded.count(" ") < _FIELD and not folded.endswith(_ENDS)

    def _is_small(self, index: int, least: float = -100.0) -> bool:
        """Return whether a line is a button or the name of a field: few words, no name of a person or place."""
        folded = self.judged.page.folded(index)
        told = reading(bare(folded))
        if folded.endswith((".", "?", ":")) or any(
            reading(word).unknown and not word.isascii() for word in fold.words_of(folded)
        ):
            return False
        return told.words <= (_SMALL if told.weight <= _LITTLE else 2 * _SMALL) and told.weight > least

    def _may_stand_open(self, index: int) -> bool:
        page = self.judged.page
        if page.prose(index) or len(self.open) == _OPEN or ends_in_comma(page.raw(index)):
            return False
        if pattern(_LETTER).match(page.raw(index)):
            return False
        if announces(page.raw(index)) and not (self.below and page.key(index).count(" ") < _FEWEST):
            return False
        self.open.append(index)
        return True


def _is_counter(page: Page, index: int) -> bool:
    """Return whether a line is a number that counts: of comments, of readers."""
    return pattern(_COUNTER).fullmatch(page.folded(index)) is not None


def _cut_short(judged: Judged, at: int) -> bool:
    """Return whether a line ends in dots: "the subject has a rest …" is no cue."""
    return judged.page.end(judged.content[at]) == "…"
