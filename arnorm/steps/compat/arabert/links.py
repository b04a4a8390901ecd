"""AraBERT's way with links, addresses, handles and tags: each becomes a word in brackets, or a space.

Its patterns run one after another, each on what the last has left. Where one of them takes quadratic time, the same
matches are found here in one pass: a run of characters in which the pattern fails at the first place fails at every
other place of that run, so that runs are looked at whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final

from arnorm.edits import Replacement
from arnorm.letters import ISSPACE
from arnorm.unicode import Pattern, pattern

__all__ = ["PASSES"]

_LINK: Final = " [\u0631\u0627\u0628\u0637] "  # reh, alef, beh, tah: link
_MAIL: Final = " [\u0628\u0631\u064a\u062f] "  # beh, reh, yeh, dal: mail
_USER: Final = " [\u0645\u0633\u062a\u062e\u062f\u0645] "  # meem, seen, teh, khah, dal, meem: user
_BREAK: Final = "<br />"
# The word class of Python's regular expressions, and its white space.
_WORD: Final = "\\p{L}\\p{N}_"
_IN_HOST: Final = "-a-zA-Z0-9@:%._+~#="
_IN_PATH: Final = "-a-zA-Z0-9_./~?=%&"


def _hosts(text: str) -> Iterator[Replacement]:
    """Yield what ends like a host: a point and two to six small letters, with what belongs to a path after it."""
    if _ending().search(text):
        yield from _each(_host(), text, _LINK)


def _domains(text: str) -> Iterator[Replacement]:
    """Yield Latin letters before ``.com``."""
    if ".com" in text:
        found = (match for match in _domain().finditer(text) if match["com"])
        yield from ((match.start(), match.end(), _LINK) for match in found)


def _sign(sign: str, rest: str, text: str) -> Iterator[Replacement]:
    if sign in text:
        yield from _each(pattern(sign + rest), text, _LINK)


def _full_addresses(text: str) -> Iterator[Replacement]:
    """Yield e-mail addresses whose host has a point."""
    if "@" in text:
        found = (match for match in _address().finditer(text) if match["host"])
        yield from ((match.start(), match.end(), _MAIL) for match in found)


def _loose_addresses(text: str) -> Iterator[Replacement]:
    """Yield each run without white space that has an at sign inside it."""
    if "@" in text:
        found = (match for match in _solid().finditer(text) if "@" in match[0][1:-1])
        yield from ((match.start(), match.end(), _MAIL) for match in found)


def _handles(text: str) -> Iterator[Replacement]:
    """Yield at signs with the word after them."""
    if "@" in text:
        yield from _each(pattern(f"@[{_WORD}]++"), text, _USER)


def _breaks(text: str) -> Iterator[Replacement]:
    """Yield each line break of HTML that is written in the one way AraBERT knows."""
    return _each(pattern(_BREAK), text, " ")


def _tags(text: str) -> Iterator[Replacement]:
    """Yield everything from a ``<`` to the next ``>``, unless nothing stands between."""
    start = text.find("<")
    while start >= 0:
        end = text.find(">", start + 1)
        if end < 0:
            return
        if end > start + 1:
            yield start, end + 1, " "
        start = text.find("<", end)


def _each(sought: Pattern, text: str, new: str) -> Iterator[Replacement]:
    return ((found.start(), found.end(), new) for found in sought.finditer(text))


@lru_cache(maxsize=1)
def _ending() -> Pattern:
    return pattern(f"\\.[a-z]{{2,6}}+(?![{_WORD}])")


@lru_cache(maxsize=1)
def _host() -> Pattern:
    start = "(?:https?://.)?(?:www\\.)?"
    return pattern(f"{start}[{_IN_HOST}]{{2,256}}\\.[a-z]{{2,6}}(?![{_WORD}])[{_IN_HOST}?&/]*+")


@lru_cache(maxsize=1)
def _domain() -> Pattern:
    return pattern("[a-zA-Z]++(?<com>\\.com)?")


@lru_cache(maxsize=1)
def _address() -> Pattern:
    label = f"[{_WORD}-]++"
    return pattern(f"{label}(?<host>@{label}(?:\\.{label})++)?")


@lru_cache(maxsize=1)
def _solid() -> Pattern:
    return pattern(f"[^{ISSPACE}]++")


_REST: Final = f"[^{ISSPACE}]*+"
# In the order in which they run.
PASSES: Final[tuple[Callable[[str], Iterator[Replacement]], ...]] = (
    _hosts,
    partial(_sign, "http", f"s?://[{_IN_PATH}]++"),
    partial(_sign, "www", f"[{_IN_PATH}]++"),
    _domains,
    partial(_sign, "http", _REST),
    partial(_sign, "www", _REST),
    partial(_sign, "://", ""),
    _full_addresses,
    _loose_addresses,
    _handles,
    _breaks,
    _tags,
)
