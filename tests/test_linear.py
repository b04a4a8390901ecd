"""Time is linear in the text for every step and for the detector: doubling the text at most doubles the time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import arnorm
from arnorm import steps
from arnorm.core.protect import hashtag_spans, protected_spans
from tests.timing import seconds

SIZES = (4_000, 8_000, 16_000, 32_000)
SLOW = ("explain", "PreprocessAsArabert")  # nineteen passes, or an edit for each change: a quarter will do
HOSTILE = {
    "one letter": "ا",
    "letters": "وسلامءؤ",
    "tatweel": "ـ",
    "letter and tatweel": "بـ",
    "marks": "\u0651\u064e",
    "letter and marks": "ا\u0654\u064e\u0651",
    "decomposed": "ا\u0654",
    "spaces": " ",
    "line breaks": "\n",
    "space and break": " \n",
    "carriage returns": "\r",
    "digits": "1",
    "digits and points": "٣٫",
    "grouped": "1,234,",
    "points": "a.",
    "at signs": "a@",
    "urls": "https://",
    "hashtags": "#",
    "hashtag words": "#ا_١",
    "joiners": "ه\u200d",
    "non-joiners": "ب\u200cب",
    "emoji": "😀\u200d",
    "quotes": "«“'\"",
    "one line copied": "قال الوزير اليوم\n",
    "two lines in turn": "قال الوزير\nسافر الوفد\n",
    "a share bar": "شارك فيسبوك تويتر\n",
    "dashes": " - ",
    "bars": "خبر | ",
    "words": "كتاب ",
    "unknown words": "زقثضص ",
    "entities": "&am",
    "hosts": "a.bc",
    "labels": "a@b.",
    "tags": "<a",
    "references": "&#9",
    "words and numbers": "كتاب1",
    "compatibility": "ﷺ\u0344",
    "yeh": "ی",
    "surrogates": "\ud800",
}
RUNS: dict[str, Callable[[str], object]] = {
    **{step.__name__: step() for step in arnorm.STEPS.values()},
    "explain search": arnorm.preset("search").explain,
    "typos": arnorm.find_typos,
    "protected spans": protected_spans,
    "hashtags": hashtag_spans,
    "digits back": steps.MapDigits(to="arabic"),
    "punctuation back": steps.MapPunctuation(to="arabic"),
    "explain arabert": arnorm.preset("compat:arabert").explain,
    "explain camel": arnorm.preset("compat:camel").explain,
    "folded repeats": steps.CollapseRepeats(folded=True),
}


@pytest.mark.parametrize("name", RUNS)
def test_doubling(name: str) -> None:
    run = RUNS[name]
    run("سلام")
    sizes = [size // 4 for size in SIZES] if name.startswith(SLOW) else SIZES
    for what, piece in HOSTILE.items():
        last = seconds(run, piece * (sizes[-1] // len(piece)))
        if last < 0.025:
            continue  # too fast to be worse than linear by much: 32,000 characters in 25 ms
        for _ in range(3):
            times = [seconds(run, piece * (size // len(piece))) for size in sizes]
            if times[-1] < 3.0 * times[-2] and times[-1] < 16 * max(times[0], 1e-4):
                break
        else:
            raise AssertionError(f"{name} on {what}: {times} for {sizes}")
