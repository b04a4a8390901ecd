"""Two words whose space was lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.candidates.shapes import broken_shape
from arnorm.typos.tables import limits
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.heads.places import ALEFS, HAMZA_ALEFS
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.news import default_news

__all__ = ["glued_parts", "parted", "seam_of"]

_SEAMS: Final = ("ending", "article", "particle", "bare")
# ta marbuta and alef maksura end a word.
_LAST: Final = frozenset("\u0629\u0649")
# ya, teh, nun, alef with hamza: how a verb of the imperfect begins.
_IMPERFECT: Final = frozenset("\u064a\u062a\u0646\u0623")
# ya and teh before a verb of which two do something to somebody: ترتديانها is not ترتدي أنها.
_THIRD_PERSON: Final = frozenset("\u064a\u062a")
_ALEF: Final = "\u0627"
# waw and feh: with them before it a word that the checker accepts is one, though its list lacks it so: وجمدناالنشاط.
_AND_OR_SO: Final = frozenset("\u0648\u0641")
# A hiatus before less is an ending: ماا, لهاا.
_SHORTEST: Final = 2
_DUAL: Final = "\u0627\u0646"
_THE: Final = "\u0627\u0644"
_AND_THE: Final = "\u0648\u0627\u0644"
# "Or" without its hamza.
_OR: Final = "\u0627\u0648"
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
        if not one.accepted and first[0] in _AND_OR_SO:
            one = one._replace(accepted=lexicon.accepted(first[1:]))
        if not other.accepted and second.startswith(_AND_THE):
            other = other._replace(accepted=lexicon.accepted(second[1:]))
        if _are_words(one, other) and _allows(one, other, observed):
            yield first, second, min(one.seen, other.seen)


def seam_of(first: str, second: str) -> str:
    """Return what shows that two words meet: ``ending``, ``article``, ``particle`` (لا), or ``bare``.

    An ending is what stands in no word but at its end: ة, ى, and an alef before one with a hamza.

    >>> [seam_of(*pair) for pair in (("المنطقة", "الشرقية"), ("وزير", "الدفاع"), ("لا", "علاقة"), ("مطار", "عدن"))]
    ['ending', 'article', 'particle', 'bare']
    >>> [seam_of(*pair) for pair in (("كما", "أكد"), ("إذا", "احتاج"), ("في", "الدفاع"))]
    ['ending', 'bare', 'article']
    """
    if second.startswith((_THE, _AND_THE)) and len(second) > len(_AND_THE) + 1 and first[-1] not in _LAST:
        return "article"
    if first in limits().glued.particles:
        return "particle"
    if first[-1] in _LAST and second not in limits().glued.endings:
        return "ending"
    return "ending" if second[0] in HAMZA_ALEFS and _meets_alef(first, second) else "bare"


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
    if first in limits().glued.particles:
        return first not in limits().glued.strict_particles
    return seam_of(first, second) == "ending"


def _are_words(first: Spelling, second: Spelling) -> bool:
    """Return whether somebody writes both halves, or the seam shows and one of them is common."""
    return min(first.seen, second.seen) >= limits().glued.half or _shown(first, second)


def _shown(first: Spelling, second: Spelling) -> bool:
    """Return whether an alef or the article shows the seam of two words, one of which perhaps nobody wrote."""
    glued = limits().glued
    known = first.accepted and second.accepted and max(first.seen, second.seen) >= glued.bare_half
    long = min(len(first.word), len(second.word)) >= glued.bare_letters
    shows = _meets_alef(first.word, second.word) or seam_of(first.word, second.word) == "article"
    return known and long and shows


def _meets_alef(first: str, second: str) -> bool:
    """Return whether two alefs meet, as they do in no word; without a hamza one may be doubled (الااحتجاج)."""
    return first[-1] == _ALEF and second[0] in ALEFS and len(second) > _SHORTEST


def _allows(first: Spelling, second: Spelling, observed: Spelling) -> bool:
    """Return whether something speaks for a seam between the halves."""
    glued = limits().glued
    if seam_of(first.word, second.word) == "ending" and first.word[-1] in _LAST:
        return True
    if first.word in glued.particles and second.accepted and len(second.word) >= glued.bare_letters:
        return True
    if first.word == _OR and second.word.startswith(_THE) and second.accepted:
        return True
    if default_news().pair(first.word, second.word) >= glued.pair:
        return True
    if observed.accepted or observed.seen >= glued.bare_seen:
        return False
    return _shown(first, second) or _are_common(first, second)


def _are_common(first: Spelling, second: Spelling) -> bool:
    """Return whether both halves are words, long and frequent enough for a seam that no letter shows."""
    glued = limits().glued
    length = len(first.word) + len(second.word)
    least = glued.bare_half if length < glued.long else glued.long_half
    return (
        all(half.accepted or half.seen >= limits().frequent.accepted for half in (first, second))
        and min(len(first.word), len(second.word)) >= glued.bare_letters
        and min(first.seen, second.seen) >= least
        and length >= glued.bare_length
    )
