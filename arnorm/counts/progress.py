"""A progress bar where somebody can see it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Final, TypeVar

__all__ = ["watched"]

Item = TypeVar("Item")
# Seconds before a run is long enough for a bar.
_LONG: Final = 3.0


def watched(items: Iterable[Item], name: str, unit: str) -> Iterator[Item]:
    """Return ``items`` with a bar where tqdm is installed, standard error is a terminal, and it takes long."""
    if sys.stderr is None or not sys.stderr.isatty():
        return iter(items)
    try:
        # An extra, and slow to import: only who waits needs it.
        tqdm = import_module("tqdm").tqdm
    except ImportError:
        return iter(items)
    return iter(tqdm(items, desc=name, unit=f" {unit}", delay=_LONG, mininterval=1.0, leave=False))
