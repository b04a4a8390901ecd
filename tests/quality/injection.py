"""Errors put into right text by program: the classes that typing makes, on an Arabic 101 keyboard."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from arnorm.unicode import pattern

SHARE = 0.015  # of the words
TRIES = 60  # words drawn until one is found to which the class applies
WORD = pattern("[\u0621-\u063a\u0641-\u064a]{3,}")
MARKS = frozenset("\u0640\u0670" + "".join(map(chr, range(0x64B, 0x660))))
ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
NEAR = {char: row[max(at - 1, 0) : at] + row[at + 1 : at + 2] for row in ROWS for at, char in enumerate(row)}
HAMZAS = {"أ": "آإ", "إ": "أآ", "آ": "أ", "ؤ": "وئ", "ئ": "يؤ"}
HEAD = pattern("(?:[وفبلك]?ال|[وفبلك])?([أإآ])")
MIX = {
    "transposition": 0.2,
    "doubled": 0.1,
    "missing": 0.15,
    "extra": 0.08,
    "substitution": 0.12,
    "glued": 0.08,
    "hamza": 0.12,
    "initial_hamza": 0.05,
    "ta_marbuta": 0.06,
    "ya": 0.04,
}


class Error(NamedTuple):
    """An error that was put in: where it stands in the new text, its class, and the right words."""

    start: int
    end: int
    kind: str
    right: str


def transposition(rng: random.Random, word: str, _: int) -> str | None:
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return None
    at = rng.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def doubled(_: random.Random, word: str, at: int) -> str | None:
    return word[:at] + word[at] + word[at:]


def missing(_: random.Random, word: str, at: int) -> str | None:
    return word[:at] + word[at + 1 :] if len(word) >= 5 else None


def extra(rng: random.Random, word: str, at: int) -> str | None:
    return word[:at] + rng.choice(NEAR[word[at]]) + word[at:] if NEAR.get(word[at]) else None


def substitution(rng: random.Random, word: str, at: int) -> str | None:
    return word[:at] + rng.choice(NEAR[word[at]]) + word[at + 1 :] if NEAR.get(word[at]) else None


def hamza(rng: random.Random, word: str, _: int) -> str | None:
    """The wrong seat inside a word, or the wrong one of two at its head."""
    places = [(at, other) for at, char in enumerate(word) for other in HAMZAS.get(char, "")]
    places += [(at, "ا") for at, char in enumerate(word) if char in "أإآ" and at > 2]
    if not places:
        return None
    at, other = rng.choice(places)
    return word[:at] + other + word[at + 1 :]


def initial_hamza(_: random.Random, word: str, __: int) -> str | None:
    found = HEAD.match(word)
    return word[: found.start(1)] + "ا" + word[found.end(1) :] if found else None


def ta_marbuta(_: random.Random, word: str, __: int) -> str | None:
    return word[:-1] + ("ه" if word[-1] == "ة" else "ة") if word[-1] in "ةه" else None


def ya(_: random.Random, word: str, __: int) -> str | None:
    return word[:-1] + ("ى" if word[-1] == "ي" else "ي") if word[-1] in "يى" else None


BREAKS: dict[str, Callable[[random.Random, str, int], str | None]] = {
    broken.__name__: broken
    for broken in (transposition, doubled, missing, extra, substitution, hamza, initial_hamza, ta_marbuta, ya)
}


class Injection:
    """One text on its way to hold errors: a few of its bare words, no two neighbours."""

    def __init__(self, rng: random.Random, text: str) -> None:
        self.rng, self.text = rng, text
        self.words = [found.span() for found in WORD.finditer(text)]
        self.edits: dict[int, Error] = {}

    def bare(self, number: int) -> bool:
        start, end = self.words[number]
        return not MARKS & {*self.text[end : end + 1], *self.text[max(start - 1, 0) : start]}

    def free(self, number: int) -> bool:
        return self.bare(number) and not self.edits.keys() & {number - 1, number, number + 1}

    def put_one(self) -> None:
        kind = self.rng.choices(list(MIX), list(MIX.values()))[0]
        for _ in range(TRIES):
            number = self.rng.randrange(len(self.words))
            error = self.error(kind, number) if self.free(number) else None
            if error:
                self.edits[number] = error
                return

    def error(self, kind: str, number: int) -> Error | None:
        """Return what is put in place of a word: here ``right`` is what stands there now, ``kind`` says the class."""
        if kind == "glued":
            return self.glued(number)
        start, end = self.words[number]
        word = self.text[start:end]
        broken = BREAKS[kind](self.rng, word, self.rng.randrange(1, len(word) - 1))
        return Error(start, end, kind, broken) if broken and broken != word else None

    def glued(self, number: int) -> Error | None:
        start, end = self.words[number]
        if number + 1 == len(self.words) or not self.bare(number + 1) or end - start <= 3:
            return None
        after, last = self.words[number + 1]
        whole = self.text[start:end] + self.text[after:last]
        return Error(start, last, "glued", whole) if self.text[end:after] == " " else None

    def done(self) -> tuple[str, list[Error]]:
        out, gold, at, size = [], [], 0, 0
        for start, end, kind, broken in sorted(self.edits.values()):
            out += [self.text[at:start], broken]
            size += start - at
            gold.append(Error(size, size + len(broken), kind, self.text[start:end]))
            size += len(broken)
            at = end
        return "".join([*out, self.text[at:]]), gold


def inject(rng: random.Random, text: str, share: float = SHARE) -> tuple[str, list[Error]]:
    """Return the text with errors in that share of its words, and the errors in order."""
    injection = Injection(rng, text)
    for _ in range(round(len(injection.words) * share)):
        injection.put_one()
    return injection.done()
