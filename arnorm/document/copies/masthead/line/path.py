"""The path to an article, on a line of its own: "home > region", "region > news of the coast".

Where it ends in the headline, it is told by the line below, which is that headline.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.masthead.line.compounds import is_named_by_subjects
from arnorm.document.copies.masthead.line.pieces import kinds_of, words_of
from arnorm.document.copies.masthead.names import NEWS
from arnorm.document.copies.named import homes
from arnorm.document.copies.readings import is_home
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["before_the_headline", "ends_in_the_headline", "is_glued", "is_path_alone"]

_BAR: Final = b"|"  # as a sketch has the signs of a path
_SIGNS: Final = r"[\p{Zs}]*[>\u203a\u00bb/|\\\u2190\u2192][\p{Zs}]*|[\p{Zs}][-\u2013\u2014\u00ab\u2039][\p{Zs}]"
_ARROWS: Final = (">", "\u203a")
_ARROW: Final = r"(?<![0-9\p{Zs}])[\p{Zs}]?[>\u203a][\p{Zs}]?(?=[\p{L}])"
_CLOSED: Final = r"[.:!?\u061f\u2026\u00ab]"
_PIECES: Final = 6
_WORDS: Final = 4  # of the name of a section in a path; "Arab and international affairs" has as many
_NEWS_WORDS: Final = 8  # of "news of" several things: "the latest news of the world of cars"
_LAST: Final = "\u0627\u062e\u0631"  # akhir, "the latest"
# "News" behind another word or before one, or the article in the midst of a word behind it: "Germanythe life".
_GLUED: Final = (
    rf"[^ ]{{4,20}}{NEWS[0]}(?: |$)|{NEWS[0]}(?:\u0627\u0644|{_LAST}|{NEWS[0]})[^ ]{{3}}"
    rf"|^(?:{NEWS[0]}|{NEWS[1]}) [^ ]{{5,20}}\u0627\u0644[^ ]{{4}}"
)
_TA: Final = r"\u0629[\u0621-\u064a]"  # ta marbuta, behind which no word goes on
_LETTERS: Final = 14  # of a headline; 161 of 6,998 have fewer
_HEADLINE: Final = 3  # words of it; 131 of 6,998 have fewer
_RUN: Final = r"[^\p{Zs}\t]++"
_BEFORE: Final = 60  # letters of a path before it
_OF_A_PATH: Final = frozenset(("section", "maybe", "region", ""))
_UNKNOWN: Final = 2  # words of names in such a path that no list holds: the site's


def is_path_alone(page: Page, index: int) -> bool:
    r"""Return whether a line is a path: from the home page on, or names of a few words with arrows between.

    >>> page = Page("Home/Sport\nأخبار الساحل > مدارس\nA ship 5 > 3 metres\nHome is where we live")
    >>> [is_path_alone(page, index) for index in page.content]
    [True, True, False, False]
    """
    sketch = page.sketch
    arrows = sketch.rows[index].find(_BAR) >= 0 and (_ARROWS[0] in page.text or _ARROWS[1] in page.text)
    if not arrows and not sketch.letters[index].startswith(homes()):
        return False
    raw = page.raw(index)
    pieces = [words for piece in pattern(_SIGNS).split(raw) if (words := fold.words_of(fold.folded(piece)))]
    if not 1 < len(pieces) <= _PIECES or not all(map(_names, pieces)):
        return False
    if is_home(" ".join(pieces[0])):
        return True
    if pattern(_ARROW).search(raw) is None or pattern(_CLOSED).search(raw) is not None:
        return False
    return any(kinds_of(words)[0] in ("section", "region") for words in pieces)


def is_glued(page: Page, index: int) -> bool:
    r"""Return whether names of sections stand side by side and no space between two: "news of the port" and others.

    >>> page = Page("أخبار الميناءآخر الأخبارالصيد البحري\nأخبار الميناء والصيد\nموقع إخباري")
    >>> [is_glued(page, index) for index in page.content]
    [True, False, False]
    """
    letters = page.sketch.letters[index]
    if letters.find(_letters_of_news()) < 0 or len(letters) > _BEFORE or page.end(index) != "":
        return False
    return pattern(_GLUED).search(page.key(index)) is not None or pattern(_TA).search(page.raw(index)) is not None


@lru_cache(maxsize=1)
def _letters_of_news() -> bytes:
    return Sketch(NEWS[0]).letters[0]


def _names(words: list[str]) -> bool:
    """Return whether words may name a section."""
    news = words[0] in NEWS or (words[0] == _LAST and words[1:] and words[1] in NEWS)
    return len(words) <= (_NEWS_WORDS if news else _WORDS)


def ends_in_the_headline(page: Page, index: int, headline: int) -> bool:
    r"""Return whether a line is the path to the article and the headline behind it, glued or not, which stands below.

    >>> page = Page("الرئيسيةأخبارأخبار الميناء افتتاح الرصيف الجديد في الميناء\nافتتاح الرصيف الجديد في الميناء")
    >>> ends_in_the_headline(page, 0, 1)
    True
    """
    letters = page.sketch.letters
    whole, end = letters[index], letters[headline]
    if not whole.endswith(end):
        return whole.startswith(homes()) and _is_cut_behind_a_path(page, index, headline)
    few = len(end) < _LETTERS or not len(end) < len(whole) <= len(end) + _BEFORE
    if few or page.key(headline).count(" ") + 1 < _HEADLINE:
        return False
    line = page.lines[index]
    at = fold.match_last_letters(page.text, line.start, line.end, fold.letters_of(page.folded(headline)))
    if at <= line.start:
        return False
    before = page.text[line.start : at]
    glued = pattern(r"(?r)\p{L}$").search(before) is not None
    words = words_of(fold.folded(before))
    kinds = kinds_of(words)
    if not kinds or kinds.count("") > _UNKNOWN or not _OF_A_PATH.issuperset(kinds):
        return False
    if glued and any(NEWS[0] in word for word in words):
        return True
    signs = pattern(_ARROW).search(page.raw(index)) is not None
    return "section" in kinds and (glued or signs or is_home(words[0]))


def _is_cut_behind_a_path(page: Page, index: int, below: int) -> bool:
    """Return whether a line is a path from the home page and, glued to it or not, the beginning of a headline."""
    whole, headline = page.sketch.letters[index], page.sketch.letters[below]
    at = whole.find(headline[:_LETTERS])
    if not 0 < at <= _BEFORE or not headline.startswith(whole[at:]):
        return False
    raw = page.raw(index)
    known, offsets = fold.skeleton(raw)
    at = known.find(fold.letters_of(page.folded(below))[:_LETTERS])
    kinds = kinds_of(words_of(fold.folded(raw[: offsets[at]]))) if at > 0 else []
    return "section" in kinds and kinds.count("") <= _UNKNOWN and _OF_A_PATH.issuperset(kinds)


def before_the_headline(page: Page) -> list[tuple[int, int, str]]:
    r"""Return the path to the article where it stands before the headline on the first line, two names of it glued.

    It ends with the last of these: the headline may begin as a section is named.

    >>> page = Page("الرئيسية أخبارأخبار الساحل رياضة المشي تعود إلى شاطئ الميناء\nText.")
    >>> [page.text[start:end] for start, end, _ in before_the_headline(page)] == ["الرئيسية أخبارأخبار الساحل "]
    True
    """
    index = page.content[0]
    if not page.sketch.letters[index].startswith(homes()):
        return []
    line, end = page.lines[index], 0
    tokens = list(pattern(_RUN).finditer(page.text, line.start, line.end))
    for at, token in enumerate(tokens):
        words = words_of(fold.folded(token.group()))
        if not {*kinds_of(words)} <= {"section", "region"}:
            break
        if len(words) > 1:
            end = at + 1
            of = fold.key(tokens[end].group()) if end < len(tokens) else ""
            end += words[-1] in NEWS and is_named_by_subjects(f"{NEWS[0]} {of}")
    rest = page.text[tokens[end].start() : line.end] if 0 < end < len(tokens) else ""
    if fold.key(rest).count(" ") < _HEADLINE:
        return []
    return [(line.start, tokens[end].start(), "path")]
