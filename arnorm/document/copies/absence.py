"""Cheap proofs, on the sketch of a page, that nothing on it is printed twice.

A copy with one word changed holds the first or the second half of the headline unchanged, one with two words changed
a third of it; what is cut short or goes on begins as the headline does. So a few searches for letters tell of six
articles in seven that no copy exists, and nothing need be folded, cut into lines or matched. A proof may fail where
there is no copy; it never holds where there is one, which the tests compare.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document.copies.apart import PERIOD, PROBE, groups
from arnorm.document.copies.edges import FOOT, HEAD, LONGEST
from arnorm.document.copies.frame.address import may_be_coded
from arnorm.document.page import Page
from arnorm.document.rest import Rest
from arnorm.document.row import ELLIPSIS, WHITE, count_words, is_closed, words_of
from arnorm.document.sketch import Sketch, within
from arnorm.unicode import pattern

__all__ = ["ABOVE", "KICKER", "answer_as_before", "may_be_framed", "no_headline_twice", "no_line_twice"]

_BEGINNING: Final = 8  # letters that a cut or a glued copy shares with the headline
_SHORTEST: Final = 6  # letters of a headline, or of a piece of it; six headlines have fewer
_CUT: Final = 7  # letters that a title cut in the middle begins with
_REFERENCE: Final = r"&(?:[A-Za-z]{2,8}|#[0-9]{2,5}|#x[0-9A-Fa-f]{2,4});"  # letters of the sketch, but of no headline
_CHANGES: Final = 2  # words that a copy has more where some are others
# Letters of a line that begins as the headline does, above twice its own: the name of a site behind a headline cut to
# its half has five words. A longer one, with an ellipsis too, is the text of an article that begins with its topic.
_BESIDE: Final = 60
_BETWEEN: Final = 7  # a word of twelve letters may stand between two copies
_DIGITS: Final = b"0123456789"
ABOVE: Final = 3  # lines of the page above a headline: aggregator, outlet, hour
_DATE: Final = 3  # digits of a date or a time: 9:35
_BESIDE_LINES: Final = 2  # so far apart a copy that is cut behind a path is one
_FEW: Final = 3  # lines in which letters are sought sooner one by one than in all of the page
_DOTS: Final = b".."
_TAG: Final = ord("<")
_AMPERSAND: Final = ord("&")
_PERCENT: Final = ord("%")
_PARTS: Final = b"|:" + ELLIPSIS  # signs that part a headline from what a page sets around it
_TWICE: Final = 14  # letters of a headline that stands twice on a line, something between
_NEAR: Final = 3  # lines below the first that may hold the same headline in another frame
KICKER: Final = 5  # words of a line above the headline; 643 of 6,998 headlines have fewer
_NAME: Final = 2  # words of a line that is no headline, but the name of a page or a section
_SENTENCE: Final = 24  # words of a sentence of a page that its headline stands in, besides; it has all of that
_MORE_WORDS: Final = 16  # a copy has at most so many words more: a path of pages, the name of a site, a label, a date


def no_line_twice(page: Page) -> bool:
    """Return whether no two lines with words have the same letters."""
    sketch = page.sketch
    known: bool | None = sketch.answers.get(no_line_twice)
    if known is None:
        known = sketch.answers[no_line_twice] = _was_so(sketch, no_line_twice) or _all_differ(sketch)
    return known


def _was_so(sketch: Sketch, proof: object) -> bool:
    """Return whether a proof held of the page of which this one is left, and no line is new."""
    return isinstance(sketch, Rest) and sketch.of.answers.get(proof) is True and None not in sketch.kept


def _all_differ(sketch: Sketch) -> bool:
    letters = [sketch.letters[index] for index in sketch.content]
    # Lines of different lengths are most often all there are.
    return len(set(map(len, letters))) == len(letters) or len(set(letters)) == len(letters)


def no_headline_twice(page: Page, title: str | None) -> bool:
    """Return whether neither the first line, nor the title beside the text, can have a copy; nor any line itself."""
    sketch = page.sketch
    if sketch.may_hold(_AMPERSAND) and pattern(_REFERENCE).search(page.text) is not None:
        clean = Page(pattern(_REFERENCE).sub(" ", page.text))
        return len(clean.content) > 1 and no_headline_twice(clean, title)
    if sketch.may_hold(_PERCENT) and may_be_coded(page.text):
        return False
    known: bool | None = sketch.answers.get((no_headline_twice, title))
    if known is None:
        order = _not_known(sketch, title)
        known = sketch.answers[no_headline_twice, title] = not order or _not_twice(page, order, title)
    return known


def answer_as_before(page: Page, title: str | None) -> None:
    """Keep what was answered of a page, or answer it so where the page comes again and is not asked.

    What is left of the page when others have taken lines is asked no more than it was then.
    """
    sketch, proof = page.sketch, (no_headline_twice, title)
    known = within(sketch.known, title)
    if known is None:
        return
    if proof in known:
        sketch.answers[proof] = known[proof]
    elif proof in sketch.answers:
        known[proof] = sketch.answers[proof]


def _edges(sketch: Sketch) -> list[int]:
    """Return the lines in which a headline and its copies are sought, by index: the headline first."""
    return sketch.content[:HEAD] + sketch.content[HEAD:][-FOOT:]


def _not_known(sketch: Sketch, title: str | None) -> list[int]:
    """Return the same without lines of which it is known, from the page that these are left of, that none is a copy.

    Nothing, where that is all of them.
    """
    order = _edges(sketch)
    if not isinstance(sketch, Rest) or sketch.of.answers.get((no_headline_twice, title)) is not True:
        return order
    first, *seen = _edges(sketch.of)
    kept = sketch.kept
    if kept[order[0]] != first:
        return order
    new = [index for index in order[1:] if kept[index] not in seen]
    return [order[0], *new] if new else []


def _not_twice(page: Page, order: list[int], title: str | None) -> bool:
    if not no_line_twice(page):
        return False
    sketch = page.sketch
    for row in [sketch.letters[index] for index in order]:
        if len(row) <= LONGEST and row.find(row[1 : 1 + PROBE], PERIOD) >= 0 and _begins_twice(row):
            return False
    first, others = order[0], order[1:]
    if _may_have_copy(sketch, _headline(sketch, first), others) or may_be_framed(sketch, order):
        return False
    if title is None:
        return True
    row = Sketch(title).marked
    named = _Headline.of(row, words_of(row), is_title=True)
    return b"".join(named.words) == sketch.letters[first] or not _may_have_copy(sketch, named, order)


def may_be_framed(sketch: Sketch, order: list[int]) -> bool:
    """Return whether the first line may hold a headline within a frame, or none at all, and that stands below."""
    row = sketch.rows[order[0]]
    for at in range(1, min(len(order), ABOVE + 1)):
        if not _is_name_or_date(sketch, order[at - 1], first=at == 1):
            break
        if _is_open_line(sketch, order[at]) and _may_have_copy(sketch, _headline(sketch, order[at]), order[at + 1 :]):
            return True
    signs = len(row) - len(row.translate(None, _PARTS))
    if not signs and row.find(_DOTS) < 0:
        return False
    near = [index for index in order[1 : 1 + _NEAR] if _is_open_line(sketch, index)]
    if near and _may_share(sketch, _headline(sketch, order[0]).words, near):
        return True
    return _holds_twice(sketch, order[0], signs)


def _is_open_line(sketch: Sketch, index: int) -> bool:
    """Return whether a line may be no paragraph and end in no full stop."""
    if len(sketch.letters[index]) > LONGEST:
        return False
    row = sketch.rows[index].rstrip(WHITE)
    return not row.endswith(b".") or row[-3:].count(b".") > 1


def _is_name_or_date(sketch: Sketch, index: int, *, first: bool) -> bool:
    """Return whether a line may be a word or two, or the kicker on the first line, or hold a date or a number."""
    letters, least = sketch.letters[index], _DATE if first else 1
    few = len(_headline(sketch, index).words) <= (KICKER if first else _NAME)
    return few or len(letters.translate(None, _DIGITS)) + least <= len(letters)


def _holds_twice(sketch: Sketch, index: int, signs: int) -> bool:
    """Return whether a line may hold the same headline twice, with other words between or before."""
    letters = sketch.letters[index]
    if len(letters) > LONGEST or len(letters) < 2 * _TWICE:
        return False
    at = 0
    for word in sketch.words(index) if signs > 1 else (letters,):
        if letters.find(letters[at : at + _TWICE], at + _TWICE) >= 0:
            return True
        at += len(word)
    return False


def _may_share(sketch: Sketch, words: list[bytes], near: list[int]) -> bool:
    """Return whether a line shares words in a row with another line of these words, and is not much longer."""
    triples = [b"".join(triple) for triple in zip(words, words[1:], words[2:], strict=False)]
    rows = ((index, sketch.letters[index]) for index in near)
    alike = (index for index, row in rows if any(row.find(triple) >= 0 for triple in triples))
    return any(count_words(sketch.rows[index]) <= len(words) + _MORE_WORDS for index in alike)


def _begins_twice(letters: bytes) -> bool:
    """Return whether a line may begin with two copies: its first letters come again, all up to there or from there."""
    at = letters.find(letters[1 : 1 + PROBE], PERIOD)
    while 0 <= at <= len(letters) // 2 + _BETWEEN:
        if letters.startswith(letters[: at - 1], at - 1) or letters.startswith(letters[at - 1 :]):
            return True
        at = letters.find(letters[1 : 1 + PROBE], at + 1)
    return False


def _headline(sketch: Sketch, index: int) -> _Headline:
    facts = sketch.facts[index]
    known: _Headline | None = facts.get(_headline)
    if known is None:
        known = facts[_headline] = _Headline.of(sketch.rows[index], sketch.words(index))
    return known


class _Headline(NamedTuple):
    """A sketched headline and its words; any line may be a copy of the title beside a text."""

    row: bytes
    words: list[bytes]
    groups: list[bytes]  # letters of which a copy with a word or two changed holds some
    is_title: bool = False

    @classmethod
    def of(cls, row: bytes, words: list[bytes], *, is_title: bool = False) -> _Headline:
        """Return a sketched headline."""
        return cls(row, words, groups(words), is_title)

    @property
    def is_closed(self) -> bool:
        """Whether it ends in a full stop, as its copies may."""
        return self.is_title or is_closed(self.row)

    @property
    def is_dotted(self) -> bool:
        """Whether dots stand in it."""
        return _has_dots(self.row)


def _has_dots(row: bytes) -> bool:
    return row.find(_DOTS) >= 0 or row.find(ELLIPSIS) >= 0


def _may_have_copy(sketch: Sketch, said: _Headline, others: list[int]) -> bool:
    """Return whether a line may be a headline, or either the other with something more or less."""
    if not others:
        return False
    headline = b"".join(said.words)
    rows = [sketch.letters[index] for index in others]
    beginning, size = headline[:_BEGINNING], len(headline)
    longest = 2 * size + _BESIDE
    cut = headline[:_CUT]
    for at, row in enumerate(rows):
        if row.startswith(cut) and _begins_so(sketch, said, headline, others[at]):
            return True
        if _SHORTEST <= len(row) <= size and headline.find(row) >= 0:
            return True
    for index, row in zip(others[:_BESIDE_LINES], rows, strict=False):
        if len(row) <= longest and row.find(beginning) >= 0 and _has_dots(sketch.rows[index]):
            return True  # cut, with a path before it or the name of a site
    for group in _found_below(sketch, others, said.groups):
        for at, row in enumerate(rows):
            if row.find(group) >= 0 and _is_near(sketch, others[at], said, headline):
                return True
    return False


def _begins_so(sketch: Sketch, said: _Headline, headline: bytes, index: int) -> bool:
    """Return whether a line that begins as a headline does may be that, cut short or with something behind it."""
    row, size = sketch.letters[index], len(headline)
    # The name of a site may stand on both sides of a headline; an ellipsis in its middle.
    if _SHORTEST <= len(row) <= size and row[:_CUT] == headline[:_CUT]:
        return True
    short = len(row) <= 2 * size + _BESIDE
    return row.startswith(headline[:_BEGINNING]) and (short or said.is_dotted or row.startswith(headline))


def _found_below(sketch: Sketch, others: list[int], wanted: list[bytes]) -> list[bytes]:
    """Return the groups of letters that may stand in one of some lines: all, of lines that are soon asked."""
    if len(others) <= _FEW:
        return wanted
    together = b"\n".join([sketch.letters[index] for index in others])
    return [group for group in wanted if together.find(group) >= 0]


def _is_near(sketch: Sketch, index: int, said: _Headline, headline: bytes) -> bool:
    """Return whether a line has about as many words as a headline, or holds all of it, or its ends, and a few more.

    A line that ends in a full stop is no copy of one that does not; but the headline may stand before its text.
    """
    if sketch.is_closed(index) and not said.is_closed:
        return sketch.letters[index].find(headline, 0, len(headline) + 2 * _BESIDE) >= 0
    more = count_words(sketch.rows[index]) - len(said.words)
    if more > _MORE_WORDS:
        return more <= _SENTENCE and sketch.letters[index].find(headline) >= 0
    if more <= _CHANGES:
        return True
    tagged = _TAG in sketch.encoded  # a tag has letters
    return sketch.letters[index].find(headline) >= 0 or said.is_dotted or tagged or _has_dots(sketch.rows[index])
