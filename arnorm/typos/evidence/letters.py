"""Evidence from the letters of an edit: which key was hit, what is likely, what is a matter of transcription."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from arnorm.typos.candidates.confusions import ALIKE, HEARD, NEAR, ONE_SOUND
from arnorm.typos.candidates.kinds import SPELLING_KINDS
from arnorm.typos.candidates.shapes import bad_end, broken_shape
from arnorm.typos.evidence.pair import Pair
from arnorm.words.clitics import PROCLITICS, proclitic, stems

__all__ = ["LETTERS"]

_ADDING: Final = frozenset(("missing", "extra", "doubled"))
_REPLACING: Final = frozenset(("missing", "extra", "substitution"))
_LONG_VOWELS: Final = frozenset("\u0627\u0648\u064a")
# teh, and heh, which stands for ta marbuta in a skeleton.
_OPEN_TA: Final = "\u062a\u0647"
_TA_MARBUTA: Final = "\u0629"
# dad and zah; dal and thal, thal and zain, zah and thal or zain.
_EMPHATIC: Final = frozenset(("\u0636\u0638", "\u0638\u0636"))
_INTERDENTAL: Final = frozenset(
    (
        "\u062f\u0630",
        "\u0630\u062f",
        "\u0630\u0632",
        "\u0632\u0630",
        "\u0638\u0630",
        "\u0630\u0638",
        "\u0638\u0632",
        "\u0632\u0638",
    )
)
_THE: Final = "\u0627\u0644"
_PLURAL: Final = "\u0648\u0627"
_ALEF: Final = "\u0627"
_HAMZA_ALEFS: Final = frozenset("\u0622\u0623\u0625")
# Letters that alone before a verb or noun make another word of it: waw feh beh lam kaf seen, and those of the verb.
_HEADS: Final = frozenset("\u0648\u0641\u0628\u0644\u0643\u0633\u064a\u062a\u0646\u0627")
_ENDS: Final = frozenset("\u0647\u062a\u0627\u0646\u064a\u0648\u0643")


def broken(pair: Pair) -> float:
    """Return whether the word has a shape that no word has."""
    return float(broken_shape(pair.observed.word))


def broken_end(pair: Pair) -> float:
    """Return whether the word ends as no word does."""
    return float(bad_end(pair.observed.word))


def twin_lost(pair: Pair) -> float:
    """Return whether of two equal letters side by side one is missing."""
    at = pair.at
    return float(pair.kind == "missing" and 0 < at < len(pair.right) and pair.right[at] == pair.right[at - 1])


def keyboard(pair: Pair) -> float:
    """Return whether the wrong letter lies beside the right one on the keyboard."""
    if pair.kind == "extra":
        at = pair.at
        around = pair.written[max(0, at - 1) : at] + pair.written[at + 1 : at + 2]
        return float(any(pair.lost_or_won + other in NEAR for other in around))
    return float(pair.replaced in NEAR)


def dots(pair: Pair) -> float:
    """Return whether the letters differ by dots only."""
    return float(pair.replaced in ALIKE)


def heard(pair: Pair) -> float:
    """Return whether the letters are confused by ear."""
    return float(pair.replaced in HEARD)


def emphatic(pair: Pair) -> float:
    """Return whether ض stands for ظ, or ظ for ض, in no word: one sound in much of the Arab world, often confused."""
    return float(pair.replaced in _EMPHATIC and not pair.observed.accepted)


def emphatic_word(pair: Pair) -> float:
    """Return whether the same makes another word that the checker accepts: المنضمة and المنظمة."""
    return float(pair.replaced in _EMPHATIC and pair.observed.accepted)


def interdental(pair: Pair) -> float:
    """Return whether د, ذ, ز or ظ stand for another of them: ذ and ظ are said as د or ز in cities."""
    return float(pair.replaced in _INTERDENTAL)


def open_ta(pair: Pair) -> float:
    """Return whether a word in ة is written with an open teh: تلبيت for تلبية."""
    return float(pair.replaced == _OPEN_TA and pair.candidate.word[-1] == _TA_MARBUTA and at_end(pair) > 0)


def transcription(pair: Pair) -> float:
    """Return whether the letters stand for one foreign sound: a matter of transcription."""
    return float(pair.replaced in ONE_SOUND and pair.replaced not in HEARD)


def at_head(pair: Pair) -> float:
    """Return whether the edit is at the first letter."""
    return float(pair.kind in _REPLACING and pair.at == 0)


def at_second(pair: Pair) -> float:
    """Return whether the edit is at the second letter."""
    return float(pair.kind in _REPLACING and pair.at == 1)


def at_end(pair: Pair) -> float:
    """Return whether the edit is at the last letter."""
    last = max(len(pair.written), len(pair.right)) - 1
    return float(pair.kind in _REPLACING and pair.at == last)


def clitic_at_head(pair: Pair) -> float:
    """Return whether the words differ by proclitics alone: two words of a text, as a rule; للافروف is لافروف with ل."""
    if pair.kind not in _REPLACING and pair.kind != "doubled":
        return 0.0
    one, other = pair.written, pair.right
    return float(any(one == other[len(p) :] or other == one[len(p) :] for p in PROCLITICS if p))


def letter_of_a_clitic(pair: Pair) -> float:
    """Return whether the letter at the head or end is one by which words are inflected."""
    letters = set(pair.replaced or pair.lost_or_won)
    if at_head(pair):
        return float(bool(letters) and letters <= _HEADS)
    return float(bool(at_end(pair)) and bool(letters) and letters <= _ENDS)


def article_lost(pair: Pair) -> float:
    """Return whether a letter of the article is missing: لقاهرة for القاهرة, الطفال for الأطفال."""
    return float(
        pair.kind == "missing" and _THE in pair.right[: pair.at + 2] and _THE not in pair.written[: pair.at + 2]
    )


def plural_alef(pair: Pair) -> float:
    """Return whether a plural in وا is written without its alef."""
    return float(pair.candidate.word == pair.observed.word + "\u0627" and pair.candidate.word.endswith(_PLURAL))


def long_vowel(pair: Pair) -> float:
    """Return whether a long vowel is too much or too few."""
    return float(pair.kind in _ADDING and pair.lost_or_won in _LONG_VOWELS)


def doubled_vowel(pair: Pair) -> float:
    """Return whether a long vowel stands twice."""
    return long_vowel(pair) if pair.kind == "doubled" else 0.0


def shares_stem(pair: Pair) -> float:
    """Return whether both read as forms of one stem, which is then inflected, not misspelt."""
    if pair.kind in SPELLING_KINDS or pair.kind == "glued" or _doubled_end(pair):
        return 0.0
    return float(bool(stems(pair.written) & stems(pair.right)))


def inflected(pair: Pair) -> float:
    """Return whether a letter too many, or two that changed places, leaves a form of the same stem: two good forms."""
    return shares_stem(pair) if pair.kind in {"extra", "transposition"} else 0.0


def also_respelled(pair: Pair) -> float:
    """Return whether beside the edit the hamza or the end is spelt differently: two slips in one word.

    A hamza that is dropped at the head is none: much of the press writes no other alef there.
    """
    if pair.group in {"glued", "hamza", "ta_marbuta", "ya"}:
        return 0.0
    written, right = Counter(pair.observed.word), Counter(_bare_headed(pair))
    lost, won = (written - right).total(), (right - written).total()
    return float(lost > (pair.kind in {"extra", "doubled", "substitution"})) + float(
        won > (pair.kind in {"missing", "substitution"})
    )


def _bare_headed(pair: Pair) -> str:
    """Return the candidate, its head with a bare alef where the word has one."""
    right = pair.candidate.word
    head = len(proclitic(right))
    if right[head : head + 1] in _HAMZA_ALEFS and _ALEF in pair.observed.word[max(0, head - 1) : head + 1]:
        return right[:head] + _ALEF + right[head + 1 :]
    return right


def _doubled_end(pair: Pair) -> bool:
    """Return whether the last letter is written twice; يي at the end is a dual (ناديي), not a slip."""
    written = pair.written
    return pair.kind == "doubled" and written[-1] == written[-2] != "\u064a"


LETTERS: Final[tuple[Callable[[Pair], float], ...]] = (
    broken,
    broken_end,
    twin_lost,
    keyboard,
    dots,
    heard,
    emphatic,
    emphatic_word,
    interdental,
    open_ta,
    transcription,
    at_head,
    at_second,
    at_end,
    clitic_at_head,
    letter_of_a_clitic,
    article_lost,
    plural_alef,
    long_vowel,
    doubled_vowel,
    shares_stem,
    inflected,
    also_respelled,
)
