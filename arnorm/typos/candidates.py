"""What a writer may have meant: the words of the lexicon one slip away from a form.

A slip is another spelling of the skeleton (hamza, ة/ه, ى/ي), one edit of the skeleton, or a lost space. Whether a
candidate is likely is not decided here but by the evidence; only what cannot be is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.typos.glued import glued_parts
from arnorm.typos.kinds import classify, differences, varies_case, varies_name
from arnorm.typos.letters import mistaken_for
from arnorm.typos.shapes import broken_shape
from arnorm.typos.tables import rules, word_sets
from arnorm.words.clitics import parses, stems
from arnorm.words.lexicon import Lexicon, Spelling
from arnorm.words.skeleton import skeleton
from arnorm.words.spelling import ALPHABET, MAX_LENGTH

__all__ = ["Candidate", "candidates", "looked_at"]

_SHORTEST: Final = 2
# A skeleton of fewer letters has a neighbour everywhere.
_LEAST_BONES: Final = 3
# The letters of a skeleton: those of Arabic less the ones that it folds.
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ALEF: Final = "\u0627"
# An initial alef stands within these letters: after the longest proclitics.
_HEAD: Final = 5
# Of two good spellings equally near, one this many times rarer than the other is not proposed.
_RIVAL: Final = 2
# A refused spelling is the usual one only when it is this many times as frequent as any accepted one.
_REFUSED_LEAD: Final = 20
# waw, feh, beh, lam, kaf: written together with the next word.
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0644\u0643")
_LONG_ENOUGH: Final = 6
# Roughly, a word stands ten times for once that it stands with one of these before it.
_CLITIC_SHARE: Final = 10


class Candidate(NamedTuple):
    """A word (or two) that may have been meant, how it became what is written, and what is known of it."""

    word: str
    kind: str
    seen: int
    accepted: bool


def looked_at(own: Spelling) -> bool:
    """Return whether a word is rare enough to be an error at all."""
    limit = rules()["look"]
    return bool(own.seen < (limit["accepted"] if own.accepted else limit["refused"]))


def candidates(word: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Return what may have been meant by a word that is rare enough to be looked at.

    Where another spelling of the word is a good word, nothing else is proposed: a wrong hamza is likelier than a
    wrong letter that happens to leave a wrong hamza. In a shape that no word has, nothing is ruled out.
    """
    if not _SHORTEST <= len(word) <= MAX_LENGTH or any(letter not in ALPHABET for letter in word):
        return ()
    own = lexicon.lookup(word)
    if not looked_at(own):
        return () if own.accepted or _ALEF not in word[:_HEAD] else tuple(_respelled(own, lexicon))
    if any(parse.stem in word_sets()["modern"] for parse in parses(word)):
        return ()
    respelled = tuple(_respelled(own, lexicon))
    if respelled and not broken_shape(word):
        return respelled
    found = [*respelled, *_one_edit(own, lexicon)]
    if not any(candidate.kind for candidate in found) and not own.seen:
        found += _inside(word, lexicon)
    return (*found, *_glued(own, lexicon))


def _inside(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield candidates for an unseen word whose first letter is a proclitic and whose rest is one edit from a word."""
    rest = lexicon.lookup(word[1:])
    if word[0] not in _ONE_LETTER or len(word) < _LONG_ENOUGH or not looked_at(rest) or rest.accepted:
        return
    for found in _one_edit(rest, lexicon):
        if found.accepted and found.seen >= rules()["inside"]:
            yield found._replace(word=word[0] + found.word, seen=found.seen // _CLITIC_SHARE)


def _respelled(own: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the good spellings of the word's skeleton, those nearest to it only; without a kind where unfit.

    A candidate without a kind says: this word has another good spelling, both are in use, look no further.
    """
    others = [s for s in lexicon.spellings(skeleton(own.word)) if s.word != own.word and lexicon.stands(s.word)]
    nearest = min((differences(own.word, other.word) for other in others), default=0)
    usual = max((other.seen for other in others if differences(own.word, other.word) == nearest), default=0)
    for other in others:
        kind = classify(own.word, other.word)
        if kind == "hamza" and not other.accepted and varies_name(own.word, other.word, kind):
            kind = "name_variant"
        least = rules()["ratio"].get(kind, rules()["ratio"]["hamza"])
        common = other.seen >= least * max(1, own.seen) and (kind == "initial_hamza" or looked_at(own))
        near = differences(own.word, other.word) == nearest and other.seen * _RIVAL >= usual
        fit = common and near and not varies_case(own.word, other.word)
        yield Candidate(other.word, kind if fit else "", other.seen, other.accepted)


def _one_edit(own: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    bones = skeleton(own.word)
    if len(bones) < _LEAST_BONES:
        return
    least = rules()["target"]["three_letters" if len(bones) == _LEAST_BONES else "any"]
    sound = not broken_shape(own.word)
    for target in sorted(lexicon.targets.intersection(_edits(bones, lexicon))):
        best = _usual(target, lexicon)
        if best.seen < max(least["count"], least["ratio"] * own.seen) or varies_case(own.word, best.word):
            continue
        kind = classify(own.word, best.word)
        if sound and kind != "hamza" and not _doubled_end(bones, kind) and stems(bones) & stems(target):
            continue
        if not best.accepted and not own.accepted and varies_name(own.word, best.word, kind):
            kind = "name_variant"
        yield Candidate(best.word, kind, best.seen, best.accepted)


def _doubled_end(bones: str, kind: str) -> bool:
    """Return whether the last letter is written twice; يي at the end is a dual (ناديي), not a slip."""
    return kind == "doubled" and bones[-1] == bones[-2] != "\u064a"


def _usual(bones: str, lexicon: Lexicon) -> Spelling:
    """Return the spelling that an editor would choose: the most frequent, an accepted one before a refused one."""
    family = lexicon.spellings(bones)
    return next((s for s in family if s.accepted and s.seen * _REFUSED_LEAD >= family[0].seen), family[0])


def _edits(bones: str, lexicon: Lexicon) -> list[str]:
    """Return every form one swap, deletion, insertion or likely replacement away; O(length) of them.

    Three in four would be insertions: they are made only where a target may lack a letter.
    """
    found = []
    if lexicon.lacks_a_letter(bones):
        for i in range(len(bones) + 1):
            left, right = bones[:i], bones[i:]
            found += [left + other + right for other in _LETTERS]
    for i in range(len(bones)):
        left, letter, right = bones[:i], bones[i], bones[i + 1 :]
        found.append(left + right)
        if right:
            found.append(left + right[0] + letter + right[1:])
        found += [left + other + right for other in mistaken_for(letter)]
    return found


def _glued(own: Spelling, lexicon: Lexicon) -> Iterator[Candidate]:
    for first, second, count in glued_parts(own, lexicon):
        yield Candidate(f"{first} {second}", "glued", count, accepted=True)
