"""Where the texts of a corpus stand, and what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from arnorm.corpus.files.lines import encoding_of_lines

__all__ = ["Layout", "Source"]


class Source(NamedTuple):
    """The text of a document and what stands beside it, and the place where all that is."""

    text: str
    title: str | None = None
    outlet: str | None = None
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What kind the files are, which fields or columns hold what; ``header`` is the first line of a table."""

    kind: str = "jsonl"
    text_field: str = "text"
    title_field: str | None = None
    outlet_field: str | None = None
    encoding: str = "utf-8"
    header: str = ""

    @property
    def fields(self) -> tuple[str | None, str | None, str | None]:
        """The names of the fields that hold text, title and outlet."""
        return self.text_field, self.title_field, self.outlet_field

    @property
    def line_encoding(self) -> str:
        """The encoding of the lines of a chunk."""
        return encoding_of_lines(self.encoding)
