"""What machines write beside a headline on its line: dates and times, handles, addresses, names of files.

>>> is_stamp("10.05.2014", last=False), _is_file("harbour.jpg"), _is_file("COVID-19")
(True, True, False)
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.copies.frame.words import entries, is_number
from arnorm.unicode import Match, pattern

__all__ = [
    "before_an_address",
    "is_address",
    "is_host",
    "is_of_machines",
    "is_signed",
    "is_slug",
    "is_stamp",
    "without_addresses",
]

_SIGNED: Final = 4  # words beside a whole date: a writer's name of three, a weekday
_STAMP: Final = r"(?:[0-9\u0660-\u0669]{1,4}[:/.-]){1,2}[0-9\u0660-\u0669]{1,4}$"
_DATE: Final = (
    r"(?<![0-9\u0660-\u0669])(?:[0-9\u0660-\u0669]{1,4}[/.-]){2}[0-9\u0660-\u0669]{1,4}(?![0-9\u0660-\u0669])"
)
_ADDRESS: Final = (
    r"(?:https?://|pic[.](?:twitter|x)[.]com/|t[.]co/)[^\p{Zs}]+(?:[\"\u201d\u00bb]?[\p{Zs}]/[\p{Zs}](?:X|Twitter))?"
)
_TO: Final = r"(?<=[\p{Zs}])https?://[^\p{Zs}]+[\p{Zs}]*$"
_HOST: Final = r"(?:www[.])?[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*[.][A-Za-z]{2,12}"
_HANDLE: Final = r"@[^\p{Zs}]+"
_SIZE: Final = r"[0-9]{2,4}[xX][0-9]{2,4}"
# The name of a file: letters and figures, two signs between them and more, or four figures, or what kind of file it is.
_FILE: Final = r"(?=[^\p{Zs}]*[A-Za-z])[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)+"
_OF_A_FILE: Final = r"[0-9]{4}|^[^-_.]+[-_.][^-_.]+[-_.].*[0-9]|[.](?:jpe?g|png|gif|webp)$"
_SPACES: Final = " \t\u00a0"
# The words of an address in Latin letters, signs between them: "council-approves-harbour-plan.html".
_SLUG: Final = r"[\p{Zs}]*(?=[0-9_.-]*[a-z])[a-z0-9]+(?:[-_][a-z0-9]+){4,}(?:[.][a-z]{3,5})?[\p{Zs}]*"
_PIECE: Final = r"[^\p{Zs}()\[\]]+"
_MARKS: Final = ":,\u060c;"
_BRACKETS: Final = "()[]"


def is_of_machines(text: str, *, last: bool) -> bool:
    """Return whether a text before a headline, or behind it, is a machine's and nothing else."""
    bare = text.strip(_SPACES)
    if is_stamp(text, last=last) or _is_file(bare) or pattern(_HOST).fullmatch(bare) is not None:
        return True
    return pattern(_HANDLE).fullmatch(bare) is not None if last else is_address(bare) or is_signed(text)


def is_stamp(text: str, *, last: bool) -> bool:
    """Return whether a date or a time in numbers touches a headline behind it, or is all that stands behind one."""
    if last:
        return pattern(_STAMP).search(text) is not None
    words = fold.words_of(fold.folded(text))
    numbers = sum(map(is_number, words))
    return numbers > 1 and numbers >= len(words) - 1 and not any(sign in text for sign in _BRACKETS)


def is_slug(text: str) -> bool:
    """Return whether a text is the end of an address: words in Latin letters, hyphens between them.

    >>> is_slug("council-approves-harbour-plan-today"), is_slug("state-of-the art")
    (True, False)
    """
    return text.isascii() and pattern(_SLUG).fullmatch(text) is not None


def is_host(text: str) -> bool:
    """Return whether a text is the host of a site, be it with the path to a page: "harbour.example/news/12?print=1"."""
    return pattern(rf"{_HOST}(?:/[!-~]*)?").fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Return whether a text is the address of a page or a post."""
    return pattern(_ADDRESS).fullmatch(text) is not None


def before_an_address(text: str) -> str:
    """Return what stands before an address that ends a text; nothing where none does."""
    found = pattern(_TO).search(text)
    return text[: found.start()] if found is not None else ""


def without_addresses(text: str) -> str:
    """Return a text without the hosts, handles and addresses in it; the signs behind them stay.

    >>> without_addresses("Printed from harbour.example: "), without_addresses("The Harbour (@harbour): ")
    ('Printed from  : ', 'The Harbour ( ): ')
    """
    if "." not in text and "@" not in text:
        return text
    return pattern(_PIECE).sub(_machine_off, text)


def _machine_off(found: Match) -> str:
    token = found.group().rstrip(_MARKS)
    shapes = (_HOST, _HANDLE, _ADDRESS) if "." in token or "@" in token else ()
    known = any(pattern(shape).fullmatch(token) is not None for shape in shapes)
    return f" {found.group()[len(token) :]}" if known else found.group()


def _is_file(text: str) -> bool:
    """Return whether a text is the name of a file, or the size of a picture: "IMG-20230508-WA0012", "600x400"."""
    if pattern(_FILE).fullmatch(text) is not None and pattern(_OF_A_FILE).search(text) is not None:
        return True
    words = fold.words_of(fold.folded(text)) if text.isascii() else []
    return pattern(_SIZE).fullmatch(text) is not None or (
        any(map(is_number, words)) and not entries("picture").isdisjoint(words)
    )


def is_signed(text: str) -> bool:
    """Return whether a name or a weekday and a whole date in numbers are all that stands behind a headline."""
    if pattern(_DATE).search(text) is None:
        return False
    return sum(not is_number(word) for word in fold.words_of(fold.folded(text))) <= _SIGNED
