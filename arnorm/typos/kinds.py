"""The kinds of error, and which of them leads from what was meant to what was written."""

from __future__ import annotations

from typing import Final

from arnorm.typos.letters import ONE_SOUND
from arnorm.words.clitics import PROCLITICS
from arnorm.words.skeleton import skeleton

__all__ = [
    "DEFAULT_KINDS",
    "KINDS",
    "SPELLING_KINDS",
    "classify",
    "differences",
    "is_swap",
    "varies_case",
    "varies_name",
]

SPELLING_KINDS: Final = ("hamza", "taa", "yaa", "initial_hamza")
KINDS: Final = (
    "transposition",
    "doubled",
    "missing",
    "extra",
    "substitution",
    "glued",
    "split",
    "hamza",
    "taa",
    "yaa",
    "name_variant",
    "initial_hamza",
)
# Spellings of foreign names, and alef for أ إ آ at the head, are a house style of much of the press.
DEFAULT_KINDS: Final = frozenset(KINDS) - {"name_variant", "initial_hamza"}

_LONG_VOWELS: Final = frozenset("اوي")
_ALEF: Final = "\u0627"
_HAMZA_ALEFS: Final = frozenset("\u0622\u0623\u0625")
_HAMZAS: Final = frozenset("\u0621\u0622\u0623\u0624\u0625\u0626")
# The seats of a hamza after a long alef and before a pronoun: accusative, nominative, genitive.
_CASE_SEATS: Final = frozenset("\u0621\u0624\u0626")
_PRONOUNS: Final = frozenset(("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا"))
_TAA: Final = frozenset("\u0629\u0647")
_YAA: Final = frozenset("\u0649\u064a")


def classify(word: str, meant: str) -> str:
    """Return the kind of error that makes ``word`` of ``meant``, two forms one letter or one spelling apart.

    >>> [classify(*pair) for pair in (("الأسحلة", "الأسلحة"), ("للآسف", "للأسف"), ("هذة", "هذه"))]
    ['transposition', 'hamza', 'taa']
    """
    if is_swap(word, meant):
        return "transposition"
    written, right = skeleton(word), skeleton(meant)
    if written == right:
        return _spelling(word, meant)
    if len(word) == len(meant) and _reseated(word, meant):
        return "hamza"
    if len(written) == len(right):
        return "transposition" if is_swap(written, right) else "substitution"
    if len(written) < len(right):
        return "missing"
    return "doubled" if _collapses(written, right) else "extra"


def varies_name(word: str, meant: str, kind: str) -> bool:
    """Return whether two forms of a foreign name differ as transcriptions do: a long vowel, or letters of one sound.

    >>> varies_name("الكامرون", "الكاميرون", "missing"), varies_name("غورباتشوف", "جورباتشوف", "substitution")
    (True, True)
    """
    written, right = skeleton(word), skeleton(meant)
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


def varies_case(word: str, meant: str) -> bool:
    """Return whether two forms differ by the case of a noun in اء before a pronoun: only grammar tells which is right.

    >>> varies_case("شركاءها", "شركائها"), varies_case("مسؤول", "مسئول")
    (True, False)
    """
    differ = [i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b]
    if len(word) != len(meant) or len(differ) != 1:
        return False
    at = differ[0]
    return {word[at], meant[at]} <= _CASE_SEATS and word[at - 1 : at] == _ALEF and word[at + 1 :] in _PRONOUNS


def is_swap(one: str, other: str) -> bool:
    """Return whether two neighbouring letters changed places."""
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    i, j = differ
    return one[i] == other[j] and one[j] == other[i]


def _reseated(word: str, meant: str) -> bool:
    """Return whether the words differ by the seat of one hamza: ؤ for ئ, أ for ؤ and so on."""
    differ = [{a, b} for a, b in zip(word, meant, strict=True) if a != b]
    return len(differ) == 1 and differ[0] <= _HAMZAS


def _collapses(longer: str, shorter: str) -> bool:
    """Return whether ``longer`` is ``shorter`` with one letter written twice."""
    at = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    return at > 0 and longer[at] == longer[at - 1]


def _spelling(word: str, meant: str) -> str:
    if len(word) != len(meant):
        return "hamza"
    pairs = [(i, a, b) for i, (a, b) in enumerate(zip(word, meant, strict=True)) if a != b]
    # A dropped initial hamza beside another slip is passed over: it is style, the other is not.
    rest = [(a, b) for i, a, b in pairs if not (a == _ALEF and b in _HAMZA_ALEFS and word[:i] in PROCLITICS)]
    if not rest:
        return "initial_hamza"
    if any({a, b} <= _TAA for a, b in rest):
        return "taa"
    return "yaa" if all({a, b} <= _YAA for a, b in rest) else "hamza"


def differences(word: str, meant: str) -> int:
    """Return in how many letters two spellings of one skeleton differ; a hamza more or less counts as one.

    >>> differences("الية", "آلية"), differences("الية", "إليه"), differences("سما", "سماء")
    (1, 2, 1)
    """
    if len(word) == len(meant):
        return sum(a != b for a, b in zip(word, meant, strict=True))
    same = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    tail = next(
        (i for i, (a, b) in enumerate(zip(word[::-1], meant[::-1], strict=False)) if a != b), min(len(word), len(meant))
    )
    return max(len(word), len(meant)) - min(len(word), len(meant), same + tail)
