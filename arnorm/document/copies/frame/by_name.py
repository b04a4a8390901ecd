r"""A name beside the headline on the first line, of which another line, or the title beside the text, says whose it is.

No list knows the name. But the foot of the page has it as that of who published the text, or of who holds the rights;
or the title is the headline without it, and the text has no word of it; or the title has the two the other way round.

>>> from arnorm.document.page import Page
>>> page = Page("Harbour plan is now law - Beacon\nWork starts in May.\nSource: Beacon")
>>> [page.text[start:end] for start, end, _ in beside_by_name(page, None)]
[' - Beacon']
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.elsewhere import is_signed
from arnorm.document.copies.frame.foreign import are_foreign
from arnorm.document.copies.frame.framed import Frame, framed
from arnorm.document.copies.frame.outside import text_beside
from arnorm.document.copies.frame.words import entries
from arnorm.document.copies.masthead.headline.taken_up import text_of
from arnorm.document.copies.masthead.line.pieces import kinds_of, words_of
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.lines import trimmed_cut
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["beside_by_name"]

_BAR: Final = ord("|")
_AROUND: Final = '\u00ab\u00bb\u201c\u201d"'  # guillemets, quotation marks
_SIGN: Final = r"[\p{Zs}]*[|\u00a6][\p{Zs}]*|[\p{Zs}]+[-\u2010-\u2015\u0640\u2022\u00b7~][\p{Zs}]+"
_LONGEST: Final = 200  # letters; a headline of 113, and a name
_NAME: Final = 3  # words of a name that no list knows; of 28 outlets two have more
_HEADLINE: Final = (4, 14)  # words and letters of what stays; 302 of 6,998 headlines have fewer words
_FOOT: Final = 6  # lines in which a page says whose it is
_SHORT: Final = 4  # letters of a word that texts hold by chance
_FIGURE: Final = "[0-9]"


def beside_by_name(page: Page, title: str | None) -> list[tuple[int, int, str]]:
    """Return the piece of the first line that goes with its sign, and how it is known; nothing where none does."""
    first = page.content[0]
    around = _around_the_title(page, first, title) if title is not None else []
    if around:
        return around
    if _BAR not in page.sketch.rows[first] or len(page.sketch.letters[first]) > _LONGEST:
        return []
    raw = page.raw(first)
    found = list(pattern(_SIGN).finditer(raw))
    if not found:
        return []
    line = page.lines[first]
    for name, rest, start, end in (
        (raw[found[-1].end() :], raw[: found[-1].start()], found[-1].start(), len(raw)),
        (raw[: found[0].start()], raw[found[0].end() :], 0, found[0].end()),
    ):
        if _may_be(name, rest) and _is_known(page, fold.key(name), fold.key(rest), title, behind=start > 0):
            cut = trimmed_cut(page.text, line, line.start + start, line.start + end, ())
            return [(cut.start, cut.end, "site")]
    return []


def _around_the_title(page: Page, index: int, title: str) -> list[tuple[int, int, str]]:
    """Return what stands around the title on a line that has no more than that: words of pages, a label, a section."""
    letters, wanted = page.sketch.letters[index], _letters(title)
    if not wanted or len(letters) == len(wanted) or len(letters) > _LONGEST or letters.find(wanted) < 0:
        return []
    raw, line = page.raw(index), page.lines[index]
    known, offsets = fold.skeleton(raw)
    said = fold.letters_of(fold.folded(title))
    at = known.find(said)
    if at < 0:
        return []
    # A mark behind the title belongs to its last word.
    start, end = offsets[at], offsets[at + len(said)] if at + len(said) < len(known) else len(raw)
    sides = [it for it in (raw[:start], raw[end:]) if fold.key(it)]
    if not all(map(_is_of_a_page, sides)):
        frame = _framed(page, index, said)
        if frame is None:
            return []
        start, end = frame.start, frame.end
    ends = ((line.start, line.start + start), (line.start + end, line.end))
    cuts = (trimmed_cut(page.text, line, one, two, ()) for one, two in ends if fold.key(page.text[one:two]))
    return [(cut.start, cut.end, "site") for cut in cuts]


def _framed(page: Page, index: int, letters: str) -> Frame | None:
    """Return where a headline stands on a line in a frame of which the text has no word, and which names no writer.

    A kind of texts, "interview", is a kicker that the title beside the text may lack.
    """
    text, raw = text_beside(page, index, letters), page.raw(index)
    frame = framed(raw, letters, text=text) if text is not None else None
    if text is None or frame is None or frame.has_kicker:
        return None
    around = (raw[: frame.start], raw[frame.end :])
    sides = [fold.key(it) for it in around if fold.key(it)]
    named = any(names_a_person(side) or is_genre(side.partition(" ")[0]) for side in sides)
    quoted = any(it in _AROUND for it in (around[0][-1:], around[1][:1]) if it)
    return None if named or quoted or not are_foreign(" ".join(sides).split(" "), text.stems) else frame


def _is_of_a_page(text: str) -> bool:
    """Return whether a text beside the title, glued to it or not, is the label of a field or the path to the article.

    >>> _is_of_a_page("تاريخ النشر "), _is_of_a_page("الرئيسيةأخبار محلية"), _is_of_a_page("الوزير: ")
    (True, True, False)
    """
    words = words_of(fold.folded(text))
    kinds = kinds_of(words)
    # One word of such a label may be of the headline: "history".
    return (kinds == ["label"] and len(words) > 1) or (
        len(kinds) > 1 and {*kinds} <= {"section", "region", "button", "maybe", "label"}
    )


def _may_be(name: str, rest: str) -> bool:
    """Return whether a text has few enough words for a name, no number among them, and the rest is a headline."""
    key, headline = fold.key(name), fold.key(rest)
    words, letters = _HEADLINE
    if not key or key.count(" ") >= _NAME or pattern(_FIGURE).search(key) is not None or is_genre(key):
        return False
    return headline.count(" ") + 1 >= words and len(headline.replace(" ", "")) >= letters


def _is_known(page: Page, name: str, headline: str, title: str | None, *, behind: bool) -> bool:
    """Return whether the foot of the page or the title beside it says that a name is none of the headline's words.

    Before a headline may stand who says it, behind it who wrote it, and of what it tells: these the page has elsewhere.
    """
    below = page.content[1:]
    if any(_publishes(page, index, name, headline) for index in below[-_FOOT:]):
        return True
    sources = [index for index in below[-_FOOT:] if is_signed(page.key(index), name) and not _signs(page, index)]
    told = any(_has(page, index, name) for index in below if index not in sources)
    if told or names_a_person(name) or name.partition(" ")[0] in _offices():
        return False
    said = fold.key(title) if title is not None else ""
    if behind and (sources or said == headline):
        return not any(len(word) >= _SHORT and _letters(word) in text_of(page) for word in name.split(" "))
    turned = (f"{name} {headline}", f"{headline} {name}")[not behind]
    return said == turned


def _publishes(page: Page, index: int, name: str, headline: str) -> bool:
    """Return whether a line says that the headline appeared first on a name's pages, or that this holds the rights."""
    line = page.key(index)
    if headline in line and line.endswith(f" {name}"):
        before, _, behind = f" {line.removesuffix(name)}".partition(f" {headline} ")
        rest = [word for word in f"{before} {behind}".split(" ") if word]
        return bool(rest) and entries("appeared").issuperset(rest)
    return is_signed(line, name) and not entries("holds").isdisjoint(line.split(" "))


def _signs(page: Page, index: int) -> bool:
    """Return whether a line tells who wrote: "by", "wrote"."""
    return not (entries("by") | entries("wrote")).isdisjoint(page.key(index).split(" "))


def _has(page: Page, index: int, name: str) -> bool:
    return page.sketch.letters[index].find(_letters(name)) >= 0


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Return what one is who speaks in headlines: "minister"."""
    roles: list[str] = load.read_toml("meta/_parts.toml")["role"]
    return frozenset(map(fold.key, roles))


def _letters(word: str) -> bytes:
    return next(iter(Sketch(word).letters), b"")
