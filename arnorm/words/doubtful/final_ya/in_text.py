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

from arnorm.data.load import read_toml
from arnorm.edits import Span
from arnorm.letters import ARABIC, LETTERS, LOOKALIKES, MARK_GATE
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.doubtful.clause import word_after, word_before
from arnorm.words.doubtful.final_ya.beside import ya_beside
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, FinalYa
from arnorm.words.doubtful.final_ya.look import ALI, OTHER, PARTICLES, TO, Look, look_at, looks_of
from arnorm.words.doubtful.final_ya.name import BY_STYLE, CERTAIN, NAME, PARTICLE, name_score
from arnorm.words.doubtful.final_ya.phrase import is_kept, letter_in_phrase
from arnorm.words.doubtful.final_ya.word import Ending, letters_of
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.heads.imperfect import is_imperfect
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.settled import YAS, is_settled
from arnorm.words.doubtful.slips import may_lack_a_letter
from arnorm.words.doubtful.stretches import Stretches
from arnorm.words.listed import listed

__all__ = ["TextYas", "final_yas", "may_change"]

# Two words that are wrong for certain, and twice as many wrong as right, are how a house writes.
_STYLE_WORDS: Final = 2
_STYLE_RATIO: Final = 2
# How often a writer who means one letter writes the other; a text may do it oftener, so many words of it in doubt.
_SLIP: Final = 0.008
_AS_WORDS: Final = 10
_BREAKS: Final = frozenset(".!\u061f:\u061b\u060c\n\r\u2028\u2029()")
# What the house decides is right so often: of some 590 changes read 3 or 4 were wrong.
_OBJECTS: Final = ("\u0647\u0627", "\u0647\u0645")  # her; them
_BY_HOUSE: Final = 0.99


class _Style(NamedTuple):
    """Whether the text writes ى for ي, and ي for ى."""

    maksura_for_ya: bool
    ya_for_maksura: bool


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


def _judge(word: str) -> bool | None:
    """Return whether a word without marks may change; one with letters of another language is looked at in its text."""
    if (YA not in word and MAKSURA not in word) or is_settled(word, YAS):
        return None
    if not ARABIC.issuperset(word):
        return True
    return True if look_at(word).is_open else None


_STRETCHES: Final = Stretches(_judge, lambda word: False)  # noqa: ARG005


@lru_cache(maxsize=1)
def _inside() -> Pattern:
    return pattern(f"{MAKSURA}(?=\u0640*+[\u0621-\u063a\u0641-\u064a])")


@lru_cache(maxsize=1)
def _marks() -> Pattern:
    return pattern(f"(?:{MAKSURA}|{YA})\u0640*+{MARK_GATE}|{MARK_GATE}\u0640*+(?:{MAKSURA}|{YA})")


@lru_cache(maxsize=1)
def _governed() -> Pattern:
    """What "to" governs, right after it.

    After "to me" the sentence goes on with and, so, a mark or its end, or with what nothing governs.
    """
    ungoverned = "|".join(read_toml("words/final_ya.toml")["ungoverned"]["words"])
    word = f"(?![\u0648\u0641]|(?:{ungoverned})(?![\u0621-\u064a\u064b-\u0652]))[\u0621-\u063a\u0641-\u064a]"
    return pattern(f"[ \u00a0](?:[0-9\u0660-\u0669]|{word})")


class TextYas:
    """The words of one text that hold a final ya or an alef maksura."""

    def __init__(self, text: str) -> None:
        self._text = text

    def letters(self, within: Span | None = None) -> Iterator[Letter]:
        """Yield each letter that changes, of the words in ``within`` where given."""
        for word, look in self._looks if within is None else self._looks_in(*within):
            if look.inside.places and not (look.inside.by_place_alone and self._is_foreign):
                for place in look.inside.places:
                    yield Letter(*word, word[0] + place, MAKSURA, YA, "", 1.0)
            if look.ending:
                right, sure = self.letter(word, look, look.ending)
                if right != look.ending.letter:
                    yield Letter(*word, word[0] + look.ending.place, look.ending.letter, right, "", sure)

    def doubts(self) -> Iterator[tuple[str, str]]:
        """Yield each word left alone that may be another, with what it may be."""
        for word, look in self._looks:
            yield from self._doubts(word, look)

    @cached_property
    def _looks(self) -> list[tuple[Span, Look]]:
        return self._looks_in(0, len(self._text))

    def _looks_in(self, start: int, end: int) -> list[tuple[Span, Look]]:
        return looks_of(self._text, start, end)

    @cached_property
    def _style(self) -> _Style:
        return _Style(self._writes(MAKSURA), self._writes(YA))

    @cached_property
    def _slips(self) -> dict[str, float]:
        """How often the text writes each letter for the other."""
        found = {}
        for wrong in (MAKSURA, YA):
            said = self.said(wrong)
            found[wrong] = max(_SLIP, said[wrong] / (said.total() + _AS_WORDS))
        return found

    def said(self, wrong: str) -> Counter[str]:
        """Return how often ``wrong`` and the other letter stand in words that want the other for certain."""
        return self._said[wrong]

    @cached_property
    def _said(self) -> dict[str, Counter[str]]:
        said: dict[str, Counter[str]] = {MAKSURA: Counter(), YA: Counter()}
        for word, look in self._looks:
            if look.ending and (right := self.counts(word, look)):
                said[OTHER[right]][look.ending.letter] += 1
        return said

    def slipped(self, wrong: str) -> set[str]:
        """Return the words, less their last letter, in which ``wrong`` stands and the other is certain."""
        return {look.ending.stem for _, look in self._certain_of(wrong) if look.ending and look.ending.letter == wrong}

    def _certain_of(self, wrong: str) -> Iterator[tuple[Span, Look]]:
        return ((word, look) for word, look in self._looks if self.counts(word, look) == OTHER[wrong])

    def counts(self, word: Span, look: Look) -> str:
        """Return the letter that is right for certain, by a word or by what it governs, ``""`` for none."""
        return look.counts or (self._certain(word, look, look.ending) if look.ending and not look.by_marks else "")

    def _writes(self, wrong: str) -> bool:
        """Return whether the text writes ``wrong`` for the other letter, in words that are certain without marks."""
        said = self.said(wrong)
        return said[wrong] >= _STYLE_RATIO * said[OTHER[wrong]] and len(self.slipped(wrong)) >= _STYLE_WORDS

    def _certain(self, word: Span, look: Look, found: Ending) -> str:
        """Return the letter that the word or, of على and إلى, its neighbours make certain, ``""`` where none is."""
        if look.certain or found.stem not in PARTICLES:
            return look.certain
        if found.letter == MAKSURA:
            return MAKSURA
        if found.stem in TO:
            governed = _governed().match(self._text, word[1]) and not self._has_verb_behind(word)
            return MAKSURA if governed and not self._may_be_to_me(word) else ""
        return MAKSURA if self._score(word) <= PARTICLE else ""

    def _has_verb_behind(self, word: Span) -> bool:
        """Return whether a verb with its object stands behind: what looks like "to" is who (إلي تقلهم)."""
        after = word_after(self._text, word[1], _BREAKS)
        return after.endswith(_OBJECTS) and is_imperfect(after)

    def _may_be_to_me(self, word: Span) -> bool:
        """Return whether "with regard" stands before and nothing definite behind: it is a contribution, for me."""
        before, after = self._beside_it(word)
        return before in listed("final_ya", "regard") and not after.startswith(tuple(listed("final_ya", "definite")))

    @cached_property
    def _is_foreign(self) -> bool:
        return pattern(char_class(LETTERS - ARABIC - LOOKALIKES)).search(self._text) is not None

    def letter(self, word: Span, look: Look, found: Ending) -> tuple[str, float]:
        """Return the letter that a word ends in when it is restored, and how sure it is."""
        if look.kept and is_kept(found.stem + found.letter, *self._neighbours(word)):
            return found.letter, 1.0
        if look.lacks and self._may_lack(word, look, found):
            return found.letter, 1.0
        if look.certain:
            return look.certain, 1.0
        if look.in_phrase and (letter := letter_in_phrase(found.stem, *self._neighbours(word))):
            return letter, 1.0
        if look.rarer:
            letter, share = self._beside(word, found)
            if letter:
                return letter, share
        return self._by_house(word, look, found), _BY_HOUSE

    def _by_house(self, word: Span, look: Look, found: Ending) -> str:
        """Return the letter of a word that may bear either, by how the text writes; of علي by its neighbours too."""
        known = look.known
        if found.letter == MAKSURA:
            becomes = found.stem not in PARTICLES and (known.lean == YA or not (known.known or known.lean))
            return YA if becomes and self._style.maksura_for_ya else MAKSURA
        if found.stem in TO or (found.stem in ALI and self._score(word) <= CERTAIN):
            return self._certain(word, look, found) or YA
        if found.stem in ALI and self._style.ya_for_maksura:
            return MAKSURA if self._score(word) <= BY_STYLE else YA
        becomes = found.stem not in ALI and known.known and known.lean == MAKSURA
        return MAKSURA if becomes and self._style.ya_for_maksura else YA

    def _may_lack(self, word: Span, look: Look, found: Ending) -> bool:
        """Return whether a word lacks a letter as likely as it ends in the wrong ya, which a house writes anyway."""
        if self._style.maksura_for_ya if found.letter == MAKSURA else self._style.ya_for_maksura:
            return False
        right = usual(found.stem + look.certain)
        return may_lack_a_letter(found.stem + found.letter, right, *self._neighbours(word))

    def _beside(self, word: Span, found: Ending) -> tuple[str, float]:
        """Return the letter of a word that may bear either, where its neighbours leave no doubt, and its share."""
        return ya_beside(found.stem, found.letter, self._slips[found.letter], *self._neighbours(word))

    def _neighbours(self, word: Span) -> tuple[str, str]:
        before, after = self._beside_it(word)
        return usual(before), usual(after)

    def _beside_it(self, word: Span) -> tuple[str, str]:
        return word_before(self._text, word[0], _BREAKS), word_after(self._text, word[1], _BREAKS)

    def _doubts(self, word: Span, look: Look) -> Iterator[tuple[str, str]]:
        if look.inside.note:
            yield letters_of(self._text[slice(*word)]), look.inside.note
        if look.ending and self.letter(word, look, look.ending)[0] == look.ending.letter:
            stem, letter = look.ending.stem, look.ending.letter
            if look.lacks if look.certain else self._is_doubtful(word, look.known, look.ending):
                yield stem + letter, stem + OTHER[letter]

    def _is_doubtful(self, word: Span, known: FinalYa, found: Ending) -> bool:
        if found.stem in ALI:
            score = self._score(word)
            return score >= NAME if found.letter == MAKSURA else score <= PARTICLE
        if known.lean:
            return known.lean != found.letter
        styled = self._style.maksura_for_ya if found.letter == MAKSURA else self._style.ya_for_maksura
        return (known.known and styled) or (not known.known and found.letter == MAKSURA)

    def _score(self, word: Span) -> float:
        return name_score(*self._beside_it(word))
