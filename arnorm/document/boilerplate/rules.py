"""Rules against boilerplate, read from data: one small file a kind in ``arnorm/data/boilerplate``.

A rule says what a line looks like (``phrases``: whole lines; ``pattern``: a regular expression), where it stands and
how long it may be. Both are written in ordinary spelling and are folded as lines are (``fold.folded``), so one spelling
catches all: diacritics, hamza, digits and signs are out of the way. In a pattern ``<day> <month> <net> <outlet>`` and
the other lists of ``_words.toml`` stand for their words, ``<w>`` for one word, ``<n>`` for one number; ``:`` is a
colon, ``[|]`` a bar or dash, ``[.]`` a full stop, ``[?]`` a question or exclamation mark, ``…`` an ellipsis. A group
named ``title`` must hold the article's own headline. ``<follow> <view>`` and the other bags of ``_bags.toml`` stand for
a run of the words of such notices.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.rule import KINDS, PLACES, ZONES, Rule
from arnorm.document.patterns import either, folded_pattern
from arnorm.document.sketch import Sketch
from arnorm.errors import DataError

__all__ = ["bare", "folded_words", "make_rule", "rules", "sketched_words", "word_keys", "words"]

_FOLDER: Final = "boilerplate/"
_WORD: Final = "[^ :|.…?@#©]+"
_SIGNS: Final = "(?: [:|.…?@#©])*+"
# What is written to a word: waw, fa, ba, lam, kaf; the article, also behind lam; pronouns.
_PROCLITICS: Final = "\u0648\u0641\u0628\u0644\u0643"
_ARTICLE: Final = "(?:\u0627\u0644|\u0644)?"
_PRONOUN: Final = "(?:\u0647|\u0647\u0627|\u0647\u0645|\u0643|\u0643\u0645|\u0646\u0627)?"
_TEXTS: Final = ("must_contain", "catches", "leaves")


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return all rules of the package, in the order of ``KINDS``."""
    files = {kind: load.read_toml(f"{_FOLDER}{kind}.toml") for kind in KINDS}
    return tuple(make_rule(kind, entry) for kind in KINDS for entry in files[kind]["rule"])


def make_rule(kind: str, entry: dict[str, Any]) -> Rule:
    """Return the rule that one entry of a file describes; ``DataError`` where it describes none."""
    given = dict(entry)
    zones = _zones(kind, given.pop("zone", ()))
    given |= {key: tuple(given[key]) for key in _TEXTS if key in given}
    given["phrases"] = tuple(bare(fold.folded(phrase)) for phrase in given.get("phrases", ()))
    given["pattern"] = folded_pattern(given.get("pattern", ""), _slots())
    made = Rule(kind=kind, zones=zones, **given)
    if made.where not in PLACES or bool(made.phrases) == bool(made.pattern):
        raise DataError(f"{_FOLDER}{kind}.toml", entry, "give where, zone, and either phrases or a pattern")
    return made


def _zones(kind: str, given: str | list[str]) -> frozenset[str]:
    names = [given] if isinstance(given, str) else given
    if not names or any(name not in ZONES for name in names):
        raise DataError(f"{_FOLDER}{kind}.toml", given, "give a zone, or a list of zones: " + ", ".join(ZONES))
    return frozenset(zone for name in names for zone in ZONES[name])


@lru_cache(maxsize=1)
def _slots() -> dict[str, str]:
    lists = {name: either(entries) for name, entries in words().items()}
    bags: dict[str, dict[str, Any]] = load.read_toml(f"{_FOLDER}_bags.toml")
    made = {name: _bag(bag["words"], bag["others"], numbers=bag.get("numbers", False)) for name, bag in bags.items()}
    return lists | made | {"w": _WORD, "n": "[0-9]+"}


def _bag(entries: Sequence[str], others: int, *, numbers: bool) -> str:
    """Return a pattern for a run of words of a bag, each behind a space, and at most so many others among them."""
    known = [word for entry in entries for word in (words()[entry[1:-1]] if entry.startswith("<") else [entry])]
    word = f"[{_PROCLITICS}]?{_ARTICLE}{either(known)}{_PRONOUN}(?= |$)"
    if numbers:
        word = f"(?:{word}|[0-9]+k?(?= |$))"
    run = f"(?>(?:{_SIGNS} {word})*+)"
    return f"{run}(?:{_SIGNS} {_WORD}{run}){{0,{others}}}{_SIGNS}"


@lru_cache(maxsize=1)
def words() -> dict[str, list[str]]:
    """Return the lists of words that patterns name, in ordinary spelling."""
    lists: dict[str, list[str]] = load.read_toml(f"{_FOLDER}_words.toml")["words"]
    return lists


@lru_cache(maxsize=64)
def folded_words(name: str) -> frozenset[str]:
    """Return one of these lists, folded as lines are."""
    return frozenset(map(fold.folded, words()[name]))


@lru_cache(maxsize=64)
def word_keys(name: str) -> frozenset[str]:
    """Return one of these lists, as the keys of lines are."""
    return frozenset(map(fold.key, words()[name]))


@lru_cache(maxsize=16)
def sketched_words(name: str) -> tuple[bytes, ...]:
    """Return one of these lists, each entry in the letters that a sketch has for it."""
    return tuple(Sketch(entry).flat for entry in words()[name])


def bare(folded: str) -> str:
    """Return a folded line without the signs at its edges: bullets before a phrase, a colon or dots after it."""
    return folded.strip(fold.EDGE_SIGNS)
