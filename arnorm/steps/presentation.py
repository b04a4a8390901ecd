"""Presentation forms: the shapes of letters that old systems and PDF files wrote instead of the letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_map
from arnorm.edits import Edit
from arnorm.errors import require_text
from arnorm.letters import COMBINING, DIGITS, LETTERS, TATWEEL
from arnorm.options import require_bool
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.shapes import word_ends

__all__ = ["FoldPresentationForms"]

_HEH_INITIAL: Final = "\ufeeb"
_HEH_HIJRI: Final = "\u0647" + TATWEEL
_ALLAH: Final = "\ufdf2"
_LAM_LAM_HEH: Final = "\u0644\u0644\u0647"
_LAM_HEH: Final = "\u0644\u0647"
# Alef, alef wasla, their forms; lam, its forms.
_ALEF: Final = "[\u0627\u0671\ufb50\ufb51\ufe8d\ufe8e]"
_LAM: Final = "[\u0644\ufedd\ufede\ufedf\ufee0]"
# What an address or a hashtag holds, and a word hardly ever: a space inside would break it.
_ADDRESS: Final = "#@/_"
# No address with Arabic in it is longer.
_LONGEST: Final = 300


@dataclass(frozen=True, kw_only=True)
class FoldPresentationForms(Rewrite):
    r"""Replace each presentation form (U+FB50..FDFF, U+FE70..FEFF) by the letters or marks it shows.

    A lam-alef keeps its hamza or madda; a form that shows marks on a space or a tatweel gives the marks alone, so that
    no space and no tatweel comes into a word; ligatures that are words (U+FDF2 الله, U+FDF4 محمد) are spelled. Behind
    an alef or a lam that is a part of the name, U+FDF2 shows the rest of it, as old PDF files have it; behind lam and
    alef ("la", "illa") it is whole.

    What a reader sees beyond the letters stays to be seen: a heh in its initial form that stands alone behind a number
    is the sign of the Hijri year (``1445هـ``), and a letter in its final form right before another word is followed
    by a space. The latter only in words stored in reading order, and in no address or hashtag.

    ``honorifics``: also spell out the signs that stand for a phrase (U+FDFA صلى الله عليه وسلم, U+FDFD the basmala,
    U+FD40..FD4F and the like), words inside with spaces. No space is put between the phrase and a letter that the sign
    touches. ``OptionError`` unless it is a ``bool``.

    Left alone: those signs by default, the rial sign U+FDFC, ornate parentheses, the symbols U+FBB2..FBC2, the tail
    fragment U+FE73, and every compatibility character outside these blocks (``م²``, ``½``, ``…``): this is a table,
    never NFKC on a text. Sees protected spans too, which are found in what it leaves.

    Source: decompositions of the Unicode Character Database (``tools/build/tables.py``); the phrases follow the names.

    >>> from arnorm.steps import FoldPresentationForms
    >>> FoldPresentationForms()("\ufef7\ufee7\ufe92\ufe8e\u0621") == "لأنباء"
    True
    >>> FoldPresentationForms()("١٤٤٥\ufeeb"), FoldPresentationForms()("\ufe91\ufef4\ufe96\ufedb\ufe92\ufef4\ufeae")
    ('١٤٤٥هـ', 'بيت كبير')
    """

    id: ClassVar[str] = "presentation.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/presentation.txt", "charmaps/honorifics.txt", "sets/")
    ignores_protection: ClassVar[bool] = True
    honorifics: bool = False

    def __post_init__(self) -> None:
        require_bool("honorifics", self.honorifics)

    def table(self) -> Mapping[str, str]:
        """Return what each form becomes, whatever stands beside it."""
        return _with_honorifics() if self.honorifics else read_char_map("charmaps/presentation.txt")

    def fast_path(self) -> FastPath:
        """Return that every form has to be looked at, and nothing across a plain space."""
        return FastPath(triggers=frozenset(self.table()), local=True)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each form."""
        require_text(text)
        table, by = self.table(), (self.id,)
        forms = [found.start() for found in _forms(self.honorifics).finditer(text)]
        if not forms:
            return ()
        hijri = {found.end() - 1 for found in _hijri().finditer(text)}
        shown = dict.fromkeys(hijri, _HEH_HIJRI) | _rests_of_the_name(text)
        spaced = {end - 1 for end in word_ends(text) if not _is_address(text, end)} - hijri
        return [Edit(at, at + 1, shown.get(at, table[text[at]]) + (" " if at in spaced else ""), by) for at in forms]


def _rests_of_the_name(text: str) -> dict[int, str]:
    """Return what U+FDF2 shows where the letter before it is a part of the name: fonts of old PDF files draw it so."""
    if _ALLAH not in text:
        return {}
    found = [(each.end() - 1, each.group(1), each.group(2)) for each in _name_in_parts().finditer(text)]
    return {at: _LAM_LAM_HEH if alef else _LAM_HEH for at, lam, alef in found if (lam is None) != (alef is None)}


@lru_cache(maxsize=1)
def _name_in_parts() -> Pattern:
    """Return a pattern for the ligature with the letter before it: lam, alef, or both, as in "la", "illa"."""
    marks = f"{char_class(COMBINING | {TATWEEL})}*+"
    return pattern(f"(?:({_LAM}){marks})?(?:({_ALEF}){marks})?{_ALLAH}")


def _is_address(text: str, at: int) -> bool:
    far = max(0, at - _LONGEST)
    start = max(far, text.rfind(" ", far, at), text.rfind("\n", far, at))
    return any(sign in text[start:at] for sign in _ADDRESS)


@lru_cache(maxsize=2)
def _forms(honorifics: bool) -> Pattern:  # noqa: FBT001
    return pattern(char_class(_with_honorifics() if honorifics else read_char_map("charmaps/presentation.txt")))


@lru_cache(maxsize=1)
def _hijri() -> Pattern:
    letter = char_class(
        frozenset(LETTERS) | COMBINING | {TATWEEL} | frozenset(read_char_map("charmaps/presentation.txt"))
    )
    return pattern(f"[{DIGITS}][ \u00a0]?+{_HEH_INITIAL}(?!{letter})")


@lru_cache(maxsize=1)
def _with_honorifics() -> Mapping[str, str]:
    forms = read_char_map("charmaps/presentation.txt")
    return MappingProxyType({**forms, **read_char_map("charmaps/honorifics.txt")})
