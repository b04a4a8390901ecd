"""Findings that say what the Restore steps write, where both speak of the same letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arnorm.typos.document import Document
from arnorm.typos.finding import Finding
from arnorm.words.bare import bare
from arnorm.words.doubtful.answers import contradicts, restored
from arnorm.words.skeleton import skeleton

__all__ = ["agreeing"]


def agreeing(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings without the suggestions that a Restore step contradicts; none where nothing is left.

    Where all of them do and are only other spellings of the word, its restored spelling is suggested.

    >>> from arnorm.words.lexicon import default_lexicon
    >>> found = Finding(4, 6, "ان", "initial_hamza", ("أن", "إن"), 0.9, ())
    >>> [finding.suggestions for finding in agreeing(Document("قال ان", (), default_lexicon()), [found])]
    [('إن',)]
    """
    text = document.text
    for finding in findings:
        start, end = finding.start, finding.end
        said = {at: letter for at, letter in document.letters((start, end)).items() if letter.right}
        if not said:
            yield finding
            continue
        kept = tuple(word for word in finding.suggestions if not contradicts(text, start, end, word, said))
        right = bare(restored(text, start, end, said))
        if not kept and skeleton(right) == skeleton(finding.suggestions[0]):
            kept = (right,)
        if kept:
            yield finding._replace(suggestions=kept)
