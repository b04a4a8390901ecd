"""Reads a signature: pieces that say who wrote a report, where, from which agency, before its first sentence.

``Cairo (Reuters) -``, ``Sami Haddad - The Harbour - Cairo:``, ``Written by: Salma``. Pieces are read from left to
right, each by the first pattern of ``arnorm/data/meta/signature.toml`` that fits; what they
are together is then judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from arnorm.data import load
from arnorm.document.meta.around.stamps import end_before
from arnorm.document.meta.letters import COMMA
from arnorm.document.meta.marked import Marked
from arnorm.document.meta.slots import FOLDER, may_match, within
from arnorm.unicode import Match, pattern

__all__ = ["Piece", "Signature", "read"]

_MOST: Final = 5  # pieces of one signature; the longest seen has four
_BETWEEN: Final = r"(?:[|:،.…*] |(?<=[|:] )[.] )*+"
_PLACE: Final = "(?!(?:<no>|<given>|<title>|<by>|<notoutlet>) )<a> (?:<a> )?(?=[|:(] )"
_IS_OUTLET: Final = "<outlet> <a> .*|<a> (?:<a> )?<site> "
_FROM: Final = "\u0645\u0646 "  # min
_VERB: Final = "<verb> "
_BEHIND_A_NAME: Final = ("", "|", ":", "(", "،", ".", "…")
_ASIDE: Final = 60  # letters in which a second dash closes what the first opened: "Salah - so the coach - said"


class _Pattern(NamedTuple):
    kind: str
    source: str
    sure: bool
    second: bool
    person: bool
    alone: bool
    opens: bool  # only before a sentence
    behind: tuple[str, ...]  # the kinds of which the piece before is one; any where none is named


class Piece(NamedTuple):
    """One piece: its kind, where it stands in the marked line, the fields, and how much it says by itself."""

    kind: str
    start: int
    stop: int
    fields: dict[str, tuple[int, int]]
    sure: bool
    person: bool
    alone: bool
    said: bool = False  # a name of the outlet that the page itself gives


class Signature(NamedTuple):
    """The pieces of a signature, the signs between them, where it ends, and with which sign."""

    pieces: tuple[Piece, ...]
    signs: tuple[str, ...]
    stop: int

    @property
    def kinds(self) -> list[str]:
        """The kinds of the pieces."""
        return [piece.kind for piece in self.pieces]

    @property
    def sure(self) -> int:
        """How many pieces are evidence by themselves."""
        return sum(piece.sure for piece in self.pieces)


def read(line: Marked, outlets: Sequence[str] = (), *, prose: bool = True) -> Signature | None:
    """Return the signature that a line begins with; ``None`` where it begins with none.

    ``outlets`` are names, as they stand in a marked line, that are an outlet's on this page; ``prose`` says whether the
    line may go on with a sentence.
    """
    text = line.text
    at = end_before(text)
    pieces: list[Piece] = []
    signs: list[str] = []
    while len(pieces) < _MOST and at < len(text):
        piece = _of_outlet(text, at, outlets) or _piece(text, at, pieces, signs, prose=prose)
        if piece is None and not pieces:
            piece = _before_outlet(text, at, outlets)
        if piece is None or (pieces and not _parted(text, pieces[-1], signs[-1], piece)):
            break
        at = _end(_BETWEEN, text, piece.stop)
        pieces.append(_outlet_not_writer(text, piece, outlets))
        signs.append(text[piece.stop : at])
    return Signature(tuple(pieces), tuple(signs), at) if any(piece.sure for piece in pieces) else None


def _parted(text: str, before: Piece, sign: str, piece: Piece) -> bool:
    """Return whether two pieces are told apart: by signs, by brackets or quotes, or one of them is a date."""
    if before.person and text[piece.start] == '"' and "|" not in sign:
        return False  # `Salah: "we won"`
    if sign.strip(" ") == COMMA and before.kind == "dateline" and piece.person and not piece.sure:
        return False  # "Beirut, lady of the world"
    bracketed = text[piece.start] in '("' or text[before.stop - 2] in ')"'
    # "Harbour.net follow-ups", "Sami Haddad with Reuters", "Harbour.net written by: Salma", "Sami Haddad from Cairo"
    followed = (before.kind in ("source", "byline") and piece.kind == "agency") or (
        before.kind in ("source", "byline") and piece.kind in ("byline", "credit") and not piece.person
    )
    followed |= before.person and piece.kind == "dateline" and text.startswith(_FROM, piece.start)
    return bool(sign) or bracketed or followed or "date" in (piece.kind, before.kind)


def _of_outlet(text: str, at: int, outlets: Sequence[str]) -> Piece | None:
    """Return the piece that is one of some names, where a sign stands behind it or nothing."""
    for name in outlets:
        stop = at + len(name)
        if text.startswith(name, at) and text[stop : stop + 1] in _BEHIND_A_NAME:
            return Piece("source", at, stop, {"agency": (at, stop)}, sure=True, person=False, alone=False, said=True)
        if text == f'" {name}" ' and not at:
            span = (2, len(text) - 2)
            return Piece("source", 0, len(text), {"agency": span}, sure=True, person=False, alone=False, said=True)
    return None


def _before_outlet(text: str, at: int, outlets: Sequence[str]) -> Piece | None:
    """Return the piece that is a place of no list, before one of some names: "Rabak - Window on the Nile"."""
    found = within(_PLACE, text).match(text, at) if outlets else None
    if found is None or _of_outlet(text, found.end() + 2, outlets) is None:
        return None
    return Piece("dateline", at, found.end(), {"place": found.span()}, sure=False, person=False, alone=False)


def _piece(text: str, at: int, before: list[Piece], signs: list[str], *, prose: bool) -> Piece | None:
    for each in _patterns():
        if (each.second and not before) or (each.opens and not prose):
            continue
        if each.behind and before[-1].kind not in each.behind:
            continue
        if each.second and each.kind == "dateline" and any(piece.kind == "dateline" for piece in before):
            continue
        if each.person and not _may_be_person(before, signs, known=each.sure):
            continue
        if not may_match(each.source, text, at):
            continue
        found = within(each.source, text).match(text, at)
        if found is not None and found.end() > at:
            return Piece(each.kind, at, found.end(), dict(_fields(found)), each.sure, each.person, each.alone)
    return None


def _outlet_not_writer(text: str, piece: Piece, outlets: Sequence[str]) -> Piece:
    """Return a piece with its name as agency where it is an outlet's: "follow-up - Platform of the Harbour"."""
    span = piece.fields.get("name")
    if span is None or "agency" in piece.fields:
        return piece
    name = text[slice(*span)]
    if name not in outlets and within(_IS_OUTLET, name).fullmatch(name) is None:
        return piece
    return piece._replace(fields={"agency": span, **{key: at for key, at in piece.fields.items() if key != "name"}})


def _may_be_person(before: list[Piece], signs: list[str], *, known: bool) -> bool:
    """Return whether words can be a name: of no list, where none stands yet, and not behind a colon; of one, or so."""
    named = any(piece.person or (piece.kind == "byline" and not known) for piece in before)
    behind_a_colon = any(":" in sign for sign in signs)
    return not (named and behind_a_colon) if known else not (named or behind_a_colon)


def _fields(found: Match) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in found.groupdict():
        if found.group(name):
            yield name, found.span(name)


def _end(source: str, text: str, at: int) -> int:
    found = pattern(source).match(text, at)
    return at if found is None else found.end()


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    entries: list[dict[str, Any]] = load.read_toml(f"{FOLDER}signature.toml")["piece"]
    return tuple(
        _Pattern(
            entry["kind"],
            entry["pattern"],
            entry["sure"],
            entry.get("second", False),
            entry.get("person", False),
            entry.get("alone", False),
            entry.get("opens", False),
            tuple(entry.get("behind", ())),
        )
        for entry in entries
    )


def opens_a_sentence(line: Marked, found: Signature) -> bool:
    """Return whether a signature stands before a sentence: signs part it from what follows, and it is no quotation."""
    sign = found.signs[-1]
    if (found.pieces[-1].said and sign) or _is_closed(found):
        return True
    if not any(mark in sign for mark in "|:"):
        return _ends_by_itself(line, found)
    kinds = found.kinds
    if kinds == ["dateline"] * len(kinds) and len(kinds) > 1 and ":" in sign:
        return False  # "Riyadh - Jeddah: by train"
    if len(kinds) == 1 and found.pieces[0].person and (":" in sign or _is_aside(line, found)):
        return False  # "Salah: we won"
    if len(kinds) > 1 and all(piece.person for piece in found.pieces) and _is_aside(line, found):
        return False  # a list of players
    weak = kinds[0] in ("agency", "source") and len(kinds) == 1
    return not (
        weak
        and "|" in sign
        and ":" not in sign
        and line.text[found.pieces[0].stop - 2] != ")"
        and _is_aside(line, found)
    )


def _ends_by_itself(line: Marked, found: Signature) -> bool:
    """Return whether a signature ends with no sign: "Cairo (AFP) the council", "Harbour.net follow-ups the council"."""
    closed = line.text[found.pieces[-1].stop - 2] == ")" and found.kinds[0] == "dateline"
    if found.kinds == ["dateline", "date", "agency"]:
        return True  # "Rades 5 November 2015 TAP the minister"
    if found.kinds == ["dateline"]:
        return closed and line.text[found.pieces[0].start] == "("  # "(Sharjah) the council"
    if len(found.pieces) > 1 and found.pieces[-1].person:  # "Cairo - The Harbour - Sami Haddad said"
        return within(_VERB, line.text).match(line.text, found.stop) is not None
    return found.sure > 1 and (closed or found.kinds[1:] == ["agency"])


def _is_closed(found: Signature) -> bool:
    """Return whether a paper ends in dots, with its place in a stop: "Harbour Press - Tunis. The council"."""
    sign = found.signs[-1]
    return ("…" in sign and found.kinds == ["source"]) or (
        "." in sign and "|" in found.signs[0] and found.kinds == ["source", "dateline"]
    )


def _is_aside(line: Marked, found: Signature) -> bool:
    return " | " in line.text[found.stop : found.stop + _ASIDE]
