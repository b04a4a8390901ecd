"""Time is linear in the text for every step, preset and way to call them, and for the detector."""

from __future__ import annotations

from functools import lru_cache

import pytest

import arnorm
from arnorm import steps
from arnorm.core.protect import hashtag_spans, protected_spans
from tests.timing import FIRST, LARGEST, Work, assert_linear

pytestmark = pytest.mark.timing

HOSTILE = {
    "one letter": "ا",
    "letters": "وسلامءؤ",
    "hamza": "ء",
    "hamzas and a waw": "ءءءو",
    "tatweel": "ـ",
    "letter and tatweel": "بـ",
    "marks": "\u0651\u064e",
    "letter and marks": "ا\u0654\u064e\u0651",
    "decomposed": "ا\u0654",
    "strokes": "ب\u0332\u0337",
    "strokes alone": "\u0332",
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
    "marks and months": "كتب؛أيار /مايو ",
    "full width": "ＣＮ",
    "words": "كتاب ",
    "unknown words": "زقثضص ",
    "entities": "&am",
    "hosts": "a.bc",
    "labels": "a@b.",
    "tags": "<a",
    "references": "&#9",
    "letters in code": "%D8%A7-",
    "words and numbers": "كتاب1",
    "compatibility": "ﷺ\u0344",
    "yeh": "ی",
    "surrogates": "\ud800",
}
CONTEXT = arnorm.Context(title="قال الوزير اليوم", outlet="example.org")


@lru_cache(maxsize=1)
def model() -> arnorm.TypoModel:
    return arnorm.TypoModel.fit(["قال الوزير اليوم إن الكتاب في السوق"] * 40)


def back(pipeline: arnorm.Pipeline) -> Work:
    """Every offset of the result is asked where it came from."""

    def run(text: str) -> object:
        result = pipeline.explain(text)
        return [result.to_source(at, at + 1) for at in range(0, len(result.text), 16)]

    return run


def shown(text: str) -> object:
    return arnorm.preset("search").explain(text)._repr_html_()


PRESETS = ("news", "ml", "search", "compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")
RUNS: dict[str, Work] = {
    **{step.__name__: step() for step in arnorm.STEPS.values()},
    **{f"{step.__name__}, explained": arnorm.Pipeline([step()]).explain for step in arnorm.STEPS.values()},
    **{f"preset {name}": arnorm.preset(name) for name in PRESETS},
    **{f"preset {name}, explained": arnorm.preset(name).explain for name in PRESETS},
    "preset news with a context": lambda text: arnorm.preset("news")(text, context=CONTEXT),
    "typos, strict": arnorm.TypoDetector().find,
    "typos, balanced": arnorm.TypoDetector(mode="balanced", kinds="all", initial_hamza=True).find,
    "typos with a model": lambda text: arnorm.TypoDetector(model=model()).find(text),
    "sentences": arnorm.sentences,
    "repr_html": shown,
    "to_source": back(arnorm.preset("search")),
    "protected spans": protected_spans,
    "hashtags": hashtag_spans,
    "MapDigits to arabic": steps.MapDigits(to="arabic"),
    "MapPunctuation to arabic": steps.MapPunctuation(to="arabic"),
    "CollapseRepeats, folded": steps.CollapseRepeats(folded=True),
}


def wrapped(size: int) -> str:
    """Return one paragraph that a program wrapped: no line could take the next word, and some end with a stop."""
    lines = (
        "قال الوزير إن الخطة التي أقرها المجلس أمس في المدينة",
        'تشمل ترميم البيوت القديمة كلها في الأحياء الشرقية "منها',
        "وتوسيع الطرق أمام السكان والزوار خلال العام المقبل.",
        "وأضاف بعد نقاش طويل حول الكلفة والمواعيد والجهات",
        'المنفذة للمشروع الجديد" على الساحل الشمالي أن العمل بدأ',
    )
    numbered = (lines[at % len(lines)].replace(" ", f" {at + 10_000} ", 1) for at in range(size // 60))
    return "\n".join(numbered)


def test_joining_one_wrapped_paragraph_is_linear() -> None:
    join = steps.JoinLines()
    assert "\n" not in join(wrapped(FIRST))
    assert_linear(join, wrapped, "JoinLines", largest=4 * LARGEST)


@pytest.mark.parametrize("name", RUNS)
def test_time_is_linear(name: str) -> None:
    # An edit an object: explained, a quarter of the text takes as long. What looks bad goes on to a second.
    largest = LARGEST // 4 if name.endswith("explained") else LARGEST
    for piece in HOSTILE.values():
        assert_linear(RUNS[name], piece, name, largest=largest)
