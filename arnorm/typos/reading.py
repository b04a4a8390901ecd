"""A text as the detector reads it: once; a correction changes the reading where it stands, nothing is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from arnorm.edits import Edit, Span, splice
from arnorm.typos.closed import closed_spans
from arnorm.typos.judge.suspects import Suspects, judged_token
from arnorm.words.tokens import Token, words

__all__ = ["Reading", "read"]


class Reading:
    """The words of a text, those of them that may be findings, and the spans that no detector enters."""

    def __init__(
        self, text: str, tokens: Sequence[Token], suspected: Suspects, closed: Callable[[], list[Span]]
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.suspected = suspected
        self._closed = closed

    @cached_property
    def closed(self) -> list[Span]:
        """The spans that no detector enters; looked for when a finding may lie in one."""
        return self._closed()

    def mended(self, edits: Sequence[Edit]) -> Reading:
        """Return the reading of the text with sorted, disjoint ``edits`` made, each of whole tokens."""
        text = splice(self.text, edits)
        fresh = {
            text[start + token.start : start + token.end]
            for (start, end) in _moved(edits)
            for token in words(text[start:end])
        }
        found = {token: judged for token in fresh if (judged := judged_token(token))}
        tokens = tuple(_tokens(self.tokens, edits))
        return Reading(text, tokens, self.suspected | found, lambda: list(_shifted(self.closed, edits)))


def read(text: str, suspected: Suspects) -> Reading:
    """Return the reading of a text whose suspects are known."""
    return Reading(text, tuple(words(text)), suspected, lambda: closed_spans(text))


def _moved(edits: Sequence[Edit]) -> Iterator[Span]:
    """Yield where the new text of each edit stands."""
    shift = 0
    for edit in edits:
        yield edit.start + shift, edit.start + shift + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)


def _tokens(tokens: Sequence[Token], edits: Sequence[Edit]) -> Iterator[Token]:
    """Yield the tokens of the new text."""
    at = shift = 0
    for edit in (*edits, None):
        stop = edit.start if edit is not None else None
        while at < len(tokens) and (stop is None or tokens[at].start < stop):
            token = tokens[at]
            yield Token(token.start + shift, token.end + shift, token.bare)
            at += 1
        if edit is None:
            return
        for token in words(edit.text):
            yield Token(token.start + edit.start + shift, token.end + edit.start + shift, token.bare)
        while at < len(tokens) and tokens[at].start < edit.end:
            at += 1
        shift += len(edit.text) - (edit.end - edit.start)


def _shifted(spans: Sequence[Span], edits: Sequence[Edit]) -> Iterator[Span]:
    """Yield spans that no edit touches where they stand in the new text."""
    at = shift = 0
    for start, end in spans:
        while at < len(edits) and edits[at].end <= start:
            shift += len(edits[at].text) - (edits[at].end - edits[at].start)
            at += 1
        yield start + shift, end + shift
