"""Errors put into articles, as people make them: what the detector learns to find. Seeded, the same on every machine.

The shares of the classes are set by hand, after the errors that two readers found in 440 articles of ten outlets; a
replaced letter is one beside it on the keyboard (.45), one that differs by its dots (.35) or sounds alike (.20).
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from arnorm.typos.candidates.confusions import ALIKE, HEARD, NEAR
from arnorm.typos.candidates.kinds import is_genitive
from arnorm.words.tokens import Token

__all__ = ["Injected", "inject"]

MIX: Final[Mapping[str, float]] = {
    "missing": 0.20,
    "substitution": 0.14,
    "sound": 0.03,
    "transposition": 0.12,
    "extra": 0.10,
    "glued": 0.09,
    "ya": 0.08,
    "hamza": 0.07,
    "ta_marbuta": 0.07,
    "particle": 0.04,
    "doubled": 0.04,
    "plural": 0.015,
    "hamza_at_end": 0.015,
    "madda": 0.005,
    "open_ta": 0.005,
    "case": 0.01,
}
_SHARE: Final = 0.02
_TRIES: Final = 60
_SOURCES: Final = ((NEAR, 0.45), (ALIKE, 0.35), (HEARD, 0.20))
# Emphatic and plain letters, which are confused by ear: how often of each ten.
_BY_EAR: Final = (("ضظ", 5), ("دذ", 3), ("سص", 1), ("تط", 1))
_HAMZAS: Final = (("أ", "آإاؤ"), ("إ", "أآ"), ("آ", "أا"), ("ؤ", "وئأ"), ("ئ", "يؤ"), ("ء", ""))
_ENDS: Final = (("ئ", "ىء"), ("ئ", "يء"), ("يء", "ىء"), ("يء", "يئ"), ("ء", "ئ"))
_PARTICLES: Final = frozenset(("لا", "ما", "يا", "ولا", "وما", "فلا"))
_LONGEST: Final = 20


class Injected(NamedTuple):
    """A word of the broken text: what is written there, and what was meant."""

    written: str
    right: str
    kind: str


def inject(rng: random.Random, text: str, tokens: Sequence[Token]) -> tuple[str, list[tuple[int, Injected]]]:
    """Return the text with errors in 2 % of its words, and where each begins in it."""
    changed: dict[int, tuple[int, Injected]] = {}
    for _ in range(round(len(tokens) * _SHARE)):
        kind = rng.choices(list(MIX), list(MIX.values()))[0]
        for _ in range(_TRIES):
            at = rng.randrange(len(tokens))
            if not {at - 1, at, at + 1}.isdisjoint(changed):
                continue
            found = _broken(rng, kind, text, tokens, at)
            if found is not None:
                changed[at] = found
                break
    out, places, last, size = [], [], 0, 0
    for at, (end, injected) in sorted(changed.items()):
        start = tokens[at].start
        out += [text[last:start], injected.written]
        size += start - last
        places.append((size, injected))
        size += len(injected.written)
        last = end
    return "".join([*out, text[last:]]), places


def _broken(rng: random.Random, kind: str, text: str, tokens: Sequence[Token], at: int) -> tuple[int, Injected] | None:
    token = tokens[at]
    word = token.bare
    fit = text[token.start : token.end] == word and 3 <= len(word) <= _LONGEST
    if not fit and not (kind == "particle" and word in _PARTICLES):
        return None
    if kind in {"glued", "particle"}:
        if at + 1 == len(tokens) or (kind == "particle" and word not in _PARTICLES):
            return None
        after = tokens[at + 1]
        whole = text[after.start : after.end] == after.bare and len(after.bare) > 2
        if not whole or text[token.end : after.start] != " ":
            return None
        return after.end, Injected(word + after.bare, f"{word} {after.bare}", "glued")
    written = _BREAK[kind](rng, word)
    return None if written in {None, "", word} else (token.end, Injected(str(written), word, kind))


def _other(rng: random.Random, letter: str) -> str:
    source = rng.choices([pairs for pairs, _ in _SOURCES], [share for _, share in _SOURCES])[0]
    others = sorted(pair[1] for pair in source if pair[0] == letter)
    return rng.choice(others) if others else ""


def _missing(rng: random.Random, word: str) -> str | None:
    at = rng.randrange(len(word))
    return word[:at] + word[at + 1 :] if len(word) > 3 else None


def _extra(rng: random.Random, word: str) -> str | None:
    at = rng.randrange(len(word))
    other = _other(rng, word[at])
    return word[: at + rng.randrange(2)] + other + word[at:] if other and at else None


def _substitution(rng: random.Random, word: str) -> str | None:
    at = rng.randrange(len(word))
    other = _other(rng, word[at])
    return word[:at] + other + word[at + 1 :] if other else None


def _sound(rng: random.Random, word: str) -> str | None:
    letters = rng.choices([pair for pair, _ in _BY_EAR], [share for _, share in _BY_EAR])[0]
    places = [at for at, letter in enumerate(word) if letter in letters]
    if not places:
        return None
    at = rng.choice(places)
    return word[:at] + letters[letters[0] == word[at]] + word[at + 1 :]


def _transposition(rng: random.Random, word: str) -> str | None:
    at = rng.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubled(rng: random.Random, word: str) -> str | None:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at] + word[at:]


def _hamza(rng: random.Random, word: str) -> str | None:
    options = [
        word[:i] + other + word[i + 1 :]
        for i, letter in enumerate(word)
        for seat, others in _HAMZAS
        if letter == seat
        for other in (others or [""])
        if not (other == "ا" and i < 3)
    ]
    return rng.choice(options) if options else None


def _swapped_end(one: str, other: str) -> dict[str, str]:
    return {one: other, other: one}


def _ta_marbuta(_: random.Random, word: str) -> str | None:
    other = _swapped_end("ة", "ه").get(word[-1])
    return word[:-1] + other if other else None


def _ya(_: random.Random, word: str) -> str | None:
    other = _swapped_end("ى", "ي").get(word[-1])
    return word[:-1] + other if other else None


def _plural(_: random.Random, word: str) -> str | None:
    return word[:-1] if word.endswith("وا") and len(word) > 4 else None


def _hamza_at_end(rng: random.Random, word: str) -> str | None:
    ends = [(one, other) for one, other in _ENDS if word.endswith(one)]
    if not ends:
        return None
    one, other = rng.choice(ends)
    return word[: -len(one)] + other


def _madda(_: random.Random, word: str) -> str | None:
    return word[:-1] + "آ" if word.endswith("ا") and len(word) > 4 else None


def _open_ta(_: random.Random, word: str) -> str | None:
    return word[:-1] + "ت" if word.endswith("ة") and len(word) > 4 else None


def _case(rng: random.Random, word: str) -> str | None:
    at = word.rfind("\u0626")
    return word[:at] + rng.choice("\u0621\u0624") + word[at + 1 :] if is_genitive(word) else None


_BREAK: Final = {
    "case": _case,
    "missing": _missing,
    "extra": _extra,
    "substitution": _substitution,
    "sound": _sound,
    "transposition": _transposition,
    "doubled": _doubled,
    "hamza": _hamza,
    "ta_marbuta": _ta_marbuta,
    "ya": _ya,
    "plural": _plural,
    "hamza_at_end": _hamza_at_end,
    "madda": _madda,
    "open_ta": _open_ta,
}
