"""The rows that weights are fitted to: a candidate for a word in its text, the answers of all features, the truth."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from arnorm.typos.candidates.candidates import Candidate
from arnorm.typos.document import Document
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place, Spot
from arnorm.typos.evidence.register import pair_features, place_features
from arnorm.typos.judge.rank import gate, pairs_of, passes
from arnorm.unicode import pattern
from arnorm.words.bare import bare
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news
from arnorm.words.tokens import Token, words
from tools.typos.articles import VERDICTS, Article, Label, Mark
from tools.typos.injection import inject

__all__ = ["Row", "injected_rows", "labelled_rows", "marked_rows"]

_NEWS_WORDS = 6_360_000


class Row(NamedTuple):
    """A candidate in its place: whether it is right (0 to 1), how the row counts, and the answers of all features.

    ``document``, ``start`` and ``end`` say where its word stands: rows of one place are rivals.
    """

    source: str
    outlet: str
    document: str
    start: int
    end: int
    candidate: str
    kind: str
    target: float
    verdict: str
    answers: tuple[float, ...]


class CountsWithout:
    """The counts of news without those of one document."""

    def __init__(self, document: Iterable[str]) -> None:
        spoken = list(document)
        self._words = Counter(spoken)
        self._pairs = Counter(pairwise(spoken))

    def word(self, word: str) -> int:
        """Return how often other documents have a word."""
        return max(0, default_news().word(word) - self._words[word])

    def pair(self, first: str, second: str) -> int:
        """Return how often other documents have a pair."""
        return max(0, default_news().pair(first, second) - self._pairs[first, second])

    def written(self, first: str, second: str) -> int:
        """Return what ``pair`` returns."""
        return self.pair(first, second)

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance, in powers of ten."""
        seen = self.pair(first, second)
        if not seen:
            return 0.0
        alone = max(seen, default_news().word(first)) * max(seen, default_news().word(second))
        return math.log10(seen * _NEWS_WORDS / alone)


@lru_cache(maxsize=1 << 17)
def _pairs(word: str) -> tuple[tuple[Pair, tuple[float, ...]], ...]:
    pairs = pairs_of(word, default_lexicon())
    return tuple((pair, tuple(feature.value(pair) for feature in pair_features())) for pair in pairs)


def _found(
    text: str, *, counted: bool, wanted: frozenset[str] | None = None
) -> Iterator[tuple[Token, Candidate, tuple[float, ...]]]:
    """Yield the candidates that the neighbours let pass, with the answers of all features."""
    tokens = list(words(text))
    pairs = CountsWithout(token.bare for token in tokens) if counted else None
    document = Document(text, tokens, default_lexicon(), pairs)
    for at, token in enumerate(tokens):
        if wanted is not None and token.bare not in wanted:
            continue
        found = _pairs(token.bare)
        if not found:
            continue
        spot = Spot(document, at)
        for pair, answers in found if passes(spot) else ():
            place = Place(spot, pair.candidate)
            if gate(place):
                yield token, pair.candidate, answers + tuple(f.value(place) for f in place_features())


def injected_rows(articles: Mapping[str, Article], settings: Mapping[str, Any], apart: Iterable[str]) -> Iterator[Row]:
    """Yield rows of articles into which errors were put; ``apart`` are ids that are never used."""
    rng = random.Random(settings["seed"])
    left_out = set(apart)
    idents = sorted(i for i, a in articles.items() if a.outlet in settings["injected"] and i not in left_out)
    rng.shuffle(idents)
    for ident in idents[: settings["articles"]]:
        article = articles[ident]
        text, places = inject(rng, article.text, list(words(article.text)))
        truth = dict(places)
        for token, candidate, answers in _found(text, counted=False):
            injected = truth.get(token.start)
            verdict = "untouched" if injected is None else "injected"
            right = injected is not None and injected.right == candidate.word
            yield Row("injected", *_where(article, ident, token, candidate), float(right), verdict, answers)


def labelled_rows(
    articles: Mapping[str, Article], labels: Iterable[Label], settings: Mapping[str, Any]
) -> Iterator[Row]:
    """Yield a row for each label that is still proposed, at the first place where its word stands."""
    by_document: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for label in labels:
        by_document[label.document][bare(label.word)][label.suggestion] = label.verdict
    for ident, by_word in by_document.items():
        article = articles[ident]
        first: dict[str, int] = {}
        counted = article.outlet in settings["counted"]
        for token, candidate, answers in _found(article.text, counted=counted, wanted=frozenset(by_word)):
            verdict = by_word[token.bare].get(candidate.word)
            if verdict is not None and first.setdefault(token.bare, token.start) == token.start:
                yield Row("labelled", *_where(article, ident, token, candidate), VERDICTS[verdict], verdict, answers)


def marked_rows(
    articles: Mapping[str, Article], marks: Mapping[str, list[Mark]], settings: Mapping[str, Any]
) -> Iterator[Row]:
    """Yield the rows of articles that were read whole: right where a reader wrote the candidate, else wrong."""
    for ident, of_article in marks.items():
        article = articles[ident]
        for token, candidate, answers in _found(article.text, counted=article.outlet in settings["counted"]):
            over = [mark for mark in of_article if token.start < mark.end and token.end > mark.start]
            if over and all(mark.verdict == "arguable" for mark in over):
                continue
            right = any(candidate.word in _readings(mark.right) for mark in over)
            verdict = ("marked" if right else "untouched") if over else "unmarked"
            yield Row("marked", *_where(article, ident, token, candidate), float(right), verdict, answers)


def _where(article: Article, ident: str, token: Token, candidate: Candidate) -> tuple[str, str, int, int, str, str]:
    return article.outlet, ident, token.start, token.end, candidate.word, candidate.kind


def _readings(right: str) -> set[str]:
    """Return the words that a reader wrote, of which any is right."""
    found = {part.strip(" ") for part in pattern("[/،|]| أو ").split(right)}
    return {word if " " in word else bare(word) for word in found}
