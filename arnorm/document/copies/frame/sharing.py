"""Whether words beside a headline are those of a button that shares the text, and on which networks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold

__all__ = ["is_sharing", "is_via_networks"]

_NAME_WORDS: Final = 5  # of an outlet's name, as beside a headline
_WAW: Final = "\u0648"


def is_sharing(words: Sequence[str]) -> bool:
    """Return whether words are the label of a button that shares the text: "share the news on networks"."""
    return len(words) > 0 and words[0] in _of_sharing("sharing") and all(map(_is_shared, words[1:]))


def is_via_networks(words: Sequence[str]) -> bool:
    """Return whether words say on which networks the text is shared, and from which outlet, or there are none."""
    if not words:
        return True
    at = next((at for at, word in enumerate(words) if not _is_shared(word)), len(words))
    via = _of_sharing("via")
    return words[0] in via and (at == len(words) or (words[at - 1] in via and len(words) - at < _NAME_WORDS))


def _is_shared(word: str) -> bool:
    """Return whether a word is of what is shared and on which networks, "and" before it or not."""
    return not _of_sharing("shared").isdisjoint((word, word.removeprefix(_WAW)))


@lru_cache(maxsize=3)
def _of_sharing(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("copies/words.toml")
    return frozenset(map(fold.key, lists[name]))
