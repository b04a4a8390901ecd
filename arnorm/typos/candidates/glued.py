"""Two words whose space was lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.candidates.shapes import broken_shape
from arnorm.typos.tables import limits
from arnorm.words.clitics import PROCLITICS
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.news import default_news

__all__ = ["SEAMS", "glued_parts", "parted", "seam_of"]

SEAMS: Final = ("ending", "article", "particle", "bare")
# ta marbuta and alef maksura end a word.
_LAST: Final = frozenset("\u0629\u0649")
# ya, teh, nun, alef with hamza: how a verb of the imperfect begins.
_IMPERFECT: Final = frozenset("\u064a\u062a\u0646\u0623")
# ya and teh before a verb of which two do something to somebody: ترتديانها is not ترتدي أنها.
_THIRD_PERSON: Final = frozenset("\u064a\u062a")
_DUAL: Final = "\u0627\u0646"
_THE: Final = "\u0627\u0644"
_NOT: Final = "\u0644\u0627"  # la, which stands apart before a verb
_WHAT: Final = "\u0645\u0627"  # ma, "what", before la
_TO_ME: Final = "\u0625\u0644\u064a"
_TO: Final = "\u0625\u0644\u0649"


def glued_parts(observed: Spelling, lexicon: Lexicon) -> Iterator[tuple[str, str, int]]:
    """Yield the ways to read a word as two words: both, and the count of the rarer.

    Where the word reads as clitics around a stem, only what shows at the seam speaks for two words.
    """
    word = observed.word
    closed = not broken_shape(word) and lexicon.reads_with_clitics(word, limits().stem)
    for i in range(2, len(word) - 1):
        first, second = word[:i], word[i:]
        if _ruled_out(first, second, observed.word) or (closed and not _cuts_a_word(first, second)):
            continue
        one, other = lexicon.lookup(first), lexicon.lookup(second)
        if min(one.seen, other.seen) >= limits().glued.half and _allows(one, other, observed):
            yield first, second, min(one.seen, other.seen)


def seam_of(first: str, second: str) -> str:
    """Return what shows that two words meet: ``ending`` (ة or ى), ``article``, ``particle`` (لا), or ``bare``.

    >>> [seam_of(*pair) for pair in (("المنطقة", "الشرقية"), ("وزير", "الدفاع"), ("لا", "علاقة"), ("مطار", "عدن"))]
    ['ending', 'article', 'particle', 'bare']
    """
    if first in limits().glued.particles:
        return "particle"
    if first[-1] in _LAST and second not in limits().glued.endings:
        return "ending"
    return "article" if second.startswith(_THE) and len(second) > len(_THE) + 2 else "bare"


def parted(suggestion: str, lexicon: Lexicon) -> str:
    """Return a suggestion of two words as an editor writes it, where a half holds a further slip.

    la before a verb that the checker knows is parted from it too, and from ما before it; a preposition that stood for
    "to me" ends in ى.

    >>> from arnorm.words.lexicon import default_lexicon
    >>> [parted(words, default_lexicon()) for words in ("ما لايقل", "مالا يقل", "التقرير إلي", "عدد لافت")]
    ['ما لا يقل', 'ما لا يقل', 'التقرير إلى', 'عدد لافت']
    """
    first, space, second = suggestion.partition(" ")
    if second == _TO_ME:
        return first + space + _TO
    what, verb = (_WHAT, second) if first == _WHAT + _NOT else (first, second.removeprefix(_NOT))
    is_glued = first == _WHAT + _NOT or (verb != second and not lexicon.accepted(second))
    return f"{what} {_NOT} {verb}" if is_glued and verb[:1] in _IMPERFECT and lexicon.accepted(verb) else suggestion


def _ruled_out(first: str, second: str, word: str) -> bool:
    glued = limits().glued
    return (
        first == second
        or first in PROCLITICS
        or first in glued.never_first
        or word in glued.lexical
        or second in glued.endings
        or (first in glued.before_verbs and second[0] not in _IMPERFECT)
        or (first[0] in _THIRD_PERSON and second.startswith(_DUAL))
    )


def _cuts_a_word(first: str, second: str) -> bool:
    """Return whether a seam shows in a word that reads as clitics around a stem: ة or ى inside it, or لا before it."""
    return seam_of(first, second) in {"ending", "particle"} and first not in limits().glued.strict_particles


def _allows(first: Spelling, second: Spelling, observed: Spelling) -> bool:
    """Return whether something speaks for a seam between the halves."""
    glued = limits().glued
    seam = seam_of(first.word, second.word)
    if seam == "ending":
        return True
    if seam == "particle" and second.accepted and len(second.word) >= glued.bare_letters:
        return True
    if default_news().pair(first.word, second.word) >= glued.pair:
        return True
    if observed.accepted or observed.seen >= glued.bare_seen:
        return False
    return (
        all(half.accepted or half.seen >= limits().frequent.accepted for half in (first, second))
        and min(len(first.word), len(second.word)) >= glued.bare_letters
        and min(first.seen, second.seen) >= glued.bare_half
        and len(observed.word) >= glued.bare_length
    )
