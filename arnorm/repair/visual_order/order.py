"""In which order a line is stored: what its words, and the shapes of its presentation forms, say."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_char_map
from arnorm.repair.measure import measured
from arnorm.repair.visual_order.turning import FORMS, turned
from arnorm.unicode import pattern
from arnorm.words.shapes import shape_votes

__all__ = ["Verdict", "is_shaped_backwards", "looks_logical", "plain", "reads_well", "verdict"]

_ARTICLE: Final = "\u0627\u0644"
_ELCITRA: Final = _ARTICLE[::-1]
# Space and ta marbuta, space and alef maksura.
_BACKWARDS: Final = (" \u0629", " \u0649")
_NO: Final = f" {_ELCITRA} "
_NO_BACKWARDS: Final = _NO[::-1]
# The most frequent words, which are none backwards: fi, min, ala, ila, an.
_WORDS: Final = (" \u0641\u064a ", " \u0645\u0646 ", " \u0639\u0644\u0649 ", " \u0625\u0644\u0649 ", " \u0623\u0646 ")
_SDROW: Final = tuple(word[::-1] for word in _WORDS)
# A line longer than this is judged by its beginning.
_GLANCE: Final = 120
_SAMPLE: Final = 600
# Backwards, lines reach 0.7 in share and frequency together, hardly one in a hundred 0.8.
_WELL: Final = 1.0
# How much better the words must be the other way round, in known letters and in frequency together (0 to 2).
_GAIN: Final = 0.5
_GAIN_FEW: Final = 1.2
_FEW: Final = 2
_DOUBT: Final = 0.2
_LEAST_RANK: Final = 0.15


class Verdict(NamedTuple):
    """What speaks for reading a line backwards (``gain``), how much it says, and in how many words.

    ``shapes`` is what the presentation forms say: more than 0 for visual order, less for reading order. ``plainly``
    says that the letters alone, their shapes folded away, speak for it, ``unturned`` that they would speak for turning
    the turned line again: what this step leaves must be left when ``FoldPresentationForms`` has made letters of it.
    """

    gain: float
    words: int
    rank: float
    shapes: int
    plainly: bool
    unturned: bool

    @property
    def visual(self) -> bool:
        """Whether the line is certainly in visual order."""
        if self.plainly or self.unturned:
            return self.plainly
        if self.shapes:
            return self.shapes > 0 and self.gain > -_GAIN
        return _is_gain(self.gain, self.words, self.rank)

    @property
    def proves(self) -> bool:
        """Whether the line is in visual order, and has words enough to say so against all other lines of its text."""
        return self.visual and self.words > _FEW

    @property
    def open(self) -> bool:
        """Whether the line, a name or a figure, says nothing certain and may follow the lines around it."""
        if self.unturned or self.shapes < 0 or self.visual or self.logical:
            return False
        return self.words > 0 and self.gain > -_DOUBT

    @property
    def logical(self) -> bool:
        """Whether the words of the line are certainly in the order in which they are read."""
        return not self.visual and self.gain <= -_GAIN


def _is_gain(gain: float, words: int, rank: float) -> bool:
    return gain >= (_GAIN if words > _FEW else _GAIN_FEW) and rank >= _LEAST_RANK


def looks_logical(line: str) -> bool:
    """Return whether a glance shows that the plain letters of a line are in reading order; ``False`` says nothing.

    >>> looks_logical("قال الرئيس في المدينة"), looks_logical("ةنيدملا يف سيئرلا لاق")
    (True, False)
    """
    line = f" {line[:_GLANCE]} "
    # No word begins with these two, and every other line has one that ends in them.
    if _BACKWARDS[0] in line or _BACKWARDS[1] in line:
        return False
    starts = line.count(" " + _ARTICLE)
    if starts > 1 and starts - line.count(_NO_BACKWARDS) > line.count(_ELCITRA + " ") - line.count(_NO) + 1:
        return True
    if _ELCITRA + " " in line or any(word in line for word in _SDROW):
        return False
    return any(word in line for word in _WORDS)


def reads_well(line: str) -> bool:
    """Return whether the plain letters of a line read so well as they stand that it cannot be backwards.

    >>> reads_well("رئيس جديد للبلدية"), reads_well("ةيدلبلل ديدج سيئر")
    (True, False)
    """
    measure = measured(line[:_GLANCE])
    return measure.share() + measure.rank >= _WELL


def verdict(line: str) -> Verdict:
    """Return what a line says about its order.

    >>> verdict("سيئرلا لاق ةنيدملا يف").visual, verdict("قال الرئيس في المدينة").logical
    (True, True)
    """
    if pattern(f"[{FORMS}]").search(line) is None:
        return _said(line[:_SAMPLE])
    sample = line[:_SAMPLE]
    now, then = plain(sample), plain(turned(sample))
    before, after = measured(now), measured(then)
    gain = after.share() + after.rank - before.share() - before.rank
    plainly, unturned = _said(now).plainly, _said(then).plainly
    return Verdict(gain, max(before.words, after.words), after.rank, shape_votes(sample), plainly, unturned)


def _said(sample: str) -> Verdict:
    """Return what a line of plain letters says."""
    now, then = measured(sample), measured(turned(sample))
    gain, words = then.share() + then.rank - now.share() - now.rank, max(now.words, then.words)
    plainly = _is_gain(gain, words, then.rank) and not looks_logical(sample) and not reads_well(sample)
    return Verdict(gain, words, then.rank, 0, plainly, unturned=False)


def is_shaped_backwards(line: str) -> bool:
    """Return whether the shapes fit the letters as they stand: in a line to turn, they were chosen too late."""
    return pattern(f"[{FORMS}]").search(line) is not None and shape_votes(line[:_SAMPLE]) < 0


def plain(line: str) -> str:
    """Return a line with letters for its presentation forms."""
    return line.translate(_folding())


@lru_cache(maxsize=1)
def _folding() -> dict[int, str]:
    return {ord(char): value for char, value in read_char_map("charmaps/presentation.txt").items()}
