"""A user's own counts: how often the press that he reads writes each word, and each two words side by side."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from typing import Final

from arnorm.counts.arguments import require_positive
from arnorm.counts.fit import Checkpoint
from arnorm.counts.fitted import Fitted
from arnorm.counts.keys import pair_key, word_key
from arnorm.errors import require_text
from arnorm.typos.model.fit import SCHEMA, SEEN, TEXTS, WORDS, count_texts
from arnorm.words.bare import bare

__all__ = ["TypoModel"]

# What is under it no detector asks for.
_LEAST: Final = 2


class TypoModel(Fitted):
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

    schema = SCHEMA

    @classmethod
    def fit(
        cls, texts: Iterable[str], checkpoint: str | os.PathLike[str] | None = None, *, every: int = 10_000
    ) -> TypoModel:
        """Return the counts of ``texts``, any iterable of ``str``, of which one is held at a time.

        With ``checkpoint`` the counts are saved there after each ``every`` texts; a fit that finds the file goes on
        behind the texts it counts, and ``OptionError`` says so where these are others, or fewer. Long fits show their
        progress where tqdm is installed and standard error is a terminal. ``InputTypeError`` for a bare ``str``, and
        for an item that is no ``str``, with its index.

        >>> TypoModel.fit(["زار الوزير أبها", "زار أبها"]).word("أبها")
        2
        """
        return cls._of(count_texts(texts, Checkpoint.of(checkpoint, every)))

    def prune(self, min_count: int = _LEAST) -> TypoModel:
        """Return a small model of what was counted ``min_count`` times or more; it cannot be merged.

        With 2 or less a detector finds the same as with the whole model.

        >>> model = TypoModel.fit(["زار الوزير أبها", "زار أبها"])
        >>> model.prune(2).word("أبها"), model.prune(2).word("الوزير")
        (2, 0)
        """
        return self._kept({SEEN: require_positive("min_count", min_count)})

    @property
    def texts(self) -> int:
        """How many texts were counted.

        >>> TypoModel.fit(["زار الوزير أبها", "زار أبها"]).texts
        2
        """
        return self._counts.totals.get(TEXTS, 0)

    @property
    def words(self) -> int:
        """How many words were counted.

        >>> TypoModel.fit(["زار الوزير أبها", "زار أبها"]).words
        5
        """
        return self._counts.totals.get(WORDS, 0)

    def __len__(self) -> int:
        """Return the number of distinct words and pairs."""
        return len(self._counts.tables[SEEN])

    def word(self, word: str) -> int:
        """Return how often a word was counted, its vowels and tatweel apart.

        >>> TypoModel.fit(["زار الوزير أبها"]).word("الوَزيـر")
        1
        """
        return self._counts.tables[SEEN].count(_key(word, "word"))

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` was counted right after ``first``.

        >>> TypoModel.fit(["زار الوزير أبها", "زار الوزير جدة"]).pair("زار", "الوزير")
        2
        """
        return self._counts.tables[SEEN].count(pair_key(_key(first, "first"), _key(second, "second")))

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance ``second`` stood behind ``first``, in powers of ten; 0.0 if never.

        >>> model = TypoModel.fit(["زار الوزير أبها"])
        >>> round(model.lift("زار", "الوزير"), 2), model.lift("أبها", "زار")
        (0.48, 0.0)
        """
        seen = self.pair(first, second)
        if not seen:
            return 0.0
        alone = max(seen, self.word(first)) * max(seen, self.word(second))
        return math.log10(seen * self.words / alone)

    def _about(self) -> str:
        return f"{self.texts} texts, {self.words} words"


def _key(word: str, argument: str) -> int:
    return word_key(bare(require_text(word, argument)))
