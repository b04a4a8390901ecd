"""Writes the tables that follow from Unicode alone, the same byte for byte for one version of ``unicodedata2``.

    python -m tools.build.tables            write them (and then run python -m tools.manifest)
    python -m tools.build.tables --check    exit 1 if a table on disk is not what this program makes

Inputs: ``unicodedata2`` 18.0.0 (names, categories, decompositions) and ``regex`` 2026.11 (Joining_Type).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

import regex
import unicodedata2 as ucd

DATA = Path(__file__).parents[2] / "arnorm" / "data"
EVERYTHING = range(0x110000)
PRESENTATION = range(0xFB50, 0xFE00), range(0xFE70, 0xFF00)

# Signs that stand for a phrase, an abbreviation of one, or a currency: charmaps/honorifics.txt spells them, when asked.
PHRASES = frozenset({0xFDF0, 0xFDF1, 0xFDF5, 0xFDFA, 0xFDFB, 0xFDFC})
# A compatibility decomposition shows a mark by itself on one of these; the mark alone is what was written.
CARRIERS = frozenset({0x0020, 0x0640})
# Lucene's ArabicNormalizer: alefs, alef maksura, ta marbuta; tatweel and the marks U+064B..0652 go.
LUCENE = {
    **dict.fromkeys((0x0622, 0x0623, 0x0625), "0627"),
    0x0629: "0647",
    0x0649: "064A",
    **dict.fromkeys((0x0640, *range(0x064B, 0x0653)), ""),
}
# camel-tools spells these two itself, before NFKC: riyal, and the basmala.
CAMEL = {
    0xFDFC: "\u0631\u064a\u0627\u0644",
    0xFDFD: "\u0628\u0633\u0645 \u0627\u0644\u0644\u0647 "
    "\u0627\u0644\u0631\u062d\u0645\u0646 \u0627\u0644\u0631\u062d\u064a\u0645",
}

# The ASCII signs, digits and letters in full width, from U+FF01 on in the order of ASCII.
FULL_WIDTH = range(0xFF01, 0xFF5F)
# Capitals whose small letter bears another name: the digraphs, Kelvin, Angstrom, and those whose names diverge.
NO_SMALL_NAME = {
    0x0130: 0x0069,
    0x0189: 0x0256,
    0x018E: 0x01DD,
    0x019F: 0x0275,
    0x01A6: 0x0280,
    0x01C5: 0x01C6,
    0x01C8: 0x01C9,
    0x01CB: 0x01CC,
    0x01F2: 0x01F3,
    0x01F6: 0x0195,
    0x01F7: 0x01BF,
    0x024A: 0x024B,
    0x212A: 0x006B,
    0x212B: 0x00E5,
    0xA7AE: 0x026A,
}

Row = tuple[int, str, str]


def presentation() -> Iterator[Row]:
    """Yield each presentation form of Arabic letters, with the letters it shows."""
    for point in chain(*PRESENTATION):
        kind, _, points = ucd.decomposition(chr(point)).partition(" ")
        if kind.startswith("<") and point not in PHRASES:
            letters = [int(p, 16) for p in points.split(" ")]
            shown = [p for p in letters if p not in CARRIERS]
            yield point, " ".join(f"{p:04X}" for p in shown), ucd.name(chr(point))


def shapes() -> Iterator[Row]:
    """Yield each presentation form of a letter with the place in a word that it is for."""
    for point in chain(*PRESENTATION):
        kind = ucd.decomposition(chr(point)).partition(" ")[0].strip("<>")
        name = ucd.name(chr(point), "")
        is_letter = name.startswith("ARABIC LETTER ") or "LIGATURE LAM WITH ALEF" in name
        if kind in {"initial", "medial", "final", "isolated"} and is_letter:
            yield point, kind, name


def letters() -> Iterator[Row]:
    """Yield every letter of the Arabic script outside the presentation forms: the 37 of Arabic, and the others."""
    arabic = {*range(0x0621, 0x063B), *range(0x0641, 0x064B), 0x0671}
    for point in EVERYTHING:
        if point == 0x0640 or any(point in block for block in PRESENTATION):
            continue
        name = ucd.name(chr(point), "")
        if ucd.category(chr(point)) in {"Lo", "Lm"} and name.startswith("ARABIC ") and "MATHEMATICAL" not in name:
            yield point, "arabic" if point in arabic else "other", name


def joining() -> Iterator[Row]:
    """Yield the letters that never join the letter after them (Joining_Type Right or Non_Joining)."""
    for point, _, name in letters():
        if regex.match(r"[\p{Joining_Type=R}\p{Joining_Type=U}]", chr(point)):
            yield point, "no_join_after", name


def normalization() -> Iterator[Row]:
    """Yield what canonical composition must look at.

    ``nonstarter`` has a combining class; ``joins_left`` may compose or reorder with what stands before it;
    ``changes_alone`` is no NFC by itself.
    """
    seconds = _second_halves()
    for point in EVERYTHING:
        char = chr(point)
        if 0xAC00 <= point < 0xD7A4 or 0xD800 <= point < 0xE000:
            continue  # whole Hangul syllables and surrogates neither change nor join
        first = ucd.normalize("NFD", char)[0]
        name = ucd.name(char, "")
        if ucd.combining(char):
            yield point, "nonstarter", name
        if ucd.combining(first) or first in seconds:
            yield point, "joins_left", name
        if ucd.normalize("NFC", char) != char:
            yield point, "changes_alone", name


def lucene() -> Iterator[Row]:
    """Yield what Lucene's two Arabic filters change: letters and marks, and every decimal digit beyond ASCII."""
    for point in EVERYTHING[0x80:]:
        digit = ucd.decimal(chr(point), None)
        value = LUCENE.get(point) if digit is None else f"{0x30 + digit:04X}"
        if value is not None:
            yield point, value, ucd.name(chr(point))


def nfkc() -> Iterator[Row]:
    """Yield every code point that form NFKC changes, and what camel-tools makes of two of them instead."""
    for point in EVERYTHING:
        char = chr(point)
        value = CAMEL.get(point) or ucd.normalize("NFKC", char)
        if value != char:
            yield point, " ".join(f"{ord(c):04X}" for c in value), ucd.name(char)


def case() -> Iterator[Row]:
    """Yield each Latin capital with its small letter, found by name, and each full-width form with its ASCII."""
    for point in EVERYTHING:
        name = ucd.name(chr(point), "")
        if point in FULL_WIDTH:
            plain = point - FULL_WIDTH[0] + 0x21
            yield point, f"{plain + 0x20 * (0x41 <= plain <= 0x5A):04X}", name
        elif point in NO_SMALL_NAME:
            yield point, f"{NO_SMALL_NAME[point]:04X}", name
        elif name.startswith(("LATIN CAPITAL LIGATURE ", "LATIN CAPITAL LETTER ")):
            small = _small(name)
            if small is not None:
                yield point, f"{small:04X}", name


def _small(name: str) -> int | None:
    try:
        return ord(ucd.lookup(name.replace(" CAPITAL ", " SMALL ", 1)))
    except KeyError:
        return None


def _second_halves() -> set[str]:
    halves = {chr(p) for p in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}  # Hangul vowels and finals
    for point in EVERYTHING:
        parts = ucd.decomposition(chr(point)).split(" ")
        if len(parts) == 2 and not parts[0].startswith("<"):
            pair = chr(int(parts[0], 16)) + chr(int(parts[1], 16))
            if ucd.normalize("NFC", pair) == chr(point):
                halves.add(pair[1])
    return halves


def one_by_one(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a line a code point, with its name."""
    for point, value, name in rows:
        yield f"{point:04X} ; {value} # {name}" if value else f"{point:04X} ; # {name}"


def as_ranges(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a line a range of neighbours with one value, named by its ends; sorted by value."""
    runs: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: (row[1], row[0])):
        if runs and runs[-1][-1][0] == row[0] - 1 and runs[-1][-1][1] == row[1]:
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        (first, value, name), (last, _, last_name) = run[0], run[-1]
        if first == last:
            yield f"{first:04X} ; {value} # {name}"
        else:
            yield f"{first:04X}..{last:04X} ; {value} # {name} .. {last_name}"


TABLES: dict[str, tuple[str, Callable[[], Iterable[Row]], Callable[[Iterable[Row]], Iterator[str]]]] = {
    "charmaps/presentation.txt": ("Presentation forms and the letters or marks they show", presentation, one_by_one),
    "charmaps/compat_lucene.txt": ("Lucene's DecimalDigitFilter and ArabicNormalizationFilter", lucene, one_by_one),
    "charmaps/compat_nfkc.txt": ("NFKC of each code point, two as camel-tools has them", nfkc, one_by_one),
    "charmaps/case.txt": ("FoldCase: Latin capitals and full-width forms", case, one_by_one),
    "sets/shapes.txt": ("Presentation forms by the place in a word that they are for", shapes, as_ranges),
    "sets/letters.txt": ("Letters of the Arabic script: those of Arabic, and the others", letters, one_by_one),
    "sets/joining.txt": ("Letters that never join the letter after them", joining, one_by_one),
    "sets/normalization.txt": ("What canonical composition must look at", normalization, as_ranges),
}


def render(name: str) -> str:
    """Return the whole text of one table."""
    title, rows, layout = TABLES[name]
    head = f"# {title}.\n# Unicode {ucd.unidata_version}; written by: python -m tools.build.tables\n\n"
    return head + "\n".join(layout(rows())) + "\n"


def main() -> int:
    """Write the tables, or say whether they are current."""
    stale = 0
    for name in TABLES:
        text = render(name)
        path = DATA / name
        if "--check" in sys.argv[1:]:
            stale |= not path.is_file() or path.read_text("utf-8") != text
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
