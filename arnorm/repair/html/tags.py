"""Finds the markup in a text: tags of known elements, comments, declarations.

A small tokenizer after the states of the HTML standard, with two differences. It knows where each piece lies, which
edits need; and it must leave text that merely looks like markup: a name that is no element of HTML, a ``<`` before
anything else, a tag, comment or quote that never closes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data.load import read_toml
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["Markup", "markup"]

_UPPER: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOWER: Final = str.maketrans(_UPPER, "abcdefghijklmnopqrstuvwxyz")
_WHITE: Final = "[ \\t\\n\\r\\f]"
# A quoted value may hold a "<"; then the tag may be this long and no longer, so that time stays linear.
_LONGEST: Final = 2_000
_DECLARATION: Final = 1_000
_DATA: Final = "<![CDATA["
_DATA_END: Final = "]]>"


class Markup(NamedTuple):
    """A piece of markup, and what it is: ``block``, ``line``, ``cell``, ``inline`` or ``hidden``."""

    start: int
    end: int
    kind: str


def _ascii_lower(name: str) -> str:
    """Return ``name`` in lower case, ASCII letters alone.

    >>> _ascii_lower("BR")
    'br'
    """
    return name.translate(_LOWER)


def markup(text: str) -> Iterator[Markup]:
    """Yield each piece of markup in ``text``, in order; a hidden element with all that is in it.

    >>> [tuple(piece) for piece in markup("a <b>c</b> 3 < 5 <!-- d -->")]
    [(2, 5, 'inline'), (6, 10, 'inline'), (17, 27, 'inline')]
    """
    closers = _Closers(text)
    at = 0
    inside = False  # a section of character data, whose end means nothing anywhere else
    for found in pattern("<(?=[A-Za-z/!?])|\\]\\]>").finditer(text):
        if found.start() < at:
            continue
        if found[0] == _DATA_END:
            piece = Markup(found.start(), found.end(), "inline") if inside else None
            inside = False
        else:
            piece = _piece(text, found.start(), closers)
            inside = inside or (piece is not None and text.startswith(_DATA, found.start()))
        if piece is not None:
            at = piece.end
            yield piece


class _Closers:
    """Finds what closes a construct; once there is none, it does not look again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._none: set[str] = set()

    def after(self, at: int, source: str) -> int | None:
        """Return the end of the first match of ``source`` from ``at`` on."""
        if source in self._none:
            return None
        found = pattern(source).search(self._text, at)
        if found is None:
            self._none.add(source)
            return None
        return found.end()


def _piece(text: str, at: int, closers: _Closers) -> Markup | None:
    if text[at + 1] in {"!", "?"}:
        return _declaration(text, at, closers)
    tag = _tag().match(text, at) or _tag_with_angle().match(text, at, at + _LONGEST)
    if tag is None:
        return None
    name = _ascii_lower(tag["name"])
    kind = _kinds().get(name) or _prefixed(name)
    if kind is None or not _bare_attributes().issuperset(_ascii_lower(bare) for bare in tag.captures("bare")):
        return None
    if kind == "hidden":
        return Markup(at, _hidden_end(name, tag, closers), kind)
    return Markup(at, tag.end(), kind)


def _declaration(text: str, at: int, closers: _Closers) -> Markup | None:
    """Return a comment, a declaration or a processing instruction that starts at ``at``."""
    if text.startswith("<!--", at):
        # The standard ends a comment at "<!-->" and "<!--->" too.
        end = closers.after(at + 2, "--!?+>")
        return Markup(at, end, "inline") if end is not None else None
    if text.startswith(_DATA, at):
        return Markup(at, at + len(_DATA), "inline") if closers.after(at, "\\]\\]>") else None
    found = pattern("<(?:!\\[?|\\?)[A-Za-z][^<>]*+>").match(text, at, at + _DECLARATION)
    return Markup(at, found.end(), "inline") if found else None


def _hidden_end(name: str, tag: Match, closers: _Closers) -> int:
    """Return where a hidden element ends; the end of its tag where it is a closing one, or nothing closes it."""
    if tag["slash"]:
        return tag.end()
    letters = "".join(f"[{letter}{letter.translate(_RAISE)}]" for letter in name)
    return closers.after(tag.end(), f"</{letters}(?:{_WHITE}[^<>]*+)?+>") or tag.end()


_RAISE: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", _UPPER)


def _prefixed(name: str) -> str | None:
    return "inline" if name.startswith(_prefixes()) else None


@lru_cache(maxsize=1)
def _elements() -> Mapping[str, str]:
    return {key: str(value) for key, value in read_toml("html/elements.toml").items()}


def _names(key: str) -> list[str]:
    return [name for name in _elements()[key].replace("\n", " ").split(" ") if name]


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {name: kind for kind in ("block", "line", "cell", "hidden", "inline") for name in _names(kind)}


@lru_cache(maxsize=1)
def _prefixes() -> tuple[str, ...]:
    return tuple(_names("prefixes"))


@lru_cache(maxsize=1)
def _bare_attributes() -> frozenset[str]:
    return frozenset(_names("bare_attributes"))


def _source(value: str) -> str:
    name = "[A-Za-z_:@][A-Za-z0-9_:.@\\-]*+"
    given = f"{name}{_WHITE}*+={_WHITE}*+(?:{value}|[^ \\t\\n\\r\\f\"'<>=`][^ \\t\\n\\r\\f\"'<>`]*+)"
    bare = f"(?P<bare>{name})(?=[ \\t\\n\\r\\f/>])"
    attributes = f"(?:(?:[ \\t\\n\\r\\f/]++|(?<=[\"']))(?:{given}|{bare})?+)*+"
    return f"<(?P<slash>/?+)(?P<name>[A-Za-z][A-Za-z0-9]*+(?:[:\\-][A-Za-z0-9]++)*+){attributes}>"


@lru_cache(maxsize=1)
def _tag() -> Pattern:
    return pattern(_source("\"[^\"<]*+\"|'[^'<]*+'"))


@lru_cache(maxsize=1)
def _tag_with_angle() -> Pattern:
    return pattern(_source("\"[^\"]*+\"|'[^']*+'"))
