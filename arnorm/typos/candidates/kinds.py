"""The kinds of error, and which of them leads from what was meant to what was written."""

from __future__ import annotations

from typing import Final

from arnorm.typos.candidates.confusions import ONE_SOUND
from arnorm.words.clitics import PROCLITICS
from arnorm.words.skeleton import skeleton

__all__ = [
    "DEFAULT_KINDS",
    "KINDS",
    "OLD_KINDS",
    "SPELLING_KINDS",
    "classify",
    "differences",
    "drops_head",
    "group_of",
    "is_genitive",
    "varies_case",
    "varies_name",
]

SPELLING_KINDS: Final = ("hamza", "ta_marbuta", "ya", "initial_hamza")
KINDS: Final = (
    "transposition",
    "doubled",
    "missing",
    "extra",
    "substitution",
    "glued",
    "split",
    "doubled_word",
    "hamza",
    "ta_marbuta",
    "ya",
    "name_variant",
    "initial_hamza",
)
# Spellings of foreign names, and alef for أ إ آ at the head, are a house style of much of the press.
DEFAULT_KINDS: Final = frozenset(KINDS) - {"name_variant", "initial_hamza"}
# Names that kinds once had.
OLD_KINDS: Final = {"taa": "ta_marbuta", "yaa": "ya"}

# Kinds whose evidence is weighed alike. ``name_variant`` and ``initial_hamza`` are judged as hamza is.
_GROUPS: Final = {
    "glued": "glued",
    "hamza": "hamza",
    "ta_marbuta": "ta_marbuta",
    "ya": "ya",
    "initial_hamza": "hamza",
    "name_variant": "hamza",
}

_LONG_VOWELS: Final = frozenset("اوي")
_ALEF: Final = "\u0627"
_HAMZA_ALEFS: Final = frozenset("\u0622\u0623\u0625")
_HAMZAS: Final = frozenset("\u0621\u0622\u0623\u0624\u0625\u0626")
# The seats of a hamza after a long alef and before a pronoun: accusative, nominative, genitive.
_YA_HAMZA: Final = "\u0626"
_CASE_SEATS: Final = frozenset("\u0621\u0624\u0626")
_PRONOUNS: Final = frozenset(("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا"))
# Bare hamza, ya hamza, alef maksura and ya: what a hamza at the end of a word behind ya is written with.
_SEATS: Final = "\u0621\u0626\u0649\u064a"
_TA_MARBUTA: Final = frozenset("\u0629\u0647")
_YA: Final = frozenset("\u0649\u064a")


def group_of(kind: str) -> str:
    """Return the group of kinds weighed alike: ``edit``, ``glued``, ``hamza``, ``ta_marbuta`` or ``ya``.

    >>> group_of("missing"), group_of("ya")
    ('edit', 'ya')
    """
    return _GROUPS.get(kind, "edit")


def classify(word: str, candidate: str) -> str:
    """Return the kind of error that makes ``word`` of ``meant``, two forms one letter or one spelling apart.

    >>> [classify(*pair) for pair in (("الأسحلة", "الأسلحة"), ("للآسف", "للأسف"), ("هذة", "هذه"))]
    ['transposition', 'hamza', 'ta_marbuta']
    """
    if _is_swap(word, candidate):
        return "transposition"
    written, right = skeleton(word), skeleton(candidate)
    if written == right:
        return _spelling(word, candidate)
    if (len(word) == len(candidate) and _reseated(word, candidate)) or _hamza_at_end(word, candidate):
        return "hamza"
    if len(written) == len(right):
        return "transposition" if _is_swap(written, right) else "substitution"
    if len(written) < len(right):
        return "missing"
    return "doubled" if _collapses(written, right) else "extra"


def varies_name(word: str, candidate: str, kind: str) -> bool:
    """Return whether two forms of a foreign name differ as transcriptions do: a long vowel, or letters of one sound.

    >>> varies_name("الكامرون", "الكاميرون", "missing"), varies_name("غورباتشوف", "جورباتشوف", "substitution")
    (True, True)
    """
    written, right = skeleton(word), skeleton(candidate)
    at = next(
        (i for i, (a, b) in enumerate(zip(written, right, strict=False)) if a != b), min(len(written), len(right))
    )
    if kind == "missing":
        return right[at] in _LONG_VOWELS
    if kind in {"extra", "doubled"}:
        return written[at] in _LONG_VOWELS
    if kind == "substitution":
        return written[at] + right[at] in ONE_SOUND
    return kind == "hamza" and bool(_HAMZA_ALEFS & {word[at : at + 1] for at in range(3)})


def varies_case(word: str, candidate: str) -> bool:
    """Return whether two forms differ by the case of a noun in اء before a pronoun: only grammar tells which is right.

    >>> varies_case("شركاءها", "شركائها"), varies_case("مسؤول", "مسئول")
    (True, False)
    """
    differ = [i for i, (a, b) in enumerate(zip(word, candidate, strict=False)) if a != b]
    if len(word) != len(candidate) or len(differ) != 1:
        return False
    at = differ[0]
    return {word[at], candidate[at]} <= _CASE_SEATS and word[at - 1 : at] == _ALEF and word[at + 1 :] in _PRONOUNS


def is_genitive(word: str) -> bool:
    """Return whether a noun in اء before a pronoun has the seat of the genitive: what a preposition before it asks for.

    >>> is_genitive("أبنائهم"), is_genitive("أبناؤهم")
    (True, False)
    """
    at = word.rfind(_YA_HAMZA)
    return at > 0 and word[at - 1] == _ALEF and word[at + 1 :] in _PRONOUNS


def drops_head(word: str, candidate: str) -> bool:
    """Return whether the first letter in which the words differ is a hamza that was left out at the head.

    >>> drops_head("الكترونى", "إلكتروني"), drops_head("مسوول", "مسؤول")
    (True, False)
    """
    at = next((i for i, (a, b) in enumerate(zip(word, candidate, strict=False)) if a != b), len(word))
    return word[at : at + 1] == _ALEF and candidate[at : at + 1] in _HAMZA_ALEFS and word[:at] in PROCLITICS


def _is_swap(one: str, other: str) -> bool:
    """Return whether two neighbouring letters changed places."""
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    i, j = differ
    return one[i] == other[j] and one[j] == other[i]


def _reseated(word: str, candidate: str) -> bool:
    """Return whether the words differ by the seat of one hamza: ؤ for ئ, أ for ؤ, اسوء for أسوأ."""
    differ = _beside_a_dropped_head(word, candidate)
    return len(differ) == 1 and set(differ[0]) <= _HAMZAS


def _hamza_at_end(word: str, candidate: str) -> bool:
    """Return whether the words are one but for how the hamza at their end is written: شيئ and شيء, لاجيء and لاجئ."""
    one, other = word.rstrip(_SEATS), candidate.rstrip(_SEATS)
    return one == other and candidate[-1] in _HAMZAS and word[-1] in _SEATS


def _collapses(longer: str, shorter: str) -> bool:
    """Return whether ``longer`` is ``shorter`` with one letter written twice."""
    at = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    return at > 0 and longer[at] == longer[at - 1]


def _beside_a_dropped_head(word: str, candidate: str) -> list[tuple[str, str]]:
    """Return the letters that differ, a dropped hamza at the head passed over: it is style, the others are not."""
    pairs = [(i, a, b) for i, (a, b) in enumerate(zip(word, candidate, strict=True)) if a != b]
    return [(a, b) for i, a, b in pairs if not (a == _ALEF and b in _HAMZA_ALEFS and word[:i] in PROCLITICS)]


def _spelling(word: str, candidate: str) -> str:
    if len(word) != len(candidate):
        return "hamza"
    rest = _beside_a_dropped_head(word, candidate)
    if not rest:
        return "initial_hamza"
    if any({a, b} <= _TA_MARBUTA for a, b in rest):
        return "ta_marbuta"
    return "ya" if all({a, b} <= _YA for a, b in rest) else "hamza"


def differences(word: str, candidate: str) -> int:
    """Return in how many letters two spellings of one skeleton differ; a hamza more or less counts as one.

    >>> differences("الية", "آلية"), differences("الية", "إليه"), differences("سما", "سماء")
    (1, 2, 1)
    """
    if len(word) == len(candidate):
        return sum(a != b for a, b in zip(word, candidate, strict=True))
    same = next(
        (i for i, (a, b) in enumerate(zip(word, candidate, strict=False)) if a != b), min(len(word), len(candidate))
    )
    tail = next(
        (i for i, (a, b) in enumerate(zip(word[::-1], candidate[::-1], strict=False)) if a != b),
        min(len(word), len(candidate)),
    )
    return max(len(word), len(candidate)) - min(len(word), len(candidate), same + tail)
