"""What is no error though the evidence says so: spellings that the press keeps on purpose.

Two good spellings of a word or name, a vowel that shows what is meant, scripture, the name Ali. The classes are
derived; a short list (``variants`` of ``words.toml``) holds what cannot be.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.letters import LETTERS
from arnorm.typos.candidates.glued import seam_of
from arnorm.typos.candidates.names import is_foreign, is_native
from arnorm.typos.conventions.inflected import is_inflected
from arnorm.typos.evidence.grammar.agreement import describes_another
from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.restored import restored
from arnorm.typos.reading.bare_words import bare_words
from arnorm.typos.reading.quotes import quotation
from arnorm.typos.tables import limits, word_sets
from arnorm.unicode import pattern
from arnorm.words.clitics import Parse, parses, proclitic
from arnorm.words.doubtful.clause import CLOSE
from arnorm.words.lexicon import Lexicon

__all__ = ["is_convention"]

_VOWELS: Final = frozenset("\u064e\u064f\u0650\u0651")
_FINAL_YA: Final = "\u0649\u064a"
_QUOTES: Final = frozenset("\"'«»“”‘’")
_THAT: Final = frozenset(("إن", "ان", "أن", "إنه", "إنها", "إنهم"))
_ALEFS: Final = frozenset("\u0622\u0623\u0625")
# A listed spelling of so many letters stands with endings and other proclitics too: إستراتيجيته, للشئون.
_LONG: Final = 4
_PROCLITICS: Final = ("", "\u0648", "\u0644", "\u0628", "\u0641")
# How far a word that marks cut in two is looked at, and what cuts it: a letter, then marks and tatweel without a space.
_NEAR: Final = 6
_LETTER: Final = "[\u0621-\u063a\u0641-\u064a]"
_CUT_BEFORE: Final = f"(?:{_LETTER}[*_~^]{{1,2}}|\u0640[*_~^.\u060c]{{0,2}}\u0640?|{_LETTER}[*_~^.]\u0640)$"
_CUT_BEHIND: Final = f"[*_~^]{{1,2}}{_LETTER}|\u0640{{1,3}}[*_~^.\u060c]|[*_~^.]\u0640{_LETTER}"
# What the orthography of the Quran looks like.
_MARKS: Final = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0670")
# The code points of a vowelled word and a space, roughly.
_WORD: Final = 12
_OF_VERSES: Final = frozenset(("hamza", "missing", "extra"))
# How far back a verse may begin: a bound that keeps the look linear in the text.
_VERSE: Final = 300
# علي and إلي: a name and "to me" beside the prepositions.
_ALI: Final = {"\u0639\u0644\u064a": "\u0639\u0644\u0649", "\u0625\u0644\u064a": "\u0625\u0644\u0649"}
_OFTEN: Final = 2
_MADDA: Final = "\u0622"
# So many times as frequent, a word without the madda is what was meant. Set by hand: آلى has 5,600, آسرة 360.
_HARDLY: Final = 1000
_IN: Final = "\u0641\u064a"
_NOT: Final = "\u0644\u0627"
_FATHATAN: Final = "\u064b"
_AND: Final = "\u0648"
# An adjective of relation has so many letters but for its ة. Set by hand: إرادي has five, and حرية is none.
_RELATION: Final = 5
_TA: Final = "\u062a"
_MARBUTA: Final = "\u0629"
_HEH: Final = "\u0647"
_ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")
# The head stands behind these many letters of proclitics at most.
_FURTHEST_HEAD: Final = 3


def is_convention(place: Place) -> bool:
    """Return whether a word is written so on purpose, whatever speaks for the candidate."""
    return (
        _is_variant(place)
        or _is_censored(place)
        or _is_scripture(place)
        or is_inflected(place)
        or (place.kind != "glued" and _is_spoken(place))
        or (place.kind == "ya" and (_is_vowelled(place) or _is_ali(place)))
        or (place.kind == "glued" and (_is_one_word(place) or _is_a_noun_with_tanwin(place)))
        or (place.kind == "hamza" and (_is_name_head(place.word, place.candidate.word) or _is_long_head(place)))
        or (place.kind == "hamza" and _is_speaker(place))
        or (place.kind == "missing" and (_is_behind_a_quote(place) or describes_another(place)))
    )


def _is_variant(place: Place) -> bool:
    """Return whether the word is a listed spelling; behind the article with ه for ة (السوريه) only to the letter."""
    word, variants = place.word, word_sets()["variants"]
    if place.kind == "ta_marbuta" and word[-1] == _HEH and proclitic(word).endswith(_ARTICLES):
        return word in variants
    if any(word.startswith(before) and word[len(before) :] in variants for before in _PROCLITICS):
        return True
    return any(len(stem) >= _LONG and stem in variants for parse in parses(word) for stem in _stems(parse))


def _stems(parse: Parse) -> Iterator[str]:
    """Yield the stem, and with ta marbuta where an ending turned that into a ta: مسئوليتها of مسئولية."""
    yield parse.stem
    if parse.ending and parse.stem[-1] == _TA:
        yield parse.stem[:-1] + _MARBUTA


def _is_scripture(place: Place) -> bool:
    """Return whether the word stands in a verse of the Quran, which keeps an orthography of its own.

    Between the brackets of a verse, or vowelled in full, as the word before it or behind is.
    """
    text, start, end = place.document.text, place.token.start, place.token.end
    if place.kind in _OF_VERSES and _is_vocalized(text[start:end]):
        beside = text[max(0, start - _WORD) : start], text[end : end + _WORD]
        if any(map(_is_vocalized, beside)):
            return True
    before = text[max(0, start - _VERSE) : start]
    opened = max(before.rfind(char) for char in "{\ufd3f\ufd3e")
    closed = max(before.rfind("}"), before.rfind("\n"))
    return opened > closed


def _is_vocalized(text: str) -> bool:
    """Return whether half the letters of a stretch of text carry a mark."""
    letters = sum(char in LETTERS for char in text)
    return bool(letters) and 2 * sum(char in _MARKS for char in text) >= letters


def _is_censored(place: Place) -> bool:
    """Return whether marks cut the word out of a longer one, to hide it from a filter: قتـ.ـلى, شغ*ب."""
    text, start, end = place.document.text, place.token.start, place.token.end
    around = max(0, start - _NEAR), end + _NEAR
    return (
        pattern(_CUT_BEFORE).search(text[around[0] : start]) is not None
        or pattern(_CUT_BEHIND).match(text[end : around[1]]) is not None
    )


def _is_vowelled(place: Place) -> bool:
    """Return whether the writer set a vowel or shadda in a word that ends in ي or ى: it is meant (إليّ, يُعتدى)."""
    written = place.document.text[place.token.start : place.token.end]
    return place.word[-1] in _FINAL_YA and not _VOWELS.isdisjoint(written)


def _is_ali(place: Place) -> bool:
    """Return whether علي may be the name, إلي "to me": news does not write the preposition before the next word."""
    if place.candidate.word != _ALI.get(place.word) or restored(place) == 1:
        return False
    if place.sides.own_before >= _OFTEN and not place.sides.before:
        return True
    return place.sides.after < _OFTEN or place.sides.own_after > 0


def _is_speaker(place: Place) -> bool:
    """Return whether the word stands between a verb of saying and what was said, and has no article: قال آراد إن."""
    saying = place.before in word_sets()["saying"] and place.after in _THAT
    return saying and not place.document.lexicon.accepted(place.word)


def _is_spoken(place: Place) -> bool:
    """Return whether the word stands in a quotation with a word that only dialects have: «اللي حصل بالظبط»."""
    said = quotation(place.document.text, place.token.start, place.token.end)
    return bool(said) and not word_sets()["dialect"].isdisjoint(bare_words(said))


def _is_one_word(place: Place) -> bool:
    """Return whether a word that could be two is one: منعقد, منفي; ف before a verb (فيتأهب); a name in one piece.

    A name is one where no letter shows the seam, the checker refuses a half, and neither is inflected: غازيعنتاب.
    """
    first, second = place.halves
    lexicon, word = place.document.lexicon, place.word
    if _is_relation(second, word[: len(first)], lexicon):
        return True
    if first in limits().glued.strict_particles:
        return lexicon.accepted(word) or (first == _IN and lexicon.accepted(word[1:]))
    if first == _NOT and _is_title(place):
        return True
    known = lexicon.accepted(first) and lexicon.accepted(second)
    return not known and seam_of(first, second) == "bare" and is_foreign(first) and is_foreign(second)


def _is_title(place: Place) -> bool:
    """Return whether the word fills a quotation, as foreign titles in la do: «لاتريبون»."""
    text, start, end = place.document.text, place.token.start, place.token.end
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES


def _is_a_noun_with_tanwin(place: Place) -> bool:
    """Return whether the writer set the tanwin of a noun on what reads as two particles: ليجمع مالاً, مأمنًا."""
    written = place.document.text[place.token.start : place.token.end]
    first, second = place.halves
    return written[-2:].find(_FATHATAN) >= 0 and first in limits().glued.particles and len(second) <= len(_NOT) + 1


def _is_relation(second: str, first: str, lexicon: Lexicon) -> bool:
    """Return whether an adjective of relation is negated as one word: لاإرادي, ولامركزية; never a verb in ي."""
    if first.removeprefix(_AND) != _NOT:
        return False
    masculine = second.removesuffix(_MARBUTA)
    relation = len(masculine) >= _RELATION and masculine.endswith(_FINAL_YA[1]) and lexicon.accepted(masculine)
    return relation and lexicon.accepted(masculine + _MARBUTA)


def _is_long_head(place: Place) -> bool:
    """Return whether the writer set a madda at the head of a word that the checker accepts: آلمهم, آلتهم.

    Not where the other word is so frequent that it can hardly be anything else: آلى for إلى.
    """
    head = place.word[len(proclitic(place.word)) :][:1] or place.word[:1]
    known = place.document.lexicon.lookup(place.word)
    usual = place.candidate.seen >= _HARDLY * (known.seen + 1)
    return _MADDA in (head, place.word[:1]) and known.accepted and not usual


def _is_behind_a_quote(place: Place) -> bool:
    """Return whether an adjective stands behind a quotation, whose last noun it does not describe."""
    start = place.token.start
    quoted = not _QUOTES.isdisjoint(place.document.text[max(0, start - CLOSE) : start])
    return quoted and place.candidate.word == place.word + _MARBUTA


@lru_cache(maxsize=1 << 12)
def _is_name_head(word: str, candidate: str) -> bool:
    """Return whether two words differ in the hamza at their head and neither has the forms of an Arabic noun."""
    if len(word) != len(candidate):
        return False
    differ = [(i, a, b) for i, (a, b) in enumerate(zip(word, candidate, strict=True)) if a != b]
    if len(differ) != 1 or not {differ[0][1], differ[0][2]} <= _ALEFS or differ[0][0] > _FURTHEST_HEAD:
        return False
    if differ[0][1] == _MADDA and proclitic(word).endswith(_ARTICLES):  # الآثرية: foreign names have no article
        return False
    head = candidate[differ[0][0] :]
    return is_foreign(head) and not is_native(head)
