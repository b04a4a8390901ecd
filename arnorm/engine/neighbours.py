"""What neighbouring bytes of a row have in common, asked of all places at once.

A row read as one number, beside itself moved by a byte, puts each byte beside its neighbour: one exclusive or, or one
conjunction, of two long numbers answers for every place in compiled code. Reading bytes as a number and writing them
back takes linear time; a loop over the bytes is a hundred times
slower.
"""

from __future__ import annotations

__all__ = ["equal_neighbours", "shared_bits"]


def equal_neighbours(row: bytes, run: int = 2) -> bytes:
    """Return for each place at which ``run`` bytes begin a byte that is 0 where all of them are equal.

    >>> [byte == 0 for byte in equal_neighbours(b"aabbb")], [byte == 0 for byte in equal_neighbours(b"aabbb", 3)]
    ([True, False, True, True], [False, False, True])
    """
    # Little-endian, so that a shift to the right brings the next byte to the place of this one.
    number = int.from_bytes(row, "little")
    unequal = number ^ (number >> 8)
    for _ in range(run - 2):
        unequal |= unequal >> 8
    # The last bytes have no neighbour to be compared with.
    return unequal.to_bytes(len(row), "little")[: max(0, len(row) + 1 - run)]


def shared_bits(left: bytes, right: bytes, apart: int) -> int:
    r"""Return the bits that a byte of ``left`` has in common with the byte of ``right`` so far behind it.

    The rows are of one length, and the bits of each pair stand in the place of the byte of ``right``, the last byte of
    the row lowest.

    >>> shared_bits(b"\x01\x00", b"\x00\x03", 1), shared_bits(b"\x01\x00", b"\x03\x00", 1)
    (1, 0)
    """
    return (int.from_bytes(left) >> 8 * apart) & int.from_bytes(right)
