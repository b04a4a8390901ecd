"""One rule against boilerplate: its fields, with what each may be and what it says.

The keys of a rule file, the checks of a user's file and their messages are all derived from these fields; ``kind``
comes from the head of the file, and ``zones`` is written ``zone``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from functools import cached_property
from typing import Any, Final

from arnorm.document.boilerplate.gate.head import head
from arnorm.document.requirements.beginnings import Beginnings
from arnorm.document.requirements.must_contain import opening, required
from arnorm.document.requirements.parts import Parts
from arnorm.document.requirements.positions import Positions
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["CONTACT", "KINDS", "NAV", "PLACES", "RELATED", "TAGS", "TIMESTAMP", "ZONES", "Rule", "keys_of_rules"]

# Kinds for which several passes ask by name.
CONTACT: Final = "contact"
NAV: Final = "nav"
RELATED: Final = "related"
TAGS: Final = "tags"
TIMESTAMP: Final = "timestamp"
KINDS: Final = (
    *("share", RELATED, "readmore", "promo", "copyright", "disclaimer", "separator", "endmark", TIMESTAMP),
    *(TAGS, "linkback", "embed", "cms", "cookie", CONTACT, NAV, "comment"),
)
PLACES: Final = ("line", "head", "tail", "signs", "inside")
ZONES: Final = {
    "any": ("any",),
    "head": ("head",),
    "tail": ("tail",),
    "edge": ("head", "tail"),
    "end": ("end",),
    "menu": ("menu", "end"),
}

_ATOMS: Final = r"\\.|\[[^\]]*\]"  # what is escaped, and classes
_GROUPS: Final = r"\([^()]*\)"
_BEHIND: Final = "(?<=[.\u2026?] )"


def _says(text: str, **rest: Any) -> Any:  # noqa: ANN401
    return field(metadata={"says": text}, **rest)


def _is_one_branch(source: str) -> bool:
    """Return whether no bar stands in a pattern outside groups; it may say no where none does.

    >>> _is_one_branch("a(?:b|c)[|]"), _is_one_branch("a|b")
    (True, False)
    """
    left = pattern(_ATOMS).sub("", source)
    while source != left:
        source, left = left, pattern(_GROUPS).sub("", left)
    return "|" not in left


@dataclass(frozen=True, kw_only=True, eq=False)  # each is itself: two rules of one text are two
class Rule:
    """What residue of one kind looks like, and where it stands."""

    kind: str = _says("what it is; the head of the file names it")
    zones: frozenset[str] = _says(
        "any: anywhere but the first line; head, tail: near one edge; edge: near either; "
        "end: where nothing but residue follows; menu: in a run of residue, or at the end"
    )
    limit: int = _says("the longest folded line that it can be")
    catches: tuple[str, ...] = _says("texts that it must catch; || marks a cut inside a line")
    leaves: tuple[str, ...] = _says("texts that look alike and must stay")
    where: str = _says(
        "line: a whole line; head, tail: glued to a line's; signs: a line of signs; inside: raw text", default="line"
    )
    phrases: tuple[str, ...] = _says("whole lines, in ordinary spelling", default=())
    pattern: str = _says("a regular expression over folded lines", default="")
    must_contain: tuple[str, ...] = _says("one of these stands in every line that the pattern matches", default=())
    begins: str = _says("the sign that the folded line begins with", default="")
    follow: int = _says("so many titles of other articles below it go with it", default=0)
    least: int = _says("so many words such a title has at least", default=3)
    most: int | None = _says("more lines of this look are the article's own way of writing", default=None)
    stop: int | None = _says("a line that ends as a sentence does has at most so many words", default=None)
    open: bool = _says("the line must not end as a sentence does", default=False)
    brand: bool = _says("it is a domain, and the brand beside it goes with it", default=False)
    shape: bool = _says("it is known by its shape alone, so a line that announces it keeps it", default=False)
    subhead: bool = _says("it can head a paragraph of a chronology", default=False)
    notice: bool = _says("it opens a notice: lines of numbers, addresses and operators below go with it", default=False)
    post: bool = _says("it closes an embedded post: the lines of the post above go with it, or none", default=False)
    first: bool = _says("glued to a line's head, it goes from the first line too: no headline begins so", default=False)
    provenance: str = _says("where such lines were seen", default="")

    @cached_property
    def compiled(self) -> Pattern:
        """Return the pattern, over folded lines."""
        return pattern(self.pattern)

    @cached_property
    def beginnings(self) -> Beginnings:
        """Return what a match may begin with: next to nothing to ask, for most words that no rule can begin with."""
        return Beginnings.of(self.pattern)

    @cached_property
    def behind(self) -> bool:
        """Return whether what it finds stands behind an end mark and a space."""
        return self.pattern.startswith(_BEHIND) and _is_one_branch(self.pattern)

    @cached_property
    def opening(self) -> Pattern:
        """Return the pattern without what it looks ahead for, to be asked what a line can begin with."""
        return pattern(opening(self.pattern))

    @cached_property
    def head(self) -> Pattern:
        """Return what the opening begins with: few lines need more of it, and it is compiled in a fifth of the time."""
        return pattern(head(opening(self.pattern)))

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """Return sets of pieces of words; every match of the pattern holds one of each."""
        return required(self.pattern)

    def holds_the_required(self, folded: str) -> bool:
        """Return whether a folded line holds one of each: asked where the pattern would have to be compiled."""
        return all(any(piece in folded for piece in pieces) for pieces in self.required)

    @property
    def _is_compiled(self) -> bool:
        return "compiled" in self.__dict__

    @property
    def has_compiled_head(self) -> bool:
        """Return whether the head has been asked for."""
        return "head" in self.__dict__

    @cached_property
    def _positions(self) -> Positions:
        # Of functions, which no pickle holds: a rule that has been asked goes to no other process, its fields do.
        return Positions(self.pattern)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self.pattern)

    @cached_property
    def looks_ahead(self) -> bool:
        """Return whether the pattern begins with what it looks ahead for."""
        return self.pattern.startswith(("(?=", "(?!"))

    def may_close(self, folded: str) -> bool:
        """Return whether a folded line ends in a way that the rule allows."""
        if not folded.endswith("."):
            return True
        return not self.open and (self.stop is None or folded.count(" ") <= self.stop)

    def may_match(self, folded: str) -> bool:
        """Return whether a folded line holds one of the signs or words without which the pattern cannot match."""
        return self.is_possible(folded) and folded.startswith(self.begins)

    def is_possible(self, text: str) -> bool:
        """Return whether folded text of any length holds what every line that the pattern matches does."""
        return not self.must_contain or any(part in text for part in self.must_contain)

    def match(self, folded: str, bare: str) -> Match | None:
        """Return the match of the pattern on a whole folded line; ``bare`` is the line without signs at its edges."""
        if len(folded) > self.limit or not self.may_close(folded) or not self.may_match(folded):
            return None
        if not self._is_compiled:
            if not (self.holds_the_required(folded) and self._may_fill(bare)):
                return None
            part = self._parts.within(bare) if self._positions.tell else None
            if part is not None:
                return part.fullmatch(bare)
        # What is looked ahead for is sought from place to place; without it most lines are told at their second word.
        begins = self.head.fullmatch(bare) and (not self.looks_ahead or self.opening.fullmatch(bare))
        return self.compiled.fullmatch(bare) if begins else None

    def _may_fill(self, bare: str) -> bool:
        return not self._positions.tell or self._positions.may_fill(bare)

    def found_at_the_head(self, folded: str) -> Match | None:
        """Return what the pattern of a rule for heads finds at the beginning of some folded text."""
        if not self._is_compiled and self._positions.tell and not self._positions.may_begin(folded):
            return None
        return self.compiled.match(folded)

    def found_at_the_end(self, folded: str) -> Match | None:
        """Return what the pattern of a rule for ends finds in a folded line, no longer than the rule allows."""
        start = max(0, len(folded) - self.limit)
        if self._is_compiled or not self._positions.tell:
            return self.compiled.search(folded, start)
        if not self._positions.may_stand_in(folded[start:]):
            return None
        return (self._parts.within(folded) or self.compiled).search(folded, start)

    def says(self, folded: str, bare: str) -> bool:
        """Return whether a whole folded line is one of the phrases."""
        return bare in self.phrases and len(folded) <= self.limit and not (self.open and folded.endswith("."))


def keys_of_rules() -> Iterator[tuple[str, Field[Any]]]:
    """Yield the keys of a rule in a file, each with the field that it fills."""
    for each in fields(Rule):
        if each.name != "kind":
            yield "zone" if each.name == "zones" else each.name, each
