"""Units of bytes, gathered into chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arnorm.corpus.chunk import CHUNK, Chunk

__all__ = ["chunked"]


def chunked(place: str, units: Iterable[tuple[int, bytes]]) -> Iterator[Chunk]:
    """Yield chunks of numbered units; a chunk is full when it holds ``CHUNK`` bytes, and its numbers have no gap.

    A file that fails while it is read, such as one that is packed and cut short, ends with a chunk that says so.
    """
    held: list[bytes] = []
    first, size, following, broken = 0, 0, 1, ""
    each = iter(units)
    while not broken:
        try:
            number, unit = next(each, (0, None))
        except Exception as error:  # noqa: BLE001, RUF100 - codecs have errors of their own, without a common root
            number, unit = 0, None
            broken = f"the rest cannot be read: {error}"
        if unit is None:
            break
        first = first if held else number
        held.append(unit)
        size += len(unit)
        following = number + 1
        if size >= CHUNK:
            yield Chunk(place, first, held, size=size)
            held, size = [], 0
    if held:
        yield Chunk(place, first, held, size=size)
    if broken:
        yield Chunk(place, following, [], broken=broken)
