"""The final heh and ta marbuta of a text: for each word that may be wrong, the letter that is right there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.edits import Span
from arnorm.unicode import pattern
from arnorm.words.doubtful.around import is_starred, word_after, word_before
from arnorm.words.doubtful.final_ta.elsewhere import Elsewhere
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa, final_ta
from arnorm.words.doubtful.final_ta.names import is_behind_name, may_be_family
from arnorm.words.doubtful.final_ta.numbers import is_counted
from arnorm.words.doubtful.final_ta.odds import odds_of_marbuta
from arnorm.words.doubtful.final_ta.sure import of_sure
from arnorm.words.doubtful.heads.choose import CERTAIN as CERTAIN_HEAD
from arnorm.words.doubtful.heads.choose import choose, usual_with_ta
from arnorm.words.doubtful.heads.head import Head, head
from arnorm.words.doubtful.heads.places import HAMZA_ALEFS, MADDA, bared
from arnorm.words.doubtful.heads.word import SETTLED, look
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.readings import known_ta
from arnorm.words.doubtful.recited import is_recited, recited_spans
from arnorm.words.doubtful.settled import TAS, is_settled, with_ta
from arnorm.words.doubtful.stretches import Found, Stretches
from arnorm.words.lexicon import default_lexicon

__all__ = [
    "CERTAIN",
    "GOD",
    "HABIT",
    "MERCY",
    "OPEN",
    "as_noun",
    "final_tas",
    "hangs_on_text",
    "is_slip",
    "judged",
    "judged_in_full",
    "likeliest",
    "share_slipped",
    "stays",
]

# How often a text writes heh for ta marbuta when nothing is known of it, and the words that this is worth; and the
# other way round, which is no habit of any writer.
_SLIPS: Final = 0.01
_AS_WORDS: Final = 20
_OTHER_SLIPS: Final = 0.005
CERTAIN: Final = 0.89
# Odds in powers of ten that nothing in the rest of the text turns.
_FAR: Final = 1.6
# Before God's name stand wishes: رعاه الله, حفظه الله.
GOD: Final = "\u0627\u0644\u0644\u0647"
# A ta marbuta that is so likely for each heh is no slip; a likelier heh is one only in a text of such slips.
_LIKELY: Final = 0.02
HABIT: Final = 0.05
MERCY: Final = "\u0631\u062d\u0645\u0629"
_OPENS: Final = frozenset('-\u2013\u2014(\u060c,\u201c\u201d"\u00ab')
_CLOSES: Final = frozenset('-\u2013\u2014)\u060c,\u201c\u201d"\u00bb.')
_CLOSE: Final = 3
# So common (1e-6) is the plural of a nisba.
_COMMON: Final = 100
_QUOTES: Final = frozenset('"\u00ab\u00bb\u201c\u201d\u2018\u2019')
_THE: Final = "\u0627\u0644"  # alef lam
_WHOLE: Final = 5
_HEAD: Final = 4
# Fatha, damma, kasra, sukun and their tanwins; not shadda.
_VOWELS: Final = "[\u064b-\u0650\u0652]"
_LAST: Final = (HEH, MARBUTA)
_OPEN: Final = FinalTa()
# Behind a name stands no adjective without its article, but another name (Lucas Digne): so much less, in a text that
# writes no heh for ta marbuta. Of 631 words made right in 9,075 articles one stands so, a name.
_NO_NOUN: Final = 2.0
_MARBUTA: Final = FinalTa(((MARBUTA, 1.0),))
_NO_HEAD: Final = Head()
_YA: Final = "\u064a"
_NOON: Final = "\u0646"


def final_tas(text: str, within: Span | None = None) -> Iterator[Letter]:
    """Yield each final heh and ta marbuta that is wrong, or may be; of the words in ``within`` where given.

    >>> text = "في الفتره الأخيرة، وكتابه عن المدرسه"
    >>> [(letter.at, letter.written, letter.right) for letter in final_tas(text)]
    [(8, 'ه', 'ة'), (35, 'ه', 'ة')]
    """
    asked = found = OPEN.find(text) if within is None else OPEN.within(text, within)
    if not asked:
        return
    if within is not None:
        found = OPEN.find(text)
    slips = share_slipped(sum(is_slip(one) for one in found), OPEN.count(text))
    recited, elsewhere = recited_spans(text), Elsewhere(text)
    for one in asked:
        if (recited and is_recited(recited, one.start)) or stays(text, one):
            continue
        letter, share = likeliest(text, one, slips, elsewhere)
        if letter != one.word[-1]:
            sure = share >= CERTAIN
            at = text.rindex(one.word[-1], one.start, one.end)
            yield Letter(one.start, one.end, at, one.word[-1], letter if sure else "", "" if sure else letter, share)


def is_slip(found: Found[FinalTa]) -> bool:
    """Return whether heh stands for a ta marbuta that is right in any text."""
    return found.said.sure == MARBUTA and found.word[-1] == HEH


def share_slipped(wrong: int, right: int) -> float:
    """Return how often a text writes heh for ta marbuta, by such words and the words with ta marbuta."""
    return max(_SLIPS, (wrong + _SLIPS * _AS_WORDS) / (wrong + right + _AS_WORDS))


def stays(text: str, found: Found[FinalTa]) -> bool:
    """Return whether a word stays for what it bears, vowels, for the quotes around it, or as a piece of another."""
    if is_starred(text, found.start, found.end):
        return True
    if found.end - found.start > len(found.word) and _is_vocalised(text[found.start : found.end]):
        return True
    return _is_quoted(text, found) and not found.word.startswith(_THE)


def hangs_on_text(word: str, known: FinalTa) -> bool:
    """Return whether an open word is another in some texts only; before God's name none is.

    >>> [hangs_on_text(word, judged(word)) for word in ("المدرسه", "حارسه")]
    [False, True]
    """
    return not known.sure or word == MERCY or word[-1] == MARBUTA or may_be_family(word, known.readings[0])


@lru_cache(maxsize=1 << 15)
def _judge(word: str) -> FinalTa | None:
    if not word.endswith(_LAST) or is_settled(word, TAS):
        return None
    return _MARBUTA if word[-1] == HEH and with_ta(word)[0] else judged(word)


@lru_cache(maxsize=1 << 14)
def judged(word: str) -> FinalTa | None:
    """Return what is known of a bare word with heh or ta marbuta at its end, ``None`` where it stays in any text."""
    told = known_ta(word)
    if told is None:
        return judged_in_full(word)
    return FinalTa(*told) if told.readings else None


def judged_in_full(word: str) -> FinalTa | None:
    """Return what ``judged`` does, the word judged."""
    known = final_ta(word[:-1])
    if known.sure != MARBUTA and (said := as_noun(word)).others:
        dotless = sum(weight for spelled, weight in said.readings if spelled in said.others)
        others = sum(weight for spelled, weight in said.readings if spelled not in said.others)
        return FinalTa(((HEH, others or dotless), (MARBUTA, dotless)))
    known = _by_its_head(word, known)
    if not known.readings or known.sure == word[-1] or (known.sure == HEH and _is_nisba(word)):
        return None
    weights = dict(known.readings)
    if word == MERCY:
        return known
    if word[-1] == MARBUTA and (weights.get(MARBUTA, 0.0) >= _LIKELY * weights.get(HEH, 0.0) or _is_whole(word)):
        return None
    return known


def _is_nisba(word: str) -> bool:
    """Return whether a word may be a feminine nisba that no list has: معارضية, of an opponent, is not his opponents.

    A word with heh of the root or of a plural that is no sound one (توجية, مساعية) is none.
    """
    plural = default_lexicon().lookup(word[:-1] + _NOON)
    return word[-2:] == _YA + MARBUTA and plural.accepted and plural.seen >= _COMMON


def _is_whole(word: str) -> bool:
    """Return whether a word is known with ta marbuta as it stands, and hardly with heh (بسالة)."""
    own, other = (default_lexicon().lookup(word[:-1] + letter) for letter in (MARBUTA, HEH))
    return own.accepted and own.seen > _WHOLE * other.seen


def _ends_in_marbuta(word: str) -> bool:
    return word.endswith(MARBUTA)


OPEN: Final = Stretches(_judge, _ends_in_marbuta)


def _by_its_head(word: str, known: FinalTa) -> FinalTa:
    """Return what is known with the hamza at the head, which stays: أعاده is a verb, إعادة its noun.

    A hamza that RestoreHamza may yet write by what stands around the word says nothing new: the same is said before.
    """
    plain = bared(word)
    spelled = look(plain).always or word if plain == word else word
    if HAMZA_ALEFS.isdisjoint(spelled[:_HEAD]) or bared(spelled) == spelled:
        return known
    exact = final_ta(spelled[:-1], exact=True)
    if look(spelled) is not SETTLED:  # the hamza may be wrong: أضافه is a verb first
        return _OPEN if exact.readings and exact.readings[0][0] == HEH == word[-1] else known
    said = look(plain).known
    if spelled[:-1] + HEH in said.others:
        return exact  # where RestoreHamza takes a word for this noun, its ta marbuta was written before
    may_be_written = any(spelled == reading for reading, _ in said.readings) and look(plain).always != spelled
    if exact.readings and exact.sure == known.sure:
        return exact if MADDA in spelled[:_HEAD] and not may_be_written else known
    return exact if exact.sure and not may_be_written else _OPEN


def likeliest(
    text: str,
    found: Found[FinalTa],
    slips_here: float,
    elsewhere: Elsewhere,
    sides: tuple[str, str] | None = None,
) -> tuple[str, float]:
    """Return the likeliest last letter of an open word, and how likely it is.

    ``sides`` are the words before and after it, ``""`` for none, where they are known.
    """
    written, known = found.word[-1], found.said
    noun = _NO_HEAD if known.sure else as_noun(found.word)
    if not noun.others and slips_here < HABIT and written == known.readings[0][0] and found.word != MERCY:
        return written, 1.0
    before, after = sides or (word_before(text, found.start), word_after(text, found.end))
    beside = usual_with_ta(before), usual_with_ta(after)
    if beside[1] == GOD and (written == HEH or _is_wish(text, found)):
        return HEH, 1.0
    if known.sure:
        return of_sure(text, found, before, *beside)
    if noun.others:
        return _by_its_noun(noun, slips_here, *beside)
    odds = odds_of_marbuta(found.word, known, *beside, counted=is_counted(text, found.start, beside[0]))
    odds += math.log10(slips_here) if written == HEH else -math.log10(_OTHER_SLIPS)
    if slips_here < HABIT and written == HEH and is_behind_name(found.word, before):
        odds -= _NO_NOUN
    if abs(odds) < _FAR:
        odds += elsewhere.leaning(found.word[len(known.before) : -1])
    marbuta = 1.0 / (1.0 + 10.0**-odds)
    return max((marbuta, MARBUTA), (1.0 - marbuta, HEH))[::-1]


@lru_cache(maxsize=1 << 14)
def as_noun(word: str) -> Head:
    """Return what is known of the head of a word with heh that has no hamza there."""
    return head(word) if word[-1] == HEH and bared(word) == word else _NO_HEAD


def _by_its_noun(known: Head, slips_here: float, before: str, after: str) -> tuple[str, float]:
    """Return the last letter of a noun of form IV without its hamza, or of its verb with him: اقامه, which is either.

    RestoreHamza decides the same by the same, and less readily for the noun, as it knows nothing of the text's habit:
    what it takes for a noun has its ta marbuta before.
    """
    word, share = choose(known, 1.0, before, after, dotless=slips_here / _SLIPS)
    letter = MARBUTA if word in known.others else HEH
    return letter, 1.0 if share >= CERTAIN_HEAD else min(share, 0.5)


def _is_wish(text: str, found: Found[FinalTa]) -> bool:
    """Return whether a mercy of God (رحمة الله) is said of a man, by itself between two marks: رحمه الله."""
    god = text.find(GOD, found.end, found.end + _CLOSE + len(GOD))
    return found.word == MERCY and god >= 0 and _between_marks(text, found.start, god + len(GOD))


def _between_marks(text: str, start: int, end: int) -> bool:
    first, last = text[max(0, start - _CLOSE) : start].strip(" ")[-1:], text[end : end + _CLOSE].strip(" ")[:1]
    return first in _OPENS and last in _CLOSES


def _is_quoted(text: str, found: Found[FinalTa]) -> bool:
    """Return whether a word stands in quotes by itself: a name, or a word spoken of."""
    return text[found.start - 1 : found.start] in _QUOTES and text[found.end : found.end + 1] in _QUOTES


def _is_vocalised(token: str) -> bool:
    """Return whether a word bears vowels: who writes those means the letters that they stand on."""
    return pattern(_VOWELS).search(token) is not None
