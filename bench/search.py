"""What meets under the preset ``search``, and under the normalizers of others: pairs made from lists of words.

    python -m bench.search

A pair of a kind is one word or phrase spelled in two ways; under ``apart`` stand pairs that must not meet. Lucene runs
where a JDK and Debian's liblucene8-java are (tests/adapters/lucene_runner.py): its two filters on the whole text, and
its ArabicAnalyzer without stop words and stems, which splits at marks first.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import arnorm
from arnorm.data.load import read_char_map
from arnorm.letters import ARABIC

Pair = tuple[str, str]
Keys = Callable[[Sequence[str]], list[str]]
WORDS: Final = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))
_MARKS: Final = "\u064e\u064f\u0650\u0651\u0652\u064b\u064c\u064d\u0670"
_SIGNS: Final = "\u06d6\u06da\u06e5\u06e6\u06ed\u0332\u0337\u0338"
_SPACES: Final = ("\u00a0", "  ", "\u2003", "\u202f", "\u3000", "\u200c", "\t")
_INVISIBLE: Final = "\u200f\u200e\ufeff\u202b\u00ad\u2060"
_DIGITS: Final = ({ord(str(n)): chr(0x660 + n) for n in range(10)}, {ord(str(n)): chr(0x6F0 + n) for n in range(10)})


def pairs(seed: int = 1) -> dict[str, list[Pair]]:
    """Return the pairs that must meet, by kind; the same for the same seed."""
    rng = random.Random(seed)
    return {kind: sorted({pair for pair in made(rng) if pair[0] != pair[1]}) for kind, made in KINDS.items()}


def apart() -> list[Pair]:
    """Return the pairs that must not meet."""
    return [(one, other) for one, other in WORDS["apart"]]


def _swapped(words: Sequence[str], table: Mapping[str, str]) -> Iterator[Pair]:
    for word in words:
        yield word, "".join(table.get(char, char) for char in word)


def _hamza(_: random.Random) -> Iterator[Pair]:
    for first, *others in WORDS["hamza"]:
        yield from ((first, other) for other in others)


def _alefs(_: random.Random) -> Iterator[Pair]:
    yield from _swapped(WORDS["alef"], dict.fromkeys("أإآٱ", "ا"))
    yield from _swapped(WORDS["alef"], {"أ": "\u0672", "إ": "\u0673"})


def _yas(_: random.Random) -> Iterator[Pair]:
    for word in WORDS["ya"]:
        for char in "\u064a\u0649\u06cc":
            yield word, word[:-1] + char


def _tas(_: random.Random) -> Iterator[Pair]:
    for word in WORDS["ta"]:
        for char in "\u0647\u06c3":
            yield word, word[:-1] + char


def _marked(marks: str, rng: random.Random) -> Iterator[Pair]:
    for word in WORDS["plain"]:
        yield (
            word,
            "".join(char + (rng.choice(marks) if char in ARABIC and rng.random() < 0.5 else "") for char in word),
        )


def _tatweel(rng: random.Random) -> Iterator[Pair]:
    for word in WORDS["plain"]:
        at = rng.randrange(1, len(word))
        if word[at - 1] in ARABIC and word[at] in ARABIC:
            yield word, word[:at] + "ـ" * rng.randint(1, 4) + word[at:]
        yield word, word + "ـ"
    for number in WORDS["digits"]:
        yield f"عام {number}هـ", f"عام {number}ه"
    for name in WORDS["foreign"]:
        yield from ((f"{before}ـ{name}", f"{before}{name}") for before in ("ل", "ب", "ال"))


def _digits(_: random.Random) -> Iterator[Pair]:
    for number in WORDS["digits"]:
        for table in _DIGITS:
            new = number.translate(table).replace("%", "٪")
            yield number, new.replace(".", "٫").replace(",", "٬") if "/" not in new else new


def _quotes(_: random.Random) -> Iterator[Pair]:
    for words in WORDS["quoted"]:
        for before, after in ('""', "“”", "„”", "„“", "”“", "‟”"):
            yield f"قال «{words}» ثم", f"قال {before}{words}{after} ثم"


def _dashes(_: random.Random) -> Iterator[Pair]:
    for words in WORDS["plain"]:
        yield from ((f"{words} - عاجل", f"{words} {dash} عاجل") for dash in "–—ـ―‐")


def _marks(_: random.Random) -> Iterator[Pair]:
    for words in WORDS["plain"]:
        for one, other in (("،", ","), ("؛", ";"), ("؟", "?"), ("…", "...")):
            yield f"{words}{one} ثم", f"{words}{other} ثم"


def _elongated(rng: random.Random) -> Iterator[Pair]:
    for word in WORDS["elongated"]:
        at = rng.randrange(1, len(word))
        yield word[:at] + word[at - 1] * 2 + word[at:], word[:at] + word[at - 1] * 5 + word[at:]


def _spaces(rng: random.Random) -> Iterator[Pair]:
    for words in WORDS["plain"]:
        yield f"{words} اليوم", f"{words}{rng.choice(_SPACES)}اليوم"
        yield words, rng.choice(_INVISIBLE) + words + rng.choice(_INVISIBLE)


def _latin(_: random.Random) -> Iterator[Pair]:
    for name in WORDS["latin"]:
        yield name, name.lower()
        yield name, "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in name)


def _shapes(_: random.Random) -> Iterator[Pair]:
    for words in WORDS["plain"]:
        yield words, shaped(words)
    yield from _swapped(WORDS["plain"], {"ك": "\u06a9", "ي": "\u06cc"})
    yield from _swapped(["هذا", "هذه", "لهم", "هنا", "ذهب", "شهد"], {"ه": "\u06be"})


def shaped(words: str) -> str:
    """Return words as presentation forms, as a PDF has them, in reading order."""
    forms = _forms()
    out = ""
    for word in words.split(" "):
        on = [2 in forms[one] and 1 in forms[other] for one, other in pairwise(word)]
        shapes = zip(word, [False, *on], [*on, False], strict=True)
        out += " " + "".join(forms[char][joined + 2 * joins] for char, joined, joins in shapes)
    return out[1:]


def _forms() -> dict[str, dict[int, str]]:
    """Return of each letter its forms: 0 alone, 1 joined to the letter before, 2 to the one after, 3 to both."""
    found: dict[str, dict[int, str]] = {}
    for form, letter in sorted(read_char_map("charmaps/presentation.txt").items()):
        if "\ufe80" <= form <= "\ufef4" and len(letter) == 1:
            forms = found.setdefault(letter, {})
            forms[len(forms)] = form  # Unicode orders them alone, final, initial, medial
    return found


KINDS: Final[dict[str, Callable[[random.Random], Iterator[Pair]]]] = {
    "hamza on alef": _alefs,
    "hamza on waw and ya": _hamza,
    "ya and alef maksura": _yas,
    "ta marbuta": _tas,
    "diacritics": lambda rng: _marked(_MARKS, rng),
    "signs of the Quran, strokes": lambda rng: _marked(_SIGNS, rng),
    "tatweel": _tatweel,
    "digits": _digits,
    "quotes": _quotes,
    "dashes": _dashes,
    "marks": _marks,
    "elongation": _elongated,
    "spaces and invisible characters": _spaces,
    "Latin case and width": _latin,
    "presentation forms and keyboards": _shapes,
}


def normalizers() -> dict[str, Keys]:
    """Return the presets that make keys, and Lucene where it can be run."""
    found: dict[str, Keys] = {"search": arnorm.preset("search").batch}
    try:
        from tests.adapters.lucene_runner import run  # noqa: PLC0415

        run([("arabic",)], [""])
    except BaseException as missing:  # pytest's skip is one
        print(f"without Lucene: {missing}")
    else:
        found["Lucene"] = lambda texts: run([("arabic",)], texts)
        found["Lucene, tokens"] = lambda texts: run([("tokens",)], texts)
    found |= {name: arnorm.preset(name).batch for name in arnorm.PRESETS if name.startswith("compat:")}
    return found


def met(keys: Keys, some: Sequence[Pair]) -> float:
    """Return what share of the pairs become one key."""
    one, other = keys([pair[0] for pair in some]), keys([pair[1] for pair in some])
    return sum(map(str.__eq__, one, other)) / len(some)


def main() -> None:
    """Print the table, a kind a row, as Markdown."""
    kinds, found = pairs(), normalizers()
    print(f"| kind | pairs | {' | '.join(f'`{name}`' for name in found)} |")
    print("| --- | ---: |" + " ---: |" * len(found))
    every = [pair for made in kinds.values() for pair in made]
    for kind, some in {**kinds, "all": every}.items():
        print(f"| {kind} | {len(some)} | {' | '.join(f'{met(keys, some):.2f}' for keys in found.values())} |")
    others = apart()
    print(f"| kept apart | {len(others)} | {' | '.join(f'{1 - met(keys, others):.2f}' for keys in found.values())} |")


if __name__ == "__main__":
    main()
