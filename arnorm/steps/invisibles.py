"""Invisible characters: what steers, marks or divides text without being seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final, NamedTuple

from arnorm.core.fast_path import FastPath
from arnorm.core.protect import hashtag_spans, url_spans
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_sets
from arnorm.edits import Edit, Span, trimmed
from arnorm.letters import (
    FOLDED_LETTERS,
    FOREIGN,
    LETTERS,
    LINE_ENDS,
    LOOKALIKES,
    MARKS,
    NO_JOIN_AFTER,
    SPACES,
    TATWEEL,
    ZWJ,
    ZWNJ,
)
from arnorm.steps.common.words import has_known_fold
from arnorm.unicode import Match, Pattern, category, char_class, pattern
from arnorm.words.bare import bare

__all__ = ["StripInvisibles"]

_SETS: Final = read_char_sets("sets/invisibles.txt")
_ZERO_WIDTH_SPACE: Final = "\u200b"
_ALL: Final = frozenset().union(*_SETS.values())
_IN_WORD: Final = LETTERS | MARKS | {TATWEEL}
# What a fold of a key makes a letter of Arabic decides as that letter, so that a second run decides the same.
_LOOKALIKES: Final = LOOKALIKES - FOLDED_LETTERS
_HEH: Final = "\u0647"
# Beside one of these in an emoji sequence ZWJ is spelling: symbols, variation selector 16, skin tones, tags.
_EMOJI: Final = frozenset(("So", "Sm", "Sk"))
_VARIATION: Final = "\ufe0f"
_TAGS: Final = range(0xE0020, 0xE0080)
# Devanagari to Sinhala, Myanmar, Khmer: scripts in which the joiners choose between two right spellings.
# Hangul, its compatibility and half-width letters, Braille: there a blank is a letter.
_BLANK_SCRIPTS: Final = (range(0x1100, 0x1200), range(0x3130, 0x3190), range(0xAC00, 0xD7B0), range(0x2801, 0x2900))
_INDIC: Final = (range(0x0900, 0x0E00), range(0x1000, 0x10A0), range(0x1780, 0x1800))
# A part of a word, never a word by itself, on the left and on the right of a break: U+0627 U+0644 and its company.
_PREFIXES: Final = frozenset(("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وبال", "فبال", "وكال"))
# Persian: the prefixes mi and nemi of its verbs before a ZWNJ, the endings that it writes behind one.
_PERSIAN_BEFORE: Final = frozenset(("\u0645\u06cc", "\u0646\u0645\u06cc"))
_PERSIAN_AFTER: Final = frozenset(
    # -i, -ha-ye, -ha'i, -tarin; house and letter, the second halves of its commonest compounds
    (
        "\u0627\u06cc",
        "\u0647\u0627\u06cc",
        "\u0647\u0627\u06cc\u06cc",
        "\u062a\u0631\u06cc\u0646",
        "\u062e\u0627\u0646\u0647",
        "\u0646\u0627\u0645\u0647",
        # -am, -im, -id, -and of a participle; -ash, -man, -tan, -shan of who owns; -tar
        "\u0627\u0645",
        "\u0627\u06cc\u0645",
        "\u0627\u06cc\u062f",
        "\u0627\u0646\u062f",
        "\u0627\u0634",
        "\u0645\u0627\u0646",
        "\u062a\u0627\u0646",
        "\u0634\u0627\u0646",
        "\u062a\u0631",
    )
)
_SUFFIXES: Final = frozenset(("ها", "هم", "هن", "هما", "كم", "كن", "نا", "ات", "ون", "ين", "ان", "ية", "تها", "وا"))


@dataclass(frozen=True, kw_only=True)
class StripInvisibles(Rewrite):
    r"""Delete invisible characters, save those that are spelling; make a hidden word break a space.

    * Bidirectional controls (U+061C, U+200E, U+200F, U+202A..202E, U+2066..206F), byte order marks, soft hyphens, word
      joiners, invisible operators, anchors and ends of notes between lines (U+FFF9, U+FFFB), NUL and the other C0
      controls go. U+001C..001F and U+FFFA become a space (nothing beside white space), vertical tab and form feed a
      line feed.
    * ZWNJ U+200C and zero-width space U+200B: a space between two Arabic words (``قال<ZWNJ>الرئيس``). After a letter
      that would join the next, where a reader sees the break: a space, unless only the two together are a word of the
      lexicon; after a letter that never joins, where nobody sees it: only where both sides are words and together are
      none. Nothing after a bare article or one letter, before a suffix, at the edge of a word. In a word with Persian,
      Urdu or Kurdish letters ZWNJ is spelling and stays.
      Inside a hashtag or an address both stay.
    * Letters that look like a space (U+115F, U+1160, U+2800, U+3164, U+FFA0) become one outside Braille and Hangul.
    * ZWJ U+200D stays in emoji; after a ه that stands by itself it is the sign of the Hijri year typed with a joiner
      (``1445ه<ZWJ>``) and becomes the tatweel that others type (``1445هـ``); elsewhere it goes.
    * Both joiners stay beside letters of Indic scripts. U+034F goes beside an Arabic mark.

    Left alone: C1 controls (traces of a wrong decoding), line ends, the Arabic number signs U+0600..0605, U+06DD and
    U+08E2, variation selectors, emoji tags. No options. Sees protected spans too, which are found in what it leaves.

    Source: ``data/sets/invisibles.txt``; Joining_Type of Unicode 18.

    >>> from arnorm.steps import StripInvisibles
    >>> StripInvisibles()("\u200fقال\u200cالرئيس عام 1445ه\u200d")
    'قال الرئيس عام 1445هـ'
    """

    id: ClassVar[str] = "invisibles.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/", "lexicon/")
    ignores_protection: ClassVar[bool] = True

    def fast_path(self) -> FastPath:
        """Return that every invisible character has to be looked at, and nothing across a plain space."""
        return FastPath(triggers=_ALL, local=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each run of invisible characters that changes."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        spans = _whole_spans(text)
        for run in _runs().finditer(text):
            inside = bisect_left(spans, (run.start(), 0)) - 1
            whole = inside >= 0 and run.end() < spans[inside][1]
            if edit := trimmed(
                run.start(), run[0], _kept(run[0]) if whole else _decided(_Place(text, run)), (self.id,)
            ):
                yield edit


def _whole_spans(text: str) -> list[Span]:
    """Return the hashtags and addresses of a text, which a space would cut in two; none where no joiner could be."""
    if ZWNJ not in text and _ZERO_WIDTH_SPACE not in text:
        return []
    return sorted([*hashtag_spans(text), *url_spans(text)])


def _kept(run: str) -> str:
    return "".join(char for char in run if char in (ZWNJ, _ZERO_WIDTH_SPACE))


@lru_cache(maxsize=1)
def _runs() -> Pattern:
    # First a class that is fast to search for and holds all of them.
    gate = "[\\p{Cf}\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]"
    return pattern(f"{gate}(?<={char_class(_ALL)}){char_class(_ALL)}*+")


class _Place(NamedTuple):
    """A run of invisible characters in its text."""

    text: str
    run: Match

    @property
    def left(self) -> str:
        """The character before the run, or nothing."""
        return self.text[max(0, self.run.start() - 1) : self.run.start()]

    @property
    def right(self) -> str:
        """The character after the run, or nothing."""
        return self.text[self.run.end() : self.run.end() + 1]

    def holds(self, kind: str) -> bool:
        """Return whether the run holds a character of a set of the data file."""
        return not _SETS[kind].isdisjoint(self.run[0])


def _decided(place: _Place) -> str:
    """Return what a run of invisible characters becomes."""
    if place.holds("line"):
        return "\n" * sum(char in _SETS["line"] for char in place.run[0])
    if place.holds("blank") and _in_own_script(place):
        return str(place.run[0])
    if place.holds("separator") or place.holds("blank"):
        return "" if _blank(place.left) or _blank(place.right) else " "
    if place.holds("joiner") or place.holds("break"):
        return _joined(place)
    if place.holds("grapheme_joiner") and not (place.left in MARKS or place.right in MARKS):
        return "\u034f"
    return ""


def _in_own_script(place: _Place) -> bool:
    return any(ord(char) in block for char in (place.left, place.right) if char for block in _BLANK_SCRIPTS)


def _blank(char: str) -> bool:
    return not char or char in SPACES or char in LINE_ENDS


def _joined(place: _Place) -> str:
    """Decide on a run that holds ZWJ, ZWNJ or a zero-width space."""
    left, right = place.left, place.right
    if not left:
        return ""
    if any(ord(left) in block for block in _INDIC):
        return "".join(char for char in place.run[0] if char in (ZWJ, ZWNJ))
    if ZWJ in place.run[0] and right and category(right) in _EMOJI and _in_emoji(left):
        return ZWJ
    if right in _IN_WORD and right and left in _IN_WORD:
        return _between_letters(place) if place.holds("break") else ""
    if left == _HEH and ZWJ in place.run[0] and right != TATWEEL and not _before_heh(place):
        return TATWEEL
    return ""


def _in_emoji(char: str) -> bool:
    return category(char) in _EMOJI or char == _VARIATION or ord(char) in _TAGS


def _before_heh(place: _Place) -> bool:
    """Return whether the ه before the run ends a longer word."""
    before = place.text[max(0, place.run.start() - 2) : place.run.start() - 1]
    return before in _IN_WORD and before != ""


def _between_letters(place: _Place) -> str:
    """Decide on a break inside what a reader may see as one word: a space, nothing, or left as it is."""
    text, run = place.text, place.run
    before = text[_word_start(text, run.start()) : run.start()]
    after = text[run.end() : _word_end(text, run.end())]
    base = before.rstrip("".join(MARKS))[-1:]
    if not base or base not in LETTERS or after[0] not in LETTERS:
        return ""
    if ZWNJ in run[0] and not (FOREIGN.isdisjoint(before) and FOREIGN.isdisjoint(after)):
        return ZWNJ
    if ZWNJ in run[0] and not (_LOOKALIKES.isdisjoint(before) and _LOOKALIKES.isdisjoint(after)):
        # Typed on a Persian keyboard: Arabic only where both sides are words of Arabic, and no part of a Persian one.
        persian = bare(before) in _PERSIAN_BEFORE or bare(after) in _PERSIAN_AFTER
        return " " if _both_known(before, after) and not persian else ZWNJ
    return " " if _two_words(before, after) else ""


def _both_known(before: str, after: str) -> bool:
    left, right = _arabic(before), _arabic(after)
    return (
        left not in _PREFIXES
        and right not in _SUFFIXES
        and min(len(left), len(right)) > 1
        and has_known_fold(left)
        and has_known_fold(right)
    )


def _two_words(before: str, after: str) -> bool:
    left, right = _arabic(before), _arabic(after)
    if min(len(left), len(right)) < 2 or left in _PREFIXES or right in _SUFFIXES:
        return False
    both = has_known_fold(left) and has_known_fold(right)
    if left[-1] in NO_JOIN_AFTER:
        # No reader sees this break: only two words that make no third one speak for it.
        return both and not has_known_fold(left + right)
    return both or not has_known_fold(left + right)


def _arabic(word: str) -> str:
    """Return the bare word with the Farsi ya and the keheh that ``FoldLookalikes`` makes ya and kaf."""
    return bare(word).translate({0x06CC: "\u064a", 0x06A9: "\u0643"})


@lru_cache(maxsize=1)
def _outside_words() -> Pattern:
    return pattern(f"{char_class(_IN_WORD)}*+")


def _word_end(text: str, at: int) -> int:
    found = _outside_words().match(text, at)
    return found.end() if found else at


def _word_start(text: str, at: int) -> int:
    while at and text[at - 1] in _IN_WORD:
        at -= 1
    return at
