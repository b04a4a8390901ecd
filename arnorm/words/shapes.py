"""What the shapes of presentation forms say: in which order a word is stored, and where it ends.

Each form is for a place in its word: a letter that begins one, stands inside, ends it, or stands by itself. Shapes
that fit together as they stand were stored in reading order; shapes that fit only backwards, in visual order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_char_map, read_char_sets
from arnorm.unicode import Pattern, pattern

__all__ = ["shape_votes", "word_ends"]

# Kashida and vowel signs, plain or in forms of their own: no letters, and some are drawn between them.
_UNSHAPED: Final = "[\u0640\u064b-\u0652\ufe70-\ufe7f]"
# Letters that join nothing behind them: by themselves they look like their isolated form, and tools write that.
_NEVER_JOINED: Final = "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648"


def shape_votes(line: str) -> int:
    """Return the words of a line whose shapes fit together only backwards, less those that fit only as they stand.

    >>> shape_votes("\ufe90\ufe98\ufedb"), shape_votes("\ufedb\ufe98\ufe90"), shape_votes("كتب")
    (1, -1, 0)
    """
    return sum(_vote(word) for word in _form_word().findall(pattern(_UNSHAPED).sub("", line)))


def _vote(word: str) -> int:
    coded = word.translate(_codes())
    forward = _joined().fullmatch(coded) is not None
    return (_joined().fullmatch(coded[::-1]) is not None) - forward


def word_ends(text: str) -> Iterator[int]:
    r"""Yield the offsets in ``text`` at which a letter in its final form stands right before another word.

    A letter that joins on both sides and is drawn as the last of its word, joined to the one before or not, ends it,
    and so do ta marbuta and alef maksura. Only in words that are stored in reading order.

    >>> list(word_ends("\ufe91\ufef4\ufe96\ufedb\ufe92\ufef4\ufeae"))
    [3]
    """
    if _end().search(text) is None:
        return
    for word in _form_word().finditer(text):
        if _vote(word[0]) < 0:
            yield from (word.start() + found.end() for found in _end().finditer(word[0]))


@lru_cache(maxsize=1)
def _codes() -> dict[int, str]:
    """A letter for each form: n begins a word or comes after a break, m stands inside, f ends, i stands by itself."""
    names = {"initial": "n", "medial": "m", "final": "f", "isolated": "i"}
    sets = read_char_sets("sets/shapes.txt")
    coded = {ord(char): code for kind, code in names.items() for char in sets[kind]}
    return {**coded, **dict.fromkeys(map(ord, _NEVER_JOINED), "i")}


@lru_cache(maxsize=1)
def _form_word() -> Pattern:
    # Beside other plain letters the shapes of a word say nothing: some tool replaced a part of its letters.
    forms = "".join(sorted(frozenset().union(*read_char_sets("sets/shapes.txt").values())))
    shaped = f"[{forms}{_NEVER_JOINED}]"
    other = "[\u0620\u0626\u0628\u062a-\u062e\u0633-\u0647\u0649-\u065f\u0670-\u06d3]"
    return pattern(f"(?<!{other}|{shaped})(?=[{_NEVER_JOINED}]*+[{forms}]){shaped}{{2,}}+(?!{other})")


@lru_cache(maxsize=1)
def _end() -> Pattern:
    """A final form that shows the end of its word, before a form that begins one; or an isolated one behind others.

    An isolated one that stands first ends no word: a text in visual order begins words with their ta marbuta.
    """
    sets = read_char_sets("sets/shapes.txt")
    letters = read_char_map("charmaps/presentation.txt")
    begin = frozenset(letters.get(char, "") for char in sets["initial"])
    final, isolated = (
        "".join(sorted(char for char in sets[kind] if letters.get(char, "") in begin | {"\u0629", "\u0649"}))
        for kind in ("final", "isolated")
    )
    starts = "".join(sorted(sets["initial"] | sets["isolated"]))
    behind = "".join(sorted(frozenset().union(*sets.values()))) + _NEVER_JOINED
    return pattern(f"(?:[{final}]|(?<=[{behind}])[{isolated}])(?=[{starts}])")


@lru_cache(maxsize=1)
def _joined() -> Pattern:
    return pattern("(?:i|nm*+f)++")
