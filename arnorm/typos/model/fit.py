"""What a model counts of a text: each word, and each two words that stand side by side in one clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.counts.builder import Builder
from arnorm.counts.counts import Counts, Schema
from arnorm.counts.fit import Checkpoint, fit
from arnorm.counts.keys import pair_key, word_key
from arnorm.counts.progress import watched
from arnorm.counts.table import Shape
from arnorm.errors import InputTypeError, require_text
from arnorm.typos.document import side_by_side
from arnorm.typos.reading.closed import closed_spans, cut_off, lies_in
from arnorm.words.tokens import words

__all__ = ["SCHEMA", "SEEN", "TEXTS", "WORDS", "count_texts"]

# How many texts and words were counted, and how often each word and each pair.
TEXTS: Final = "texts"
WORDS: Final = "words"
SEEN: Final = "seen"
# 16 bytes a word or pair. No word, and no pair, is seen more often than there are words.
SCHEMA: Final = Schema(
    kind="typo model",
    owner="arnorm.TypoModel",
    tables={SEEN: Shape(bits=64)},
    totals=(TEXTS, WORDS),
    most=lambda totals: totals.get(WORDS, 0),
)
# Word and code in one: F16 in whatever script.
_CODE: Final = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# No word is longer, marks included.
_LONGEST: Final = 100


def count_texts(texts: Iterable[str], checkpoint: Checkpoint) -> Counts:
    """Return the counts of all texts, one held at a time."""
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        raise InputTypeError("texts", texts, "give an iterable of texts, such as [text]")
    return fit(_checked(watched(texts, "TypoModel.fit", "texts")), _count, _strings, SCHEMA, checkpoint)


def _checked(texts: Iterable[str]) -> Iterator[str]:
    return (require_text(text, f"texts[{index}]") for index, text in enumerate(texts))


def _strings(text: str) -> tuple[str]:
    return (text,)


def _count(builder: Builder, text: str) -> None:
    keys, count = _keys(text)
    builder.tables[SEEN].count(keys)
    builder.totals[TEXTS] += 1
    builder.totals[WORDS] += count


def _keys(text: str) -> tuple[list[int], int]:
    """Return the keys of the words and pairs of a text, and how many of them are words."""
    closed = closed_spans(text)
    keys: list[int] = []
    count, before, end = 0, None, 0
    for token in words(text):
        start = token.start
        if _left_out(text, start, token.end) or (closed and lies_in(closed, start, token.end)):
            before = None
            continue
        key = word_key(token.bare)
        keys.append(key)
        count += 1
        if before is not None and (text[end:start] == " " or side_by_side(text, end, start)):
            keys.append(pair_key(before, key))
        before, end = key, token.end
    return keys, count


def _left_out(text: str, start: int, end: int) -> bool:
    """Return whether a word is none, or but a part of what is written there."""
    before = text[start - 1] if start else " "
    if before == " " and text[end : end + 1] == " ":
        return end - start > _LONGEST
    return end - start > _LONGEST or text[end : end + 1] in _CODE or before in _CODE or cut_off(text, start, end)
