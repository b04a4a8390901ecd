r"""A text seen as lines, folded all at once when the first is asked for.

>>> page = Page("Title\n\n* * *\nText.")
>>> page.solid, page.form(3)
([0, 3], 'text .')
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.document import fold
from arnorm.document.lines import Line, split_lines
from arnorm.unicode import pattern

__all__ = ["Page"]

_NO_WORD: Final = " :|.…?@#©"
_UNHEARD: Final = r"[\p{M}\p{Cf}\u06e5\u06e6]"


class Page:
    """The lines of one text. ``solid`` are the indices of lines with words; the others are blank or signs alone."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Line] = split_lines(text)
        self._keys: dict[int, str] = {}

    @classmethod
    def of(cls, text: str, scratch: dict[str, object]) -> Page:
        """Return the page of ``text``, the one that a step before made of it where there is one."""
        known = scratch.get("page")
        if not isinstance(known, Page) or known.text != text:
            known = scratch["page"] = cls(text)
        return known

    @cached_property
    def forms(self) -> list[str]:
        """Return the folded form of each line."""
        return fold.forms([self.text[line.start : line.end] for line in self.lines])

    @cached_property
    def solid(self) -> list[int]:
        """Return the indices of the lines that hold a letter or a digit."""
        return [index for index, form in enumerate(self.forms) if form.strip(_NO_WORD)]

    def raw(self, index: int) -> str:
        """Return a line without its line end."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def form(self, index: int) -> str:
        """Return the folded form of a line."""
        return self.forms[index]

    def signs(self, index: int) -> str:
        """Return the form of a line without letters, as it will be when marks of every kind are gone."""
        return fold.form(pattern(_UNHEARD).sub("", self.raw(index)))

    def key(self, index: int) -> str:
        """Return the words of a line."""
        found = self._keys.get(index)
        if found is None:
            found = self._keys[index] = fold.key_of(self.forms[index])
        return found

    def first_word(self, index: int) -> str:
        """Return the first word of a line."""
        return self.forms[index].lstrip(fold.EDGE_SIGNS).partition(" ")[0]

    def longer_than(self, index: int, limit: int) -> bool:
        """Return whether the form of a line has more than ``limit`` characters."""
        return len(self.forms[index]) > limit

    def prose(self, index: int) -> bool:
        """Return whether a line reads as running text: long, or closed by an end mark."""
        return self.longer_than(index, 80) or self.form(index).endswith((".", "…"))
