"""What stands beside a headline and names an outlet: alone, behind a noun that belongs to it, or behind "via" or "on".

>>> from arnorm.document import fold
>>> is_of_pages(fold.key("تطبيق صحيفة الميناء")), is_of_pages(fold.key("مدير صحيفة الميناء"))
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.copies.frame.words import WAW, entries, is_known
from arnorm.document.copies.masthead.line.compounds import are_a_section
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.copies.named import is_outlet, names_itself

__all__ = [
    "NAME_WORDS",
    "is_english",
    "is_of_pages",
    "is_on_an_outlet",
    "is_via",
    "names_alone",
    "tells_where_first",
    "without_outlet",
]

NAME_WORDS: Final = 5  # of the name of a site: of 28 outlets none has more
_THE: Final = "\u0627\u0644"
_VIA: Final = (("\u0639\u0628\u0631",), ("\u0646\u0642\u0644\u0627", "\u0639\u0646"))  # `abr; naqlan `an


def is_of_pages(piece: str) -> bool:
    """Return whether a piece is an outlet, a word of pages or a section of two fields: no speaker."""
    words = piece.split(" ")
    if words[0] in entries("of_outlet") and is_outlet(" ".join(words[1:])):
        return True
    return is_outlet(piece) or is_known(piece) or are_a_section(words) or are_a_section(_indefinite(words))


def _indefinite(words: list[str]) -> list[str]:
    """Return words without the article, behind "and", too."""
    return [word.removeprefix(_THE) if word[:1] != WAW else WAW + word[1:].removeprefix(_THE) for word in words]


def names_alone(words: Sequence[str]) -> bool:
    """Return whether words are a name with a word that only outlets have, and no preposition before it."""
    goes_on = entries("goes_on") | entries("bound")
    return len(words) > 1 and words[0] not in goes_on and names_itself(" ".join(words))


def is_via(words: tuple[str, ...]) -> bool:
    """Return whether words are "via", or "taken over from", and the name of an outlet."""
    via = next((it for it in _VIA if words[: len(it)] == it), ())
    return via != () and is_outlet(" ".join(words[len(via) :]))


def is_english(words: Sequence[str], *, behind: bool) -> bool:
    """Return whether words in Latin letters lead up to a headline, or go on behind it, with a particle.

    >>> is_english(("listen", "to"), behind=False), is_english(("iphone", "15"), behind=True)
    (True, False)
    """
    joined = len(words) > 1 and words[0 if behind else -1] in entries("joins")
    return joined and len(words) <= NAME_WORDS and all(word.isascii() for word in words)


def is_on_an_outlet(words: Sequence[str]) -> bool:
    """Return whether words are "on", "in" or "from" and the name of an outlet."""
    return len(words) > 1 and words[0] in entries("via") and is_outlet(" ".join(words[1:]))


def without_outlet(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the name of an outlet at their end; "an article in the Beacon" says whose words follow.

    >>> from arnorm.document import fold
    >>> without_outlet(("print", fold.key("صحيفة"), fold.key("الميناء")))
    ('print',)
    """
    sizes = range(min(NAME_WORDS, len(words)) - 1, 0, -1)
    size = next((size for size in sizes if is_outlet(" ".join(words[-size:]))), 0)
    own = not words or is_genre(words[0]) or words[0] in entries("series")
    return words if own else words[: len(words) - size]


def tells_where_first(words: Sequence[str]) -> bool:
    """Return whether words say where something appeared first: "was first published on", and a name.

    >>> tells_where_first("appeared first on harbour".split(" ")), tells_where_first("appeared on harbour".split(" "))
    (True, False)
    """
    count = next((at for at, word in enumerate(words) if word not in entries("appeared")), len(words))
    told = count > 1 and not entries("first").isdisjoint(words[:count])
    return told and 0 < len(words) - count <= NAME_WORDS
