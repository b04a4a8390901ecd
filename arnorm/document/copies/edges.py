"""The lines at the head and the foot of a page, where a headline and its copies are sought."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property, partial
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.apart import are_apart, may_come_twice
from arnorm.document.copies.chosen.cut import cut_behind_a_label
from arnorm.document.copies.chosen.joint import are_joined
from arnorm.document.copies.chosen.text import begins_sooner, has_more_of, is_cut_out, is_signed
from arnorm.document.copies.doubled import doubled, may_be_doubled
from arnorm.document.copies.frame.credit import ends_in_its_own
from arnorm.document.copies.frame.elsewhere import is_said
from arnorm.document.copies.frame.framed import Frame, begins_framed, cut_before_a_name, framed
from arnorm.document.copies.frame.outside import text_beside
from arnorm.document.copies.frame.quoted import cut_at_a_quote
from arnorm.document.copies.likeness import (
    copy_of,
    cut_unmarked,
    in_a_field,
    is_beginning,
    is_second_part,
    is_turned,
    may_be_glued,
)
from arnorm.document.copies.readings import FoldedLine, parts_a_name
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["FOOT", "HEAD", "LONGEST", "Edges"]

HEAD: Final = 10  # lines with words; of 2,882 composed documents no copy stood further down, but at the foot
FOOT: Final = 3  # lines with words; below a copy at the foot stand a link and its label
# Folded characters; the longest of 6,998 headlines has 113, and may stand twice with the name of a site.
LONGEST: Final = 300
_BESIDE: Final = 2  # so far apart, a date or a share line may stand between two copies
_FRAMED: Final = 10  # letters of a headline in a frame, which has three words; 46 of 6,998 headlines have fewer
_FEW_LETTERS: Final = 6  # enough beside the first line, where running text follows; six headlines have fewer
_FEW_WORDS: Final = 2  # 13 headlines have fewer
_SURE_WORDS: Final = 5  # of a copy that stands further away; 643 headlines have fewer
_LONGEST_HEADLINE: Final = 120  # folded characters; the longest of 6,998 headlines has 113
# A word, be it quoted, and none that begins with waw, "and".
_GOES_ON: Final = r"[\p{M}]*[\p{Zs}]+[\u00ab\u201c\"(]?[^\u0648\P{L}]"
_FINAL: Final = r"(?r)[\u0629\u0649][\p{M}\p{Z}\p{C}]*$"  # ta marbuta, alef maksura: no word goes on behind them
_BROKEN: Final = (2, 3)  # lines of a broken headline
_SOON: Final = 4  # lines in which running text follows: kicker, standfirst, byline and date may stand between


class Edges:
    """The first and last lines with words of one page, and how likely each is a copy of another."""

    def __init__(self, page: Page, title: str | None) -> None:
        self.page = page
        self.given = (title or "").strip(" ")
        folded = FoldedLine.of(title) if title else None
        self.title = folded if folded and len(folded.words) > 1 else None
        self.order = page.content[:HEAD] + page.content[HEAD:][-FOOT:]
        self.place = {index: at for at, index in enumerate(self.order)}
        self._doubled: dict[int, int | None] = {}
        self._set: dict[int, bool] = {}
        self._lines: dict[int, FoldedLine] = {}
        self._frames: dict[tuple[int, str], Frame | None] = {}

    @cached_property
    def head(self) -> list[int]:
        """The lines of the head that can be headlines."""
        return [index for index in self.order[:HEAD] if not self.page.longer_than(index, LONGEST)]

    def doubled_at(self, index: int) -> int | None:
        """Return where the first of several copies on one line ends, or ``None``."""
        if index not in self._doubled:
            page = self.page
            fits = may_come_twice(page.sketch.letters[index]) and not page.longer_than(index, LONGEST)
            fits = fits and may_be_doubled(fold.letters_of(page.folded(index)))
            self._doubled[index] = doubled(page.raw(index)) if fits else None
        return self._doubled[index]

    def line(self, index: int) -> FoldedLine:
        """Return a line folded, its first copy where it holds several."""
        known = self._lines.get(index)
        if known is None:
            facts = self.page.sketch.facts[index]
            known = facts.get(FoldedLine) or self._folded_line(index)
            self._lines[index] = facts[FoldedLine] = known
        return known

    def _folded_line(self, index: int) -> FoldedLine:
        end, raw = self.doubled_at(index), self.page.raw(index)
        whole = end is None and not parts_a_name(raw)
        return FoldedLine(self.page.folded(index)) if whole else FoldedLine.of(raw[:end])

    def frame(self, index: int, letters: str) -> Frame | None:
        """Return where a headline of these letters stands on a line of the head or the foot, within a frame."""
        if len(letters) < _FRAMED:
            return None
        key = index, letters
        if key not in self._frames:
            fits = not self.page.longer_than(index, LONGEST) and letters in self.line(index).letters
            self._frames[key] = self._framed(index, letters) if fits else None
        return self._frames[key]

    def _framed(self, index: int, letters: str) -> Frame | None:
        said = partial(self._is_said, index, letters)
        given = self.title is not None and self.title.letters == letters
        named = given and not any(self.line(it).letters == letters for it in self.head if it < index)
        text = None if self.is_given(index) else text_beside(self.page, index, letters, is_given=named)
        frame = framed(self.page.raw(index), letters, dateline=self.place[index] > 0, text=text, is_said=said)
        broken = frame is not None and frame.is_joined and not given and self._is_broken(index)
        return None if broken else frame

    def _is_broken(self, index: int) -> bool:
        """Return whether two lines or three, one below the other, are another line: one headline, broken."""
        whole, count = self.line(index).letters, len(self.order)
        runs = (self.order[at : at + size] for size in _BROKEN for at in range(count))
        broken = (run for run in runs if "".join(self.line(it).letters for it in run) == whole)
        return any(not self.joins(index, run) for run in broken)

    def _is_said(self, index: int, letters: str, text: str) -> bool:
        """Return whether other lines say what stands beside a headline of these letters on one.

        They are lines without it; and those in which a sign parts the same from it that parts no speaker.
        """
        others = [it for it in self.order if it != index and not self.page.longer_than(it, LONGEST)]
        without = [it for it in others if letters not in self.line(it).letters]
        if is_said(self.page, without, text):
            return True
        frames = (framed(self.page.raw(it), letters) for it in others if it not in without)
        return any(frame is not None and " ".join(frame.pieces) == fold.key(text) for frame in frames)

    def joins(self, index: int, lines: Sequence[int]) -> bool:
        """Return whether a line joins lines below it by a sign: kicker and headline, or that and the deck.

        Above it, or where the title beside the text is all of it, they are the one headline, broken.
        """
        if self.place[index] > self.place[lines[0]] or self.is_given(index):
            return False
        return are_joined(self.page.raw(index), [self.page.raw(it) for it in lines])

    def stands_framed(self, index: int, clean: int) -> bool:
        """Return whether a line is another within a frame; below text that one is a subhead, which it takes up."""
        frame = self.frame(index, self.line(clean).letters)
        if frame is None or not frame.has_kicker:
            return frame is not None
        first, last = sorted((self.place[index], self.place[clean]))
        return not any(self.page.sketch.is_closed(it) for it in self.order[first + 1 : last])

    def has_kicker(self, index: int, clean: int) -> bool:
        """Return whether dots part words from a headline below, which are no page's: they are said nowhere else."""
        frame = self.frame(index, self.line(clean).letters)
        return frame is not None and frame.has_kicker and frame.start > 0 and self.place[index] < self.place[clean]

    def headline_like(self, index: int) -> bool:
        """Return whether a line has words enough, and no full stop."""
        line = self.line(index)
        return len(line.words) >= _FEW_WORDS and len(line.letters) >= _FEW_LETTERS and not line.closed

    def is_title(self, index: int) -> bool:
        """Return whether a line is the title beside the text, or either is a faulty copy of the other."""
        title, line = self.title, self.line(index)
        return title is not None and (copy_of(line, title) is not None or copy_of(title, line) is not None)

    def begins_framed(self, index: int, clean: int) -> bool:
        """Return whether a line is the beginning of another, cut short, behind words of the page or before a name."""
        if abs(self.place[index] - self.place[clean]) > _BESIDE or self.page.longer_than(index, LONGEST):
            return False
        raw, letters = self.page.raw(index), self.line(clean).letters
        behind = self.line(index).folded.endswith("\u2026") and begins_framed(raw, letters)
        if behind or cut_before_a_name(raw, letters):
            return True
        return self.well_set(clean) and cut_behind_a_label(self.line(index), self.line(clean))

    def is_cut_at_a_quote(self, index: int, clean: int) -> bool:
        """Return whether a line beside another, which is no running text, is that up to its first quotation."""
        near = abs(self.place[index] - self.place[clean]) <= _BESIDE
        short = near and not (self.line(clean).closed or self.page.longer_than(clean, LONGEST))
        return short and cut_at_a_quote(self.page.raw(index), self.page.raw(clean))

    def fuller(self, other: int, than: int) -> bool:
        """Return whether ``than`` is a defective copy of ``other``."""
        if self.is_cut_at_a_quote(than, other):
            return True
        if self.is_cut_at_a_quote(other, than):
            return False
        apart = are_apart(self.page, than, other) or self._is_glued(than, other) or self.has_kicker(than, other)
        if apart or self.frame(other, self.line(than).letters) is not None:
            return False
        framed_there = self.stands_framed(than, other)
        beside = self.beside(than, other)
        if framed_there or (beside and self.begins_framed(than, other)):
            return True
        if beside and is_turned(self.line(than), self.line(other)):
            return self._begins_sooner(other, than)
        return self._is_written_fuller(other, than)

    def _is_written_fuller(self, other: int, than: int) -> bool:
        one, two = self.line(than), self.line(other)
        beside = self.beside(than, other)
        back = copy_of(two, one, beside=beside, well_set=self.well_set(than))
        if back not in (None, "near", "cut"):
            # What the other has more is the name of a site, a label, unless it is of the headline.
            return back == "caption" and ends_in_its_own(self.page, other, than, self.given)
        kind = copy_of(one, two, beside=beside, well_set=self.well_set(other))
        if kind not in (None, "near"):
            return kind != "same" and not (kind == "caption" and ends_in_its_own(self.page, than, other, self.given))
        if back == "cut":
            return False
        if kind == "near":
            return self._is_nearer(other, than)
        if not beside or self.is_given(than):
            return False
        inside = two.words[: len(one.words)] != one.words
        whole = inside or not is_signed(one, two, self.text(than, other))
        return whole and (cut_unmarked(one, two, at_a_word=False) or self.is_in_a_list(than, other))

    def _is_nearer(self, other: int, than: int) -> bool:
        """Return whether of two lines with a word changed the other one is the headline: the text has its words.

        A word more before a headline or behind it may be a button's; the title says which line is without it.
        """
        one, two = self.line(than), self.line(other)
        if self.is_given(than) or (one.letters in two.letters and not self.is_short_title(than, other)):
            return False
        return has_more_of(two, one, self.text(than, other))

    def _begins_sooner(self, other: int, than: int) -> bool:
        """Return whether of two lines with the halves changed over the other begins as the text does."""
        if self.is_given(than):
            return False
        return begins_sooner(self.line(other), self.line(than), self.text(than, other))

    def text(self, *but: int) -> list[str]:
        """Return the other lines of the head and the foot, folded."""
        return [self.page.folded(index) for index in self.order if index not in but]

    def is_given(self, index: int) -> bool:
        """Return whether a line is the title beside the text to the letter."""
        return self.title is not None and self.line(index).letters == self.title.letters

    def is_in_a_list(self, index: int, clean: int) -> bool:
        """Return whether a line right above the headline is what lists and browsers show of it: one end of it."""
        above = self.place[clean] - self.place[index] == 1 and self.well_set(clean)
        second = above and is_second_part(self.line(index), self.line(clean), self.page.raw(clean))
        return second or self.is_short_title(index, clean)

    def is_short_title(self, index: int, clean: int) -> bool:
        """Return whether a line is the beginning of the headline right below it, as a browser's bar has it.

        A kicker is the lesser part of it; a paragraph is longer than a headline; a deck goes on behind a sign or "and".
        """
        line, headline = self.line(index), self.line(clean)
        if self.place[clean] - self.place[index] != 1 or not self.well_set(clean) or self.is_given(index):
            return False
        if len(headline.folded) > _LONGEST_HEADLINE or not is_beginning(line, headline):
            return False
        end = fold.match_letters(self.page.raw(clean), 0, len(self.page.raw(clean)), line.letters)
        goes_on = pattern(_GOES_ON).match(self.page.raw(clean), end) is not None
        enough = len(line.words) >= _SURE_WORDS and 2 * len(line.letters) >= len(headline.letters)
        return enough and (goes_on or self.is_given(clean))

    def _is_glued(self, headline: int, other: int) -> bool:
        """Return whether a line is a headline with more glued to its last word, and that no cut one.

        A field for titles cuts within a word too; then the word is not one of the text, or cannot end so.
        """
        one, two = self.line(headline), self.line(other)
        if two.letters.startswith(one.letters) and self.frame(other, one.letters) is not None:
            return True  # a date, an outlet's name
        if not may_be_glued(one, two):
            return False
        if pattern(_FINAL).search(self.page.raw(headline)):
            return True
        last, whole = one.words[-1], two.words[len(one.words) - 1]
        return not self.is_fragment(last, whole, (headline, other), doubted=in_a_field(one))

    def is_fragment(self, word: str, whole: str, but: Collection[int], *, doubted: bool = False) -> bool:
        """Return whether a folded word was cut out of a whole one: the other lines have that, or it is none of theirs.

        Of a word that may be whole, and is not ``doubted``, the latter says nothing.
        """
        text = [f" {self.page.key(index)} " for index in self.order if index not in but]
        return is_cut_out(word, whole, text, doubted=doubted)

    def beside(self, one: int, two: int, gone: Collection[int] = ()) -> bool:
        """Return whether at most one line stands between two, those aside that go."""
        first, last = sorted((self.place[one], self.place[two]))
        if last - first <= _BESIDE or not gone:
            return last - first <= _BESIDE
        return sum(index not in gone for index in self.order[first:last]) <= _BESIDE

    def well_set(self, clean: int) -> bool:
        """Return whether running text follows a line soon."""
        found = self._set.get(clean)
        if found is None:
            at = self.place[clean] + 1
            found = any(self.page.longer_than(index, PROSE) for index in self.order[at : at + _SOON])
            self._set[clean] = found
        return found
