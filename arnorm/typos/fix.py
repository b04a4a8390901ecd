"""Typing errors mended: what the detector is surest of, made into edits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit, compose
from arnorm.errors import OptionError, require_text
from arnorm.typos.detector import TypoDetector
from arnorm.typos.finding import Finding
from arnorm.typos.reading.reading import read

__all__ = ["FixTypos"]

_DETECTOR: Final = TypoDetector()
# A mended word may bring its neighbour to light; a bound, set by hand, far above what was seen.
_ROUNDS: Final = 6


@dataclass(frozen=True, kw_only=True)
class FixTypos(Rewrite):
    """Put the first suggestion in the place of each word that is surely a typing error: ``الأسحلة`` -> ``الأسلحة``.

    Opt-in, in no preset: a finding is for an editor's eye. Of 200 edits in articles of ten outlets, read in context by
    one reader, 3 were wrong (``موفى`` in Tunisia's press, ``اسمى`` for أسمى) and 6 a matter of taste; names of people
    and places suffer first. Use it where a wrong word now and then costs less than the errors do, and look at
    ``explain(text).edits``: each is by ``fix_typos.v1:`` and its kind.

    Made into edits are the findings of the default ``TypoDetector()`` (strict, its kinds) whose confidence is
    ``min_confidence`` or more, a number from 0 to 1, else ``OptionError``; below the bars of strict mode a lower number
    finds no more. A word is replaced whole, with its clitics; vowels and tatweel inside it go. Left alone: protected
    spans, hashtags, and what the detector does not find.

    A mended word is evidence for its neighbours, so what is left is judged again until nothing more is found; the text
    itself is read once. Where that does not settle, nothing is changed and a note says so.

    >>> from arnorm.steps import FixTypos
    >>> FixTypos()("ضبط الجيش شحنات الأسحلة"), FixTypos(min_confidence=1)("شحنات الأسحلة")
    ('ضبط الجيش شحنات الأسلحة', 'شحنات الأسحلة')
    """

    id: ClassVar[str] = "fix_typos.v1"
    data: ClassVar[tuple[str, ...]] = ("typos/", "lexicon/", "words/", "sets/")

    min_confidence: float = 0.9

    def __post_init__(self) -> None:
        least = self.min_confidence
        if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:
            raise OptionError("min_confidence", least, "give a number from 0 to 1, such as 0.9")
        object.__setattr__(self, "min_confidence", float(least))

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return an edit for each word that is mended."""
        return self.propose(text, context).edits

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits, or a note where a text does not settle."""
        total: list[Edit] = []
        reading = read(require_text(text))
        found = _DETECTOR.findings(reading)
        for _ in range(_ROUNDS):
            edits = self._surest(found)
            if not edits:
                return Proposal([_plain(edit) for edit in total])
            total = compose(total, edits, reading.text)
            reading = reading.mended(edits)
            found = _DETECTOR.findings(reading)
        return Proposal((), (f"{self.id}: corrections bring up more and more, nothing was changed",))

    def _surest(self, found: Sequence[Finding]) -> list[Edit]:
        """Return the findings that are sure enough as edits."""
        return [
            Edit(f.start, f.end, f.suggestions[0], (f"{self.id}:{f.kind}",))
            for f in found
            if f.confidence >= self.min_confidence
        ]


def _plain(edit: Edit) -> Edit:
    """Return the edit with each of its reasons once."""
    return edit._replace(by=tuple(dict.fromkeys(edit.by)))
