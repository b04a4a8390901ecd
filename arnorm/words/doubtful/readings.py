"""What the commonest open words may be, judged once: what is known of a head, and of a final heh or ta marbuta.

``readings.bin`` (zlib, UTF-8) holds four blocks of lines: words with plain heads, a row for each, words with heh at
their end, and a row for each. The row of a word that is one other in any text is no more than its alefs. A row saves
the judgement of ``heads.head``, or of ``judged`` in ``final_ta.in_text``, and decides nothing:
``tools/build/readings.py`` makes it by asking them, and a test compares. Weights have six digits.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_bytes
from arnorm.words.doubtful.heads.places import places
from arnorm.words.doubtful.weigh import Reading

__all__ = [
    "KnownHead",
    "KnownTa",
    "head_row",
    "judge_in_full",
    "known_head",
    "known_ta",
    "known_whole",
    "pack",
    "ta_row",
    "whole_row",
]

_FILE: Final = "words/readings.bin"
_BLOCK: Final = "\n\n"
_FIELD: Final = ";"
_ITEM: Final = " "
_FIRM: Final = "1"


class KnownHead(NamedTuple):
    """The fields of ``heads.head.Head``."""

    readings: tuple[Reading, ...]
    also: tuple[str, ...]
    firm: bool
    others: tuple[str, ...]


class KnownTa(NamedTuple):
    """The first fields of ``final_ta.final_ta.FinalTa``."""

    readings: tuple[Reading, ...]
    before: str


class _Rows:
    """The rows of this process: none where every word is judged."""

    def __init__(self) -> None:
        heads, of_heads, ends, of_ends = zlib.decompress(read_bytes(_FILE)).decode("utf-8").split(_BLOCK)
        self.heads, self.ends = _joined(heads, of_heads), _joined(ends, of_ends)


@lru_cache(maxsize=1)
def _rows() -> _Rows:
    return _Rows()


def judge_in_full() -> None:
    """Have every word judged from now on: for the programs that make the tables."""
    rows = _rows()
    rows.heads, rows.ends = {}, {}


def _joined(words: str, rows: str) -> dict[str, str]:
    return dict(zip(words.split("\n"), rows.split("\n"), strict=True))


def pack(heads: Mapping[str, str], ends: Mapping[str, str]) -> bytes:
    """Return the file of such rows."""
    blocks = ("\n".join(block) for block in (heads, heads.values(), ends, ends.values()))
    return zlib.compress(_BLOCK.join(blocks).encode("utf-8"), 9)


def known_head(plain: str) -> KnownHead | None:
    """Return what is known of a word with plain heads, ``None`` where that is not told here.

    >>> [word for word, _ in known_head("اعلام").readings]
    ['إعلام', 'أعلام']
    """
    row = _rows().heads.get(plain)
    if row is None or _FIELD not in row:
        return None
    readings, also, firm, others = row.split(_FIELD)
    at = places(plain)
    weighed = [item.partition(":") for item in readings.split(_ITEM)] if readings else []
    return KnownHead(
        tuple([(_with(plain, at, alefs), float(weight)) for alefs, _, weight in weighed]),
        tuple([_with(plain, at, alefs) for alefs in also.split(_ITEM) if alefs]),
        firm == _FIRM,
        tuple([_with(plain, at, alefs) for alefs in others.split(_ITEM) if alefs]),
    )


def known_whole(plain: str) -> str | None:
    """Return what a word with plain heads becomes in any text, ``""`` for nothing; ``None`` where that is not told.

    >>> known_whole("الاسلحة"), known_whole("اعلام"), known_whole("ضصثق")
    ('الأسلحة', '', None)
    """
    row = _rows().heads.get(plain)
    return row if row is None else "" if _FIELD in row else _with(plain, places(plain), row)


def whole_row(plain: str, spelled: str) -> str:
    """Return the row of a word that becomes another in any text."""
    return "".join(spelled[place] for place in places(plain))


def _with(plain: str, at: Sequence[int], alefs: str) -> str:
    """Return a word with the alefs of its heads."""
    if len(at) == 1:
        return f"{plain[: at[0]]}{alefs}{plain[at[0] + 1 :]}"
    letters = list(plain)
    for place, alef in zip(at, alefs, strict=True):
        letters[place] = alef
    return "".join(letters)


def head_row(plain: str, known: KnownHead) -> str:
    """Return the row of a word, ``""`` where one of its spellings differs from it in more than its heads."""
    at = places(plain)
    alefs = {word: "".join(word[place] for place in at) for word, _ in known.readings}
    alefs.update((word, "".join(word[place] for place in at)) for word in (*known.also, *known.others))
    if any(_with(plain, at, heads) != word for word, heads in alefs.items()):
        return ""
    readings = _ITEM.join(f"{alefs[word]}:{weight:.6g}" for word, weight in known.readings)
    also, others = (_ITEM.join(alefs[word] for word in words) for words in (known.also, known.others))
    return _FIELD.join((readings, also, _FIRM if known.firm else "", others))


def known_ta(word: str) -> KnownTa | None:
    """Return what is known of a bare word with heh, no reading where it stays in any text; ``None`` where not told.

    >>> [letter for letter, _ in known_ta("صوره").readings]
    ['ة', 'ه']
    """
    row = _rows().ends.get(word)
    if row is None:
        return None
    before, *readings = row.split(_ITEM)
    return KnownTa(tuple([(item[0], float(item[1:])) for item in readings]), word[: int(before)])


def ta_row(known: KnownTa) -> str:
    """Return the row of a word with heh."""
    return _ITEM.join((str(len(known.before)), *(f"{letter}{weight:.6g}" for letter, weight in known.readings)))
