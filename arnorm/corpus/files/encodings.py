"""Encodings by name, and what to say of bytes that are in another one."""

from __future__ import annotations

import codecs
from typing import Final

from arnorm.corpus.errors import CorpusError

__all__ = ["as_utf8", "encodable", "not_decoded", "require_encoding"]

_CURE: Final = "give an encoding that Python knows, such as utf-8 or cp1256"
# Encodings of Python that are none of texts in files: names of hosts, and what always fails.
_NO_TEXT: Final = frozenset({"idna", "punycode", "undefined"})
_REPLACEMENT: Final = "\ufffd"
_OLD: Final = "old Arabic pages are often Windows-1256: try --encoding cp1256"
# First bytes that say what a file is; the longer before the shorter.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "it is UTF-32: try --encoding utf-32"),
    (codecs.BOM_UTF32_BE, "it is UTF-32: try --encoding utf-32"),
    (codecs.BOM_UTF16_LE, "it is UTF-16: try --encoding utf-16"),
    (codecs.BOM_UTF16_BE, "it is UTF-16: try --encoding utf-16"),
    (b"\x1f\x8b", "it is a gzip file: unpack it first, such as with gzip -dc FILE | arnorm -"),
    (b"\x28\xb5\x2f\xfd", "it is a Zstandard file: unpack it first, such as with zstd -dc FILE | arnorm -"),
    (b"BZh", "it is a bzip2 file: unpack it first, such as with bzip2 -dc FILE | arnorm -"),
    (b"\xfd7zXZ", "it is an xz file: unpack it first, such as with xz -dc FILE | arnorm -"),
    (b"PK\x03\x04", "it is a ZIP archive, as word processors write too: give the text in it"),
    (b"%PDF", "it is a PDF file: give the text in it"),
)


def require_encoding(name: str) -> str:
    """Return the name of an encoding, checked; ``CorpusError`` for one that is none, or none of texts.

    >>> require_encoding("cp1256")
    'cp1256'
    """
    try:
        b"a".decode(name)
        known = codecs.lookup(name).name not in _NO_TEXT
    # Unknown names are a LookupError, those with odd signs ValueErrors; some encodings refuse everything.
    except (LookupError, ValueError):
        known = _reads_nothing_of_one_byte(name)
    if not known:
        raise CorpusError("--encoding", name, _CURE)
    return name


def _reads_nothing_of_one_byte(name: str) -> bool:
    """Return whether an encoding of texts is known that one byte is too little for, as UTF-16 is."""
    try:
        return "a".encode(name).decode(name) == "a" and codecs.lookup(name).name not in _NO_TEXT
    except (LookupError, ValueError):
        return False


def as_utf8(data: bytes, encoding: str) -> bytes:
    """Return ``data`` in UTF-8, or as it is where it cannot be decoded.

    >>> as_utf8("سلام".encode("cp1256"), "cp1256").decode()
    'سلام'
    """
    try:
        return data if encoding == "utf-8" else data.decode(encoding).encode("utf-8", "surrogatepass")
    except UnicodeError:
        return data


def encodable(text: str) -> str:
    r"""Return ``text`` with U+FFFD for each lone surrogate, which nothing that stores UTF-8 takes.

    >>> encodable("أ\ud800ب") == "أ\ufffdب"
    True
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def not_decoded(error: UnicodeError, at: int, first: bytes, inside: str = "") -> str:
    """Return what to say of a byte that cannot be read: where it is, counted from ``at``, and what may help.

    ``first`` are the first bytes of the file, ``inside`` says of what the bytes are counted, if not of the file.
    """
    if not isinstance(error, UnicodeDecodeError):
        return f"it cannot be decoded ({error})"
    place = at + error.start
    byte = f" (0x{error.object[error.start]:02X})" if error.start < len(error.object) else ""
    said = f"it is not {error.encoding} at byte {place}{byte}{inside}"
    known = _hint(codecs.lookup(error.encoding).name, error.reason, first)
    return f"{said}; {known}" if known else said


def _hint(encoding: str, reason: str, first: bytes) -> str | None:
    """Return what may help with a file of these first bytes, ``None`` where nothing is known."""
    cut = reason in {"truncated data", "unexpected end of data"}
    if encoding.startswith(("utf-16", "utf-32")):
        return "the file is cut short in the middle of a character" if cut else None
    marked = next((hint for mark, hint in _MARKS if first.startswith(mark)), None)
    if marked is not None or encoding != "utf-8":
        return marked
    return f"the file is cut short in the middle of a character, or it is not UTF-8; {_OLD}" if cut else _OLD
