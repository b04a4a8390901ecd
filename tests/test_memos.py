"""Memos are bounded in what they hold as well: a text that is one word of any length stays in none of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import arnorm
from arnorm import steps

# A word that no other test writes, as long as none is.
WORD = "\u0628\u062a\u0627\u0644\u062b\u062c\u0645\u0647\u064a" * 100
FARSI = WORD.replace("\u064a", "\u06cc")
LINE = "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631"
REPAIRS = arnorm.Pipeline([steps.FixMojibake(), steps.FixVisualOrder(), steps.JoinLines()])
DETECTOR = arnorm.TypoDetector(mode="balanced", kinds="all")


def strings(value: object, depth: int = 3) -> Iterator[str]:
    """Yield the strings that a memo refers to: keys, and what they are made of."""
    for held in gc.get_referents(value):
        if isinstance(held, str):
            yield held
        elif depth and isinstance(held, dict | list | tuple | set) and not isinstance(held, type):
            yield from strings(held, depth - 1)


def memos() -> Iterator[tuple[str, object]]:
    for value in gc.get_objects():
        if type(value).__name__ == "_lru_cache_wrapper" and str(value.__module__).startswith("arnorm"):
            yield f"{value.__module__}.{value.__qualname__}", value


@pytest.mark.parametrize(
    "text",
    [
        f"{FARSI}\n{LINE} \u0648 {WORD}.",
        *(pytest.param(text, marks=pytest.mark.long) for text in (WORD, f"{LINE} {WORD}.", "\ufefb" * 100 + WORD)),
    ],
)
def test_no_memo_holds_a_word_of_any_length(text: str) -> None:
    for name in ("standard", "ml", "search"):
        arnorm.preset(name)(text, context=arnorm.Context(title=text))
    REPAIRS(text)
    DETECTOR.find(text)
    arnorm.sentences(text)
    arnorm.TypoModel.fit([text])
    arnorm.BoilerplateProfile.fit([(f"{text}\n{LINE}", arnorm.Context(title=text, outlet="a"))])
    part = WORD[:200], FARSI[:200]
    assert len(list(memos())) > 50  # a memo that is no longer seen holds nothing
    held = {name for name, memo in memos() if any(part[0] in key or part[1] in key for key in strings(memo))}
    assert not held
