"""What a writer may have meant: the words of the lexicon one slip away from a form.

A slip is another spelling of the skeleton (hamza, ة/ه, ى/ي), one edit of the skeleton, or a lost space. Every word is
asked, the frequent ones too; whether a candidate is likely is not decided here but by the evidence, and only what
cannot be is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.typos.candidates.edits import edits
from arnorm.typos.candidates.glued import glued_parts
from arnorm.typos.candidates.kinds import classify, differences, is_genitive, varies_case, varies_name
from arnorm.typos.candidates.seats import reseated
from arnorm.typos.candidates.shapes import bad_end, mended_ends
from arnorm.typos.tables import limits, word_sets
from arnorm.words.clitics import parses
from arnorm.words.doubtful.final_ya.final_ya import final_ya
from arnorm.words.lam_alef import put_right
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET

__all__ = ["Candidate", "candidate_of", "candidates", "is_frequent"]

_SHORTEST: Final = 2
_MARBUTA: Final = "\u0629"
# Alef with hamza or madda before lam, and how frequent (2e-7) and how much more frequent the word put right must be.
_TURNED: Final = ("\u0623\u0644", "\u0625\u0644", "\u0622\u0644")
_KNOWN: Final = 20
# Longer than any word of the lists with its clitics (أفاستسقيناكموها has 16 letters).
_LONGEST: Final = 24
# A skeleton of fewer letters has a neighbour everywhere.
_SHORTEST_KEY: Final = 2
# waw, feh, beh, lam, kaf: written together with the next word.
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0644\u0643")
_LONG_ENOUGH: Final = 5
# Roughly, a word stands ten times for once that it stands with one of these before it.
_CLITIC_SHARE: Final = 10
# A refused spelling is the usual one only when it is this many times as frequent as any accepted one.
_REFUSED_LEAD: Final = 20


# The dual of a noun in اء before what it governs: لقاءي الذهاب والإياب.
_DUAL: Final = "\u064a"
_HAMZA_END: Final = "\u0627\u0621"
_SHORTEST_MENDED: Final = 3
# ya and hamza on ya: right behind a ya with shadda, سيّئ and يهيّئ, which the checker accepts.
_RIGHT_WITH_SHADDA: Final = "\u064a\u0626"


class Candidate(NamedTuple):
    """A word (or two) that may have been meant, how it became what is written, and what is known of it."""

    word: str
    kind: str
    seen: int
    accepted: bool


def candidate_of(word: str, kind: str) -> Candidate:
    """Return a candidate of which nothing need be known."""
    return Candidate(word, kind, 0, accepted=True)


def is_frequent(observed: Spelling) -> bool:
    """Return whether a word is so frequent that only its neighbours can tell that another was meant."""
    return observed.seen >= limits().frequent.of(accepted=observed.accepted) and not bad_end(observed.word)


def candidates(word: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Return what may have been meant by a bare word, each once.

    A word that a PDF tool broke by turning each lam-alef round (اإلعالم for الإعلام) was meant as that alone.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or any(letter not in ALPHABET for letter in word):
        return ()
    if any(parse.stem in word_sets()["modern"] for parse in parses(word)):
        return ()
    observed = lexicon.lookup(word)
    turned = _turned(observed, lexicon)
    if turned:
        return (Candidate(turned, "transposition", lexicon.count(turned), accepted=True),)
    found: dict[str, Candidate] = {}
    for way in (_respelled, _mended_end, _one_edit, _behind_a_proclitic, _glued):
        for candidate in way(observed, lexicon):
            found.setdefault(candidate.word, candidate)
    return tuple(found.values())


def _turned(observed: Spelling, lexicon: Lexicon) -> str:
    """Return a word that a PDF tool broke with its lam-alefs put right, ``""`` for any other.

    Asked are refused words with a hamza on the alef before a lam: without one, an exchanged pair is as often a slip.
    """
    if observed.accepted or not any(pair in observed.word for pair in _TURNED):
        return ""
    right = put_right(observed.word, strict=True)
    clearly = lexicon.accepted(right) and lexicon.count(right) >= max(_KNOWN, _KNOWN * observed.seen)
    return right if right != observed.word and clearly else ""


def _respelled(observed: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the other spellings of the word's skeleton that somebody writes on purpose."""
    limit = limits()
    for other in lexicon.spellings(skeleton(observed.word)):
        if other.word == observed.word or not (other.accepted or other.seen >= limit.spelling):
            continue
        if differences(observed.word, other.word) > limit.differences or varies_case(observed.word, other.word):
            continue
        kind = classify(observed.word, other.word)
        # Inside a word ta marbuta is a wrong key, not another spelling of ه: دةون is no دهون.
        if _MARBUTA in observed.word[:-1]:
            continue
        if kind == "ya" and final_ya(observed.word[:-1]).sure == observed.word[-1]:
            continue
        if kind == "hamza" and not other.accepted and varies_name(observed.word, other.word, kind):
            kind = "name_variant"
        yield Candidate(other.word, kind, other.seen, other.accepted)


def _mended_end(observed: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what a word that ends as no word does was meant for, rare words too: بذيئ, لاجىء, لقاءا; never for سيئ.

    And what one that the checker refuses is with the hamza at its end on another seat: شاطيء, يبداء, ببطئ.
    """
    word = observed.word
    if len(word) < _SHORTEST_MENDED or (observed.accepted and word.endswith(_RIGHT_WITH_SHADDA)):
        return
    for other in (*map(lexicon.lookup, mended_ends(word)), *reseated(observed, lexicon)):
        if other.accepted:
            yield Candidate(other.word, classify(word, other.word), other.seen, accepted=True)


def _one_edit(observed: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield of each skeleton one edit away the usual spelling, and the one nearest to the word."""
    key = skeleton(observed.word)
    if len(key) < _SHORTEST_KEY:
        return
    for target in edits(key, lexicon):
        for other in _chosen(observed.word, target, lexicon):
            if varies_case(observed.word, other.word) and not is_genitive(other.word):
                continue
            if observed.word == other.word + _DUAL and other.word.endswith(_HAMZA_END):
                continue
            kind = classify(observed.word, other.word)
            if not other.accepted and not observed.accepted and varies_name(observed.word, other.word, kind):
                # وجونسون is "and Johnson", not another spelling of the name.
                if observed.word[0] in _ONE_LETTER and target == key[1:]:
                    continue
                kind = "name_variant"
            yield Candidate(other.word, kind, other.seen, other.accepted)


def _chosen(word: str, target: str, lexicon: Lexicon) -> tuple[Spelling, ...]:
    family = lexicon.spellings(target)
    good = [s for s in family if s.accepted] or list(family[:1])
    usual = good[0] if good[0].seen * _REFUSED_LEAD >= family[0].seen else family[0]
    if len(good) == 1:
        return (usual,)
    nearest = min(good, key=lambda s: (_unlike(word, s.word), -s.seen))
    return (usual,) if nearest == usual else (usual, nearest)


def _unlike(one: str, other: str) -> int:
    """Return how many letters two words have that the other has not."""
    return sum(letter not in other for letter in one) + sum(letter not in one for letter in other)


def _behind_a_proclitic(observed: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield candidates for an unknown word whose first letter is a proclitic and whose rest is one edit from a word."""
    if observed.seen or observed.accepted or observed.word[0] not in _ONE_LETTER or len(observed.word) < _LONG_ENOUGH:
        return
    rest = lexicon.lookup(observed.word[1:])
    if rest.accepted or is_frequent(rest):
        return
    for way in (_respelled, _one_edit):
        for found in way(rest, lexicon):
            if found.accepted and found.seen >= limits().inside:
                yield found._replace(word=observed.word[0] + found.word, seen=found.seen // _CLITIC_SHARE)


def _glued(observed: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    for first, second, count in glued_parts(observed, lexicon):
        yield Candidate(f"{_usual(first, lexicon)} {_usual(second, lexicon)}", "glued", count, accepted=True)


def _usual(word: str, lexicon: Lexicon) -> str:
    """Return how an editor spells a half: وأشارالى was meant as وأشار إلى."""
    found = lexicon.lookup(word)
    if found.accepted or not found.seen:
        return word
    family = lexicon.spellings(skeleton(word))
    other = next((s for s in family if s.accepted and classify(word, s.word) == "initial_hamza"), None)
    return word if other is None or other.seen <= found.seen else other.word
