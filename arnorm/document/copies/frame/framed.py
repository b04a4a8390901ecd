"""The headline within a frame: what a page sets around it on a line, of which a copy elsewhere is the proof.

A frame is the page's own where a sign parts it from the headline and it is short, or long and names an outlet; or
where it consists of words of pages alone, with a sign or without: labels, sections, buttons, counts. A colon
parts a speaker from what he says too, so before one, and behind a comma, words of pages must stand.

>>> framed("Home > News > Harbour plan is approved (12 comments)", "harbourplanisapproved")
Frame(start=14, end=38, pieces=('home', 'news', '12 comments'), has_kicker=False, is_joined=False)
>>> framed("The mayor: Harbour plan is approved", "harbourplanisapproved") is None
True
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.copies.frame.credit import leads_to_a_name
from arnorm.document.copies.frame.foreign import Text, are_of_no_text, is_closed
from arnorm.document.copies.frame.machine import is_address, is_signed
from arnorm.document.copies.frame.outlets import NAME_WORDS, is_on_an_outlet, is_via, tells_where_first
from arnorm.document.copies.frame.sharing import is_sharing, is_via_networks
from arnorm.document.copies.frame.side import IsSaid, Side
from arnorm.document.copies.frame.words import are_on_a_button, begins_a_button, entries, is_number
from arnorm.document.copies.named import is_outlet, is_place
from arnorm.unicode import pattern

__all__ = ["Frame", "begins_framed", "behind_a_name", "cut_before_a_name", "framed", "runs", "twice"]

_LEAST: Final = (4, 14)  # words and letters of a headline in a frame; 302 of 6,998 headlines have fewer words
_FEWEST: Final = 3  # words, where the frame is words of pages
_WRITER: Final = 3  # words of a writer's name
_FRAME_WORDS: Final = 16  # of a path, a name and a motto together; the proofs of absence count on it
_OPENING: Final = "(?r)[«“\"‘'*]*"
_CLOSING: Final = "[\u064b-\u0652]*[»”\"’'*!?\u061f]*"
_HERE: Final = "\u0647\u0646\u0627"  # huna
_QUOTES: Final = "»”\"’'"
_NUMBER: Final = "0123456789"
# Where a run of pieces may begin and end that is sought on another line.
_BETWEEN: Final = (
    r"[\p{Zs}]*(?:[|\u00a6\u00bb\u00ab\u2039\u203a>\u2190\u2192\u25c4\u25ba\u2022]+|::?|[.]{2,}|\u2026)[\p{Zs}]*"
    r"|[\p{Zs}]+[-\u2010-\u2015\u0640\u00b7/\\~_*][\p{Zs}]+|(?<=\p{L})[/|](?=\p{L})"
)
_BEGINNING: Final = 8  # letters of a headline that is cut short
_STEM: Final = 13  # letters of a headline cut short before a name; 46 of 6,998 have fewer than ten when whole
_DOTS_AND_NAME: Final = r"(?:(?<![.])[.]{2,}+|\u2026)[\p{Zs}]*[|\u2010-\u2015-](?=[\p{Zs}])"
_RUNS: Final = 8  # pieces of a line
_SPACES: Final = " \t\u00a0"
_SEEN: Final = "|:\u2026"


class Frame(NamedTuple):
    """The place of a headline on a line, and the names and words around it, folded."""

    start: int
    end: int
    pieces: tuple[str, ...]
    has_kicker: bool = False  # words that no page is known for, parted by dots: they may be the headline's own
    is_joined: bool = False  # of lines that stand apart, too, in their place


def _never(_text: str) -> bool:
    return False


def framed(
    line: str, letters: str, *, dateline: bool = False, text: Text | None = None, is_said: IsSaid = _never
) -> Frame | None:
    """Return where a headline of these letters stands on a line, if all around it is the page's, or ``None``.

    With ``dateline`` a place and a colon may stand before it, too; another name there is a speaker's. ``is_said`` tells
    of what stands around it whether other lines of the page say that, too. ``text`` is what the page
    tells, where the line stands above that or below it: then words that speak of it may stand around.
    """
    known, offsets = fold.skeleton(line)
    at = known.find(letters)
    if at < 0 or len(known) == len(letters):
        return None
    start, end = offsets[at], _end(line, offsets[at + len(letters) - 1] + 1)
    words = len(fold.words_of(fold.folded(line[start:end])))
    if words < _FEWEST:
        return None
    opening = pattern(_OPENING).match(line, 0, start)
    closing = pattern(_CLOSING).match(line, end)
    before, behind = line[: opening.start() if opening else start], line[closing.end() if closing else end :]
    sides = (Side.of(before, last=True), Side.of(behind, last=False))
    if sides[1].words and not sides[1].sign and leads_to_a_name(fold.key(line[start:end])):
        return None
    named = dateline and is_place(" ".join(sides[0].words))
    if named and sides[0].sign == ":" and len(sides[0].pieces) == 1 and not sides[1].words:
        return Frame(start, end, ())
    sure = (words, len(letters)) >= _LEAST or all(side.is_known for side in sides)
    quoted = (
        bool(opening and opening.group()) and closing is not None and any(sign in _QUOTES for sign in closing.group())
    )
    short = sum(len(side.words) for side in sides) <= _FRAME_WORDS
    if short and ((sure and _fit(*sides)) or _are_buttons(*sides, quoted=quoted)):
        return Frame(start, end, (*sides[0].pieces, *sides[1].pieces), any(side.is_kicker for side in sides))
    foreign = sure and text is not None and are_of_no_text(*sides, text, quoted=quoted, closed=is_closed(line))
    again = foreign or (sure and all(side.fits() or side.stands_again(is_said) for side in sides))
    return Frame(start, end, (), is_joined=not foreign) if again else None


def _fit(before: Side, behind: Side) -> bool:
    """Return whether what stands before a headline and behind it is the page's own, each alone or the two together."""
    shared = is_sharing(before.words) and not behind.glued and is_via_networks(behind.words)
    if shared or (before.fits() and behind.fits()):
        return True
    if not behind.glued and tells_where_first(behind.words) and entries("appeared").issuperset(before.words):
        return True
    return _are_of_the_writer(before, behind) and not behind.glued


def _are_of_the_writer(before: Side, behind: Side) -> bool:
    """Return whether a name stands before a headline, and behind it a date, or the same name and more of the page's."""
    if not 0 < len(before.words) <= _WRITER or before.sign or before.glued or not is_signed(behind.text):
        return False
    dated = all(is_number(word) for word in behind.words)
    return dated or behind.words[: len(before.words)] == before.words


def _are_buttons(before: Side, behind: Side, *, quoted: bool) -> bool:
    """Return whether a headline is quoted in the words of a button: both sides are, or one where no other stands."""
    if before.words and behind.words:
        told = is_on_an_outlet(behind.words) or is_via(behind.words) or are_on_a_button(behind.words)
        rest = is_address(behind.text.strip(_SPACES)) or (not behind.glued and (told or _is_named(behind)))
        return rest and before.is_a_button(quoted=True)
    one = before if before.words else behind
    told = quoted or not one.is_behind or _HERE in one.words  # "press here"
    told = told or (len(one.words) > _FEWEST and begins_a_button(one.words))
    return told and one.is_a_button(quoted=quoted)


def _is_named(behind: Side) -> bool:
    """Return whether a sign and an outlet's name stand behind a headline."""
    return behind.sign != "" and len(behind.pieces) == 1 and is_outlet(behind.pieces[0])


def begins_framed(line: str, letters: str) -> bool:
    """Return whether a line is the beginning of a headline of these letters, cut short, behind words of the page.

    >>> begins_framed("Home > News > Harbour plan is ...", "harbourplanisapproved")
    True
    """
    for found in pattern(_BETWEEN).finditer(line):
        said = fold.skeleton(line[found.end() :])[0]
        if len(said) < len(letters) and letters.startswith(said):
            few = len(fold.words_of(fold.folded(line[found.end() :]))) < _FEWEST or len(said) < _BEGINNING
            return not few and Side.of(line[: found.end()], last=True).is_of_the_page
    return False


def cut_before_a_name(line: str, letters: str) -> bool:
    """Return whether a line is the beginning of a headline of these letters, dots, a bar or a dash, and a name.

    >>> cut_before_a_name("Harbour plan is ... - Daily Harbour", "harbourplanisapproved")
    True
    """
    found = pattern(_DOTS_AND_NAME).search(line)
    if found is None or fold.key(line[found.end() :]).count(" ") >= NAME_WORDS:
        return False
    said = fold.skeleton(line[: found.start()])[0]
    return _STEM <= len(said) < len(letters) and letters.startswith(said)


def behind_a_name(line: str, letters: str) -> int | None:
    """Return where a headline of these letters begins on a line, behind a name of the page and its sign, or ``None``.

    >>> behind_a_name("Harbour News | Harbour plan is approved. Work", "harbourplanisapproved")
    15
    """
    known, offsets = fold.skeleton(line)
    at = known.find(letters)
    if at <= 0:
        return None
    before = Side.of(line[: offsets[at]], last=True)
    return offsets[at] if before.sign and not before.glued and before.is_of_the_page else None


def runs(line: str) -> list[tuple[int, int]]:
    """Return the runs of pieces of a line, the longest first, but for the whole: each may be a headline in a frame.

    >>> runs("Paper | Harbour plan - News")
    [(0, 20), (8, 27), (8, 20), (0, 5), (23, 27)]
    """
    found = list(pattern(_BETWEEN).finditer(line))
    starts, ends = [0, *(it.end() for it in found)], [*(it.start() for it in found), len(line)]
    if not 1 < len(starts) <= _RUNS or not _has_seen_signs(line):
        return []
    spans = [(start, end) for at, start in enumerate(starts) for end in ends[at:] if end > start]
    return sorted((span for span in spans if span != (starts[0], ends[-1])), key=lambda span: (span[0] - span[1], span))


def _has_seen_signs(line: str, least: int = 1) -> bool:
    """Return whether signs stand on a line that are signs when it is folded, too, so that a sketch holds them."""
    chars = fold.folded(line)
    return sum(chars.count(sign) for sign in _SEEN) >= least


def twice(line: str) -> tuple[int, int] | None:
    """Return the place of the first of two copies of a headline on a line, with something short between or beside them.

    >>> twice("Harbour plan is approved - Paper - Harbour plan is approved")
    (0, 24)
    """
    seen: dict[str, tuple[int, int]] = {}
    for start, end in runs(line):
        letters = fold.skeleton(line[start:end])[0]
        other = seen.get(letters)
        if other is not None and (other[1] <= start or end <= other[0]):
            words = len(fold.words_of(fold.folded(line[start:end])))
            copies = fold.skeleton(line)[0].count(letters)
            beside = len(fold.words_of(fold.folded(line))) - copies * words
            enough = words >= _FEWEST and len(letters) >= _LEAST[1]
            sure = min(other, (start, end))
            return sure if enough and beside <= 2 * NAME_WORDS and (not sure[0] or _has_seen_signs(line, 2)) else None
        seen[letters] = start, end
    return None


def _end(line: str, end: int) -> int:
    """Return where a word ends of which the last letter that counts does at ``end``: marks and the run of it follow."""
    last = fold.fold_chars(line[end - 1])
    while end < len(line) and fold.fold_chars(line[end]) in ("\0", last) and last not in _NUMBER:
        end += 1
    return end
