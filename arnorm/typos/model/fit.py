"""What a model counts of a text: each word, and each two words that stand side by side in one clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Final, NamedTuple

from arnorm.counts.tally import Tally, TallyBuilder, pair_key, word_key
from arnorm.errors import InputTypeError, require_text
from arnorm.typos.closed import closed_spans, cut_off, lies_in
from arnorm.typos.document import side_by_side
from arnorm.words.tokens import words

__all__ = ["Counted", "count_texts"]

# Word and code in one: F16 in whatever script.
_CODE: Final = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# No word is longer, marks included.
_LONGEST: Final = 100
# Seconds before a fit is long enough for a progress bar.
_LONG: Final = 3.0


class Counted(NamedTuple):
    """How many texts and words were counted, and what was counted of them."""

    texts: int
    words: int
    tally: Tally


def count_texts(texts: Iterable[str]) -> Counted:
    """Return the counts of all texts, one held at a time."""
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        raise InputTypeError("texts", texts, "give an iterable of texts, such as [text]")
    builder = TallyBuilder()
    seen = total = 0
    for index, text in enumerate(_watched(texts)):
        keys, count = _keys(require_text(text, f"texts[{index}]"))
        builder.add(keys)
        seen, total = index + 1, total + count
    return Counted(seen, total, builder.tally())


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


def _watched(texts: Iterable[str]) -> Iterator[str]:
    """Return the texts with a progress bar where tqdm is installed, somebody looks, and it takes long."""
    try:
        # An extra, and slow to import: only who fits a model needs it.
        tqdm = import_module("tqdm").tqdm
    except ImportError:
        return iter(texts)
    return iter(tqdm(texts, desc="TypoModel.fit", unit=" texts", delay=_LONG, disable=None, leave=False))
