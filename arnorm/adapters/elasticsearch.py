"""Elasticsearch and OpenSearch: a pipeline as char filters, in the settings of an index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from arnorm.adapters.export.compositions import compositions
from arnorm.adapters.export.passes import Nfc, Pass, Replace, Swap
from arnorm.adapters.export.steps import passes, refusal
from arnorm.letters import HAMZA_MARKS, MARKS
from arnorm.unicode import Pattern
from arnorm.unicode import pattern as compiled

__all__ = ["char_filters"]


def char_filters(pipeline: object) -> dict[str, Any]:
    r"""Return the index settings under which an analyzer ``arnorm`` sees a text as ``pipeline`` leaves it.

    ``["analysis"]["char_filter"]`` holds the filters by name, of the types ``mapping`` and ``pattern_replace``, in the
    order in which they run; ``["analysis"]["analyzer"]["arnorm"]`` names them in it, with the standard tokenizer, which
    is yours to change. ``Compose`` is an ``icu_normalizer``, which the plugin analysis-icu brings.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``, in which nothing is protected and every
    step has an exact form: any ``CharMap`` (the compat maps among them), ``FoldHamza``, ``StripDiacritics``,
    ``Compose``, ``StripTatweel``, ``CollapseSpaces``. ``OptionError`` for another, naming the step and what could
    stand in its place. Exact in Lucene itself; docs/en/exports.md has the versions and what is not.

    >>> from arnorm import Pipeline, steps
    >>> settings = char_filters(Pipeline([steps.FoldYa(), steps.FoldTaMarbuta()], protect=False))
    >>> settings["analysis"]["char_filter"]["arnorm_01"]["mappings"][1]
    '\\u0649=>\\u064A'
    >>> settings["analysis"]["analyzer"]["arnorm"]["char_filter"]
    ['arnorm_01']
    """
    filters = [made for step in passes(pipeline) for made in _filters(step)]
    named = {f"arnorm_{number:02}": made for number, made in enumerate(filters, 1)}
    analyzer = {"type": "custom", "tokenizer": "standard", "char_filter": list(named)}
    return {"analysis": {"char_filter": named, "analyzer": {"arnorm": analyzer}}}


def _filters(step: Pass) -> Iterator[dict[str, Any]]:
    if isinstance(step, Nfc):
        yield {"type": "icu_normalizer", "name": "nfc", "mode": "compose"}
    elif isinstance(step, Replace):
        new = step.new.replace("\\", "\\\\").replace("$", "\\$")
        pattern = f"({step.keep}){step.drop}" if step.keep else step.drop
        yield {"type": "pattern_replace", "pattern": _literal(pattern), "replacement": f"$1{new}" if step.keep else new}
    elif isinstance(step, Swap):
        yield _mapping(step.table)
    else:
        if step.joining & MARKS != HAMZA_MARKS:
            raise refusal(step.by, "char filters have no form C, and what it keeps may have to be ordered")
        tables = compositions(step.seam, step.joining, composed=step.composed)
        yield from (_mapping(table) for table in tables if table)


def _mapping(table: Mapping[str, str]) -> dict[str, Any]:
    return {"type": "mapping", "mappings": [f"{_escaped(old)}=>{_escaped(new)}" for old, new in sorted(table.items())]}


def _escaped(text: str) -> str:
    r"""Return ``text`` in UTF-16, each unit as ``\uXXXX``."""
    units = text.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02X}{units[at + 1]:02X}" for at in range(0, len(units), 2))


def _literal(pattern: str) -> str:
    """Return a pattern with the characters beyond U+FFFF as they are: Java looks behind an escaped one by half."""
    return str(_beyond().sub(lambda found: chr(int(found[1], 16)), pattern))


@lru_cache(maxsize=1)
def _beyond() -> Pattern:
    return compiled(r"\\x\{([0-9A-F]{5,6})\}")
