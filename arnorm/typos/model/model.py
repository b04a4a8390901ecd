"""A user's own counts: how often the press that he reads writes each word, and each two words side by side."""

from __future__ import annotations

import math
import os
from array import array
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Final

from arnorm.counts.tally import Tally, pair_key, word_key
from arnorm.errors import InputTypeError, OptionError
from arnorm.typos.model.file import Content, checksum, decode, encode
from arnorm.typos.model.fit import count_texts

__all__ = ["TypoModel"]

# What is under it no detector asks for.
_LEAST: Final = 2
_EMPTY: Final = Content(0, 0, final=False, tally=Tally(array("Q"), array("Q")))


class TypoModel:
    """Counts of the words and neighbouring pairs of a user's own texts, for ``TypoDetector(model=...)``.

    A model is a frozen value: equal where its counts are, with a ``digest()`` by which pipelines and reprs name it.
    Counts are exact and add up: ``fit(a).merge(fit(b)) == fit(a + b)``. Nothing is judged when counting; the
    detector hears a pair from two occurrences on, and protects a word from five on. Words and pairs are kept as
    hashes, 16 bytes each, and no text is kept: but who knows a word can ask whether it was there.

    What the detector makes of them: a pair supports a suggestion beside its neighbours as the pairs that ship do; a
    word that this press writes often, measured by how often it writes the suggestion, is protected. That a word is
    not in the model says nothing, and that it is there a few times clears nothing.

    Counted are bare words (no vowels, no tatweel) outside URLs, addresses, hashtags and codes; words that touch a
    digit or a Latin letter are left out. Pairs stand in one clause.

    >>> from arnorm import TypoDetector, TypoModel
    >>> model = TypoModel.fit(["زار الوزير مدينة أبها"] * 3).merge(TypoModel.fit(["مدينة أبها في الجنوب"]))
    >>> model.texts, model.word("أبها"), model.pair("مدينة", "أبها")
    (4, 4, 4)
    >>> TypoDetector(model=model).find("شحنات الأسحلة")[0].suggestions[0]
    'الأسلحة'
    """

    def __init__(self) -> None:
        self._content = _EMPTY

    @classmethod
    def fit(cls, texts: Iterable[str]) -> TypoModel:
        """Return the counts of ``texts``, any iterable of ``str``, of which one is held at a time.

        Long fits show their progress where tqdm is installed and standard error is a terminal. ``InputTypeError`` for
        a bare ``str``, and for an item that is no ``str``, with its index.
        """
        counted = count_texts(texts)
        return cls._of(Content(counted.texts, counted.words, final=False, tally=counted.tally))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> TypoModel:
        """Return the model that ``save`` wrote; ``ConfigError`` for another file, version, or a damaged one."""
        place = _path(path)
        return cls._of(decode(place.read_bytes(), str(place)))

    @classmethod
    def _of(cls, content: Content) -> TypoModel:
        model = cls()
        model._content = content
        return model

    @classmethod
    def _unpickled(cls, data: bytes) -> TypoModel:
        return cls._of(decode(data, "pickle"))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the model to a file: binary, versioned, with a check sum, the same on every machine."""
        _path(path).write_bytes(encode(self._content))

    def merge(self, other: TypoModel) -> TypoModel:
        """Return the counts of both; ``OptionError`` where one was pruned, for its sums would be wrong."""
        if not isinstance(other, TypoModel):
            raise InputTypeError("other", other, "give an arnorm.TypoModel")
        for name, model in (("self", self), ("other", other)):
            if model.final:
                raise OptionError(name, model, "a pruned model has lost counts: merge the whole ones, then prune")
        one, two = self._content, other._content
        return self._of(
            Content(one.texts + two.texts, one.words + two.words, final=False, tally=one.tally.plus(two.tally))
        )

    def prune(self, min_count: int = _LEAST) -> TypoModel:
        """Return a small, final model of what was counted ``min_count`` times or more; it cannot be merged.

        With 2 or less a detector finds the same as with the whole model.
        """
        if not isinstance(min_count, int) or isinstance(min_count, bool) or min_count < 1:
            raise OptionError("min_count", min_count, "give a whole number of 1 or more")
        return self._of(self._content._replace(final=True, tally=self._content.tally.kept(min_count)))

    @property
    def texts(self) -> int:
        """How many texts were counted."""
        return self._content.texts

    @property
    def words(self) -> int:
        """How many words were counted."""
        return self._content.words

    @property
    def final(self) -> bool:
        """Whether the model was pruned."""
        return self._content.final

    def __len__(self) -> int:
        """Return the number of distinct words and pairs."""
        return len(self._content.tally)

    def __bool__(self) -> bool:
        return True

    def word(self, word: str) -> int:
        """Return how often a bare word was counted."""
        return self._content.tally.count(word_key(word))

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` was counted right after ``first``."""
        return self._content.tally.count(pair_key(word_key(first), word_key(second)))

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance a pair was counted, in powers of ten; 0.0 for an unseen pair."""
        seen = self.pair(first, second)
        if not seen:
            return 0.0
        alone = max(seen, self.word(first)) * max(seen, self.word(second))
        return math.log10(seen * self.words / alone)

    def digest(self) -> str:
        """Return the SHA-256 of the content, in hexadecimal."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        return checksum(self._content).hex()

    def __eq__(self, other: object) -> bool:
        return self.digest() == other.digest() if isinstance(other, TypoModel) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.digest())

    def __reduce__(self) -> tuple[object, tuple[bytes]]:
        return TypoModel._unpickled, (encode(self._content),)

    def __repr__(self) -> str:
        final = ", final" if self.final else ""
        return f"<TypoModel {self.digest()}: {self.texts} texts, {self.words} words{final}>"


def _path(path: object) -> Path:
    if isinstance(path, str | os.PathLike):
        return Path(path)
    raise InputTypeError("path", path, "give a path, as str or pathlib.Path")
