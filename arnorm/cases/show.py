"""Texts for people to compare: as code points, and where two of them part, with names."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from arnorm.letters import ARABIC
from arnorm.unicode import name as char_name

__all__ = ["difference", "isolated", "spelled"]

_PLAIN = frozenset("\n" + bytes(range(0x20, 0x7F)).decode("ascii"))
_WHOLE = 200  # code points: a word can be read as numbers, a page cannot
_ISOLATE: Final = ("\u2068", "\u2069")  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
# Code points: what is compared sign by sign (the comparison is quadratic), and what of a change or around it is shown.
_COMPARED: Final = 1_000
_NAMED: Final = 6
_AROUND: Final = 30
# Changes that are shown; who has more sees that from these.
_CHANGES: Final = 5

Hunk = tuple[int, int, int, int]  # a piece of what was expected, and the piece of what came instead


def spelled(text: str) -> str:
    """Return ``text`` as code points; of a long one only what is neither an Arabic letter nor printable ASCII.

    >>> spelled("كتاب ٣" * 40)[:17]
    '… 0663 0663 0663 '
    """
    if len(text) <= _WHOLE:
        return " ".join(f"{ord(char):04X}" for char in text)
    return " ".join(["…", *(f"{ord(char):04X}" for char in text if char not in ARABIC and char not in _PLAIN)])


def isolated(value: object) -> str:
    """Return the ``repr`` of a value between isolates, so that it keeps its own direction wherever it is printed."""
    return f"{_ISOLATE[0]}{value!r}{_ISOLATE[1]}"


def difference(expected: str, got: str) -> str:
    """Return each change from the one text to the other, with the code points there and their names.

    >>> print(difference("اب", "ات").partition(chr(10))[0])
    at 1: expected U+0628 ARABIC LETTER BEH; got U+062A ARABIC LETTER TEH
    """
    changes = list(_changes(expected, got))
    said = [line for change in changes[:_CHANGES] for line in _shown(expected, got, change)]
    if len(changes) > _CHANGES:
        said.append(f"and {len(changes) - _CHANGES} changes more")
    return "\n".join(said) or "no difference"


def _shown(expected: str, got: str, change: Hunk) -> Iterator[str]:
    start, end, other_start, other_end = change
    yield f"at {start}: expected {_names(expected, start, end)}; got {_names(got, other_start, other_end)}"
    yield f"  expected {_window(expected, start, end)}"
    yield f"  got      {_window(got, other_start, other_end)}"


def _changes(expected: str, got: str) -> Iterator[Hunk]:
    """Yield where the texts differ: start and end in the one, then in the other."""
    least = min(len(expected), len(got))
    first = next((at for at in range(least) if expected[at] != got[at]), least)
    last = next((at for at in range(least - first) if expected[-1 - at] != got[-1 - at]), least - first)
    one, other = expected[first : len(expected) - last], got[first : len(got) - last]
    if not one and not other:
        return
    if max(len(one), len(other)) > _COMPARED:
        yield first, first + len(one), first, first + len(other)
        return
    for kind, start, end, other_start, other_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield first + start, first + end, first + other_start, first + other_end


def _names(text: str, start: int, end: int) -> str:
    if start == end:
        return "nothing" if start < len(text) else "the end"
    said = ", ".join(f"U+{ord(char):04X} {char_name(char)}" for char in text[start : min(end, start + _NAMED)])
    return said if end - start <= _NAMED else f"{said} and {end - start - _NAMED} code points more"


def _window(text: str, start: int, end: int) -> str:
    left, right = max(0, start - _AROUND), min(len(text), min(end, start + 2 * _AROUND) + _AROUND)
    shown = isolated(text[left:right])
    return f"{'… ' if left else ''}{shown}{' …' if right < len(text) else ''}"
