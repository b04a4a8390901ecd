"""All words of a text in which ى may stand for ي or ي for ى: what becomes of each, and what is said of those left.

A word is looked at once, and remembered. What is decided of a word depends on its letters but the yas, on its marks, on
its neighbours' letters but the yas, and on how the text as a whole writes; a text that was restored writes no wrong ya
any more, so that a second look finds nothing to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from arnorm.edits import Span
from arnorm.letters import ARABIC, LETTERS, LOOKALIKES, MARK_GATE
from arnorm.unicode import Match, Pattern, char_class, pattern
from arnorm.words.doubtful.clause import word_after, word_before
from arnorm.words.doubtful.final_ya.beside import is_rarer, ya_beside
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, FinalYa, final_ya
from arnorm.words.doubtful.final_ya.inside import Inside, inside
from arnorm.words.doubtful.final_ya.name import CERTAIN, NAME, PARTICLE, STEM, name_score
from arnorm.words.doubtful.final_ya.phrase import letter_in_phrase, may_be_in_phrase
from arnorm.words.doubtful.final_ya.word import Ending, ending, letters_of, marked
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.stretches import Stretches
from arnorm.words.tokens import LONGEST_WORD, runs_with

__all__ = ["TextYas", "final_yas", "may_change"]

_OTHER: Final = {MAKSURA: YA, YA: MAKSURA}
_ALI: Final = frozenset(before + STEM for before in ("", "\u0648", "\u0641"))
_TO: Final = frozenset(before + "\u0625\u0644" for before in ("", "\u0648", "\u0641"))
_PARTICLES: Final = _ALI | _TO
_WITH_HAMZA: Final = {stem.replace("\u0625", "\u0627"): stem for stem in _TO}
# What "to" governs stands right after it; after "to me" the sentence goes on with and, so, a mark or its end.
_GOVERNED: Final = "[ \u00a0](?:[0-9\u0660-\u0669]|(?![\u0648\u0641])[\u0621-\u063a\u0641-\u064a])"
# Two words that are wrong for certain, and twice as many wrong as right, are how a house writes.
_STYLE_WORDS: Final = 2
_STYLE_RATIO: Final = 2
# How often a writer who means one letter writes the other; a text may do it oftener, so many words of it in doubt.
_SLIP: Final = 0.008
_AS_WORDS: Final = 10
_BREAKS: Final = frozenset(".!\u061f:\u061b\u060c\n\r\u2028\u2029()")
# What the house decides is right so often: of some 590 changes read 3 or 4 were wrong.
_BY_HOUSE: Final = 0.99
_PLAIN: Final = "[\u0621-\u064a]"


class _Look(NamedTuple):
    """One word: its ending, what is known of that, the letter that is certain, and what stands inside it."""

    ending: Ending | None
    known: FinalYa
    certain: str
    by_marks: bool
    inside: Inside
    rarer: bool = False  # whether the letter that is written is the rarer of two that may be right
    in_phrase: bool = False


class _Style(NamedTuple):
    """Whether the text writes ى for ي, and ي for ى."""

    maksura_for_ya: bool
    ya_for_maksura: bool


_NOTHING: Final = _Look(None, FinalYa("", "", known=False), "", by_marks=False, inside=Inside())


def may_change(text: str) -> bool:
    """Return whether a ya of ``text`` may change; ``False`` is certain.

    >>> may_change("في المستشفى"), may_change("فى المستشفى")
    (False, True)
    """
    if _inside().search(text) or (pattern(MARK_GATE).search(text) and _marks().search(text)):
        return True
    return bool(_STRETCHES.find(text))


def final_yas(text: str, within: Span | None = None) -> Iterator[Letter]:
    """Yield each ya and alef maksura that is wrong, those inside a word too; of the words in ``within`` where given.

    >>> [(letter.at, letter.right) for letter in final_yas("فى المستشفي")]
    [(1, 'ي'), (10, 'ى')]
    """
    if may_change(text if within is None else text[slice(*within)]):
        yield from TextYas(text).letters(within)


def _is_open(found: Ending, look: _Look) -> bool:
    if look.certain:
        return look.certain != found.letter
    return look.rarer or look.in_phrase or (found.letter == YA and found.stem in _PARTICLES)


def _judge(word: str) -> bool | None:
    """Return whether a word without marks may change; one with letters of another language is looked at in its text."""
    if YA not in word and MAKSURA not in word:
        return None
    if not ARABIC.issuperset(word):
        return True
    look = _look(word)
    return True if look.ending and _is_open(look.ending, look) else None


_STRETCHES: Final = Stretches(_judge, lambda word: False)  # noqa: ARG005


@lru_cache(maxsize=1)
def _gate() -> Pattern:
    return pattern(f"{MAKSURA}|{YA}(?!{_PLAIN})|{YA}(?=\u0640)")


@lru_cache(maxsize=1)
def _inside() -> Pattern:
    return pattern(f"{MAKSURA}(?=\u0640*+[\u0621-\u063a\u0641-\u064a])")


@lru_cache(maxsize=1)
def _marks() -> Pattern:
    return pattern(f"(?:{MAKSURA}|{YA})\u0640*+{MARK_GATE}|{MARK_GATE}\u0640*+(?:{MAKSURA}|{YA})")


class TextYas:
    """The words of one text that hold a final ya or an alef maksura."""

    def __init__(self, text: str) -> None:
        self._text = text

    def letters(self, within: Span | None = None) -> Iterator[Letter]:
        """Yield each letter that changes, of the words in ``within`` where given."""
        for word, look in self._looks if within is None else self._looks_in(*within):
            if look.inside.places and not (look.inside.by_place_alone and self._is_foreign):
                for place in look.inside.places:
                    yield Letter(*word.span(), word.start() + place, MAKSURA, YA, "", 1.0)
            if look.ending:
                right, sure = self._letter(word, look, look.ending)
                if right != look.ending.letter:
                    at = word.start() + look.ending.place
                    yield Letter(*word.span(), at, look.ending.letter, right, "", sure)

    def doubts(self) -> Iterator[tuple[str, str]]:
        """Yield each word left alone that may be another, with what it may be."""
        for word, look in self._looks:
            yield from self._doubts(word, look)

    @cached_property
    def _looks(self) -> list[tuple[Match, _Look]]:
        return self._looks_in(0, len(self._text))

    def _looks_in(self, start: int, end: int) -> list[tuple[Match, _Look]]:
        looks = ((word, _look(word[0])) for word in runs_with(_gate(), self._text, start, end))
        return [(word, look) for word, look in looks if look is not _NOTHING]

    @cached_property
    def _style(self) -> _Style:
        return _Style(self._writes(MAKSURA), self._writes(YA))

    @cached_property
    def _slips(self) -> dict[str, float]:
        """How often the text writes each letter for the other."""
        found = {}
        for wrong in (MAKSURA, YA):
            said = self._said(wrong)
            found[wrong] = max(_SLIP, said[wrong] / (said.total() + _AS_WORDS))
        return found

    def _said(self, wrong: str) -> Counter[str]:
        """Return how often ``wrong`` and the other letter stand in words that want the other for certain."""
        return Counter(
            look.ending.letter
            for word, look in self._looks
            if look.ending and not look.by_marks and self._certain(word, look, look.ending) == _OTHER[wrong]
        )

    def _writes(self, wrong: str) -> bool:
        """Return whether the text writes ``wrong`` for the other letter, in words that are certain without marks."""
        said: Counter[str] = Counter()
        slips = set()
        for word, look in self._looks:
            if look.ending and not look.by_marks and self._certain(word, look, look.ending) == _OTHER[wrong]:
                said[look.ending.letter] += 1
                if look.ending.letter == wrong:
                    slips.add(look.ending.stem)
        return len(slips) >= _STYLE_WORDS and said[wrong] >= _STYLE_RATIO * said[_OTHER[wrong]]

    def _certain(self, word: Match, look: _Look, found: Ending) -> str:
        """Return the letter that the word or, of على and إلى, its neighbours make certain, ``""`` where none is."""
        if look.certain or found.stem not in _PARTICLES:
            return look.certain
        if found.letter == MAKSURA:
            return MAKSURA
        if found.stem in _TO:
            return MAKSURA if pattern(_GOVERNED).match(self._text, word.end()) else ""
        return MAKSURA if self._score(word) <= PARTICLE else ""

    @cached_property
    def _is_foreign(self) -> bool:
        return pattern(char_class(LETTERS - ARABIC - LOOKALIKES)).search(self._text) is not None

    def _letter(self, word: Match, look: _Look, found: Ending) -> tuple[str, float]:
        """Return the letter that a word ends in when it is restored, and how sure it is."""
        if look.certain:
            return look.certain, 1.0
        if look.in_phrase and (letter := letter_in_phrase(found.stem, *self._neighbours(word))):
            return letter, 1.0
        if look.rarer:
            letter, share = self._beside(word, found)
            if letter:
                return letter, share
        return self._by_house(word, look, found), _BY_HOUSE

    def _by_house(self, word: Match, look: _Look, found: Ending) -> str:
        """Return the letter of a word that may bear either, by how the text writes; of علي by its neighbours too."""
        known = look.known
        if found.letter == MAKSURA:
            becomes = found.stem not in _PARTICLES and (known.lean == YA or not (known.known or known.lean))
            return YA if becomes and self._style.maksura_for_ya else MAKSURA
        if found.stem in _TO or (found.stem in _ALI and self._score(word) <= CERTAIN):
            return self._certain(word, look, found) or YA
        if found.stem in _ALI and self._style.ya_for_maksura:
            return self._certain(word, look, found) or YA
        becomes = found.stem not in _ALI and known.known and known.lean == MAKSURA
        return MAKSURA if becomes and self._style.ya_for_maksura else YA

    def _beside(self, word: Match, found: Ending) -> tuple[str, float]:
        """Return the letter of a word that may bear either, where its neighbours leave no doubt, and its share."""
        return ya_beside(found.stem, found.letter, self._slips[found.letter], *self._neighbours(word))

    def _neighbours(self, word: Match) -> tuple[str, str]:
        before, after = self._beside_it(word)
        return usual(before), usual(after)

    def _beside_it(self, word: Match) -> tuple[str, str]:
        return word_before(self._text, word.start(), _BREAKS), word_after(self._text, word.end(), _BREAKS)

    def _doubts(self, word: Match, look: _Look) -> Iterator[tuple[str, str]]:
        if look.inside.note:
            yield letters_of(word[0]), look.inside.note
        if look.ending and not look.certain and self._letter(word, look, look.ending)[0] == look.ending.letter:
            stem, letter = look.ending.stem, look.ending.letter
            if self._is_doubtful(word, look.known, look.ending):
                yield stem + letter, stem + _OTHER[letter]

    def _is_doubtful(self, word: Match, known: FinalYa, found: Ending) -> bool:
        if found.stem in _ALI:
            score = self._score(word)
            return score >= NAME if found.letter == MAKSURA else score <= PARTICLE
        if known.lean:
            return known.lean != found.letter
        styled = self._style.maksura_for_ya if found.letter == MAKSURA else self._style.ya_for_maksura
        return (known.known and styled) or (not known.known and found.letter == MAKSURA)

    def _score(self, word: Match) -> float:
        return name_score(*self._beside_it(word))


def _look(word: str) -> _Look:
    return _remembered(word) if len(word) <= 2 * LONGEST_WORD else _NOTHING


@lru_cache(maxsize=1 << 15)
def _remembered(word: str) -> _Look:
    letters = letters_of(word)
    if not ARABIC.issuperset(letters) or len(letters) > LONGEST_WORD:
        return _NOTHING
    within = inside(word) if MAKSURA in letters[:-1] else Inside()
    found = ending(word)
    if found is None:
        return _Look(None, _NOTHING.known, "", by_marks=False, inside=within) if within != Inside() else _NOTHING
    found = found._replace(stem=found.stem.replace(MAKSURA, YA))
    known = final_ya(found.stem)
    # The particle without its hamza is no other word: what its marks say is asked of it as it is restored.
    by_marks = marked(found, final_ya(_WITH_HAMZA.get(found.stem, found.stem)))
    certain = by_marks or known.sure
    rarer = not certain and known.known and found.stem not in _PARTICLES and is_rarer(found.stem, found.letter)
    in_phrase = not certain and may_be_in_phrase(found.stem)
    return _Look(found, known, certain, bool(by_marks), within, rarer, in_phrase)
