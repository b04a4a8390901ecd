"""Counting item by item, saved now and then, and taken up again where the very same items come."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from arnorm.counts.arguments import path_of, require_positive
from arnorm.counts.atomic import replace_file
from arnorm.counts.builder import Builder
from arnorm.counts.counts import Counts, Schema
from arnorm.counts.file import Resume, Saved, decode, encode
from arnorm.errors import OptionError

__all__ = ["Checkpoint", "fit"]

Item = TypeVar("Item")
_NOTHING: Final = Resume(0, "")  # no item was counted, and the digest of none is empty
_OTHER: Final = "give the same items in the same order, or another file to begin anew"


class Checkpoint(NamedTuple):
    """Where counts are saved while they are made, and after how many items each time."""

    path: Path | None
    every: int

    @classmethod
    def of(cls, path: str | os.PathLike[str] | None, every: int) -> Checkpoint:
        """Return a checkpoint, its options checked."""
        place = None if path is None else path_of(path, "checkpoint")
        if place is not None and not place.parent.is_dir():  # else it would fail at the first save, hours later
            raise OptionError("checkpoint", str(place), "its folder is not there: make it first")
        return cls(place, require_positive("every", every))

    def read(self, schema: Schema) -> Saved:
        """Return what was saved, or nothing at all where nothing was."""
        if self.path is None or not self.path.exists():
            return Saved(Counts.empty(schema), _NOTHING)
        saved = decode(self.path.read_bytes(), schema, str(self.path))
        if saved.resume is None:
            cure = "it was saved whole, and no fit was interrupted there: give another file, and merge"
            raise OptionError("checkpoint", str(self.path), cure)
        return saved

    def write(self, counts: Counts, resume: Resume) -> None:
        """Save counts and how far they go."""
        if self.path is not None:
            replace_file(self.path, encode(counts, resume))


def fit(
    items: Iterator[Item],
    count: Callable[[Builder, Item], None],
    parts: Callable[[Item], tuple[str | None, ...]],
    schema: Schema,
    checkpoint: Checkpoint,
) -> Counts:
    """Return the counts of ``items``, one held at a time: ``count`` adds one, ``parts`` are the strings it is made of.

    A checkpoint that is there already is taken up behind the items that it counts. They are hashed on the way, so that
    other items, others in front of them, or fewer of them are an ``OptionError``: their counts would be of both.
    """
    saved = checkpoint.read(schema)
    before = saved.resume or _NOTHING
    builder, chain, seen = Builder(saved.counts), _Chain(), 0
    for seen, item in enumerate(items, 1):
        if checkpoint.path is not None:
            chain.add(parts(item))
        if seen > before.items:
            count(builder, item)
            if checkpoint.path is not None and seen % checkpoint.every == 0:
                checkpoint.write(builder.counts(), Resume(seen, chain.value()))
        elif seen == before.items and chain.value() != before.chain:
            raise _other(checkpoint, f"it counts other items than the first {seen} of these")
    if seen < before.items:
        raise _other(checkpoint, f"it counts {before.items} items, and these are {seen}")
    counts = builder.counts()
    checkpoint.write(counts, Resume(seen, chain.value()))
    return counts


def _other(checkpoint: Checkpoint, why: str) -> OptionError:
    return OptionError("checkpoint", str(checkpoint.path), f"{why}: {_OTHER}")


class _Chain:
    """The running hash of items, each string with its length, so that no two lists of items have one."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, parts: tuple[str | None, ...]) -> None:
        for part in parts:
            data = b"" if part is None else part.encode("utf-8", "surrogatepass")
            self._hash.update((-1 if part is None else len(data)).to_bytes(8, "little", signed=True))
            self._hash.update(data)

    def value(self) -> str:
        return self._hash.hexdigest()
