"""When one line is a copy of another: the same words, or the same with a defect that says so.

>>> headline = FoldedLine.of("Council approves the new harbour plan")
>>> copy_of(FoldedLine.of("Council approves the new harbour plan - Daily News"), headline)
'site'
>>> copy_of(FoldedLine.of("Council approves the new…"), headline)
'cut'
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.copies.readings import FoldedLine, is_more
from arnorm.unicode import pattern

__all__ = [
    "NEGATIONS",
    "copy_of",
    "cut_unmarked",
    "in_a_field",
    "is_beginning",
    "is_half",
    "is_second_part",
    "is_turned",
    "may_be_glued",
]

_NAME_WORDS: Final = 3  # a name of a writer or a programme has no more
_FIELD: Final = (50, 70)  # characters that fields for titles hold: 55, 60, 65
_FIELD_OF: Final = 150  # a longer line is no headline, but the paragraph that begins with it
_MOST: Final = 0.6  # of its letters; a field of 70 characters leaves that much of the longest of 6,998 headlines, 113
_STEM_LETTERS: Final = 16  # a headline cut shorter could begin anything; 233 of 6,998 headlines have no more when whole
_STEM_BESIDE: Final = 5  # beside the headline, less will do
_STEM_AFAR: Final = 32  # at the foot: twice as many, and a word that is cut
_STEM_WORDS: Final = 2  # one word is the name of a person or a place that many lines begin with
_NEAR_WORDS: Final = 5  # below this, one word more or less makes another headline; 643 of 6,998 have fewer
_NEAR_WORDS_SET: Final = 3  # ... unless running text follows; 131 have fewer
_NEAR_LETTERS: Final = 10  # 46 of 6,998 headlines have fewer
# A comma, two dots and more, a bar or a dash right before what follows, be that quoted.
_PARTED: Final = r"(?r)(?:[,\u060c\u2026|]|[.]{2,}|[\p{Zs}][\u2013\u2014-])[\p{Zs}]*[\u00ab\u201c\"]?$"
_TURNED: Final = 8  # words of a headline whose halves a comma parts, which folds away
_PARTS: Final = ("|", "\u2026", ":")  # signs between the halves of a headline, as they are folded
_GLUED: Final = 2  # words behind the one to which a text is glued; else the line is cut in its last word
_WORD: Final = 3  # letters that can be a word glued to the one before
_TWO_EDITS: Final = 9  # words; 3,115 of 6,998 headlines have as many, of which two may differ
# Words that turn the meaning round, folded: two lines that differ in one of them are two statements.
# لا لم لن ليس ليست غير بلا دون ما: forms of "not" and "without"; هل: what makes a question of a statement.
NEGATIONS: Final = frozenset(("لا", "لم", "لن", "ليس", "ليست", "غير", "بلا", "دون", "ما", "هل", "no", "not"))
_VIA: Final = r"(?:(?:via|by|\u0639\u0628\u0631) )?@ ?[^ ]+(?: \| [^ ]+)?"  # `abr: where a tweet comes from
_WORD_FORM: Final = r"[a-z\u0620-\u06d3]"


def copy_of(line: FoldedLine, clean: FoldedLine, *, beside: bool = True, well_set: bool = False) -> str | None:
    """Return how ``line`` is a copy of ``clean``: ``same``, ``cut``, ``near``, or the kind of what stands beside it.

    ``beside`` says that the two stand next to each other, ``well_set`` that running text follows them: with either,
    weaker likeness is enough. The relation is not symmetric: ``clean`` is the fuller of the two, except for ``same``
    and ``near``.
    """
    if line.closed and not clean.closed:
        return None
    if line.letters == clean.letters:
        return "same" if line.words == clean.words or beside else None
    # What stands beside the headline on a line leaves its letters together; before a site's name, the first of them.
    said = clean.letters in line.letters or " | " in line.folded
    kind = _read_as(line, clean, beside=beside) if said else None
    if kind is not None:
        return kind
    if _cut_short(line, clean, beside=beside, words=1 if beside and well_set else _STEM_WORDS):
        return "cut"
    return _changed(line, clean, well_set=well_set) if beside else None


def _changed(line: FoldedLine, clean: FoldedLine, *, well_set: bool) -> str | None:
    """Return how a line beside the headline is that without its middle, its halves changed over, or a word changed."""
    if _cut_inside(line, clean):
        return "cut"
    if is_turned(line, clean):
        return "part"
    return "near" if _near(line, clean, _NEAR_WORDS_SET if well_set else _NEAR_WORDS) else None


def cut_unmarked(line: FoldedLine, clean: FoldedLine, *, at_a_word: bool) -> bool:
    """Return whether ``line`` is the beginning of a headline beside it, cut by a field of 60 characters or so.

    Nothing marks the cut but its place: inside a word, or, ``at_a_word``, behind most of the headline.
    """
    size = len(line.letters)
    if clean.closed or len(clean.folded) > _FIELD_OF or not _goes_on(line, clean):
        return False
    inside = line.words != clean.words[: len(line.words)]
    field = in_a_field(line)
    return size >= _STEM_LETTERS and size >= _MOST * len(clean.letters) and (inside or at_a_word or field)


def may_be_glued(line: FoldedLine, clean: FoldedLine) -> bool:
    """Return whether a headline may go on in another line without a space: a caption's words begin in its last one.

    >>> may_be_glued(FoldedLine.of("New harbour plan"), FoldedLine.of("New harbour planThe mayor in May"))
    True
    """
    size = len(line.words)
    if size + _GLUED > len(clean.words) or line.words[:-1] != clean.words[: size - 1]:
        return False
    whole, last = clean.words[size - 1], line.words[-1]
    return whole.startswith(last) and len(whole) - len(last) >= _WORD


def in_a_field(line: FoldedLine) -> bool:
    """Return whether a line has as many characters as fields for titles hold."""
    return min(_FIELD) <= len(line.folded) <= max(_FIELD)


def is_half(line: FoldedLine, clean: FoldedLine, *, named: bool = False) -> bool:
    """Return whether ``line`` is the last words of a headline, a quarter of it or more.

    What stands behind a colon is what a speaker says, said again, unless ``named`` says that the title of the page is
    all of it; where that denies it, the half says the contrary.
    """
    words = len(line.words)
    if not _NEAR_WORDS_SET <= words < len(clean.words) or line.closed or line.folded.endswith(":"):
        return False
    denied = not NEGATIONS.isdisjoint(clean.words[:-words])
    if clean.folded.endswith(": " + line.folded) and (denied or not named):
        return False
    return clean.words[-words:] == line.words and len(line.letters) * 4 >= len(clean.letters)


def is_second_part(line: FoldedLine, clean: FoldedLine, headline: str) -> bool:
    """Return whether ``line`` is what a headline says behind a comma, dots or a bar, half of it or more.

    Behind a colon, or words alone, it is what someone says, asks or denies.

    >>> headline = "After years, the city opens its port"
    >>> is_second_part(FoldedLine.of("The city opens its port"), FoldedLine.of(headline), headline)
    True
    """
    enough = len(line.words) >= _NEAR_WORDS and len(line.letters) * 2 >= len(clean.letters)
    if not enough or len(clean.words) - len(line.words) < _STEM_WORDS or not is_half(line, clean):
        return False
    at = fold.match_last_letters(headline, 0, len(headline), line.letters)
    return at > 0 and pattern(_PARTED).search(headline, 0, at) is not None and NEGATIONS.isdisjoint(clean.words)


def is_beginning(line: FoldedLine, clean: FoldedLine) -> bool:
    """Return whether a line is the first words of another."""
    return not clean.closed and len(line.words) < len(clean.words) and clean.words[: len(line.words)] == line.words


def is_turned(line: FoldedLine, clean: FoldedLine) -> bool:
    """Return whether a line is the two parts of a headline, the second one first.

    >>> is_turned(FoldedLine.of("Work starts soon.. New plan"), FoldedLine.of("New plan.. Work starts soon"))
    True
    """
    count = len(clean.words)
    if len(line.letters) != len(clean.letters) or count != len(line.words) or count < 2 * _STEM_WORDS:
        return False
    if line.letters not in clean.letters + clean.letters:
        return False
    parted = any(sign in side for sign in _PARTS for side in (line.folded, clean.folded))
    if not parted and count < _TURNED:
        return False  # names in another order
    turned = (clean.words[at:] + clean.words[:at] for at in range(_STEM_WORDS, count - _STEM_WORDS + 1))
    return line.words in turned


def _goes_on(line: FoldedLine, clean: FoldedLine) -> bool:
    return len(line.letters) < len(clean.letters) and clean.letters.startswith(line.letters)


def _read_as(line: FoldedLine, clean: FoldedLine, *, beside: bool) -> str | None:
    """Return the kind of what stands beside the headline on a line, ``cut`` where that is cut short."""
    for reading in line.readings:
        if reading.kind == "site" and len(clean.words) <= _NAME_WORDS and not reading.outlet:
            continue  # "writer | title": the writer is no headline with the name of a site
        if reading.kind != "site" and len(clean.words) < _NEAR_WORDS_SET:
            continue
        if _same(reading.line, clean, beside=beside):
            return reading.kind
        if any(_same(inner.line, clean, beside=beside) for inner in reading.line.readings):
            return reading.kind
        if reading.kind == "site" and not reading.before and _cut_before_site(reading.line, clean, beside=beside):
            return "cut"
    return None


def _same(line: FoldedLine, clean: FoldedLine, *, beside: bool) -> bool:
    return line.words == clean.words or (beside and line.letters == clean.letters)


def _cut_before_site(line: FoldedLine, clean: FoldedLine, *, beside: bool) -> bool:
    """Return whether the beginning of a headline, half of it or more, is all that a title tag had room for."""
    if not _goes_on(line, clean) or len(line.letters) < max(_NEAR_LETTERS, len(clean.letters) // 2):
        return False
    inside = line.words != clean.words[: len(line.words)]
    return beside or (inside and len(line.letters) >= _STEM_AFAR)


def _cut_short(line: FoldedLine, clean: FoldedLine, *, beside: bool, words: int) -> bool:
    """Return whether ``line`` is the beginning of ``clean`` and says so by an ellipsis."""
    if not line.folded.endswith("…"):
        before, parted, more = line.folded.rpartition(" \u2026 ")
        return (
            bool(parted)
            and (is_more(more) or pattern(_VIA).fullmatch(more) is not None)
            and _cut_short(FoldedLine(before + " \u2026"), clean, beside=beside, words=words)
        )
    if len(line.letters) >= len(clean.letters):
        return False
    enough = _STEM_BESIDE if beside else _STEM_LETTERS
    return len(line.letters) >= enough and len(line.words) >= words and clean.letters.startswith(line.letters)


def _cut_inside(line: FoldedLine, clean: FoldedLine) -> bool:
    """Return whether a line is the first words of a headline, an ellipsis, and its last ones."""
    head, parted, tail = line.folded.partition(" \u2026 ")
    if not parted or "\u2026" in tail:
        return False
    first, last = FoldedLine(head).words, FoldedLine(tail).words
    fewer = len(first) + len(last) < len(clean.words)
    enough = min(len(first), len(last)) >= _STEM_WORDS
    return fewer and enough and clean.words[: len(first)] == first and clean.words[-len(last) :] == last


def _near(line: FoldedLine, clean: FoldedLine, least: int) -> bool:
    """Return whether the two differ by one word, or by two where there are many; never in a number or a negation."""
    short = min(len(line.words), len(clean.words))
    if short < least or len(line.letters) < _NEAR_LETTERS or line.closed or line.folded.endswith("…"):
        return False
    if any(line.folded.count(sign) != clean.folded.count(sign) for sign in "|:"):
        return False  # "photo: …", "… | site": the word more is a label, not a slip
    budget = 1 if short < _TWO_EDITS else 2
    changed = _changes(line.words, clean.words, budget)
    if changed is None:
        return False
    word = pattern(_WORD_FORM)
    return all(one not in NEGATIONS and (not one or word.match(one)) for pair in changed for one in pair)


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
