"""FoldHamza and StripTatweel as passes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.adapters.export.passes import Pass, Replace, Swap, one_of
from arnorm.letters import ARABIC, COMBINING, DIGITS, HAMZA_ABOVE, HAMZA_MARKS, LETTERS, MARKS, TATWEEL

__all__ = ["behind_letters", "fold_hamza", "strip_tatweel"]

_HAMZA: Final = "\u0621"
_WAW: Final = "\u0648"
_YA: Final = "\u064a"
_HEH: Final = "\u0647"
_SEATS: Final = {"\u0624": _WAW, "\u0626": _YA}  # waw and ya with hamza
_ENDS: Final = "\u064a\u0649"  # ya and alef maksura


def behind_letters(letters: frozenset[str], gone: frozenset[str]) -> Replace:
    """Return the pass that deletes ``gone`` among the combining characters right behind one of ``letters``."""
    start = f"(?:(?<={one_of(letters)})|\\G(?<={one_of(gone)}))"
    return Replace(f"{one_of(gone)}++", keep=f"{start}{one_of(COMBINING - gone)}*+")


def fold_hamza() -> Iterator[Pass]:
    """Yield the passes of ``FoldHamza``."""
    between = one_of(MARKS | {TATWEEL}) + "*+"
    with_hamza = one_of(MARKS | {TATWEEL, _HAMZA})
    again = f"\\G(?<={one_of(_HAMZA)}){between}"
    yield behind_letters(ARABIC, HAMZA_MARKS)
    yield Replace(f"{one_of(_SEATS)}(?={between}{one_of(_WAW)})", _WAW)
    yield Swap(_SEATS)
    first = f"(?<!{with_hamza}){between}(?={with_hamza}*+{one_of(_WAW)})"
    yield Replace(one_of(_HAMZA), _WAW, keep=f"(?:{first}|{again})")
    first = f"{one_of(_ENDS)}{between}(?={with_hamza}*+(?!{one_of(LETTERS)}))"
    yield Replace(one_of(_HAMZA), keep=f"(?:{first}|{again})")


def strip_tatweel(*, everywhere: bool) -> Iterator[Pass]:
    """Yield the passes of ``StripTatweel``."""
    tatweel, in_word, mark = one_of(TATWEEL), one_of(LETTERS | COMBINING), one_of(COMBINING)
    start, run = f"(?<!{tatweel})", f"{tatweel}++"
    goes_on = one_of(LETTERS | {TATWEEL})
    others = one_of(COMBINING - {HAMZA_ABOVE})
    seat = f"(?={others}*+{one_of(HAMZA_ABOVE)}{mark}*+{goes_on})"
    yield Replace(f"{start}(?<={in_word}){run}{seat}", _YA)
    if everywhere:
        yield Replace(f"{start}(?:(?<={in_word}){run}|{run}(?={in_word}))")
        return
    hijri = f"(?<={one_of(DIGITS)}{one_of(_HEH)})"
    letter = one_of(LETTERS)
    stretched = f"(?:(?<!{one_of(DIGITS)}{one_of(_HEH)}){run}(?={mark}*+{goes_on})|{hijri}{run}(?={mark}++{goes_on}))"
    yield Replace(f"{start}(?<={in_word}){stretched}")
    yield Replace(f"{start}(?:(?<={in_word}){tatweel}{run}|{tatweel}{run}(?={letter}))", TATWEEL)
