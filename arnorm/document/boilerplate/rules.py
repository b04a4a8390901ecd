"""Rules against boilerplate, read from data: one small file a kind in ``arnorm/data/boilerplate``.

A rule says what a line looks like (``phrases``: whole lines; ``pattern``: a regular expression), where it stands and
how long it may be. Both are written in ordinary spelling and are folded as lines are (``fold.form``), so one spelling
catches all: diacritics, hamza, digits and signs are out of the way. In a pattern ``<day> <month> <net> <social>
<gain> <outlet> <ours> <news> <here> <shop> <service>`` stand for lists of words (``_words.toml``), ``<w>`` for one
word, ``<n>`` for one number; ``:`` is a colon, ``[|]`` a bar or dash, ``[.]`` a full stop, ``[?]`` a question or
exclamation mark, ``…`` an ellipsis. A group named ``title`` must hold the article's own headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.errors import DataError
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["KINDS", "PLACES", "ZONES", "OwnRules", "Rule", "RuleBook", "book", "make_rule", "rules"]

FOLDER: Final = "boilerplate/"
KINDS: Final = (
    *("share", "related", "readmore", "promo", "copyright", "disclaimer", "separator", "endmark", "timestamp"),
    *("tags", "linkback", "embed", "cms", "cookie", "contact", "nav", "comment"),
)
PLACES: Final = ("line", "head", "tail", "signs")
ZONES: Final = {
    "any": ("any",),
    "head": ("head",),
    "tail": ("tail",),
    "edge": ("head", "tail"),
    "end": ("end",),
    "menu": ("menu", "end"),
}
_ARABIC: Final = r"[\u0620-\u06d3]+"
_STEM: Final = 3
_REMEMBERED: Final = 20_000  # first words of lines, with the rules that they can begin
_NAME: Final = r"(?<!\(\?P)<([a-z]+)>"  # not the name of a group


@dataclass(frozen=True)
class Rule:
    """One rule. ``where``: a whole ``line``, residue glued to the ``head`` or ``tail`` of one, a line of ``signs``.

    ``zones``: ``any`` but the first line; near the ``head``, the ``tail`` or either (``edge`` in data); ``end`` where
    nothing but residue follows; ``menu`` in a run of residue, or at the end. ``limit``: longest folded form.
    ``follow``: so many teasers below it go with it, of ``least`` words or more. ``most``: when more lines than this
    look so, it is the article's own way of writing. ``open``: the line must not end as a sentence does. ``brand``: a
    brand beside this domain goes with it. ``shape``: the line is known by its shape alone, so a colon above makes it
    the article's own. ``subhead``: it can head a paragraph of a chronology. ``stop``: so many words a line may have
    that ends as a sentence does. ``needs``: one of these stands in every line that the pattern matches; a cheap test
    before it.
    """

    kind: str
    where: str
    zones: frozenset[str]
    limit: int
    phrases: tuple[str, ...]
    pattern: str
    follow: int
    least: int
    most: int
    open: bool
    brand: bool
    shape: bool
    subhead: bool
    stop: int
    needs: tuple[str, ...]
    catches: tuple[str, ...]
    leaves: tuple[str, ...]

    @cached_property
    def compiled(self) -> Pattern:
        """Return the pattern, over folded lines."""
        return pattern(self.pattern)

    def may_close(self, form: str) -> bool:
        """Return whether a folded line ends in a way that the rule allows."""
        return not form.endswith(".") or not (self.open or form.count(" ") > self.stop)

    def needed(self, form: str) -> bool:
        """Return whether a folded line holds one of the signs or words without which the pattern cannot match."""
        return not self.needs or any(need in form for need in self.needs)


@dataclass(frozen=True)
class OwnRules:
    """The rules of a user's folder, known by the digest of its files."""

    digest: str
    rules: tuple[Rule, ...] = field(compare=False)


class RuleBook:
    """The rules of some kinds, ready to be asked about a line."""

    def __init__(self, chosen: Iterable[Rule]) -> None:
        self.rules = tuple(chosen)
        lines = [rule for rule in self.rules if rule.where == "line"]
        self.phrases = {phrase: rule for rule in reversed(lines) for phrase in rule.phrases}
        self.lines = tuple(rule for rule in lines if rule.pattern)
        self.head = tuple(rule for rule in self.rules if rule.where == "head")
        self.tail = tuple(rule for rule in self.rules if rule.where == "tail")
        self.signs = tuple(rule for rule in self.rules if rule.where == "signs")
        self._first_words = {phrase.partition(" ")[0]: 0 for phrase in self.phrases}
        for phrase, rule in self.phrases.items():
            word = phrase.partition(" ")[0]
            self._first_words[word] = max(self._first_words[word], rule.limit)
        self._begun: dict[str, tuple[Rule, ...]] = {}
        self._stems: dict[str, tuple[Rule, ...]] = {}

    def longest(self, first_word: str) -> int:
        """Return how long a line that begins with a word can be and still follow a rule; 0 when it cannot."""
        limits = [rule.limit for rule in self._beginning(first_word)]
        return max([self._first_words.get(first_word, 0), *limits])

    def of_line(self, form: str) -> Iterator[tuple[Rule, Match | None]]:
        """Yield the rules that a whole line follows, each with the match of its pattern."""
        bare = _bare(form)
        closed = form.endswith(".")
        rule = self.phrases.get(bare)
        if rule is not None and len(form) <= rule.limit and not (rule.open and closed):
            yield rule, None
        for rule in self._beginning(bare.partition(" ")[0]):
            if len(form) <= rule.limit and rule.may_close(form) and rule.needed(form):
                found = rule.compiled.fullmatch(bare)
                if found is not None:
                    yield rule, found

    def _beginning(self, word: str) -> tuple[Rule, ...]:
        """Return the rules whose pattern a line that begins with ``word`` can follow."""
        found = self._begun.get(word)
        if found is None:
            few = self._begun_by(word[:_STEM])
            found = tuple(rule for rule in few if rule.compiled.fullmatch(word, partial=True) is not None)
            if len(self._begun) < _REMEMBERED:
                self._begun[word] = found
        return found

    def _begun_by(self, stem: str) -> tuple[Rule, ...]:
        """Return the rules that a word with these first letters can begin; there are few such letters."""
        found = self._stems.get(stem)
        if found is None:
            found = tuple(rule for rule in self.lines if rule.compiled.fullmatch(stem, partial=True) is not None)
            if len(self._stems) < _REMEMBERED:
                self._stems[stem] = found
        return found


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return all rules of the package, in the order of ``KINDS``."""
    files = {kind: load.read_toml(f"{FOLDER}{kind}.toml") for kind in KINDS}
    return tuple(make_rule(kind, entry) for kind in KINDS for entry in files[kind]["rule"])


@lru_cache(maxsize=64)
def book(kinds: tuple[str, ...], own: OwnRules | None = None) -> RuleBook:
    """Return the rules of ``kinds``, the user's before the package's."""
    chosen = (own.rules if own else ()) + rules()
    return RuleBook(rule for rule in chosen if rule.kind in kinds)


def fold_pattern(source: str) -> str:
    """Return a pattern in ordinary spelling as one over folded lines.

    >>> fold_pattern("اقرأ <w>") == "اقرا [^ :|.…?@#©]+"
    True
    """
    named = pattern(_NAME).sub(lambda found: _words()[found.group(1)], source)
    return pattern(_ARABIC).sub(lambda found: fold.form(found.group()), named)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    lists: dict[str, list[str]] = load.read_toml(f"{FOLDER}_words.toml")["words"]
    folded = {name: "(?:" + "|".join(_longest_first(words)) + ")" for name, words in lists.items()}
    return folded | {"w": "[^ :|.…?@#©]+", "n": "[0-9]+"}


def _longest_first(words: list[str]) -> list[str]:
    return sorted({fold.form(word) for word in words}, key=lambda word: (-len(word), word))


def make_rule(kind: str, entry: dict[str, Any]) -> Rule:
    """Return the rule that one entry of a file describes; ``DataError`` where it describes none."""
    made = Rule(
        kind=kind,
        where=entry.get("where", "line"),
        zones=_zones(kind, entry["zone"]),
        limit=entry["limit"],
        phrases=tuple(_bare(fold.form(phrase)) for phrase in entry.get("phrases", ())),
        pattern=fold_pattern(entry.get("pattern", "")),
        follow=entry.get("follow", 0),
        least=entry.get("least", 3),
        most=entry.get("most", 1 << 30),
        open=entry.get("open", False),
        brand=entry.get("brand", False),
        shape=entry.get("shape", False),
        subhead=entry.get("subhead", False),
        stop=entry.get("stop", 1 << 30),
        needs=tuple(entry.get("needs", ())),
        catches=tuple(entry["catches"]),
        leaves=tuple(entry["leaves"]),
    )
    if made.where not in PLACES or bool(made.phrases) == bool(made.pattern):
        raise DataError(f"{FOLDER}{kind}.toml", entry, "give where, zone, and either phrases or a pattern")
    return made


def _zones(kind: str, given: str | list[str]) -> frozenset[str]:
    names = [given] if isinstance(given, str) else given
    if not names or any(name not in ZONES for name in names):
        raise DataError(f"{FOLDER}{kind}.toml", given, "give a zone, or a list of zones: " + ", ".join(ZONES))
    return frozenset(zone for name in names for zone in ZONES[name])


def _bare(form: str) -> str:
    """Return a form without the signs at its edges: bullets before a phrase, a colon or dots after it."""
    return form.strip(fold.EDGE_SIGNS)
