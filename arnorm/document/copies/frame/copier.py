r"""A headline in a sentence of those who copy the text: "thank you for reading the story … , and now to the details".

>>> line = "شكرا لقراءتكم خبر بلدية الميناء تفتتح الرصيف الجديد والآن مع التفاصيل"
>>> start, stop = _told_by_a_copier(line)
>>> line[start:stop] == "بلدية الميناء تفتتح الرصيف الجديد"
True
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["beside_a_copier", "copiers"]

_HEADLINE: Final = 4  # words of it; 643 of 6,998 headlines have fewer than five
_DATE: Final = r"[\p{Zs}]*(?:date[\p{Zs}]+[0-9]{4}-[0-9]{2}-[0-9]{2}[\p{Zs}]+)?"  # as the same sites print it before
_DATED: Final = b"date20"
_ABOUT: Final = r"[\p{Zs}]*(?:\u0639\u0646[\p{Zs}]|:)?[\p{Zs}]*"  # `an, "about"
_GOES_ON: Final = r"[\p{L}\p{M}]"  # in the same word
_BEFORE_IT: Final = r"(?r)[\p{Zs},\u060c.]*"


def beside_a_copier(page: Page) -> list[tuple[int, int, str]]:
    """Return what stands around the headline on the first line, where that is such a sentence."""
    index = page.content[0]
    line = page.lines[index]
    found = _told_by_a_copier(page.raw(index))
    if found is None:
        return []
    start, stop = line.start + found[0], line.start + found[1]
    return [(one, two, "site") for one, two in ((line.start, start), (stop, line.end)) if one < two]


def _told_by_a_copier(line: str) -> tuple[int, int] | None:
    """Return where the headline stands in such a sentence, or ``None``: it ends where the copier goes on."""
    date = pattern(_DATE).match(line)
    at = date.end() if date is not None else 0
    ends = (fold.match_letters(line, at, len(line), letters) for letters in _letters("copier"))
    start = max(ends, default=-1)
    if start < 0 or pattern(_GOES_ON).match(line, start) is not None:
        return None
    about = pattern(_ABOUT).match(line, start)
    start = about.end() if about is not None else start
    known, offsets = fold.skeleton(line[start:])
    places = [place for letters in _letters("copied") if (place := known.find(letters)) > 0]
    stop = start + offsets[min(places)] if places else len(line)
    before = pattern(_BEFORE_IT).match(line, start, stop)
    stop = before.start() if before is not None else stop
    return (start, stop) if fold.key(line[start:stop]).count(" ") + 1 >= _HEADLINE else None


@lru_cache(maxsize=2)
def _letters(name: str) -> tuple[str, ...]:
    phrases: list[str] = load.read_toml("copies/words.toml")[name]
    return tuple(fold.letters_of(fold.folded(phrase)) for phrase in phrases)


@lru_cache(maxsize=1)
def copiers() -> tuple[bytes, ...]:
    """Return the letters with which such a line begins, as a sketch has them; "date" is one of many words."""
    phrases: list[str] = load.read_toml("copies/words.toml")["copier"]
    return (_DATED, *(Sketch(phrase).letters[0] for phrase in phrases))
