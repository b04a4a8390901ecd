"""What is counted of every document, by outlet; parts add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any, Final

from arnorm.corpus.layout import Source
from arnorm.report.measure.example import Example
from arnorm.report.measure.sample import Distinct, Sample

__all__ = ["OTHERS", "Outlet", "Record", "add_counts"]

# The first of so many outlets are counted each; a field of another kind (a link, an id) would fill the memory.
_MOST_OUTLETS: Final = 200
OTHERS: Final = "\x00others"
# Examples kept of each reason; the page shows fewer.
_EXAMPLES: Final = 6
# Titles and texts told apart exactly; beyond that, shares are those of so many by chance (within 1 %).
_DISTINCT: Final = 1 << 15


def add_counts(one: Any, other: Any, names: list[str]) -> None:  # noqa: ANN401 (two records of one kind)
    """Add the numbers and counters of another record to those of ``one``."""
    for name in names:
        mine, theirs = getattr(one, name), getattr(other, name)
        if isinstance(mine, Counter):
            mine.update(theirs)
        else:
            setattr(one, name, mine + theirs)


@dataclass
class Outlet:
    """Counts of one outlet's documents. ``steps`` and ``reasons`` count documents, ``edits`` the changes in them.

    ``lengths`` are words to two digits.
    """

    documents: int = 0
    touched: int = 0
    words: int = 0
    code_points: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)
    chars: Counter[str] = field(default_factory=Counter)
    lengths: Counter[int] = field(default_factory=Counter)

    def merge(self, other: Outlet) -> None:
        """Add another part's counts."""
        add_counts(self, other, [each.name for each in fields(self)])


@dataclass
class Record:
    """Counts of a corpus, or of a part of it.

    ``changes`` are by step, from a code point to what became of it; ``examples`` by step, or by step and reason;
    ``strangers`` show code points that plain Arabic news does not need. ``sample`` holds whole documents for a closer
    look.
    """

    looked: int
    outlets: dict[str, Outlet] = field(default_factory=dict)
    char_documents: Counter[str] = field(default_factory=Counter)
    changes: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    examples: dict[str, Sample[Example]] = field(default_factory=dict)
    strangers: dict[str, Sample[Example]] = field(default_factory=dict)
    titles: Distinct = field(default_factory=lambda: Distinct(_DISTINCT))
    texts: Distinct = field(default_factory=lambda: Distinct(_DISTINCT))
    rejected: Counter[str] = field(default_factory=Counter)
    rejects: Sample[tuple[str, str, str]] = field(default_factory=lambda: Sample(_EXAMPLES))
    sample: Sample[Source] = field(init=False)

    def __post_init__(self) -> None:
        self.sample = Sample(self.looked)

    def outlet(self, name: str) -> Outlet:
        """Return the counts of an outlet, those of all others where there are too many."""
        if name not in self.outlets and len(self.outlets) >= _MOST_OUTLETS:
            name = OTHERS
        return self.outlets.setdefault(name, Outlet())

    def example(self, name: str) -> Sample[Example]:
        """Return the sample of a step or reason."""
        return self.examples.setdefault(name, Sample(_EXAMPLES))

    def stranger(self, char: str) -> Sample[Example]:
        """Return the sample of a code point."""
        return self.strangers.setdefault(char, Sample(1))

    def change(self, step: str) -> Counter[tuple[str, str]]:
        """Return the counts of what a step does to code points."""
        return self.changes.setdefault(step, Counter())

    def merge(self, other: Record) -> None:
        """Add the part of the corpus behind this one; exact. The order tells only which outlets are too many."""
        for name, outlet in other.outlets.items():
            self.outlet(name).merge(outlet)
        add_counts(self, other, ["char_documents", "rejected"])
        for step, counts in other.changes.items():
            self.change(step).update(counts)
        for name, sample in other.examples.items():
            self.example(name).merge(sample)
        for char, shown in other.strangers.items():
            self.stranger(char).merge(shown)
        self.titles.merge(other.titles)
        self.texts.merge(other.texts)
        self.rejects.merge(other.rejects)
        self.sample.merge(other.sample)
