r"""What services say above a page that they pass on: an archive whose copy it is, a mail where it can be read, too.

Both are told by their words, of which a line has no other; one of them names the service, or the mail and what shows
it. An address may stand among them.

>>> lines = ("نسخة محفوظة من أرشيف الإنترنت", "لا تظهر هذه الرسالة جيدا؟ افتحها في المتصفح", "أرشيف الدولة")
>>> page = Page("\n".join(lines))
>>> [is_of_a_service(page, index) for index in page.content]
[True, True, False]
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import Page, of_a_line
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["is_of_a_service"]

_LETTERS: Final = 160  # of a line with an address in it
_LEAST: Final = 3  # words of such a line, an address among them
_ADDRESS: Final = r"(?:https?:)?//[^\p{Z}]+|(?:www[.])?[A-Za-z0-9-]{2,30}(?:[.][A-Za-z]{2,12}){1,3}/[^\p{Z}]*"
_DIGITS: Final = "0123456789"
_JOINED: Final = ("\u0648", "\u0641", "\u0644", "\u0628")  # wa-, fa-, li-, bi-
# Behind an order: whom it is told, what it is about.
_ENDS: Final = ("\u0647\u0627", "\u0647", "\u0643\u0645", "\u0643", "\u0648\u0627", "\u0646\u0627")


@of_a_line
def is_of_a_service(page: Page, index: int) -> bool:
    """Return whether a line says that a page is an archive's copy, or where a mail can be read, and nothing else."""
    if len(page.sketch.letters[index]) > _LETTERS or page.sketch.first_token(index) not in _beginnings():
        return False
    raw = page.raw(index)
    key = fold.key(pattern(_ADDRESS).sub(" ", raw))
    words = [word for word in key.split(" ") if word.strip(_DIGITS)]
    addresses = pattern(_ADDRESS).findall(raw)
    if any(host in it for it in addresses for host in _hosts()):
        return all(map(_is_of_an_archive, words))
    if len(words) + len(addresses) < _LEAST:
        return False
    if all(map(_is_of_an_archive, words)):
        return any(word in key for word in _words("archive"))
    told = [_parts(word) for word in words]
    return all(map(_is_of_a_mail, told)) and all(
        any(not _words(name).isdisjoint(forms) for forms in told) for name in ("message", "shown")
    )


def _is_of_an_archive(word: str) -> bool:
    return word in _words("archiving") or any(word in entry.split(" ") for entry in _words("archive"))


def _is_of_a_mail(forms: frozenset[str]) -> bool:
    return any(not _words(name).isdisjoint(forms) for name in ("message", "shown", "showing"))


@lru_cache(maxsize=1024)
def _parts(word: str) -> frozenset[str]:
    """Return a word, and what is left of it without what is joined before it and behind it."""
    found = {word, *(word[1:] for it in _JOINED if word.startswith(it))}
    return frozenset(found | {it.removesuffix(end) for it in found for end in _ENDS})


@lru_cache(maxsize=1)
def _hosts() -> tuple[str, ...]:
    return tuple(load.read_toml("copies/services.toml")["hosts"])


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/services.toml")[name]))


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[bytes]:
    """Return the words that begin such lines, as a sketch has them."""
    lists = load.read_toml("copies/services.toml")
    return frozenset(Sketch(word).first_tokens[0] for word in lists["first"])
