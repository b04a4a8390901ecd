"""Where a line repeats itself, or begins with another line, with nothing in between.

Both work on the letters alone and give the offset in the line where the first copy ends. Time is linear: repetition is
found by the Z-function, and only where the first letters come again.

>>> doubled("Harbour plan approvedHarbour plan approved")
21
>>> doubled("Harbour plan approved | Harbour plan approved")
21
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["clean_joint", "doubled", "joint_after", "may_be_doubled", "z_values"]

# With these two, 2,882 titles printed twice or thrice on a line are all found, and none of 198 articles is touched.
_LETTERS: Final = 14  # a shorter repetition is speech: "yes yes", a chant, a name; 161 of 6,998 headlines are shorter
_WORDS: Final = 3  # 131 of 6,998 headlines have fewer
_LETTERS_JOINED: Final = 8  # enough where the copies touch, or a bar stands between; 20 headlines have fewer
_WORDS_JOINED: Final = 2  # 13 headlines have fewer
_BETWEEN: Final = 12  # letters of a word between two copies, which a forum sets there
_LATIN_WORD: Final = r"[\p{M}]*([\p{Zs}]*)[A-Za-z]{2,12}[\p{Zs}]*"
_PROBE: Final = 7  # letters by which a second copy is sought: one fewer than the shortest copy has, less its first
_TRIES: Final = 8  # periods that are looked at on one line, so that time stays linear
_TAIL_WORDS: Final = 5  # of the name of a site behind the last copy: of 28 outlets none has more
# A joint is clean where the letters beside it are plain, so that what remains is written the same without the piece:
# basic Arabic letters with their vowel marks, Latin letters, digits.
_PLAIN_LEFT: Final = (
    r"[\u0621-\u063a\u0641-\u064aA-Za-z0-9\u0660-\u0669][\u064b-\u0652]*"
    r"(?:[.…]{1,3}(?=[!?\u061f]))?[\p{Zs}]?[»”\"’'\)\]\}!?%\u061f\u066a]*"
)
_ANY_LEFT: Final = (
    r"[\u0621-\u063a\u0641-\u064aA-Za-z0-9\u0660-\u0669][\u064b-\u0652]*[^\p{L}\p{N}\p{M}\p{Cf}\u0640]{0,8}"
)
_PLAIN_RIGHT: Final = r"[«“\"‘'\(\[\{%\u066a]*[\u0621-\u063a\u0641-\u064aA-Za-z0-9\u0660-\u0669]"
_PLAIN_WORD: Final = r"[\u0621-\u063a\u0641-\u0652A-Za-z0-9\u0660-\u0669]*"
# Tatweel (U+0640) behind a space or a bar is a dash.
_SPACE_OR_BAR: Final = r"(?:[\p{Zs}\t:|/\\\-\u2010-\u2015\u2212\u2022\u00b7~=_]|(?<=[\p{Zs}\t|/\-\u2010-\u2015])\u0640)"
_JOINT: Final = r"(?r)[\p{Zs}]*(?:[.]{2,}|\u2026|[\p{Zs}][\u00bb\u00ab\u25c4\u25ba])$"
_CLEAN_LAST: Final = r"[^\u0640\p{Cf}]"
_WORD_CHAR: Final = r"[\p{L}\p{M}\p{N}\p{Cf}]"
# An address or a handle is one thing that protection keeps whole; what a cut leaves of it would be written otherwise.
_NOT_SPACE: Final = r"[^\p{Z}\t]{0,200}"
_ADDRESS: Final = r"[A-Za-z0-9]\p{Cf}*[.]\p{Cf}*[A-Za-z]|[@#/]"


def z_values(items: str | list[int]) -> list[int]:
    """Return for each place how many items from there on equal the first ones.

    >>> z_values("ababac")
    [6, 0, 3, 0, 1, 0]
    """
    size = len(items)
    z = [0] * size
    if size:
        z[0] = size
    left = right = 0
    for at in range(1, size):
        count = min(right - at, z[at - left]) if at < right else 0
        while at + count < size and items[count] == items[at + count]:
            count += 1
        z[at] = count
        if at + count > right:
            left, right = at, at + count
    return z


def may_be_doubled(letters: str) -> bool:
    """Return whether the first letters of a line come again, as they do wherever it holds a copy of its beginning."""
    return letters.find(letters[1 : 1 + _PROBE], _LETTERS_JOINED) >= 0


def doubled(line: str) -> int | None:
    """Return the offset where the first of two or more copies ends that make up the whole ``line``, or ``None``.

    A few words behind a bar after the last copy, the name of a site, belong to the residue.
    """
    letters, offsets = fold.skeleton(line)
    z = z_values(letters)
    size = len(letters)
    tries = 0
    for period in range(_LETTERS_JOINED, size // 2 + 1):
        if z[period] >= period:
            end = _first_copy_end(line, offsets, period, z[period])
            if end is not None and not _inside_hashtag(line, end) and _long_enough(line, end, period):
                return _without_joint(line, end)
            tries += 1
            if tries == _TRIES:
                break
    return _around_a_word(line, letters, offsets, z)


def _around_a_word(line: str, letters: str, offsets: list[int], z: list[int]) -> int | None:
    """Return where the first of two copies ends that make up a line with one Latin word between: "T Empty T".

    >>> doubled("افتتاح الميناء الجديد Empty افتتاح الميناء الجديد")
    21
    """
    size = len(letters)
    for length in range(max(_LETTERS, (size - _BETWEEN) // 2), (size + 1) // 2):
        if z[size - length] == length and len(fold.key(line[: offsets[length]]).split(" ")) >= _WORDS:
            between = pattern(_LATIN_WORD).fullmatch(line, offsets[length - 1] + 1, offsets[size - length])
            return between.start(1) if between else None
    return None


def _without_joint(line: str, end: int) -> int:
    """Return the end of the first copy without dots or a guillemet that part it from the next, and do not end that."""
    found = pattern(_JOINT).search(line, 0, end)
    if found is None or line.endswith(found.group().strip(" ")):
        return end
    return end if "\u00bb" in found.group() and "\u00ab" in line[: found.start()] else found.start()


def _inside_hashtag(line: str, at: int) -> bool:
    """Return whether an underscore stands beside a place: then one hashtag or name would be cut in two."""
    return "_" in line[at - 1 : at + 1]


def _long_enough(line: str, end: int, period: int) -> bool:
    """Return whether a repetition is no speech: by its length, or because nothing or a bar stands between."""
    words = len(fold.key(line[:end]).split(" "))
    if period >= _LETTERS and words >= _WORDS:
        return True
    spaces = pattern(r"[\p{Zs}\t]*").match(line, end)
    after = spaces.end() if spaces else end
    return words >= _WORDS_JOINED and (after == end or fold.fold_chars(line[after : after + 1]) == "|")


def _first_copy_end(line: str, offsets: list[int], period: int, equal: int) -> int | None:
    """Return where the first copy ends when ``equal`` letters from the second copy on equal the first ones."""
    at = offsets[period]
    copies = period + equal - equal % period
    rest = len(offsets) - copies
    if rest == 1 == equal % period:
        # The last letter of a copy is the first of the next: one run of letters, counted once.
        end = _after_letters(line, at, _last_run(line))
        return end if end is not None and clean_joint(line, 0, len(line), end, _ANY_LEFT) else None
    if rest and not _site_name(line[offsets[copies - 1] + 1 :]):
        return None
    signs = len(line[: offsets[0]].lstrip(" \t"))  # a quote or bracket that opens the first copy opens the second
    left = at
    while signs and left > offsets[period - 1] + 1 and not pattern(_SPACE_OR_BAR).match(line, left - 1):
        left -= 1
        signs -= 1
    kept = pattern("(?r)" + _SPACE_OR_BAR + "*").match(line, offsets[period - 1] + 1, left)
    end = kept.start() if kept else left
    touching = end == left == at
    if touching and not clean_joint(line, 0, len(line), end, _ANY_LEFT):
        return None
    return end if pattern(_CLEAN_LAST).match(line, end - 1) else None


def _last_run(line: str) -> int:
    """Return how many letters the run counts that ends a line."""
    letters = fold.fold_chars(line).replace("\x00", "").rstrip(fold.NO_WORD)
    return len(letters) - len(letters.rstrip(letters[-1:]))


def _after_letters(line: str, at: int, count: int) -> int | None:
    """Return where ``count`` equal letters from ``at`` on end and one more like them begins, or ``None``."""
    chars = fold.fold_chars(line)
    places = [at]
    for place in range(at + 1, len(line)):
        if chars[place] == chars[at]:
            places.append(place)
        elif chars[place] != "\x00":
            break
    return places[count] if len(places) == count + 1 else None


def _site_name(rest: str) -> bool:
    folded = fold.folded(rest)
    return folded.startswith("|") and len(fold.key_of(folded).split(" ")) <= _TAIL_WORDS


def joint_after(text: str, start: int, stop: int, headline: str) -> int | None:
    """Return where a line that begins with ``headline`` goes on with other text that is glued to it, or ``None``.

    Glued: no space and no sign but closing quotes stands between; where a space stands, a sentence may begin with
    the words of the headline.
    """
    letters, run = _letters_and_run(headline)
    end = fold.match_letters(text, start, stop, letters)
    if end < 0:
        return None
    chars = fold.fold_chars(text[end - 1 : min(stop, end + 8)])
    more = run - 1
    for at, char in enumerate(chars[1:], end + 1):
        if not more or char not in (chars[0], "\x00"):
            break
        more -= char == chars[0]
        end = at
    while end < stop and fold.fold_chars(text[end]) == "\x00":
        end += 1  # marks and a final hamza belong to the letter before them
    if text[end : end + 1] == '"' and text.count('"', start, end) % 2 == 0:
        return end if clean_joint(text, start, stop, end) else None  # it opens what follows
    spaced = text[end : end + 2]
    if spaced == ' "' and text.count('"', start, end) % 2 == 0:
        return None
    marks = pattern(r"[\u064b-\u0652]*(?:(?:[.…]{1,3}(?=[!?\u061f]))?[\p{Zs}]?[»”\"’'\)\]!?%\u061f\u066a]+)?").match(
        text, end, stop
    )
    at = marks.end() if marks else end
    return at if at < stop and clean_joint(text, start, stop, at) else None


@lru_cache(maxsize=64)
def _letters_and_run(headline: str) -> tuple[str, int]:
    """Return the letters of a headline, and how many the run counts that ends it; asked for each line below it."""
    return fold.letters_of(fold.folded(headline)), _last_run(headline)


def clean_joint(text: str, start: int, stop: int, at: int, left: str = _PLAIN_LEFT) -> bool:
    """Return whether plain letters stand on both sides of ``at``, in one word if the two touch."""
    if not pattern(_PLAIN_RIGHT).match(text, at, stop):
        return False
    if not pattern("(?r)" + left).match(text, start, at):
        return False
    after = pattern(_WORD_CHAR + "*").match(text, at, stop)
    before = pattern("(?r)" + _WORD_CHAR + "*").match(text, start, at)
    around = (pattern("(?r)" + _NOT_SPACE).match(text, start, at), pattern(_NOT_SPACE).match(text, at, stop))
    if any(part is not None and pattern(_ADDRESS).search(part.group()) for part in around):
        return False
    plain = pattern(_PLAIN_WORD)
    return all(part is None or plain.fullmatch(part.group()) is not None for part in (after, before))
