"""What a rule needs of a line: how short it is, and sets of pieces of which it holds one each.

>>> from arnorm.document.boilerplate.rules import rules
>>> needs = [Needs.of(rule) for rule in rules() if rule.kind == "copyright"]
>>> [any(one.stand_in(line) for one in needs if one.sets) for line in (b"copyright2024port", b"workstartsinmay")]
[True, False]
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.document.boilerplate.rule import Rule
from arnorm.document.requirements.must_contain import telling
from arnorm.document.row import NO_LETTERS, kinds_in, letters_of, signs_behind
from arnorm.document.sketch import Sketch

__all__ = ["Needs", "Pieces", "held_by", "shortest", "tight"]

Pieces = tuple[bytes, ...]

_NO_COLON: Final = bytes(slot for slot in NO_LETTERS if slot != ord(":"))
_COLON: Final = frozenset((":",))  # a piece of words and a colon is sought as its letters, which many lines hold


class Needs(NamedTuple):
    """A rule, how long its line may be, and sets of pieces of which the line holds one each, the rarest set first."""

    rule: Rule
    limit: int
    sets: tuple[Pieces, ...]
    cues: Pieces  # the rarest set where it is one of pieces of words
    told: tuple[Pieces, ...]  # the sets, of a piece that is no word its first sign alone
    joined: Pieces = ()  # letters and a colon of which one stands side by side, but for other signs, where all are such

    @classmethod
    def of(cls, rule: Rule) -> Needs:
        """Return what a rule needs: what its pattern cannot match without, and what its file says."""
        found = rule.required + ((frozenset(rule.must_contain),) if rule.must_contain else ())
        colons = bool(rule.must_contain) and all(":" in part for part in rule.must_contain)
        found += (_COLON,) if colons else ()
        sets = tuple(shortest(map(_sketched, pieces)) for pieces in sorted(found, key=telling, reverse=True))
        words = [pieces for pieces in sets if all(map(_is_word, pieces))]
        told = tuple(tuple(piece if _is_word(piece) else piece[:1] for piece in pieces) for pieces in sets)
        joined = tuple(tight(Sketch(part).marked) for part in rule.must_contain) if colons else ()
        return cls(rule, rule.limit, sets, words[0] if words else (), told, joined)

    def may_stand_in(self, letters: bytes) -> bool:
        """Return whether a line of these letters is short enough, and holds one of the cues where there are any."""
        if len(letters) > self.limit:
            return False
        for cue in self.cues:
            if letters.find(cue) >= 0:
                return True
        return not self.cues

    def stand_in(self, line: bytes) -> bool:
        """Return whether a line, its letters and then its signs, holds all that the rule needs."""
        return _hold(self.sets, line)

    def may_stand_on(self, lines: bytes) -> bool:
        """Return whether one of some lines may hold all of it: their letters, and then each sign of theirs once."""
        return _hold(self.told, lines)

    def can_stand(self, kinds: bytes) -> bool:
        """Return whether they can stand on a page that holds characters of these kinds."""
        return all(any(not kinds_in(piece).translate(None, kinds) for piece in pieces) for pieces in self.sets)


def tight(row: bytes) -> bytes:
    """Return the letters and colons of a row, or of several.

    >>> tight(b"read | more : now")
    b'readmore:now'
    """
    return row.translate(None, _NO_COLON)


def held_by(piece: bytes, letters: bytes, rules: tuple[Needs, ...]) -> list[Rule]:
    """Return those of some rules whose needs a piece of these letters holds."""
    able = [needs for needs in rules if needs.may_stand_in(letters)] if rules else []
    line = signs_behind(piece) if able else b""
    return [needs.rule for needs in able if needs.stand_in(line)]


def shortest(pieces: Iterable[bytes]) -> Pieces:
    """Return the pieces that hold no other: where one of those stands, the other does."""
    known = sorted(set(pieces), key=len)
    kept: list[bytes] = []
    for one in known:
        if not any(one.find(other) >= 0 for other in kept):
            kept.append(one)
    return tuple(sorted(kept))


def _hold(sets: tuple[Pieces, ...], line: bytes) -> bool:
    for pieces in sets:
        for piece in pieces:
            if line.find(piece) >= 0:
                break
        else:
            return False
    return True


def _is_word(piece: bytes) -> bool:
    return letters_of(piece) != b""


@lru_cache(maxsize=4096)  # a word stands in the patterns of many rules
def _sketched(piece: str) -> bytes:
    """Return the letters of a piece, or its signs."""
    sketch = Sketch(piece)
    return sketch.flat or sketch.marked.replace(b" ", b"")
