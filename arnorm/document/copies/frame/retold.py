r"""A headline before the first sentence on one line, a space or a sign between: the sentence tells it once more.

Without a mark between, a sentence may begin with the words of the headline; then it goes on with what is new. One that
stands behind a headline tells first what that says: its words come again.

>>> line = "Council approves the new harbour plan On Monday the council said the harbour plan was now approved."
>>> line[retold_after(line, 0, len(line), "Council approves the new harbour plan"):]
'On Monday the council said the harbour plan was now approved.'
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.doubled import clean_joint
from arnorm.document.copies.frame.words import WAW, entries
from arnorm.unicode import pattern

__all__ = ["bare", "begins_anew", "core", "retold_after"]

_WORDS: Final = 5  # of the headline; 643 of 6,998 have fewer
_SOON: Final = 20  # words of the sentence in which the headline is told again, in the middle of it as a rule
_SENTENCE: Final = 8  # words of it at least
_SHARED: Final = (3, 2)  # words that come again, where a space stands between, and a sign
# ... and they are half of those of the headline that could, or a third behind a sign, or before a verb of reports.
_PART: Final = 2
_WHO: Final = 2  # words with which a headline begins, of who does what it tells: "council of the north approves"
_LETTERS: Final = 4  # of a word that comes again, article and particles aside, be its end another: "drivers"
_BEFORE: Final = (WAW, "\u0641", "\u0628", "\u0643", "\u0644")  # waw, fa, ba, kaf, lam
_THE, _FOR_THE = "\u0627\u0644", "\u0644\u0644"
_CORE: Final = 3  # letters of the root of most verbs
_IMPERFECT: Final = ("\u062a", "\u064a", "\u0646")  # ta, ya, nun
_ROOT: Final = 3  # letters
_NONE: Final = frozenset(("",))
_FORMED: Final = "\u0627\u062a\u064a\u0646\u0645"  # alef, ta, ya, nun, mim: before a root
_ENDINGS: Final = "\u062a\u0647"  # ta, ha
_WEAK: Final = dict.fromkeys(map(ord, "\u0627\u0648\u064a\u0621"))  # alef, waw, ya, hamza: within it
_BETWEEN: Final = r"(?:[\p{Zs}\t]|[.]{2,}+|[:|/\\\-\u2010-\u2015\u2026\u2022\u00bb\u00ab\u0640])++"
_LEFT: Final = r"[^_]"
_SIGN: Final = r"[^\p{Zs}\t]"
_STOP: Final = r"[.][\p{Zs}\t]+"
_MIM, _ALEF = "\u0645", "\u0627"
_ASIDE: Final = r"[\p{Zs}][-\u2010-\u2015][\p{Zs}]"  # a second dash: what stands between the two is an aside
_MARKS: Final = r"[\u0621\u064b-\u0652]*[»”\"’'\)\]!?\u061f]*"


def retold_after(text: str, start: int, stop: int, headline: str) -> int | None:
    """Return where a sentence begins that tells again the headline before it on its line, or ``None``."""
    said = fold.words_of(fold.folded(headline))
    if len(said) < _WORDS:
        return None
    end = fold.match_letters(text, start, stop, fold.letters_of(fold.folded(headline)))
    marks = pattern(_MARKS).match(text, end, stop) if end >= 0 else None
    if marks is not None and (full := pattern(_STOP).match(text, marks.end(), stop)) is not None:
        return full.end() if begins_anew(fold.words_of(fold.folded(text[full.end() : stop]))) else None
    between = pattern(_BETWEEN).match(text, marks.end(), stop) if marks is not None else None
    if between is None or not clean_joint(text, start, stop, between.end(), _LEFT):
        return None
    told = fold.words_of(fold.folded(text[between.end() : stop]))
    signed = pattern(_SIGN).search(between.group()) is not None
    own = len(told) >= _SENTENCE and _begins_a_sentence(told[0], signed=signed)
    own = own and not (signed and pattern(_ASIDE).search(text, between.end(), stop))
    begins = signed or (told[:1] != [] and told[0] in _verbs())
    return between.end() if own and _is_retold(said, told[:_SOON], signed=signed, begins=begins) else None


def begins_anew(words: Sequence[str]) -> bool:
    """Return whether the folded words behind a headline with a full stop are a text that does not go on from it.

    Else the headline is its first sentence: "and he said".
    """
    return len(words) >= _SENTENCE and _begins_a_sentence(words[0], signed=True)


def _begins_a_sentence(word: str, *, signed: bool) -> bool:
    """Return whether a folded word may begin a sentence, and does not go on with the clause before it.

    Particles that are joined to a word go on: "by a majority", "for the first time", "and"; so does "noting", a
    participle with the ending of an accusative. Behind a sign a sentence may begin with a preposition.
    """
    if word in entries("bound") or (not signed and word in entries("goes_on")):
        return False
    if word.startswith(_BEFORE) and word not in _verbs():
        return False
    return not (word.startswith(_MIM) and word.endswith(_ALEF) and len(word) > _LETTERS)


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Return the verbs that reports begin with."""
    return frozenset(map(fold.key, load.read_toml("meta/_words.toml")["verb"]))


def _is_retold(said: list[str], told: list[str], *, signed: bool, begins: bool) -> bool:
    """Return whether words come again; fewer will do behind a sign, or where a verb of reports begins the sentence."""
    wanted = {word[:_LETTERS] for word in map(bare, said) if len(word) >= _LETTERS}
    who = told[1].removeprefix(_THE) if len(told) > 1 else ""
    first = {word.removeprefix(_THE) for word in said[:_WHO]}
    if len(who) >= _LETTERS and who in first and told[0] in _verbs():
        return True  # "the minister said": who does so is told again, right behind the verb
    shared = len(wanted.intersection(word[:_LETTERS] for word in map(bare, told)))
    if shared and _root(told[0]) in set(map(_root, said)) - _NONE:
        return True  # "found a child", behind "finding of a child": the sentence begins with what the headline tells
    return shared >= _SHARED[signed] and (_PART + begins) * shared >= len(wanted)


def bare(word: str) -> str:
    """Return a folded word without particles and article.

    >>> bare(fold.key("بالمدينة")), bare(fold.key("للأطفال"))
    ('مدينه', 'اطفال')
    """
    if word.startswith(_FOR_THE):
        return word.removeprefix(_FOR_THE)
    for joined in _BEFORE:
        if word.startswith(joined + _THE):
            return word.removeprefix(joined + _THE)
    word = word.removeprefix(_THE)
    return word[1:] if len(word) > _LETTERS and word.startswith(_BEFORE) else word


def _root(word: str) -> str:
    """Return the consonants of a folded word that its forms share, nothing where they are too few."""
    kept = bare(word).lstrip(_FORMED).translate(_WEAK).rstrip(_ENDINGS)
    return kept if len(kept) >= _ROOT else ""


def core(word: str) -> str:
    """Return a folded word without particles, article and the first letter of an imperfect: "begins" in "began".

    >>> core(fold.key("تشرع")) in fold.key("شرعت"), core(fold.key("تبدأ")) in fold.key("شرعت")
    (True, False)
    """
    word = bare(word)
    return word[1:] if len(word) > _CORE and word.startswith(_IMPERFECT) else word
