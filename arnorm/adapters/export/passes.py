r"""The passes that an exported pipeline consists of, and the patterns in them.

Patterns are written in what Oniguruma and Java have in common: explicit code points, look-around of one character's
width, possessive quantifiers, ``\A``, ``\z`` and ``\G``. Each is linear: a run is looked at from its first character.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from arnorm.core.step import Step
from arnorm.unicode import code_point_ranges

__all__ = ["Join", "Nfc", "Pass", "Replace", "Swap", "none_of", "one_of"]


@dataclass(frozen=True)
class Swap:
    """Characters for what each becomes, all at once."""

    table: Mapping[str, str]
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Replace:
    """Every match of ``drop`` behind ``keep``, for ``new``. ``keep`` may be as long as it likes, and stays."""

    drop: str
    new: str = ""
    keep: str = ""


@dataclass(frozen=True)
class Nfc:
    """Normalization form C of the whole text."""


@dataclass(frozen=True)
class Join:
    """Form C of each place where ``seam`` stands: of the one character before it and all of ``joining`` behind it.

    The seam goes. ``spare``: three characters of combining class 0 that compose with nothing and that the text does
    not hold. ``composed`` says that the text was in form C, so that it holds nothing that form C changes by itself.
    ``by`` is the step that asks for it.
    """

    by: Step
    seam: str
    joining: frozenset[str] = field(repr=False)
    spare: str
    composed: bool


Pass = Swap | Replace | Nfc | Join


def one_of(chars: Iterable[str]) -> str:
    r"""Return the pattern of one of ``chars``.

    >>> one_of("abcx"), one_of("\u0640")
    ('[\\x{61}-\\x{63}\\x{78}]', '\\x{640}')
    """
    chosen = frozenset(chars)
    return f"[{_listed(chosen)}]" if len(chosen) != 1 else _listed(chosen)


def none_of(chars: Iterable[str]) -> str:
    r"""Return the pattern of one character that is none of ``chars``.

    >>> none_of("a")
    '[^\\x{61}]'
    """
    return f"[^{_listed(chars)}]"


def _listed(chars: Iterable[str]) -> str:
    ranges = code_point_ranges(chars)
    return "".join(f"\\x{{{a:X}}}" if a == b else f"\\x{{{a:X}}}-\\x{{{b:X}}}" for a, b in ranges)
