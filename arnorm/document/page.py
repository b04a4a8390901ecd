r"""A text seen as lines, each folded only when it is asked for.

>>> page = Page("Title\n\n* * *\nText.")
>>> page.solid, page.form(3)
([0, 3], 'text .')
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.document import keys
from arnorm.document.lines import Line, split_lines
from arnorm.unicode import pattern

__all__ = ["Page"]

# A letter or digit other than tatweel, lone hamza and the small waw and ya of the Quran, which fold to nothing: with
# one of these a line says something.
_WORD: Final = 24
_WORD_CHAR: Final = r"(?V1)[[\p{L}\p{N}]--[\u0640\u0621\u06e5\u06e6]]"

_UNHEARD: Final = r"[\p{M}\p{Cf}\u06e5\u06e6]"


class Page:
    """The lines of one text. ``solid`` are the indices of lines with words; the others are blank or signs alone."""

    def __init__(self, text: str, known: Page | None = None) -> None:
        self.text = text
        self.lines: list[Line] = split_lines(text)
        # By the line itself, so that what is known of one text serves the next round's.
        self._forms: dict[str, str] = known._forms if known else {}
        self._keys: dict[str, str] = known._keys if known else {}

    @classmethod
    def of(cls, text: str, scratch: dict[str, object]) -> Page:
        """Return the page of ``text``, with what is known of its lines from the steps before."""
        known = scratch.get("page")
        if not isinstance(known, Page):
            known = None
        if known is None or known.text != text:
            known = scratch["page"] = cls(text, known)
        return known

    @cached_property
    def solid(self) -> list[int]:
        """Return the indices of the lines that hold a letter or a digit."""
        found = pattern(_WORD_CHAR)
        return [i for i, line in enumerate(self.lines) if found.search(self.text, line.start, line.end)]

    def raw(self, index: int) -> str:
        """Return a line without its line end."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def form(self, index: int) -> str:
        """Return the folded form of a line."""
        raw = self.raw(index)
        found = self._forms.get(raw)
        if found is None:
            found = self._forms[raw] = keys.form(raw)
        return found

    def signs(self, index: int) -> str:
        """Return the form of a line without letters, as it will be when marks of every kind are gone."""
        return keys.form(pattern(_UNHEARD).sub("", self.raw(index)))

    def key(self, index: int) -> str:
        """Return the words of a line."""
        raw = self.raw(index)
        found = self._keys.get(raw)
        if found is None:
            found = self._keys[raw] = keys.key_of(self.form(index))
        return found

    def first_word(self, index: int) -> str:
        """Return the first word of a line, folding little more than it."""
        line = self.lines[index]
        start = keys.form_start(self.text, line.start, line.end, _WORD).lstrip(keys.EDGE_SIGNS)
        if " " not in start:
            start = self.form(index).lstrip(keys.EDGE_SIGNS)
        return start.partition(" ")[0]

    def longer_than(self, index: int, limit: int) -> bool:
        """Return whether the form of a line has more than ``limit`` characters, folding no more than it must."""
        line = self.lines[index]
        found = self._forms.get(self.raw(index))
        if found is not None:
            return len(found) > limit
        if line.end - line.start <= limit:
            return len(self.form(index)) > limit
        return len(keys.form_start(self.text, line.start, line.end, limit + 1)) > limit

    def prose(self, index: int) -> bool:
        """Return whether a line reads as running text: long, or closed by an end mark."""
        return self.longer_than(index, 80) or self.form(index).endswith((".", "…"))
