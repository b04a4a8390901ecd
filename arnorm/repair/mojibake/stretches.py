"""Where in a text mojibake may be: whole lines, or stretches between healthy Arabic words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.letters import LINE_ENDS
from arnorm.repair.measure import measured
from arnorm.repair.mojibake.bytes import FOREIGN_CLASS, SIGNS
from arnorm.repair.mojibake.readings import UTF8, UTF8_AS_ARABIC, foreign_letters, is_mixed, utf8_read
from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = ["Stretch", "lines", "stretches"]

_ARABIC: Final = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe"
_ARABIC_LETTER: Final = "\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u0750-\u077f"
_HIGH: Final = "\u00c0-\u00ff"
_OPENING: Final = "\u00ab\u201c\u201e\u2018\u2039\"'`([{<"
_CLOSING: Final = "\u00bb\u201d\u201c\u2019\u203a\"'`)]}>"
# Beyond this share of letters outside the sequences of UTF-8, a line holds healthy Arabic too.
_HEALTHY: Final = 0.1
_CONTROLS: Final = 30


class Stretch(NamedTuple):
    """A piece of a line that may be mojibake: ``alone`` in its line, or between healthy Arabic, perhaps ``quoted``."""

    start: int
    text: str
    alone: bool
    quoted: bool

    @property
    def is_solid(self) -> bool:
        """Whether three words or more are accented letters alone, and no word mixes them with others."""
        words = pattern(f"(?<![A-Za-z{_HIGH}])[{_HIGH}]{{2,}}+(?![A-Za-z])").findall(self.text)
        return len(words) > 2 and _mixed_word().search(self.text) is None

    @property
    def has_own_quotes(self) -> bool:
        """Whether the whole stretch is between quotation marks that UTF-8 writes in several bytes."""
        return pattern("[ \u00a0]*+(?:\u00ab.*\u00bb|\u201c.*\u201d)[ .:\u00a0]*+").fullmatch(self.text) is not None

    def is_text(self, sample: str) -> bool:
        """Whether a sample of the stretch has hardly any control characters, as all text and unlike other data."""
        return len(pattern("[\\x00-\\x08\\x0e-\\x1f\\x7f]").findall(sample)) * _CONTROLS <= len(sample)

    def share_before(self, sample: str) -> float:
        """Return the share of letters in known words as the text stands."""
        return measured(sample).share(foreign_letters(sample))

    def may_follow(self, chain: tuple[str, ...]) -> bool:
        """Return whether a line that proves nothing can be of the same kind as the lines that do."""
        if chain[0] in UTF8:
            return utf8_read(chain[0]).decoded(self.text) != self.text
        is_utf8 = pattern(utf8_read(UTF8[0]).sequence).search(self.text) is not None
        return not is_utf8 and _mixed_word().search(self.text) is None


def lines(text: str) -> Iterator[Match]:
    """Yield the lines of ``text`` without their ends, empty ones left out."""
    return _line().finditer(text)


def stretches(text: str) -> Iterator[Stretch]:
    r"""Yield the stretches of ``text`` in order.

    >>> [(found.text, found.alone) for found in stretches("قال\nÇáÓáÇã")]
    [('ÇáÓáÇã', True)]
    """
    for line in lines(text):
        if is_mixed(line[0]):
            yield Stretch(line.start(), line[0], alone=True, quoted=False)
        elif _suspect().search(line[0]):
            found = list(_in_arabic(line)) if _signs().search(line[0]) else []
            yield from found or _in_western(line)
        elif _is_all_sequences(line[0]):
            yield Stretch(line.start(), line[0], alone=True, quoted=False)


def _in_western(line: Match) -> Iterator[Stretch]:
    """Yield the line, or each run of it between Arabic characters, in which letters of Western Europe are."""
    text: str = line[0]
    if pattern(f"[{_ARABIC}]").search(text) is None:
        yield Stretch(line.start(), text, alone=True, quoted=False)
        return
    for run in pattern(f"[^{_ARABIC}]++").finditer(text):
        first = pattern(f"[{_HIGH}{FOREIGN_CLASS}]").search(run[0])
        if first is not None:
            quoted = _is_quoted(run[0][: first.start()], run[0])
            start = first.start()
            yield Stretch(line.start() + run.start() + start, run[0][start:], alone=False, quoted=quoted)


def _in_arabic(line: Match) -> Iterator[Stretch]:
    """Yield the line, or each run of words of it that are whole sequences of UTF-8 read as windows-1256."""
    text: str = line[0]
    if _is_all_sequences(text):
        yield Stretch(line.start(), text, alone=True, quoted=False)
        return
    for start, end in _runs(text):
        run = text[start:end]
        if _signs().search(run) is None or pattern(f"[{_ARABIC_LETTER}]").search(run) is None:
            continue
        beside = pattern(f"[^{_ARABIC_LETTER}]{{0,8}}+").match(text, end)
        quoted = _is_quoted(text[max(0, start - 3) : start], beside[0] if beside else "")
        yield Stretch(line.start() + start, run, alone=False, quoted=quoted)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each run of words of sequences that no other Arabic letter divides."""
    start = end = -1
    for word in _word_of_sequences().finditer(text):
        if start >= 0 and pattern(f"[{_ARABIC_LETTER}]").search(text, end, word.start()) is not None:
            yield start, end
            start = -1
        start, end = (word.start() if start < 0 else start), word.end()
    if start >= 0:
        yield start, end


def _is_all_sequences(text: str) -> bool:
    """Return whether (nearly) all Arabic letters of a line are in words that are UTF-8 read as windows-1256."""
    letters = pattern(f"[{_ARABIC_LETTER}]").findall
    inside = sum(len(letters(word[0])) for word in _word_of_sequences().finditer(text))
    return inside > 0 and len(letters(text)) - inside <= _HEALTHY * inside


def _is_quoted(before: str, after: str) -> bool:
    return (
        pattern(char_class(_OPENING)).search(before) is not None
        and pattern(f"{char_class(_CLOSING)}[ \u00a0\\t.,:;!?\u060c\u061b\u061f\u2026]*+\\Z").search(after) is not None
    )


@lru_cache(maxsize=1)
def _line() -> Pattern:
    ends = char_class(LINE_ENDS)
    return pattern(f"[^{ends[1:-1]}]++")


@lru_cache(maxsize=1)
def _suspect() -> Pattern:
    return pattern(f"[{_HIGH}{FOREIGN_CLASS}{''.join(sorted(SIGNS))}]")


@lru_cache(maxsize=1)
def _signs() -> Pattern:
    return pattern(char_class(SIGNS))


@lru_cache(maxsize=1)
def _mixed_word() -> Pattern:
    return pattern(f"[A-Za-z][{_HIGH}]|[{_HIGH}][A-Za-z]")


@lru_cache(maxsize=1)
def _word_of_sequences() -> Pattern:
    return pattern(f"(?<![{_ARABIC_LETTER}]){utf8_read(UTF8_AS_ARABIC).sequence}++(?![{_ARABIC_LETTER}])")
