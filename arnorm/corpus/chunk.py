"""A piece of a corpus on its way through a worker: what is read, what comes of it, what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Final, NamedTuple

from arnorm.corpus.record import json_text
from arnorm.corpus.summary import Summary

__all__ = ["CHUNK", "Chunk", "Done", "Reject", "chained"]

# Bytes of input in a chunk, about 100 articles or .2 s under "news": enough that sending it to a worker costs nothing,
# little enough that what waits in line for its turn fits anywhere.
CHUNK: Final = 1 << 18


@dataclass(frozen=True)
class Chunk:
    """Documents as they stand in the input. Where a chunk ends depends on the input alone.

    ``place`` is the name of the file and ``first`` the number of its first line, row or file. ``beside`` stays in the
    process that reads, such as the other columns of a table. ``broken`` says why a file cannot be read from here on.
    """

    place: str
    first: int
    units: Sequence[Any]
    content: bytes = b""
    size: int = 0
    beside: Any = None
    broken: str = ""

    def sent(self) -> Chunk:
        """Return what a worker needs of it."""
        return Chunk(self.place, self.first, self.units, broken=self.broken)


class Reject(NamedTuple):
    """A document that cannot be normalized: where it stands, why in two words, and in full, and what stands there."""

    place: str
    reason: str
    said: str
    given: str

    def line(self) -> str:
        """Return it as a line of JSON."""
        return json_text(self._asdict()) + "\n"


@dataclass(frozen=True)
class Done:
    """What came of a chunk: the output as its kind writes it, what was counted, and what was rejected."""

    output: Any
    summary: Summary = field(default_factory=Summary)
    rejects: tuple[Reject, ...] = ()


def chained(before: str, chunk: Chunk) -> str:
    """Return the digest of all chunks up to this one, from the digest of those before."""
    digest = blake2b(before.encode("ascii"), digest_size=16)
    digest.update(chunk.broken.encode("utf-8", "backslashreplace"))
    digest.update(chunk.content or b"\n".join(chunk.units))
    return digest.hexdigest()
