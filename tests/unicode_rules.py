"""Normalization form C as Unicode Standard Annex 15 defines it, written out plainly: an oracle for tests.

It knows of the Unicode database only decompositions and combining classes; what is never composed is listed here.
"""

from __future__ import annotations

from functools import lru_cache

import unicodedata2 as ucd

LEADS, VOWELS, TAILS = 0x1100, 0x1161, 0x11A7
SYLLABLES = range(0xAC00, 0xD7A4)
# CompositionExclusions.txt: composites that scripts do not use. Singletons and decompositions that begin with a mark
# are never composed either.
EXCLUDED = frozenset(
    chr(point)
    for first, last in (
        *((0x0958, 0x095F), (0x09DC, 0x09DD), (0x09DF, 0x09DF), (0x0A33, 0x0A33), (0x0A36, 0x0A36), (0x0A59, 0x0A5B)),
        *((0x0A5E, 0x0A5E), (0x0B5C, 0x0B5D), (0x0F43, 0x0F43), (0x0F4D, 0x0F4D), (0x0F52, 0x0F52), (0x0F57, 0x0F57)),
        *((0x0F5C, 0x0F5C), (0x0F69, 0x0F69), (0x0F76, 0x0F76), (0x0F78, 0x0F78), (0x0F93, 0x0F93), (0x0F9D, 0x0F9D)),
        *((0x0FA2, 0x0FA2), (0x0FA7, 0x0FA7), (0x0FAC, 0x0FAC), (0x0FB9, 0x0FB9), (0x2ADC, 0x2ADC), (0xFB1D, 0xFB1D)),
        *((0xFB1F, 0xFB1F), (0xFB2A, 0xFB36), (0xFB38, 0xFB3C), (0xFB3E, 0xFB3E), (0xFB40, 0xFB41), (0xFB43, 0xFB44)),
        *((0xFB46, 0xFB4E), (0x1D15E, 0x1D164), (0x1D1BB, 0x1D1C0)),
    )
    for point in range(first, last + 1)
)


def parts(char: str) -> str:
    """Return what a character is canonically made of, one level deep; nothing where it is whole."""
    if ord(char) in SYLLABLES:
        at = ord(char) - SYLLABLES[0]
        lead_vowel = chr(LEADS + at // 588) + chr(VOWELS + at % 588 // 28)
        return lead_vowel + (chr(TAILS + at % 28) if at % 28 else "")
    listed = ucd.decomposition(char)
    return "" if not listed or listed.startswith("<") else "".join(chr(int(p, 16)) for p in listed.split(" "))


def decomposed(text: str) -> str:
    """Return form D: every character in its parts, marks in canonical order."""
    out: list[str] = []
    for char in text:
        for part in decomposed(parts(char)) if parts(char) else char:
            at = len(out)
            while ucd.combining(part) and at and ucd.combining(out[at - 1]) > ucd.combining(part):
                at -= 1
            out.insert(at, part)
    return "".join(out)


@lru_cache(maxsize=1)
def composites() -> dict[str, str]:
    """Return every pair that composes."""
    found = {}
    for char in map(chr, range(0x110000)):
        pair = parts(char)
        if len(pair) != 2 or ord(char) in SYLLABLES or char in EXCLUDED:
            continue
        if not ucd.combining(char) and not ucd.combining(pair[0]):
            found[pair] = char
    return found


def joined(first: str, second: str) -> str | None:
    """Return what two characters compose to."""
    lead, vowel, tail = ord(first) - LEADS, ord(second) - VOWELS, ord(second) - TAILS
    if 0 <= lead < 19 and 0 <= vowel < 21:
        return chr(SYLLABLES[0] + (lead * 21 + vowel) * 28)
    if ord(first) in SYLLABLES and (ord(first) - SYLLABLES[0]) % 28 == 0 and 0 < tail < 28:
        return chr(ord(first) + tail)
    return composites().get(first + second)


def composed(text: str) -> str:
    """Return form C: from form D, each character joined to the last starter unless something between blocks it."""
    out: list[str] = []
    starter, before = -1, 0
    for char in decomposed(text):
        kind = ucd.combining(char)
        new = joined(out[starter], char) if starter >= 0 and (before < kind or before == 0) else None
        if new:
            out[starter] = new
            continue
        out.append(char)
        before = kind
        if kind == 0:
            starter = len(out) - 1
    return "".join(out)
