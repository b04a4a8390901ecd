"""Look-alikes: letters of a Persian, Urdu or Kurdish keyboard in Arabic words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.data.load import read_char_map, read_char_sets
from arnorm.edits import Edit, splice
from arnorm.letters import COMBINING, FOREIGN, HAMZA_ABOVE, LOOKALIKES, ZWNJ
from arnorm.steps.common.words import has_known_fold
from arnorm.steps.marks import OrderMarks
from arnorm.steps.tatweel import StripTatweel
from arnorm.unicode import Match, Pattern, char_class, pattern
from arnorm.words.bare import bare
from arnorm.words.lines.language import language, written_words
from arnorm.words.lines.lines import Line, lines
from arnorm.words.skeleton import fold_word
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["FoldLookalikes"]

_FARSI_YA: Final = "\u06cc"
_ALEF_MAKSURA: Final = "\u0649"
_YA: Final = "\u064a"
_ALA: Final = "\u0644\u0649"  # lam, alef maksura
# No word beyond one of these says what a word is.
_PARTING: Final = frozenset(".!?\u061f:\u061b\u060c()")
_SETS: Final = read_char_sets("sets/lookalikes.txt")
_LATER: Final = (StripTatweel(), OrderMarks())
_KNOWN: Final = _SETS["known"] | _SETS["known_at_end"]


@dataclass(frozen=True, kw_only=True)
class FoldLookalikes(Rewrite):
    """Replace a letter of another language that looks like a letter of Arabic, inside Arabic words.

    * ک (U+06A9) and ڪ (U+06AA) become ك, ۃ (U+06C3) becomes ة; ی (U+06CC) becomes ي. At the end of a word ی becomes ى
      where the lexicon says so (``علی`` → على, ``مستشفی`` → مستشفى, ``فی`` → في), else ي, as at the end of most names;
      ``علی`` between words that stand beside the name oftener than beside the preposition becomes علي (``محمد علی``);
      with a hamza above it becomes ي, which ``Compose`` makes ئ.
    * ہ (U+06C1), ھ (U+06BE) and, at the end of a word, ە (U+06D5) become ه only where the whole word then has a fold
      that the lexicon knows (``ھذا``): they also spell Urdu and Kurdish sounds.

    A word that holds any other letter of Persian, Urdu, Kurdish or another language (پ چ ژ گ ڤ ٹ ۆ …) stays whole: its
    spelling is not Arabic's, or (``چیلی``, ``ڤیینا``) not to be guessed. A word is a run of letters, marks and
    tatweel; a ZWNJ that ``StripInvisibles`` left belongs to it.

    A line that is Persian, Urdu or Kurdish by its function words and letters, weighed against those of Arabic, stays
    whole too, and ``explain`` notes it. A line that shows neither is Arabic. An article of Arabic typed on such a
    keyboard is folded throughout.

    No options. Source: ``data/sets/lookalikes.txt``, ``data/charmaps/lookalikes.txt``, ``data/words/languages.toml``,
    the lexicon.

    >>> from arnorm.steps import FoldLookalikes
    >>> FoldLookalikes()("علی کتاب") == "على كتاب", FoldLookalikes()("پاکستانی"), FoldLookalikes()("این کتاب است")
    (True, 'پاکستانی', 'این کتاب است')
    """

    id: ClassVar[str] = "lookalikes.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/lookalikes.txt", "sets/", "lexicon/", "words/")

    def fast_path(self) -> FastPath:
        """Return that every look-alike has to be looked at, with its line."""
        return FastPath(triggers=LOOKALIKES, local=True, lines=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return an edit for each letter that is replaced."""
        return self.propose(text, context).edits

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits; the notes say how many lines stay whole, and of which language they are."""
        edits: list[Edit] = []
        left: Counter[str] = Counter()
        for line in _lines(text):
            if name := language(line.text):
                left[name] += 1
            else:
                edits += self._found(line)
        return Proposal(edits, tuple(f"{self.id}: left whole, lines of {name}: {left[name]}" for name in left))

    def _found(self, line: Line) -> Iterator[Edit]:
        by = (self.id,)
        for word in written_words().finditer(line.text):
            if ZWNJ not in word[0] and not LOOKALIKES.isdisjoint(word[0]):
                for at, new in _replaced(word, line.text):
                    yield Edit(line.start + at, line.start + at + 1, new, by)


def _lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that hold a candidate."""
    first = _candidates().search(text)
    if first is None:
        return
    for line in lines(text):
        if line.start + len(line.text) > first.start() and _candidates().search(line.text):
            yield line


@lru_cache(maxsize=1)
def _candidates() -> Pattern:
    return pattern(char_class(LOOKALIKES))


def _replaced(word: Match, line: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the new letter of each look-alike of a word that is Arabic."""
    old = word[0]
    new = _remembered(old) if len(old) <= LONGEST_WORD else _spelled(old)
    if new.endswith(_ALA) and _is_ali(word, line):
        new = new[:-1] + _YA
    for at, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            yield word.start() + at, after


def _is_ali(word: Match, line: str) -> bool:
    """Return whether a word that may be على or علي is the name, by the words beside it."""
    # Not at the top: they load the lexicon.
    from arnorm.words.doubtful.clause import word_after, word_before  # noqa: PLC0415
    from arnorm.words.doubtful.final_ya.look import ALI  # noqa: PLC0415
    from arnorm.words.doubtful.final_ya.name import TYPED, name_score  # noqa: PLC0415

    if _settled(_folded(word[0]))[:-1] not in ALI:
        return False
    before, after = word_before(line, word.start(), _PARTING), word_after(line, word.end(), _PARTING)
    return name_score(_folded(before), _folded(after)) >= TYPED


@lru_cache(maxsize=1 << 12)
def _remembered(old: str) -> str:
    return _spelled(old)


def _spelled(old: str) -> str:
    """Return a word with its look-alikes replaced where it is Arabic, as long as before."""
    letters = _settled(old)
    if not FOREIGN.isdisjoint(letters) or not _SETS["known_at_end"].isdisjoint(letters[:-1]):
        return old
    new = _folded(old)
    known = _KNOWN.isdisjoint(old) or _is_known_without_repeats(_settled(new))
    return new if known else old


def _folded(word: str) -> str:
    """Return a word with each look-alike replaced, as long as before."""
    table = read_char_map("charmaps/lookalikes.txt")
    new = "".join(table.get(char, char) for char in word)
    final = _final_farsi_ya(word)
    if final >= 0 and _final_letter(_settled(new[:final])) == _ALEF_MAKSURA:
        new = new[:final] + _ALEF_MAKSURA + new[final + 1 :]
    return new


def _final_farsi_ya(word: str) -> int:
    """Return where a Farsi ya is the last letter of a word, with no tatweel and no hamza on it, or -1."""
    at = len(word) - 1
    while at >= 0 and (word[at] == ZWNJ or (word[at] in COMBINING and word[at] != HAMZA_ABOVE)):
        at -= 1
    return at if at >= 0 and word[at] == _FARSI_YA else -1


def _settled(word: str) -> str:
    """Return the bare word as the later steps of ``light`` leave it, so that a second pass decides the same."""
    for step in _LATER:
        word = splice(word, step.edits(word))
    return bare(word)


def _final_letter(stem: str) -> str:
    # Not at the top: the lexicon loads only for a text that holds a final Farsi ya.
    from arnorm.words.doubtful.final_ya.final_ya import letter_of_farsi_ya  # noqa: PLC0415

    return letter_of_farsi_ya(stem) if 0 < len(stem) < LONGEST_WORD else ""


def _is_known_without_repeats(word: str) -> bool:
    # A letter held for emphasis counts twice at most: the answer must not change when CollapseRepeats shortens it.
    return has_known_fold(pattern("(.)\\1{2,}+").sub("\\1\\1", fold_word(word)))
