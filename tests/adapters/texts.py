"""Texts for the tests of adapters: every preset changes some, each step that looks beside the text has one to see."""

from __future__ import annotations

import arnorm
from arnorm import steps

HEADLINE = "محادثات السلام تستأنف غدا في جنيف"
TEXTS = [
    "أحمـد في المدرسةِ",
    None,
    "",
    f"{HEADLINE}\n{HEADLINE}\nقال المتحدث إن الوفود وصلت مساء أمس. وأضاف أن الجلسة الأولى تعقد صباحا.",
    "ضبط الجيش شحنات الأسحلة على الحدود 😀 أمس",
    "اللغة العربيـــة ٣٫٥٪",
]
TITLES = [None, HEADLINE, None, HEADLINE, None, "x"]
OUTLETS = ["port", None, "port", "port", None, "x"]
# What a pipeline may be given as.
PIPELINES = {
    "name": "ml",
    "pipeline": arnorm.preset("ml"),
    "step": steps.FoldAlef(),
    "dict": arnorm.preset("search").to_dict(),
}


def expected(pipeline: object, texts: list[str | None] = TEXTS, *, beside: bool = False) -> list[str | None]:
    """What the library itself makes of them."""
    from arnorm.adapters.pipelines import chosen_pipeline

    p = chosen_pipeline(pipeline)
    contexts = [
        arnorm.Context(title=title, outlet=outlet) if beside else arnorm.Context()
        for title, outlet in zip(TITLES, OUTLETS, strict=True)
    ]
    return [None if text is None else p(text, context=context) for text, context in zip(texts, contexts, strict=False)]


# The title names the first line, which no copy in the text does.
PROFILE = arnorm.BoilerplateProfile.fit(
    [
        (f"{name}\nخبر عن {name} وقع أمس في المدينة\nبريد الميناء في كل صباح", arnorm.Context(outlet="port"))
        for name in ("افتتاح", "حريق", "مباراة", "انتخابات", "زلزال", "معرض", "اتفاق", "إضراب", "جائزة")
    ]
)
