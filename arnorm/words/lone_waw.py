"""A waw ("and") that stands alone before the word it belongs to: و كتب for وكتب.

Arabic writes it together with the next word. Alone it is right as an initial (و. م. ع.), as an item of a list (و- ...),
and before what is no Arabic word (و 450, و CNN), which is left to the house.
"""

from __future__ import annotations

from typing import Final

from arnorm.unicode import Pattern, pattern

__all__ = ["lone_waws"]

_LETTER: Final = "\u0620-\u063a\u0641-\u064a\u0671-\u06d3"
_MARK: Final = "\u064b-\u0652\u0670"
# Behind a word, a closing mark, a comma or a line start; then one space and a word of two letters or more.
_LONE: Final = f'(?<=[{_LETTER}{_MARK}\u060c\u061b»”")\\]0-9] |^)\u0648 (?=[{_LETTER}][{_MARK}]*+[{_LETTER}])'


def lone_waws(text: str) -> list[int]:
    """Return where in ``text`` each waw stands that belongs to the word behind the space that follows it.

    >>> lone_waws("زار مصر و كتب عنها"), lone_waws("و. م. ع."), lone_waws("خمسة و 450")
    ([8], [], [])
    """
    if "\u0648 " not in text:
        return []
    return [found.start() for found in _pattern().finditer(text)]


def _pattern() -> Pattern:
    return pattern(f"(?m:{_LONE})")
