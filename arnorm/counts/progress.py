"""A progress bar where somebody can see it."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, Final, TypeVar

__all__ = ["bar", "watched"]

Item = TypeVar("Item")
# Seconds before a run is long enough for a bar.
_LONG: Final = 3.0


def watched(items: Iterable[Item], name: str, unit: str) -> Iterator[Item]:
    """Return ``items`` with a bar where tqdm is installed, standard error is a terminal, and it takes long."""
    tqdm = _tqdm()
    if tqdm is None:
        return iter(items)
    return iter(tqdm(items, desc=name, unit=f" {unit}", delay=_LONG, mininterval=1.0, leave=False))


@contextlib.contextmanager
def bar(name: str, unit: str, total: int | None) -> Iterator[Callable[[int], object]]:
    """Give what moves a bar on by so many units, under the same conditions; else what does nothing."""
    tqdm = _tqdm()
    if tqdm is None:
        yield lambda _: None
        return
    options = {"unit_scale": True, "delay": _LONG, "mininterval": 1.0, "leave": False}
    with tqdm(desc=name, unit=unit, total=total, **options) as shown:
        yield shown.update


def _tqdm() -> Callable[..., Any] | None:
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    try:
        # An extra, and slow to import: only who waits needs it.
        found: Callable[..., Any] = import_module("tqdm").tqdm
    except ImportError:
        return None
    return found
