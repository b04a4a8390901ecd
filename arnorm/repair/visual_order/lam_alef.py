"""Lam-alefs turned round in the lines of a text: whether that is proven, and the lines put right."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.unicode import Match, pattern
from arnorm.words.known import commonness
from arnorm.words.lam_alef import choices, gain, has_lam_alef, is_proof, is_turned_at_its_head, put_right
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news

__all__ = ["exchanged", "may_hold_turned", "with_lam_alef"]

# So much more common must the words of all lines be together, in a scale of 0 to 1 a word, where none proves by shape:
# no line of 55,157 in healthy articles comes to it.
_PROOF: Final = 0.4
# A pair that news never writes counts as so much of one; a word must fit so much better than the likelier one, as a
# power of ten. Of 3,314 words of 150 articles with every lam-alef turned round 42 are wrong, 71 without neighbours.
_UNSEEN: Final = 0.2
_PREFERRED: Final = 0.3
_DECADES: Final = 6
# A word without vowel marks or tatweel inside; those are not in the lists.
_WORD: Final = (
    "(?<![\u0620-\u06d3])[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]++(?!\u0640|[\u064b-\u065f\u0670]++[\u0620-\u064a])"
)
_MARKS: Final = frozenset(map(chr, range(0x064B, 0x0653)))  # fathatan to sukun
# A word with vowel marks, one of them before a letter.
_MARKED: Final = (
    "(?<![\u0620-\u06d3\u064b-\u0652])[\u0620-\u063f\u0641-\u064a]++"
    "(?:[\u064b-\u0652]++[\u0620-\u063f\u0641-\u064a]++)++"
)
# The article by itself, with and, so or by before it, and the word behind it that begins with no article.
_LONE: Final = (
    "(?<![\u0620-\u06d3])([\u0648\u0641\u0628]?)\u0627\u0644 "
    "(?!\u0627\u0644)([\u0620-\u063f\u0641-\u064a]{2,20}+)(?![\u0620-\u06d3])"
)
_NO: Final = "\u0644\u0627"
# Of the families of the Gulf (آل written so) and of words that lost the space before them, news has none behind "no" so
# often, as a count and as a share of what it has of the word.
_DENIED: Final = 5
_SHARE_DENIED: Final = 0.02
# Letters of a verb, its persons (ya, ta) and sin, and how often it has sin before it, as a count of the lexicon and as
# a share of what that has of the verb: of "he shows" .008, of the name Yahya .001.
_VERB: Final = 4
_PERSONS: Final = "\u064a\u062a"
_FUTURE: Final = "\u0633"
_FUTURES: Final = 3
_SHARE_FUTURE: Final = 0.003
_ALONE: Final = "\u0627\u0644"
# Of 28,279 lines without a lam-alef, in healthy articles, none has a pair that comes to more than 13.
_OFTEN_BESIDE: Final = 20
# Alef, lam, fathatan at the end of a word: the alef of a tanwin stands behind its letter.
_TANWIN: Final = "\u0627\u0644(?=\u064b(?![\u0620-\u064a]))"


def with_lam_alef(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with each lam-alef put right, where words prove that there is need.

    In lines that hold a word of proof every word follows. Where no line of the text holds a lam-alef in its right
    order, all lines do, if a word of proof or better words speak for it.

    >>> with_lam_alef(["خالل األيام العالقات"])
    ['خلال الأيام العلاقات']
    """
    proven = [is_proof(line) for line in lines]
    if not any(has_lam_alef(line) for line in lines):
        if any(proven) or _is_better(lines):
            return [_put_right(line) for line in lines]
        return list(lines)
    return [_put_right(line) if proof else line for line, proof in zip(lines, proven, strict=True)]


def may_hold_turned(text: str) -> bool:
    """Return whether a glance cannot exclude a lam-alef turned round in lines that stand in reading order."""
    return is_proof(text) or not has_lam_alef(text)


def _is_better(lines: Sequence[str]) -> bool:
    words = [word for line in lines for word in pattern(_WORD).findall(line)]
    if sum(map(gain, words)) >= _PROOF or any(map(is_turned_at_its_head, words)):
        return True
    return any(_denies(line) or _is_beside_turned(line) for line in lines)


def _denies(line: str) -> bool:
    """Return whether an article by itself stands before a verb, or where news writes "no" or "not" before the word.

    No line of 41,222 without a lam-alef, in healthy articles, does.
    """
    for found in pattern(_LONE).finditer(line):
        before, word = found[1] + _NO, found[2]
        seen = max(default_news().pair(before, word), default_news().pair(_NO, word))
        if seen >= max(_DENIED, _SHARE_DENIED * default_news().word(word)) or _is_verb(word):
            return True
    return False


def _is_verb(word: str) -> bool:
    """Return whether a word is surely an imperfect verb, which takes no article: it is known with sin before it.

    Names that begin as one (يحيى, تميم) hardly ever have it, but short ones do (يام, يمن).
    """
    if len(word) < _VERB or word[0] not in _PERSONS:
        return False
    future = default_lexicon().count(_FUTURE + word)
    return future >= _FUTURES and future >= _SHARE_FUTURE * default_lexicon().count(word)


def _is_beside_turned(line: str) -> bool:
    """Return whether news never writes two neighbours side by side, but often with the lam-alef of one put right."""
    found = pattern(_WORD).findall(line)
    for one, two in itertools.pairwise(found):
        if _ALONE in (one, two) or default_news().pair(one, two):
            continue
        pairs = [(new, two) for new in choices(one)] + [(one, new) for new in choices(two)]
        if any(default_news().pair(*pair) >= _OFTEN_BESIDE for pair in pairs):
            return True
    return False


def _put_right(line: str) -> str:
    strict = has_lam_alef(line)

    def right(found: Match) -> str:
        return put_right(found[0], strict=strict)

    line = str(pattern(_MARKED).sub(lambda found: _with_marks(found[0], strict=strict), line))
    if strict:
        return str(pattern(_WORD).sub(right, line))
    return _by_neighbours(line, str(pattern(_WORD).sub(right, str(pattern(_TANWIN).sub("\u0644\u0627", line)))))


def _with_marks(word: str, *, strict: bool) -> str:
    """Return a word with vowel marks put right: the lexicon knows it without them, and they stay where they are.

    A pair that a mark divides was no ligature.
    """
    places = [at for at, char in enumerate(word) if char not in _MARKS]
    bare = "".join([word[at] for at in places])
    new = put_right(bare, strict=strict)
    letters = list(word)
    for at in exchanged(bare, new):
        one, two = places[at], places[at + 1]
        if two == one + 1:
            letters[one], letters[two] = letters[two], letters[one]
    return "".join(letters)


def exchanged(before: str, after: str) -> Iterator[int]:
    """Yield where two letters side by side are exchanged in a text that is otherwise the same.

    >>> list(exchanged("اإلسالم", "الإسلام"))
    [1, 4]
    """
    at = 0
    while before != after and at < len(before):
        if before[at] != after[at]:
            yield at
            at += 1
        at += 1


def _by_neighbours(before: str, line: str) -> str:
    """Return a line put right, each word that is one either way decided by what news writes beside it."""
    found = list(pattern(_WORD).finditer(line))
    done = [word[0] for word in found]
    for at, word in enumerate(found):
        some = choices(before[word.start() : word.end()])
        if len(some) > 1:
            done[at] = max(some, key=lambda each: _fit(done, at, each) + (_PREFERRED if each == done[at] else 0))
    parts, end = [], 0
    for word, new in zip(found, done, strict=True):
        parts += [line[end : word.start()], new]
        end = word.end()
    return "".join([*parts, line[end:]])


def _fit(words: Sequence[str], at: int, word: str) -> float:
    """Return how well a word fits between its neighbours: how common it is, and how often news writes them so."""
    news, found = default_news(), _DECADES * commonness(word)
    if at:
        found += math.log10(_UNSEEN + news.pair(words[at - 1], word))
    if at + 1 < len(words):
        found += math.log10(_UNSEEN + news.pair(word, words[at + 1]))
    return found
