"""Evidence from agreement: a noun and its adjective end alike, both with the article or both without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.typos.document import headed
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.tables import word_sets

__all__ = ["AGREEMENT", "describes_another", "lost_feminine", "may_agree"]

_TA_MARBUTA: Final = "\u0629"
_THAT: Final = frozenset(("إن", "لأن", "لكن", "كأن"))
# teh: how a verb ends before a feminine subject.
_FEMININE_ENDS: Final = frozenset("\u0629\u062a")
_FEMININE: Final = (_TA_MARBUTA, "\u0627\u062a")
# ya and ta marbuta: how an adjective of relation ends behind a feminine or a plural of things.
_NISBA: Final = "\u064a\u0629"
# alef lam: the article; and behind proclitics.
_THE: Final = "\u0627\u0644"
_THE_OR_FOR: Final = frozenset((_THE, "\u0644\u0644"))
# waw, feh, beh, kaf: written before the article.
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0643")


def in_construct(place: Place) -> float:
    """Return whether a definite noun follows that describes no masculine word: لعبه الطبول wants ة."""
    if not _wants_ta(place) or not place.after.startswith(_THE):
        return 0.0
    return float(not place.document.lexicon.accepted(place.after + _TA_MARBUTA))


def describes_feminine(place: Place) -> float:
    """Return whether an adjective that wants ة goes with the feminine before it, both with the article or without."""
    candidate, before = place.candidate.word, place.before
    if not _wants_ta(place) or not _is_feminine(place, before):
        return 0.0
    definite, accepted = _is_definite(candidate), place.document.lexicon.accepted
    adjective = accepted(candidate[:-1]) and accepted(candidate if definite else _THE + candidate)
    return float(adjective and definite == _is_definite(before))


def described_as_feminine(place: Place) -> float:
    """Return whether an adjective in ة stands behind the noun that wants ة, both without the article: خبره متراكمة."""
    candidate, after = place.candidate.word, place.after
    if not _wants_ta(place) or after[-1:] != _TA_MARBUTA:
        return 0.0
    lexicon = place.document.lexicon
    indefinite = not _is_definite(after) and not _is_definite(candidate)
    return float(indefinite and lexicon.accepted(after[:-1]) and lexicon.accepted(_THE + after))


def may_agree(pair: Pair) -> bool:
    """Return whether ``lost_feminine`` may hold somewhere: an adjective with the article that lost its ة."""
    word = pair.observed.word
    return pair.kind == "missing" and pair.candidate.word == word + _TA_MARBUTA and _is_definite(word)


def lost_feminine(place: Place) -> float:
    """Return whether an adjective has lost its ة behind a noun in ة, both with the article: التهمة الموجه.

    Not behind a noun in construct, whose adjective it may be: اجتماع اللجنة الأولمبي.
    """
    before = place.before
    if place.kind != "missing" or place.candidate.word != place.word + _TA_MARBUTA or before[-1:] != _TA_MARBUTA:
        return 0.0
    return float(_is_definite(before) and _is_definite(place.word) and not _is_governed(place))


def describes_another(place: Place) -> bool:
    """Return whether the adjective of ``lost_feminine`` may describe another noun than the one before it.

    The first of a chain (سرطان الأنسجة اللمفاوية المنظم) or construct (أوركسترا القاهرة السيمفوني), or who is named
    behind it (الأسطورة البرازيلي بيليه): of four such findings in 500,000 words of new papers three were wrong.
    """
    if not lost_feminine(place):
        return False
    accepted, second = place.document.lexicon.accepted, place.second_before
    if place.after and not accepted(headed(place.after)):
        return True
    if not second or not place.before.startswith(_THE):
        return False
    if _is_definite(second):
        return second[-1] == _TA_MARBUTA
    return second[-1] not in _FEMININE_ENDS and not _is_particle(second)


def lost_relation(place: Place) -> float:
    """Return whether a noun in ة stands for its adjective behind a noun, both with the article: القوات الحكومة."""
    word = place.word
    lost = place.kind == "missing" and word[-1] == _TA_MARBUTA and place.candidate.word == word[:-1] + _NISBA
    return float(lost and _is_definite(word) and _is_definite(place.before))


def _wants_ta(place: Place) -> bool:
    return place.kind == "ta_marbuta" and place.candidate.word[-1] == _TA_MARBUTA


def _is_governed(place: Place) -> bool:
    """Return whether the noun before a word may hang on a masculine noun before that: on what takes the article."""
    second = place.second_before
    if not second or not place.before.startswith(_THE) or second[-1] in _FEMININE_ENDS or _is_definite(second):
        return False
    nouns = (second, second[1:] if second[0] in _ONE_LETTER else second)
    governing, accepted = word_sets()["governing"], place.document.lexicon.accepted
    return not any(noun in governing for noun in nouns) and any(accepted(_THE + noun) for noun in nouns)


def _is_particle(word: str) -> bool:
    """Return whether a word is a preposition or particle, an "and" aside: no noun that an adjective describes."""
    words = word_sets()
    known = (word, word[1:] if word[0] in _ONE_LETTER else word)
    return any(one in words["governing"] or one in words["particles"] or one in _THAT for one in known)


def _is_feminine(place: Place, word: str) -> bool:
    """Return whether a word ends in ة or ات, or in ه where the text should have written ة."""
    return word.endswith(_FEMININE) or word in place.document.final_ta


def _is_definite(word: str) -> bool:
    """Return whether a word has the article, behind a proclitic or by itself."""
    return word[:2] in _THE_OR_FOR or (word[:1] in _ONE_LETTER and word[1:3] == _THE)


AGREEMENT: Final[tuple[Callable[[Place], float], ...]] = (
    in_construct,
    describes_feminine,
    described_as_feminine,
    lost_feminine,
    lost_relation,
)
