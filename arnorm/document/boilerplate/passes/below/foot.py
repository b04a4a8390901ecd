"""The foot of a page as one thing: what stands between and below its residue goes with it.

Other passes look at a line and those right beside it, so one line that nobody knows parts the foot from the lines above
it. Here the foot is weighed whole, from the last line upward: what goes already, what a rule knows and what reads as a
notice speak for it, a short open line of which nothing is known against it. It begins where the sum is greatest, at a
line that speaks for it. A sentence of the article, a line that is its own, and an open line as long as a title end it;
titles stand below a cue for other articles alone. So no line goes for which less speaks above and below than against.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.asked import read
from arnorm.document.boilerplate.passes.below.above import above_the_foot, is_named
from arnorm.document.boilerplate.passes.below.key_words import is_row_of_key_words
from arnorm.document.boilerplate.passes.reading import SURE, may_read_so, may_weigh, reading
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.boilerplate.rule import RELATED, TAGS, TIMESTAMP, Rule
from arnorm.document.boilerplate.rules import bare
from arnorm.document.copies.readings import is_date
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["LINES", "foot", "may_hold_a_foot"]

# Set by hand on lists of foots and read on 9,000 articles: a line that speaks for a foot pays for two of which nothing
# is known, one that may stand elsewhere too, a stamp or a button of a menu, for one.
_GOES: Final = 2.0
_MAY_GO: Final = 1.0
_UNKNOWN: Final = 1.0
_SMALL: Final = 0.5  # a number, Latin letters
_LEAST: Final = 2.0
_MANY: Final = 3.0  # so much together speaks for a foot that begins with a line that may stand elsewhere
_ARTICLE: Final = 5  # lines; fewer are no article with a foot
_FAMILIAR: Final = 4  # one word in so many may be on no list
_READS: Final = 0.3  # what a last line weighs that is a notice (notices)
_ONE_WORD: Final = 0.5  # what a line of one word weighs that speaks for a foot right below it
_FEWEST: Final = 2  # words of such a line
_WORDS: Final = 5  # of a line of which nothing is known; longer ones are titles or the article's
_TITLES: Final = 12  # below a cue, with their dates and numbers
_TITLE: Final = 110  # folded characters, as of a teaser
LINES: Final = 60  # of a foot; the longest comment forms with two lists have forty
_WAYS: Final = "nav"
# The title of the article before or behind, with the arrow that leads there.
_ARROW: Final = r"[\p{Z}\p{C}]*[←→⟵⟶‹›◄►◀▶].*|.*[←→⟵⟶‹›◄►◀▶][\p{Z}\p{C}]*"
# Kinds of residue below which no article goes on.
_CLOSING: Final = frozenset(
    ("share", "promo", "copyright", "disclaimer", "tags", "cms", "cookie", "contact", "nav", "comment", "linkback")
)
# The way to the page, its home not named: three names and more, arrows between them.
_PATH: Final = r"(?:[^>»›←\n]{2,30} ?[>»›←] ?){2,5}[^>»›←\n]{2,40}"
_AT_THE_FOOT: Final = frozenset(("any", "tail", "end"))
_ASKED: Final = "?"  # a question between two lines that go is put to the reader
_ENDS: Final = (".", "?", "…")
_NUMBER: Final = r"[0-9 .:|/%+k-]+"
_COUNTED: Final = r"[0-9]{1,6} [^ 0-9]+"  # "12 articles"
_MARKED: Final = r"[\p{Z}\p{C}]*(?:[«“\"(•*–—-]|> |[0-9]+ ?[.)-])"  # a quotation, an aside, an item


def may_hold_a_foot(page: Page) -> bool:
    """Return whether a line below the article may read as a notice; cheap."""
    sketch, content = page.sketch, page.content
    if len(content) < _ARTICLE:
        return False
    for index in content[: -LINES - 1 : -1]:
        if len(sketch.letters[index]) > _TITLE or sketch.is_closed(index):
            return False
        if may_weigh(sketch, index, _READS):
            return True
    return False


def foot(judged: Judged) -> frozenset[Gone]:
    """Return the lines of the foot that go with the others."""
    if len(judged.content) < _ARTICLE:
        return frozenset()
    last = judged.content[-1]
    if last not in judged.gone and last not in judged.found and not may_hold_a_foot(judged.page):
        return frozenset()
    return frozenset(_Foot(judged).lines())


class _Foot:
    """The lines of one page from the last upward."""

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.kinds: dict[int, str] = {}  # lines that speak for a foot, with what they are
        self.unknown: list[int] = []  # lines below the last of those of which nothing is known
        self.titles = False  # whether one of them is as long as a title
        self.doubt = False
        self.sum = 0.0
        self.best = (0.0, -1)  # the greatest sum, and the place where it was reached

    def lines(self) -> Iterator[Gone]:
        """Yield the lines that go besides."""
        judged, content = self.judged, self.judged.content
        for at in range(len(content) - 1, max(1, len(content) - LINES), -1):
            if not self._add(at):
                break
        worth, first = self.best
        if worth < (_LEAST if self._is_known(first) and not self.doubt else _MANY):
            return
        if self.doubt and _CLOSING.isdisjoint(self.kinds.values()):
            return
        above = above_the_foot(judged, self.kinds, first)
        first -= len(above)
        self.kinds |= above
        kind = self.kinds[content[first]]
        for at in range(first, len(content)):
            index = content[at]
            kind = self.kinds.get(index, kind)
            if index not in judged.gone and not self._is_meta(at):
                yield Gone(index, kind)

    def _is_known(self, first: int) -> bool:
        """Return whether a line of the foot goes already, or follows a rule: its words are not all that is known."""
        judged = self.judged
        return any(index in judged.gone or index in judged.found for index in judged.content[max(0, first) :])

    def _is_meta(self, at: int) -> bool:
        """Return whether a line says who made the article, and is no name of the page that its foot says too."""
        index = self.judged.content[at]
        return is_meta(self.judged.page, at) and (index in self.kinds or not is_named(self.judged, self.kinds, index))

    def _add(self, at: int) -> bool:
        """Weigh the line at a place; return whether the foot may go on above it."""
        index = self.judged.content[at]
        kind, worth = self._speaks_for(at)
        if not kind:
            return self._may_stand(at)
        cue = kind == RELATED and self._is_cue(index)
        if self.titles and not (cue or self._closes(at)):
            return False
        if self.unknown and not self.kinds and not self.titles and kind not in _CLOSING:
            if kind != RELATED:
                return False
            self.doubt = True  # it may be a box in the midst, and the last words of the article below it
        self.kinds[index] = kind
        cost = 0.0 if self.titles and cue else self._cost()
        self.sum += worth - cost
        self.unknown, self.titles = [], False
        sure = worth >= _GOES or self.sum >= _MANY or (not cost and self.sum >= _LEAST)
        if sure and (self.sum > self.best[0] or (self.sum == self.best[0] and self._closes(at))):
            self.best = self.sum, at
        return True

    def _closes(self, at: int) -> bool:
        """Return whether a line goes already that stands below articles alone, so that titles below it are others'."""
        judged, index = self.judged, self.judged.content[at]
        rule = judged.found.get(index)
        if judged.gone.get(index) not in _CLOSING:
            return False
        if rule is not None:
            return "any" not in rule.zones
        return judged.content[at - 1] in judged.gone or reading(bare(judged.page.folded(index))).weight > SURE

    def _speaks_for(self, at: int) -> tuple[str, float]:
        """Return the kind of a line that speaks for a foot, and how much; nothing for one that does not."""
        judged = self.judged
        index = judged.content[at]
        if index in judged.gone:
            return judged.gone[index], _GOES
        rule = judged.found.get(index)
        if rule is not None and rule.zones & _AT_THE_FOOT and not rule.brand and not rule.post:
            told = rule.kind, _worth(rule)
        else:
            told = self._reads_as(at)
        return told if told[0] and not judged.is_own(index) else ("", 0.0)

    def _reads_as(self, at: int) -> tuple[str, float]:
        """Return the same of a line that no rule knows: by its arrow, or by its words."""
        page, index = self.judged.page, self.judged.content[at]
        if _WAYS in self.judged.rules.kinds and _leads(page, index):
            return _WAYS, _MAY_GO
        if self.kinds and TAGS in self.judged.rules.kinds and not self.unknown and is_row_of_key_words(self.judged, at):
            return TAGS, _GOES
        told = read(self.judged, at, label=True) if may_read_so(page.sketch, index) else None
        if told is None or told.weight <= _READS:
            return "", 0.0
        if told.words < _FEWEST:
            return (told.kind, _SMALL) if not told.unknown and told.weight > _ONE_WORD else ("", 0.0)
        return told.kind, _GOES if told.weight > SURE and told.unknown * _FAMILIAR <= told.words else _MAY_GO

    def _may_stand(self, at: int) -> bool:
        """Return whether a line of which nothing is known may stand in a foot; it waits for one above it that does."""
        judged = self.judged
        page, index = judged.page, judged.content[at]
        raw = page.raw(index)
        asked = page.end(index) == _ASKED and bool(self.kinds)
        if page.prose(index) or (page.end(index) in _ENDS and not asked) or ends_in_comma(raw):
            return False
        if pattern(_MARKED).match(raw) or goes_on(page.first_word(index)) or len(self.unknown) == _TITLES:
            return False
        words = len(fold.words_of(page.folded(index)))
        self.titles = self.titles or (words > _WORDS and not _counts(page.folded(index)))
        if page.longer_than(index, _TITLE) or (announces(raw) and words > _WORDS) or judged.is_own(index):
            return False
        self.unknown.append(index)
        return True

    def _is_cue(self, index: int) -> bool:
        """Return whether a line announces titles of other articles and holds none itself."""
        rule = self.judged.found.get(index)
        return rule is not None and rule.follow > 0

    def _cost(self) -> float:
        """Return what speaks against the lines of which nothing is known; many numbers say no more than two."""
        costs = [self._costs(index) for index in self.unknown]
        small = sum(cost for cost in costs if cost == _SMALL)
        return sum(costs) - max(0.0, small - _UNKNOWN)

    def _costs(self, index: int) -> float:
        """Return what speaks against a line of which nothing is known; nothing against a name that the foot says."""
        folded = self.judged.page.folded(index)
        if _counts(folded) or folded.isascii() or pattern(_COUNTED).fullmatch(folded):
            return _SMALL
        return 0.0 if is_named(self.judged, self.kinds, index) else _UNKNOWN


@of_a_line
def _leads(page: Page, index: int) -> bool:
    """Return whether a line has the arrow that leads to another article, or those of the way to the page."""
    raw = page.raw(index)
    return not page.prose(index) and (pattern(_ARROW).fullmatch(raw) or pattern(_PATH).fullmatch(raw)) is not None


def _counts(folded: str) -> bool:
    """Return whether a folded line is a number, an hour or a date."""
    return pattern(_NUMBER).fullmatch(folded) is not None or is_date(folded)


def _worth(rule: Rule) -> float:
    return _MAY_GO if rule.kind == TIMESTAMP or "menu" in rule.zones else _GOES
