"""When one line is a copy of another: the same words, or the same with a defect that says so.

>>> headline = Sheet.of("Council approves the new harbour plan")
>>> copy_of(Sheet.of("Council approves the new harbour plan - Daily News"), headline)
'site'
>>> copy_of(Sheet.of("Council approves the new…"), headline)
'cut'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["Sheet", "copy_of"]

_SITE_WORDS: Final = 5  # the name of a site, beside the headline and a bar
_STEM_LETTERS: Final = 16  # a headline cut shorter than this could begin anything
_STEM_BESIDE: Final = 5  # beside the headline, less will do
_STEM_WORDS: Final = 2
_NEAR_WORDS: Final = 5  # below this, one word more or less makes another headline
_NEAR_WORDS_SET: Final = 3  # ... unless running text follows
_NEAR_LETTERS: Final = 10
_TWO_EDITS: Final = 9
# Words that turn the meaning round, folded: two lines that differ in one of them are two statements.
# لا لم لن ليس ليست غير بلا دون ما: forms of "not" and "without".
_NEGATIONS: Final = frozenset(("لا", "لم", "لن", "ليس", "ليست", "غير", "بلا", "دون", "ما", "no", "not"))
_WORD_FORM: Final = r"[a-z\u0620-\u06d3]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One line as copies are judged: its form, its words, its letters."""

    form: str
    words: tuple[str, ...]
    letters: str

    @classmethod
    def of(cls, text: str) -> Sheet:
        """Return the sheet of a line of text."""
        return cls.folded(fold.form(text))

    @classmethod
    def folded(cls, form: str) -> Sheet:
        """Return the sheet of a line that is folded already."""
        words = tuple(fold.words_of(form))
        return cls(form, words, "".join(words))

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does."""
        return self.form.endswith(".")


def copy_of(line: Sheet, clean: Sheet, *, beside: bool = True, well_set: bool = False) -> str | None:
    """Return how ``line`` is a copy of ``clean``: ``same``, ``site``, ``cut``, ``near``, or ``None``.

    ``beside`` says that the two stand next to each other, ``well_set`` that running text follows them: with either,
    weaker likeness is enough. The relation is not symmetric: ``clean`` is the fuller of the two, except for ``same``
    and ``near``.
    """
    if line.closed and not clean.closed:
        return None
    if line.letters == clean.letters:
        return "same" if line.words == clean.words or beside else None
    if _with_site(line, clean):
        return "site"
    if _cut_short(line, clean, beside=beside, words=1 if beside and well_set else _STEM_WORDS):
        return "cut"
    least = _NEAR_WORDS_SET if well_set else _NEAR_WORDS
    return "near" if beside and _near(line, clean, least) else None


def _with_site(line: Sheet, clean: Sheet) -> bool:
    """Return whether ``line`` is ``clean`` with a few words behind a bar, before or after it."""
    extra = len(line.words) - len(clean.words)
    if not 0 < extra <= _SITE_WORDS or "|" not in line.form:
        return False
    if line.words[: len(clean.words)] == clean.words:
        return _barred(line.form, len(clean.words), after=True)
    if line.words[extra:] == clean.words:
        return _barred(line.form, extra, after=False)
    return False


def _barred(form: str, words: int, *, after: bool) -> bool:
    """Return whether a bar, and no colon, stands after the first ``words`` words of a form."""
    count = 0
    for piece in form.split(" "):
        if count == words and piece in "|:.…?":
            return piece == "|" or (after and piece in ".…?" and "|" in form)
        count += piece not in "|:.…?@#©"
    return False


def _cut_short(line: Sheet, clean: Sheet, *, beside: bool, words: int) -> bool:
    """Return whether ``line`` is the beginning of ``clean`` and says so by an ellipsis."""
    if not line.form.endswith("…") or len(line.letters) >= len(clean.letters):
        return False
    enough = _STEM_BESIDE if beside else _STEM_LETTERS
    return len(line.letters) >= enough and len(line.words) >= words and clean.letters.startswith(line.letters)


def _near(line: Sheet, clean: Sheet, least: int) -> bool:
    """Return whether the two differ by one word, or by two where there are many; never in a number or a negation."""
    short = min(len(line.words), len(clean.words))
    if short < least or len(line.letters) < _NEAR_LETTERS or line.closed or line.form.endswith("…"):
        return False
    if any(line.form.count(sign) != clean.form.count(sign) for sign in "|:"):
        return False  # "photo: …", "… | site": the word more is a label, not a slip
    budget = 1 if short < _TWO_EDITS else 2
    changed = _changes(line.words, clean.words, budget)
    if changed is None:
        return False
    word = pattern(_WORD_FORM)
    return all(one not in _NEGATIONS and (not one or word.match(one)) for pair in changed for one in pair)


def _changes(one: tuple[str, ...], two: tuple[str, ...], budget: int) -> list[tuple[str, str]] | None:
    """Return the words that must change between two lines, at most ``budget``, or ``None``; '' stands for no word."""
    if abs(len(one) - len(two)) > budget:
        return None
    head = _common(one, two)
    one, two = one[head:], two[head:]
    tail = _common(one[::-1], two[::-1])
    one, two = one[: len(one) - tail], two[: len(two) - tail]
    if not one or not two:
        rest = one or two
        return [(word, "") for word in rest] if len(rest) <= budget else None
    if budget == 0:
        return None
    tries = []
    if _alike(one[0], two[0]):
        tries.append(((one[0], two[0]), one[1:], two[1:]))
    tries += [((one[0], ""), one[1:], two), (("", two[0]), one, two[1:])]
    for pair, left, right in tries:
        more = _changes(left, right, budget - 1)
        if more is not None:
            return [pair, *more]
    return None


def _alike(one: str, two: str) -> bool:
    """Return whether two words are spellings or inflections of one: they share most of their letters."""
    shared = _common(one, two) + _common(one[::-1], two[::-1])
    return shared * 2 >= max(len(one), len(two)) and min(len(one), len(two)) > 2


def _common(one: tuple[str, ...] | str, two: tuple[str, ...] | str) -> int:
    count = 0
    for left, right in zip(one, two, strict=False):
        if left != right:
            break
        count += 1
    return count
