"""Code points to test on: a sample for the default group, and all 1,114,112 for the group ``long``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

EVERYTHING = "".join(map(chr, range(0x110000)))
# Latin with its marks, the blocks of Arabic, general punctuation, shapes, full width; ends of planes and surrogates.
BLOCKS = (
    *((0x0000, 0x0250), (0x0300, 0x0370), (0x0590, 0x05FF), (0x0600, 0x0780), (0x0860, 0x0900), (0x1100, 0x1108)),
    *((0x2000, 0x2070), (0x20D0, 0x2100), (0x2E00, 0x2E60), (0x3000, 0x3020), (0xAC00, 0xAC08), (0xD7F8, 0xD808)),
    *((0xDBF8, 0xDC08), (0xDFF8, 0xE008), (0xFB00, 0xFE30), (0xFE70, 0x10008), (0x10EC0, 0x10F00)),
    *((0x1EE00, 0x1EF00), (0x1F600, 0x1F610), (0xE0000, 0xE0010), (0x10FFF8, 0x110000)),
)
SAMPLE = "".join(EVERYTHING[first:end] for first, end in BLOCKS)

# A test that takes ``points`` runs on the sample, and in the group ``long`` on everything.
on_points = pytest.mark.parametrize(
    "points", [pytest.param(SAMPLE, id="sample"), pytest.param(EVERYTHING, id="all", marks=pytest.mark.long)]
)


def slices(points: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield ``points`` in pieces of at most ``size``."""
    for start in range(0, len(points), size):
        yield points[start : start + size]
