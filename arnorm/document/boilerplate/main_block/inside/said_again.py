"""Which lines come again word by word inside others, all of them sought at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

__all__ = ["said_again"]


def said_again(lines: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """Yield the lines whose words stand side by side in a text that has more.

    >>> sorted(set(said_again(["b c", "c", "a b c"], ["a b c"])))
    ['b c', 'c']
    """
    steps: dict[tuple[int, str], int] = {}  # a tree of words: from a node by a word to the next
    ends: dict[int, str] = {}
    for line in lines:
        node = 0
        for word in line.split(" "):
            node = steps.setdefault((node, word), len(steps) + 1)
        ends[node] = line
    for text in texts if ends else ():
        words = text.split(" ")
        yield from (line for start in range(len(words)) for line in _from(start, words, steps, ends) if line != text)


def _from(start: int, words: list[str], steps: dict[tuple[int, str], int], ends: dict[int, str]) -> Iterator[str]:
    """Yield the lines that a text goes on with from one of its words."""
    node = 0
    for word in islice(words, start, None):
        node = steps.get((node, word), 0)
        if not node:
            return
        if node in ends:
            yield ends[node]
