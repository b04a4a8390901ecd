"""A word written twice: الذكرى الذكرى. Names, verse, and what Arabic says twice on purpose stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, islice
from operator import eq
from typing import Final

from arnorm.typos.finding import Finding, spoken
from arnorm.typos.tables import word_sets
from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words

__all__ = ["repeated_words"]

_KIND: Final = "doubled_word"
_ARTICLES: Final = ("\u0627\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0644\u0644")
_AND_THE: Final = _ARTICLES[1]
# Relative adjectives stand twice on purpose: الفلسطينية الفلسطينية, between Palestinians.
_RELATIVE: Final = ("\u064a", "\u064a\u0629")
# An elative stands twice for emphasis: الأجود الأجود, the very best. The article and four letters, the first of them
# ALEF WITH HAMZA ABOVE (U+0623).
_ELATIVE: Final = "\u0627\u0644\u0623"
_ELATIVE_LETTERS: Final = 6
_SHORTEST: Final = 4
# Plurals and words with a pronoun: nobody deals things out with them, as with قطعة قطعة.
_CLOSED: Final = ("\u0627\u062a", "\u0647\u0627", "\u0647\u0645")
_KNOWN: Final = 100
# "Who of the ministers ...?" says meem noon twice, who and of, in a question that ends soon.
_WHO_OF: Final = "\u0645\u0646"
_QUESTION: Final = "\u061f"
_A_QUESTION: Final = 80
# Set by hand: of 23 read in context 17 were slips; the others (relative adjectives, elatives, CNN, الكثير الكثير,
# قال قال in a tradition, بين بين) are left since. Of eleven more, five letters and the article, or closed, ten were.
_CONFIDENCE: Final = 0.95


def repeated_words(text: str, bare: Sequence[str]) -> Iterator[Finding]:
    """Yield each word that stands twice where it is a slip; nothing where it stands three times, which is emphasis.

    ``bare`` are the bare words of the text.
    """
    twice = [at for at in compress(count(1), map(eq, bare, islice(bare, 1, None))) if _is_slip(bare[at])]
    tokens = list(words(text)) if twice else []
    for at in twice:
        one, other = tokens[at - 1], tokens[at]
        if text[one.end : other.start] != " " or bare[at] in (*bare[at - 2 : at - 1], *bare[at + 1 : at + 2]):
            continue
        if bare[at].startswith(_AND_THE) and bare[at + 1 : at + 2] and bare[at + 1].startswith(_ARTICLES[0]):
            continue  # education, and technical education: as ministries are called
        if bare[at] == _WHO_OF and _QUESTION in text[other.end : other.end + _A_QUESTION]:
            continue
        word = text[one.start : other.end]
        said = spoken((_KIND, "same_neighbour"))
        yield Finding(one.start, other.end, word, _KIND, (text[other.start : other.end],), _CONFIDENCE, said)


def _is_slip(word: str) -> bool:
    """Return whether nobody says a word twice on purpose: a particle, or with the article or a closed end; no name."""
    sets = word_sets()
    if word in sets["said_twice"]:
        return False
    if word in sets["particles"]:
        return True
    if word.endswith(_RELATIVE) or (len(word) == _ELATIVE_LETTERS and word.startswith(_ELATIVE)):
        return False
    known = default_lexicon().lookup(word)
    if len(word) <= _SHORTEST or not known.accepted:
        return False
    return word.startswith(_ARTICLES) or (word.endswith(_CLOSED) and known.seen >= _KNOWN)
