"""The parts of a pattern as steps in a text: the positions behind a part, given all those before it at once.

Positions are the bits of a number: a letter moves those bits on that stand before it in the text, alternatives are
joined, a repeated class runs as a carry does in a sum (``_run``). What is not read here steps to any position; an
atomic group gives back what it took; what a pattern must not stand beside is left out. So a step may reach positions
that no match does, never the other way.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from arnorm.document.requirements.parts import AHEAD, Atom
from arnorm.unicode import pattern

__all__ = ["Held", "Step", "Text", "either"]

_AROUND: Final = ("(?!", "(?<=", "(?<!")  # left out: without them a pattern matches no less
_COUNTS: Final = r"\{([0-9]*)(,?)([0-9]*)\}[?+]?|([?*+])[?+]?"
_COUNTED: Final = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_SIGNS: Final = "[\\.^$"  # begin what is no letter
_PLAIN: Final = tuple("()[]{}\\|?*+.^$/-#&")  # signs that stand for themselves behind a backslash
_RANGE: Final = r"(?s)(.)-(.)|(.)"

Held = Mapping[str, Collection[str]]  # the words of each list that a text holds, by the class that stands for it


class Text(NamedTuple):
    """A text: where its characters stand, the bits of all positions, that of its end, the words of lists in it."""

    places: dict[str, int]
    all: int
    end: int
    held: Held


Step = Callable[[Text, int], int]  # the positions behind something, given those before it
_ByFirst = list[tuple[str, list[str]]]
_Class = Callable[[Text], int]  # the positions at which a character of a class stands


def either(sequences: Sequence[Sequence[Atom]]) -> Step:
    """Return the step over one of some sequences; one whose first letters stand at no position is not tried."""
    steps = [(_first_of(atoms), _in_turn(atoms)) for atoms in sequences]

    def step(text: Text, at: int) -> int:
        behind, places = 0, text.places
        for letters, each in steps:
            if not letters:
                behind |= each(text, at)
                continue
            for letter in letters:
                if at & places.get(letter, 0):
                    behind |= each(text, at)
                    break
        return behind

    return steps[0][1] if len(steps) == 1 else step


def _first_of(atoms: Sequence[Atom]) -> str:
    """Return the letters with one of which a sequence begins; none where any may stand there."""
    first = next((atom for atom in atoms if atom.text not in _AROUND), None)
    if first is None or first.quantifier not in ("", "+", "++") or first.text == AHEAD:
        return ""
    if first.groups is not None:
        each = [_first_of(group) for group in first.groups]
        return "".join(sorted(set("".join(each)))) if all(each) else ""
    words = first.words or (first.text,)
    return "" if not all(words) or words[0][0] in _SIGNS else "".join(sorted({word[0] for word in words}))


def _in_turn(atoms: Sequence[Atom]) -> Step:
    """Return the step over one atom after the other, each read when a text comes as far: few come far.

    What is looked ahead for is sought last, at the positions where that is asked for: most often the rest fails first.
    """
    # Threads share it: each atom has its place, where all of them put the same step.
    steps: list[Step | None] = [None] * len(atoms)
    ahead = [atom.text == AHEAD and not atom.quantifier for atom in atoms]

    def step(text: Text, at: int) -> int:
        asked: list[tuple[Step, int]] = []
        for place, atom in enumerate(atoms):
            known = steps[place]
            if known is None:
                known = steps[place] = _repeated(atom)
            if ahead[place]:
                asked.append((known, at))
                continue
            at = known(text, at)
            if not at:
                return 0
        return at if all(each(text, start) for each, start in asked) else 0

    return step


def _repeated(atom: Atom) -> Step:
    """Return the step over an atom as often as it stands there."""
    once = _once(atom)
    if not atom.quantifier:
        return once
    found = pattern(_COUNTS).fullmatch(atom.quantifier)
    if found is None:
        return _anywhere
    least, comma, most, sign = found.groups()
    low, high = _COUNTED[sign] if sign else (int(least or 0), int(most) if most else None if comma else int(least))
    more = _more(once, None if high is None else high - low)
    among = _class(atom.text) if high is None and atom.text[0] in "[." else None
    if among is not None:
        more = _run(atom.text, among, more)

    def step(text: Text, at: int) -> int:
        for _ in range(low):
            at = once(text, at)
        return more(text, at)

    return step


def _anywhere(text: Text, at: int) -> int:
    """Step over what is of a language that is not read here: to any position behind the first."""
    return (text.all | text.end) & -(at & -at)


def _more(once: Step, most: int | None) -> Step:
    """Return the step over something so many times or fewer, or any number of times."""

    def step(text: Text, at: int) -> int:
        all_, new, left = at, at, most
        while new and left != 0:
            new = once(text, new) & ~all_
            all_ |= new
            left = None if left is None else left - 1
        return all_

    return step


def _run(source: str, among: _Class, more: Step) -> Step:
    """Return the step over characters of a class, as many as there are, or fewer: a sum carries on as far as they do.

    (Cameron et al., "Bitwise data parallelism in regular expression matching", 2014: MatchStar.) Where the class stands
    for a list its words are taken one after the other.
    """

    def step(text: Text, at: int) -> int:
        if source in text.held:
            return more(text, at)
        here = among(text)
        return ((((at & here) + here) ^ here) | at) & (text.all | text.end)

    return step


def _once(atom: Atom) -> Step:
    """Return the step over letters, a class, or a group."""
    source = atom.text
    if source in _AROUND or source == "^":
        return (lambda _, at: at & 1) if source == "^" else lambda _, at: at
    if atom.groups is not None:
        inside = either(atom.groups)
        return (lambda text, at: at if inside(text, at) else 0) if source == AHEAD else inside
    if source == "$":
        return lambda text, at: at & (text.end | text.places.get("\n", 0) & text.end >> 1)
    if source[0] in "[.":
        return _of_class(source)
    if source[0] == "\\":
        return _words((source[1:],)) if source[1:] in _PLAIN else _anywhere
    return _words(atom.words or (source,))


def _of_class(source: str) -> Step:
    """Return the step over a character of a class, or over a word of the list that it stands for."""
    among = _class(source)
    if among is None:
        return _anywhere

    def step(text: Text, at: int) -> int:
        words = text.held.get(source)
        return (at & among(text)) << 1 if words is None else _behind(_by_first(words), text.places, at)

    return step


def _words(words: Sequence[str]) -> Step:
    """Return the step over one of some words."""
    by_first = _by_first(words)
    none = "" in words
    return lambda text, at: (at if none else 0) | _behind(by_first, text.places, at)


def _by_first(words: Iterable[str]) -> _ByFirst:
    """Return the words by their first letter, which most of them lack at a position."""
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    return [*rests.items()]


def _behind(by_first: _ByFirst, places: dict[str, int], at: int) -> int:
    """Return the positions behind one of some words, given those before it."""
    behind = 0
    for first, rests in by_first:
        begun = at & places.get(first, 0)
        if not begun:
            continue
        for rest in rests:
            here = begun << 1
            for char in rest:
                here = (here & places.get(char, 0)) << 1
                if not here:
                    break
            behind |= here
    return behind


def _class(source: str) -> _Class | None:
    """Return what tells at which positions a character of a class stands, where the class is read."""
    if source == ".":
        return lambda text: text.all
    if "\\" in source or "[" in source[1:]:
        return None
    negated = source[1] == "^"
    chars: set[str] = set()
    for first, last, one in pattern(_RANGE).findall(source[1 + negated : -1]):
        chars.update([one] if one else map(chr, range(ord(first), ord(last) + 1)))

    def among(text: Text) -> int:
        found = 0
        for char in chars.intersection(text.places):
            found |= text.places[char]
        return text.all & ~found if negated else found

    return among
