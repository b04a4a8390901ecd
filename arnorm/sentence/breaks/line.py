"""A line, and of which kind it is by its ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from arnorm.unicode import Pattern, pattern
from arnorm.words.lines.lines import lines as all_lines

__all__ = ["Line", "lines"]

_WHITE: Final = " \t\u00a0"
# A line of so many signs and nothing else is drawn between two parts of a page.
_RULE: Final = 3
_SHORT: Final = 40
# The first and the last of the Arabic letters: behind one of them stands no mark.
_ALEF: Final = "\u0621"
_YA: Final = "\u064a"


@dataclass(frozen=True, eq=False)
class Line:
    """A line: ``text[start:end]``, white space at its ends left out."""

    start: int
    end: int
    text: str

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the line ends with a mark behind which a new line is nothing unusual."""
        return not _ALEF <= self.text[-1:] <= _YA and _stopped().search(self.text) is not None

    @cached_property
    def is_item(self) -> bool:
        """Whether the line begins as an item of a list does."""
        return _item().match(self.text) is not None

    @cached_property
    def is_table(self) -> bool:
        """Whether the line has columns."""
        return "\t" in self.text or "|" in self.text or "   " in self.text

    @property
    def is_stop(self) -> bool:
        """Whether the line is a stop and no more: the end of a sentence, or a line drawn."""
        return self.text in {".", "!", "?", "\u061f"}

    @cached_property
    def is_rule(self) -> bool:
        """Whether the line is drawn: signs and nothing else."""
        return len(self.text) >= _RULE and _sign_only().fullmatch(self.text) is not None

    @property
    def is_credit(self) -> bool:
        """Whether the line stands beside a headline: a dateline, a date, an address."""
        return self.is_date or self.is_dateline or _address().fullmatch(self.text) is not None

    @property
    def is_date(self) -> bool:
        """Whether the line ends with a year, and is no longer than a date."""
        return len(self.text) < _SHORT and _date().search(self.text) is not None

    @property
    def is_dateline(self) -> bool:
        """Whether the line is a place, an agency or a name with a dash or brackets, and no more."""
        return _dateline().fullmatch(self.text) is not None


@lru_cache(maxsize=1)
def _date() -> Pattern:
    year = "(?:19|20)\\p{Nd}{2}"
    return pattern(f"{year}\u0645?[ -]*+\\Z|\\A{year}[./-]\\p{{Nd}}{{1,2}}[./-]\\p{{Nd}}{{1,2}}\\Z")


@lru_cache(maxsize=1)
def _address() -> Pattern:
    return pattern("[^@\u0621-\u064a]*+@[^\u0621-\u064a]*+")


def lines(text: str) -> Iterator[Line]:
    """Yield each line that holds anything."""
    for start, whole in all_lines(text):
        if bare := whole.strip(_WHITE):
            at = start + len(whole) - len(whole.lstrip(_WHITE))
            yield Line(at, at + len(bare), bare)


@lru_cache(maxsize=1)
def _stopped() -> Pattern:
    # An end mark or colon, and quotes and brackets that close behind it; several commas, as letters close with.
    # Dots in brackets stand for words left out; a bracket behind a mark is one that closes, turned round, and so is a
    # stop before the number of a year.
    mark = "[.!?:\u061f\u06d4\u2026\u00b7]|[,\u060c]{2}"
    return pattern(f"(?<!\\([.\u2026]{{0,3}})(?:{mark})(?:[\u00bb\u201d\u201c\"')\\] ]*+|\\()\\Z| \\.\\p{{Nd}}{{4}}\\Z")


@lru_cache(maxsize=1)
def _item() -> Pattern:
    # A dash alone is none, the letters of doctor and engineer are titles, and so is a letter with a slash.
    sign = "[-*\u2022\u2013\u2014\u25cf\u25aa\u00b7\u25a0\u2023>](?!\\Z)"
    letter = "(?![\u062f\u0645]\\. )\\p{L}[.)-]"
    return pattern(f"{sign}|(?:\\p{{Nd}}{{1,3}}[.)/-]|{letter})(?!\\p{{Nd}}| ?\\Z)")


@lru_cache(maxsize=1)
def _dateline() -> Pattern:
    word = '[^ \\-\u2013\u2014():.,\u060c"\u00ab\u201c\u201d]++'
    few = f"{word}(?: {word}){{0,3}}"
    # A tatweel between spaces is a dash.
    dash = "(?:[-\u2013\u2014:]|(?<= )\u0640(?= ))"
    return pattern(f"{few} ?(?:{dash} ?(?:{few})?|[(] ?{few}[)])[)\u2026. \\-]*+")


@lru_cache(maxsize=1)
def _sign_only() -> Pattern:
    return pattern("[^\\p{L}\\p{Nd}]++")
