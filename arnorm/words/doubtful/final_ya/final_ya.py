"""The last letter of a word: ya (ي) or alef maksura (ى), as the word list and the lexicon know it.

Egypt's press writes both as ى, other writers both as ي. Most words bear one of the two only (في, مستشفى), some are two
words (على and علي, بنى and بني). What is known of a word depends on its letters but the last, never on how a text
writes that, so that the answer for a word and for its other spelling is the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.heads.places import ALEFS, bared, places
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

__all__ = ["MAKSURA", "YA", "FinalYa", "final_ya", "letter_of_farsi_ya", "ya_counts"]

MAKSURA: Final = "\u0649"
YA: Final = "\u064a"

_FILE: Final = "words/final_ya.toml"
_LETTERS: Final = frozenset(ALPHABET)
_ALEF: Final = "\u0627"
_ALEFS: Final = str.maketrans("\u0623\u0625", _ALEF * 2)
_BEFORE: Final = tuple(sorted((p for p in PROCLITICS if p), key=len))
_AND: Final = ("\u0648", "\u0641")  # what alone is written before a particle of two letters
# The units of the lexicon, 1e-8, in one count of news: 6.36 million words.
_NEWS_UNIT: Final = 16
# Seen less often than this in both spellings, a word is looked up without its proclitics.
_SEEN: Final = 100
# One spelling is the word's where it is so many times as frequent and the only one that Ayaspell accepts; or, where
# Ayaspell accepts both or neither, so many times more. Writers err towards ى and ي in one word of a hundred at most.
_ONLY: Final = 5
_ALONE: Final = 30
_UNLISTED: Final = 8
# So much of a word is written with the other letter by mistake, in the lexicon's sources and in news; and what is never
# seen counts as so much.
_SLIPS: Final = 0.03
_NEWS_SLIPS: Final = 0.004
_UNSEEN: Final = 24.0
_RARE: Final = 0.01
_LEAN_YA: Final = 5
_LEAN_MAKSURA: Final = 5
# A form V or VI verb in the imperfect has ى: prefix, teh, two radicals or an alef between them.
_PREFIXES: Final = frozenset("\u064a\u062a\u0646\u0623")
# على, إلى and حتى without their last letter: an unknown word that ends so is mostly two (قادرعلى).
_GLUED: Final = ("\u0639\u0644", "\u0625\u0644", "\u062d\u062a")
_TEH: Final = "\u062a"


class FinalYa(NamedTuple):
    """What is known: ``sure`` is the letter that is right in any text, ``lean`` the likelier; ``""`` for neither."""

    sure: str
    lean: str
    known: bool


class _Counts(NamedTuple):
    maksura: int
    ya: int
    maksura_accepted: bool
    ya_accepted: bool
    maksura_news: int = 0
    ya_news: int = 0


_VERBAL: Final = ("\u0648", "\u0641", "\u0644", "\u0633", "\u0648\u0633", "\u0641\u0633")
# Letters of such a verb without its last one: of يؤدي three, of تنامى four.
_LEAST_VERB: Final = 3
_MOST_VERB: Final = 4
# What is before a verb with the lam of purpose, and with the letter of the future. Beside six elatives in ى news has
# the imperfect in ي at most .04 times, beside ten verbs of form IV .23 times or more.
_PURPOSE: Final = ("\u0644", "\u0648\u0644", "\u0641\u0644", "\u0633", "\u0648\u0633", "\u0641\u0633")
_NO_ELATIVE: Final = 0.1
_BY: Final = "\u0628"
_THE: Final = "\u0627\u0644"  # alef lam
_LEAST_VERBAL: Final = 3
_HAMZA_ALEF: Final = "\u0623"
_LAM: Final = "\u0644"
_UNKNOWN: Final = FinalYa("", "", known=False)


@lru_cache(maxsize=1 << 15)
def final_ya(stem: str) -> FinalYa:
    """Return what is known of the letter after ``stem``, a bare word without its last letter.

    >>> [final_ya(stem).sure for stem in ("ف", "مستشف", "عل", "والمصر")] == [YA, MAKSURA, "", YA]
    True
    """
    if not 0 < len(stem) < MAX_LENGTH or not _LETTERS.issuperset(stem):
        return _UNKNOWN
    plain = bared(stem)
    if _is_purpose(stem):
        return _UNKNOWN  # in a text that writes every ى as ي too: لأنهي is mostly what I end
    own, other = _known(stem), _known(plain)
    return own if own == other else FinalYa(_agreed(own.sure, other.sure), _agreed(own.lean, other.lean), own.known)


def _agreed(one: str, other: str) -> str:
    """Return what is said of a word with hamza at its head, where the same is said of it without: that is restored."""
    return one if one == other else ""


@lru_cache(maxsize=1 << 15)
def _known(stem: str) -> FinalYa:
    listed = _listed(stem, _AND)
    counts, loose = _counts(stem), False
    for before in _BEFORE:
        if listed is not None or _seen(counts) >= _SEEN:
            break
        rest = stem[len(before) :]
        if stem.startswith(before) and len(rest) > 1 and not (before[-1] not in _AND and _is_joined(rest)):
            # Two letters that look like a word's end are mostly no word: للجري is not لل and جري for certain.
            loose = len(rest) == 2
            listed = None if loose else _listed(rest)
            counts = max(counts, _counts(rest), key=_seen)
    if listed is not None:
        return FinalYa(listed, listed or _lean(counts), known=True)
    if not _seen(counts):
        return FinalYa("", MAKSURA, known=False) if _is_reflexive(stem) or stem.endswith(_GLUED) else _UNKNOWN
    sure = _sure(counts)
    return FinalYa("" if loose or _has_both(stem, sure, counts) else sure, sure or _lean(counts), known=True)


def _is_purpose(stem: str) -> bool:
    """Return whether a stem may be "that I" or "I shall" with a verb of form IV (لأنهي, سأنهي): no perfect stands so.

    An elative does (لأدنى), which is no verb: news writes it oftener than that verb's imperfect (يدني).
    """
    rest = next((stem[len(b) :] for b in _PURPOSE if stem.startswith(b + _HAMZA_ALEF)), "")
    if not _LEAST_VERB <= len(rest) <= _MOST_VERB:
        return False
    news = default_news()
    return news.word(YA + rest[1:] + YA) > _NO_ELATIVE * news.word(rest + MAKSURA)


def _is_joined(rest: str) -> bool:
    """Return whether a word is و or ف and another, which nothing but the article stands before: no بـ and وترى."""
    return rest[0] in _AND and len(rest) > len(_GLUED[0]) and _seen(_counts(rest[1:])) > _seen(_counts(rest))


def letter_of_farsi_ya(stem: str) -> str:
    """Return the letter of Arabic that a final ی (U+06CC) after ``stem`` stands for.

    The one that is sure, or far likelier; else the more frequent of the two words, accepted ones before others,
    proclitics taken off where the whole is unknown; ي where nothing is known, as at the end of most names.

    >>> [letter_of_farsi_ya(s) for s in ("عل", "ف", "احد", "موس", "وبمستشف", "ضصثق")] == list("ىيىىىي")
    True
    """
    found = final_ya(stem)
    return found.sure or found.lean or _more_frequent(stem) or YA


def _more_frequent(stem: str) -> str:
    lookup = default_lexicon().lookup
    for before in ("", *_BEFORE):
        rest = stem[len(before) :]
        if not rest or not stem.startswith(before):
            continue
        maksura, ya = lookup(rest + MAKSURA), lookup(rest + YA)
        if maksura.seen or ya.seen:
            return MAKSURA if (maksura.accepted, maksura.seen) > (ya.accepted, ya.seen) else YA
    return ""


def _listed(stem: str, before: tuple[str, ...] = ()) -> str | None:
    """Return the listed letter of a stem, as it stands or after one of ``before``; ``None`` where no list holds it."""
    lists = _lists()
    found = (lists.get(stem[len(b) :]) for b in ("", *before) if stem.startswith(b))
    return next((letter for letter in found if letter is not None), None)


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    """Return the listed letter by stem, ``""`` for both; a stem without the hamza of its alefs stands for it too."""
    listed: dict[str, str] = {}
    tables = read_toml(_FILE)
    for name, letter in (("maksura", MAKSURA), ("ya", YA), ("both", "")):
        listed.update({word[:-1]: letter for word in tables[name]["words"]})
    # No verb stands behind بـ; a shorter word with it is another (بكى, بطي), so is one that takes the article (الهدى).
    stems = (word[:-1] for word in tables["verbal"]["words"] if len(word) >= _LEAST_VERBAL)
    nouns = (stem for stem in stems if not default_lexicon().accepted(_THE + stem + MAKSURA))
    listed.update({_BY + stem: YA for stem in nouns})
    return {**{stem.translate(_ALEFS): letter for stem, letter in listed.items()}, **listed}


def ya_counts(stem: str) -> tuple[float, float]:
    """Return how often the word after ``stem`` is seen with alef maksura and with ya, its proclitics taken off if rare.

    What may be the other's slips is taken off, and nothing is said to be never seen.

    >>> maksura, ya = ya_counts("أول")
    >>> maksura > ya > 0
    True
    """
    counts = _counts(stem)
    for before in _BEFORE:
        if _seen(counts) >= _SEEN:
            break
        if stem.startswith(before) and len(stem) > len(before) + 1:
            counts = max(counts, _counts(stem[len(before) :]), key=_seen)
    maksura = counts.maksura - _SLIPS * (counts.ya - counts.ya_news) - _NEWS_SLIPS * counts.ya_news
    ya = counts.ya - _SLIPS * (counts.maksura - counts.maksura_news) - _NEWS_SLIPS * counts.maksura_news
    return max(maksura, _UNSEEN, _RARE * ya), max(ya, _UNSEEN, _RARE * maksura)


def _counts(stem: str) -> _Counts:
    """Return how often each spelling is seen, whatever hamza a plain head may want: another step restores that."""
    heads = frozenset(places(stem))
    family = default_lexicon().spellings(skeleton(stem + YA))
    news = default_news()
    seen = {MAKSURA: 0, YA: 0}
    in_news = {MAKSURA: 0, YA: 0}
    accepted = {MAKSURA: False, YA: False}
    for word, count, verdict in family:
        if word[-1] in seen and _is_same(word[:-1], stem, heads):
            from_news = _NEWS_UNIT * news.word(word)
            seen[word[-1]] += count + from_news
            in_news[word[-1]] += from_news
            accepted[word[-1]] |= verdict
    return _Counts(seen[MAKSURA], seen[YA], accepted[MAKSURA], accepted[YA], in_news[MAKSURA], in_news[YA])


def _is_same(word: str, stem: str, heads: frozenset[int]) -> bool:
    return len(word) == len(stem) and all(
        one == other or (at in heads and other == _ALEF and one in ALEFS)
        for at, (one, other) in enumerate(zip(word, stem, strict=True))
    )


def _seen(counts: _Counts) -> int:
    return counts.maksura + counts.ya


def _sure(counts: _Counts) -> str:
    maksura, ya = counts.maksura, counts.ya
    if counts.maksura_accepted == counts.ya_accepted:
        least = _ALONE if counts.ya_accepted else _UNLISTED
        if ya >= least * max(1, maksura):
            return YA
        return MAKSURA if counts.ya_accepted and maksura >= least * max(1, ya) else ""
    if counts.ya_accepted and ya >= _ONLY * max(1, maksura):
        return YA
    return MAKSURA if counts.maksura_accepted and maksura >= _ONLY * max(1, ya) else ""


def _lean(counts: _Counts) -> str:
    if counts.ya >= _LEAN_YA * max(1, counts.maksura):
        return YA
    return MAKSURA if counts.maksura >= _LEAN_MAKSURA * max(1, counts.ya) else ""


def _is_reflexive(stem: str) -> bool:
    """Return whether a stem that no list holds is built like يتولّى, proclitics before it: such a verb ends in ى."""
    for before in ("", *_BEFORE):
        rest = stem[len(before) :]
        if stem.startswith(before) and 4 <= len(rest) <= 5 and rest[0] in _PREFIXES and rest[1] == _TEH:
            return True
    return False


def _has_both(stem: str, sure: str, counts: _Counts) -> bool:
    """Return whether a stem is built so that the letter its counts prefer cannot be certain.

    The verb تنامى has the noun تنامي, يؤدي the passive يؤدى, أنهى the first person أنهي; ي before it, as in تحيى, and
    nobody knows what the writer meant.
    """
    if stem.endswith(YA):
        return True
    for before in ("", *_VERBAL):
        rest = stem[len(before) :]
        if not stem.startswith(before) or not _LEAST_VERB <= len(rest) <= _MOST_VERB:
            continue
        if sure == YA and (rest[0] == YA or (rest[0] == _TEH and counts.maksura_accepted)):
            return True
        if sure == MAKSURA and (rest[0] in _HAMZA_ALEF or (rest[0] == _ALEF and rest[1] != _LAM)):
            return True
        if sure == MAKSURA and rest[0] == _TEH and rest[1] != _TEH and counts.ya_accepted:
            return True
    return False
