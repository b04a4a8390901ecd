"""What is known of the lines of one page: which rule each follows, and which go already.

As in jusText, every line is judged alone, by the rules; then its neighbours decide, in passes. A pass takes a
``Judged`` and returns the lines that go besides; nothing it has seen changes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from arnorm.core.cap import has_article
from arnorm.document import fold
from arnorm.document.boilerplate.gate.gate import gate
from arnorm.document.boilerplate.own.announced import Announced
from arnorm.document.boilerplate.own.own import Own
from arnorm.document.boilerplate.rule import TIMESTAMP, Rule
from arnorm.document.boilerplate.rule_book import RuleBook
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page
from arnorm.document.patterns import either
from arnorm.unicode import Match, pattern

__all__ = ["Gone", "Judged", "Pass", "announces", "ends_in_comma", "judge"]

# Letters of the headline that a link back must repeat: with fewer, two headlines of one outlet begin alike (alweeam).
_ECHO: Final = 12
# So many dates or times above body text are headings of a chronology; one alone can be a page's stamp (BBC, WAS).
_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"
_YEAR_TOLD: Final = r"[0-9]{4} (?::|[|])"
_SUBHEADS: Final = 2
_NOTICE_LINES: Final = 8  # the longest notice seen has five lines (okaz: codes of three operators)
_REFERENCE: Final = (
    r"(?<![^ ])(?:quot|amp|nbsp|lt|gt|[lr][ds]quo|[lr]aquo|[mn]dash|hellip|apos|# (?:[0-9]{2,5}|x[0-9a-f]{2,4}))(?= |$)"
)
_COMMA: Final = r"(?r)[,\u060c\u201a\u066c;\u061b][\p{Z}\p{C}\p{M}]*+$"
# A year with a time of day, or a date in numbers alone: no writer heads a paragraph so, one line of it is a stamp.
_STAMP_LINE: Final = 3  # headline, kicker and standfirst stand above it at most
# The first year will do for a time behind any other, and a number is looked at from its first digit: linear time.
_STAMP: Final = r"^(?>.*?[0-9]{4}(?= )).*? (?:[0-9]++ : [0-9]|الساعه)|(?<![0-9])[0-9]++ ([.|]) [0-9]++ \1 [0-9]"
# A field of a decree or a form: "number", "subject", "reference", "issue", "name", "place", "time", and a colon.
_LABEL: Final = r"(?:ال)?(?:رقم|موضوع|مرجع|عدد|رمز|قرار|اسم|مكان|زمان|موعد|مرفقات|مشفوعات) :(?: [^ :.…?@#©]+){0,6}"
_COLONS: Final = ":\uff1a\ufe55"
_ANNOUNCES: Final = r"(?r)[:\uff1a\ufe55][\p{Z}\p{C}\p{M}\p{P}--[.\u060c,:]]*+$"


class Gone(NamedTuple):
    """A line that goes, by its index among the lines of the page, and the reason."""

    line: int
    reason: str


class Judged(NamedTuple):
    """The lines of one page. ``found``: the rule that a line follows; ``gone``: lines that go, with the reason."""

    page: Page
    rules: RuleBook
    title: str | None = None  # the headline beside the text
    found: Mapping[int, Rule] = MappingProxyType({})
    likely: Mapping[int, Rule] = MappingProxyType({})  # the same, with lines that the article sets as its own
    opener: Mapping[int, int] = MappingProxyType({})  # line of a notice: the line that opens it
    gone: Mapping[int, str] = MappingProxyType({})
    announced: Container[int] = frozenset()  # lines that the article announces
    own: Own | None = None  # lines that stay, whatever is found in them; ``None`` before they can be asked for

    def after(self, more: frozenset[Gone]) -> Judged:
        """Return the same with more lines gone, but for the article's own; the reason given first stays."""
        going = {line: reason for line, reason in more if not self.is_own(line)} if more else {}
        return self._replace(gone=going | dict(self.gone)) if going else self

    def below(self, more: frozenset[Gone]) -> Judged:
        """Return the same with more lines gone, below one that closes the page, where nothing is the article's own."""
        return self._replace(gone=dict(more) | dict(self.gone)) if more else self

    def is_own(self, line: int) -> bool:
        """Return whether a line is the article's by what stands beside it."""
        return line in self.announced or (self.own is not None and line not in self.found and line in self.own)

    @property
    def content(self) -> list[int]:
        """The lines with words."""
        return self.page.content

    def last_kept(self) -> int:
        """Return the last line with words that stays, or the last of all where none does."""
        return next((index for index in reversed(self.content) if index not in self.gone), self.content[-1])

    def keeps_a_line(self) -> bool:
        """Return whether a line with words stays."""
        return any(index not in self.gone for index in self.content)

    def leaves_an_article(self, gone: Mapping[int, str]) -> bool:
        """Return whether an article stays where some lines go: then more words may go than the cap of a block lets."""
        left = "\n".join(self.page.raw(index) for index in self.content if index not in gone)
        return has_article(self.page.text, left, gone.values())

    def echoes(self, folded: str) -> bool:
        """Return whether a folded line repeats the article's own headline, or the beginning of it."""
        letters = _without_references(folded)
        if len(letters) < _ECHO:
            return False
        named = [self.page.folded(self.content[0]), *([] if self.title is None else [fold.folded(self.title)])]
        titles = [title for title in map(_without_references, named) if len(title) >= _ECHO]
        return any(title.startswith(letters) or letters.startswith(title) for title in titles)

    def holds(self, match: Match | None) -> bool:
        """Return whether the headline that a match says it repeats is the article's own."""
        return match is None or "title" not in match.groupdict() or self.echoes(match.group("title"))


Pass = Callable[[Judged], frozenset[Gone]]


def judge(page: Page, rules: RuleBook, title: str | None) -> Judged:
    """Return what the rules know of each line of a page; never of the first with words."""
    judged = Judged(page, rules, title)
    found = dict(_matches(judged))
    found = _without_subheads(page, _without_many(found))
    told = Announced(page, found)
    own = Own(page, found)
    likely = {index: rule for index, rule in found.items() if index not in told}
    found = {index: rule for index, rule in found.items() if index not in own and index not in told}
    opener = {at: line for at, line in _notices(page, found) if at not in own}
    found |= {at: found[opener[at]] for at in opener}
    return judged._replace(found=found, likely=likely, opener=opener, announced=told, own=own)


def _without_many(found: dict[int, Rule]) -> dict[int, Rule]:
    """Leave the lines of a look of which a page has more than its rule allows."""
    if all(rule.most is None for rule in found.values()):
        return found
    counts = Counter(found.values())
    return {index: rule for index, rule in found.items() if rule.most is None or counts[rule] <= rule.most}


def _without_references(folded: str) -> str:
    """Return the letters of a headline without its HTML references: a feed writes them, the page does not."""
    return fold.letters_of(pattern(_REFERENCE).sub("", folded))


def _matches(judged: Judged) -> Iterator[tuple[int, Rule]]:
    page = judged.page
    found: set[int] = set()
    likely = set(gate(judged.rules).lines(page))
    for at, (before, index) in enumerate(pairwise(page.content), 1):
        if index not in likely:
            continue
        rule = judged.rules.first_match(page, index, judged.rules.free, judged.holds)
        if rule is None or (rule.shape and _asked_for(page, at, after_residue=before in found)):
            continue
        found.add(index)
        yield index, rule


def _asked_for(page: Page, at: int, *, after_residue: bool) -> bool:
    """Return whether a line is the article's own: announced above, inside a sentence, or a field of a form."""
    index = page.content[at]
    if ends_in_comma(page.raw(index)):
        return True
    if after_residue:
        return False
    before = page.content[at - 1]
    above = page.folded(before)
    if above.endswith(":") or announces(page.raw(before)) or ends_in_comma(page.raw(before)):
        return True
    return at > 1 and len(above) < 60 and pattern(_LABEL).fullmatch(above) is not None


def ends_in_comma(line: str) -> bool:
    """Return whether a line breaks off inside a sentence: a comma or a semicolon stands at its end."""
    return pattern(_COMMA).search(line) is not None


def announces(line: str) -> bool:
    """Return whether a line leads up to the next: a colon stands at its end, whatever signs beside it."""
    return any(colon in line for colon in _COLONS) and pattern("(?V1)" + _ANNOUNCES).search(line) is not None


def _without_subheads(page: Page, found: dict[int, Rule]) -> dict[int, Rule]:
    """Leave dates and times that head paragraphs: several above body text, or one in the midst of it."""
    told = [index for index, rule in found.items() if rule.kind == TIMESTAMP and _is_told_of(page, index)]
    found = {index: rule for index, rule in found.items() if index not in told} if told else found
    if not any(rule.subhead for rule in found.values()):
        return found
    over: list[int] = []
    begun = set[int]()  # stamps with running text between them and the headline
    prose = False
    for at, index in enumerate(page.content[1:], 1):
        rule = found.get(index)
        if rule is None:
            prose = prose or page.prose(index)
        elif rule.subhead and at + 1 < len(page.content) and page.content[at + 1] not in found:
            over.append(index)
            if prose and page.content[at - 1] not in found and not _is_stamp(page, at):
                begun.add(index)
    spared = over if len(over) >= _SUBHEADS else begun
    return {index: rule for index, rule in found.items() if index not in spared}


def _is_told_of(page: Page, index: int) -> bool:
    """Return whether a line is a day without a year, and a year below it tells what fell on it."""
    at = bisect_left(page.content, index) + 1
    below = page.content[at : at + 1]
    told = bool(below) and pattern(_YEAR_TOLD).match(page.folded(below[0])) is not None
    return told and pattern(_YEAR).search(page.folded(index)) is None


def _is_stamp(page: Page, at: int) -> bool:
    folded = page.folded(page.content[at])
    return at <= _STAMP_LINE and (pattern(_STAMP).search(folded) or pattern(_whole_date()).search(folded)) is not None


@lru_cache(maxsize=1)
def _whole_date() -> str:
    """Return a pattern for a weekday with day, month and year: what heads a paragraph leaves one of them out."""
    return f"(?:^| ){either(words()['day'])} (?:[|] )?[0-9]{{1,2}} [^0-9]+ [0-9]{{4}}(?= |$)"


def _notices(page: Page, found: Mapping[int, Rule]) -> Iterator[tuple[int, int]]:
    """Yield the lines that continue a notice, each with the line that opens it."""
    for index in [index for index, rule in found.items() if rule.notice]:
        at = bisect_left(page.content, index)
        for below in page.content[at + 1 : at + 1 + _NOTICE_LINES]:
            if below in found and found[below].notice:
                break
            if below not in found and not _continues(page.folded(below)):
                break
            yield below, index


def _continues(folded: str) -> bool:
    """Return whether a folded line holds nothing but numbers, Latin letters, addresses and words of such notices."""
    named = fold.words_of(folded)
    return bool(named) and all(word.isascii() or word in _notice_words() for word in named)


@lru_cache(maxsize=1)
def _notice_words() -> frozenset[str]:
    return frozenset(part for entry in words()["notice"] for part in fold.folded(entry).split(" "))
