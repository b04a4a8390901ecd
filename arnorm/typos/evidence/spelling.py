"""Evidence about spellings of one skeleton: where the hamza is wrong, and whether the word may mean another."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.candidates.kinds import differences
from arnorm.typos.candidates.seats import reseated as reseated_ends
from arnorm.typos.candidates.shapes import bad_end, mended_ends
from arnorm.typos.evidence.pair import Pair
from arnorm.unicode import pattern

__all__ = ["SPELLING"]

_ALEFS: Final = frozenset("\u0622\u0623\u0625")
_HEH: Final = "\u0647"
_YA: Final = "\u064a"
_MAKSURA: Final = "\u0649"
_YA_HAMZA: Final = "\u0626"
_HAMZAS: Final = frozenset("\u0621\u0622\u0623\u0624\u0625\u0626")
_COMMON: Final = 2000
# Powers of ten.
_MOST: Final = 2.0
_THE: Final = "\u0627\u0644"
_BELOW: Final = "\u0625"  # alef with hamza below, which no verb of the first person begins with
# Set by hand: the lexicon has 31 of شيء for one of شيئ, 2 of سيء for one of سيئ.
_FAR_COMMONER: Final = 20
_RIGHT_WITH_SHADDA: Final = "\u064a\u0626"  # ya and a hamza on ya: سيّئ
# Verbal nouns of the seventh, eighth and tenth form, whose alef never bears a hamza: انتقال, اجتماع, اتفاق, استقبال.
_NO_ALEF: Final = "[^\u0627]"
# Behind them only endings: استراتيجية begins as a verbal noun would.
_ENDINGS: Final = "[\u0627\u062a\u0629\u0647\u0648\u064a\u0643\u0645\u0646]{0,4}$"
_DERIVED: Final = (
    f"\u0627(?:\u0646{_NO_ALEF}|{_NO_ALEF}?[\u062a\u062f\u0637]|\u0633\u062a{_NO_ALEF}){_NO_ALEF}\u0627.{_ENDINGS}"
)
# ya, teh, nun, alef with hamza: the prefixes of the imperfect.
_IMPERFECT: Final = frozenset("\u064a\u062a\u0646\u0623")


def loan_head(pair: Pair) -> float:
    """Return whether the words differ in the hamza at the head: loan words are written now so and now so."""
    differ = _differing(pair)
    return float(bool(differ) and differ[0][0] <= len(pair.proclitic) and set(differ[0][1:]) <= _ALEFS)


def common_head(pair: Pair) -> float:
    """Return whether the hamza at the head is wrong in a common word of the language, not in a loan."""
    common = pair.candidate.accepted and not pair.observed.accepted and pair.candidate.seen >= _COMMON
    return float(common and loan_head(pair))


def head_won(pair: Pair) -> float:
    """Return whether the word has a hamza at its head where the candidate has a bare alef: إستخدام."""
    differ = _differing(pair)
    return float(
        bool(differ) and differ[0][0] <= len(pair.proclitic) and differ[0][1] in _ALEFS and differ[0][2] == "\u0627"
    )


def first_person(pair: Pair) -> float:
    """Return whether the word with a hamza above at its head may be what "I" do: أقترب, for there is يقترب."""
    return float(_is_verb(pair) and pair.observed.word[_differing(pair)[0][0]] != _BELOW)


def verb_head(pair: Pair) -> float:
    """Return whether a verb has a hamza below at its head, where none of that form bears one: إقترب."""
    return float(_is_verb(pair) and pair.observed.word[_differing(pair)[0][0]] == _BELOW)


def derived_head(pair: Pair) -> float:
    """Return whether the head of a verbal noun that never bears a hamza has one: الإنتقال, إجتماع.

    With a hamza above it may be another word, if the checker knows it (أتباع), or a name (ألتمان).
    """
    if not head_won(pair):
        return 0.0
    at, written, _ = _differing(pair)[0]
    other = written != _BELOW and (pair.observed.accepted or pair.candidate.word.startswith(_THE, at))
    return float(not other and pattern(_DERIVED).match(pair.candidate.word, at) is not None)


def his(pair: Pair) -> float:
    """Return how much more frequent the word without its ه is than the one with ة, where it may be "his".

    In powers of ten: تدوين is, beside تدوينة; مدين is not, beside مدينة.
    """
    if pair.kind != "ta_marbuta" or pair.observed.word[-1] != _HEH:
        return 0.0
    alone = pair.lexicon.lookup(pair.observed.word[:-1])
    lead = math.log10((alone.seen * alone.accepted + 1) / (pair.candidate.seen + 1))
    return max(-_MOST, min(_MOST, lead))


def hamza_lost(pair: Pair) -> float:
    """Return whether a hamza inside the word is missing: تاخر for تأخر."""
    return float(_hamzas(pair.observed.word) < _hamzas(pair.candidate.word) and pair.group == "hamza")


def lengthened(pair: Pair) -> float:
    """Return whether there is a hamza more or less in the word, not another seat of it."""
    return float(pair.kind == "hamza" and len(pair.observed.word) != len(pair.candidate.word))


def unseated(pair: Pair) -> float:
    """Return whether ي stands for ئ inside the word: how names and dialect are written."""
    last = len(pair.observed.word) - 1
    return float(any(a == _YA and b == _YA_HAMZA and i < last for i, a, b in _differing(pair)))


def mended_end(pair: Pair) -> float:
    """Return whether the word ends as no word does, and the candidate only sets that right: شاطىء, مليئ, جزاءا.

    Of what ends in ئ behind a ya with shadda (سيّئ) and is known, only where the candidate is the far commoner: شيئ.
    """
    word, known = pair.observed.word, pair.observed.accepted and pair.observed.word.endswith(_RIGHT_WITH_SHADDA)
    if known and pair.candidate.seen < _FAR_COMMONER * pair.observed.seen:
        return 0.0
    return float(bad_end(word) and pair.candidate.word in mended_ends(word))


def reseated_end(pair: Pair) -> float:
    """Return whether the checker refuses the word but for the seat of the hamza at its end: شاطيء, يبداء, ببطئ."""
    others = reseated_ends(pair.observed, pair.lexicon)
    return float(any(other.word == pair.candidate.word for other in others))


def reseated(pair: Pair) -> float:
    """Return whether the seat of the hamza is wrong: ئ for ؤ."""
    return float(any(a in _HAMZAS and b in _HAMZAS and i > 1 for i, a, b in _differing(pair)))


def to_maksura(pair: Pair) -> float:
    """Return whether ي is written for ى: the two are confused less often this way round."""
    return float(pair.kind == "ya" and pair.candidate.word[-1] == _MAKSURA)


def to_ta_marbuta(pair: Pair) -> float:
    """Return whether ه is written for ة, and may be a pronoun."""
    return float(pair.kind == "ta_marbuta" and pair.observed.word[-1] == _HEH)


def both_heads(pair: Pair) -> float:
    """Return whether both spellings of the head are words: أن and إن, أثر and إثر; grammar tells, not letters."""
    return float(bool(loan_head(pair) or head_won(pair)) and pair.observed.accepted)


def two_letters(pair: Pair) -> float:
    """Return whether two spellings of a skeleton differ in two letters: آلي for إلى."""
    if pair.group not in {"hamza", "ta_marbuta", "ya"}:
        return 0.0
    return float(differences(pair.observed.word, pair.candidate.word) > 1)


def hamza_usage(pair: Pair) -> float:
    """Return how frequent a word with another hamza is, in powers of ten: what many write may be a variant."""
    return math.log10(pair.observed.seen + 1) if pair.kind == "hamza" else 0.0


def passive(pair: Pair) -> float:
    """Return whether the word may be a passive in ى: يُجرى beside يجري."""
    head = pair.observed.word[len(pair.proclitic) :] or pair.observed.word
    imperfect = head[:1] in _IMPERFECT or (head[:1] == "\u0633" and head[1:2] in _IMPERFECT)
    return float(pair.kind == "ya" and pair.observed.word[-1] == _MAKSURA and imperfect)


def _is_verb(pair: Pair) -> bool:
    """Return whether the word with a hamza at its head has an imperfect: the candidate is its past or order."""
    return bool(head_won(pair)) and pair.lexicon.accepted(_YA + pair.observed.word[_differing(pair)[0][0] + 1 :])


def _hamzas(word: str) -> int:
    return sum(letter in _HAMZAS for letter in word)


def _differing(pair: Pair) -> list[tuple[int, str, str]]:
    """Return where a wrong hamza leaves two words of one length different, and the letters."""
    written, right = pair.observed.word, pair.candidate.word
    if pair.group != "hamza" or len(written) != len(right):
        return []
    return [(i, a, b) for i, (a, b) in enumerate(zip(written, right, strict=True)) if a != b]


SPELLING: Final[tuple[Callable[[Pair], float], ...]] = (
    loan_head,
    common_head,
    head_won,
    first_person,
    verb_head,
    derived_head,
    his,
    hamza_lost,
    lengthened,
    unseated,
    mended_end,
    reseated_end,
    reseated,
    to_maksura,
    to_ta_marbuta,
    both_heads,
    two_letters,
    hamza_usage,
    passive,
)
