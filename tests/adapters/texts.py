"""Texts for the tests of adapters: every preset changes some, each step that looks beside the text has one to see."""

from __future__ import annotations

from functools import cache

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


BELOW = "بريد الميناء يصل إليكم في كل صباح"
FROM_PORT = "عنوان آخر\nوصلت السفينة أمس إلى المرسى مع طاقمها الكبير وقال الربان إن الرحلة استغرقت عشرة أيام.\n" + BELOW


@cache
def profile() -> arnorm.BoilerplateProfile:
    """What the outlet ``port`` prints below every article."""
    names = ("افتتاح", "حريق", "مباراة", "انتخابات", "زلزال", "معرض", "اتفاق", "إضراب", "جائزة")
    texts = (f"{name}\nخبر عن {name} وقع أمس في المدينة\n{BELOW}" for name in names)
    return arnorm.BoilerplateProfile.fit((text, arnorm.Context(outlet="port")) for text in texts)
